import { describe, expect, it } from 'vitest';
import { bundledTables } from '#shared/law/bundled-tables';
import { createLaw } from '#shared/law/law';

const limb = (from: string, plus: string) => ({ from, plus, basis: 'x' });
const rule = (change: object = {}) => ({
  id: 'gb.thing', version: '1', label: 'Do the thing', nature: 'act', office: 'GB', appliesTo: { routes: ['direct'] }, event: 'filing', deadline: limb('filing', 'P1M'),
  where: 'office', basis: 'x', trust: 'verified', source: 'x', sourceDate: '', examples: [{ events: { filing: '2024-01-31' }, expect: { raw: '2024-02-29' } }], ...change,
});
const withRules = (...rules: readonly object[]) => () => createLaw({ ...bundledTables, rules: [{ title: 'x', rules }] });
const withTables = (tables: object) => () => createLaw({ ...bundledTables, ...tables });
const from = (day: string, by = 'filing') => ({ valid: { from: day, by } });
const term = (change: object = {}) => ({ office: 'GB', right: 'patent', period: 'P20Y', from: 'filing', trust: 'verified', basis: 'x', source: 'x', sourceDate: '', ...change });
const terms = (...rows: readonly object[]) => withTables({ terms: { version: '1', terms: rows } });
const closed = (change: object) => withTables({ closedDays: [{ office: 'GB', title: 'x', weekend: [0, 6], knownFrom: 2020, knownTo: 2026, basis: 'x', source: 'x', sourceDate: 'x', days: [], years: [], ...change }] });
const year = (change: object) => ({ year: 2024, complete: true, source: 'x', closed: [], ...change });

describe('the linter of the law tables', () => {
  it('finds nothing in those that are bundled', () => expect(() => createLaw()).not.toThrow());
  it('lets a sound rule through, with versions one after the other', () => {
    expect(withRules(rule())).not.toThrow();
    expect(withRules(rule(), rule(from('2020-01-01')), rule(from('2022-01-01')))).not.toThrow();
    expect(terms(term({ validFiledBefore: '2020-01-01' }), term({ validFiledFrom: '2020-01-01' }))).not.toThrow();
  });
  it.each([
    ['an office that has no name', withRules(rule({ office: 'QQ' })), 'unknown office: QQ'],
    ['a term of such an office', terms(term({ office: 'QQ' })), 'term.json names an unknown office: QQ'],
    ['closed days of such an office', closed({ office: 'QQ' }), 'unknown office: QQ'],
    ['two versions from one day', withRules(rule(), rule(from('2022-01-01')), rule(from('2022-01-01'))), 'overlaps'],
    ['versions out of order', withRules(rule(), rule(from('2022-01-01')), rule(from('2020-01-01'))), 'overlaps'],
    ['a later version from the beginning', withRules(rule(), rule()), 'no first day'],
    ['conditions that exclude each other', withRules(rule({ conditions: ['granted', 'not-granted'] })), 'granted and not-granted'],
    ['a condition of the international phase on a national rule', withRules(rule({ conditions: ['chapter-II'] })), 'chapter-II'],
    ['a condition of national applications on a rule of the PCT', withRules(rule({ appliesTo: { routes: ['pct'] }, conditions: ['granted'] })), 'granted'],
    ['a PCT entry asked for on a direct route', withRules(rule({ conditions: ['pct-entry'] })), 'not for that route'],
    ['a rule that is over when it begins', withRules(rule({ endedBy: ['filing'] })), 'ended by the event'],
    ['a rule of no office and no treaty', withRules(rule({ office: undefined })), 'no office and no treaty'],
    ['an extension that gives nothing', withRules(rule({ extensions: [2, 2].map((months) => ({ months, kind: 'by-fee', plus: 'P2M', counted: 'event', label: 'x', basis: 'x' })) })), 'can never be had'],
    ['two rules of one name for one right', withRules(rule(), rule({ appliesTo: { routes: ['direct'], rights: ['patent'] } })), 'two rules for the same right'],
    ['two terms at one time', terms(term(), term({ validFiledFrom: '2020-01-01' })), 'hold at one time'],
    ['a day listed in another year', closed({ years: [year({ closed: [{ date: '2025-01-01', name: 'x' }] })] }), '2025-01-01 is not in 2024'],
    ['a year listed twice', closed({ years: [year({}), year({})] }), 'listed twice'],
    ['an extension that extends nothing', closed({ extensions: [{ from: '2020-06-02', to: '2020-03-15', name: 'x', basis: 'x', source: 'x' }] }), 'extends nothing'],
    ['a rule without a worked example', withRules(rule({ examples: [] })), 'examples'],
  ])('refuses %s', (_, made, words) => expect(made).toThrow(words));
});
