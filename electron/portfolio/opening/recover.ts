import { isFields } from '#shared/model/family-layout';
import { advanceCheckpoint } from './advance-checkpoint';
import type { Checkpoint } from './checkpoint';
import { findContents } from '../families/content-finder';
import { moveDocuments } from '../documents/document-files';
import type { FileContent } from '../families/family-files';
import { inFlight } from '../families/in-flight';
import { takeInventory, type FoundFile, type Inventory } from '../families/inventory';
import { parseJson } from './marker';
import { noteDoubles, noticeFiles } from '../families/outside';
import { readPlanRows } from '../commit/plan-reader';
import { presentFamily } from '../families/present';
import { familyFileName, type Session } from '../session';
import { contentFromSteps, movesOfSteps, type Step, type Steps } from '../commit/steps';

const readsInFlight = 32;
/** A file changed this shortly before the checkpoint may have been changed again within the same tick of the file system's clock. */
const clockTick = 3_000;

/** What opening finds out about one family. */
type Finding =
  | { readonly is: 'known'; readonly key: string; readonly year: string; readonly hash: string; readonly file: FoundFile }
  /** The file is behind the history (or torn, or missing after a crash): it gets the content that the history ends with. */
  | { readonly is: 'behind'; readonly key: string; readonly year: string; readonly hash: string | null; readonly present: FileContent | undefined }
  | { readonly is: 'foreign'; readonly key: string; readonly year: string; readonly last: { readonly year: string; readonly hash: string } | undefined }
  | { readonly is: 'missing'; readonly key: string; readonly year: string; readonly hash: string };

/**
 * Brings table and files to where the history ends. A file at its last hash is done; one at an earlier known hash, or missing or
 * torn after an entry that follows the checkpoint, is rewritten, and so is one of any age that is empty or cut off where the history
 * has its content; anything else is an outside edit: kept and logged.
 */
export const recover = async (session: Session, checkpoint: Checkpoint | undefined, steps: Steps): Promise<void> => {
  const { files, deps, folder } = session;
  const inventory = await takeInventory(deps.files, folder);
  for (const key of inventory.elsewhere) session.elsewhere.add(key);
  const findings = await compare(session, checkpoint, inventory, steps);
  for (const finding of findings) {
    if (finding.is === 'known') files.know(finding.key, { year: finding.year, hash: finding.hash, file: finding.file });
    // Known as they last were, so that what is found now is seen as a difference.
    else if (finding.is === 'missing') files.know(finding.key, { year: finding.year, hash: finding.hash });
    else if (finding.is === 'foreign' && finding.last) files.know(finding.key, finding.last);
  }
  if (session.log) {
    for (const path of inventory.temporary) await deps.files.remove(path).catch(() => undefined);
    await rollForward(session, findings, steps);
    for (const [key, list] of steps.byKey) await finishMoves(session, key, list);
  } else {
    for (const finding of findings) if (finding.is === 'behind' && finding.present) files.know(finding.key, { year: finding.year, hash: finding.present.hash });
  }
  noteDoubles(session, inventory.doubles);
  for (const file of inventory.foreign) session.notices.push({ severity: 'info', code: 'foreign-file', file, message: `The file ${file} is no family file and is left alone. Move it out of the folder.` });
  await noticeFiles(session, findings.filter((finding) => finding.is === 'foreign' || finding.is === 'missing'));
  if (session.log && (session.unsaved > 0 || session.law.pending || session.parties.pending || findings.some((finding) => finding.is === 'behind') || checkpoint === undefined || steps.byKey.size > 0)) await advanceCheckpoint(session);
};

/** Documents are where the end of the history wants them: moves that a later entry made pointless are not made up for. */
const finishMoves = async (session: Session, key: string, list: readonly Step[]): Promise<void> => {
  const all = movesOfSteps(list);
  if (all.length === 0) return;
  const present = await presentFamily(session, key);
  // What a family that cannot be read lists is not known: its documents stay where they are.
  if (!present.ok && present.error.code !== 'not-found') return;
  const listed = new Set(present.ok ? present.value.family.documents.map((row) => row.path) : []);
  for (const { out, back, in: from, ...moves } of all) {
    await moveDocuments(session.deps.files, session.folder, {
      ...moves,
      out: out === 'all' ? (present.ok ? [] : out) : out.filter((path) => !listed.has(path)),
      back: back === 'all' ? (present.ok ? back : []) : back.filter((path) => listed.has(path)),
      in: from.filter(({ to }) => listed.has(to)),
    });
  }
};

const compare = async (session: Session, checkpoint: Checkpoint | undefined, inventory: Inventory, steps: Steps): Promise<readonly Finding[]> => {
  const { files } = session;
  const expected = expectedFiles(checkpoint);
  const findings: Finding[] = [];
  const torn = new Map<string, Torn>();
  const unsure: (readonly [key: string, file: FoundFile])[] = [];
  // Nearly all of them, told by size and time alone: before anything of a large portfolio is shown.
  for (const [key, file] of inventory.found) {
    const row = expected.get(key);
    const end = steps.byKey.get(key)?.at(-1);
    const isAsItWas = row !== undefined && row.year === file.year && row.size === file.size && row.mtimeMs === file.mtimeMs && (end === undefined || end.afterHash === row.hash);
    if (isAsItWas) findings.push({ is: 'known', key, year: file.year, hash: row.hash, file });
    else unsure.push([key, file]);
  }
  await inFlight(unsure, readsInFlight, async ([key, file]) => {
    const list = steps.byKey.get(key) ?? [];
    const row = expected.get(key);
    const end = list.at(-1);
    const last = end ? (end.afterHash === null ? undefined : { year: end.year, hash: end.afterHash }) : row && { year: row.year, hash: row.hash };
    const disk = await files.readDisk(key, file.year);
    if (!disk) return;
    if (last?.hash === disk.hash && last.year === file.year) findings.push({ is: 'known', key, year: file.year, hash: disk.hash, file: { year: file.year, ...disk.file } });
    else if (list.some((step) => step.beforeHash === disk.hash || step.afterHash === disk.hash) || (end && row?.hash === disk.hash)) findings.push({ is: 'behind', key, year: file.year, hash: last?.hash ?? null, present: disk });
    // A file that was to go and never reached the disk whole.
    else if (end && end.afterHash === null && (await isTorn(session, key, disk.bytes, list, end.beforeHash ?? ''))) findings.push({ is: 'behind', key, year: file.year, hash: null, present: undefined });
    else if (end && last && (await isTorn(session, key, disk.bytes, list, last.hash))) findings.push({ is: 'behind', key, year: file.year, hash: last.hash, present: undefined });
    else if (session.log && last && isUnreadable(disk.bytes)) torn.set(key, { year: file.year, last, bytes: disk.bytes });
    else findings.push({ is: 'foreign', key, year: file.year, last });
  });
  findings.push(...(await healable(session, torn)));
  for (const [key, list] of steps.byKey) {
    const end = list.at(-1);
    if (inventory.found.has(key) || !end || end.afterHash === null) continue;
    if (session.elsewhere.has(key)) findings.push({ is: 'missing', key, year: end.year, hash: end.afterHash });
    else findings.push({ is: 'behind', key, year: end.year, hash: end.afterHash, present: undefined });
  }
  for (const [key, { year, hash }] of expected) if (!inventory.found.has(key) && !steps.byKey.has(key)) findings.push({ is: 'missing', key, year, hash });
  return findings;
};

/** A family by the checkpoint; the size of a file that had changed just before it is -1, since size and time tell nothing of it. */
type Expected = FoundFile & { readonly hash: string };
const expectedFiles = (checkpoint: Checkpoint | undefined): ReadonlyMap<string, Expected> => {
  const fresh = Date.parse(checkpoint?.at ?? '') - clockTick;
  const expected = new Map<string, Expected>();
  for (const [key, year, hash, size, mtimeMs] of checkpoint?.families ?? []) expected.set(key, { year, hash, size: mtimeMs < fresh ? size : -1, mtimeMs });
  return expected;
};

type Torn = { readonly year: string; readonly last: { readonly year: string; readonly hash: string }; readonly bytes: Buffer };

/** Files from before the checkpoint that are a mere beginning of their last content, which the history proves by its hash. */
const healable = async (session: Session, torn: ReadonlyMap<string, Torn>): Promise<readonly Finding[]> => {
  const contents = await findContents(session.deps, session.folder, new Map([...torn].map(([key, { last }]) => [key, last.hash])));
  return [...torn].map(([key, { year, last, bytes }]) => {
    const content = contents.get(key);
    if (content === undefined || year !== last.year || !isBeginning(bytes, content.text)) return { is: 'foreign', key, year, last };
    session.notices.push({ severity: 'info', code: 'family-healed', record: key, file: familyFileName(year, key), message: `The file of ${key} was empty or cut off. Its last content was brought back from the history.` });
    return { is: 'behind', key, year, hash: last.hash, present: undefined };
  });
};

/** Without the NUL bytes that a power cut may leave at the end. */
const written = (bytes: Buffer): Buffer => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
};
const isUnreadable = (bytes: Buffer): boolean => !isFields(parseJson(bytes.toString('utf8')));
const isBeginning = (bytes: Buffer, text: string): boolean => Buffer.from(text, 'utf8').subarray(0, written(bytes).length).equals(written(bytes));

/** A power cut leaves a file empty, filled with NUL, or cut off: a beginning of what should be in it and nothing else. */
const isTorn = async (session: Session, key: string, bytes: Buffer, list: readonly Step[], hash: string): Promise<boolean> => {
  if (written(bytes).length === 0) return true;
  if (!isUnreadable(bytes)) return false;
  const content = (await contentFromSteps(session.deps, list, hash)) ?? (await findContents(session.deps, session.folder, new Map([[key, hash]]))).get(key);
  return content !== undefined && isBeginning(bytes, content.text);
};

/** Writes the contents that the history ends with. */
const rollForward = async (session: Session, findings: readonly Finding[], steps: Steps): Promise<void> => {
  const { files, deps, folder } = session;
  const behind = new Map(findings.filter((finding) => finding.is === 'behind').map((finding) => [finding.key, finding]));
  if (behind.size === 0) return;
  const put = async (key: string, entry: string, content: FileContent | undefined): Promise<void> => {
    const finding = behind.get(key);
    if (!finding) return;
    behind.delete(key);
    files.commit({ key, year: finding.year, content, entry });
    await files.settle(key);
  };
  // Contents of plans are many and lie together; those of single entries are few.
  for (const plan of steps.plans.values()) {
    const rows = [...plan.rows.values()].filter((row) => {
      const end = steps.byKey.get(row.key)?.at(-1);
      return behind.has(row.key) && end !== undefined && 'plan' in end.from && end.from.plan === plan;
    });
    if (rows.length === 0) continue;
    for await (const contents of readPlanRows(deps.files, plan, rows)) {
      await inFlight(contents, readsInFlight, ({ key, afterHash, after }) => put(key, steps.byKey.get(key)?.at(-1)?.entry.id ?? '', afterHash === null ? undefined : { hash: afterHash, text: after ?? '' }));
    }
  }
  const unresolved = new Map<string, string>();
  for (const [key, { hash, present }] of behind) {
    const list = steps.byKey.get(key) ?? [];
    const content = hash === null ? undefined : await contentFromSteps(deps, list, hash, present);
    if (hash === null || content) await put(key, list.at(-1)?.entry.id ?? '', content);
    else unresolved.set(key, hash);
  }
  for (const [key, content] of await findContents(deps, folder, unresolved)) await put(key, steps.byKey.get(key)?.at(-1)?.entry.id ?? '', content);
  for (const { key, year, present } of behind.values()) {
    // Neither lost nor guessed: what lies there is kept as it is and the history's claim is reported.
    if (present) files.know(key, { year, hash: present.hash });
    session.notices.push({ severity: 'error', code: 'content-lost', record: key, file: familyFileName(year, key), message: `The last saved content of ${key} cannot be rebuilt from the history. Bring back a copy of the portfolio folder that holds it.` });
  }
};
