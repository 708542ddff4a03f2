import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** Questions to the person, in a dialog of the application's window; undefined where the person cancelled. */
export type Ask = {
  readonly folder: (title: string) => Promise<string | undefined>;
  readonly file: (title: string, filters?: OpenDialogOptions['filters']) => Promise<string | undefined>;
  readonly files: (title: string, filters?: OpenDialogOptions['filters']) => Promise<readonly string[] | undefined>;
  readonly place: (options: SaveDialogOptions) => Promise<string | undefined>;
  /** Tells what went wrong where no page can. */
  readonly tell: (message: string, detail: string) => Promise<void>;
};

export const createAsk = (window: () => BrowserWindow | undefined): Ask => {
  const open = async (options: OpenDialogOptions): Promise<readonly string[] | undefined> => {
    const owner = window();
    const { canceled, filePaths } = owner === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(owner, options);
    return canceled || filePaths.length === 0 ? undefined : filePaths;
  };
  return {
    folder: async (title) => (await open({ title, properties: ['openDirectory', 'createDirectory'] }))?.[0],
    file: async (title, filters) => (await open({ title, properties: ['openFile'], ...(filters === undefined ? {} : { filters }) }))?.[0],
    files: (title, filters) => open({ title, properties: ['openFile', 'multiSelections'], ...(filters === undefined ? {} : { filters }) }),
    place: async (options) => {
      const owner = window();
      const { canceled, filePath } = owner === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(owner, options);
      return canceled || filePath === '' ? undefined : filePath;
    },
    tell: async (message, detail) => {
      const owner = window();
      const options = { type: 'error' as const, message, detail, buttons: ['OK'] };
      await (owner === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(owner, options));
    },
  };
};
