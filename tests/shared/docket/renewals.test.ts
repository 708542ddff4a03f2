import { describe, expect, it } from 'vitest';
import { actOnLimits, type LimitAct } from '#shared/docket/act-on-limits';
import { csvLines } from '#shared/export/csv';
import type { CaseFamily } from '#shared/model/case-family';
import { renewalExport } from '#shared/query/renewal-export';
import { listRenewals, renewalRows } from '#shared/query/renewal-list';
import type { RenewalQuery } from '#shared/query/renewal-query';
import { application, d, family } from '../law/support';
import { indexed, indexedTable, law } from './indexed';

const today = d('2026-11-26');
const collator = new Intl.Collator('en', { numeric: true });
const everything: RenewalQuery = { which: 'due', text: '', offices: [], clients: [], responsible: [], states: [], groupBy: 'month' };

// Filed on 10 May 2023: the German fee for the fourth year fell due on 31 May 2026 and could be paid without surcharge to 31 July, with it to 30 November.
const german = (more: Record<string, unknown> = {}): CaseFamily => family([application({ office: 'DE', number: { text: 'DE 10 2023 111 222.3' }, filingDate: '2023-05-10' })], more);
const act = (of: CaseFamily, keys: readonly string[], what: LimitAct): CaseFamily => actOnLimits(of, keys, what, { law, today, person: 'Weiß' }).family;
const tableOf = (families: readonly CaseFamily[]) => indexedTable(families.map((one) => indexed(one, today)), today);
const list = (families: readonly CaseFamily[], query: Partial<RenewalQuery> = {}) => listRenewals(tableOf(families), { ...everything, ...query }, collator.compare);
const years = (of: CaseFamily, query: Partial<RenewalQuery> = {}) => renewalRows(tableOf([of]), list([of], query).refs).map(({ limit, state }) => `${limit.year} ${state}`);
const fourth = 'a1:de.renewal:4';

describe('the schedule of renewal fees', () => {
  it('has due date, last day without surcharge and last day with it, three different days in Germany', () => {
    const [row] = renewalRows(tableOf([german()]), list([german()]).refs);
    expect(row?.limit).toMatchObject({ year: 4, base: '2026-05-31', due: '2026-07-31', late: { kind: 'surcharge', date: '2026-11-30' } });
    expect([...csvLines(renewalExport(row === undefined ? [] : [row]))].join('')).toContain('\r\nDE,4,2026-05-31,2026-07-31,2026-11-30,-118,to decide,');
  });

  it('puts what is in the surcharge period first, then month by month', () => {
    const { groups, overdue } = list([german()]);
    expect(groups.map(({ value, count }) => [value, count])).toEqual([['late', 1], ['2027-08', 1], ['2028-07', 1], ['2029-07', 1]]);
    expect(overdue).toBe(1);
  });

  it('follows the client, the annuity service and the payment, each by a word that can be taken back', () => {
    expect(years(german())[0]).toBe('4 undecided');
    const kept = act(german(), [fourth], { act: 'keep', by: 'Ms Öz', on: today });
    expect(years(kept)[0]).toBe('4 keep');
    const sent = act(kept, [fourth], { act: 'instruct', to: 'Annuity AG', on: today });
    expect(years(sent)[0]).toBe('4 instructed');
    const paid = act(sent, [fourth], { act: 'paid', on: today, by: 'Weiß', paidBy: 'Annuity AG', proof: 'receipt 7' });
    expect(years(paid)).not.toContain('4 undecided');
    expect(years(paid, { which: 'settled' })[0]).toBe('4 paid');
    expect(paid.limits).toEqual([{ id: fourth, state: 'done', on: today, by: 'Weiß', proof: 'receipt 7', paidBy: 'Annuity AG', instruction: { decision: 'do', by: 'Ms Öz', on: today }, instructed: { to: 'Annuity AG', on: today } }]);
    expect(years(act(paid, [fourth], { act: 'open' }))[0]).toBe('4 instructed');
  });

  it('takes the later years with the one that is dropped, and brings them back with it', () => {
    const dropped = act(german(), ['a1:de.renewal:5'], { act: 'drop', by: 'Ms Öz', on: today });
    expect(years(dropped)).toEqual(['4 undecided']);
    expect(years(dropped, { which: 'settled', states: ['dropped'] })).toEqual(['7 dropped', '6 dropped', '5 dropped']);
    expect(list([dropped]).forecast.total.count).toBe(1);
    expect(years(act(dropped, ['a1:de.renewal:5'], { act: 'keep' }))).toEqual(['4 undecided', '5 keep', '6 undecided', '7 undecided']);
  });

  it('is narrowed by state, office, client, responsible person and period, and says what is hidden', () => {
    const assigned = act(german({ responsible: 'Ada' }), [fourth], { act: 'assign', responsible: 'Weiß' });
    expect(years(assigned, { responsible: ['Weiß'] })).toEqual(['4 undecided']);
    expect(list([assigned], { responsible: ['Weiß'] }).hidden).toEqual({ limits: 3, overdue: 0 });
    expect(list([assigned], { offices: ['FR'] }).hidden).toEqual({ limits: 4, overdue: 1 });
    expect(years(assigned, { to: d('2027-12-31') })).toEqual(['4 undecided', '5 undecided']);
    expect(list([assigned], { groupBy: 'responsible' }).groups.map(({ value, count }) => [value, count])).toEqual([['Ada', 3], ['Weiß', 1]]);
  });
});

describe('the forecast', () => {
  const twoOffices = (): CaseFamily => family([application({ office: 'DE', filingDate: '2023-05-10' }), application({ id: 'a2', office: 'EP', filingDate: '2023-05-10' })]);

  it('counts fees by month of the last day without surcharge and by office, and adds only amounts that a person entered', () => {
    const priced = act(act(twoOffices(), ['a1:de.renewal:5', 'a2:ep.renewal:5'], { act: 'cost', fee: { amount: '90.10', currency: 'EUR' } }), [fourth], { act: 'cost', fee: { amount: '40', currency: 'CHF' }, cost: 'plus service fee' });
    const { forecast } = list([priced]);
    const month = (name: string) => forecast.months.find(({ month: one }) => one === name);
    expect(forecast.months[0]?.month).toBe('late');
    expect(forecast.months[1]?.month).toBe('2026-11');
    // The European fee for the fifth year falls due on 31 May 2027 and can be paid without surcharge to that day.
    expect(month('2027-05')).toMatchObject({ total: { count: 1, unpriced: 0, sums: { EUR: 9010 } } });
    expect(month('2027-08')?.byOffice).toEqual({ DE: { count: 1, unpriced: 0, sums: { EUR: 9010 } } });
    expect(month('2027-06')?.total).toEqual({ count: 0, unpriced: 0, sums: {} });
    expect(forecast.total).toMatchObject({ sums: { EUR: 18020, CHF: 4000 } });
    expect(forecast.total.unpriced + 3).toBe(forecast.total.count);
    expect(forecast.byOffice['DE']?.count).toBe(4);
  });
});
