import { describe, expect, it } from 'vitest';
import { row } from '../../bench/measurement';
import { mergeResults, slower, table } from '../../scripts/bench/results.mjs';

const result = (name: string, fields: { readonly ours: number; readonly theirs?: number; readonly atMost?: number }, commit = '0123456789') => ({
  ...row({ name, unit: 's', samples: [fields.ours], theirs: fields.theirs === undefined ? undefined : [fields.theirs], ...(fields.atMost === undefined ? {} : { goal: { of: fields.theirs === undefined ? 'ours' : 'ratio', atMost: fields.atMost } }) }),
  commit,
  started: '2026-11-26T10:00:00.000Z',
});

describe('rows of measurements', () => {
  it('take the median, the ratio and whether the goal is met', () => {
    expect(row({ name: 'import', unit: 's', samples: [9, 7, 30], theirs: [4, 3, 5], goal: { of: 'ratio', atMost: 3 } })).toMatchObject({ ours: 9, theirs: 4, ratio: 2.25, goal: '≤ 3 × theirs', met: true });
    expect(row({ name: 'search', unit: 'ms', samples: Array.from({ length: 100 }, (_, at) => at + 1), percentile: 95, goal: { of: 'ours', atMost: 20 } })).toMatchObject({ ours: 95, met: false });
  });

  it('do not meet a ratio that could not be taken', () => {
    expect(row({ name: 'import', unit: 's', samples: [9], theirs: [], goal: { of: 'ratio', atMost: 3 } })).toMatchObject({ goal: '≤ 3 × theirs', met: false });
  });

  it('take the place of earlier ones of their name and leave the others', () => {
    const merged = mergeResults([result('a', { ours: 1 }, 'old'), result('b', { ours: 1 }, 'old')], [result('b', { ours: 2 }, 'new'), result('c', { ours: 3 }, 'new')]);
    expect(merged.map(({ name, ours, commit }) => [name, ours, commit])).toEqual([['a', 1, 'old'], ['b', 2, 'new'], ['c', 3, 'new']]);
  });

  it('are named where they became a fifth worse, by the ratio where there is one', () => {
    const baseline = [result('open', { ours: 1 }), result('sort', { ours: 1 }), result('import', { ours: 10, theirs: 5 }), result('search', { ours: 10, theirs: 5 })];
    const run = [result('open', { ours: 1.19 }), result('sort', { ours: 1.3 }), result('import', { ours: 30, theirs: 15 }), result('search', { ours: 10, theirs: 3 })];
    expect(slower(run, baseline)).toEqual(['sort: 1.3 s, 30 % more than 1 at 01234567', 'search: 3.33 of theirs, 67 % more than 2 at 01234567']);
  });

  it('stand in one table', () => {
    expect(table([result('open', { ours: 0.8, atMost: 1 }), result('import', { ours: 1200, theirs: 100, atMost: 3 })]).split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['ours', 'theirs', 'ratio', 'goal'],
      ['open', '0.8 s', '≤ 1 s', 'met'],
      ['import', '1,200 s', '100 s', '12', '≤ 3 × theirs', 'NOT MET'],
    ]);
  });
});
