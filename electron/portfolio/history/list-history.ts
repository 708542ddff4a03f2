import type { ChannelInput, ChannelOutput, Failure, FieldChange, HistoryEntry } from '#shared/ipc';
import { caseFamilySchema } from '#shared/model/case-family';
import { diffFamilies, type Change } from '#shared/model/change';
import { ok, type Result } from '#shared/result';
import { presentFamily } from '../families/present';
import type { IndexedEntry } from './history-index';
import type { Entry } from './history-line';
import { readPlace } from './history-scan';
import { instantOf } from './hybrid-clock';
import { parseJson } from '../opening/marker';
import { readPlanIndex, readPlanRow } from '../commit/plan-reader';
import type { Session } from '../session';

/** Changes are told field by field for so many families of an entry; of more only where one is asked for. */
const familiesTold = 20;

/**
 * Entries, latest first, from the one after `before` on. A family that came or went as a whole has no field changes: the kind of
 * the entry says it. The history of a case goes on in that of the cases that were joined into it.
 */
export const listHistory = async (session: Session, query: ChannelInput<'history.list'>): Promise<Result<ChannelOutput<'history.list'>, Failure>> => {
  const all = await session.index.entries();
  const start = query.before === undefined ? all.length : all.findIndex((entry) => entry.id === query.before);
  const entries: HistoryEntry[] = [];
  const keys = query.family === undefined ? undefined : await keysOf(session, query.family);
  for (let position = start - 1; position >= 0; position -= 1) {
    const indexed = all[position];
    const key = indexed && keys !== undefined ? await touched(session, indexed, keys) : undefined;
    if (!indexed || (keys !== undefined && key === undefined)) continue;
    if (entries.length === query.limit) return ok({ entries, more: true });
    entries.push(await tell(session, indexed, key));
  }
  return ok({ entries, more: false });
};

/** The key of a case and those of the cases that were joined into it. */
const keysOf = async (session: Session, key: string): Promise<readonly string[]> => {
  const present = await presentFamily(session, key);
  return [key, ...(present.ok ? (present.value.family.joined ?? []).map((row) => row.key) : [])];
};

const touched = async (session: Session, entry: IndexedEntry, keys: readonly string[]): Promise<string | undefined> => {
  for (const key of keys) if (await session.index.touches(entry, key)) return key;
  return undefined;
};

const tell = async (session: Session, indexed: IndexedEntry, family: string | undefined): Promise<HistoryEntry> => {
  const undoneBy = await session.index.undoneBy(indexed.id);
  const families = indexed.keys.length + (indexed.plan?.families ?? 0);
  const line = family !== undefined || families <= familiesTold ? await readPlace(session.deps.files, session.folder, indexed.place) : undefined;
  return {
    id: indexed.id,
    at: instantOf(indexed.hlc),
    by: indexed.by,
    device: indexed.device,
    kind: indexed.kind,
    why: indexed.why,
    families,
    ...(indexed.undoes === undefined ? {} : { undoes: indexed.undoes }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
    changes: line && line.kind !== 'done' ? await changesOf(session, line, family) : [],
  };
};

const changesOf = async (session: Session, entry: Entry, family: string | undefined): Promise<HistoryEntry['changes']> => {
  const told = (entry.changes ?? []).filter((change) => family === undefined || change.family === family).map((change) => ({ family: change.family, fields: fieldsOf(change.fields) }));
  if (!entry.plan || (family !== undefined && told.length > 0)) return told;
  const plan = await readPlanIndex(session.deps.files, session.folder.plan(entry.plan.id));
  for (const key of family === undefined ? (plan?.rows.keys() ?? []) : [family]) {
    if (!plan || entry.plan.except?.includes(key)) continue;
    const row = await readPlanRow(session.deps.files, plan, key);
    const before = caseFamilySchema.safeParse(parseJson(row?.before ?? ''));
    const after = caseFamilySchema.safeParse(parseJson(row?.after ?? ''));
    if (row) told.push({ family: key, fields: before.success && after.success ? fieldsOf(diffFamilies(before.data, after.data)) : [] });
  }
  return told;
};

/** Without whole families, and without the bookkeeping of sources, which says nothing to a reader. */
const fieldsOf = (changes: readonly Change[]): FieldChange[] =>
  changes
    .filter(({ path }) => path !== '' && !path.startsWith('sources/') && !/(?:^|\/)(?:src|srcOf\/[^/]+)$/.test(path))
    // Sound: what stands in a family file or a history line is JSON.
    .map(({ path, old, new: now }) => ({ path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }) as FieldChange);
