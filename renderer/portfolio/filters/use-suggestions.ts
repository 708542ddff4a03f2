import { useEffect, useState } from 'react';
import { fieldOf } from '#shared/query/language/fields';
import { suggestFields, suggestForms, type Suggestion, typingAt } from '#shared/query/language/complete-query';
import type { Level } from '#shared/query/table/text-rows';
import type { PortfolioIndex } from '../../index/api';
import { useIndex } from '../../index/IndexContext';
import { valueWords } from './value-words';

const most = 8;

/** What could stand at the caret, from the fields and from the values that the portfolio has; nothing while `caret` is undefined. */
export const useSuggestions = (text: string, caret: number | undefined, level: Level): readonly Suggestion[] => {
  const index = useIndex();
  const [found, setFound] = useState<readonly Suggestion[]>(none);
  useEffect(() => {
    let ended = false;
    void (caret === undefined ? Promise.resolve(none) : suggest(index, text, caret, level)).then((suggestions) => {
      if (!ended) setFound(suggestions);
    });
    return () => {
      ended = true;
    };
  }, [index, text, caret, level]);
  return found;
};

const none: readonly Suggestion[] = [];

const suggest = async (index: PortfolioIndex, text: string, caret: number, level: Level): Promise<readonly Suggestion[]> => {
  const typing = typingAt(text, caret);
  if (typing === undefined) return none;
  if (typing.what === 'word') return suggestFields(typing).slice(0, most);
  const field = fieldOf(typing.field);
  if (field.kind === 'day' || field.kind === 'count') return suggestForms(typing, field);
  const values = await index.values(typing.field, typing.rest, level, typing.typed === '?' ? '' : typing.typed, most);
  return values
    .filter(({ term }) => term !== typing.typed)
    .map(({ value, term, count }) => ({ from: typing.from, to: typing.to, insert: term, label: valueWords(typing.field, value), detail: count.toLocaleString('en') }));
};
