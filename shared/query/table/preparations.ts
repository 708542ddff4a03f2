import { foldedTexts } from '../text/folded-texts';
import { dictionaryNames, type DictionaryName } from './dictionaries';
import { facetFields, facetsOf, subclassesOf } from './facets';
import type { PortfolioTable } from './portfolio-table';

/**
 * Makes a table ready for the first question and the first change of the day, which would wait for it otherwise: a step at a time, each of a
 * few milliseconds. Between two steps the table may be asked and changed; what then has to be ready is.
 */
export function* preparations(table: PortfolioTable): Generator<void> {
  const { dictionaries } = table;
  for (const name of dictionaryNames) {
    dictionaries[name].ranks();
    yield;
  }
  subclassesOf(dictionaries.classes.texts);
  yield;
  // Counting each field once, filtered as nearly every count is: a program that has run is compiled.
  for (const level of ['applications', 'cases'] as const) {
    for (const field of facetFields) {
      facetsOf(table, sampleQuery, level, [field], 1);
      yield;
    }
  }
  for (const name of foldedNames) {
    while (!foldedTexts(dictionaries[name].texts).fold(foldedAtOnce)) yield;
    yield;
  }
  for (const { prepare } of [...dictionaryNames.map((name) => dictionaries[name].texts), table.limits.shapes, table.caseText, table.applicationText]) {
    while (!prepare(preparedAtOnce)) yield;
    yield;
  }
}

const sampleQuery = 'status:granted';

/** Those that are searched by their words; titles are too, by the full text. */
const foldedNames: readonly DictionaryName[] = ['names', 'people', 'tags', 'references', 'titles'];

/** Texts that take two to five milliseconds. */
const foldedAtOnce = 4096;
const preparedAtOnce = 16_384;
