import type { ChannelOutput, Failure } from '#shared/ipc';
import { type PortfolioLaw, portfolioLawSchema } from '#shared/model/portfolio-law';
import { ok, type Result } from '#shared/result';
import { commitEntry, type NewEntry } from '../commit/commit-entry';
import { change } from '../commit/save-families';
import { writeWhole } from '../commit/write-whole';
import { diskFailure, fail } from '../failure';
import type { Session } from '../session';
import { lawDigest, lawText } from './law-file';
import { rowsBack } from './rows-back';

export type SaveLaw = { readonly law: PortfolioLaw; readonly base: string; readonly why: string; readonly tables?: string };

/** Saves what persons added to the law tables: the tables of a file first, then one entry, then `law.json`. */
export const saveLaw = (session: Session, { law, base, why, tables }: SaveLaw): Promise<Result<{ readonly entry: string }, Failure>> =>
  change(session, [], async () => {
    const present = session.law.value;
    if (session.law.problem !== undefined) return { answer: fail('unreadable', session.law.problem, 'law.json') };
    if (lawDigest(present) !== base) return { answer: fail('conflict', 'Rules or closed days of the portfolio were changed since they were opened here. Look at them again and repeat the change.', 'law.json') };
    const valid = portfolioLawSchema.safeParse(law);
    if (!valid.success) return { answer: fail('invalid', `Rules and closed days cannot be saved: ${valid.error.issues[0]?.message ?? 'their form is not valid'}.`, 'law.json') };
    if (lawText(valid.data) === lawText(present)) return { answer: ok({ entry: '' }) };
    try {
      if (tables !== undefined && valid.data.tables !== undefined) await keepTables(session, valid.data.tables.sha256, tables);
    } catch (error) {
      return { answer: diskFailure(error, 'The law tables could not be copied into the portfolio.') };
    }
    return commitLaw(session, { kind: 'edit', why, drafts: [], law: { old: present, new: valid.data } });
  });

/** The tables are on the disk before the entry that names them. */
const keepTables = async ({ deps, folder }: Session, sha256: string, text: string): Promise<void> => {
  if ((await deps.files.stat(folder.lawTable(sha256))) !== undefined) return;
  await deps.files.makeFolder(folder.lawTables);
  await writeWhole(deps, folder.lawTable(sha256), Buffer.from(text, 'utf8'), { durable: true });
  await deps.files.syncFolder(folder.root);
};

const commitLaw = async (session: Session, entry: NewEntry): Promise<{ readonly answer: Result<{ readonly entry: string }, Failure>; readonly after?: () => Promise<void> }> => {
  const committed = await commitEntry(session, entry);
  if (!committed.ok) return { answer: committed };
  session.emitState();
  return { answer: ok({ entry: committed.value.id }), after: committed.value.settle };
};

type Undone = ChannelOutput<'history.undo'>;

/** Takes a change of the law back: what it added goes where it still stands, what it took away comes back; other changes stay. */
export const takeBackLaw = (session: Session, undoes: string, { old, new: written }: NonNullable<NewEntry['law']>, why: string): Promise<Result<Undone, Failure>> =>
  change<Undone>(session, [], async () => {
    if ((await session.index.undoneBy(undoes)) !== undefined) return { answer: fail('already-undone', 'This entry was already taken back.', undoes) };
    const present = session.law.value;
    const days = rowsBack(present.closedDays, old.closedDays, written.closedDays);
    const rules = rowsBack(present.rulesOn, old.rulesOn, written.rulesOn);
    const tablesMoved = JSON.stringify(old.tables) !== JSON.stringify(written.tables);
    const tablesStand = JSON.stringify(present.tables) === JSON.stringify(written.tables);
    const { tables: _, ...others } = present;
    const tables = tablesMoved && tablesStand ? old.tables : present.tables;
    const next: PortfolioLaw = { ...others, ...(tables === undefined ? {} : { tables }), closedDays: days.rows, rulesOn: rules.rows };
    const conflicts = [...days.gone.map(() => 'closedDays'), ...rules.gone.map(() => 'rulesOn'), ...(tablesMoved && !tablesStand ? ['tables'] : [])].map((path) => ({ family: '', path }));
    if (lawText(next) === lawText(present)) return { answer: fail('nothing-to-undo', 'Nothing was taken back: everything this entry wrote has been changed since.', undoes) };
    const { answer, after } = await commitLaw(session, { kind: 'undo', why, undoes, drafts: [], law: { old: present, new: next } });
    return { answer: answer.ok ? ok({ entry: answer.value.entry, why, conflicts }) : answer, ...(after ? { after } : {}) };
  });
