import type { TextFormat } from '../../format';
import type { CreateReader } from '../../reader';
import type { Mapping } from '../mapping/mapping';
import { createTableRows, matchTable, type TableMatch } from '../table-reader';
import { firstRowCount, type FirstRow } from '../text/table-dialect';
import { createJsonRows } from './json-rows';

/** The first rows of a JSON text, headings first; none where it holds no records. */
export const firstJsonRows = (start: string): readonly FirstRow[] => {
  const rows: FirstRow[] = [];
  const reader = createJsonRows(start, (cells, line) => {
    if (rows.length < firstRowCount) rows.push({ cells, line });
  });
  reader.write(start);
  reader.end();
  return rows;
};

const isJson = (text: string): boolean => /^[{[]/.test(text);

/** The mapping that reads a JSON text as a table; undefined where none does. */
export const matchJson = (start: string, mappings: readonly Mapping[]): TableMatch | undefined => (isJson(start) && mappings.length > 0 ? matchTable(firstJsonRows(start), mappings) : undefined);

/** JSON of any form as a table, read by mappings that are known by the names of its fields. */
export const jsonTableFormat = (mappings: readonly Mapping[]): TextFormat => ({
  id: 'json-table',
  name: 'JSON with a mapping',
  matches: ({ text }) => matchJson(text, mappings) !== undefined,
  create: jsonTableReader(mappings),
});

const startLength = 65_536;

const jsonTableReader =
  (mappings: readonly Mapping[]): CreateReader =>
  (file, sink) => {
    let start = '';
    let rows: ReturnType<typeof createJsonRows> | undefined;
    let table: ReturnType<typeof createTableRows> | undefined;
    const begin = (): void => {
      const text = start.trimStart();
      const match = matchJson(text, mappings);
      if (match === undefined) return;
      table = createTableRows(match, file, sink);
      rows = createJsonRows(text, table.row, {
        damaged: (line, reason) => sink.issue({ file, line, severity: 'error', code: 'damaged-json', message: `The JSON is damaged here (${reason}). The record is left out, reading goes on at the next one; get the file again from its source, or repair the line.` }),
        late: (fields) => sink.issue({ file, severity: 'warning', code: 'unread-columns', message: `Fields that first appear far down in the file are not read: ${fields.join(', ')}.` }),
      });
      rows.write(text);
      start = '';
    };
    return {
      write: (chunk) => {
        if (rows !== undefined) {
          rows.write(chunk);
          return;
        }
        start += chunk;
        if (start.length >= startLength) begin();
      },
      end: () => {
        if (rows === undefined) begin();
        rows?.end();
        table?.end();
      },
    };
  };
