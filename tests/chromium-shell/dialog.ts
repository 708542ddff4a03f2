import type Electron from 'electron';
import { isDriven } from './browser';
import { promptInWindow } from './prompt';
import { standIn } from './stand-in';

/** Answers waiting for dialogs, in the order in which they will be asked; an empty queue means that the person cancels. */
export const queued = { open: [] as (readonly string[])[], save: [] as string[], message: [] as number[] };

/** Electron's dialogs take the options alone or after the window that they belong to. */
const optionsOf = <Options>(args: readonly unknown[]): Options =>
  // Sound: Electron's two overloads.
  args.at(-1) as Options;

const openAnswer = async (...args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> => {
  const { title = 'Open', properties = [] } = optionsOf<Electron.OpenDialogOptions>(args);
  const what = properties.includes('openDirectory') ? 'path of the folder' : 'paths of the files, separated by |';
  const filePaths = isDriven ? queued.open.shift() : (await promptInWindow(`${title}: ${what}`, ''))?.split('|').map((path) => path.trim());
  return filePaths === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [...filePaths] };
};

const saveAnswer = async (...args: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> => {
  const { title = 'Save', defaultPath = '' } = optionsOf<Electron.SaveDialogOptions>(args);
  const filePath = isDriven ? queued.save.shift() : await promptInWindow(`${title}: path`, defaultPath);
  return filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath };
};

const messageAnswer = async (...args: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> => {
  const { message, detail } = optionsOf<Electron.MessageBoxOptions>(args);
  console.error([message, detail].filter((text) => text !== undefined).join(' '));
  return { response: queued.message.shift() ?? 0, checkboxChecked: false };
};

export const dialog = standIn<Electron.Dialog>('dialog', {
  showOpenDialog: openAnswer,
  showSaveDialog: saveAnswer,
  showMessageBox: messageAnswer,
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
});
