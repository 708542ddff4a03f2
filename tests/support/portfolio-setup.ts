import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import type { Result } from '#shared/result';
import { createPortfolio } from '../../electron/portfolio/opening/create-portfolio';
import type { PortfolioDeps } from '../../electron/portfolio/ports/deps';
import { openPortfolio } from '../../electron/portfolio/opening/open-portfolio';
import type { Portfolio } from '../../electron/portfolio/portfolio';
import { createFaultyFiles, type FaultyFiles } from './faulty-files';

/** The value of a result that the test takes for granted. */
export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
};

export type TestComputer = {
  readonly root: string;
  readonly path: string;
  readonly create: () => Promise<Portfolio>;
  /** Opens as a new process of the same computer would; earlier ones are dead. */
  readonly open: (overrides?: Partial<PortfolioDeps>) => Promise<Portfolio>;
  readonly deps: (overrides?: Partial<PortfolioDeps>) => PortfolioDeps;
  /** The disk of the process that was started last. */
  readonly disk: () => FaultyFiles;
  readonly advance: (milliseconds: number) => void;
  readonly now: () => number;
};

/** Where flushing costs nothing: what reaches the disk is counted by the tests, not measured. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own, a clock that stands still unless moved, ids that repeat from run to run. */
export const setupComputer = (cleanUp: (remove: () => Promise<void>) => void = onTestFinished): TestComputer => {
  const root = mkdtempSync(join(memory, 'stemma-test-'));
  const disks: FaultyFiles[] = [];
  cleanUp(async () => {
    for (const each of disks) await each.close();
    rmSync(root, { recursive: true, force: true });
  });
  const path = join(root, 'portfolio');
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  let processes = 0;
  let ids = 0;
  let disk = createFaultyFiles(path);
  const deps = (overrides: Partial<PortfolioDeps> = {}): PortfolioDeps => {
    disk = createFaultyFiles(path);
    disks.push(disk);
    const pid = (processes += 1);
    return {
      files: disk.files,
      clock: {
        now: () => now,
        wait: async (milliseconds) => {
          now += milliseconds;
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
        },
        every: () => () => undefined,
      },
      // Only the process that was started last lives.
      processes: { pid, startOf: async (asked) => (asked === processes ? `start ${asked}` : 'gone'), machine: async () => 'this-machine' },
      platform: 'linux',
      device: 'k3f9',
      person: () => 'Ada',
      randomId: () => `r${String((ids += 1)).padStart(7, '0')}`,
      ...overrides,
    };
  };
  return {
    root,
    path,
    create: async () => must(await createPortfolio(path, deps())),
    open: async (overrides) => must(await openPortfolio(path, deps(overrides))),
    deps,
    disk: () => disk,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    now: () => now,
  };
};

export const newFamily = (key: string, fields: Partial<CaseFamily> = {}): CaseFamily => ({ ...createCaseFamily({ key, year: '2026', reference: key.toUpperCase() }), ...fields });

/** Paths and contents of all files below a folder. */
export const filesBelow = (folder: string): Map<string, string> => {
  const found = new Map<string, string>();
  const visit = (at: string): void => {
    let names: string[];
    try {
      names = readdirSync(at).sort();
    } catch {
      return;
    }
    for (const name of names) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) visit(path);
      else found.set(relative(folder, path), readFileSync(path, 'latin1'));
    }
  };
  visit(folder);
  return found;
};

/** Everything that a portfolio says of its families. */
export const familiesOf = async (portfolio: Portfolio): Promise<Record<string, CaseFamily>> => {
  const families: Record<string, CaseFamily> = {};
  for (const [key] of portfolio.manifest()) families[key] = must(await portfolio.read(key)).family;
  return families;
};
