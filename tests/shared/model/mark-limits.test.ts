import { describe, expect, it } from 'vitest';
import { createCaseFamily } from '#shared/model/case-family';
import { markLimits } from '#shared/model/mark-limits';
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
    expect(markLimits(done, [{ id: 'a1:pct.demand', state: 'open' }]).limits).toEqual([{ id: 'a1:pct.demand', state: 'open', note: 'ask the client' }]);
  });
  it('leaves other limits alone', () => {
    expect(markLimits(noted, [{ id: 'a2:x', state: 'not-needed' }]).limits.map(({ id }) => id)).toEqual(['a1:pct.demand', 'a2:x']);
  });
});
