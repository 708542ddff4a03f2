import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { findElectron } from './electron.mjs';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Root of the project. */
export const root = at('.');

export const hasDisplay = process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

// Chromium's own sandbox refuses to run as root; only then is it switched off, and the name says so.
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? ', as root without the sandbox of the browser' : '';

/**
 * How to run the built application here: in Electron where its binary and a display are there, else in the Chromium shell.
 * Undefined where there is neither. `name` says which, for the person.
 * @param {'electron' | 'shell'} [only] takes this one or none
 * @returns {{ kind: 'electron' | 'shell', name: string, file: string, args: string[], env: Record<string, string> } | undefined}
 */
export const application = (only) => {
  const electron = hasDisplay && only !== 'shell' ? findElectron() : undefined;
  if (electron !== undefined) return { kind: 'electron', name: `Electron (${electron}${asRoot})`, file: electron, args: [...(isRoot ? ['--no-sandbox'] : []), root], env: {} };
  const browser = only === 'electron' ? undefined : findBrowser();
  if (browser === undefined) return undefined;
  return {
    kind: 'shell',
    name: `the Chromium shell (${browser}${asRoot})`,
    file: process.execPath,
    args: ['--import', new URL('../tests/chromium-shell/register.mjs', import.meta.url).href, at('out/main/main.js')],
    env: { STEMMA_BROWSER: browser },
  };
};
