import { type Field, fieldNamed, fields, type FieldId } from './fields';
import type { Span } from './query';

/** What could stand where the caret is. `insert` replaces the span; a field is written with its colon, and its values come next. */
export type Suggestion = Span & { readonly insert: string; readonly label: string; readonly detail: string };

/** What is being typed at the caret: a word that may become a field, or a value of a field. */
export type Typing = Span & ({ readonly what: 'word'; readonly typed: string } | { readonly what: 'value'; readonly field: FieldId; readonly typed: string; /** The query without what is being typed. */ readonly rest: string });

/** Reads backwards from the caret to the beginning of the word or value; undefined inside of a phrase. */
export const typingAt = (text: string, caret: number): Typing | undefined => {
  const start = startOfTerm(text, caret);
  if (start === undefined) return undefined;
  const term = text.slice(start, caret).replace(/^-/, '');
  const from = caret - term.length;
  const head = /^([A-Za-z][A-Za-z-]*)(:|<=|>=|<|>|=)/.exec(term);
  if (head === null) return { what: 'word', typed: term, from, to: caret };
  const field = fieldNamed(head[1] ?? '');
  if (field === undefined) return undefined;
  const value = lastValue(term.slice(head[0].length));
  const at = caret - value.length;
  // Sound: a field that was found is one of the table.
  return { what: 'value', field: field.id as FieldId, typed: value.replace(/^=?["“„«]?/, ''), from: at, to: caret, rest: `${text.slice(0, start)}${text.slice(endOfTerm(text, caret))}` };
};

/** Fields whose name, other name or title begins so. */
export const suggestFields = (typing: Extract<Typing, { what: 'word' }>): readonly Suggestion[] => {
  const typed = typing.typed.toLowerCase();
  if (typed === '') return [];
  const fits = ({ id, aliases, title }: Field): boolean => [id, ...aliases].some((name) => name.startsWith(typed)) || title.toLowerCase().startsWith(typed);
  return fields.filter(fits).map(({ id, title, example }) => ({ from: typing.from, to: typing.to, insert: `${id}:`, label: `${id}:`, detail: `${title} · ${example}` }));
};

/** What can be written for a date or a number, where no list of values helps. */
export const suggestForms = (typing: Extract<Typing, { what: 'value' }>, field: Field): readonly Suggestion[] => {
  const forms = field.kind === 'day' ? (field.id === 'due' ? dueForms : dayForms) : field.kind === 'count' ? countForms : [];
  return forms.filter(([insert]) => insert.startsWith(typing.typed)).map(([insert, detail]) => ({ from: typing.from, to: typing.to, insert, label: insert, detail }));
};

const dueForms = [
  ['overdue', 'past its due date'],
  ['today..14d', 'within 14 days'],
  ['today..31d', 'within 31 days'],
  ['today..90d', 'within 90 days'],
  ['?', 'none open'],
] as const;
const dayForms = [
  ['2024', 'a year'],
  ['2019..2021', 'from one year to another'],
  ['2024-05', 'a month'],
  ['-1y..today', 'the last twelve months'],
  ['today..2y', 'the next two years'],
  ['?', 'not known'],
] as const;
const countForms = [
  ['0', 'none'],
  ['1..', 'at least one'],
  ['2..5', 'from two to five'],
] as const;

const quotes = '"“”„«»';

/** Where the term at the caret begins: after the last space outside of quotation marks. */
const startOfTerm = (text: string, caret: number): number | undefined => {
  let start = 0;
  let isQuoted = false;
  let isValue = false;
  for (let at = 0; at < caret; at += 1) {
    const character = text[at] ?? '';
    if (quotes.includes(character)) {
      isQuoted = !isQuoted;
      if (isQuoted) isValue = at > start && !/\s/.test(text[at - 1] ?? ' ');
    } else if (!isQuoted && /\s/.test(character)) start = at + 1;
  }
  // Inside of a phrase that stands alone there is nothing to complete; inside of a quoted value there is.
  return isQuoted && !isValue ? undefined : start;
};

const endOfTerm = (text: string, caret: number): number => {
  let at = caret;
  while (at < text.length && !/\s/.test(text[at] ?? '')) at += 1;
  return at;
};

/** What stands behind the last comma outside of quotation marks. */
const lastValue = (values: string): string => {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < values.length; at += 1) {
    if (quotes.includes(values[at] ?? '')) isQuoted = !isQuoted;
    else if (!isQuoted && values[at] === ',') start = at + 1;
  }
  return values.slice(start);
};
