import type { ChannelOutput, Failure } from '#shared/ipc';
import { type PartyAliases, partyAliasesSchema } from '#shared/model/party-aliases';
import { ok, type Result } from '#shared/result';
import { commitEntry, type NewEntry } from '../commit/commit-entry';
import { change } from '../commit/save-families';
import { fail } from '../failure';
import { rowsBack } from '../law/rows-back';
import type { Session } from '../session';
import { partyDigest, partyText } from './party-file';

export type SaveParties = { readonly aliases: PartyAliases; readonly base: string; readonly why: string };

/** Saves which names mean the same, as one entry; then `parties.json` follows. */
export const saveParties = (session: Session, { aliases, base, why }: SaveParties): Promise<Result<{ readonly entry: string }, Failure>> =>
  change(session, [], async () => {
    const present = session.parties.value;
    if (session.parties.problem !== undefined) return { answer: fail('unreadable', session.parties.problem, 'parties.json') };
    if (partyDigest(present) !== base) return { answer: fail('conflict', 'Names of parties were changed since they were opened here. Look at them again and repeat the change.', 'parties.json') };
    const valid = partyAliasesSchema.safeParse(aliases);
    if (!valid.success) return { answer: fail('invalid', `The names cannot be saved: ${valid.error.issues[0]?.message ?? 'their form is not valid'}.`, 'parties.json') };
    if (partyText(valid.data) === partyText(present)) return { answer: ok({ entry: '' }) };
    return commitParties(session, { kind: 'edit', why, drafts: [], parties: { old: present, new: valid.data } });
  });

const commitParties = async (session: Session, entry: NewEntry): Promise<{ readonly answer: Result<{ readonly entry: string }, Failure>; readonly after?: () => Promise<void> }> => {
  const committed = await commitEntry(session, entry);
  if (!committed.ok) return { answer: committed };
  session.emitState();
  return { answer: ok({ entry: committed.value.id }), after: committed.value.settle };
};

type Undone = ChannelOutput<'history.undo'>;

/** Takes a change back: groups that it made go where they still stand so, those it changed or took away come back; other changes stay. */
export const takeBackParties = (session: Session, undoes: string, { old, new: written }: NonNullable<NewEntry['parties']>, why: string): Promise<Result<Undone, Failure>> =>
  change<Undone>(session, [], async () => {
    if ((await session.index.undoneBy(undoes)) !== undefined) return { answer: fail('already-undone', 'This entry was already taken back.', undoes) };
    const present = session.parties.value;
    const groups = rowsBack(present.groups, old.groups, written.groups);
    const apart = rowsBack(present.apart, old.apart, written.apart);
    // A name that went into another group since stays there.
    const taken = new Set(present.groups.filter((group) => groups.rows.includes(group)).flatMap(({ names }) => names));
    const back = groups.rows.filter((group) => present.groups.includes(group) || !group.names.some((name) => taken.has(name)));
    const next: PartyAliases = { ...present, groups: back, apart: apart.rows };
    const lost = groups.rows.length - back.length;
    const conflicts = [...groups.gone.map(() => 'groups'), ...apart.gone.map(() => 'apart'), ...Array.from({ length: lost }, () => 'groups')].map((path) => ({ family: '', path }));
    if (partyText(next) === partyText(present)) return { answer: fail('nothing-to-undo', 'Nothing was taken back: everything this entry wrote has been changed since.', undoes) };
    const { answer, after } = await commitParties(session, { kind: 'undo', why, undoes, drafts: [], parties: { old: present, new: next } });
    return { answer: answer.ok ? ok({ entry: answer.value.entry, why, conflicts }) : answer, ...(after ? { after } : {}) };
  });
