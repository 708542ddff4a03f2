import { noPortfolioLaw, type PortfolioLaw, portfolioLawSchema } from '#shared/model/portfolio-law';
import { writeWhole } from '../commit/write-whole';
import type { PortfolioFolder } from '../folder';
import { hashOf } from '../hash';
import type { PlacedLine } from '../history/history-scan';
import { parseJson } from '../opening/marker';
import type { PortfolioDeps } from '../ports/deps';
import type { Session } from '../session';

/** The portfolio's own law as it is now; `pending`: its file is still to be written; `problem`: why the file cannot be believed. */
export type LawState = { readonly value: PortfolioLaw; readonly pending: boolean; readonly problem?: string };

/** `law.json` as it is written: readable, one line per day and rule. */
export const lawText = (law: PortfolioLaw): string => `${JSON.stringify(law, null, 1)}\n`;

/** By which one law is told from another; '' where nobody added anything. */
export const lawDigest = (law: PortfolioLaw): string => (lawText(law) === lawText(noPortfolioLaw) ? '' : hashOf(lawText(law)).slice(0, 16));

/**
 * The law of a portfolio at its opening: the file, or what the history ends with where the file is behind it, missing after an entry,
 * or cut off. A file that another program changed counts as it is; one that cannot be read counts as nothing and is left alone.
 */
export const readLaw = async ({ files }: Pick<PortfolioDeps, 'files'>, folder: PortfolioFolder, lines: readonly PlacedLine[]): Promise<LawState> => {
  const text = (await files.stat(folder.law)) === undefined ? undefined : (await files.read(folder.law)).toString('utf8');
  const found = text === undefined ? undefined : portfolioLawSchema.safeParse(parseJson(text)).data;
  const entries = lines.flatMap(({ line }) => (line.kind !== 'done' && line.law ? [line.law] : []));
  const last = entries.at(-1);
  if (last !== undefined) {
    const known = entries.flatMap((entry) => [lawText(entry.old), lawText(entry.new)]);
    const isBehind = text === undefined || known.includes(text) || lawText(last.new).startsWith(text.replace(/\0+$/, ''));
    if (isBehind) return { value: last.new, pending: text !== lawText(last.new) };
  }
  if (text === undefined) return { value: noPortfolioLaw, pending: false };
  if (found !== undefined) return { value: found, pending: false };
  return { value: noPortfolioLaw, pending: false, problem: 'The file law.json cannot be read: its closed days, rules and tables are not applied. Bring back a copy of it, or remove it to begin anew.' };
};

/** Brings the committed law onto the disk; false where the disk refuses, and the next checkpoint tries again. */
export const settleLaw = async (session: Session): Promise<boolean> => {
  if (!session.law.pending) return true;
  try {
    await writeWhole(session.deps, session.folder.law, Buffer.from(lawText(session.law.value), 'utf8'), { durable: true });
  } catch {
    return false;
  }
  session.law = { value: session.law.value, pending: false };
  return true;
};

/** The law with the text of the tables it names, where they are there and are what they were. */
export const readLawWithTables = async ({ law: { value }, deps, folder }: Session): Promise<{ readonly law: PortfolioLaw; readonly digest: string; readonly tables: string | undefined }> => {
  const path = value.tables === undefined ? undefined : folder.lawTable(value.tables.sha256);
  const text = path === undefined || (await deps.files.stat(path)) === undefined ? undefined : (await deps.files.read(path)).toString('utf8');
  return { law: value, digest: lawDigest(value), tables: text !== undefined && hashOf(text) === value.tables?.sha256 ? text : undefined };
};
