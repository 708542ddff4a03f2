import { isTemporaryName } from '../folder';
import { inFlight } from './in-flight';
import { keyOfFile } from './inventory';
import { isOwnWrite, noticeAll, noticeFiles } from './outside';
import type { Session } from '../session';

const settleMilliseconds = 300;
/** Where the system does not tell of changes (network drives), the folder is looked through as often as this. */
const pollMilliseconds = 30_000;

const statsInFlight = 16;

/** Notices what other programs do below `families/` while the portfolio is open; returns the way to stop. */
export const watchFamilies = async (session: Session): Promise<() => void> => {
  const { deps, folder, queue } = session;
  const stops = new Map<string, () => void>();
  let seen = new Map<string, string>();
  let waiting = false;
  let all = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    await deps.clock.wait(settleMilliseconds);
    const [keys, everything] = [seen, all];
    [seen, all, waiting] = [new Map(), false, false];
    if (stopped) return;
    await queue.run(async () => {
      if (session.closed) return { answer: undefined };
      if (everything) await noticeAll(session);
      else {
        const changed: { readonly key: string; readonly year: string }[] = [];
        await inFlight(keys, statsInFlight, async ([key, year]) => {
          const known = session.files.table.get(key);
          const stat = await deps.files.stat(folder.family(year, key));
          // Most events are our own writes.
          if (known?.file && stat && known.year === year && stat.size === known.file.size && stat.mtimeMs === known.file.mtimeMs) return;
          changed.push({ key, year });
        });
        await noticeFiles(session, changed);
      }
      return { answer: undefined };
    });
  };
  const soon = (): void => {
    if (waiting || stopped) return;
    waiting = true;
    // A folder that cannot be read now is looked at again with the next event or on focus.
    look().catch(() => undefined);
  };
  const watchYear = (year: string): void => {
    if (stops.has(year)) return;
    const stop = deps.files.watch(folder.year(year), (name) => {
      if (name === undefined) all = true;
      else {
        const key = isTemporaryName(name) ? undefined : keyOfFile(name);
        if (key === undefined || isOwnWrite(session, key)) return;
        seen.set(key, year);
      }
      soon();
    });
    if (stop) stops.set(year, stop);
  };
  const watchYears = async (): Promise<void> => {
    for (const { name, folder: isFolder } of await deps.files.list(folder.families)) if (isFolder && /^\d{4}$/.test(name)) watchYear(name);
  };

  const noticeYears = (): void => {
    all = true;
    watchYears().then(soon, () => undefined);
  };
  const root = deps.files.watch(folder.families, (name) => {
    const stop = name === undefined ? undefined : stops.get(name);
    if (name === undefined || !stop) {
      noticeYears();
      return;
    }
    // Windows tells here, too, of every file that is written in a year; what matters is a year that goes.
    deps.files.stat(folder.year(name)).then(
      (found) => {
        if (found) return;
        stop();
        stops.delete(name);
        noticeYears();
      },
      () => undefined,
    );
  });
  if (root) stops.set('', root);
  else {
    stops.set('', deps.clock.every(pollMilliseconds, () => {
      all = true;
      soon();
    }));
  }
  await watchYears();
  return () => {
    stopped = true;
    for (const stop of stops.values()) stop();
  };
};
