import type { IsoDate } from '#shared/model/date';
import { toDayNumber } from '#shared/model/date';
import type { IndexedApplication, IndexedFamily } from '#shared/query/indexed-family';
import { type Field, fieldOf } from '#shared/query/language/fields';
import { dayOfPoint } from '#shared/query/language/parse-day';
import { parseQuery } from '#shared/query/language/parse-query';
import type { Condition, Phrase, ValueTest } from '#shared/query/language/query';
import { isLesserOption, isOpenLimit, isOverdueLimit } from '#shared/query/next-limit';
import type { Level } from '#shared/query/table/text-rows';
import { compact } from '#shared/query/text/fold';
import type { PartText, TextPart } from '#shared/query/text/text-part';
import { wordsOf } from '#shared/query/text/words';

/** A row of the table as plain values: a case, or one of its applications. */
export type PlainRow = { readonly family: IndexedFamily; readonly member?: IndexedApplication };

export const plainRows = (families: readonly IndexedFamily[], level: Level): readonly PlainRow[] => families.flatMap((family): readonly PlainRow[] => (level === 'cases' ? [{ family }] : family.applications.map((member) => ({ family, member }))));

/** The slow and obvious answer to a query: every row looked at with plain values. */
export const plainlyFits = ({ family, member }: PlainRow, text: string, today: IsoDate): boolean => {
  const { conditions } = parseQuery(text);
  if (member !== undefined) return conditions.every((condition) => holds(condition, family, member, today) !== condition.isNegated);
  const isOfOne = conditions.some((condition) => !condition.isNegated && isOfApplications(condition));
  const ofMembers = conditions.filter((condition) => !condition.isNegated && (isOfApplications(condition) || (isOfOne && isOfBoth(condition))));
  const others = conditions.filter((condition) => !ofMembers.includes(condition));
  if (isOfOne && !family.applications.some((one) => ofMembers.every((condition) => holds(condition, family, one, today)))) return false;
  return others.every((condition) => {
    if (isOfApplications(condition)) return !family.applications.some((one) => holds(condition, family, one, today));
    return holds(condition, family, undefined, today) !== condition.isNegated;
  });
};

const fieldIn = (condition: Condition): Field | undefined => (condition.kind === 'field' ? fieldOf(condition.field) : undefined);
const isOfApplications = (condition: Condition): boolean => {
  const field = fieldIn(condition);
  return field !== undefined && (field.kind === 'number' || (field.ofApplication !== undefined && field.ofCase === undefined));
};
const isOfBoth = (condition: Condition): boolean => {
  const field = fieldIn(condition);
  return field !== undefined && (field.ofApplication !== undefined || field.kind === 'limit');
};

const holds = (condition: Condition, family: IndexedFamily, member: IndexedApplication | undefined, today: IsoDate): boolean => {
  const texts = [...family.texts, ...(member === undefined ? family.applications : [member]).flatMap((one) => one.texts)];
  switch (condition.kind) {
    case 'words':
      return condition.phrases.some((phrase) => hasPhrase(texts, phrase));
    case 'number':
      return condition.phrases.every((phrase) => hasPhrase(texts, phrase)) || texts.some(({ part, text }) => part === 'number' && wordsOf(text).some((word) => word.startsWith(condition.number)));
    case 'field':
      return condition.tests.some((test) => fits(fieldOf(condition.field), test, family, member, texts, today));
  }
};

const hasPhrase = (texts: readonly PartText[], { text, isWhole }: Phrase, parts?: readonly TextPart[]): boolean => {
  const words = wordsOf(text);
  return texts.some(({ part, text: own }) => (parts === undefined || parts.includes(part)) && (follows(wordsOf(own), words, isWhole) || (!isWhole && words.length > 1 && follows(wordsOf(own), [compact(text)], false))));
};

const follows = (own: readonly string[], words: readonly string[], isWhole: boolean): boolean =>
  own.some((_, at) => words.every((word, index) => (index === words.length - 1 && !isWhole ? own[at + index]?.startsWith(word) === true : own[at + index] === word)));

const fits = (field: Field, test: ValueTest, family: IndexedFamily, member: IndexedApplication | undefined, texts: readonly PartText[], today: IsoDate): boolean => {
  if (field.kind === 'text') return (test.test === 'has' || test.test === 'is') && hasPhrase(texts.filter((one) => family.texts.includes(one)), { text: test.text, isWhole: test.test === 'is' || test.isWhole }, field.parts);
  if (field.kind === 'number') {
    if (test.test === 'unknown') return (member?.row.number ?? '') === '';
    return (test.test === 'has' || test.test === 'is') && texts.some(({ part, text }) => part === 'number' && wordsOf(text).some((word) => (test.test === 'is' ? word === compact(test.text) : word.startsWith(compact(test.text)))));
  }
  const limits = family.limits.filter((limit) => member === undefined || limit.application === member.row.application);
  const open = limits.filter((limit) => isOpenLimit(limit, today));
  if (field.kind === 'limit') {
    if (test.test === 'unknown') return open.length === 0;
    return (test.test === 'has' || test.test === 'is') && open.some((limit) => follows(wordsOf(`${limit.label} ${limit.rule}`), wordsOf(test.text), test.test === 'is' || test.isWhole));
  }
  const values = valuesOf(field, family, member, open, today, test.test === 'has');
  const known = values.filter((value) => value !== undefined && value !== '');
  if (test.test === 'unknown') return known.length === 0;
  if (test.test === 'is') return known.some((value) => value === test.text);
  if (test.test === 'has') {
    const { text, isWhole } = test;
    if (field.kind === 'code') return known.some((value) => value === text);
    if (field.kind === 'class') return known.some((value) => compact(String(value)).startsWith(compact(text)));
    return known.some((value) => follows(wordsOf(String(value)), wordsOf(text), isWhole));
  }
  if (test.test === 'count') return known.some((value) => Number(value) >= (test.min ?? 0) && Number(value) <= (test.max ?? Number.MAX_SAFE_INTEGER));
  // Sound: what is compared with days is a date.
  return known.some((value) => (test.from === undefined || toDayNumber(value as IsoDate) >= dayOfPoint(test.from, today)) && (test.to === undefined || toDayNumber(value as IsoDate) <= dayOfPoint(test.to, today)));
};

const valuesOf = (field: Field, { row, names, originalNames, errors, limits }: IndexedFamily, member: IndexedApplication | undefined, open: readonly IndexedFamily['limits'][number][], today: IsoDate, isWords: boolean): readonly (string | number | undefined)[] => {
  const own = member?.row;
  switch (field.id) {
    case 'reference':
      return [own === undefined ? row.reference : own.reference];
    case 'case':
      return [row.reference];
    case 'title':
      return [own === undefined ? row.title : own.title];
    case 'responsible':
      return [own === undefined ? row.responsible : own.responsible];
    case 'client':
      return [row.client];
    case 'applicant':
      return [...(names.applicant ?? []), ...(isWords ? (originalNames.applicant ?? []) : [])];
    case 'inventor':
      return names.inventor ?? [];
    case 'party':
      return [row.client, ...Object.values(names).flat(), ...(isWords ? Object.values(originalNames).flat() : [])];
    case 'tag':
      return row.tags;
    case 'class':
      return own === undefined ? row.classes : own.classes;
    case 'office':
      return [own?.office];
    case 'status':
      return [own === undefined ? row.status : own.status];
    case 'kind':
      return own?.kinds ?? [];
    case 'route':
      return [own?.route];
    case 'stage':
      return [own?.stage];
    case 'filed':
      return [own?.filingDate];
    case 'published':
      return [own?.published];
    case 'priority':
      return [own === undefined ? row.earliestPriority : own.earliestPriority];
    case 'expires':
      return [own === undefined ? row.expiry : own.expiry];
    case 'due':
      return [open.toSorted((a, b) => Number(isLesserOption(a)) - Number(isLesserOption(b)) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0]?.due];
    case 'overdue':
      return [limits.filter((limit) => (own === undefined || limit.application === own.application) && isOverdueLimit(limit, today)).length];
    case 'open':
      return [open.length];
    case 'members':
      return [row.members];
    case 'grants':
      return [row.grants];
    case 'quality':
      return [row.quality];
    case 'errors':
      return [errors];
    default:
      throw new Error(`no plain value of ${field.id}`);
  }
};
