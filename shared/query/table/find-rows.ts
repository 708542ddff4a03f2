import { toDayNumber } from '../../model/date';
import { type Bits, createBits, dropBits, hasBit, keepBits, setBit } from '../columns/bits';
import { typedNumberKeys } from '../../numbers/search-keys';
import { type Field, fieldOf } from '../language/fields';
import type { Condition, Query, ValueTest } from '../language/query';
import type { TextMatches } from '../text/text-index';
import { wordsOf } from '../text/words';
import type { Column } from '../columns/column';
import { rowsOfColumn } from './column-rows';
import type { PortfolioTable } from './portfolio-table';
import { both, codeWeights, either, type Level, numberRows, phraseRows } from './text-rows';

/** What a query finds: cases and applications, and how well each row of the level fits its words. */
export type FoundRows = {
  readonly cases: Bits;
  /** At the level of cases: their applications for which all that is asked of applications holds. */
  readonly applications: Bits;
  /** By row of the level; absent where the query has no words. */
  readonly scores?: Uint32Array<ArrayBuffer>;
};

/**
 * The rows for which all conditions of a query hold. What is asked of applications (office, filing date …) holds for one and the same
 * application of a case, and then so do status, limit and whatever else both have; with a minus, for no application of it. `asksOne`
 * is given where a condition on applications will be added.
 */
export const findRows = (table: PortfolioTable, query: Pick<Query, 'conditions'>, level: Level, asksOne = asksOneApplication(query)): FoundRows => {
  const cases: Bits = table.liveCases().slice();
  const applications: Bits = table.liveApplications().slice();
  const { conditions } = query;
  let scores: Uint32Array<ArrayBuffer> | undefined;
  for (const condition of conditions) {
    const at = level === 'applications' || (asksOne && !condition.isNegated && hasApplicationColumn(condition)) || isOfApplications(fieldIn(condition)) ? 'applications' : 'cases';
    const place = condition.kind === 'field' ? at : level;
    // Only what the conditions before it left is looked at; but where one application of a case is enough to leave it out, all are.
    const within = place === 'cases' ? cases : level === 'cases' && condition.isNegated ? table.liveApplications() : applications;
    const { rows, codes } = rowsOf(table, condition, place, within);
    if (codes !== undefined && !condition.isNegated) {
      scores ??= new Uint32Array(codes.length);
      for (let row = 0; row < codes.length; row += 1) scores[row] = (scores[row] ?? 0) + (codeWeights[codes[row] ?? 0] ?? 0);
    }
    if (place === 'cases') (condition.isNegated ? dropBits : keepBits)(cases, rows);
    else if (level === 'applications' || !condition.isNegated) (condition.isNegated ? dropBits : keepBits)(applications, rows);
    else dropBits(cases, casesOf(table, rows));
  }
  if (level === 'applications') keepBits(cases, casesOf(table, applications));
  else {
    if (asksOne) keepBits(cases, casesOf(table, applications));
    keepBits(applications, applicationsOf(table, cases));
  }
  return { cases, applications, ...(scores === undefined ? {} : { scores }) };
};

/** Whether a query asks for something that only an application has; then what cases and applications have counts for that application. */
export const asksOneApplication = ({ conditions }: Pick<Query, 'conditions'>): boolean => conditions.some((condition) => !condition.isNegated && isOfApplications(fieldIn(condition)));

const fieldIn = (condition: Condition): Field | undefined => (condition.kind === 'field' ? fieldOf(condition.field) : undefined);
const isOfApplications = (field: Field | undefined): boolean => field !== undefined && (field.kind === 'number' || (field.ofApplication !== undefined && field.ofCase === undefined));
const hasApplicationColumn = (condition: Condition): boolean => {
  const field = fieldIn(condition);
  return field !== undefined && (field.ofApplication !== undefined || field.kind === 'number' || field.kind === 'limit');
};

/** Cases of which one of the applications is in a set. */
const casesOf = (table: PortfolioTable, applications: Bits): Bits => {
  const cases = createBits(table.caseRows());
  const family = table.applications.columns.family.counts.values();
  let last = -1;
  for (let index = 0; index < applications.length; index += 1) {
    for (let word = applications[index] ?? 0; word !== 0; word &= word - 1) {
      const its = family[(index << 5) + 31 - Math.clz32(word & -word)] ?? 0;
      // Those of one case stand together.
      if (its !== last) setBit(cases, its);
      last = its;
    }
  }
  return cases;
};

/** All applications of the cases of a set. */
const applicationsOf = (table: PortfolioTable, cases: Bits): Bits => {
  const applications = createBits(table.applicationRows());
  const family = table.applications.columns.family.counts.values();
  const rows = table.applicationRows();
  for (let row = 0; row < rows; row += 1) if (hasBit(cases, family[row] ?? 0)) setBit(applications, row);
  return applications;
};

type Rows = { readonly rows: Bits; readonly codes?: TextMatches };

const rowsOf = (table: PortfolioTable, condition: Condition, level: Level, within: Bits): Rows => {
  switch (condition.kind) {
    case 'words': {
      const [first, ...others] = condition.phrases.map((phrase) => phraseRows(table, phrase, level));
      if (first === undefined) return { rows: createBits(0) };
      for (const other of others) either(first, other);
      return ofCodes(first);
    }
    case 'number': {
      const [first, ...others] = condition.phrases.map((phrase) => phraseRows(table, phrase, level));
      if (first === undefined) return { rows: createBits(0) };
      for (const other of others) both(first, other);
      either(first, numberRows(table, condition.number, level));
      for (const key of typedNumberKeys(condition.typed)) either(first, numberRows(table, key, level, true));
      return ofCodes(first);
    }
    case 'field':
      return { rows: fieldRows(table, fieldOf(condition.field), condition.tests, level, within) };
  }
};

const ofCodes = (codes: TextMatches): Rows => {
  const rows = createBits(codes.length);
  for (let row = 0; row < codes.length; row += 1) if (codes[row] !== 0) setBit(rows, row);
  return { rows, codes };
};

/** Rows of a field; those outside of `within` may be among them or not. */
const fieldRows = (table: PortfolioTable, field: Field, tests: readonly ValueTest[], level: Level, within: Bits): Bits => {
  const count = level === 'cases' ? table.caseRows() : table.applicationRows();
  if (field.kind === 'text') {
    const found = createBits(count);
    for (const test of tests) if (test.test === 'has' || test.test === 'is') addBits(found, ofCodes(phraseRows(table, { text: test.text, isWhole: test.test === 'is' || test.isWhole }, level, field.parts)).rows);
    return found;
  }
  if (field.kind === 'limit') return limitRows(table, tests, level);
  const found = createBits(count);
  if (field.kind === 'number') {
    for (const test of tests) if (test.test === 'has' || test.test === 'is') {
      addBits(found, ofCodes(numberRows(table, test.text, level, test.test === 'is')).rows);
      for (const key of typedNumberKeys(test.text)) addBits(found, ofCodes(numberRows(table, key, level, true)).rows);
    }
    const unknown = tests.filter(({ test }) => test === 'unknown');
    if (unknown.length > 0) addBits(found, rowsOfColumn(table.applications.columns.number, 'code', unknown, within, count, table.today()));
    return found;
  }
  if (level === 'applications' && field.ofApplication === undefined) return applicationsOf(table, fieldRows(table, field, tests, 'cases', table.liveCases()));
  const columns = level === 'applications' ? [table.applications.columns[field.ofApplication ?? 'id']] : [field.ofCase ?? []].flat().map((name) => table.cases.columns[name]);
  // Of a field over several columns, not known is: in none of them.
  const unknown = tests.filter(({ test }) => test === 'unknown');
  const known = tests.filter(({ test }) => test !== 'unknown');
  const rowsIn = (column: Column, some: readonly ValueTest[]): Bits => rowsOfColumn(column, field.kind, some, within, count, table.today());
  const [first, ...others] = columns;
  if (unknown.length > 0 && first !== undefined) {
    addBits(found, rowsIn(first, unknown));
    for (const column of others) keepBits(found, rowsIn(column, unknown));
  }
  if (known.length > 0) for (const column of columns) addBits(found, rowsIn(column, known));
  const words = tests.filter(({ test }) => test === 'has');
  if (words.length > 0) for (const name of field.originals ?? []) addBits(found, rowsIn(table.cases.columns[name], words));
  return found;
};

const addBits = (found: Bits, other: Bits): void => {
  for (let word = 0; word < found.length; word += 1) found[word] = (found[word] ?? 0) | (other[word] ?? 0);
};

/** Rows with an open time limit whose words are asked for; unknown: without an open one. */
const limitRows = (table: PortfolioTable, tests: readonly ValueTest[], level: Level): Bits => {
  const rows = createBits(level === 'cases' ? table.caseRows() : table.applicationRows());
  const { shapes } = table.limits;
  const needles = tests.flatMap((test) => (test.test === 'has' || test.test === 'is' ? [` ${wordsOf(test.text).join(' ')}${test.test === 'is' || test.isWhole ? ' ' : ''}`] : []));
  const wanted = new Uint8Array(shapes.size());
  for (let id = 1; id < wanted.length; id += 1) {
    const shape = shapes.shape(id);
    const text = ` ${wordsOf(`${shape.label} ${shape.rule}`).join(' ')} `;
    if (shape.waits && needles.some((needle) => text.includes(needle))) wanted[id] = 1;
  }
  const today = toDayNumber(table.today());
  const wantsNone = tests.some(({ test }) => test === 'unknown');
  for (let row = 0; row < table.caseRows(); row += 1) {
    const { from } = table.membersOf(row);
    if (!hasBit(table.liveCases(), row)) continue;
    table.limits.each(row, (_, shape, member, due) => {
      if (wanted[shape.id] === 1 && (!shape.isOption || due >= today)) setBit(rows, level === 'cases' ? row : from + member);
    });
    if (wantsNone && level === 'cases' && table.cases.columns.open.counts.get(row) === 0) setBit(rows, row);
  }
  if (wantsNone && level === 'applications') for (let row = 0; row < table.applicationRows(); row += 1) if (hasBit(table.liveApplications(), row) && table.applications.columns.open.counts.get(row) === 0) setBit(rows, row);
  return rows;
};
