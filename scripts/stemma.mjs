import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { application, root } from './application.mjs';
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

/** Relative paths are seen from where npm was called, not from the project. */
const directory = process.env['INIT_CWD'] ?? process.cwd();

/**
 * Runs one command of the command line and returns its exit code; sets up and builds first where that is missing or stale.
 * A dossier is printed by a browser engine, so that command runs in the application, without a window; the others in Node.
 * @param {readonly string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {{ status: number, stdout: string }}
 */
export const stemma = (args, { stdio = 'inherit' } = {}) => {
  const isPrinting = args[0] === 'dossier' && !args.includes('--help');
  setUp({ shell: isPrinting });
  if (!build()) return { status: 1, stdout: '' };
  const run = (/** @type {string} */ file, /** @type {readonly string[]} */ all, /** @type {Record<string, string>} */ env) => {
    const { status, stdout } = spawnSync(file, all, { cwd: directory, env: { ...process.env, ...env }, stdio, maxBuffer: 2 ** 30 });
    return { status: status ?? 1, stdout: stdout?.toString() ?? '' };
  };
  if (!isPrinting) return run(process.execPath, [join(root, 'out/main/cli.js'), ...args], {});
  const app = application();
  if (app === undefined) {
    console.error('A dossier needs Electron or a browser to print with. Install Chromium, Chrome or Edge.');
    return { status: 1, stdout: '' };
  }
  const userData = mkdtempSync(join(tmpdir(), 'stemma-print-'));
  try {
    return run(app.file, [...app.args, `--user-data-dir=${userData}`, '--cli', ...args], app.env);
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = stemma(process.argv.slice(2)).status;
