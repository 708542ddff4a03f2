import { canonicalPart } from './canonical';
import type { CaseFamily } from './case-family';
import { familyLayout, fieldLayout, isFields, rowsById, type Fields, type Layout } from './family-layout';
import { removedRowName } from './removed-row';
import type { Source } from './source';

export type PersonEntry = { readonly by: string; readonly at: string };

/**
 * The family with a person recorded as source of all that differs from `before` (undefined: of everything): one row in `sources`
 * for the entry, named by `srcOf` for fields and by `src` for rows and texts. A field that the person emptied is named, too, so that
 * an import asks before it fills it again. A row of an import that the person took out leaves its name, see {@link removedRowName}.
 */
export const recordPerson = (before: CaseFamily | undefined, after: CaseFamily, entry: PersonEntry): CaseFamily => {
  const known = after.sources.find((source) => source.kind === 'person' && source.by === entry.by && source.at === entry.at);
  const row: Source = known ?? { id: Math.max(0, ...after.sources.map((source) => source.id), ...(before?.sources ?? []).map((source) => source.id)) + 1, kind: 'person', ...entry };
  const imported = new Set((before?.sources ?? []).flatMap((source) => (source.kind === 'import' ? [source.id] : [])));
  const recorded = before ? recordChanged(before, after, familyLayout, row.id, imported) : recordNew(after, familyLayout, row.id);
  if (recorded === after) return after;
  // Sound: only `src` and `srcOf` were set, on objects that have them by schema.
  return { ...(recorded as CaseFamily), sources: known ? after.sources : [...after.sources, row] };
};

const ownFields: ReadonlySet<string> = new Set(['id', 'src', 'srcOf', 'sources', 'format', 'version', 'key', 'year']);

const hasProvenance = (layout: Layout): boolean => layout.kind === 'object' && layout.fields.has('src');

/** The same object where nothing differs. */
const recordChanged = (before: Fields, after: Fields, layout: Layout, source: number, imported: ReadonlySet<number>): Fields => {
  const fields: Record<string, unknown> = {};
  const srcOf: Record<string, number> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[field];
    const now = after[field];
    if (ownFields.has(field) || old === now) continue;
    const inner = fieldLayout(layout, field);
    const oldRows = inner.kind === 'list' && inner.rows ? rowsById(old) : undefined;
    if (inner.kind === 'list' && oldRows && Array.isArray(now)) {
      const rows = now.map((row: unknown) => {
        const oldRow = isFields(row) ? oldRows.get(String(row['id'])) : undefined;
        return !isFields(row) ? row : oldRow ? recordChanged(oldRow, row, inner.item, source, imported) : recordNew(row, inner.item, source);
      });
      if (rows.some((row, index) => row !== now[index])) fields[field] = rows;
      if (hasProvenance(layout)) Object.assign(srcOf, removedRows(field, oldRows, new Set(now.map((row: unknown) => (isFields(row) ? String(row['id']) : ''))), imported));
    } else if (canonicalPart(old, inner) !== canonicalPart(now, inner)) {
      if (inner.kind === 'list' && !inner.rows && Array.isArray(now) && hasProvenance(inner.item)) fields[field] = recordTexts(old, now, inner.item, source);
      srcOf[field] = source;
    }
  }
  if (Object.keys(fields).length === 0 && Object.keys(srcOf).length === 0) return after;
  return { ...after, ...fields, ...(Object.keys(srcOf).length > 0 ? { srcOf: { ...(isFields(after['srcOf']) ? after['srcOf'] : {}), ...srcOf } } : {}) };
};

/** Rows of imports that are not there any more, by name, with the source they came from. */
const removedRows = (list: string, before: ReadonlyMap<string, Fields>, left: ReadonlySet<string>, imported: ReadonlySet<number>): Readonly<Record<string, number>> => {
  const removed: Record<string, number> = {};
  for (const [id, row] of before) {
    const src = row['src'];
    const name = left.has(id) || typeof src !== 'number' || !imported.has(src) ? undefined : removedRowName(list, row);
    if (name !== undefined) removed[name] = Number(src);
  }
  return removed;
};

/** Items without ids (titles, abstracts): those that stood there before keep their source. */
const recordTexts = (before: unknown, after: readonly unknown[], item: Layout, source: number): readonly unknown[] => {
  const former = new Set((Array.isArray(before) ? before : []).map((text) => canonicalPart(text, item)));
  return after.map((text) => (isFields(text) && !former.has(canonicalPart(text, item)) ? { ...text, src: source } : text));
};

/** An object that the person brought in: whatever its parts were copied from, it is the person's word. */
const recordNew = (object: Fields, layout: Layout, source: number): Fields => {
  const { srcOf: _, ...others } = object;
  const fields: Record<string, unknown> = { ...others };
  for (const [field, part] of Object.entries(others)) {
    const inner = fieldLayout(layout, field);
    if (field !== 'sources' && inner.kind === 'list' && Array.isArray(part) && hasProvenance(inner.item)) {
      fields[field] = part.map((row: unknown) => (isFields(row) ? recordNew(row, inner.item, source) : row));
    }
  }
  return hasProvenance(layout) ? { ...fields, src: source } : fields;
};
