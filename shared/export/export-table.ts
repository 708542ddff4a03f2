/** What is in a column: `date` values are ISO dates, `list` values several texts. */
export type ExportColumn = { readonly id: string; readonly title: string; readonly kind: 'text' | 'date' | 'number' | 'list' };

/** A value as its column's kind has it; undefined where it is not known. */
export type ExportValue = string | number | readonly string[] | undefined;

/** A table as it leaves Stemma, whatever the file format: columns, and rows with a value for each of them. */
export type ExportTable = {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: Iterable<readonly ExportValue[]>;
};

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];
