import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out');
const stampFile = join(out, 'sources');
const lock = join(root, '.building');
const sources = ['electron', 'renderer', 'shared', 'resources', 'tests/chromium-shell', 'electron.vite.config.ts', 'package-lock.json'];

/** @returns {string[]} every file at or below a path, with what changes when it is edited */
const stated = (/** @type {string} */ path) => {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).flatMap((name) => stated(join(path, name))) : [`${path} ${stat.size} ${stat.mtimeMs}`];
};
const stamp = () => createHash('sha256').update(sources.flatMap((source) => stated(join(root, source))).join('\n')).digest('hex');

const isFresh = () => {
  try {
    return readFileSync(stampFile, 'utf8') === stamp();
  } catch {
    return false;
  }
};

const isRunning = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One build at a time: waits while another process builds; a lock whose process is gone is taken over. */
const takeLock = () => {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
};

const steps = [
  ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
  // The stand-in by which the same bundles run over a browser.
  ['node_modules/vite/bin/vite.js', 'build', '-c', 'tests/chromium-shell/vite.config.ts'],
];

/** Builds the application where it is missing or its sources changed. Returns false, with the reason on standard error, where it cannot. */
export const build = () => {
  if (isFresh()) return true;
  takeLock();
  try {
    if (isFresh()) return true;
    const started = stamp();
    for (const args of steps) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      if (status === 0) continue;
      console.error(`${stdout}${stderr}`);
      return false;
    }
    mkdirSync(out, { recursive: true });
    writeFileSync(stampFile, started);
    return true;
  } finally {
    rmSync(lock, { force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build() ? 0 : 1;
