import { foundRowCount, foundTable, type FoundTable } from '#shared/formats/tables/found-table';
import { createJsonRows, jsonHeadingLine } from '#shared/formats/tables/json/json-rows';
import { firstJsonRows, matchJson } from '#shared/formats/tables/json/json-table';
import type { Mapping } from '#shared/formats/tables/mapping/mapping';
import { matchText } from '#shared/formats/tables/table-reader';
import { createCsvRows } from '#shared/formats/tables/text/csv-rows';
import { likelyDialects, type FirstRow } from '#shared/formats/tables/text/table-dialect';

/** Takes the first rows of a text that is a table which nobody reads, so that a person can map it. */
export type TableCollector = {
  /** Answers false once it has enough. */
  readonly write: (text: string) => boolean;
  readonly end: () => FoundTable | undefined;
};

/** Rows above the headings come with them. */
const enough = foundRowCount + 60;

/** A collector for a text with this beginning; undefined where it is no table. `mappings` are those that would read it. */
export const collectTable = (name: string, start: string, isWhole: boolean, mappings: readonly Mapping[]): TableCollector | undefined => {
  if (/^\s*[{[]/.test(start)) return collectJson(name, start.trimStart(), mappings);
  const known = matchText(start, mappings, isWhole);
  const [likely] = likelyDialects(start, isWhole);
  if (known === undefined && likely?.isTable !== true) return undefined;
  const dialect = known?.dialect ?? likely?.dialect;
  if (dialect === undefined) return undefined;
  const rows: FirstRow[] = [];
  const reader = createCsvRows(dialect, (cells, line) => {
    if (rows.length < enough) rows.push({ cells, line });
  });
  reader.write(start);
  return {
    write: (text) => {
      reader.write(text);
      return rows.length < enough;
    },
    end: () => {
      reader.end();
      const table = foundTable(name, undefined, rows, known?.headingLine);
      return table === undefined || known === undefined ? table : { ...table, known: known.mapping };
    },
  };
};

/** JSON of a form that no reader knows is a table of its records. */
const collectJson = (name: string, start: string, mappings: readonly Mapping[]): TableCollector | undefined => {
  if (firstJsonRows(start).length === 0) return undefined;
  const known = matchJson(start, mappings);
  const rows: FirstRow[] = [];
  const reader = createJsonRows(start, (cells, line) => {
    if (rows.length < enough) rows.push({ cells, line });
  });
  reader.write(start);
  return {
    write: (text) => {
      reader.write(text);
      return rows.length < enough;
    },
    end: () => {
      reader.end();
      const table = foundTable(name, undefined, rows, jsonHeadingLine);
      return table === undefined || known === undefined ? table : { ...table, known: known.mapping };
    },
  };
};
