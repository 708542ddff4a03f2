import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchShell } from '../../tests/chromium-shell/launch.mjs';
import { application, root } from '../application.mjs';

/** @import { Application, Bench, CommandRun } from '../../bench/measurement' */

const kept = join(root, 'out/bench/kept');
const seed = 1883;

/** What invented portfolios and files depend on: another generator, reader or model makes others. */
const generator = () => {
  const digest = createHash('sha256');
  const take = (/** @type {string} */ path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) take(join(path, name));
    else digest.update(path).update(readFileSync(path));
  };
  for (const path of ['shared/generate', 'shared/model', 'shared/formats', 'shared/families', 'bench/exchange-file.ts']) take(join(root, path));
  return digest.digest('hex').slice(0, 12);
};

/** Runs a program to its end; the most memory it held is read from the system while it runs, where the system tells. */
const run = (/** @type {readonly string[]} */ args, { file = process.execPath, env = {} } = {}) =>
  new Promise((/** @type {(run: CommandRun) => void} */ resolve, reject) => {
    const began = performance.now();
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let [stdout, stderr] = ['', ''];
    let peak = 0;
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const watch = setInterval(() => (peak = Math.max(peak, statusKilobytes(child.pid, 'VmHWM') ?? 0)), 50);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) resolve({ stdout, seconds, peakMegabytes: peak === 0 ? undefined : peak / 1024 });
      else reject(new Error(`${args.slice(0, 3).join(' ')} ended with ${code}: ${stderr.slice(-2000)}`));
    });
  });

/** @returns {number | undefined} a field of a process that Linux gives in kB */
const statusKilobytes = (/** @type {number | undefined} */ pid, /** @type {string} */ field) => procKilobytes(`/proc/${pid}/status`, field);
const procKilobytes = (/** @type {string} */ path, /** @type {string} */ field) => {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'));
    return found === null ? undefined : Number(found[1]);
  } catch {
    return undefined;
  }
};

/** Makes something once under a name; what is half made is never taken for whole. */
const once = async (/** @type {string} */ name, /** @type {(path: string) => Promise<unknown>} */ make) => {
  const path = join(kept, generator(), name);
  if (!existsSync(path)) {
    mkdirSync(join(kept, generator()), { recursive: true });
    for (const other of readdirSync(kept)) if (other !== generator()) rmSync(join(kept, other), { recursive: true, force: true });
    const unfinished = `${path}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    await make(unfinished);
    renameSync(unfinished, path);
  }
  return path;
};

/**
 * What a measurement works with.
 * @param {{ samples: number, all: boolean, large: number, note: (text: string) => void }} options
 * @returns {Bench & { end: () => Promise<void> }}
 */
export const createBench = ({ samples, all, large, note }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  /** @type {Set<Application>} */
  const running = new Set();
  let copies = 0;
  const command = (/** @type {readonly string[]} */ args) => run([join(root, 'out/main/cli.js'), ...args]);
  return {
    samples,
    all,
    large,
    folder,
    note,
    command,
    portfolio: async (families, as = 'shared') => {
      const path = await once(`portfolio-${families}`, async (unfinished) => {
        note(`inventing a portfolio of ${families.toLocaleString('en')} families`);
        await command(['generate', unfinished, '--families', String(families), '--seed', String(seed)]);
      });
      if (as === 'shared') return path;
      const copy = join(folder, `portfolio-${(copies += 1)}`);
      // The times of files are what opening goes by.
      cpSync(path, copy, { recursive: true, preserveTimestamps: true });
      return copy;
    },
    pctPortfolio: (applications) => {
      // As of the first day of the month: they run for a year and more.
      const asOf = `${new Date().toISOString().slice(0, 7)}-01`;
      return once(`pct-${applications}-${asOf}`, (unfinished) => {
        note(`inventing ${applications.toLocaleString('en')} international applications`);
        return run([join(root, 'out/bench/built/pct-portfolio.mjs'), unfinished, String(applications), asOf]);
      });
    },
    print: (args) => {
      const app = application('shell');
      if (app === undefined) throw new Error('No Chromium, Chrome or Edge was found; node scripts/setup.mjs says what to install.');
      return run([...app.args, `--user-data-dir=${mkdtempSync(join(folder, 'print-'))}`, '--cli', ...args], { file: app.file, env: app.env });
    },
    plainExchangeFile: (families) => once(`exchange-plain-${families}.xml`, (unfinished) => run([join(root, 'out/bench/built/exchange-file.mjs'), unfinished, '--families', String(families)])),
    emptyPortfolio: async () => {
      const path = join(folder, 'empty');
      const nothing = join(folder, 'nothing.xml');
      writeFileSync(nothing, '<exchange-documents xmlns="http://www.epo.org/exchange"></exchange-documents>');
      // An import makes the portfolio, and then says that the file holds nothing.
      await command(['import', path, nothing]).catch(() => undefined);
      return path;
    },
    exchangeFile: (megabytes) => once(`exchange-${megabytes}.xml`, (unfinished) => run([join(root, 'out/bench/built/exchange-file.mjs'), unfinished, '--megabytes', String(megabytes)])),
    launch: async ({ portfolio, userData = mkdtempSync(join(folder, 'user-')) } = {}) => {
      const { page, request, ended, disconnect } = await launchShell({ userData, args: portfolio === undefined ? [] : [portfolio], onLog: () => undefined });
      /** @type {Application} */
      const launched = {
        page,
        openPortfolio: async (path) => void (await request({ type: 'open-file', path })),
        rendererMegabytes: () => rendererMegabytes(page),
        quit: async () => {
          running.delete(launched);
          await request({ type: 'quit' });
          await ended;
          await disconnect();
        },
      };
      running.add(launched);
      return launched;
    },
    end: async () => {
      for (const launched of running) await launched.quit().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Private pages of the process that draws the window and runs its workers. */
const rendererMegabytes = async (/** @type {import('playwright-core').Page} */ page) => {
  const browser = page.context().browser();
  if (browser === null) return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const path = `/proc/${id}/smaps_rollup`;
      return ((procKilobytes(path, 'Private_Clean') ?? 0) + (procKilobytes(path, 'Private_Dirty') ?? 0)) / 1024;
    });
  const largest = Math.max(0, ...sizes);
  return largest === 0 ? undefined : largest;
};
