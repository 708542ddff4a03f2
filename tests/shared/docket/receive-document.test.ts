import { describe, expect, it } from 'vitest';
import { previewEvent, receiveEvent } from '#shared/docket/receive-document';
import { application, d, family } from '../law/support';
import { law } from './indexed';

const today = d('2026-11-26');
const action = (date: string, more: object = {}) => ({ id: 'e1', type: 'office-action' as const, date: d(date), ...more });
const bare = family([application({ office: 'EP', filingDate: '2025-05-06' })]);

describe('a document that came in', () => {
  it('tells the limits it sets running before it is saved, and takes confirmation, person and agent with it', () => {
    const preview = previewEvent(bare, 'a1', action('2026-10-05', { document: 'd1' }), law, today);
    expect(preview.added.map(({ key, to }) => [key, to])).toEqual([['a1:ep.action-reply:e1', '2027-02-05']]);
    const saved = receiveEvent(preview, { confirmed: new Set(['a1:ep.action-reply:e1']), responsible: 'Weiß', instructed: { to: 'Kanzlei Öz', reference: 'Ö-7' }, person: 'Ada' }, law, today);
    expect(saved.applications[0]?.events).toEqual([{ id: 'e1', type: 'office-action', date: '2026-10-05', document: 'd1' }]);
    expect(saved.limits).toEqual([
      {
        id: 'a1:ep.action-reply:e1',
        state: 'open',
        confirmed: { by: 'Ada', on: today, due: '2027-02-05', ruleVersion: expect.any(String), eventDate: '2026-10-05' },
        responsible: 'Weiß',
        instructed: { to: 'Kanzlei Öz', on: today, reference: 'Ö-7' },
      },
    ]);
    const unsaid = receiveEvent(preview, { confirmed: new Set(), person: 'Ada' }, law, today);
    expect(unsaid.limits).toEqual([]);
  });

  it('tells what a correction of its date moves, and leaves a confirmed day where it is', () => {
    const recorded = previewEvent(bare, 'a1', action('2026-10-05'), law, today);
    const moved = previewEvent(recorded.family, 'a1', action('2026-10-15'), law, today);
    expect(moved.added).toEqual([]);
    expect(moved.others).toMatchObject([{ kind: 'moved', from: '2027-02-05', to: '2027-02-15' }]);
    expect(moved.family.applications[0]?.events).toHaveLength(1);
    const confirmed = receiveEvent(recorded, { confirmed: new Set(['a1:ep.action-reply:e1']), person: 'Ada' }, law, today);
    expect(previewEvent(confirmed, 'a1', action('2026-10-15'), law, today).others).toMatchObject([{ kind: 'moved', to: '2027-02-05', recomputed: '2027-02-15' }]);
  });
});
