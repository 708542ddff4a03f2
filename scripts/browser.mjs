import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge', 'microsoft-edge-stable'];
const places =
  process.platform === 'darwin'
    ? ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
    : process.platform === 'win32'
      ? [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
          .filter((folder) => folder !== undefined)
          .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')])
      : (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const isExecutable = (/** @type {string} */ path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** An installed Chromium, Chrome or Edge; the one of STEMMA_BROWSER first. Undefined where there is none. */
export const findBrowser = () => [process.env['STEMMA_BROWSER'], ...places].find((path) => path !== undefined && path !== '' && isExecutable(path));
