import type { CaseFamily } from '../../model/case-family';
import { applyChanges, diffFamilies, pathSegments, valueAt, type Change } from '../../model/change';
import { isFields } from '../../model/family-layout';
import { removedRowName } from '../../model/removed-row';
import type { Source } from '../../model/source';
import { undoChanges } from '../../model/undo';
import { withDiffering, type SaidValue } from './differing-values';
import type { MergedFamily } from './merge-family';
import { withSourceRow } from './source-row';
import { takeConflict } from './take-conflict';

/** What a person, or the policy, decided of the fields of one family: changes that are not made, and conflicts in which the file counts. */
export type Decisions = { readonly leave: ReadonlySet<string>; readonly take: ReadonlySet<string> };

/**
 * The family as it is written when a merge is accepted under decisions. What a file says of a field where another value stays is kept beside
 * it (see `differing`), so that it is marked and the same file says nothing new the next time; a row that is left out is remembered like one
 * that a person took out.
 */
export const reconcile = (before: CaseFamily, merged: Pick<MergedFamily, 'family' | 'changes' | 'conflicts'>, { leave, take }: Decisions): CaseFamily => {
  const said: SaidValue[] = [];
  let family = merged.family;
  const left = merged.changes.filter(({ path }) => leave.has(path));
  for (const change of left) if (!isRow(change, merged.family)) said.push({ path: change.path, value: change.new ?? null, src: sourceIdOf(merged.family, change.path) });
  if (left.length > 0) family = withoutChanges(before, family, left);
  for (const conflict of merged.conflicts) {
    if (take.has(conflict.path)) family = takeConflict(family, conflict);
    else if (!conflict.known && !isRow(conflict, family)) {
      const { family: sourced, id } = withSourceRow(family, conflict.source);
      family = sourced;
      said.push({ path: conflict.path, value: conflict.new, src: id });
    }
  }
  return withDiffering(family, said);
};

/** Whether a change brings or takes a whole row of a list. */
const isRow = ({ path }: Pick<Change, 'path'>, family: CaseFamily): boolean => {
  const owner = valueAt(family, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return owner?.layout.kind === 'list' && owner.layout.rows;
};

/** The source of the value at a path; undefined where none is recorded. */
export const sourceAt = (family: CaseFamily, path: string): Source | undefined => {
  const id = sourceIdOf(family, path);
  return family.sources.find((source) => source.id === id);
};

/** Id of the row of the sources table that a value came from; 0 where none is recorded. */
const sourceIdOf = (family: CaseFamily, path: string): number => {
  const cut = path.lastIndexOf('/');
  const field = path.slice(cut + 1);
  const owner = cut === -1 ? family : valueAt(family, path.slice(0, cut))?.value;
  const value = valueAt(family, path)?.value;
  // Texts in languages know their own source.
  const own = Array.isArray(value) ? value.map((item) => (isFields(item) && typeof item['src'] === 'number' ? item['src'] : 0)) : [];
  const fields = isFields(owner) ? owner : {};
  const named = isFields(fields['srcOf']) ? fields['srcOf'][field] : undefined;
  const row = isFields(value) && typeof value['src'] === 'number' ? value['src'] : 0;
  return Math.max(...own, row) || Number(named ?? fields['src'] ?? 0);
};

/** Takes changes of a merge back with their provenance. Rows that it would add are remembered as taken out. */
const withoutChanges = (before: CaseFamily, after: CaseFamily, left: readonly Change[]): CaseFamily => {
  const paths = new Set(left.map(({ path }) => path));
  const all = diffFamilies(before, after).filter(({ path }) => paths.has(path) || paths.has(fieldOfProvenance(path) ?? ''));
  let family = undoChanges(after, all, before.sources).family;
  for (const { path, old, new: row } of left) {
    if (old !== undefined || !isFields(row)) continue;
    const segments = pathSegments(path);
    const list = segments.at(-2);
    const name = list === undefined ? undefined : removedRowName(list, row);
    const owner = path.split('/').slice(0, -2).join('/');
    if (name === undefined || typeof row['src'] !== 'number') continue;
    const at = owner === '' ? 'srcOf' : `${owner}/srcOf`;
    const srcOf = valueAt(family, at)?.value;
    family = applyChanges(family, [{ path: at, new: { ...(isFields(srcOf) ? srcOf : {}), [name]: row['src'] } }]);
  }
  return family;
};

/** `applications/a1/filingDate` of `applications/a1/srcOf/filingDate`. */
const fieldOfProvenance = (path: string): string | undefined => {
  const match = /^(?:(.*)\/)?srcOf\/([^/]+)$/.exec(path);
  return match === null ? undefined : match[1] === undefined ? match[2] : `${match[1]}/${match[2] ?? ''}`;
};
