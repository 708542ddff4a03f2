import type { Failure, HistoryEntry, PortfolioState, Saved } from '#shared/ipc';
import type { ChannelInput, ChannelOutput, EventPayload } from '#shared/ipc';
import type { Separation } from '#shared/families/cases/separate-case';
import type { CaseFamily } from '#shared/model/case-family';
import type { Issue } from '#shared/model/issue';
import type { Result } from '#shared/result';
import type { PortfolioLaw } from '#shared/model/portfolio-law';
import type { PlanWriter } from './commit/plan';
import type { Attach } from './documents/attach-documents';
import type { SaveParties } from './parties/save-parties';
import type { PartyAliases } from '#shared/model/party-aliases';
import type { SaveLaw } from './law/save-law';

export type PortfolioChange = EventPayload<'portfolio.changed'>;
type Answer<T> = Promise<Result<T, Failure>>;

/**
 * An open portfolio folder. One write queue: changes are carried out in the order of the calls, each is in the history on the disk
 * before its promise is fulfilled, and its files follow. Failure codes: `read-only`, `conflict` (the file is not the one that the
 * editor saw), `not-found`, `unreadable`, `invalid`, `disk-full`, `write-failed`, `already-undone`, `nothing-to-undo`, `closed`.
 */
export type Portfolio = {
  readonly id: string;
  readonly path: string;

  readonly state: () => PortfolioState;
  /** Key and hash of every family, without reading a file. */
  readonly manifest: () => Iterable<readonly [key: string, hash: string]>;
  readonly read: (key: string) => Answer<{ family: CaseFamily; hash: string }>;
  /** The files of all families, or of those named, many read at a time, in the order of the keys; what cannot be read is left out. */
  readonly readBytes: (keys?: readonly string[]) => AsyncIterable<{ readonly key: string; readonly hash: string; readonly bytes: Uint8Array }>;
  /** The same as texts. */
  readonly readAll: (keys?: readonly string[]) => AsyncIterable<{ readonly key: string; readonly hash: string; readonly text: string }>;

  /** Saves edited families in one entry and records the person as source of what changed; `entry` is '' where nothing did. */
  readonly save: (input: { readonly edits: readonly Edit[]; readonly why: string }) => Answer<Saved>;
  /** Creates a family; where the key is taken the next free one is used (`key-2`). */
  readonly create: (input: { readonly family: CaseFamily; readonly why: string }) => Answer<Saved>;
  /** Moves families with their documents to the trash. */
  readonly remove: (input: { readonly keys: readonly string[]; readonly why: string }) => Answer<Saved>;
  /** Makes one case of several in one entry; what the others had comes to the one that is kept, documents included. */
  readonly join: (input: { readonly keep: CaseAt; readonly others: readonly CaseAt[] }) => Answer<Saved>;
  /** Takes applications out of a case into a new one in one entry; the answer's last key is the new case. */
  readonly separate: (input: CaseAt & Omit<Separation, 'key'>) => Answer<Saved>;
  /** Notes in each of the cases that the others are kept apart from it. */
  readonly keepApart: (input: { readonly keys: readonly string[] }) => Answer<Saved>;
  readonly bulk: (input: ChannelInput<'family.bulk'>) => Answer<Saved>;

  /** Starts a plan below `imports/<id>/`; the id is the import's id in `sources`. A worker may write it: see createPlanWriter. */
  readonly beginPlan: () => Answer<PlanWriter>;
  /** Carries a finished plan out as one entry; null where it changes nothing (the plan is then deleted). */
  readonly commitPlan: (input: CommitPlan) => Answer<{ entry: string | null; families: number }>;
  readonly discardPlan: (id: string) => Promise<void>;

  /** Takes an entry back, the latest where none is named; what changed since stays and is listed. */
  readonly undo: (input?: { readonly entry?: string | undefined }) => Answer<ChannelOutput<'history.undo'>>;
  readonly redo: () => Answer<ChannelOutput<'history.redo'>>;
  /** Latest first; `before` is the id of the last entry of the page before. */
  readonly history: (query: ChannelInput<'history.list'>) => Answer<{ entries: HistoryEntry[]; more: boolean }>;

  /** Puts files among the family's documents and lists them in it, with what else was edited in the same entry. */
  readonly attach: (input: Attach) => Answer<Saved>;
  /** Where an attached document lies on the disk. */
  readonly documentPath: (key: string, id: string) => Answer<string>;

  /** Under whose name changes are recorded. */
  readonly person: () => string;
  /** Which names of parties a person takes for the same. */
  readonly parties: () => { readonly aliases: PartyAliases; readonly digest: string };
  /** Saves them in one entry; `base` is the digest of what was changed (failure `conflict`). */
  readonly saveParties: (input: SaveParties) => Answer<{ readonly entry: string }>;

  /** What persons added to the law tables in this portfolio, and the text of tables that were taken over from a file. */
  readonly law: () => Promise<{ readonly law: PortfolioLaw; readonly digest: string; readonly tables: string | undefined }>;
  /** Saves the portfolio's own law in one entry; `base` is the digest of the law that was changed (failure `conflict`). `tables` is the text that `law.tables` names, where it is new. */
  readonly saveLaw: (input: SaveLaw) => Answer<{ readonly entry: string }>;

  /** Brings everything to the disk and keeps the folder as it is while `work` reads it: changes wait. Failure `file-pending` where a file cannot be written now. */
  readonly holdStill: <T>(work: () => Promise<Result<T, Failure>>) => Answer<T>;
  /** Integrity findings of the whole folder; empty where all is well. */
  readonly check: () => Promise<Issue[]>;
  /** Looks for files changed outside; called on focus. */
  readonly rescan: () => Promise<void>;
  /** Takes it that the files that vanished were meant to be removed (state issue `families-vanished`). */
  readonly confirmVanished: () => Answer<Saved>;

  readonly onChange: (listener: (change: PortfolioChange) => void) => () => void;
  readonly onState: (listener: (state: PortfolioState) => void) => () => void;
  /** Brings every file to the disk, advances the checkpoint, gives up the lock. */
  readonly close: () => Promise<void>;
};

/** A case and the hash of its content that was seen. */
export type CaseAt = { readonly key: string; readonly hash: string };

export type Edit = {
  readonly key: string;
  /** Hash that the editor read. */
  readonly hash: string;
  readonly family: CaseFamily;
};

export type CommitPlan = {
  readonly plan: string;
  readonly kind: 'import' | 'edit' | 'create';
  readonly why: string;
  /** Keys of the plan that are not carried out. */
  readonly except?: readonly string[];
  /** Families of the plan with another outcome than the plan's (a person took the file's value). */
  readonly amended?: readonly CaseFamily[];
  readonly onProgress?: (done: number, total: number) => void;
};
