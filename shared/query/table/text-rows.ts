import type { Phrase } from '../language/query';
import { compact } from '../text/fold';
import type { TextMatches } from '../text/text-index';
import { type TextPart, textParts } from '../text/text-part';
import type { WordPattern } from '../text/word-pattern';
import { wordsOf } from '../text/words';
import type { PortfolioTable } from './portfolio-table';

export type Level = 'cases' | 'applications';

/** Where a phrase stands: in a case or one of its applications, or, at the level of applications, in one of them or its case. Codes as in {@link TextMatches}. */
export const phraseRows = (table: PortfolioTable, phrase: Phrase, level: Level, parts?: readonly TextPart[]): TextMatches => {
  const words = wordsOf(phrase.text);
  const found = patternRows(table, { words, isWhole: phrase.isWhole }, level, parts);
  // P-9 is also found as P9, and the other way round by the form without hyphen that references are kept in too.
  if (!phrase.isWhole && words.length > 1) either(found, patternRows(table, { words: [compact(phrase.text)], isWhole: false }, level, parts));
  return found;
};

/** Applications, or cases with one, that have a number which begins so; `isWhole`: which is so. */
export const numberRows = (table: PortfolioTable, number: string, level: Level, isWhole = false): TextMatches => patternRows(table, { words: [compact(number)], isWhole }, level, ['number']);

const patternRows = (table: PortfolioTable, pattern: WordPattern, level: Level, parts: readonly TextPart[] | undefined): TextMatches => {
  const ofCases = table.caseText.matches(pattern, parts);
  const ofApplications = table.applicationText.matches(pattern, parts);
  const family = table.applications.columns.family.counts.values();
  if (level === 'cases') {
    const found: TextMatches = new Uint8Array(table.caseRows());
    found.set(ofCases);
    for (let row = 0; row < ofApplications.length; row += 1) {
      const code = ofApplications[row] ?? 0;
      if (code === 0) continue;
      const its = family[row] ?? 0;
      const known = found[its] ?? 0;
      if (known === 0 || code < known) found[its] = code;
    }
    return found;
  }
  const found: TextMatches = new Uint8Array(table.applicationRows());
  found.set(ofApplications);
  for (let row = 0; row < found.length; row += 1) {
    const code = ofCases[family[row] ?? 0] ?? 0;
    const own = found[row] ?? 0;
    if (code !== 0 && (own === 0 || code < own)) found[row] = code;
  }
  return found;
};

/** Adds what another search found, the weightier place counting. */
export const either = (found: TextMatches, other: TextMatches): void => {
  for (let row = 0; row < found.length; row += 1) {
    const code = other[row] ?? 0;
    const known = found[row] ?? 0;
    if (code !== 0 && (known === 0 || code < known)) found[row] = code;
  }
};

/** Keeps what another search found too, the weightier place counting. */
export const both = (found: TextMatches, other: TextMatches): void => {
  for (let row = 0; row < found.length; row += 1) {
    const code = other[row] ?? 0;
    const known = found[row] ?? 0;
    found[row] = code === 0 || known === 0 ? 0 : Math.min(code, known);
  }
};

/** What a place of {@link textParts} weighs, in the order of these. */
const partWeights: readonly number[] = [40, 40, 20, 16, 12, 6, 5];

/** Weight by code: a whole word counts half as much again as the beginning of one. */
export const codeWeights: readonly number[] = [0, ...textParts.flatMap((_, part) => [(partWeights[part] ?? 1) * 3, (partWeights[part] ?? 1) * 2])];
