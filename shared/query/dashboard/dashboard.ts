import { dayNumberParts } from '../../model/date';
import { rowsOfBits } from '../columns/bits';
import { noDay } from '../columns/column';
import { parseQuery } from '../language/parse-query';
import { type Facet, facetsOf } from '../table/facets';
import { findRows } from '../table/find-rows';
import type { PortfolioTable } from '../table/portfolio-table';
import { officeBars, type OfficeBar } from './office-bars';
import { pendencyOf, type Pendency } from './pendency';
import { createYearSeries, type YearSeries } from './year-series';

/** What the dashboard draws of the applications that a query shows; each figure counts applications. */
export type Dashboard = {
  readonly revision: number;
  readonly applications: number;
  readonly cases: number;
  /** By year of filing, each office apart; international applications stand at WO. */
  readonly filings: YearSeries;
  readonly grants: YearSeries;
  /** International applications by year of filing. */
  readonly pct: YearSeries;
  /** Granted and pending applications by the year in which their term ends. */
  readonly expiry: YearSeries;
  readonly active: readonly OfficeBar[];
  readonly pendency: Pendency;
  readonly applicants: Facet;
  readonly inventors: Facet;
  readonly classes: Facet;
};

/** Most values of a list of names or classes. */
const longestList = 12;

/** Counts of the applications that a query in the query language shows. Linear in their number. */
export const dashboardOf = (table: PortfolioTable, text: string): Omit<Dashboard, 'revision'> => {
  const found = findRows(table, parseQuery(text), 'applications');
  const rows = rowsOfBits(found.applications);
  const { columns } = table.applications;
  const { texts: offices } = columns.office.dictionary;
  const { texts: statuses } = columns.status.dictionary;
  const [granted, pending] = ['granted', 'pending'].map((status) => statuses.find(status));
  const international = columns.route.dictionary.texts.find('pct');
  const filings = createYearSeries();
  const grants = createYearSeries();
  const pct = createYearSeries();
  const expiry = createYearSeries();
  for (const row of rows) {
    const office = columns.office.ids.get(row);
    const status = columns.status.ids.get(row);
    const filed = yearOf(columns.filingDate.days.get(row));
    filings.add(filed, office);
    if (international >= 0 && columns.route.ids.get(row) === international) pct.add(filed, office);
    const grant = columns.granted.days.get(row);
    if (grant !== noDay) grants.add(yearOf(grant), office);
    if (status === granted || status === pending) expiry.add(yearOf(columns.expiry.days.get(row)), status);
  }
  const [applicants, inventors, classes] = facetsOf(table, text, 'applications', ['applicant', 'inventor', 'class'], longestList);
  return {
    applications: rows.length,
    cases: rowsOfBits(found.cases).length,
    filings: filings.series(offices.text),
    grants: grants.series(offices.text),
    pct: pct.series(() => 'PCT'),
    expiry: expiry.series(statuses.text),
    active: officeBars(table, rows),
    pendency: pendencyOf(table, rows),
    applicants: applicants ?? emptyFacet('applicant'),
    inventors: inventors ?? emptyFacet('inventor'),
    classes: classes ?? emptyFacet('class'),
  };
};

const emptyFacet = (field: Facet['field']): Facet => ({ field, values: [], distinct: 0 });

const yearOf = (day: number): number | undefined => (day === noDay ? undefined : dayNumberParts(day).year);
