import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineId, deadlineRows, limitOfId, listDeadlines } from '#shared/query/deadline-list';
import { type DeadlineQuery, deadlineGroups } from '#shared/query/deadline-query';
import type { TimeLimit } from '#shared/law/time-limit';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { isOpenLimit, isOverdueLimit } from '#shared/query/next-limit';
import { collator, d, indexedFamilyArbitrary, tableOf, today } from './support';

const everything: DeadlineQuery = { state: 'open', text: '', offices: [], clients: [], responsible: [], groupBy: 'bucket' };
const families = fc.uniqueArray(indexedFamilyArbitrary, { maxLength: 12, selector: ({ key }) => key });
const list = (all: readonly IndexedFamily[], query: Partial<DeadlineQuery>) => listDeadlines(tableOf(all), { ...everything, ...query }, collator.compare);

const withMembers = indexedFamilyArbitrary.filter(({ applications }) => applications.length > 0);
const reply: TimeLimit = { key: 'a1:x', application: 'a1', due: d('2027-04-14'), raw: d('2027-04-14'), eventDate: d('2025-01-01'), event: 'priority', basis: '', ruleVersion: '1', status: 'open', label: 'Reply', rule: 'ep.action-reply', nature: 'act', trust: { rule: 'verified', calendar: 'official' }, warnings: [] };

describe('the list of time limits', () => {
  it('shows or hides every open limit, and says how many are hidden', () => {
    fc.assert(
      fc.property(families, fc.constantFrom(undefined, d('2026-12-07')), fc.constantFrom('', 'ant', '聚合'), fc.subarray(['', 'Räder']), (all, to, text, clients) => {
        const limits = all.flatMap((family) => family.limits);
        const { refs, hidden } = list(all, { text, clients, ...(to === undefined ? {} : { from: today, to }) });
        expect(refs.length + hidden.limits).toBe(limits.filter((limit) => isOpenLimit(limit, today)).length);
        const table = tableOf(all);
        expect(deadlineRows(table, refs).filter(({ limit }) => isOverdueLimit(limit, today)).length + hidden.overdue).toBe(limits.filter((limit) => isOverdueLimit(limit, today)).length);
      }),
    );
  });
  it('never cuts an overdue limit off by the beginning of a period', () => {
    fc.assert(
      fc.property(families, (all) => {
        const { hidden } = list(all, { from: today, to: d('2027-12-31') });
        expect(hidden.overdue).toBe(0);
      }),
    );
  });
  it('groups in runs that cover the list, overdue first', () => {
    fc.assert(
      fc.property(families, fc.constantFrom(...deadlineGroups), fc.constantFrom('open' as const, 'all' as const), (all, groupBy, state) => {
        const { refs, groups } = list(all, { groupBy, state });
        expect(groups.map(({ from }) => from)).toEqual(groups.map((_, place) => groups.slice(0, place).reduce((sum, { count }) => sum + count, 0)));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(refs.length);
        // -1: nothing is overdue, or the list is grouped by something else.
        expect(groups.findIndex(({ value }) => value === 'overdue')).toBeLessThanOrEqual(0);
      }),
    );
  });
  it('lets an option that was not taken pass in silence', () => {
    const [family] = fc.sample(withMembers, 1);
    if (family === undefined) throw new Error('no sample');
    const past: TimeLimit = { ...reply, due: d('2026-01-01'), rule: 'pct.demand', nature: 'option' };
    expect(list([{ ...family, limits: [past] }], {}).refs).toEqual([]);
    expect(list([{ ...family, limits: [{ ...past, nature: 'act' }] }], {}).buckets.overdue).toBe(1);
  });
  it('brings up what a person wanted to be reminded of by now, and lists apart what only office data call done', () => {
    const [family] = fc.sample(withMembers, 1);
    if (family === undefined) throw new Error('no sample');
    const limit = reply;
    const groups = (limits: IndexedFamily['limits'], query: Partial<DeadlineQuery> = {}) => list([{ ...family, limits }], query).groups.map(({ value, count }) => `${value} ${count}`);
    expect(groups([{ ...limit, mark: { id: 'a1:x', state: 'open', reminders: [{ on: d('2026-11-22') }] } }])).toEqual(['reminded 1']);
    expect(groups([{ ...limit, mark: { id: 'a1:x', state: 'open', reminders: [{ on: d('2026-12-07') }] } }])).toEqual(['later 1']);
    expect(groups([{ ...limit, due: d('2026-11-24'), mark: { id: 'a1:x', state: 'open', reminders: [{ on: d('2026-11-22') }] } }])).toEqual(['week 1']);
    expect(groups([limit, { ...limit, key: 'a1:y', status: 'done-per-office-data' }, { ...limit, key: 'a1:z', status: 'done' }], { state: 'to-confirm' })).toEqual(['closed 1']);
  });
  it('goes by who answers for the limit itself, and by rule', () => {
    const [family] = fc.sample(withMembers, 1);
    if (family === undefined) throw new Error('no sample');
    const limit = reply;
    const two: readonly IndexedFamily[] = [{ ...family, row: { ...family.row, responsible: 'Ada' }, applications: family.applications.map((one) => ({ ...one, row: { ...one.row, responsible: 'Ada' } })), limits: [limit, { ...limit, key: 'a1:y', label: 'Renewal fee', mark: { id: 'a1:y', state: 'open', responsible: 'Weiß' } }] }];
    expect(list(two, { groupBy: 'responsible' }).groups.map(({ value }) => value)).toEqual(['Ada', 'Weiß']);
    expect(deadlineRows(tableOf(two), list(two, { responsible: ['Weiß'] }).refs).map(({ limit: one }) => one.key)).toEqual(['a1:y']);
    expect(list(two, { groupBy: 'rule' }).groups.map(({ value }) => value)).toEqual(['Renewal fee', 'Reply']);
  });
  it('names a limit by an id that can be taken apart', () => {
    fc.assert(
      fc.property(families, (all) => {
        const table = tableOf(all);
        const { refs } = list(all, {});
        expect(refs.map((ref) => limitOfId(deadlineId(table, ref)))).toEqual(deadlineRows(table, refs).map(({ family, limit }) => ({ family, key: limit.key })));
      }),
    );
  });
});
