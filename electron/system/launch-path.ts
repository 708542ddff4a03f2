import { basename, dirname, resolve } from 'node:path';

/** File that makes a folder a portfolio; the system opens the application with it. */
const marker = 'stemma.portfolio';

/** Folder of a path that the system or a command line names: the folder itself, or the one that holds the marker file. */
export const portfolioFolderOf = (path: string): string => (basename(path).toLowerCase() === marker ? dirname(path) : path);

/**
 * Portfolio that a command line names, absolute; undefined where it names none. Before the arguments come the program and, in
 * an application that is not packaged, its entry.
 */
export const portfolioOfArguments = (argv: readonly string[], options: { readonly isPackaged: boolean; readonly directory: string }): string | undefined => {
  const path = argv.filter((argument) => !argument.startsWith('-'))[options.isPackaged ? 1 : 2];
  return path === undefined ? undefined : portfolioFolderOf(resolve(options.directory, path));
};
