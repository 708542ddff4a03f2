import { writeCheckpoint, type CheckpointRow } from './checkpoint';
import { settleParties } from '../parties/party-file';
import { settleLaw } from '../law/law-file';
import type { Session } from '../session';

/**
 * Flushes all files and notes in `checkpoint.json` that everything up to here is on the disk for good. Does nothing while a
 * committed content could not be written yet: the next opening then brings it from the history. Runs within a job of the queue.
 */
export const advanceCheckpoint = async (session: Session): Promise<boolean> => {
  const { log, files, deps, folder, marker } = session;
  if (!log || log.broken() || session.reserved.size() > 0 || !(await settleLaw(session)) || !(await settleParties(session)) || !(await files.settleAll())) return false;
  await files.flush();
  for (const plan of session.unfinished) {
    const { line } = await log.append({ kind: 'done', plan });
    session.latest[line.device] = line.id;
    session.unfinished.delete(plan);
  }
  await log.rotate();
  const families: CheckpointRow[] = [];
  for (const [key, { year, hash, file }] of files.table) families.push([key, year, hash, file?.size ?? -1, file?.mtimeMs ?? 0]);
  for (const [key, { last }] of session.setAside) if (last && !files.table.has(key)) families.push([key, last.year, last.hash, -1, 0]);
  families.sort(([a], [b]) => (a < b ? -1 : 1));
  await writeCheckpoint(deps, folder, {
    portfolio: marker.id,
    at: new Date(deps.clock.now()).toISOString(),
    hlc: session.clock.latest(),
    latest: session.latest,
    positions: { ...session.positions, ...log.position() },
    stacks: session.stacks,
    plans: [...session.plans],
    families: families.map((row) => [...row]),
  });
  session.unsaved = 0;
  return true;
};
