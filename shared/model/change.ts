import { caseFamilySchema, type CaseFamily } from './case-family';
import { canonicalPart, withoutUnusedSources } from './canonical';
import { familyLayout, fieldLayout, isFields, rowsById, type Fields, type Layout } from './family-layout';

/**
 * One changed field: `path` leads to it with rows by their id (`applications/a1/publications/p2/date`; `~` and `/` within a name
 * are written `~0` and `~1`). Rows of lists and entries of free records change one by one, a row that comes or goes is one change;
 * every other value (numbers, texts in languages, tags) changes as a whole. `old` or `new` is absent where there was or is none.
 */
export type Change = { readonly path: string; readonly old?: unknown; readonly new?: unknown };

/** What leads from one content of a family to another; sources that nothing names any more are among what goes. */
export const diffFamilies = (before: CaseFamily, after: CaseFamily): Change[] => {
  const changes: Change[] = [];
  diffObjects(before, withoutUnusedSources(after), familyLayout, '', changes);
  return changes;
};

const diffObjects = (before: Fields, after: Fields, layout: Layout, at: string, changes: Change[]): void => {
  for (const field of fieldsOfBoth(before, after)) {
    const old = before[field];
    const now = after[field];
    if (old === now) continue;
    const path = `${at}${escapeSegment(field)}`;
    const inner = fieldLayout(layout, field);
    if (inner.kind === 'list' && inner.rows) {
      const oldRows = rowsById(old);
      const newRows = rowsById(now);
      if (oldRows && newRows) {
        diffRows(oldRows, newRows, inner.item, `${path}/`, changes);
        continue;
      }
    }
    if (inner.kind === 'record' && isRecord(old) && isRecord(now)) {
      diffRecords(old ?? {}, now ?? {}, `${path}/`, changes);
      continue;
    }
    push(changes, path, old, now, inner);
  }
};

const diffRows = (before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>, item: Layout, at: string, changes: Change[]): void => {
  for (const [id, old] of before) {
    const now = after.get(id);
    const path = `${at}${escapeSegment(id)}`;
    // A source is a statement: it is never changed in place, only named or not.
    if (now && at !== 'sources/') diffObjects(old, now, item, `${path}/`, changes);
    else push(changes, path, old, now, item);
  }
  for (const [id, now] of after) if (!before.has(id)) push(changes, `${at}${escapeSegment(id)}`, undefined, now, item);
};

const diffRecords = (before: Fields, after: Fields, at: string, changes: Change[]): void => {
  for (const name of fieldsOfBoth(before, after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    const now = Object.hasOwn(after, name) ? after[name] : undefined;
    if (old !== now) push(changes, `${at}${escapeSegment(name)}`, old, now, { kind: 'value' });
  }
};

const push = (changes: Change[], path: string, old: unknown, now: unknown, layout: Layout): void => {
  const oldText = canonicalPart(old, layout);
  const newText = canonicalPart(now, layout);
  if (oldText !== newText) changes.push({ path, ...(oldText === undefined ? {} : { old }), ...(newText === undefined ? {} : { new: now }) });
};

const fieldsOfBoth = (a: Fields, b: Fields): readonly string[] => [...Object.keys(a), ...Object.keys(b).filter((field) => !Object.hasOwn(a, field))];
const isRecord = (value: unknown): value is Fields | undefined => value === undefined || isFields(value);

const escapeSegment = (name: string): string => (name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name);

/** Names along a path. */
export const pathSegments = (path: string): readonly string[] => path.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * The family after the changes. Throws a RangeError where a path leads nowhere and a ZodError where the outcome is no family:
 * changes are only applied to the content they were made for.
 */
export const applyChanges = (family: CaseFamily, changes: readonly Change[]): CaseFamily => {
  let edited: Fields = family;
  for (const change of changes) edited = setAt(edited, pathSegments(change.path), change.new, familyLayout, change.path);
  return caseFamilySchema.parse(edited);
};

/** What stands at a path; undefined where nothing does. */
export const valueAt = (family: CaseFamily, path: string): { readonly value: unknown; readonly layout: Layout } | undefined => {
  let value: unknown = family;
  let layout: Layout = familyLayout;
  for (const segment of pathSegments(path)) {
    const step = stepInto(value, layout, segment);
    if (!step) return undefined;
    ({ value, layout } = step);
  }
  return { value, layout };
};

const stepInto = (value: unknown, layout: Layout, segment: string): { readonly value: unknown; readonly layout: Layout } | undefined => {
  if (layout.kind === 'list' && layout.rows) {
    const rows = rowsById(value);
    return rows && { value: rows.get(segment), layout: layout.item };
  }
  if (layout.kind === 'record' && value === undefined) return { value: undefined, layout: { kind: 'value' } };
  if (!isFields(value)) return undefined;
  return { value: Object.hasOwn(value, segment) ? value[segment] : undefined, layout: layout.kind === 'object' ? fieldLayout(layout, segment) : { kind: 'value' } };
};

const setAt = (object: Fields, segments: readonly string[], value: unknown, layout: Layout, path: string): Fields => {
  const [field, ...rest] = segments;
  if (field === undefined) throw new RangeError(`empty path: ${path}`);
  if (rest.length === 0) return withField(object, field, value);
  const inner = fieldLayout(layout, field);
  const held = object[field];
  if (inner.kind === 'list' && inner.rows) return withField(object, field, setInRows(held, rest, value, inner.item, path));
  if (inner.kind === 'record') return withField(object, field, setAt(isFields(held) ? held : {}, rest, value, { kind: 'value' }, path));
  throw new RangeError(`no such place in a family: ${path}`);
};

const setInRows = (list: unknown, segments: readonly string[], value: unknown, item: Layout, path: string): readonly unknown[] => {
  const rows = rowsById(list);
  const [id, ...rest] = segments;
  if (!rows || id === undefined) throw new RangeError(`no rows by id: ${path}`);
  const next = new Map(rows);
  const row = rows.get(id);
  if (rest.length > 0) {
    if (!row) throw new RangeError(`no such row: ${path}`);
    next.set(id, setAt(row, rest, value, item, path));
  } else if (value === undefined) next.delete(id);
  else if (isFields(value)) next.set(id, value);
  else throw new RangeError(`not a row: ${path}`);
  return [...next.values()];
};

const withField = (object: Fields, field: string, value: unknown): Fields => {
  if (value !== undefined) return { ...object, [field]: value };
  const { [field]: _, ...others } = object;
  return others;
};
