import type { FormatStart, TextFormat } from '../format';
import type { CreateReader, RecordSink } from '../reader';
import { matchesHeadings } from './mapping/find-columns';
import type { Mapping } from './mapping/mapping';
import { createRowReader, type RowReader } from './row-reader';
import { createCsvRows, type CsvDialect, type TakeRow } from './text/csv-rows';
import { firstRows, likelyDialects, type FirstRow } from './text/table-dialect';

/** Which mapping reads a table, and in which line its headings are; 0 where it has none. */
export type TableMatch = { readonly mapping: Mapping; readonly headingLine: number };

/** The first mapping whose headings one of the first rows has. Rows above the headings (titles, a search address) are passed over. */
export const matchTable = (rows: readonly FirstRow[], mappings: readonly Mapping[]): TableMatch | undefined => {
  for (const mapping of mappings) {
    const heading = rows.find(({ cells }) => matchesHeadings(mapping, cells));
    if (heading !== undefined) return { mapping, headingLine: heading.line };
  }
  return undefined;
};

/** The dialect and mapping of a text; undefined where no mapping is for it. */
export const matchText = (start: string, mappings: readonly Mapping[], isWhole: boolean): (TableMatch & { readonly dialect: CsvDialect }) | undefined => {
  for (const mapping of mappings) {
    const { delimiter } = mapping;
    const dialects = delimiter === undefined ? likelyDialects(start, isWhole) : [{ dialect: { delimiter, quoted: true }, rows: firstRows(start, { delimiter, quoted: true }, isWhole) }];
    for (const { dialect, rows } of dialects) {
      const match = matchTable(rows, [mapping]);
      if (match !== undefined) return { ...match, dialect };
    }
  }
  return undefined;
};

/** Rows of a table, headings among them, on their way to records: those above the headings are passed over. */
export const createTableRows = ({ mapping, headingLine }: TableMatch, file: string, sink: RecordSink): { readonly row: TakeRow; readonly end: () => void } => {
  let reader: RowReader | undefined = mapping.headings ? undefined : createRowReader(mapping, [], file, sink);
  return {
    row: (cells, line) => {
      if (reader !== undefined) reader.row(cells, line);
      else if (line === headingLine) reader = createRowReader(mapping, cells, file, sink);
    },
    end: () => reader?.end(),
  };
};

/** Formats of delimited text, one for the mappings that are known by their headings. */
export const tableFormat = (mappings: readonly Mapping[]): TextFormat => ({
  id: 'table',
  name: 'CSV and TSV tables with a mapping',
  matches: ({ text, root, isJson }: FormatStart) => root === undefined && !isJson && matchText(text, mappings, false) !== undefined,
  create: tableReader(mappings),
});

const startLength = 65_536;

/** A reader that waits for the beginning of the text, tells dialect and headings by it, and goes on row by row. */
const tableReader =
  (mappings: readonly Mapping[]): CreateReader =>
  (file, sink) => {
    let start = '';
    let rows: ReturnType<typeof createCsvRows> | undefined;
    let table: ReturnType<typeof createTableRows> | undefined;
    const begin = (isWhole: boolean): void => {
      const match = matchText(start, mappings, isWhole);
      if (match === undefined) return;
      table = createTableRows(match, file, sink);
      rows = createCsvRows(match.dialect, table.row, (line) =>
        sink.issue({ file, line, severity: 'warning', code: 'open-quote', message: `The quotation mark in line ${line} is never closed; it is read as a character. Check the row in the table.` }),
      );
      rows.write(start);
      start = '';
    };
    return {
      write: (chunk) => {
        if (rows !== undefined) {
          rows.write(chunk);
          return;
        }
        start += chunk;
        if (start.length >= startLength) begin(false);
      },
      end: () => {
        if (rows === undefined) begin(true);
        rows?.end();
        table?.end();
      },
    };
  };
