import { canonicalPart } from './canonical';
import type { CaseFamily } from './case-family';
import { applyChanges, pathSegments, valueAt, type Change } from './change';
import { familyLayout } from './family-layout';
import type { Source } from './source';
import { sourceIdsIn, withSourceIds } from './source-ids';

/**
 * Takes changes back. A value is reset only where it still is what the changes wrote; otherwise it stays and its path is a
 * conflict. The provenance of a value goes with the value. `sources` are the rows that the old values name.
 */
export const undoChanges = (
  family: CaseFamily,
  changes: readonly Change[],
  sources: readonly Source[],
): { readonly family: CaseFamily; readonly conflicts: readonly string[] } => {
  const values = changes.filter((change) => !isSource(change.path) && !isProvenance(change.path));
  const conflicts = values.filter((change) => !stillHolds(family, change)).map((change) => change.path);
  const kept = new Set(conflicts);
  const keptFields = new Set(conflicts.flatMap(fieldsAlong));
  const changedFields = new Set(values.flatMap((change) => fieldsAlong(change.path)));
  const reset = [
    ...values.filter((change) => !kept.has(change.path)),
    ...changes.filter((change) => isProvenance(change.path) && goesBack(family, change, changedFields, keptFields)),
  ];
  if (reset.length === 0) return { family, conflicts };
  const { rows, renamed } = sourcesFor(family.sources, sources, reset);
  // Rows that come back come before what is written into rows, and rows that go, go last: a path always leads somewhere.
  const inverse = reset.map(({ path, old }) => ({ path, ...(old === undefined ? {} : { new: renamedIn(path, old, renamed) }) })).reverse();
  return { family: applyChanges({ ...family, sources: rows }, inverse), conflicts };
};

const isSource = (path: string): boolean => path.startsWith('sources/') || path === 'sources';

const provenanceOf = (path: string): { readonly object: string; readonly field: string | undefined } | undefined => {
  const segments = path.split('/');
  const last = segments.length - 1;
  if (segments[last] === 'src') return { object: segments.slice(0, -1).join('/'), field: undefined };
  if (segments[last - 1] === 'srcOf') return { object: segments.slice(0, -2).join('/'), field: segments[last] };
  return undefined;
};

/** Whether a path leads to `src` or into `srcOf` of an object; a free record (`detail`) may have entries of those names. */
const isProvenance = (path: string): boolean => {
  const of = provenanceOf(path);
  return of !== undefined && !/(?:^|\/)detail$/.test(of.object) && !of.object.endsWith('/detail/srcOf');
};

const stillHolds = (family: CaseFamily, change: Change): boolean => {
  const place = valueAt(family, change.path);
  if (!place) return false;
  if (canonicalPart(place.value, place.layout) !== canonicalPart(change.new, place.layout)) return false;
  // A row that was taken out comes back only into an object that is still there.
  return change.old === undefined || place.value !== undefined || parentIsThere(family, change.path);
};

const parentIsThere = (family: CaseFamily, path: string): boolean => {
  const parent = pathSegments(path).length > 1 ? valueAt(family, path.split('/').slice(0, -1).join('/')) : { value: family, layout: familyLayout };
  return parent !== undefined;
};

/** `applications/a1/title` and what it lies in: `applications/a1/detail/x` is a change of `applications/a1/detail`, too. */
const fieldsAlong = (path: string): readonly string[] => {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
};

const goesBack = (family: CaseFamily, change: Change, changedFields: ReadonlySet<string>, keptFields: ReadonlySet<string>): boolean => {
  const of = provenanceOf(change.path);
  const field = of?.field === undefined ? undefined : of.object === '' ? of.field : `${of.object}/${of.field}`;
  if (valueAt(family, change.path) === undefined) return false;
  if (field !== undefined && changedFields.has(field)) return !keptFields.has(field);
  return stillHolds(family, change);
};

/** The sources table with the rows that the old values name; a row whose id was given away meanwhile gets a new one. */
const sourcesFor = (present: readonly Source[], former: readonly Source[], reset: readonly Change[]): { readonly rows: Source[]; readonly renamed: ReadonlyMap<number, number> } => {
  const rows = [...present];
  const renamed = new Map<number, number>();
  const formerById = new Map(former.map((row) => [row.id, row]));
  let highest = Math.max(0, ...present.map((row) => row.id), ...former.map((row) => row.id));
  for (const id of new Set(reset.flatMap(({ path, old }) => idsIn(path, old)))) {
    const row = formerById.get(id);
    if (!row) continue;
    const same = rows.find((other) => other.id === id);
    if (same === undefined) rows.push(row);
    else if (!equalSource(same, row)) {
      const twin = rows.find((other) => equalSource({ ...other, id }, row));
      if (!twin) rows.push({ ...row, id: (highest += 1) });
      renamed.set(id, twin?.id ?? highest);
    }
  }
  return { rows, renamed };
};

const equalSource = (a: Source, b: Source): boolean => canonicalPart(a, { kind: 'value' }) === canonicalPart(b, { kind: 'value' });

const idsIn = (path: string, old: unknown): readonly number[] => (typeof old === 'number' && isProvenance(path) ? [old] : [...sourceIdsIn(old)]);
const renamedIn = (path: string, old: unknown, renamed: ReadonlyMap<number, number>): unknown =>
  typeof old === 'number' && isProvenance(path) ? (renamed.get(old) ?? old) : withSourceIds(old, renamed);

/** The rows of a sources table that the old values of changes name: what an undo of them needs. */
export const sourcesOfOldValues = (sources: readonly Source[], changes: readonly Change[]): readonly Source[] => {
  const ids = new Set(changes.flatMap(({ path, old }) => idsIn(path, old)));
  return sources.filter((source) => ids.has(source.id));
};
