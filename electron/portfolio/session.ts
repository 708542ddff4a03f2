import type { Failure, PortfolioState } from '#shared/ipc';
import type { Issue } from '#shared/model/issue';
import type { Result } from '#shared/result';
import type { PortfolioDeps } from './ports/deps';
import { fail } from './failure';
import type { FamilyFiles } from './families/family-files';
import type { PortfolioFolder } from './folder';
import type { HistoryIndex } from './history/history-index';
import type { HistoryLog } from './history/history-log';
import type { Positions } from './history/history-scan';
import type { HybridClock } from './history/hybrid-clock';
import { partyDigest, type PartyState } from './parties/party-file';
import { lawDigest, type LawState } from './law/law-file';
import type { Marker } from './opening/marker';
import type { PlanWriter } from './commit/plan';
import type { PlanIndex } from './commit/plan-reader';
import type { Reservations } from './commit/reservations';
import type { PortfolioChange } from './portfolio';
import type { Queue } from './commit/queue';
import type { UndoStacks } from './undo/undo-stacks';

/** A family file that could not be read, or that another program changed to something that cannot be read. */
export type SetAside = { readonly issue: Issue; readonly last: { readonly year: string; readonly hash: string } | undefined; readonly size: number; readonly mtimeMs: number };

/** What the operations on an open portfolio share. Its fields change only within jobs of the queue. */
export type Session = {
  readonly deps: PortfolioDeps;
  readonly folder: PortfolioFolder;
  readonly marker: Marker;
  readonly files: FamilyFiles;
  readonly queue: Queue;
  readonly clock: HybridClock;
  readonly index: HistoryIndex;
  /** Absent where the portfolio is open for reading only. */
  readonly log: HistoryLog | undefined;
  readOnly: string | undefined;
  closed: boolean;
  stacks: UndoStacks;
  revision: number;
  savedAt: string | undefined;
  /** Ids of the plans that were committed. */
  readonly plans: Set<string>;
  /** Plans that are being made. */
  readonly openPlans: Map<string, PlanWriter>;
  /** Families whose files a plan is just writing: edits and readers wait. */
  readonly reserved: Reservations;
  /** Plans whose files were written a short while ago: the system may still tell of these writes. */
  readonly justWritten: Set<PlanIndex>;
  readonly setAside: Map<string, SetAside>;
  /** Families whose files are not there; a person has to say whether that was meant. */
  readonly vanished: Set<string>;
  /** Families whose files a cloud client keeps elsewhere. */
  readonly elsewhere: Set<string>;
  readonly notices: Issue[];
  /** Positions of other devices' history files as far as they were taken into account. */
  positions: Positions;
  latest: Record<string, string>;
  unsaved: number;
  law: LawState;
  parties: PartyState;
  /** Plans that are committed and not yet marked done. */
  readonly unfinished: Set<string>;
  readonly emitChange: (change: Omit<PortfolioChange, 'revision'>) => void;
  readonly emitState: () => void;
};

export const stateOf = (session: Session): PortfolioState => {
  const { marker, folder, stacks, files } = session;
  const undo = stacks.done.at(-1);
  const redo = stacks.undone.at(-1);
  const readOnly = session.readOnly ?? (session.log?.broken() ? 'The history file can no longer be written. Close the portfolio, see that the disk is sound, and open it again.' : undefined);
  return {
    id: marker.id,
    name: marker.name,
    path: folder.root,
    ...(readOnly === undefined ? {} : { readOnly }),
    families: files.table.size,
    law: lawDigest(session.law.value),
    parties: partyDigest(session.parties.value),
    revision: session.revision,
    issues: issuesOf(session),
    ...(undo ? { undo: { entry: undo.via ?? undo.entry, why: undo.why } } : {}),
    ...(redo ? { redo: { entry: redo.entry, why: redo.of.why } } : {}),
    ...(session.savedAt === undefined ? {} : { savedAt: session.savedAt }),
  };
};

const issuesOf = (session: Session): Issue[] => {
  const issues: Issue[] = [...[...session.setAside.values()].map((aside) => aside.issue), ...session.notices.filter((notice) => !isBroughtBack(session, notice))];
  if (session.vanished.size > 0) {
    issues.unshift({
      severity: 'error',
      code: 'families-vanished',
      message: `${session.vanished.size} of ${session.files.table.size} family files are not in the folder any more (${[...session.vanished].slice(0, 3).join(', ')}${session.vanished.size > 3 ? ', …' : ''}). If they were moved or the drive is not complete, bring them back; if they were meant to go, confirm their removal.`,
    });
  }
  if (session.elsewhere.size > 0) {
    issues.push({ severity: 'warning', code: 'not-on-this-computer', message: `${session.elsewhere.size} family files are in the cloud and not on this computer. Set the folder to be kept on this computer.` });
  }
  if (session.parties.problem !== undefined) issues.push({ severity: 'error', code: 'parties-unreadable', file: 'parties.json', message: session.parties.problem });
  if (session.law.problem !== undefined) issues.push({ severity: 'error', code: 'law-unreadable', file: 'law.json', message: session.law.problem });
  for (const [key, answer] of session.files.stuck()) {
    issues.push({ severity: 'warning', code: 'file-pending', record: key, file: familyFileName(session.files.table.get(key)?.year, key), message: `The change is safe in the history, but the file of ${key} could not be written yet (${answer}). Close the program that holds it, or make room on the disk; Stemma tries again.` });
  }
  return issues;
};

/** A removal is a finding only as long as the family is gone. */
const isBroughtBack = ({ files }: Session, { code, record }: Issue): boolean => code === 'family-removed-outside' && record !== undefined && files.table.has(record);

/** Name of a family file within the portfolio, for messages. */
export const familyFileName = (year: string | undefined, key: string): string => `families/${year ?? '…'}/${key}.json`;

/** The failure with which a change of a portfolio that cannot be changed is answered. */
export const refuseWrite = (session: Session): Result<never, Failure> | undefined => {
  if (session.closed) return fail('closed', 'The portfolio is closed.');
  const reason = stateOf(session).readOnly;
  return reason === undefined ? undefined : fail('read-only', reason);
};
