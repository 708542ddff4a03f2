import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import type { Issue } from '#shared/model/issue';
import { announce } from '../commit/commit-entry';
import { commitMany } from '../commit/commit-many';
import { findContents } from './content-finder';
import { draftCreationOf, draftEdit, type Draft } from '../commit/draft';
import type { FileContent } from './family-files';
import { takeInventory, type FoundFile } from './inventory';
import { parseJson } from '../opening/marker';
import type { PresentFamily } from './present';
import { readableFamily } from './readable-family';
import { familyFileName, type Session } from '../session';

type Seen = { readonly key: string; readonly year: string };
type Arrived = Seen & { readonly family: CaseFamily; readonly disk: FileContent; readonly file: { readonly size: number; readonly mtimeMs: number }; readonly last: { readonly year: string; readonly hash: string } | undefined };

/** More than this share vanishing at once is no removal but a drive or folder that is not complete. */
const vanishingShare = 0.05;
const noticesKept = 50;

/** Takes what another program did to files of these families into table and history. Runs within a job of the queue. */
export const noticeOutside = (session: Session, keys: Iterable<string>): Promise<void> =>
  noticeFiles(session, [...keys].flatMap((key) => {
    const year = session.files.table.get(key)?.year ?? session.setAside.get(key)?.last?.year;
    return year === undefined ? [] : [{ key, year }];
  }));

/** Compares the whole folder with what is known. Runs within a job of the queue. */
export const noticeAll = async (session: Session): Promise<void> => {
  const { files, deps, folder } = session;
  const { found, doubles, elsewhere } = await takeInventory(deps.files, folder);
  const seen: Seen[] = [];
  for (const [key, file] of found) if (!isUnchanged(session, key, file) && !isOwnWrite(session, key)) seen.push({ key, year: file.year });
  for (const [key, { year }] of files.table) if (!found.has(key) && !isOwnWrite(session, key)) seen.push({ key, year });
  session.elsewhere.clear();
  for (const key of elsewhere) session.elsewhere.add(key);
  for (const key of session.setAside.keys()) if (!found.has(key) && !key.includes('/')) session.setAside.delete(key);
  noteDoubles(session, doubles);
  await noticeFiles(session, seen);
};

/** Whether a plan writes the family, or just did: what another program did to it in that moment is found at the next focus or edit. */
export const isOwnWrite = ({ reserved, justWritten }: Session, key: string): boolean => reserved.has(key) || [...justWritten].some(({ rows }) => rows.has(key));

export const isUnchanged = (session: Session, key: string, file: FoundFile): boolean => {
  const known = session.files.table.get(key);
  const aside = session.setAside.get(key);
  if (aside && !known) return aside.size === file.size && aside.mtimeMs === file.mtimeMs;
  return known?.year === file.year && known.file?.size === file.size && known.file.mtimeMs === file.mtimeMs && !session.vanished.has(key);
};

export const noteDoubles = (session: Session, doubles: readonly Seen[]): void => {
  for (const name of session.setAside.keys()) if (name.includes('/')) session.setAside.delete(name);
  for (const { key, year } of doubles) {
    session.setAside.set(`${year}/${key}`, {
      issue: { severity: 'warning', code: 'family-double', file: familyFileName(year, key), record: key, message: `The family ${key} lies in two year folders. The file ${familyFileName(year, key)} is not used: remove it, or give it another key.` },
      last: undefined,
      size: -1,
      mtimeMs: 0,
    });
  }
};

/** Looks at files one by one; those that are as they are known to be cost nothing more. */
export const noticeFiles = async (session: Session, seen: readonly Seen[]): Promise<void> => {
  const { files, setAside, vanished, elsewhere } = session;
  const arrived: Arrived[] = [];
  const gone: string[] = [];
  const changed: [string, string | null][] = [];
  for (const { key, year } of seen) {
    if (session.reserved.has(key) || files.pending(key) !== undefined) continue;
    const known = files.table.get(key);
    if (known && known.year !== year) continue;
    const disk = await files.readDisk(key, year);
    if (!disk) {
      if (known && !elsewhere.has(key)) gone.push(key);
      else if (!known) setAside.delete(key);
      continue;
    }
    const { bytes, file, text, hash } = disk;
    vanished.delete(key);
    const last = known ?? setAside.get(key)?.last;
    if (last?.hash === hash) {
      files.know(key, { year, hash, file });
      if (setAside.delete(key)) changed.push([key, hash]);
      continue;
    }
    const family = readableFamily(key, year, bytes);
    if (family.ok) arrived.push({ key, year, family: family.value, disk: { text, hash }, file, last });
    else {
      setAside.set(key, { issue: family.error, last: last && { year: last.year, hash: last.hash }, ...file });
      files.know(key, undefined);
      if (known) changed.push([key, null]);
    }
  }
  const asks = askFirst(session, gone);
  const drafts = await draftsOf(session, arrived, asks ? [] : gone);
  if (changed.length > 0) announce(session, 'outside', changed);
  if (drafts.length > 0) await record(session, drafts);
  for (const { key, year, disk, file } of arrived) {
    setAside.delete(key);
    files.know(key, { year, hash: disk.hash, file });
  }
  if (drafts.length === 0 && (seen.length > 0 || asks)) session.emitState();
};

/** Notes families as vanished where too many are, or a person was asked already: they stay known until the answer. */
const askFirst = (session: Session, gone: readonly string[]): boolean => {
  const asked = session.vanished.size > 0;
  if (!asked && (gone.length < 2 || gone.length <= session.files.table.size * vanishingShare)) return false;
  for (const key of gone) session.vanished.add(key);
  return true;
};

/** The entries' parts for what arrived and what is gone, with the contents before where the history still tells them. */
export const draftsOf = async (session: Session, arrived: readonly Arrived[], gone: readonly string[]): Promise<Draft[]> => {
  const wanted = new Map<string, string>();
  for (const { key, last } of arrived) if (last) wanted.set(key, last.hash);
  for (const key of gone) {
    const known = session.files.table.get(key);
    if (known) wanted.set(key, known.hash);
  }
  const former = await findContents(session.deps, session.folder, wanted);
  return [
    ...arrived.map((one) => draftArrival(one, former.get(one.key))),
    ...gone.flatMap((key) => {
      const known = session.files.table.get(key);
      return known ? [draftDeparture(key, known, former.get(key))] : [];
    }),
  ];
};

const draftArrival = ({ key, year, family, disk, file, last }: Arrived, former: FileContent | undefined): Draft => {
  const before = former && presentOf(key, year, former);
  const draft = before ? draftEdit(before, family) : draftCreationOf(key, year, disk.text);
  const own = canonicalText(family) === disk.text ? {} : { text: disk.text };
  return {
    key,
    year,
    before: last ? { hash: last.hash, ...(former ? { text: former.text } : {}) } : null,
    content: disk,
    file,
    describe: () => {
      const { fields = [], sources } = draft?.describe() ?? {};
      return { family: key, year, beforeHash: last?.hash ?? null, afterHash: disk.hash, fields, ...(sources ? { sources } : {}), ...own };
    },
  };
};

const draftDeparture = (key: string, known: { readonly year: string; readonly hash: string }, former: FileContent | undefined): Draft => ({
  key,
  year: known.year,
  before: { hash: known.hash, ...(former ? { text: former.text } : {}) },
  content: null,
  describe: () => ({ family: key, year: known.year, beforeHash: known.hash, afterHash: null, fields: former ? [{ path: '', old: JSON.parse(former.text) }] : [] }),
});

const presentOf = (key: string, year: string, content: FileContent): PresentFamily | undefined => {
  const family = caseFamilySchema.safeParse(parseJson(content.text));
  return family.success ? { ...content, key, year, family: family.data } : undefined;
};

/** Writes an entry for what was found, and says so in the state. A portfolio that is only read takes note without an entry. */
export const record = async (session: Session, drafts: readonly Draft[]): Promise<void> => {
  const changed = drafts.map(({ key, content }) => [key, content?.hash ?? null] as const);
  const why = outsideWhy(drafts.map(({ key }) => key));
  for (const draft of drafts.slice(0, noticesKept)) session.notices.push(noticeOf(draft, why));
  session.notices.splice(0, Math.max(0, session.notices.length - noticesKept));
  for (const { key, year, content, file } of drafts) session.files.know(key, content ? { year, hash: content.hash, file } : undefined);
  if (!session.log) {
    session.revision += 1;
    announce(session, 'outside', changed);
    return;
  }
  await commitMany(session, { kind: 'outside', why }, drafts);
};

const outsideWhy = (keys: readonly string[]): string => `Changed outside: ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}`;

const noticeOf = (draft: Draft, why: string): Issue => {
  const { key, year, before, content } = draft;
  const what = content === null ? 'removed' : before === null ? 'added' : 'changed';
  const fields = what === 'changed' ? draft.describe().fields.filter((field) => field.path !== '').map((field) => field.path) : [];
  if (what === 'removed')
    return {
      severity: 'warning',
      code: 'family-removed-outside',
      record: key,
      file: familyFileName(year, key),
      message: `The file of ${key} was removed by another program. To bring it back, undo the entry "${why}" in the history.`,
    };
  return {
    severity: 'info',
    code: `family-${what}-outside`,
    record: key,
    file: familyFileName(year, key),
    message: `The file of ${key} was ${what} by another program${fields.length > 0 ? ` (${fields.slice(0, 5).join(', ')}${fields.length > 5 ? ', …' : ''})` : ''}. The history has the entry; undo takes it back.`,
  };
};
