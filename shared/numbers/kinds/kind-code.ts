import type { IsoDate } from '../../model/date';
import type { KindRow, KindTable, PublicationStage, PublishedRight } from './kind-row';
import { americanKinds } from './tables/american';
import { asianKinds } from './tables/asian';
import { europeanKinds } from './tables/european';
import { regionalKinds } from './tables/regional';

export type KindMeaning = {
  readonly stage: PublicationStage;
  readonly granted: boolean;
  readonly right: PublishedRight;
  /** What the document is, for people. */
  readonly words: string;
};

/** Rows of an office by their code, in the order of the table. */
type CodedRows = ReadonlyMap<string, readonly KindRow[]>;

const coded = (rows: readonly KindRow[]): CodedRows => {
  const byCode = new Map<string, KindRow[]>();
  for (const row of rows) byCode.set(row[0], [...(byCode.get(row[0]) ?? []), row]);
  return byCode;
};

const tables: KindTable = { ...europeanKinds, ...asianKinds, ...americanKinds, ...regionalKinds };
const byOffice: ReadonlyMap<string, CodedRows> = new Map(Object.entries(tables).map(([office, rows]) => [office, coded(rows)]));

/** From ST.16: first letter A first, B second, C third publication level; U, Y, Z utility models. */
const general: CodedRows = coded([
  ['A', 'application', 'First publication'],
  ['B', 'grant+', 'Second publication'],
  ['C', 'grant+', 'Third publication'],
  ['E', 'amended-grant+', 'Reissue or addition'],
  ['F', 'other', 'Design', 'design'],
  ['H', 'other', 'Other publication'],
  ['P', 'other', 'Plant', 'plant'],
  ['R', 'search-report', 'Search report'],
  ['S', 'other', 'Design', 'design'],
  ['T', 'translation+', 'Translation'],
  ['U', 'application', 'Utility model, first publication', 'utility-model'],
  ['Y', 'grant+', 'Utility model, second publication', 'utility-model'],
  ['Z', 'grant+', 'Utility model, third publication', 'utility-model'],
]);

/**
 * What a document of that office and kind code is: stage, whether a right had been granted by then, which right, and words for it (WIPO ST.16
 * as each office uses it). `date` is the publication date, for codes whose meaning changed (US A, JP B, CN B …); without it the meaning of
 * today's rows without days counts. Unknown codes fall back to WIPO ST.16's first letter.
 */
export const kindMeaning = (office: string, kind: string, date?: IsoDate): KindMeaning => {
  const row = rowOf(byOffice.get(office) ?? noCodes, kind, date) ?? rowOf(general, kind, date);
  if (row === undefined) return { stage: 'other', granted: false, right: 'patent', words: 'Kind code not known' };
  const known = meanings.get(row);
  if (known !== undefined) return known;
  const [, stage, words, right = 'patent'] = row;
  const granted = stage.endsWith('+');
  // Sound: without the sign it is a stage by type.
  const meaning: KindMeaning = { stage: (granted ? stage.slice(0, -1) : stage) as PublicationStage, granted, right, words };
  meanings.set(row, meaning);
  return meaning;
};

const meanings = new WeakMap<KindRow, KindMeaning>();

/** A row of the whole code before one of its letter; of equal ones a row whose days fit before one without days. */
const rowOf = (rows: CodedRows, kind: string, date: IsoDate | undefined): KindRow | undefined => {
  const whole = rows.get(kind) ?? noRows;
  const letter = rows.get(kind.slice(0, 1)) ?? noRows;
  return (
    datedRow(whole, date) ??
    endedRow(letter, date) ??
    whole.find(isUndated) ??
    datedRow(letter, date) ??
    letter.find(isUndated)
  );
};
const noCodes: CodedRows = new Map();
const noRows: readonly KindRow[] = [];

/** The first row with days that a date lies in. Rows are asked for of every publication: no function is made for a question. */
const datedRow = (rows: readonly KindRow[], date: IsoDate | undefined): KindRow | undefined => {
  for (const row of rows) if (!isUndated(row) && fits(row, date)) return row;
  return undefined;
};

/** The same among rows that hold no more. */
const endedRow = (rows: readonly KindRow[], date: IsoDate | undefined): KindRow | undefined => {
  for (const row of rows) if (row[5] !== undefined && fits(row, date)) return row;
  return undefined;
};

const isUndated = (row: KindRow): boolean => row[4] === undefined && row[5] === undefined;
const fits = (row: KindRow, date: IsoDate | undefined): boolean => date !== undefined && (row[4] === undefined || date >= row[4]) && (row[5] === undefined || date <= row[5]);
