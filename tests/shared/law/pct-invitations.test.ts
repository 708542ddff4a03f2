import { describe, expect, it } from 'vitest';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { createLaw } from '#shared/law/law';
import { noPortfolioLaw } from '#shared/model/portfolio-law';
import { d, family, pct } from './support';

const law = createLaw();
const base = { filingDate: '2026-08-03', priorities: [{ id: 'c1', date: '2025-09-01' }] };

describe('invitations of the receiving Office', () => {
  const cases = family([
    pct({
      ...base,
      events: [
        { id: 'e1', type: 'invitation-to-correct', date: '2026-08-10' },
        { id: 'e2', type: 'reply-filed', date: '2026-09-01' },
        { id: 'e3', type: 'invitation-to-correct', date: '2026-09-28', received: '2026-10-08', period: 'P1M' },
        { id: 'e4', type: 'fee-invitation', date: '2026-09-14' },
      ],
    }),
  ]);
  const limits = new Map(deriveTimeLimits(cases, law, d('2026-10-12')).map((limit) => [limit.key, limit]));

  it('each set a period of their own, which only a later reply satisfies', () => {
    expect(limits.get('a1:pct.correction:e1')).toMatchObject({ raw: '2026-10-10', due: '2026-10-12', status: 'done', eventId: 'e1' });
    // Received ten days after its date: three days more (PCT Rule 80.6), counted after the month that the Office set.
    expect(limits.get('a1:pct.correction:e3')).toMatchObject({ raw: '2026-10-31', due: '2026-11-02', status: 'open', eventId: 'e3' });
    expect(limits.get('a1:pct.late-fees:e4')).toMatchObject({ raw: '2026-10-14', status: 'open' });
    expect(limits.has('a1:pct.correction')).toBe(false);
  });
  it('are explained from their own dates', () => {
    for (const key of ['a1:pct.correction:e1', 'a1:pct.correction:e3', 'a1:pct.late-fees:e4']) {
      const limit = limits.get(key);
      expect(limit === undefined ? undefined : explainTimeLimit(cases, limit, law).at(-1)?.to).toBe(limit?.due);
    }
  });
});

it('rules of the international phase that are only recalled make entries once they are switched on', () => {
  const rules = (own: typeof noPortfolioLaw) => new Set(deriveTimeLimits(family([pct({ ...base })]), createLaw(undefined, own), d('2026-10-12')).map(({ rule }) => rule));
  expect(rules(noPortfolioLaw).has('pct.supplementary-search-report')).toBe(false);
  expect(rules({ ...noPortfolioLaw, rulesOn: [{ rule: 'pct.supplementary-search-report', by: 'A', on: d('2026-10-01') }] }).has('pct.supplementary-search-report')).toBe(true);
});
