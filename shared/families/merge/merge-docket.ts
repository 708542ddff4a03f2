import type { PublicationRecord } from '../../formats/record';
import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { Party } from '../../model/party';
import type { Provenanced } from '../../model/source';
import type { TakenOverLimit } from '../../model/taken-over-limit';
import type { UnreadValue } from '../../model/unread-value';
import { areAlike } from '../../formats/epo/name-likeness';
import { addedRow, filledField, pathOf, withField, withSource, type MergeContext } from './merge-context';

type Docket = NonNullable<PublicationRecord['docket']>;

/** What a table says of an application that no office does: our reference, its people, time limits of another docket, the status in its words, values that could not be read. */
export const mergeApplicationDocket = (context: MergeContext, at: string, application: Application): Application => {
  const { docket, reportedStatus } = context.statement.record;
  let merged = withField(context, at, application, 'reportedStatus', reportedStatus, (a, b) => a?.value === b?.value && a?.text === b?.text && a?.on === b?.on);
  merged = mergeUnread(context, at, merged);
  if (docket === undefined) return merged;
  merged = withField(context, at, merged, 'reference', docket.reference);
  merged = mergeDocketParties(context, at, merged, docket.parties.filter((party) => !isOfCase(party)));
  return mergeTakenOver(context, at, merged, docket.limits);
};

/** What a table says of a case as a whole. `application` is the one that the row is about, if any. */
export const mergeCaseDocket = (context: MergeContext, family: CaseFamily, application: string | undefined): CaseFamily => {
  const { docket, declarations } = context.statement.record;
  let merged = mergeDeclarations(context, family, declarations ?? []);
  if (application === undefined) merged = mergeUnread(context, '', merged);
  if (docket === undefined) return merged;
  merged = mergeReference(context, merged, docket.caseReference);
  merged = withField(context, '', merged, 'title', docket.title);
  merged = withField(context, '', merged, 'responsible', docket.responsible);
  merged = mergeTags(context, merged, docket.tags);
  const parties = application === undefined ? docket.parties : docket.parties.filter(isOfCase);
  merged = mergeDocketParties(context, '', merged, parties);
  // A time limit of a case as a whole has no application to stand at: it is kept in words.
  const limits = application === undefined ? docket.limits.map(({ text, due }) => `${text}: ${due}`) : [];
  return mergeNotes(context, merged, [...docket.notes, ...limits], application);
};

/** Clients are of the case; agents, owners and annuity payers of the application that the row is about. */
const isOfCase = ({ role }: Pick<Party, 'role'>): boolean => role === 'client';

/** A reference that an import made up of a number gives way to the one of the docket; a person's stays. */
const mergeReference = (context: MergeContext, family: CaseFamily, reference: string | undefined): CaseFamily => {
  if (reference === undefined || context.isReferenceTaken(reference)) return family;
  const isMadeUp = context.sources.rowOf(family.srcOf?.['reference'] ?? family.src) === undefined;
  return isMadeUp ? withSource(context, { ...family, reference }, 'reference') : withField(context, '', family, 'reference', reference);
};

const mergeTags = (context: MergeContext, family: CaseFamily, tags: readonly string[]): CaseFamily => {
  const missing = tags.filter((tag) => !family.tags.includes(tag));
  // A tag of the very same row that is not there any more was taken away.
  if (missing.length === 0 || context.sources.isKnown(context.statement)) return family;
  const next = [...family.tags, ...missing];
  if (context.sources.rowOf(family.srcOf?.['tags'])?.kind !== 'person') return withSource(context, { ...family, tags: next }, 'tags');
  context.conflict({ path: 'tags', ...(family.tags.length === 0 ? {} : { old: family.tags }), new: next });
  return family;
};

const mergeNotes = (context: MergeContext, family: CaseFamily, texts: readonly string[], application: string | undefined): CaseFamily => {
  let notes: CaseFamily['notes'] = family.notes;
  for (const text of texts) {
    if (notes.some((note) => note.text === text && note.application === application)) continue;
    const said = { text, ...(application === undefined ? {} : { application }), at: context.stamp.at, by: context.statement.file };
    const row = addedRow(context, '', family, 'notes', 'm', notes, said);
    if (row !== undefined) notes = [...notes, row];
  }
  return notes === family.notes ? family : { ...family, notes };
};

const mergeDocketParties = <Owner extends Provenanced & { readonly parties: readonly Party[] }>(context: MergeContext, at: string, owner: Owner, parties: Docket['parties']): Owner => {
  let next = owner.parties;
  for (const said of parties) {
    const known = next.find((each) => each.role === said.role && each.name === said.name) ?? next.find((each) => each.role === said.role && areAlike(each.name, said.name));
    if (known === undefined) {
      const row = addedRow(context, at, owner, 'parties', 'n', next, said);
      if (row !== undefined) next = [...next, row];
      continue;
    }
    const path = pathOf(at, `parties/${known.id}`);
    let merged = withField(context, path, known, 'reference', said.reference);
    merged = filledField(context, path, merged, 'country', said.country);
    merged = filledField(context, path, merged, 'email', said.email);
    merged = filledField(context, path, merged, 'address', said.address);
    merged = filledField(context, path, merged, 'from', said.from);
    if (merged !== known) next = next.map((each) => (each === known ? merged : each));
  }
  return next === owner.parties ? owner : { ...owner, parties: [...next] };
};

/** Time limits stay what the other docket said. One that a newer state of the table dates otherwise is the same one with a new date. */
const mergeTakenOver = (context: MergeContext, at: string, application: Application, limits: Docket['limits']): Application => {
  let rows: readonly TakenOverLimit[] = application.takenOver ?? [];
  for (const said of limits) {
    const known = rows.find((row) => row.text === said.text && row.due === said.due) ?? rows.find((row) => row.text === said.text && isGone(context, row, saysLimit(row)));
    if (known === undefined) {
      const row = addedRow(context, at, application, 'takenOver', 't', rows, said);
      if (row !== undefined) rows = [...rows, row];
      continue;
    }
    const path = `${at}/takenOver/${known.id}`;
    let merged = withField(context, path, known, 'due', said.due);
    merged = withField(context, path, merged, 'done', said.done);
    merged = filledField(context, path, merged, 'rule', said.rule);
    if (merged !== known) rows = rows.map((row) => (row === known ? merged : row));
  }
  return rows === application.takenOver || rows.length === 0 ? application : { ...application, takenOver: [...rows] };
};

const saysLimit =
  ({ text, due }: TakenOverLimit) =>
  ({ docket }: PublicationRecord): boolean =>
    docket?.limits.some((limit) => limit.text === text && limit.due === due) === true;

/** Values that could not be read; one that a newer state of the same row does not have any more was put right there. */
const mergeUnread = <Owner extends Provenanced & { readonly unread?: UnreadValue[] | undefined }>(context: MergeContext, at: string, owner: Owner): Owner => {
  const said = context.statement.record.unread ?? [];
  const before = owner.unread ?? [];
  const left = before.filter((row) => !isGone(context, row, ({ unread }) => unread?.some((each) => each.field === row.field && each.text === row.text) === true));
  const added: UnreadValue[] = [];
  for (const value of said) {
    if ([...left, ...added].some((row) => row.field === value.field && row.text === value.text)) continue;
    const row = addedRow(context, at, owner, 'unread', 'u', [...before, ...added], value);
    if (row !== undefined) added.push(row);
  }
  if (added.length === 0 && left.length === before.length) return owner;
  const unread = [...left, ...added];
  if (unread.length > 0) return { ...owner, unread };
  const { unread: _, ...others } = owner;
  // Sound: the owner without the field that it need not have.
  return others as Owner;
};

/** Whether an earlier import brought a row from the very record that now comes in another state and says it nowhere. */
const isGone = (context: MergeContext, row: Provenanced, says: (record: PublicationRecord) => boolean): boolean => {
  const source = context.sources.rowOf(row.src);
  return source?.kind === 'import' && source.import !== context.stamp.id && source.record === context.statement.record.record && !context.heard.some(says);
};

const mergeDeclarations = (context: MergeContext, family: CaseFamily, declarations: NonNullable<PublicationRecord['declarations']>): CaseFamily => {
  const before = family.declarations ?? [];
  let rows = before;
  for (const said of declarations) {
    const key = declarationKey(said);
    if (rows.some((row) => declarationKey(row) === key)) continue;
    const row = addedRow(context, '', family, 'declarations', 'd', rows, said);
    if (row !== undefined) rows = [...rows, row];
  }
  return rows === before ? family : { ...family, declarations: rows };
};

const declarationKey = ({ body, company, standard, project, reference, family, declared, note }: NonNullable<PublicationRecord['declarations']>[number]): string => JSON.stringify([body, company, standard, project, reference, family, declared, note]);
