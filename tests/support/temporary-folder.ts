import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all that the tests of a run put into the system's temporary folder; it goes with the run. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-tests-'));
  // The name by which Node and browsers ask for it: the first on Linux and macOS, the others on Windows.
  const names = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'];
  const before = names.map((name) => process.env[name]);
  for (const name of names) process.env[name] = folder;
  return () => {
    names.forEach((name, at) => {
      const value = before[at];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
};
