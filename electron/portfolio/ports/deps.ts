/** What the portfolio needs of the machine: narrow ports, so that tests can kill, tear, fill up and count. */
export type PortfolioDeps = {
  readonly files: Files;
  readonly clock: Clock;
  readonly processes: Processes;
  /** Windows needs renames retried; tested elsewhere by naming it here. */
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** Id of this installation, `[a-z0-9]`, 4 to 32 characters; names the history's folder that only it writes. */
  readonly device: string;
  /** Name under which entries are recorded, asked anew for each entry. */
  readonly person: () => string;
  /** A random string of `[a-z0-9]`, at least 8 characters. */
  readonly randomId: () => string;
};

export type FileStat = { readonly size: number; readonly mtimeMs: number; readonly folder: boolean };

/** A file open for appending; `length` is what was written so far, its own view and not the disk's. */
export type AppendFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The file system; failures are rejections with Node's `code` (`ENOENT`, `ENOSPC`, `EPERM` ...). Paths are absolute. */
export type Files = {
  readonly read: (path: string) => Promise<Buffer>;
  readonly readRange: (path: string, offset: number, length: number) => Promise<Buffer>;
  /** Creates or replaces; not synced. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Creates; fails with `EEXIST` where the name is taken; not synced. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Opens for appending, made where missing. */
  readonly openAppend: (path: string) => Promise<AppendFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Removes a file. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder with all it holds; nothing happens where there is none. */
  readonly removeFolder: (path: string) => Promise<void>;
  /** Removes a folder only where it is empty; says whether it did. */
  readonly removeEmptyFolder: (path: string) => Promise<boolean>;
  readonly truncate: (path: string, length: number) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names and kinds in a folder; empty where there is no such folder. */
  readonly list: (path: string) => Promise<readonly { readonly name: string; readonly folder: boolean }[]>;
  /** Undefined where there is nothing. */
  readonly stat: (path: string) => Promise<FileStat | undefined>;
  /** The same of many names of one folder, in their order. */
  readonly stats: (folder: string, names: readonly string[]) => Promise<readonly (FileStat | undefined)[]>;
  /** Whole files, in the order of the paths, some hundred at most; undefined where one cannot be read. */
  readonly reads: (paths: readonly string[]) => Promise<readonly (Buffer | undefined)[]>;
  /** Flushes a file to the disk. */
  readonly sync: (path: string) => Promise<void>;
  /** Flushes a folder's names to the disk; does nothing where the system cannot. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Bytes that can still be written on the volume of a path; undefined where not known. */
  readonly freeBytes: (path: string) => Promise<number | undefined>;
  /** SHA-256 (hex) of a file of any size. */
  readonly sha256: (path: string) => Promise<string>;
  /** Watches one folder, not those below it; undefined where it cannot. The name is undefined where the system does not tell. */
  readonly watch: (folder: string, onEvent: (name: string | undefined) => void) => (() => void) | undefined;
};

export type Clock = {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Calls again and again without keeping the process alive; returns the way to stop. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
};

export type Processes = {
  readonly pid: number;
  /** When a process was started, as an opaque text; `gone` where there is none, undefined where the system does not tell. */
  readonly startOf: (pid: number) => Promise<string | 'gone' | undefined>;
  /** A text that is the same for all processes that see each other's numbers, and differs between machines; undefined where not known. */
  readonly machine: () => Promise<string | undefined>;
};

/** Node's error code of a rejection, or undefined. */
export const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
