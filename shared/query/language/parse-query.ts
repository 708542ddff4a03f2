import { compact } from '../text/fold';
import { wordsOf } from '../text/words';
import { sortedStatuses } from '../table/status-order';
import { fieldNamed, fieldNames } from './fields';
import { parseTest, type Typed } from './parse-test';
import type { Condition, Phrase, Query, QueryIssue, ValueTest } from './query';

/**
 * Reads what was typed into the search box: words and "phrases" anywhere, `field:value,other`, `field="just this"`, `<`, `>`, ranges with `..`,
 * `?` for not known, `-` for not. What cannot be read is an issue with its place; the rest of the query stands. The meaning is in
 * docs/query-language.md.
 */
export const parseQuery = (text: string): Query => {
  const conditions: Condition[] = [];
  const issues: QueryIssue[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) break;
    const start = at;
    const isNegated = text[at] === '-' && at + 1 < text.length && !/\s/.test(text[at + 1] ?? '');
    if (isNegated) at += 1;
    const head = /^([A-Za-z][A-Za-z-]*)(:|<=|>=|<|>|=)/.exec(text.slice(at, at + 40));
    const name = head?.[1] ?? '';
    const field = head === null ? undefined : fieldNamed(name);
    if (head !== null) at += head[0].length;
    const values = readValues(text, at);
    at = values.end;
    const span = { from: start, to: at };
    if (head === null) {
      const word = bareWords(values.typed);
      if (word !== undefined) conditions.push({ ...span, isNegated, ...word });
      if (values.isOpen) issues.push({ ...span, message: 'The closing quotation mark is missing.' });
      continue;
    }
    if (field === undefined) {
      issues.push({ from: start, to: at, message: `There is no field “${name}”. ${suggestion(name)}` });
      continue;
    }
    if (values.typed.length === 0) {
      issues.push({ ...span, message: `${field.title}: a value is missing, such as ${field.example}.` });
      continue;
    }
    const tests: ValueTest[] = [];
    for (const typed of values.typed) {
      const test = parseTest(field, typed.isExact ? '=' : (head[2] ?? ':'), typed);
      if (typeof test === 'string') issues.push({ from: typed.from, to: typed.to, message: test });
      else tests.push(test);
    }
    if (values.isOpen) issues.push({ ...span, message: 'The closing quotation mark is missing.' });
    // Sound: a field that was found is one of the table.
    if (tests.length > 0) conditions.push({ ...span, isNegated, kind: 'field', field: field.id as FieldIdOf, tests });
  }
  return { conditions: withNumbers(conditions), issues };
};

type FieldIdOf = Extract<Condition, { kind: 'field' }>['field'];

const suggestion = (name: string): string => {
  const lower = name.toLowerCase();
  const near = fieldNames.filter((known) => known.startsWith(lower.slice(0, 2)));
  return `${near.length === 0 ? `There are ${fieldNames.slice(0, 6).join(', ')} and more` : `Is it ${near.join(' or ')}`}; to look for the text itself, put it in quotation marks.`;
};

const opening = '"“”„«»';

/** Values with commas between them, from a place to the next space outside of quotation marks. */
const readValues = (text: string, from: number): { readonly typed: readonly Typed[]; readonly end: number; readonly isOpen: boolean } => {
  const typed: Typed[] = [];
  let at = from;
  for (;;) {
    const start = at;
    const isExact = text[at] === '=';
    if (isExact) at += 1;
    if (opening.includes(text[at] ?? ' ')) {
      const close = nextOf(text, at + 1, (character) => opening.includes(character));
      typed.push({ text: text.slice(at + 1, close), isQuoted: true, isExact, from: start, to: Math.min(close + 1, text.length) });
      at = close + 1;
      if (close >= text.length) return { typed, end: text.length, isOpen: true };
    } else {
      at = nextOf(text, at, (character) => /\s/.test(character) || character === ',' || opening.includes(character));
      if (at > start) typed.push({ text: text.slice(isExact ? start + 1 : start, at), isQuoted: false, isExact, from: start, to: at });
    }
    if (text[at] !== ',') return { typed, end: at, isOpen: false };
    at += 1;
  }
};

const nextOf = (text: string, from: number, ends: (character: string) => boolean): number => {
  let at = from;
  while (at < text.length && !ends(text[at] ?? '')) at += 1;
  return at;
};

/** Words without a field; the name of a status alone asks for the status. */
const bareWords = (typed: readonly Typed[]): WordsCondition | StatusCondition | undefined => {
  if (typed.length > 0 && typed.every(({ text, isQuoted }) => !isQuoted && isStatusWord(text)))
    return { kind: 'field', field: 'status', tests: typed.map(({ text }) => ({ test: 'has' as const, text: text.toLowerCase(), isWhole: true })) };
  // What were digits with commas between is one number.
  if (typed.length > 1 && typed.every(({ text, isQuoted }) => !isQuoted && /^[\d,]*\d{1,3}$/.test(text)) && typed.slice(1).every(({ text }) => text.length === 3))
    return { kind: 'words', phrases: [{ text: typed.map(({ text }) => text).join(''), isWhole: false }] };
  const phrases = typed.flatMap(({ text, isQuoted }): Phrase[] => (wordsOf(text).length === 0 ? [] : [{ text, isWhole: isQuoted }]));
  return phrases.length === 0 ? undefined : { kind: 'words', phrases };
};

type WordsCondition = { readonly kind: 'words'; readonly phrases: readonly Phrase[] };
type StatusCondition = { readonly kind: 'field'; readonly field: 'status'; readonly tests: readonly ValueTest[] };

const isStatusWord = (text: string): boolean => sortedStatuses.some((status) => status !== 'unknown' && status === text.toLowerCase());

/** Words side by side that could be one number (`EP 24 160 118.6`) become one condition: all of the words, or the number. */
const withNumbers = (conditions: readonly Condition[]): readonly Condition[] => {
  const out: Condition[] = [];
  let run: (Condition & { readonly kind: 'words' })[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    const typed = run.map(({ phrases }) => phrases[0]?.text ?? '').join(' ');
    const number = compact(typed);
    if (first === undefined || last === undefined || number.replace(/\D+/g, '').length < 4) out.push(...run);
    else out.push({ from: first.from, to: last.to, isNegated: false, kind: 'number', phrases: run.flatMap(({ phrases }) => phrases), typed, number });
    run = [];
  };
  for (const condition of conditions) {
    const only = condition.kind === 'words' && !condition.isNegated && condition.phrases.length === 1 ? condition.phrases[0] : undefined;
    if (condition.kind === 'words' && only !== undefined && !only.isWhole && isPartOfNumber(only.text)) {
      run.push(condition);
      continue;
    }
    close();
    out.push(condition);
  }
  close();
  return out;
};

const isPartOfNumber = (text: string): boolean => /\d/.test(text) || /^[A-Za-z]{2}$|^pct$/i.test(text);

