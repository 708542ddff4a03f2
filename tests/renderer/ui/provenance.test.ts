import { expect, it } from 'vitest';
import type { Source } from '#shared/model/source';
import { isEntered, provenanceText } from '../../../renderer/ui/marks/provenance';

const sources: readonly Source[] = [
  { id: 1, kind: 'import', import: 'i1', file: 'EP2906782A2_family.xml', record: 'EP2906782A2', at: '2026-11-23T08:00:00.000Z' },
  { id: 2, kind: 'person', by: 'Weiß', at: '2026-11-24T09:30:00.000Z' },
];

it('says where a value came from, field by field', () => {
  const row = { src: 1, srcOf: { date: 2 } };
  expect(provenanceText(sources, row, 'kind')).toBe('from EP2906782A2_family.xml (EP2906782A2), imported 23 Nov 2026');
  expect(provenanceText(sources, row, 'date')).toMatch(/^entered by Weiß on 24 Nov 2026/);
  expect(provenanceText(sources, {}, 'date')).toBeUndefined();
  expect([isEntered(sources, row, 'kind'), isEntered(sources, row, 'date')]).toEqual([false, true]);
});
