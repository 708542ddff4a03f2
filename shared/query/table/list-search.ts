import { hasBit } from '../columns/bits';
import { parseQuery } from '../language/parse-query';
import type { Condition } from '../language/query';
import { wordsOf } from '../text/words';
import { findRows } from './find-rows';
import type { PortfolioTable } from './portfolio-table';

/**
 * The search of a list whose lines have words of their own beside those of their case (time limits, findings): each condition holds for the
 * case, or, of words, for the line. `line` is a text as {@link searchableText} makes it, and is asked for only where it decides.
 */
export const listSearch = (table: PortfolioTable, text: string): ((row: number, line: () => string) => boolean) => {
  const conditions = parseQuery(text).conditions.map((condition) => ({ ...needlesOf(condition), rows: findRows(table, { conditions: [condition] }, 'cases').cases }));
  return (row, line) =>
    conditions.every(({ rows, needles, isNegated }) => {
      if (!isNegated) return hasBit(rows, row) || needles.some((needle) => line().includes(needle));
      return hasBit(rows, row) && !needles.some((needle) => line().includes(needle));
    });
};

const needlesOf = (condition: Condition): { readonly needles: readonly string[]; readonly isNegated: boolean } => ({
  isNegated: condition.isNegated,
  needles: condition.kind === 'words' ? condition.phrases.map(({ text, isWhole }) => ` ${wordsOf(text).join(' ')}${isWhole ? ' ' : ''}`) : [],
});
