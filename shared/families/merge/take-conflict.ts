import type { CaseFamily } from '../../model/case-family';
import { applyChanges, valueAt, type Change } from '../../model/change';
import { pathOf } from './merge-context';
import { isFields, type Fields } from '../../model/family-layout';
import { removedRowName } from '../../model/removed-row';
import type { Source } from '../../model/source';
import { withSourceRow } from './source-row';

/**
 * Where a record differs from a person's value, and the row that the record has or would have in the sources table. `known`: the same record was
 * imported before, and the person's value is a later word.
 */
export type Conflict = Change & { readonly source: Extract<Source, { kind: 'import' }>; readonly known: boolean };

/** The family with the record's value in place of the person's, and the record as its source. */
export const takeConflict = (family: CaseFamily, conflict: Conflict): CaseFamily => {
  const cut = conflict.path.lastIndexOf('/');
  const owner = conflict.path.slice(0, Math.max(0, cut));
  const field = conflict.path.slice(cut + 1);
  const srcOfPath = pathOf(owner, 'srcOf');
  const { family: withSource, id } = withSourceRow(family, conflict.source);
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
