import type { ParseArgsConfig } from 'node:util';
import type { Failure } from '#shared/ipc';
import type { Result } from '#shared/result';
import type { ImporterDeps } from '../import/importer';
import type { Portfolio } from '../portfolio/portfolio';

/** Exit codes: 0 fine, 1 problems found, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** What a command found: one JSON value, and the same for a person to read. */
export type Outcome = { readonly code: ExitCode; readonly value: unknown; readonly text: string };

export type Given = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
};

/** What commands have of the machine. */
export type CliDeps = {
  /** Absolute path of a path as typed. */
  readonly path: (typed: string) => string;
  readonly open: (path: string) => Promise<Result<Portfolio, Failure>>;
  /** Opens the portfolio, or makes one where there is none. */
  readonly openOrCreate: (path: string) => Promise<Result<Portfolio, Failure>>;
  /** Where imports are planned; in this thread where it is not given. */
  readonly planImport?: NonNullable<ImporterDeps['run']>;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Progress and other talk, on standard error. */
  readonly log: (text: string) => void;
};

export type Command = {
  readonly name: string;
  /** Arguments after the name. */
  readonly usage: string;
  readonly summary: string;
  /** Least and most positional arguments. */
  readonly positionals: readonly [least: number, most: number];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (given: Given, deps: CliDeps) => Promise<Result<Outcome, Failure>>;
};

/** A value of an option that may stand once. */
export const textOption = (given: Given, name: string): string | undefined => {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** The values of an option that may be repeated, each perhaps several separated by commas. */
export const listOption = (given: Given, name: string): readonly string[] => {
  const value = given.options[name];
  const values = Array.isArray(value) ? value : [];
  return values.flatMap((item) => (typeof item === 'string' ? item.split(',') : [])).filter((item) => item !== '');
};

/** A failure of what was typed: exit code 2. */
export const usageFailure = (message: string): Failure => ({ code: 'usage', message });
