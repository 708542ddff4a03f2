import { describe, expect, it } from 'vitest';
import { bundledLaw } from '#shared/law/bundled-law';
import { isoDateSchema } from '#shared/model/date';
import { dashboardOf } from '#shared/query/dashboard/dashboard';
import { createYearSeries } from '#shared/query/dashboard/year-series';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import { createPortfolioTable } from '#shared/query/table/portfolio-table';
import { inventedCaseFamilies } from '../../support/invented-case-families';

const today = isoDateSchema.parse('2026-11-22');
const families = inventedCaseFamilies(60);
const law = familyLawOf(bundledLaw());
const table = createPortfolioTable((a, b) => (a < b ? -1 : a > b ? 1 : 0));
table.setToday(today);
for (const family of families) table.put(indexFamily(family, family.key, today, law));

const applications = families.flatMap((family) => family.applications.map((application) => ({ family, application, status: law.status(family, application, today).value, expiry: law.expiry(family, application, today) })));
const counted = <Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};
const yearCounts = ({ years, series }: { readonly years: readonly number[]; readonly series: readonly { readonly counts: readonly number[] }[] }): Readonly<Record<string, number>> =>
  Object.fromEntries(years.map((year, at) => [String(year), series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)]).filter(([, count]) => count !== 0));

describe('the dashboard', () => {
  const all = dashboardOf(table, '');

  it('counts what a plain scan of all applications counts', () => {
    expect({ applications: all.applications, cases: all.cases }).toEqual({ applications: applications.length, cases: families.length });
    expect(yearCounts(all.filings)).toEqual(counted(applications, ({ application }) => application.filingDate?.slice(0, 4)));
    expect(yearCounts(all.pct)).toEqual(counted(applications.filter(({ application }) => application.route === 'pct'), ({ application }) => application.filingDate?.slice(0, 4)));
    expect(yearCounts(all.expiry)).toEqual(counted(applications.filter(({ status }) => status === 'granted' || status === 'pending'), ({ expiry }) => expiry?.slice(0, 4)));
    expect(Object.fromEntries(all.active.map(({ office, granted, pending }) => [office, granted + pending]))).toEqual(counted(applications.filter(({ status }) => status === 'granted' || status === 'pending'), ({ application }) => application.office ?? ''));
    expect(all.filings.unknown).toBe(applications.filter(({ application }) => application.filingDate === undefined).length);
  });

  it('counts only what a query shows', () => {
    const european = dashboardOf(table, 'office:EP status:granted');
    expect(european.applications).toBe(applications.filter(({ application, status }) => application.office === 'EP' && status === 'granted').length);
    expect(european.active.map(({ office, pending }) => [office, pending])).toEqual([['EP', 0]]);
    expect(dashboardOf(table, 'title:nosuchword')).toMatchObject({ applications: 0, cases: 0, active: [], filings: { years: [], series: [] } });
  });

  it('takes pendency from filing to grant, not of national parts, and says the one in the middle', () => {
    const sum = all.pendency.bars.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(all.pendency.total);
    expect(all.pendency.total).toBeGreaterThan(10);
    expect(all.pendency.total).toBeLessThanOrEqual(applications.filter(({ application, status }) => application.route !== 'validation' && application.route !== 'unitary' && status !== 'pending').length);
    const half = all.pendency.bars.reduce((total, { to, count }) => (to !== undefined && to <= (all.pendency.median ?? 0) ? total + count : total), 0);
    expect(half).toBeLessThanOrEqual(all.pendency.total / 2);
  });

  it('draws every year between the first and the last, and puts small series together', () => {
    const { years } = all.filings;
    expect(years).toEqual(Array.from({ length: years.length }, (_, at) => (years[0] ?? 0) + at));
    expect(all.filings.series.length).toBeLessThanOrEqual(7);
    expect(all.filings.series.reduce((sum, { total }) => sum + total, 0)).toBe(all.filings.total);
  });
});

describe('a series of years', () => {
  it('does not draw a thousand years for one date that is a slip of the pen', () => {
    const series = createYearSeries();
    series.add(202, 1);
    for (const year of [2020, 2022, 2022]) series.add(year, 1);
    series.add(undefined, 1);
    expect(series.series(String)).toMatchObject({ years: [2020, 2021, 2022], series: [{ name: '1', counts: [1, 0, 2], total: 3 }], total: 3, unknown: 2 });
  });
});
