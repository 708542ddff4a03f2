import { noPartyAliases, type PartyAliases, partyAliasesSchema } from '#shared/model/party-aliases';
import { writeWhole } from '../commit/write-whole';
import type { PortfolioFolder } from '../folder';
import { hashOf } from '../hash';
import type { PlacedLine } from '../history/history-scan';
import { parseJson } from '../opening/marker';
import type { PortfolioDeps } from '../ports/deps';
import type { Session } from '../session';

/** The party names of the portfolio as they are now; `pending`: the file is still to be written; `problem`: why it cannot be believed. */
export type PartyState = { readonly value: PartyAliases; readonly pending: boolean; readonly problem?: string };

/** `parties.json` as it is written. */
export const partyText = (aliases: PartyAliases): string => `${JSON.stringify(aliases, null, 1)}\n`;

/** By which one state of the names is told from another; '' where nobody decided anything. */
export const partyDigest = (aliases: PartyAliases): string => (partyText(aliases) === partyText(noPartyAliases) ? '' : hashOf(partyText(aliases)).slice(0, 16));

/** The party names at the opening of a portfolio; what counts where file and history differ is as with the portfolio's law. */
export const readParties = async ({ files }: Pick<PortfolioDeps, 'files'>, folder: PortfolioFolder, lines: readonly PlacedLine[]): Promise<PartyState> => {
  const text = (await files.stat(folder.parties)) === undefined ? undefined : (await files.read(folder.parties)).toString('utf8');
  const entries = lines.flatMap(({ line }) => (line.kind !== 'done' && line.parties ? [line.parties] : []));
  const last = entries.at(-1);
  if (last !== undefined) {
    const known = entries.flatMap((entry) => [partyText(entry.old), partyText(entry.new)]);
    if (text === undefined || known.includes(text) || partyText(last.new).startsWith(text.replace(/\0+$/, ''))) return { value: last.new, pending: text !== partyText(last.new) };
  }
  if (text === undefined) return { value: noPartyAliases, pending: false };
  const found = partyAliasesSchema.safeParse(parseJson(text));
  if (found.success) return { value: found.data, pending: false };
  return { value: noPartyAliases, pending: false, problem: 'The file parties.json cannot be read: every name stands for itself. Bring back a copy of it, or remove it to begin anew.' };
};

/** Brings the committed names onto the disk; false where the disk refuses, and the next checkpoint tries again. */
export const settleParties = async (session: Session): Promise<boolean> => {
  if (!session.parties.pending) return true;
  try {
    await writeWhole(session.deps, session.folder.parties, Buffer.from(partyText(session.parties.value), 'utf8'), { durable: true });
  } catch {
    return false;
  }
  session.parties = { value: session.parties.value, pending: false };
  return true;
};
