import type { ApplicationStatus } from '../model/application';

/**
 * A dossier as content: what stands on the page, in order, without saying how it looks. The print page draws it; tests read it.
 */

/** A piece of text in one language; `note` are the numbers of footnotes set after it. */
export type Run = {
  readonly text: string;
  /** BCP 47 tag, where the language is known: it decides which glyphs Chinese characters get. */
  readonly lang?: string;
  readonly strong?: boolean;
  readonly quiet?: boolean;
  readonly notes?: readonly number[];
};
export type Line = readonly Run[];

/** The shape drawn before a word so that it survives black and white. */
export type Mark = ApplicationStatus | 'overdue' | 'open' | 'unconfirmed' | 'done' | 'none';

export type Cell = { readonly lines: readonly Line[]; readonly mark?: Mark };

export type Column = {
  readonly id: string;
  readonly label: string;
  /** Share of the width, in percent; those of a table add up to 100. */
  readonly width: number;
};

/** Rows under a common heading; a table without groups has one group without label. */
export type RowGroup = { readonly label?: Line; readonly rows: readonly (readonly Cell[])[] };

export type Footnote = { readonly number: number; readonly text: string };

export type FactsBlock = {
  readonly kind: 'facts';
  readonly title?: string;
  readonly rows: readonly { readonly label: string; readonly lines: readonly Line[] }[];
};

export type TableBlock = {
  readonly kind: 'table';
  readonly title: string;
  /** A sentence before the table. */
  readonly intro?: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  readonly footnotes: readonly Footnote[];
  /** Stands in place of the table where there are no rows. */
  readonly empty: string;
};

export type ProseBlock = {
  readonly kind: 'prose';
  readonly title: string;
  readonly items: readonly { readonly head?: string; readonly text: Line }[];
};

export type FigureBlock =
  | { readonly kind: 'figure'; readonly figure: 'tree'; readonly title: string; readonly summary: string }
  | { readonly kind: 'figure'; readonly figure: 'pct'; readonly title: string; readonly summary: string; readonly application: string };

export type Block = FactsBlock | TableBlock | ProseBlock | FigureBlock;

/** One case family: its heading and blocks; the first block is drawn on the opening page. */
export type FamilySection = {
  readonly key: string;
  readonly reference: string;
  readonly title: Run;
  /** One line of facts under the heading: client, members, offices. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
};

export const plain = (text: string): Line => [{ text }];
export const cell = (text: string): Cell => ({ lines: [plain(text)] });
export const notKnown: Line = [{ text: 'not known', quiet: true }];
/** The text, or "not known". */
export const known = (text: string | undefined): Cell => ({ lines: [text === undefined ? notKnown : plain(text)] });
/** Rows in all groups of a table. */
export const rowCount = (table: TableBlock): number => table.groups.reduce((sum, group) => sum + group.rows.length, 0);
