import { BrowserWindow, screen, type Session } from 'electron';
import { appOrigin } from './origin';
import { hardenContents, securePreferences } from './security';
import type { SettingsFile } from './system/settings';
import { placeOnDisplays } from './system/window-place';
import type { Send } from './workspace/workspace';

const smallest = { width: 900, height: 600 };

/** The application's one window; it may be closed and shown again (macOS). */
export type MainWindow = {
  /** Opens the window where it was last, or brings the open one to the front. */
  readonly show: () => void;
  /** Tells the page an event; nothing happens while there is no window. */
  readonly send: Send;
  /** Writes down where the window is; before the application ends, as its last events come too late for that. */
  readonly remember: () => Promise<void>;
  /** The open window: dialogs belong to it. */
  readonly current: () => BrowserWindow | undefined;
};

export const createMainWindow = (deps: { readonly session: Session; readonly preload: string; readonly settings: SettingsFile; readonly onClosed: () => void }): MainWindow => {
  let window: BrowserWindow | undefined;

  const remember = (shown: BrowserWindow): Promise<void> => {
    const { x, y, width, height } = shown.getNormalBounds();
    return deps.settings.update({ window: { x, y, width, height, maximized: shown.isMaximized() } });
  };

  const open = (): BrowserWindow => {
    const place = deps.settings.get().window;
    const opened = new BrowserWindow({
      ...placeOnDisplays(place, screen.getAllDisplays()),
      minWidth: smallest.width,
      minHeight: smallest.height,
      title: 'Stemma',
      show: false,
      webPreferences: { ...securePreferences, session: deps.session, preload: deps.preload },
    });
    hardenContents(opened.webContents);
    if (place?.maximized === true) opened.maximize();
    opened.once('ready-to-show', () => opened.show());
    opened.on('close', () => void remember(opened));
    opened.on('closed', () => {
      window = undefined;
      deps.onClosed();
    });
    void opened.loadURL(`${appOrigin}/index.html`);
    return opened;
  };

  return {
    current: () => window,
    remember: () => (window === undefined ? deps.settings.written() : remember(window)),
    send: (event, payload) => window?.webContents.send(event, payload),
    show: () => {
      if (window === undefined) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
};
