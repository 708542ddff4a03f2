import { describe, expect, it } from 'vitest';
import { createCaseFamily } from '#shared/model/case-family';
import { markLimits, remarkLimits } from '#shared/model/mark-limits';
import { d } from '../query/support';

const empty = createCaseFamily({ key: 'k', year: '2026', reference: 'P-1' });
const noted = markLimits(empty, [{ id: 'a1:pct.demand', state: 'open', note: 'ask the client' }]);

describe('a word on a time limit', () => {
  it('keeps the note when the limit is done', () => {
    expect(markLimits(noted, [{ id: 'a1:pct.demand', state: 'done', on: d('2026-11-20'), by: 'W', proof: 'receipt 7' }]).limits).toEqual([
      { id: 'a1:pct.demand', state: 'done', note: 'ask the client', on: '2026-11-20', by: 'W', proof: 'receipt 7' },
    ]);
  });
  it('forgets date, person and proof when the limit is opened again', () => {
    const done = markLimits(noted, [{ id: 'a1:pct.demand', state: 'done', on: d('2026-11-20'), by: 'W', proof: 'receipt 7' }]);
    expect(markLimits(done, [{ id: 'a1:pct.demand', state: 'open' }]).limits).toEqual([{ id: 'a1:pct.demand', state: 'open', reopened: true, note: 'ask the client' }]);
  });
  it('leaves other limits alone', () => {
    expect(markLimits(noted, [{ id: 'a2:x', state: 'not-needed' }]).limits.map(({ id }) => id)).toEqual(['a1:pct.demand', 'a2:x']);
  });
});

describe('remarks on limits', () => {
  const checked = { checked: { by: 'B', on: d('2026-11-20') } };
  const confirmed = { confirmed: { by: 'A', on: d('2026-11-19'), due: d('2027-02-05'), ruleVersion: '2026-11', eventDate: d('2026-10-05') } };
  const remarked = remarkLimits(remarkLimits(empty, ['k'], confirmed), ['k'], checked);
  it('say nothing about whether the act is done, and stay when it is', () => {
    expect(remarked.limits).toEqual([{ id: 'k', state: 'open', ...confirmed, ...checked }]);
    expect(markLimits(remarked, [{ id: 'k', state: 'done', on: d('2026-11-21') }]).limits).toEqual([{ id: 'k', state: 'done', on: '2026-11-21', ...confirmed, ...checked }]);
  });
  it('lose the second person’s check with the date that was checked', () => {
    const override = { by: 'A', on: d('2026-11-22'), due: d('2027-01-29'), reason: 'agreed' };
    expect(remarkLimits(remarked, ['k'], { override }).limits).toEqual([{ id: 'k', state: 'open', ...confirmed, override }]);
    expect(remarkLimits(remarked, ['k'], { cost: '500 EUR' }).limits).toEqual([{ id: 'k', state: 'open', ...confirmed, ...checked, cost: '500 EUR' }]);
  });
  it('are taken back one by one', () => {
    expect(remarkLimits(remarked, ['k'], { confirmed: undefined }).limits).toEqual([{ id: 'k', state: 'open', ...checked }]);
  });
});
