import { statusWords } from '../../law/status-words';
import { applicationStatuses, rights, routes, stages } from '../../model/application';
import { wordsOf } from '../text/words';
import { type Field, fieldOf } from './fields';
import { daysAfter, parseDay } from './parse-day';
import type { Span, ValueTest } from './query';

/** A value as it was typed. */
export type Typed = Span & { readonly text: string; readonly isQuoted: boolean; /** An equals sign stands before it. */ readonly isExact: boolean };

/** What one value after a field asks for, or in words what is wrong with it. */
export const parseTest = (field: Field, operator: string, { text, isQuoted }: Typed): ValueTest | string => {
  if (!isQuoted && text === '?') return { test: 'unknown' };
  if (!isQuoted && text === '*' && field.kind === 'day') return { test: 'between' };
  const isCompared = operator !== ':' && operator !== '=';
  switch (field.kind) {
    case 'day':
      return dayTest(field, operator, text.trim());
    case 'count':
      return countTest(field, operator, text.trim());
    case 'code':
      if (isCompared) break;
      return codeTest(field, text.trim());
    default:
      if (isCompared) break;
      // A row may hold a text without a word, such as “–”: only the whole of it can be meant.
      return operator === '=' || wordsOf(text).length === 0 ? { test: 'is', text } : { test: 'has', text, isWhole: isQuoted };
  }
  return `${field.title} has no order to compare with ${operator}. Write ${field.example}.`;
};

const dayTest = (field: Field, operator: string, text: string): ValueTest | string => {
  if (text.toLowerCase() === 'overdue' && field.id === 'due') return { test: 'between', to: { months: 0, days: -1 } };
  const range = /^(.*?)\.\.(.*)$/.exec(text);
  if (range !== null) {
    const from = range[1] === '' ? undefined : parseDay(range[1] ?? '');
    const to = range[2] === '' ? undefined : parseDay(range[2] ?? '');
    if ((range[1] !== '' && from === undefined) || (range[2] !== '' && to === undefined)) return wrongDay(field, text);
    return { test: 'between', ...(from === undefined ? {} : { from: from.first }), ...(to === undefined ? {} : { to: to.last }) };
  }
  const day = parseDay(text);
  if (day === undefined) return wrongDay(field, text);
  switch (operator) {
    case '<':
      return { test: 'between', to: daysAfter(day.first, -1) };
    case '<=':
      return { test: 'between', to: day.last };
    case '>':
      return { test: 'between', from: daysAfter(day.last, 1) };
    case '>=':
      return { test: 'between', from: day.first };
    default:
      return { test: 'between', from: day.first, to: day.last };
  }
};

const wrongDay = (field: Field, text: string): string =>
  `${field.title}: “${text}” is no date. Write a year, 2024-05, 2024-05-17, 2019..2021, a time from today such as 90d, -6m or 2y, or ? for not known.`;

const countTest = (field: Field, operator: string, text: string): ValueTest | string => {
  const range = /^(\d{0,6})\.\.(\d{0,6})$/.exec(text);
  if (range !== null && text !== '..') return { test: 'count', ...(range[1] === '' ? {} : { min: Number(range[1]) }), ...(range[2] === '' ? {} : { max: Number(range[2]) }) };
  if (!/^\d{1,6}$/.test(text)) return `${field.title}: “${text}” is no number. Write ${field.example}, or a range such as 2..5.`;
  const count = Number(text);
  switch (operator) {
    case '<':
      return { test: 'count', max: count - 1 };
    case '<=':
      return { test: 'count', max: count };
    case '>':
      return { test: 'count', min: count + 1 };
    case '>=':
      return { test: 'count', min: count };
    default:
      return { test: 'count', min: count, max: count };
  }
};

/** Codes that a field can have; the others are any, such as those of offices. */
const knownCodes: Readonly<Record<string, readonly string[]>> = { status: applicationStatuses, route: routes, right: rights, stage: stages };

const codeTest = (field: Field, text: string): ValueTest | string => {
  const lower = text.toLowerCase();
  const codes = knownCodes[field.id];
  if (codes === undefined) return text === '' ? `${field.title}: a value is missing, such as ${field.example}.` : { test: 'has', text: text.toUpperCase(), isWhole: true };
  const wanted = codes.find((code) => code === lower || code.replaceAll('-', ' ') === lower || (field.id === fieldOf('status').id && statusWordOf(code) === lower));
  if (wanted !== undefined) return { test: 'has', text: wanted, isWhole: true };
  const near = lower === '' ? [] : codes.filter((code) => code.startsWith(lower));
  const [only] = near;
  if (near.length === 1 && only !== undefined) return { test: 'has', text: only, isWhole: true };
  return `${field.title}: there is no “${text}”. It can be ${codes.join(', ')}.`;
};

const statusWordOf = (code: string): string | undefined => {
  const status = applicationStatuses.find((one) => one === code);
  return status === undefined ? undefined : statusWords[status].toLowerCase();
};
