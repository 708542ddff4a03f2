import { describe, expect, it } from 'vitest';
import { bundledTables } from '#shared/law/bundled-tables';
import { createLaw } from '#shared/law/law';
import { lawChanges, limitChanges } from '#shared/law/limit-changes';
import { application, d, family, pct } from './support';

const law = createLaw();
const today = d('2026-11-24');

describe('what an edit does to time limits', () => {
  const withAction = (date: string, more: Record<string, unknown> = {}) => family([application({ office: 'EP', filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date }] })], more);

  it('is told before it is saved: what moves from when to when, and nothing else', () => {
    expect(limitChanges(withAction('2026-10-05'), withAction('2026-10-15'), law, today)).toEqual([
      { kind: 'moved', key: 'a1:ep.action-reply:e1', label: 'Reply to the communication under Article 94(3)', application: 'a1', office: 'EP', from: '2027-02-05', to: '2027-02-15', statusBefore: 'open', statusAfter: 'open' },
    ]);
    expect(limitChanges(withAction('2026-10-05'), withAction('2026-10-05'), law, today)).toEqual([]);
  });

  it('tells new and vanished limits, and those that an event answers', () => {
    const bare = family([application({ office: 'EP', filingDate: '2025-05-06' })]);
    expect(limitChanges(bare, withAction('2026-10-05'), law, today)).toMatchObject([{ kind: 'new', to: '2027-02-05' }]);
    expect(limitChanges(withAction('2026-10-05'), bare, law, today)).toMatchObject([{ kind: 'gone', from: '2027-02-05' }]);
    const answered = family([application({ office: 'EP', filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }, { id: 'e2', type: 'reply-filed', date: '2026-11-20' }] })]);
    expect(limitChanges(withAction('2026-10-05'), answered, law, today)).toMatchObject([{ kind: 'status', statusBefore: 'open', statusAfter: 'done' }]);
  });

  it('leaves a confirmed day where it is and says what it comes to now', () => {
    const confirmed = { limits: [{ id: 'a1:ep.action-reply:e1', state: 'open', confirmed: { due: '2027-02-05', ruleVersion: '2026-11', eventDate: '2026-10-05', by: 'Ada', on: '2026-11-20' } }] };
    expect(limitChanges(withAction('2026-10-05', confirmed), withAction('2026-10-15', confirmed), law, today)).toMatchObject([{ kind: 'moved', from: '2027-02-05', to: '2027-02-05', recomputed: '2027-02-15' }]);
  });
});

describe('a change of the priority date', () => {
  const claims = (claim: object) => family([pct({ filingDate: '2024-10-10', priorities: [{ id: 'c1', date: '2023-10-20', ...claim }], decisions: [{ id: 'US', state: 'enter' }] })]);
  const of = (changes: ReturnType<typeof limitChanges>, rule: string) => changes.find(({ key }) => key.startsWith(`a1:${rule}`));

  it('by withdrawal moves what is open and never revives what had expired', () => {
    // Sixteen months ended on 20 February 2025, thirty on 20 April 2026: both before the withdrawal.
    const late = limitChanges(claims({}), claims({ withdrawnOn: '2026-05-04' }), law, d('2026-05-04'));
    expect(of(late, 'pct.national-phase')).toBeUndefined();
    const early = limitChanges(claims({}), claims({ withdrawnOn: '2026-03-02' }), law, d('2026-03-02'));
    expect(of(early, 'pct.national-phase')).toMatchObject({ kind: 'moved', from: '2026-04-20', to: '2027-04-12' });
    expect(of(early, 'pct.priority-document')).toBeUndefined();
  });

  it('by correction of a wrong entry recomputes everything, also what had expired', () => {
    const corrected = limitChanges(claims({}), claims({ date: '2023-11-20' }), law, d('2026-05-04'));
    expect(of(corrected, 'pct.national-phase')).toMatchObject({ kind: 'moved', from: '2026-04-20', to: '2026-05-20', statusBefore: 'overdue', statusAfter: 'open' });
    expect(of(corrected, 'pct.publication')).toMatchObject({ kind: 'moved', from: '2025-04-20', to: '2025-05-20' });
  });
});

describe('other law tables', () => {
  it('tell which open limits they change before they do', () => {
    const cases = family([application({ office: 'EP', filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }, { id: 'e2', type: 'office-action', date: '2020-10-05' }, { id: 'e3', type: 'reply-filed', date: '2020-11-05' }] })]);
    const longer = JSON.parse(JSON.stringify(bundledTables).replace('"plus":"P4M","basis":"EPC Art. 94(3), R.132(2)"', '"plus":"P3M","basis":"EPC Art. 94(3), R.132(2)"')) as typeof bundledTables;
    expect(lawChanges(cases, law, createLaw(longer), today)).toMatchObject([{ kind: 'moved', key: 'a1:ep.action-reply:e1', from: '2027-02-05', to: '2027-01-05' }]);
    expect(lawChanges(cases, law, createLaw(), today)).toEqual([]);
  });
});
