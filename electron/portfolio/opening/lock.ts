import { z } from 'zod';
import { errorCode, type PortfolioDeps } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import { parseJson } from './marker';
import { writeWhole } from '../commit/write-whole';

const lockSchema = z.strictObject({
  session: z.string(),
  device: z.string(),
  by: z.string(),
  pid: z.int(),
  /** Start of the process: a number given to another process later is not mistaken for it. */
  started: z.string().optional(),
  /** The machine, as opposed to the installation: one machine may have several, and a profile may move between machines. */
  machine: z.string().optional(),
  /** When the portfolio was opened. */
  since: z.string().optional(),
  heartbeat: z.string(),
});
type Lock = z.infer<typeof lockSchema>;

const beatEvery = 30_000;
/** Another computer's lock without a heartbeat for so long is taken to be left behind. */
const silentAfter = 10 * 60_000;

export type HeldLock = { readonly release: () => Promise<void> };
export type LockAnswer = { readonly held: HeldLock } | { readonly heldByOther: string };

/** Takes the portfolio's lock, or says who has it. `onLost` is called where another took it over meanwhile. */
export const takeLock = async (deps: PortfolioDeps, folder: PortfolioFolder, onLost: (reason: string) => void): Promise<LockAnswer> => {
  const { files, clock, processes } = deps;
  const started = await processes.startOf(processes.pid);
  const machine = await processes.machine();
  const own: Lock = {
    session: deps.randomId(),
    device: deps.device,
    by: deps.person(),
    pid: processes.pid,
    ...(started === undefined || started === 'gone' ? {} : { started }),
    ...(machine === undefined ? {} : { machine }),
    since: now(),
    heartbeat: now(),
  };

  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await files.writeNew(folder.lock, bytesOf(own));
      return { held: keep() };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const other = await readLock();
    if (other === 'gone') continue;
    const reason = other === undefined ? undefined : await whyLive(other);
    if (reason !== undefined) return { heldByOther: reason };
    // An unreadable lock may be one that is just being written.
    if (other === undefined && attempt === 0) await clock.wait(200);
    else await setAside(other);
  }
  return { heldByOther: 'The portfolio is being opened elsewhere at this moment. Close it there, then open it again.' };

  function now(): string {
    return new Date(clock.now()).toISOString();
  }

  async function readLock(): Promise<Lock | undefined | 'gone'> {
    try {
      const parsed = lockSchema.safeParse(parseJson((await files.read(folder.lock)).toString('utf8')));
      return parsed.success ? parsed.data : undefined;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      throw error;
    }
  }

  async function whyLive(lock: Lock): Promise<string | undefined> {
    const isHere = lock.machine === undefined || machine === undefined ? lock.device === deps.device : lock.machine === machine;
    if (!isHere) {
      const silent = clock.now() - Date.parse(lock.heartbeat);
      return silent < silentAfter ? `The portfolio is open on another computer (${lock.by}, last sign ${minute(lock.heartbeat)}). Close it there to write here.` : undefined;
    }
    const start = await processes.startOf(lock.pid);
    if (start === 'gone' || (lock.started !== undefined && start !== undefined && start !== lock.started)) return undefined;
    const since = lock.since === undefined ? '' : ` since ${minute(lock.since)}`;
    return `The portfolio is open in Stemma on this computer${since} (process ${lock.pid}). Close it there to write here.`;
  }

  /** Only one of several that find the same stale lock can rename it. */
  async function setAside(seen: Lock | undefined): Promise<void> {
    const aside = `${folder.lock}.${own.session}.stemma-tmp`;
    try {
      await files.rename(folder.lock, aside);
      const moved = lockSchema.safeParse(parseJson((await files.read(aside)).toString('utf8')));
      // Another was quicker and this is its fresh lock: it goes back where it was.
      if (moved.success && moved.data.session !== seen?.session) await files.writeNew(folder.lock, bytesOf(moved.data));
      await files.remove(aside);
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
    }
  }

  function keep(): HeldLock {
    let beating = Promise.resolve();
    const stop = clock.every(beatEvery, () => {
      beating = beating.then(beat);
    });
    const beat = async (): Promise<void> => {
      try {
        const present = await readLock();
        if (present !== 'gone' && present !== undefined && present.session !== own.session) {
          stop();
          onLost(`The portfolio was taken over by ${present.by} (process ${present.pid}). What is edited here can no longer be saved: close and open it again.`);
          return;
        }
        await writeWhole(deps, folder.lock, bytesOf({ ...own, heartbeat: now() }));
      } catch {
        // A heartbeat that could not be written is made up for by the next one.
      }
    };
    return {
      release: async () => {
        stop();
        await beating;
        const present = await readLock();
        if (present !== 'gone' && present?.session === own.session) await files.remove(folder.lock);
      },
    };
  }
};

const minute = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;

const bytesOf = (lock: Lock): Buffer => Buffer.from(`${JSON.stringify(lock, null, 1)}\n`, 'utf8');
