import { fromDayNumber, type IsoDate, toDayNumber } from '../../model/date';
import { type Bits, clearBit, createBits, hasBit, rowsOfBits, setBit } from '../columns/bits';
import { clearColumn, type Compare, type Dictionary, takeColumn } from '../columns/column';
import { createInts } from '../columns/ints';
import { type Parts, type Saved, savedInts } from '../columns/saved';
import { numbersOf } from '../columns/texts';
import type { IndexedFamily } from '../indexed-family';
import type { ApplicationRow, FamilyRow } from '../rows';
import { createTextIndex, type TextIndex } from '../text/text-index';
import { type ApplicationColumns, createApplicationColumns } from './application-columns';
import { type CaseColumns, createCaseColumns } from './case-columns';
import { createDictionaries, type Dictionaries, dictionaryNames } from './dictionaries';
import { createLimitRuns, type LimitRuns } from './limit-runs';

/** Families that another thread put into a table of their own, to be taken over as a whole: each text once, everything else as numbers. */
export type TableBatch = {
  /** Their keys, in the order of their rows there. */
  readonly keys: readonly string[];
  /** Columns, texts and full text of that table ({@link PortfolioTable.looseParts}). */
  readonly parts: Saved;
  /** The packed limits of one after the other, by the shapes of the table that takes them over, and where those of each end. */
  readonly limits: Int32Array;
  readonly limitEnds: Int32Array;
};

/**
 * The case families of a portfolio and their applications as columns, with the full text of both and the time limits packed. A family keeps
 * its row number for as long as the table lives, and a removed one leaves a hole; the rows of its applications stand together and move where
 * their number changes.
 */
export type PortfolioTable = {
  readonly put: (family: IndexedFamily) => void;
  /** Takes families over; those whose key is not wanted are passed over. */
  readonly takeBatch: (batch: TableBatch, isWanted: (key: string) => boolean) => void;
  readonly remove: (key: string) => void;
  /** Forgets all families and keeps the room that they took. */
  readonly clear: () => void;
  /** The day on which limits are open, overdue and next. */
  readonly setToday: (today: IsoDate) => void;
  readonly today: () => IsoDate;
  readonly size: () => number;
  readonly keys: () => readonly string[];
  readonly applicationCount: () => number;
  /** Row of a family, -1 where there is none. */
  readonly rowOf: (key: string) => number;
  readonly caseRows: () => number;
  readonly applicationRows: () => number;
  /** The rows that stand for something. */
  readonly liveCases: () => Bits;
  readonly liveApplications: () => Bits;
  /** Rows of the applications of a family, the end not included. */
  readonly membersOf: (row: number) => { readonly from: number; readonly to: number };
  readonly memberIds: (row: number) => readonly string[];
  readonly cases: CaseColumns;
  readonly applications: ApplicationColumns;
  readonly dictionaries: Dictionaries;
  readonly limits: LimitRuns;
  readonly caseText: TextIndex;
  readonly applicationText: TextIndex;
  readonly caseRow: (row: number) => FamilyRow | undefined;
  readonly applicationRow: (row: number) => ApplicationRow | undefined;
  readonly hashOf: (key: string) => string | undefined;
  readonly asOf: (key: string) => IsoDate | undefined;
  /** Takes new texts into the sorted part of the full text, where they are many. */
  readonly settle: () => void;
  readonly parts: () => Parts;
  /** What another table takes over of this one; its limits are not among it. */
  readonly looseParts: () => Parts;
};

/** `compare` orders texts for sorting (a collator of the user's language). */
export const createPortfolioTable = (compare: Compare, saved?: Saved): PortfolioTable => {
  const dictionaries = createDictionaries(compare, saved);
  const cases = createCaseColumns(dictionaries, saved);
  const applications = createApplicationColumns(dictionaries, saved);
  const under = (name: string) => (saved === undefined ? undefined : { from: saved, name });
  const limits = createLimitRuns(under('limits'));
  const caseText = createTextIndex(under('caseText'));
  const applicationText = createTextIndex(under('applicationText'));
  // Where the rows of a family's applications begin, and the family of each key.
  const first = createInts(0, saved === undefined ? undefined : savedInts(saved, 'first'));
  const rowOfKey = createInts(-1);
  const { columns } = cases;
  let liveCases = createBits(64);
  let liveApplications = createBits(64);
  let caseCount = 0;
  let applicationCount = 0;
  let applicationRows = columnsSize();
  // What was counted from the limits is stored with the day for which it holds.
  let today = fromDayNumber(saved === undefined ? 0 : (savedInts(saved, 'today')[0] ?? 0));

  function columnsSize(): number {
    return applications.columns.family.counts.size();
  }
  const grown = (bits: Bits, row: number): Bits => {
    if (row < bits.length * 32) return bits;
    const longer = createBits(Math.max(row + 1, bits.length * 64));
    longer.set(bits);
    return longer;
  };
  const membersOf = (row: number): { readonly from: number; readonly to: number } => {
    const from = first.get(row);
    return { from, to: from + columns.members.counts.get(row) };
  };
  const rowOf = (key: string): number => {
    const id = dictionaries.keys.texts.find(key);
    return id < 0 ? -1 : rowOfKey.get(id);
  };
  const memberIds = (row: number): readonly string[] => {
    const { from, to } = membersOf(row);
    return Array.from({ length: to - from }, (_, index) => applications.text('id', from + index));
  };

  /** What the limits of a family come to today. */
  const count = (row: number): void => {
    const day = toDayNumber(today);
    const { from, to } = membersOf(row);
    limits.summaries(row, day, to - from, (member, { next, overdue, open, soon }) => {
      const of = member < 0 ? columns : applications.columns;
      const at = member < 0 ? row : from + member;
      of.nextLimit.days.set(at, next);
      of.overdue.counts.set(at, overdue);
      of.open.counts.set(at, open);
      if (member < 0) columns.soon.counts.set(at, soon);
    });
  };

  /** The rows of a family, new ones where it has none, or other ones where the number of its applications changed. */
  const place = (key: number, hash: number, length: number): { readonly row: number; readonly from: number; readonly isSameText: boolean } => {
    const known = rowOfKey.get(key);
    const row = known >= 0 ? known : columns.key.ids.size();
    const isLive = known >= 0 && hasBit(liveCases, row);
    const isSameText = isLive && columns.hash.ids.get(row) === hash && columns.members.counts.get(row) === length;
    const before = isLive ? membersOf(row) : { from: 0, to: 0 };
    let { from } = before;
    if (before.to - before.from !== length) {
      for (let member = before.from; member < before.to; member += 1) drop(member);
      from = applicationRows;
      applicationRows += length;
    }
    columns.key.ids.set(row, key);
    rowOfKey.set(key, row);
    first.set(row, from);
    columns.members.counts.set(row, length);
    liveCases = grown(liveCases, row);
    if (!hasBit(liveCases, row)) caseCount += 1;
    setBit(liveCases, row);
    for (let member = from; member < from + length; member += 1) {
      liveApplications = grown(liveApplications, member);
      if (!hasBit(liveApplications, member)) applicationCount += 1;
      setBit(liveApplications, member);
    }
    return { row, from, isSameText };
  };

  const put = (family: IndexedFamily): void => {
    const { row, from, isSameText } = place(dictionaries.keys.texts.idOf(family.key), dictionaries.records.texts.idOf(family.hash), family.applications.length);
    cases.put(row, family);
    for (const [index, application] of family.applications.entries()) {
      applications.put(from + index, row, application);
      if (!isSameText) applicationText.put(from + index, application.texts);
    }
    if (!isSameText) caseText.put(row, family.texts);
    limits.put(row, limits.shapes.pack(family.limits, family.applications.map((one) => one.row.application)));
    count(row);
  };

  const takeBatch: PortfolioTable['takeBatch'] = ({ keys, parts, limits: packed, limitEnds }, isWanted) => {
    const numbers = new Map(dictionaryNames.map((name) => [dictionaries[name].texts, numbersOf(dictionaries[name].texts, { from: parts, name: `dictionary.${name}` })]));
    const numberOf = ({ dictionary }: { readonly dictionary: Dictionary }, id: number | undefined): number => numbers.get(dictionary.texts)?.[id ?? 0] ?? 0;
    const theirs = { key: savedInts(parts, 'case.key'), hash: savedInts(parts, 'case.hash'), members: savedInts(parts, 'case.members'), first: savedInts(parts, 'first') };
    const rows = new Int32Array(keys.length).fill(-1);
    const members = new Int32Array(savedInts(parts, 'application.id').length).fill(-1);
    // Texts that are the same stay as they are.
    const texts = { cases: rows.slice(), applications: members.slice() };
    for (const [at, key] of keys.entries()) {
      if (!isWanted(key)) continue;
      const length = theirs.members[at] ?? 0;
      const { row, from, isSameText } = place(numberOf(columns.key, theirs.key[at]), numberOf(columns.hash, theirs.hash[at]), length);
      rows[at] = row;
      if (!isSameText) texts.cases[at] = row;
      for (let index = 0, theirMember = theirs.first[at] ?? 0; index < length; index += 1, theirMember += 1) {
        members[theirMember] = from + index;
        if (!isSameText) texts.applications[theirMember] = from + index;
      }
    }
    for (const [name, column] of Object.entries(columns)) takeColumn(column, { from: parts, name: `case.${name}` }, rows, numbers);
    for (const [name, column] of Object.entries(applications.columns)) takeColumn(column, { from: parts, name: `application.${name}` }, members, numbers);
    applicationText.take({ from: parts, name: 'applicationText' }, texts.applications);
    caseText.take({ from: parts, name: 'caseText' }, texts.cases);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? -1;
      if (row < 0) continue;
      const { from, to } = membersOf(row);
      for (let member = from; member < to; member += 1) applications.columns.family.counts.set(member, row);
      limits.put(row, packed.subarray(limitEnds[at - 1] ?? 0, limitEnds[at]));
      count(row);
    }
  };

  const drop = (member: number): void => {
    if (!hasBit(liveApplications, member)) return;
    clearBit(liveApplications, member);
    applicationCount -= 1;
    applicationText.remove(member);
  };

  // A stored table holds no rows that were removed before, but holes: families that have no key.
  for (let row = 0; row < columns.key.ids.size(); row += 1) {
    const key = columns.key.ids.get(row);
    if (key === 0) continue;
    rowOfKey.set(key, row);
    liveCases = grown(liveCases, row);
    setBit(liveCases, row);
    caseCount += 1;
    const { from, to } = membersOf(row);
    for (let member = from; member < to; member += 1) {
      liveApplications = grown(liveApplications, member);
      setBit(liveApplications, member);
      applicationCount += 1;
    }
  }

  const caseRow = (row: number): FamilyRow | undefined => {
    if (!hasBit(liveCases, row)) return undefined;
    const nextLimit = limits.next(row, today, memberIds(row));
    const whole = cases.row(row);
    return nextLimit === undefined ? whole : { ...whole, nextLimit };
  };
  const applicationRow = (member: number): ApplicationRow | undefined => {
    if (!hasBit(liveApplications, member)) return undefined;
    const row = applications.columns.family.counts.get(member);
    const nextLimit = limits.next(row, today, memberIds(row), member - first.get(row));
    const whole = applications.row(member, cases.text('key', row));
    return nextLimit === undefined ? whole : { ...whole, nextLimit };
  };
  const date = (row: number): IsoDate => fromDayNumber(columns.asOf.days.get(row));

  return {
    put,
    takeBatch,
    remove: (key) => {
      const row = rowOf(key);
      if (row < 0 || !hasBit(liveCases, row)) return;
      const { from, to } = membersOf(row);
      for (let member = from; member < to; member += 1) drop(member);
      clearBit(liveCases, row);
      caseCount -= 1;
      caseText.remove(row);
      limits.put(row, []);
      rowOfKey.set(columns.key.ids.get(row), -1);
      columns.key.ids.set(row, 0);
      columns.members.counts.set(row, 0);
    },
    clear: () => {
      for (const name of dictionaryNames) dictionaries[name].texts.clear();
      for (const column of [...Object.values(columns), ...Object.values(applications.columns)]) clearColumn(column);
      limits.clear();
      caseText.clear();
      applicationText.clear();
      first.clear();
      rowOfKey.clear();
      liveCases.fill(0);
      liveApplications.fill(0);
      [caseCount, applicationCount, applicationRows] = [0, 0, 0];
    },
    setToday: (day) => {
      if (day === today) return;
      today = day;
      for (let row = 0; row < columns.key.ids.size(); row += 1) if (hasBit(liveCases, row)) count(row);
    },
    today: () => today,
    size: () => caseCount,
    keys: () => Array.from(rowsOfBits(liveCases), (row) => cases.text('key', row)),
    applicationCount: () => applicationCount,
    rowOf,
    caseRows: columns.key.ids.size,
    applicationRows: () => applicationRows,
    liveCases: () => liveCases,
    liveApplications: () => liveApplications,
    membersOf,
    memberIds,
    cases,
    applications,
    dictionaries,
    limits,
    caseText,
    applicationText,
    caseRow,
    applicationRow,
    hashOf: (key) => {
      const row = rowOf(key);
      return row < 0 ? undefined : cases.text('hash', row);
    },
    asOf: (key) => {
      const row = rowOf(key);
      return row < 0 ? undefined : date(row);
    },
    settle: () => {
      for (const text of [caseText, applicationText]) if (text.unsettled() > Math.max(mostUnsettled, text.documents() / 3)) text.settle();
    },
    *parts(): Parts {
      yield* dictionaries.parts();
      yield* cases.parts();
      yield* applications.parts();
      yield* limits.parts('limits');
      yield* caseText.parts('caseText');
      yield* applicationText.parts('applicationText');
      yield ['first', first.used()];
      yield ['today', Int32Array.of(toDayNumber(today))];
    },
    *looseParts(): Parts {
      for (const name of dictionaryNames) yield* dictionaries[name].texts.parts(`dictionary.${name}`);
      yield* cases.parts();
      yield* applications.parts();
      yield* caseText.looseParts('caseText');
      yield* applicationText.looseParts('applicationText');
      yield ['first', first.used()];
    },
  };
};

/** So many new documents are looked through one by one with each search; two milliseconds' worth. */
const mostUnsettled = 2000;
