/**
 * Makes a fresh clone ready, with nothing but Node: the packages of the lock file, and a shell for the application. Imports
 * nothing that has to be installed. Tells what it does on standard error, so that standard output stays the caller's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { findElectron } from './electron.mjs';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const root = at('.');
const say = (/** @type {string} */ text) => console.error(text);

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> | undefined} packages of a lock file */
const lockedPackages = (/** @type {string} */ path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** Whether what is installed is not what the lock file says; optional packages of other systems may be missing. */
const isInstallNeeded = () => {
  const wanted = lockedPackages(at('package-lock.json')) ?? {};
  const installed = lockedPackages(at('node_modules/.package-lock.json'));
  if (installed === undefined) return true;
  return Object.entries(wanted).some(([path, { version, optional }]) => path !== '' && (installed[path] === undefined ? optional !== true : installed[path].version !== version));
};

const installPackages = () => {
  // A link leads to an installation that others use, too; it is left as it is.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true || !isInstallNeeded()) return;
  say('Installing the packages of package-lock.json …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js') === true ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    say('npm ci failed; see above. Nothing else was done.');
    process.exit(1);
  }
};

const memory = at('.shell.json');

/** Tries once per version to fetch Electron's binary; a network that refuses is remembered, so that no later start waits for it. */
const fetchElectron = () => {
  if (findElectron() !== undefined || process.env['STEMMA_NO_ELECTRON'] === '1') return;
  const { version } = JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8'));
  const tried = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  if (tried.version === version) return;
  say('Fetching Electron (at most a minute) …');
  const { status } = spawnSync(process.execPath, [at('node_modules/electron/install.js')], { cwd: root, timeout: 60_000, killSignal: 'SIGKILL', stdio: 'ignore' });
  if (status === 0 && findElectron() !== undefined) return;
  writeFileSync(memory, `${JSON.stringify({ version, electron: 'not reachable' })}\n`);
  say(`Electron's binary cannot be fetched here; an installed browser serves instead. Delete ${memory} to try again.`);
};

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages of Debian; says so and returns whether that worked. */
const aptInstall = (/** @type {readonly string[]} */ names) => {
  say(`Installing ${names.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {readonly string[]} */ args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  return run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...names]);
};

const has = (/** @type {string} */ program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/**
 * Makes everything ready.
 * @param {{ shell?: boolean, tests?: boolean }} [needs] `shell`: an engine to show or print pages; `tests`: what only tests need
 */
export const setUp = ({ shell = true, tests = false } = {}) => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Stemma needs Node 20.19 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  installPackages();
  if (!shell) return;
  fetchElectron();
  const isShellMissing = findBrowser() === undefined && (findElectron() === undefined || tests);
  const missing = [...(isShellMissing ? ['chromium'] : []), ...(tests && !has('pdftotext') ? ['poppler-utils'] : [])];
  if (missing.length === 0) return;
  if (isDebianRoot() && aptInstall(missing)) return;
  if (findBrowser() === undefined && findElectron() === undefined) {
    say('Neither Electron nor a browser was found. Install Chromium, Chrome or Edge and start again.');
    process.exit(1);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp({ tests: process.argv.includes('--tests') });
