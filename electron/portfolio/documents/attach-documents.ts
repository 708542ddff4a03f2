import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Failure, Saved } from '#shared/ipc';
import type { Attachment } from '#shared/model/attachment';
import { caseFamilySchema, familyKeySchema, nextId, type CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { recordPerson } from '#shared/model/person-entry';
import type { Result } from '#shared/result';
import type { PortfolioDeps } from '../ports/deps';
import { documentName } from './document-name';
import { inTrash, isSafeDocumentPath, moveIfThere } from './document-files';
import { draftEdit } from '../commit/draft';
import { diskFailure, fail } from '../failure';
import { isTemporaryName, temporaryName, type PortfolioFolder } from '../folder';
import { parseJson } from '../opening/marker';
import { presentFamily } from '../families/present';
import { change, commitSaved, personNow } from '../commit/save-families';
import { refuseWrite, type Session } from '../session';

/** Written before any copy is made, so that copies that never came to belong to a family can be told from files put there by hand. */
const intentSchema = z.strictObject({ key: familyKeySchema, files: z.array(z.strictObject({ temporary: z.string(), path: z.string() })) });
type Intent = z.infer<typeof intentSchema>;

export type Attach = {
  readonly key: string;
  readonly hash: string;
  readonly application?: string | undefined;
  /** Files on the disk that are copied. */
  readonly sourcePaths: readonly string[];
  /** Documents whose content is at hand, such as what was dropped on the window. */
  readonly received?: readonly Received[] | undefined;
  /** The family as edited with them, in the same entry; it may name them by the ids that follow those it has (`nextId`). */
  readonly edited?: { readonly family: CaseFamily; readonly why: string } | undefined;
};

/** A document under its own name, with the date that it bears. */
type Received = { readonly name: string; readonly bytes: Uint8Array; readonly date?: IsoDate | undefined };

/** One document to be put in place, wherever it comes from. */
type Incoming = { readonly name: string; readonly subject: string; readonly date?: IsoDate | undefined; readonly bringTo: (path: string) => Promise<void> };

/** Puts documents among those of the family, flushed and in place, and then lists them in it, with what else was edited: one entry. */
export const attachDocuments = async (session: Session, input: Attach): Promise<Result<Saved, Failure>> => {
  const refused = refuseWrite(session);
  if (refused) return refused;
  const { deps, folder } = session;
  const { key } = input;
  const present = await presentFamily(session, key);
  if (!present.ok) return present;
  if (input.application !== undefined && !present.value.family.applications.some((row) => row.id === input.application)) return fail('not-found', `The family ${key} has no member ${input.application}.`, key);
  const intentPath = join(folder.documents, temporaryName(`attach-${key}`, deps.randomId()));
  const incoming = incomingOf(deps, input);
  const intent = await planCopies(session, key, incoming, present.value.family);
  const copies: Omit<Attachment, 'id'>[] = [];
  try {
    await deps.files.makeFolder(folder.documentsOf(key));
    await deps.files.write(intentPath, Buffer.from(JSON.stringify(intent)));
    await deps.files.sync(intentPath);
    await deps.files.syncFolder(folder.documents);
    for (const [index, { temporary, path }] of intent.files.entries()) {
      const copy = folder.document(key, temporary);
      const document = incoming[index];
      if (document === undefined) continue;
      await document.bringTo(copy);
      await deps.files.sync(copy);
      copies.push({ path, ...(document.date === undefined ? {} : { date: document.date }), sha256: await deps.files.sha256(copy), bytes: (await deps.files.stat(copy))?.size ?? 0, ...(input.application === undefined ? {} : { application: input.application }) });
    }
    for (const { temporary, path } of intent.files) await deps.files.rename(folder.document(key, temporary), folder.document(key, path));
    await deps.files.syncFolder(folder.documentsOf(key));
    await deps.files.syncFolder(folder.documents);
  } catch (error) {
    await dropCopies(deps, folder, intent, intentPath);
    return diskFailure(error, 'The documents were not attached: they could not be copied.', incoming[copies.length]?.subject);
  }
  const saved = await change<Saved>(session, [key], async () => {
    const current = await presentFamily(session, key, { notice: true });
    if (!current.ok) return { answer: current };
    if (current.value.hash !== input.hash) return { answer: fail('conflict', `${current.value.family.reference} was changed since it was opened here. Look at it again and repeat.`, key) };
    const family = input.edited === undefined ? current.value.family : validFamily(input.edited.family);
    if (family === undefined || family.key !== key) return { answer: fail('invalid', 'The case cannot be saved with these documents: its form is not valid.', key) };
    const documents = [...family.documents];
    for (const copy of copies) documents.push({ id: nextId('d', documents), ...copy });
    const draft = draftEdit(current.value, recordPerson(current.value.family, { ...family, documents }, personNow(session)));
    return commitSaved(session, { kind: 'edit', why: input.edited?.why ?? (copies.length === 1 ? `Document attached: ${copies[0]?.path ?? ''}` : `${copies.length} documents attached`) }, draft ? [draft] : []);
  });
  if (saved.ok) await deps.files.remove(intentPath).catch(() => undefined);
  else await dropCopies(deps, folder, intent, intentPath);
  return saved;
};

const incomingOf = ({ files }: PortfolioDeps, { sourcePaths, received = [] }: Attach): readonly Incoming[] => [
  ...sourcePaths.map((path) => ({ name: basename(path), subject: path, bringTo: (to: string) => files.copy(path, to) })),
  ...received.map(({ name, bytes, date }) => ({ name, subject: name, date, bringTo: (to: string) => files.write(to, bytes) })),
];

const validFamily = (family: CaseFamily): CaseFamily | undefined => caseFamilySchema.safeParse(family).data;

const planCopies = async (session: Session, key: string, incoming: readonly Incoming[], family: CaseFamily): Promise<Intent> => {
  const { deps, folder } = session;
  const taken = new Set([...(await deps.files.list(folder.documentsOf(key))).map((file) => file.name.toLowerCase()), ...family.documents.map((row) => row.path.toLowerCase())]);
  const files = incoming.map(({ name }) => {
    const path = documentName(name, taken);
    taken.add(path.toLowerCase());
    return { temporary: temporaryName(path.slice(0, 40), deps.randomId()), path };
  });
  return { key, files };
};

/** The copies are ours and the originals lie where they were: nothing is lost. */
const dropCopies = async (deps: PortfolioDeps, folder: PortfolioFolder, { key, files }: Intent, intentPath: string): Promise<void> => {
  for (const { temporary, path } of files) for (const name of [temporary, path]) await deps.files.remove(folder.document(key, name)).catch(() => undefined);
  await deps.files.removeEmptyFolder(folder.documentsOf(key)).catch(() => false);
  await deps.files.remove(intentPath).catch(() => undefined);
};

/** Clears away what attaching left when it was cut short: copies that the family does not list go to the trash. */
export const finishAttachments = async (session: Session): Promise<void> => {
  const { deps, folder } = session;
  for (const { name } of await deps.files.list(folder.documents)) {
    if (!isTemporaryName(name)) continue;
    const intentPath = join(folder.documents, name);
    const intent = intentSchema.safeParse(parseJson((await deps.files.read(intentPath)).toString('utf8')));
    if (intent.success) {
      const { key, files } = intent.data;
      const present = await presentFamily(session, key);
      // Whether a family that cannot be read lists the copies is not known: they stay until it can.
      if (!present.ok && present.error.code !== 'not-found') continue;
      const listed = new Set(present.ok ? present.value.family.documents.map((row) => row.path) : []);
      for (const { temporary, path } of files) {
        if (!isSafeDocumentPath(temporary) || !isSafeDocumentPath(path)) continue;
        await deps.files.remove(folder.document(key, temporary)).catch(() => undefined);
        if (!listed.has(path)) await moveIfThere(deps.files, folder.document(key, path), inTrash(folder, name.replaceAll('.', '_')).document(key, path));
      }
      await deps.files.removeEmptyFolder(folder.documentsOf(key)).catch(() => false);
    }
    await deps.files.remove(intentPath);
  }
};
