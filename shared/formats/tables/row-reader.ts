import { isRoundedNumber } from '../../model/publication';
import type { RecordSink } from '../reader';
import type { PublicationRecord } from '../record';
import type { TakeRow } from './text/csv-rows';
import { cellReader, type ReadCell } from './read-cell';
import { columnFinder, plainHeading } from './mapping/find-columns';
import type { ColumnMapping, Mapping } from './mapping/mapping';
import { mappingField } from './mapping/mapping-fields';
import { emptyDraft, type RowDraft } from './row-draft';
import { rowRecords } from './row-records';

/** A mapped column, ready to read. */
type Column = {
  readonly place: number;
  readonly heading: string;
  readonly read: ReadCell;
  readonly yearPlace: number | undefined;
  readonly cut: ((text: string) => string) | undefined;
  readonly mapping: ColumnMapping;
};

/** Rows of one table on their way to records. */
export type RowReader = {
  readonly row: TakeRow;
  /** Says what was left aside: columns that are not read and columns that are not there. */
  readonly end: () => void;
};

/**
 * Reads rows below a heading row by a mapping. A value that cannot be read is kept as it is written, with an issue; so is a date in figures
 * that could be day or month first where the mapping does not say which.
 */
export const createRowReader = (mapping: Mapping, headings: readonly string[], file: string, sink: RecordSink): RowReader => {
  const find = columnFinder(headings);
  const missing: string[] = [];
  const columns = mapping.columns.flatMap((column): readonly Column[] => {
    const place = find(column.column, column.occurrence);
    if (place === undefined) {
      if (column.optional !== true) missing.push(String(column.column));
      return [];
    }
    const heading = (headings[place] ?? '').replace(/\s+/g, ' ').trim() || `Column ${place + 1}`;
    const { after, before } = column;
    return [
      {
        place,
        heading,
        read: cellReader(column.field, column, heading),
        yearPlace: column.yearColumn === undefined ? undefined : find(column.yearColumn),
        cut: after === undefined && before === undefined ? undefined : (text) => cutOut(text, after, before),
        mapping: column,
      },
    ];
  });
  const ordered = columns.toSorted((a, b) => rank(a.mapping.field) - rank(b.mapping.field));
  const constants = Object.entries(mapping.constants)
    .map(([field, text]) => ({ rank: rank(field), text, read: cellReader(field, {}, field) }))
    .sort((a, b) => a.rank - b.rank);
  const empty = new Set(mapping.empty.map((text) => text.toLowerCase()));
  const conditionsOf = (conditions: Mapping['skip']) =>
    conditions.flatMap(({ column, is }) => {
      const place = find(column);
      return place === undefined ? [] : [{ place, is: new Set(is.map((text) => text.trim().toLowerCase())) }];
    });
  const skip = conditionsOf(mapping.skip);
  const only = conditionsOf(mapping.only);
  const priorityForm = mapping.columns.find(({ field }) => field === 'priority.number')?.numbers;
  const ambiguous = new Map<string, { readonly text: string; readonly line: number; count: number }>();
  /** How many documents of one family have the same rounded number. */
  const rounded = new Map<string, number>();
  let rows = 0;

  const cell = (cells: readonly string[], place: number): string => {
    const written = cells[place] ?? '';
    const text = isTrimmed(written) ? written : written.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
    return text === '' || (empty.size > 0 && empty.has(text.toLowerCase())) ? '' : text;
  };

  const readInto = (draft: RowDraft, column: Column, cells: readonly string[]): void => {
    const written = cell(cells, column.place);
    const text = column.cut === undefined || written === '' ? written : column.cut(written);
    if (text === '') return;
    const year = column.yearPlace === undefined ? undefined : Number.parseInt(cells[column.yearPlace] ?? '', 10);
    const outcome = column.read(draft, text, year === undefined || Number.isNaN(year) ? undefined : year);
    if (outcome === 'read') return;
    draft.unread.push({ field: column.heading, text: written });
    if (outcome === 'unread') {
      sink.issue({ file, record: recordName(draft), line: draft.line, severity: 'warning', code: 'unread-value', message: `“${shortened(written)}” in the column ${column.heading} cannot be read as: ${fieldLabel(column.mapping.field)}. ${isRoundedNumber(written) ? 'A spreadsheet program has rounded the number. The row is kept without it; export the table again with the column as text.' : 'It is kept as it is written; correct it in the table or enter it by hand.'}` });
      return;
    }
    const known = ambiguous.get(column.heading);
    if (known === undefined) ambiguous.set(column.heading, { text: written, line: draft.line, count: 1 });
    else known.count += 1;
  };

  /** Rows of a docket often are of one application or case; each is a statement of its own and needs a name of its own. */
  const names = new Map<string, number>();
  const named = (record: PublicationRecord): PublicationRecord => {
    if (mapping.row === 'publication') return record;
    const count = (names.get(record.record) ?? 0) + 1;
    names.set(record.record, count);
    return count === 1 ? record : { ...record, record: `${record.record} (${count})` };
  };

  return {
    row: (cells, line) => {
      if (skip.some(({ place, is }) => is.has(cell(cells, place).toLowerCase()))) return;
      if (only.some(({ place, is }) => !is.has(cell(cells, place).toLowerCase()))) return;
      const draft = emptyDraft(line);
      for (const { read, text } of constants) read(draft, text, undefined);
      for (const column of ordered) readInto(draft, column, cells);
      if (cells.every((each) => each.trim() === '')) return;
      rows += 1;
      if (draft.number !== undefined && isRoundedNumber(draft.number)) {
        draft.record ??= `row ${line}`;
        const of = `${draft.country ?? ''}|${draft.number}|${draft.kind ?? ''}|${draft.familyId ?? ''}`;
        const count = (rounded.get(of) ?? 0) + 1;
        rounded.set(of, count);
        if (count > 1) draft.number += ` (${count})`;
      }
      const records = rowRecords(draft, `row ${line}`, priorityForm);
      if (records === 'no-number') {
        sink.issue({ file, record: `row ${line}`, line, severity: 'error', code: 'no-number', message: 'The row has neither a publication or application number nor a reference. It is left out; complete it in the table or enter the case by hand.' });
        return;
      }
      for (const record of records) sink.record(named(record));
    },
    end: () => {
      for (const [heading, { text, line, count }] of ambiguous) {
        sink.issue({
          file,
          line,
          severity: 'error',
          code: 'ambiguous-dates',
          message: `The column ${heading} has ${count} ${count === 1 ? 'date' : 'dates'} such as ${text} that could be day or month first. None is guessed; all are kept as they are written. Say in the mapping which it is ("dates": "day-month-year" or "month-day-year"), on the command line with --dates, and import again.`,
        });
      }
      if (missing.length > 0) sink.issue({ file, severity: 'warning', code: 'missing-column', message: `The table has no column ${missing.join(', ')}, which the mapping “${mapping.name}” reads. Check that the mapping is the right one.` });
      const read = new Set(columns.flatMap(({ place, yearPlace }) => [place, yearPlace]));
      const left = headings.flatMap((heading, place) => (read.has(place) || plainHeading(heading) === '' ? [] : [heading.replace(/\s+/g, ' ').trim()]));
      if (rows > 0 && left.length > 0) sink.issue({ file, severity: 'info', code: 'unread-columns', message: `The mapping “${mapping.name}” does not read ${left.length === 1 ? 'the column' : 'the columns'} ${left.join(', ')}.` });
    },
  };
};

/** What other fields depend on is read before them: offices and kinds, then dates, then numbers. */
const rank = (field: string): number => {
  if (field === 'office' || field === 'publication.country' || field === 'publication.kind') return 0;
  return mappingField(field)?.reader === 'date' ? 1 : 2;
};

const isTrimmed = (text: string): boolean => {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first !== 160 && last > 32 && last !== 160;
};

const cutOut = (text: string, after: string | undefined, before: string | undefined): string => {
  const from = after === undefined ? -1 : text.lastIndexOf(after);
  const tail = after === undefined || from === -1 ? text : text.slice(from + after.length);
  const to = before === undefined ? -1 : tail.indexOf(before);
  return (to === -1 ? tail : tail.slice(0, to)).trim();
};

const recordName = (draft: RowDraft): string => draft.record ?? draft.caseReference ?? draft.reference ?? `row ${draft.line}`;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
const fieldLabel = (field: string): string => mappingField(field)?.label ?? field;
