import type { CaseFamily } from '../../model/case-family';
import { applyChanges, valueAt, type Change } from '../../model/change';
import { pathOf } from './merge-context';
import { isFields, type Fields } from '../../model/family-layout';
import { removedRowName } from '../../model/removed-row';
import type { Source } from '../../model/source';

/** Where a record differs from a person's value, and the row that the record has or would have in the sources table. */
export type Conflict = Change & { readonly source: Extract<Source, { kind: 'import' }> };

/** The family with the record's value in place of the person's, and the record as its source. */
export const takeConflict = (family: CaseFamily, conflict: Conflict): CaseFamily => {
  const cut = conflict.path.lastIndexOf('/');
  const owner = conflict.path.slice(0, Math.max(0, cut));
  const field = conflict.path.slice(cut + 1);
  const srcOfPath = pathOf(owner, 'srcOf');
  const known = family.sources.find((source) => sameRecord(source, conflict.source));
  const id = known?.id ?? Math.max(0, ...family.sources.map((source) => source.id)) + 1;
  const withSource = known === undefined ? { ...family, sources: [...family.sources, { ...conflict.source, id }] } : family;
  const list = owner === '' ? undefined : valueAt(family, owner);
  if (list?.layout.kind === 'list' && isFields(conflict.new)) return withRow(withSource, owner, conflict.path, { ...conflict.new, src: id });
  const srcOf = valueAt(family, srcOfPath)?.value;
  return applyChanges(withSource, [
    { path: conflict.path, new: conflict.new },
    { path: srcOfPath, new: { ...(isFields(srcOf) ? srcOf : {}), [field]: id } },
  ]);
};

/** A row that a person took out comes back, and that it was taken out is forgotten. */
const withRow = (family: CaseFamily, list: string, path: string, row: Fields): CaseFamily => {
  const cut = list.lastIndexOf('/');
  const srcOfPath = pathOf(list.slice(0, Math.max(0, cut)), 'srcOf');
  const srcOf = valueAt(family, srcOfPath)?.value;
  const name = removedRowName(list.slice(cut + 1), row);
  const left = Object.entries(isFields(srcOf) ? srcOf : {}).filter(([each]) => each !== name);
  return applyChanges(family, [
    { path, new: row },
    { path: srcOfPath, ...(left.length === 0 ? {} : { new: Object.fromEntries(left) }) },
  ]);
};

const sameRecord = (a: Source, b: Conflict['source']): boolean => a.kind === 'import' && a.import === b.import && a.file === b.file && a.record === b.record && a.dataDate === b.dataDate;
