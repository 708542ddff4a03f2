import { describe, expect, it } from 'vitest';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { application, d, family, pct } from './support';

const law = createLaw();
const limitsOf = (input: Record<string, unknown>) => deriveTimeLimits(family([pct(input)]), law, d('2025-12-01'));
const found = (input: Record<string, unknown>, rule: string) => {
  const { raw, due } = limitsOf(input).find((limit) => limit.rule === rule) ?? {};
  return [raw, due];
};

/** Priority Mon 14 Oct 2024, international filing Fri 10 Oct 2025 at the EPO. */
const base = { filingDate: '2025-10-10', priorities: [{ id: 'c1', date: '2024-10-14' }] };
const chapterTwo = { ...base, chapter: 'II' };
const luxembourg = { ...base, decisions: [{ id: 'LU', state: 'undecided' }] };
const withReport = (date: string) => ({ ...base, events: [{ id: 'e1', type: 'isr-transmitted', date }] });

/** Counted by hand: rule, facts, unmoved day, last day, how. */
const examples: readonly (readonly [rule: string, input: Record<string, unknown>, raw: string, due: string, how: string])[] = [
  ['pct.priority-restoration', { filingDate: '2025-02-20', priorities: [{ id: 'c1', date: '2024-01-06' }] }, '2025-03-07', '2025-03-07', '12 months end on Epiphany, closed in Munich: 7 Jan 2025, two months from there'],
  ['pct.priority-correction', base, '2026-02-14', '2026-02-16', '16 months end on a Saturday; four months from filing end earlier'],
  ['pct.priority-correction', { ...base, filingDate: '2025-11-30' }, '2026-03-30', '2026-03-30', 'four months from filing end later than 16 months'],
  ['pct.priority-document', base, '2026-02-14', '2026-02-16', '16 months, Saturday'],
  ['pct.declarations', base, '2026-02-14', '2026-02-16', '16 months, Saturday'],
  ['pct.international-search-report', base, '2025-07-14', '2025-07-14', 'nine months; the search copy is not recorded'],
  ['pct.international-search-report', { ...base, events: [{ id: 'e1', type: 'search-copy-received', date: '2025-11-30' }] }, '2026-02-28', '2026-02-28', 'three months from the search copy, clamped, on a Saturday that moves no duty of an office'],
  ['pct.article-19', withReport('2025-12-16'), '2026-02-16', '2026-02-16', 'two months from transmittal end later than 16 months'],
  ['pct.article-19', withReport('2025-12-01'), '2026-02-14', '2026-02-16', '16 months, Saturday'],
  ['pct.publication', base, '2026-04-14', '2026-04-14', '18 months'],
  ['pct.supplementary-search', base, '2026-08-14', '2026-08-14', '22 months'],
  ['pct.supplementary-search', { filingDate: '2016-11-30', priorities: [{ id: 'c1', date: '2015-11-30' }] }, '2017-06-30', '2017-06-30', '19 months had ended before 1 July 2017'],
  ['pct.supplementary-search', { filingDate: '2016-12-01', priorities: [{ id: 'c1', date: '2015-12-01' }] }, '2017-10-01', '2017-10-02', '19 months would have ended on 3 July 2017: 22 months, Sunday'],
  ['pct.demand', base, '2026-08-14', '2026-08-14', '22 months'],
  ['pct.demand', withReport('2026-06-30'), '2026-09-30', '2026-09-30', 'three months from transmittal end later'],
  ['pct.demand-old-article-22', luxembourg, '2026-05-14', '2026-05-14', '19 months'],
  ['pct.third-party-observations', base, '2027-02-14', '2027-02-14', '28 months, a Sunday, no act'],
  ['pct.observations-reply', base, '2027-04-14', '2027-04-14', '30 months'],
  ['pct.iprp-chapter-i', base, '2027-04-14', '2027-04-14', '30 months'],
  ['pct.iprp-chapter-ii', chapterTwo, '2027-02-14', '2027-02-14', '28 months'],
  ['pct.withdrawal', base, '2027-04-14', '2027-04-14', '30 months'],
  ['pct.change-recording', base, '2027-04-14', '2027-04-14', '30 months'],
];

describe('worked examples of every rule', () => {
  it.each(examples)('%s', (rule, input, raw, due, how) => expect([...found(input, rule), how]).toEqual([raw, due, how]));
  it('apply rules only under their conditions', () => {
    const rules = (input: Record<string, unknown>) => new Set(limitsOf(input).map(({ rule }) => rule));
    expect(rules(base).has('pct.iprp-chapter-ii')).toBe(false);
    expect(rules(chapterTwo).has('pct.iprp-chapter-i')).toBe(false);
    expect(rules(base).has('pct.demand-old-article-22')).toBe(false);
    expect(rules({ filingDate: '2025-10-10' }).has('pct.priority-document')).toBe(false);
    expect(rules({ filingDate: '2025-10-10' }).has('paris.priority')).toBe(true);
  });
  it('anchor on a claim within two months of the rolled twelve, and on none later', () => {
    const publication = (filingDate: string) => found({ filingDate, priorities: [{ id: 'c1', date: '2024-01-06' }] }, 'pct.publication')[0];
    expect(publication('2025-03-07')).toBe('2025-07-06');
    expect(publication('2025-03-08')).toBe('2026-09-08');
  });
  it('give designs six months of priority', () => {
    const design = application({ office: 'EM', right: 'design', filingDate: '2025-08-31' });
    expect(deriveTimeLimits(family([design]), law, d('2025-12-01')).find(({ rule }) => rule === 'paris.priority')?.due).toBe('2026-02-28');
  });
});
