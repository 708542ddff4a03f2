import { describe, expect, it } from 'vitest';
import { bundledTables } from '#shared/law/bundled-tables';
import { createLaw } from '#shared/law/law';
import { toDayNumber } from '#shared/model/date';
import { d } from './support';

const law = createLaw();
const due = (office: string, date: string): string => {
  const roll = law.calendars.get(office)?.roll(toDayNumber(d(date)));
  if (roll === undefined) throw new Error(`no calendar of ${office}`);
  return new Date(roll.day * 86_400_000).toISOString().slice(0, 10);
};

describe('the law tables', () => {
  it('hold 158 states and four regional offices, each with a name', () => {
    expect(law.nationalPhase.size).toBe(162);
    expect([...law.nationalPhase.values()].filter(({ kind }) => kind === 'regional').map(({ office }) => office)).toEqual(['AP', 'EA', 'EP', 'OA']);
    for (const code of ['WO', 'IB', 'EP', 'UP', 'EA', 'AP', 'OA', 'GC', 'TW', 'HK']) expect([code, law.offices.has(code)]).toEqual([code, true]);
  });
  it('keep at least thirty months everywhere but at the two states with the old Article 22', () => {
    const short = [...law.nationalPhase.values()].filter(({ chapter1 }) => (chapter1 ?? 30) < 30).map(({ office, chapter1 }) => `${office} ${chapter1}`);
    expect(short).toEqual(['LU 20', 'TZ 21']);
    for (const { chapter2 } of law.nationalPhase.values()) expect(chapter2 ?? 30).toBeGreaterThanOrEqual(30);
  });
  it('name an open office wherever a route is closed', () => {
    const unusable = [...law.nationalPhase.values()].flatMap((row) => (row.use ?? []).filter((office) => law.nationalPhase.get(office)?.route !== 'open').map((office) => `${row.office} via ${office}`));
    expect(unusable).toEqual([]);
  });
  it('say where each checked rule was read', () => {
    const without = [...law.rules.values()].flat().filter(({ trust, source }) => trust !== 'recalled' && source === '');
    expect(without).toEqual([]);
  });
  it('are refused with an unknown event, office or rule shape', () => {
    const rule = law.rules.get('pct.demand')?.[0];
    const bad = (change: object) => () => createLaw({ ...bundledTables, rules: [{ title: 'x', rules: [{ ...rule, deadline: { from: 'priority', plus: 'P30M', basis: 'x' }, ...change }] }] });
    expect(bad({})).not.toThrow();
    expect(bad({ event: 'full-moon' })).toThrow('event');
    expect(bad({ where: 'elsewhere' })).toThrow('where');
    expect(bad({ deadline: { from: 'priority', plus: '30 months', basis: 'x' } })).toThrow('deadline');
    expect(bad({ deadline: { from: 'someday', plus: 'P30M', basis: 'x' } })).toThrow('deadline');
    const phase = (row: object) => () => createLaw({ ...bundledTables, nationalPhase: { version: '1', rows: [row] } });
    const row = { office: 'JP', kind: 'state', route: 'open', chapter1: 30, chapter2: 30, trust: 'verified', independentSources: 2, sourceDate: '', sources: [] };
    expect(phase(row)).not.toThrow();
    expect(phase({ ...row, office: 'QQ' })).toThrow('QQ');
    expect(phase({ ...row, route: 'closed' })).toThrow('an open route has months');
  });
});

describe('closed days', () => {
  it.each([
    ['US', '2026-07-03', '2026-07-06', 'Independence Day on a Saturday is kept on Friday'],
    ['US', '2021-12-31', '2022-01-03', 'New Year on a Saturday is kept on 31 December'],
    ['US', '2025-01-20', '2025-01-21', 'King day and inauguration'],
    ['US', '2024-11-28', '2024-11-29', 'Thanksgiving'],
    ['US', '2020-06-19', '2020-06-19', 'Juneteenth before it was a holiday'],
    ['EP', '2024-05-30', '2024-05-31', 'Corpus Christi in Munich'],
    ['EP', '2020-03-20', '2020-06-02', 'general extension of 2020'],
    ['JP', '2026-12-29', '2027-01-04', 'end of the year'],
    ['CN', '2026-02-14', '2026-02-14', 'a working Saturday'],
    ['CN', '2026-10-01', '2026-10-08', 'National Day week'],
    ['IB', '2017-08-01', '2017-08-01', 'the Swiss national day does not close it'],
    ['IB', '2026-09-10', '2026-09-11', 'Jeûne genevois'],
    ['DE', '2022-04-30', '2022-05-02', 'Saturday before Labour Day on a Sunday'],
  ])('%s %s -> %s: %s', (office, from, to) => expect(due(office, from)).toBe(to));
  it('does not move into a year that is not known', () => expect(law.calendars.get('CN')?.roll(toDayNumber(d('2027-01-02')))).toMatchObject({ day: toDayNumber(d('2027-01-02')), trust: 'unknown' }));
  it('stops before a closing that is only expected', () => expect(law.calendars.get('EP')?.roll(toDayNumber(d('2027-12-25')))).toMatchObject({ day: toDayNumber(d('2027-12-27')), trust: 'projected' }));
});
