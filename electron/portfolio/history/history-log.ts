import type { AppendFile, PortfolioDeps } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import { writeLine, type DoneLine, type Entry } from './history-line';
import type { Place, Positions } from './history-scan';
import { idAt, type HybridClock } from './hybrid-clock';

type Stamp = 'id' | 'hlc' | 'device' | 'prev' | 'by';
export type NewLine = Omit<Entry, Stamp> | Omit<DoneLine, Stamp>;

/** This device's own history files: the commit log. */
export type HistoryLog = {
  /**
   * Appends a line and flushes it: when this is fulfilled, the entry is permanent. Rejects with the system's error where the line
   * could not be written; it is then cut off again, and nothing was committed.
   */
  readonly append: (line: NewLine) => Promise<{ readonly line: Entry | DoneLine; readonly place: Place }>;
  /** Set where a line could neither be written nor cut off: nothing may be appended after it. */
  readonly broken: () => boolean;
  readonly position: () => Positions;
  /** Goes on in the file of the current month; called outside of edits, because a new file costs flushes of its own. */
  readonly rotate: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const openHistoryLog = async (deps: PortfolioDeps, folder: PortfolioFolder, clock: HybridClock, start: { readonly prev: string | null }): Promise<HistoryLog> => {
  const { files, device } = deps;
  let prev = start.prev;
  let broken = false;
  let current = await openMonth(deps, folder);

  return {
    append: async (line) => {
      if (broken) throw Object.assign(new Error('the history cannot be continued'), { code: 'EIO' });
      const hlc = clock.tick();
      // Sound: a new line is an entry or a done line without exactly these fields.
      const whole = { id: idAt(hlc, device), hlc, device, prev, by: deps.person(), ...line } as Entry | DoneLine;
      const bytes = Buffer.from(writeLine(whole), 'utf8');
      try {
        await current.file.append(bytes);
        await current.file.sync();
      } catch (error) {
        await current.file.truncate(current.length).catch(() => {
          broken = true;
        });
        throw error;
      }
      const place: Place = { device, month: current.month, offset: current.length, length: bytes.length };
      current.length += bytes.length;
      prev = whole.id;
      return { line: whole, place };
    },
    broken: () => broken,
    position: () => ({ [`${device}/${current.month}`]: current.length }),
    rotate: async () => {
      if (monthOf(deps.clock.now()) <= current.month || broken) return;
      const next = await openMonth(deps, folder);
      await current.file.close();
      current = next;
    },
    close: () => current.file.close(),
  };

  async function openMonth({ clock: time }: PortfolioDeps, at: PortfolioFolder): Promise<{ readonly file: AppendFile; readonly month: string; length: number }> {
    // A computer's clock that was set back does not lead back into a file that was left.
    const months = (await files.list(at.historyOf(device))).map((file) => file.name.slice(0, 7));
    const month = [monthOf(time.now()), ...months].toSorted().at(-1) ?? monthOf(time.now());
    const path = at.historyFile(device, month);
    const stat = await files.stat(path);
    await files.makeFolder(at.historyOf(device));
    const file = await files.openAppend(path);
    if (!stat) {
      await file.sync();
      for (const name of [at.historyOf(device), at.history, at.root]) await files.syncFolder(name);
    }
    return { file, month, length: stat?.size ?? 0 };
  }
};

const monthOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 7);
