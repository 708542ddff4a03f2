import type Electron from 'electron';
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { dialog } from './dialog';
import { ipcMain } from './ipc-main';
import { Menu, nativeTheme, screen, shell } from './desktop';
import { protocol, session } from './session';

/** The members of Electron that the main bundle imports. */
const exported = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } satisfies Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>;

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell };
export default exported;
