import type { FoundTable } from '#shared/formats/tables/found-table';
import { datesOfColumn } from '#shared/formats/tables/guess/date-orders';
import { columnOf, guessMapping, settingsOf, valuesOfColumn } from '#shared/formats/tables/guess/guess-mapping';
import { placeOfColumn } from '#shared/formats/tables/mapping/find-columns';
import { mappingSchema, type ColumnMapping, type DateOrder, type Mapping } from '#shared/formats/tables/mapping/mapping';
import { mappingField } from '#shared/formats/tables/mapping/mapping-fields';

type Settings = Omit<ColumnMapping, 'column' | 'occurrence' | 'field'>;

/** One column of the table as it is being mapped; without a field it is not read. */
export type ColumnDraft = { readonly heading: string; readonly field?: string; readonly settings: Settings };

/** A mapping while a person works on it: one entry per column of the table, and what the mapping says beside. */
export type MappingDraft = {
  readonly name: string;
  readonly row: Mapping['row'];
  readonly columns: readonly ColumnDraft[];
  /** What a mapping may say that this sheet does not show: a second field of a column, rows to skip, constants. It is kept. */
  readonly rest: Pick<Mapping, 'about' | 'sheet' | 'headings' | 'delimiter' | 'empty' | 'skip' | 'only' | 'constants'> & { readonly further: readonly ColumnMapping[] };
};

/** The draft to begin with: the mapping that knows the table, else the guess. */
export const firstDraft = (table: FoundTable, name: string): MappingDraft => draftOf(table.known ?? guessMapping(table, name).mapping, table);

/** A mapping as a draft for a table; columns that the table does not have are left out. */
export const draftOf = ({ name, row, columns, format: _format, version: _version, match: _match, ...rest }: Mapping, table: FoundTable): MappingDraft => {
  const byPlace = new Map<number, ColumnMapping>();
  const further: ColumnMapping[] = [];
  for (const column of columns) {
    const place = placeOfColumn(table.headings, column);
    if (place === undefined || place >= table.headings.length) continue;
    if (byPlace.has(place)) further.push(column);
    else byPlace.set(place, column);
  }
  return {
    name,
    row,
    columns: table.headings.map((heading, place) => {
      const known = byPlace.get(place);
      if (known === undefined) return { heading, settings: {} };
      const { column: _column, occurrence: _occurrence, field, ...settings } = known;
      return { heading, field, settings };
    }),
    rest: { ...rest, further },
  };
};

/** The mapping that a draft says; undefined while it reads no column. It is known again by the headings of the columns that it reads. */
export const mappingOf = ({ name, row, columns, rest: { further, ...rest } }: MappingDraft): Mapping | undefined => {
  const headings = columns.map(({ heading }) => heading);
  const read = columns.flatMap(({ field, settings }, place): readonly ColumnMapping[] => (field === undefined ? [] : [{ ...columnOf(headings, place), field, ...settings }]));
  if (read.length === 0) return undefined;
  const match = [...new Set(read.flatMap(({ column, optional }) => (typeof column === 'string' && optional !== true ? [column] : [])))];
  const parsed = mappingSchema.safeParse({ format: 'stemma-mapping', version: 1, ...rest, name: name.trim() === '' ? 'Mapping' : name.trim(), row, match, columns: [...read, ...further] });
  return parsed.success ? parsed.data : undefined;
};

/** The draft with another field for a column; its settings follow from the values. */
export const withField = (draft: MappingDraft, table: FoundTable, place: number, field: string | undefined): MappingDraft =>
  withColumn(draft, place, ({ heading }) => ({ heading, ...(field === undefined ? {} : { field }), settings: field === undefined ? {} : settingsOf(field, valuesOfColumn(table, place)).column }));

export const withSettings = (draft: MappingDraft, place: number, settings: Settings): MappingDraft => withColumn(draft, place, (column) => ({ ...column, settings }));

const withColumn = (draft: MappingDraft, place: number, change: (column: ColumnDraft) => ColumnDraft): MappingDraft => ({ ...draft, columns: draft.columns.map((column, at) => (at === place ? change(column) : column)) });

/** Whether a column has dates whose order matters and is not said. */
export const asksForOrder = ({ field, settings }: ColumnDraft, table: FoundTable, place: number): string | undefined => {
  if (field === undefined || mappingField(field)?.reader !== 'date' || settings.dates !== undefined) return undefined;
  const dates = datesOfColumn(valuesOfColumn(table, place));
  return dates.kind === 'ambiguous' ? dates.sample : undefined;
};

/** Columns whose dates could be day or month first, with one of these dates. */
export const openQuestions = (draft: MappingDraft, table: FoundTable): readonly { readonly place: number; readonly heading: string; readonly sample: string }[] =>
  draft.columns.flatMap((column, place) => {
    const sample = asksForOrder(column, table, place);
    return sample === undefined ? [] : [{ place, heading: column.heading, sample }];
  });

/** The answer to the open questions. */
export const withOrder = (draft: MappingDraft, table: FoundTable, dates: DateOrder): MappingDraft =>
  openQuestions(draft, table).reduce((next, { place }) => withSettings(next, place, { ...next.columns[place]?.settings, dates }), draft);
