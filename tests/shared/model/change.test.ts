import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, withoutUnusedSources } from '#shared/model/canonical';
import { caseFamilySchema, createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import { applyChanges, diffFamilies, type Change } from '#shared/model/change';
import { recordPerson } from '#shared/model/person-entry';
import { sourceOf } from '#shared/model/source';
import { sourcesOfOldValues, undoChanges } from '#shared/model/undo';
import { editedFamilyArbitrary } from '../../support/family-arbitrary';

const overWire = (changes: readonly Change[]): Change[] => JSON.parse(JSON.stringify(changes)) as Change[];
const undo = (current: CaseFamily, before: CaseFamily, after: CaseFamily) => {
  const changes = diffFamilies(before, after);
  return undoChanges(current, overWire(changes), sourcesOfOldValues(before.sources, changes));
};
const ada = { by: 'Ada', at: '2026-04-01T00:00:00.000Z' };
const ben = { by: 'Ben', at: '2026-05-01T00:00:00.000Z' };

describe('differences', () => {
  test('applied to what they were taken from give what they lead to', () => {
    fc.assert(fc.property(editedFamilyArbitrary, ([before, after]) => { expect(canonicalText(applyChanges(before, overWire(diffFamilies(before, after))))).toBe(canonicalText(after)); }), { numRuns: 400 });
  });

  test('of a family and itself there are none', () => {
    fc.assert(fc.property(editedFamilyArbitrary, ([before]) => { expect(diffFamilies(withoutUnusedSources(before), before)).toEqual([]); }));
  });

  test('name rows by id, whatever signs the id has', () => {
    const family = createCaseFamily({ key: 'k', year: '2026', reference: 'r' });
    const before = caseFamilySchema.parse({ ...family, applications: [{ id: 'a1', publications: [{ id: 'p2', country: 'EP', number: '1', kind: 'A1' }] }] });
    const after = caseFamilySchema.parse({
      ...family,
      applications: [{ id: 'a1', publications: [{ id: 'p2', country: 'EP', number: '1', kind: 'A1', date: '2020-01-01' }] }],
      limits: [{ id: 'pct/30~months', state: 'done' }],
    });
    expect(diffFamilies(before, after)).toEqual([
      { path: 'applications/a1/publications/p2/date', new: '2020-01-01' },
      { path: 'limits/pct~130~0months', new: { id: 'pct/30~months', state: 'done' } },
    ]);
  });
});

describe('undo', () => {
  test('right after a change restores the file byte for byte, and undoing that brings the change back', () => {
    fc.assert(
      fc.property(editedFamilyArbitrary, ([before, changed]) => {
        const after = recordPerson(before, changed, ada);
        const undone = undo(after, before, after);
        expect(undone.conflicts).toEqual([]);
        expect(canonicalText(undone.family)).toBe(canonicalText(before));
        const redone = undo(undone.family, after, undone.family);
        expect(redone.conflicts).toEqual([]);
        expect(canonicalText(redone.family)).toBe(canonicalText(after));
      }),
      { numRuns: 400 },
    );
  });

  test('leaves what someone changed since, and says so', () => {
    const before = { ...createCaseFamily({ key: 'k', year: '2026', reference: 'r' }), title: 'First', responsible: 'X' };
    const after = recordPerson(before, { ...before, title: 'Second', responsible: 'Y' }, ada);
    const later = recordPerson(after, { ...after, title: 'Third' }, ben);
    const undone = undo(later, before, after);
    expect(undone.conflicts).toEqual(['title']);
    expect(undone.family).toMatchObject({ title: 'Third', responsible: 'X' });
    expect(sourceOf(undone.family.sources, undone.family, 'title')).toMatchObject({ by: 'Ben' });
    expect(sourceOf(undone.family.sources, undone.family, 'responsible')).toBeUndefined();
  });

  /** A row as an editor hands it over: a person changes values, provenance stays what the family says. */
  const asEntered = (row: CaseFamily['applications'][number], family: CaseFamily): CaseFamily['applications'][number] => {
    const known = family.applications.find(({ id }) => id === row.id);
    return { ...row, src: known?.src, srcOf: known?.srcOf };
  };

  test('never leaves a value that names a source which is not there or another one', () => {
    fc.assert(
      fc.property(editedFamilyArbitrary, editedFamilyArbitrary, ([before, first], [, second]) => {
        const after = withoutUnusedSources(recordPerson(before, { ...first, applications: first.applications.map((row) => asEntered(row, before)) }, ada));
        const later = withoutUnusedSources(recordPerson(after, { ...after, title: second.title, tags: second.tags, applications: second.applications.map((row) => asEntered(row, after)) }, ben));
        const { family, conflicts } = undo(later, before, after);
        const text = JSON.parse(canonicalText(family)) as CaseFamily;
        const ids = text.sources?.map((source) => source.id) ?? [];
        expect((text.applications ?? []).flatMap((row) => row.src ?? []).filter((id) => !ids.includes(id))).toEqual([]);
        const kept = (text.applications ?? []).filter((row) => conflicts.some((path) => `${path}/`.startsWith(`applications/${row.id}/`)));
        expect(kept.map((row) => row.src)).toEqual(kept.map((row) => later.applications.find((other) => other.id === row.id)?.src));
      }),
    );
  });

  test('gives a former source a new id where its own was given away', () => {
    const empty = createCaseFamily({ key: 'k', year: '2026', reference: 'r' });
    const office = { id: 1, kind: 'import' as const, import: 'i1', file: 'a.xml', at: '2026-01-01T00:00:00.000Z' };
    const before: CaseFamily = { ...empty, title: 'Office title', srcOf: { title: 1 }, sources: [office] };
    const after: CaseFamily = { ...empty };
    const later = recordPerson(after, { ...after, responsible: 'Ben' }, ben);
    expect(later.sources.map((source) => source.id)).toEqual([1]);
    const undone = undo(later, before, after).family;
    expect(sourceOf(undone.sources, undone, 'title')).toMatchObject({ file: 'a.xml' });
    expect(sourceOf(undone.sources, undone, 'responsible')).toMatchObject({ by: 'Ben' });
  });
});

describe('a person’s entry', () => {
  const office = { id: 1, kind: 'import' as const, import: 'i1', file: 'a.xml', at: '2026-01-01T00:00:00.000Z' };
  const imported = caseFamilySchema.parse({
    ...createCaseFamily({ key: 'k', year: '2026', reference: 'r' }),
    titles: [{ lang: 'en', text: 'Pump', src: 1 }],
    applications: [{ id: 'a1', office: 'EP', src: 1, titles: [{ lang: 'en', text: 'Pump', src: 1 }] }],
    sources: [office],
    src: 1,
  });

  test('is named for the changed fields and new rows only, by one source row', () => {
    const edited: CaseFamily = {
      ...imported,
      tags: ['5G'],
      applications: imported.applications.map((row) => ({ ...row, reference: 'EP-1', titles: [...row.titles, { lang: 'de', text: 'Pumpe' }] })),
      parties: [{ id: 'y1', role: 'client', name: 'Nordwind AG' }],
    };
    const saved = recordPerson(imported, edited, ada);
    expect(saved.sources).toEqual([office, { id: 2, kind: 'person', ...ada }]);
    expect(saved).toMatchObject({ src: 1, srcOf: { tags: 2 }, parties: [{ src: 2 }], titles: [{ src: 1 }] });
    expect(saved.applications[0]).toMatchObject({ src: 1, srcOf: { reference: 2, titles: 2 }, titles: [{ src: 1 }, { src: 2 }] });
    expect(recordPerson(imported, edited, ada)).toEqual(saved);
  });

  test('is named for a field that the person emptied', () => {
    const { office: _, ...without } = imported.applications[0] ?? { id: 'a1' };
    expect(recordPerson(imported, caseFamilySchema.parse({ ...imported, applications: [without] }), ada).applications[0]?.srcOf).toEqual({ office: 2 });
  });

  test('that changes nothing adds nothing', () => {
    expect(recordPerson(imported, structuredClone(imported), ada)).toEqual(imported);
  });
});
