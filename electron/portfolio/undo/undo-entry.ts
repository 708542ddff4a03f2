import type { ChannelOutput, Failure } from '#shared/ipc';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { diffFamilies } from '#shared/model/change';
import { undoChanges } from '#shared/model/undo';
import { err, ok, type Result } from '#shared/result';
import { commitMany } from '../commit/commit-many';
import { draftCreation, draftCreationOf, draftEdit, draftRemoval, draftRestoration, withMoves, type Draft } from '../commit/draft';
import { fail } from '../failure';
import type { Entry, FamilyChange } from '../history/history-line';
import { readPlace } from '../history/history-scan';
import { parseJson } from '../opening/marker';
import type { PlanContent } from '../commit/plan';
import { readPlanIndex, readPlanRows, type PlanIndex } from '../commit/plan-reader';
import { presentFamily, presentText, presentTexts, type PresentText } from '../families/present';
import { change } from '../commit/save-families';
import { takeBackParties } from '../parties/save-parties';
import { takeBackLaw } from '../law/save-law';
import { refuseWrite, type Session } from '../session';

type Undone = ChannelOutput<'history.undo'>;
type Conflicts = Undone['conflicts'];

/** Takes an entry back by a new one. Of each family it resets what still is as the entry left it; the rest is listed. */
export const undoEntry = async (session: Session, id: string | undefined): Promise<Result<Undone, Failure>> => {
  const refused = refuseWrite(session);
  if (refused) return refused;
  // What an entry touched is only known when it was read; then its families must be free.
  const target = await findTarget(session, id);
  if (!target.ok) return target;
  const { entry, why, plan } = target.value;
  if (entry.parties) return takeBackParties(session, entry.id, entry.parties, why);
  if (entry.law) return takeBackLaw(session, entry.id, entry.law, why);
  const keys = [...(plan?.rows.keys() ?? []), ...(entry.changes ?? []).map((one) => one.family)];
  return change<Undone>(session, keys, async () => {
    const again = await session.index.undoneBy(entry.id);
    if (again !== undefined) return { answer: fail('already-undone', 'This entry was already taken back.', entry.id) };
    const conflicts: Conflicts = [];
    const movedBack = movesBack(entry);
    let failure: Failure | undefined;
    const drafts = async function* (): AsyncGenerator<Draft> {
      for await (const part of partsOf(session, entry, plan)) {
        const outcome = 'path' in part ? await takeBackChange(session, part.path) : await takeBackRow(session, part.row, part.present);
        if (!outcome.ok) {
          failure ??= outcome.error;
          return;
        }
        for (const path of outcome.value.conflicts) conflicts.push({ family: outcome.value.key, path });
        if (outcome.value.draft) yield withMoves(outcome.value.draft, movedBack.get(outcome.value.key) ?? []);
      }
    };
    const { answer, after } = await commitMany(session, { kind: 'undo', why, undoes: entry.id, whole: entry.whole }, drafts(), () => failure ?? (entry.whole === true ? halfTaken(entry.id, conflicts) : undefined));
    if (!answer.ok) return { answer };
    if (answer.value.entry === '') return { answer: fail('nothing-to-undo', 'Nothing was taken back: everything this entry wrote has been changed since.', entry.id) };
    return { answer: ok({ entry: answer.value.entry, why, conflicts }), ...(after ? { after } : {}) };
  });
};

/** Documents that the entry brought from one family to another go back the same way, by the family that gets them again. */
const movesBack = (entry: Entry): ReadonlyMap<string, NonNullable<FamilyChange['moved']>> => {
  const back = new Map<string, NonNullable<FamilyChange['moved']>>();
  for (const { family, moved } of entry.changes ?? []) {
    for (const { from, path, to } of moved ?? []) back.set(from, [...(back.get(from) ?? []), { from: family, path: to, to: path }]);
  }
  return back;
};

const halfTaken = (entry: string, [first]: Conflicts): Failure | undefined =>
  first === undefined
    ? undefined
    : { code: 'changed-since', message: `This cannot be taken back any more, since a case was changed afterwards (${first.family}${first.path === '' ? '' : `: ${first.path}`}). Take the later changes back first, or separate or join the cases.`, subject: entry };

const findTarget = async (session: Session, id: string | undefined): Promise<Result<{ readonly entry: Entry; readonly why: string; readonly plan: PlanIndex | undefined }, Failure>> => {
  const latest = session.stacks.done.at(-1);
  const item = id === undefined ? latest : session.stacks.done.find((done) => done.entry === id);
  if (id === undefined && !item) return fail('nothing-to-undo', 'There is nothing to undo.');
  // An entry that was redone is taken back by taking the redo back.
  const wanted = item ? (item.via ?? item.entry) : (id ?? '');
  const indexed = await session.index.find(wanted);
  if (!indexed) return fail('not-found', `The history has no entry ${wanted}.`, wanted);
  const entry = await readPlace(session.deps.files, session.folder, indexed.place);
  if (!entry || entry.kind === 'done') return fail('unreadable', `The entry ${wanted} cannot be read from the history.`, wanted);
  const plan = entry.plan && (await readPlanIndex(session.deps.files, session.folder.plan(entry.plan.id)));
  if (entry.plan && plan?.sha256 !== entry.plan.sha256) return fail('unreadable', `The entry cannot be taken back: its plan imports/${entry.plan.id} is missing or damaged. Bring back a copy of that folder.`, wanted);
  const undone = session.stacks.undone.find((one) => one.entry === wanted);
  return ok({ entry, why: undone ? `Redo: ${undone.of.why}` : `Undo: ${item?.why ?? entry.why}`, plan });
};

type Part = { readonly path: FamilyChange } | { readonly row: PlanContent; readonly present: Present };
type Present = Result<PresentText, Failure>;

async function* partsOf(session: Session, entry: Entry, plan: PlanIndex | undefined): AsyncGenerator<Part> {
  for (const one of entry.changes ?? []) yield { path: one };
  if (!plan) return;
  const except = new Set(entry.plan?.except);
  const rows = [...plan.rows.values()].filter((row) => !except.has(row.key));
  for await (const contents of readPlanRows(session.deps.files, plan, rows)) {
    const byKey = new Map(contents.map((row) => [row.key, row]));
    for await (const { key, present } of presentTexts(session, byKey.keys())) {
      const row = byKey.get(key);
      if (row) yield { row, present };
    }
  }
}

type TakenBack = { readonly key: string; readonly draft: Draft | undefined; readonly conflicts: readonly string[] };

const takeBackChange = async (session: Session, { family: key, year, beforeHash, afterHash, fields, sources }: FamilyChange): Promise<Result<TakenBack, Failure>> => {
  const whole = fields.find((field) => field.path === '');
  if (afterHash === null) return takeBackRemoval(session, key, year, familyOf(whole?.old));
  if (beforeHash === null) return takeBackCreation(key, afterHash, await presentText(session, key, { notice: true }));
  const present = await presentFamily(session, key, { notice: true });
  if (!present.ok) return present.error.code === 'not-found' ? conflict(key, fields.map((field) => field.path)) : present;
  if (whole) {
    const old = familyOf(whole.old);
    return old && present.value.hash === afterHash ? ok({ key, draft: draftEdit(present.value, old), conflicts: [] }) : conflict(key, ['']);
  }
  const { family, conflicts } = undoChanges(present.value.family, fields, sources ?? []);
  return ok({ key, draft: draftEdit(present.value, family), conflicts });
};

const takeBackRow = async (session: Session, { key, year, beforeHash, afterHash, before, after }: PlanContent, present: Present): Promise<Result<TakenBack, Failure>> => {
  if (afterHash === null) return takeBackRemoval(session, key, year, undefined, before);
  if (beforeHash === null) return takeBackCreation(key, afterHash, present);
  if (!present.ok) return present.error.code === 'not-found' ? conflict(key, ['']) : present;
  if (before !== undefined && present.value.hash === afterHash) return ok({ key, draft: draftRestoration(present.value, before, (text) => caseFamilySchema.parse(JSON.parse(text))), conflicts: [] });
  const current = await presentFamily(session, key);
  if (!current.ok) return current;
  const former = familyOf(parseJson(before ?? ''));
  const written = familyOf(parseJson(after ?? ''));
  if (!former || !written) return conflict(key, ['']);
  const { family, conflicts } = undoChanges(current.value.family, diffFamilies(former, written), former.sources);
  return ok({ key, draft: draftEdit(current.value, family), conflicts });
};

/** What came is taken away, unless something was done with it since. */
const takeBackCreation = (key: string, afterHash: string, present: Present): Result<TakenBack, Failure> => {
  if (!present.ok) return present.error.code === 'not-found' ? conflict(key, ['']) : present;
  return present.value.hash === afterHash ? ok({ key, draft: draftRemoval(present.value), conflicts: [] }) : conflict(key, ['']);
};

/** What went comes back, unless its key was taken meanwhile. */
const takeBackRemoval = async (session: Session, key: string, year: string, family: CaseFamily | undefined, text?: string): Promise<Result<TakenBack, Failure>> => {
  const taken = session.files.table.has(key) || session.setAside.has(key);
  if (taken || (!family && text === undefined)) return conflict(key, ['']);
  return ok({ key, draft: text === undefined && family ? draftCreation({ ...family, key, year }) : draftCreationOf(key, year, text ?? ''), conflicts: [] });
};

const conflict = (key: string, paths: readonly string[]): Result<TakenBack, Failure> => ok({ key, draft: undefined, conflicts: paths });

const familyOf = (value: unknown): CaseFamily | undefined => {
  const family = caseFamilySchema.safeParse(value);
  return family.success ? family.data : undefined;
};

/** Takes the latest undo back. */
export const redoEntry = async (session: Session): Promise<Result<Undone, Failure>> => {
  const latest = session.stacks.undone.at(-1);
  return latest ? undoEntry(session, latest.entry) : err({ code: 'nothing-to-redo', message: 'There is nothing to redo.' });
};
