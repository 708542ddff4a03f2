import { mappingField } from '../mapping/mapping-fields';
import { mappingSchema, type ColumnMapping, type Mapping } from '../mapping/mapping';
import { datesOfColumn } from './date-orders';
import { fieldByHeading, namesLimit } from './heading-words';

/** A table as it is looked at to map it: its headings and rows below them. */
export type TableSample = {
  readonly headings: readonly string[];
  /** Cells of rows, in the order of the headings; rows may be shorter or longer. */
  readonly rows: readonly (readonly string[])[];
};

/** A mapping proposed for a table, and the columns whose dates could be day or month first. */
export type GuessedMapping = { readonly mapping: Mapping; readonly ambiguous: readonly { readonly column: string; readonly sample: string }[] };

/** The values of one column, without spaces around them and without empty ones. */
export const valuesOfColumn = ({ rows }: TableSample, place: number): readonly string[] => rows.map((cells) => (cells[place] ?? '').trim()).filter((value) => value !== '');

/**
 * Proposes what the columns of a table mean, by their headings first and by what stands in them. Each field is proposed once, for the first
 * column that fits. Nothing is decided: a person sees the proposal with its outcome.
 */
export const guessMapping = (table: TableSample, name: string): GuessedMapping => {
  const taken = new Set<string>();
  const ambiguous: { column: string; sample: string }[] = [];
  const isDocket = table.headings.some((heading) => /^(?:case\.|party\.client|limit|reference$)/.test(fieldByHeading(heading) ?? ''));
  const columns = table.headings.flatMap((heading, place): readonly ColumnMapping[] => {
    const values = valuesOfColumn(table, place);
    const field = proposedField(heading, values, taken, isDocket);
    if (field === undefined) return [];
    if (field !== 'limit') taken.add(field);
    const column = columnOf(table.headings, place);
    const settings = settingsOf(field, values);
    if (settings.ambiguous !== undefined) ambiguous.push({ column: heading, sample: settings.ambiguous });
    return [{ ...column, field, ...settings.column }];
  });
  const isOfPublications = taken.has('publication') || taken.has('publication.number');
  const row = isDocket || !isOfPublications ? 'application' : 'publication';
  const mapped = columns.length > 0 ? columns : [{ column: 1, field: 'case.note' }];
  const match = [...new Set(columns.flatMap(({ column }) => (typeof column === 'string' ? [column] : [])))];
  return { mapping: mappingSchema.parse({ format: 'stemma-mapping', version: 1, name, row, match, columns: mapped }), ambiguous };
};

/** How a mapping names a column: by heading, with its count where several have it, else by place. */
export const columnOf = (headings: readonly string[], place: number): Pick<ColumnMapping, 'column' | 'occurrence'> => {
  const heading = (headings[place] ?? '').replace(/\s+/g, ' ').trim();
  if (heading === '') return { column: place + 1 };
  const before = headings.slice(0, place).filter((other) => other.replace(/\s+/g, ' ').trim().toLowerCase() === heading.toLowerCase()).length;
  return { column: heading, ...(before === 0 ? {} : { occurrence: before + 1 }) };
};

const proposedField = (heading: string, values: readonly string[], taken: ReadonlySet<string>, isDocket: boolean): string | undefined => {
  const named = fieldByHeading(heading);
  const field = named === undefined ? byValues(heading, values) : fitted(named, values, isDocket);
  return field === undefined || taken.has(field) ? undefined : field;
};

/** What the words say, where what stands below does not contradict it. */
const fitted = (field: string, values: readonly string[], isDocket: boolean): string | undefined => {
  if (mappingField(field)?.reader === 'date' && values.length > 0 && datesOfColumn(values).kind === 'none') return field === 'priority.date' ? 'priorities' : undefined;
  // A reference that stands in several rows is that of the case, one that stands in one row only is that of the application.
  if (field === 'reference' && values.length > 2 && new Set(values).size < values.length * 0.9) return 'case.reference';
  if (field === 'title' && isDocket) return 'case.title';
  if (field === 'publication.date' && datesOfColumn(values).kind === 'none') return undefined;
  return field;
};

/** Headings that say nothing: only values that cannot mean anything else are proposed. */
const byValues = (heading: string, values: readonly string[]): string | undefined => {
  if (values.length === 0) return undefined;
  if (namesLimit(heading) && datesOfColumn(values).kind !== 'none') return 'limit';
  const share = (pattern: RegExp): number => values.filter((value) => pattern.test(value)).length / values.length;
  if (share(/^PCT\/[A-Z]{2}\d{2,4}\/\d{5,6}$/i) > 0.8) return 'application';
  if (share(/^[A-Z]{2}[ -]?[\d/ ,.-]{6,14}[ -]?\(?[A-Z]\d?\)?$/) > 0.8) return 'publication';
  if (share(/^[A-H]\d{2}[A-Z] ?\d/) > 0.8) return 'ipc';
  return undefined;
};

/** Settings that the values of a column call for where it means a field. */
export const settingsOf = (field: string, values: readonly string[]): { readonly column: Pick<ColumnMapping, 'dates' | 'separator'>; readonly ambiguous?: string } => {
  const reader = mappingField(field)?.reader;
  if (reader === 'date') {
    const dates = datesOfColumn(values);
    if (dates.kind === 'ambiguous') return { column: {}, ambiguous: dates.sample };
    return { column: dates.kind === 'clear' && dates.order !== undefined ? { dates: dates.order } : {} };
  }
  if (reader === 'names' || reader === 'list' || reader === 'publications' || reader === 'priorities') {
    const separator = [';;', '|'].find((each) => values.some((value) => value.includes(each)));
    return { column: separator === undefined ? {} : { separator } };
  }
  return { column: {} };
};
