import type { CreateReader } from './reader';

/** The first characters of a file, looked at once for all formats. */
export type FormatStart = {
  /** Without byte order mark and leading white space; at most `sniffLength` characters. */
  readonly text: string;
  /** Local name of the first element where the text begins like XML, and that element's whole tag. */
  readonly root?: string;
  readonly rootTag?: string;
  /** Whether the text begins like JSON. */
  readonly isJson: boolean;
};

/** One file format whose content is text. */
export type TextFormat = {
  /** Stable, e.g. `ops-xml`. */
  readonly id: string;
  /** As attorneys call it, e.g. `EPO OPS XML`; lists of what is read are made of these. */
  readonly name: string;
  readonly matches: (start: FormatStart) => boolean;
  readonly create: CreateReader;
};
