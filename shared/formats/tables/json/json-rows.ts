import { createJsonSplitter } from '../../json/json-splitter';
import type { JsonValue } from '../../json/json-value';
import type { TakeRow } from '../text/csv-rows';

/** Headings are the fields of so many records; what appears later for the first time has no column. */
const headingRecords = 200;
const mostColumns = 500;
const deepest = 6;

/** The line that stands for the headings: no line of the file is. */
export const jsonHeadingLine = 0;

/**
 * JSON records as rows of a table: JSON Lines, a list, or the first list of objects in a document. A field inside of another is `outer.inner`;
 * several values of one field are put together with `; `. The headings come first, as line {@link jsonHeadingLine}.
 */
export const createJsonRows = (
  start: string,
  take: TakeRow,
  told: { readonly damaged?: (line: number, reason: string) => void; readonly late?: (fields: readonly string[]) => void } = {},
): { readonly write: (text: string) => void; readonly end: () => void } => {
  let headings: Map<string, number> | undefined;
  let waiting: { readonly fields: ReadonlyMap<string, string>; readonly line: number }[] = [];
  const late = new Set<string>();

  const put = (fields: ReadonlyMap<string, string>, line: number, columns: ReadonlyMap<string, number>): void => {
    const cells = Array.from({ length: columns.size }, () => '');
    for (const [field, text] of fields) {
      const column = columns.get(field);
      if (column !== undefined) cells[column] = text;
      else if (late.size < 20) late.add(field);
    }
    take(cells, line);
  };
  const begin = (): void => {
    if (headings !== undefined || waiting.length === 0) return;
    const columns = new Map<string, number>();
    for (const { fields } of waiting) for (const field of fields.keys()) if (!columns.has(field) && columns.size < mostColumns) columns.set(field, columns.size);
    headings = columns;
    take([...columns.keys()], jsonHeadingLine);
    for (const { fields, line } of waiting) put(fields, line, columns);
    waiting = [];
  };
  const splitter = createJsonSplitter(new Map([[listName(start), '']]), {
    record: (text, _name, line) => {
      const fields = fieldsOf(text);
      if (fields === undefined) told.damaged?.(line, 'it is not well-formed');
      else if (headings !== undefined) put(fields, line, headings);
      else {
        waiting.push({ fields, line });
        if (waiting.length >= headingRecords) begin();
      }
    },
    damage: ({ line, reason }) => told.damaged?.(line, reason),
  });
  return {
    write: splitter.write,
    end: () => {
      splitter.end();
      begin();
      if (late.size > 0) told.late?.([...late]);
    },
  };
};

/** Where the records are: of JSON Lines and of a list at the top nowhere special, else under the first key whose value is a list of objects. */
const listName = (start: string): string => {
  const lines = start.split(/[\r\n]+/, 3);
  const isLines = lines.length > 1 && lines[1]?.startsWith('{') === true && fieldsOf(lines[0] ?? '') !== undefined;
  if (isLines || !start.startsWith('{')) return '';
  return /"([^"\\]{1,100})"\s*:\s*\[\s*\{/.exec(start)?.[1]?.replace(/^.*:/, '') ?? '';
};

const fieldsOf = (text: string): ReadonlyMap<string, string> | undefined => {
  try {
    // Sound: JSON.parse yields JSON.
    const value = JSON.parse(text) as JsonValue;
    const fields = new Map<string, string>();
    if (typeof value !== 'object' || value === null) return undefined;
    collect(fields, '', value, 0);
    return fields;
  } catch {
    return undefined;
  }
};

const collect = (fields: Map<string, string>, path: string, value: JsonValue, depth: number): void => {
  if (Array.isArray(value)) {
    // Sound: an array of JSON holds JSON.
    for (const each of value as readonly JsonValue[]) collect(fields, path, each, depth);
  } else if (typeof value === 'object' && value !== null) {
    if (depth < deepest) for (const [key, each] of Object.entries(value)) collect(fields, path === '' ? key : `${path}.${key}`, each, depth + 1);
  } else if (value !== null && value !== '' && path !== '') {
    const text = String(value);
    const known = fields.get(path);
    fields.set(path, known === undefined ? text : `${known}; ${text}`);
  }
};
