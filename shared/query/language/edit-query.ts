import { dayText } from './parse-day';
import { type Field, fieldOf, type FieldId } from './fields';
import { parseQuery } from './parse-query';
import type { Condition, ValueTest } from './query';

/** The conditions that a query has on a field, those with a minus not counted: what a filter form shows. */
export const testsOf = (text: string, field: FieldId): readonly ValueTest[] =>
  parseQuery(text).conditions.flatMap((condition) => (isOn(condition, field) ? condition.tests : []));

/** The query with these values for a field in place of those it has; the rest stays as it was typed. Without values the condition goes. */
export const withTests = (text: string, field: FieldId, tests: readonly ValueTest[]): string => {
  const own = parseQuery(text).conditions.filter((condition) => isOn(condition, field));
  const written = tests.length === 0 ? '' : conditionText(fieldOf(field), tests);
  const [first] = own;
  let out = text;
  for (const condition of own.toReversed()) out = `${out.slice(0, condition.from)}${condition === first ? written : ''}${out.slice(condition.to)}`;
  if (first === undefined && written !== '') out = `${out.trimEnd()} ${written}`;
  return tidy(out);
};

/** Adds a value to a field, or takes it out; `term` is as typed after the colon: `EP`, `="Nordlicht GmbH"`, `?`. */
export const withTerm = (text: string, field: FieldId, term: string, on: boolean): string => {
  const kept = testsOf(text, field).filter((test) => testText(fieldOf(field), test) !== term);
  const [added] = testsOf(`${field}:${term}`, field);
  return withTests(text, field, on && added !== undefined ? [...kept, added] : kept);
};

/** The values of a field as {@link withTerm} takes them. */
export const termsOf = (text: string, field: FieldId): ReadonlySet<string> => new Set(testsOf(text, field).map((test) => testText(fieldOf(field), test)));

const isOn = (condition: Condition, field: FieldId): condition is Extract<Condition, { kind: 'field' }> => condition.kind === 'field' && condition.field === field && !condition.isNegated;

const tidy = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/** A condition as it is typed: `office:EP,CN`, `filed:2019-01-01..2021-12-31`, `client:="Nordlicht GmbH"`. */
export const conditionText = (field: Field, tests: readonly ValueTest[]): string => `${field.id}:${tests.map((test) => testText(field, test)).join(',')}`;

/** One value as it is typed after the colon. */
export const testText = (field: Pick<Field, 'kind'>, test: ValueTest): string => {
  switch (test.test) {
    case 'unknown':
      return '?';
    case 'has':
      return test.isWhole && field.kind !== 'code' ? quoted(test.text) : bare(test.text);
    case 'is':
      return `=${quoted(test.text)}`;
    case 'between': {
      const from = test.from === undefined ? '' : dayText(test.from);
      const to = test.to === undefined ? '' : dayText(test.to);
      if (from === '' && to === '') return '*';
      if (from === '' && to === '-1d') return 'overdue';
      return from === to ? from : `${from}..${to}`;
    }
    case 'count': {
      const { min, max } = test;
      return min !== undefined && min === max ? String(min) : `${min ?? ''}..${max ?? ''}`;
    }
  }
};

const quoted = (text: string): string => `"${text.replaceAll(/["“”„«»]/g, ' ')}"`;
const bare = (text: string): string => (/[\s,"“”„«»]|^[?=*]/.test(text) || text === '' ? quoted(text) : text);
