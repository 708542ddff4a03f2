import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const holder = (lock: string): number | undefined => {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

/**
 * One instance per user-data folder. The first returns true and hears of every later launch; a later one leaves its command
 * line for the first and returns false.
 */
export const claimInstance = (userData: string, heard: (argv: string[], workingDirectory: string) => void): boolean => {
  const folder = join(userData, 'instance');
  const lock = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  if (holder(lock) !== undefined) {
    writeFileSync(join(folder, `${process.pid}.launch`), JSON.stringify({ argv: process.argv, directory: process.cwd() }));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  const hear = (): void => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.launch'))) {
      const path = join(folder, name);
      try {
        // Sound: only this function writes these files.
        const launch = JSON.parse(readFileSync(path, 'utf8')) as { argv: string[]; directory: string };
        rmSync(path);
        heard(launch.argv, launch.directory);
      } catch {
        // Not completely written yet; the next notice of the watcher brings it.
      }
    }
  };
  watch(folder, hear).unref();
  return true;
};
