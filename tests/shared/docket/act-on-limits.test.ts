import { describe, expect, it } from 'vitest';
import { actOnLimits, type LimitAct } from '#shared/docket/act-on-limits';
import type { CaseFamily } from '#shared/model/case-family';
import { application, d, family } from '../law/support';
import { law } from './indexed';

const today = d('2026-11-26');
const reply = 'a1:ep.action-reply:e1';
const examined = (more: Record<string, unknown> = {}, events: readonly object[] = []): CaseFamily => family([application({ office: 'EP', filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }, ...events] })], more);
const act = (of: CaseFamily, what: LimitAct, person = 'Weiß') => actOnLimits(of, [reply], what, { law, today, person });
const mark = (of: CaseFamily) => of.limits.find(({ id }) => id === reply);

describe('an act on time limits', () => {
  it('confirms the date as computed, with what it was computed from', () => {
    expect(mark(act(examined(), { act: 'confirm-date' }).family)?.confirmed).toEqual({ by: 'Weiß', on: today, due: '2027-02-05', ruleVersion: expect.any(String), eventDate: '2026-10-05' });
  });

  it('lets nobody check the date that they gave', () => {
    const confirmed = act(examined(), { act: 'confirm-date' }).family;
    expect(act(confirmed, { act: 'check' })).toEqual({ family: confirmed, skipped: 1 });
    const checked = act(confirmed, { act: 'check' }, 'Ada');
    expect(checked.skipped).toBe(0);
    expect(mark(checked.family)?.checked).toEqual({ by: 'Ada', on: today });
  });

  it('confirms in one act what only office data say was done, and nothing else', () => {
    const replied = examined({ sources: [{ id: 1, kind: 'import', import: 'i1', file: 'x.xml', at: '2026-11-20T00:00:00Z' }] }, [{ id: 'e2', type: 'reply-filed', date: '2026-11-20', src: 1 }]);
    const { family: after, skipped } = act(replied, { act: 'confirm-done' });
    expect(skipped).toBe(0);
    expect(mark(after)).toMatchObject({ state: 'done', by: 'Weiß', proof: 'office data, confirmed 2026-11-26' });
    expect(act(examined(), { act: 'confirm-done' }).skipped).toBe(1);
  });

  it('reminds so many days before the last day, once', () => {
    const once = act(examined(), { act: 'remind', daysBefore: 14 }).family;
    expect(mark(once)?.reminders).toEqual([{ on: '2027-01-22' }]);
    expect(mark(act(once, { act: 'remind', daysBefore: 14 }).family)?.reminders).toEqual([{ on: '2027-01-22' }]);
    expect(mark(act(once, { act: 'remind', daysBefore: 28 }).family)?.reminders).toEqual([{ on: '2027-01-08' }, { on: '2027-01-22' }]);
  });
});
