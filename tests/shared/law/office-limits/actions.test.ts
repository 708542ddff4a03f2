import { describe, expect, it } from 'vitest';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { createLaw } from '#shared/law/law';
import type { TimeLimit } from '#shared/law/time-limit';
import { application, d, family } from '../support';

const law = createLaw();
const today = d('2026-11-24');
const limitsOf = (input: Record<string, unknown>, more: Record<string, unknown> = {}): ReadonlyMap<string, TimeLimit> =>
  new Map(deriveTimeLimits(family([application({ filingDate: '2024-01-10', ...input })], more), law, today).map((limit) => [limit.key, limit]));

describe('office actions in China', () => {
  const pending = (events: readonly object[]) => limitsOf({ office: 'CN', events });

  it('set four months running the first time and two afterwards', () => {
    const limits = pending([{ id: 'e1', type: 'office-action', date: '2026-03-02' }, { id: 'e2', type: 'office-action', date: '2026-10-12' }]);
    expect(limits.get('a1:cn.action-reply')).toMatchObject({ due: '2026-07-02', status: 'superseded', eventId: 'e1' });
    expect(limits.get('a1:cn.later-action-reply:e2')).toMatchObject({ raw: '2026-12-12', due: '2026-12-14', status: 'open' });
    expect([...limits.keys()].filter((key) => key.includes('action-reply'))).toHaveLength(2);
  });

  it('count as received fifteen days on until 19 January 2024, since then on the day they came', () => {
    const before = pending([{ id: 'e1', type: 'office-action', date: '2024-01-19' }]);
    expect(before.get('a1:cn.action-reply')).toMatchObject({ eventDate: '2024-01-19', raw: '2024-06-03' });
    const after = pending([{ id: 'e1', type: 'office-action', date: '2024-01-20' }]);
    expect(after.get('a1:cn.action-reply')).toMatchObject({ raw: '2024-05-20' });
    const paper = pending([{ id: 'e1', type: 'office-action', date: '2024-01-20', received: '2024-02-04' }]);
    expect(paper.get('a1:cn.action-reply')).toMatchObject({ raw: '2024-06-04' });
  });

  it('say so in the steps', () => {
    const cases = family([application({ office: 'CN', filingDate: '2021-01-11', events: [{ id: 'e1', type: 'office-action', date: '2023-01-01' }] })]);
    const limit = deriveTimeLimits(cases, law, today).find(({ rule }) => rule === 'cn.action-reply');
    expect(limit === undefined ? [] : explainTimeLimit(cases, limit, law).slice(0, 2)).toMatchObject([
      { what: 'counts as received', from: '2023-01-01', to: '2023-01-16' },
      { from: '2023-01-16', to: '2023-05-16' },
    ]);
  });
});

describe('the time for acceptance in Australia', () => {
  it('runs from the first report, whatever later ones say', () => {
    const limits = limitsOf({ office: 'AU', events: [{ id: 'e1', type: 'office-action', date: '2026-02-03' }, { id: 'e2', type: 'office-action', date: '2026-09-01' }] });
    expect(limits.get('a1:au.acceptance')).toMatchObject({ raw: '2027-02-03', status: 'open' });
  });
  it('does not run before there is a report', () => expect(limitsOf({ office: 'AU' }).has('a1:au.acceptance')).toBe(false));
});

describe('notices of reasons for refusal in Japan', () => {
  const events = [{ id: 'e1', type: 'office-action', date: '2026-10-13' }];
  it.each([
    ['no applicant known', [], 'a1:jp.action-reply:e1', '2027-01-13'],
    ['an applicant abroad', [{ id: 'p1', role: 'applicant', name: 'X', country: 'SE' }], 'a1:jp.action-reply:e1', '2027-01-13'],
    ['an applicant in Japan', [{ id: 'p1', role: 'applicant', name: 'X', country: 'JP' }], 'a1:jp.action-reply-resident:e1', '2026-12-12'],
  ])('%s', (_, parties, key, raw) => {
    const limits = limitsOf({ office: 'JP', events }, { parties });
    expect([...limits.values()].filter(({ event }) => event === 'office-action').map((limit) => [limit.key, limit.raw])).toEqual([[key, raw]]);
  });
});

describe('fees that fell due before the grant', () => {
  const arrears = (grant: string) => limitsOf({ office: 'IN', filingDate: '2014-03-10', events: [{ id: 'e1', type: 'grant', date: grant }] }).get('a1:in.renewal-arrears');
  it('are owed for some months, and no debt years later', () => {
    expect(arrears('2026-10-01')).toMatchObject({ raw: '2027-01-01', status: 'open', late: { base: '2027-07-01' } });
    expect(arrears('2019-10-01')?.status).toBe('passed');
  });
});
