import { useState } from 'react';
import { matchesSearch, parseSearch, searchableText } from '#shared/query/search-text';

const page = 300;

/** The rows that the search box leaves, page by page. */
export const useShown = <Row>(rows: readonly Row[], text: string, textsOf: (row: Row) => readonly string[]): { readonly found: readonly Row[]; readonly shown: readonly Row[]; readonly showMore: (() => void) | undefined } => {
  const [count, setCount] = useState(page);
  const search = parseSearch(text);
  const found = search.length === 0 ? rows : rows.filter((row) => matchesSearch(searchableText(textsOf(row)), search));
  return { found, shown: found.slice(0, count), showMore: found.length > count ? () => setCount(count + page) : undefined };
};
