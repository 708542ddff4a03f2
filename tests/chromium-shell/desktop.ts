import type Electron from 'electron';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import { isDriven } from './browser';
import { report, type ShellReport } from './control';
import { standIn } from './stand-in';

let template: readonly Electron.MenuItemConstructorOptions[] = [];

const find = (items: readonly Electron.MenuItemConstructorOptions[], id: string): Electron.MenuItemConstructorOptions | undefined => {
  for (const item of items) {
    if (item.id === id) return item;
    const inside = Array.isArray(item.submenu) ? find(item.submenu, id) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
};

/** Chooses an item of the native menu; false where it is greyed or not there. */
export const chooseMenuItem = (id: string): boolean => {
  const item = find(template, id);
  if (item === undefined || item.enabled === false) return false;
  // Sound: the application's items take no argument.
  (item.click as (() => void) | undefined)?.();
  return true;
};

export const Menu = standIn<typeof Electron.Menu>('Menu', {
  // Sound: the application hands the built menu straight on; the shell keeps its template.
  buildFromTemplate: (items) => items as unknown as Electron.Menu,
  setApplicationMenu: (menu) => {
    // Sound: as above.
    template = (menu as unknown as Electron.MenuItemConstructorOptions[] | null) ?? [];
  },
});

/** The program by which each system opens a file, a folder or an address in the application that it has for them. */
const openers: Readonly<Record<string, readonly [file: string, ...args: string[]]>> = { darwin: ['open'], win32: ['explorer.exe'] };

/** Hands something to the system; where a test drives the shell, to the test. */
const handOver = (what: ShellReport, target: string): void => {
  if (isDriven) {
    report(what);
    return;
  }
  const [file, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(file, [...args, target], { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.error(`${target}: ${error.message}`));
  child.unref();
};

export const shell = standIn<Electron.Shell>('shell', {
  openExternal: async (url) => handOver({ type: 'opened', url }, url),
  openPath: async (path) => {
    handOver({ type: 'opened-path', path }, path);
    return '';
  },
  showItemInFolder: (path) => handOver({ type: 'revealed', path }, dirname(path)),
});

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = standIn<Electron.Screen>('screen', {
  // Sound: of a display only its areas are read.
  getAllDisplays: () => [{ bounds, workArea: bounds } as Electron.Display],
});

const themeEvents = new EventEmitter();
export const nativeTheme = standIn<Electron.NativeTheme>('nativeTheme', {
  themeSource: 'system',
  // Sound: Electron's overloads only name the events; the emitter takes any.
  ...({ on: themeEvents.on.bind(themeEvents) } as unknown as Pick<Electron.NativeTheme, 'on'>),
});
