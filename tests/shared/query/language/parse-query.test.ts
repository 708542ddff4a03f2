import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestFields, typingAt } from '#shared/query/language/complete-query';
import { conditionText, termsOf, testsOf, withTerm, withTests } from '#shared/query/language/edit-query';
import { fieldOf, fields } from '#shared/query/language/fields';
import { dayOfPoint } from '#shared/query/language/parse-day';
import { parseQuery } from '#shared/query/language/parse-query';
import type { ValueTest } from '#shared/query/language/query';
import { fromDayNumber } from '#shared/model/date';
import { d } from '../support';

const today = d('2026-11-23');
/** Conditions in short: `office has EP | has CN`, `-status is lapsed`, with dates as they come to. */
const read = (text: string): readonly string[] =>
  parseQuery(text).conditions.map((condition) => {
    const minus = condition.isNegated ? '-' : '';
    if (condition.kind === 'words') return `${minus}words ${condition.phrases.map(({ text: words, isWhole }) => (isWhole ? `"${words}"` : words)).join(' | ')}`;
    if (condition.kind === 'number') return `number ${condition.number}`;
    return `${minus}${condition.field} ${condition.tests.map(testWords).join(' | ')}`;
  });
const testWords = (test: ValueTest): string => {
  if (test.test === 'unknown') return 'unknown';
  if (test.test === 'between') return `${test.from === undefined ? '' : fromDayNumber(dayOfPoint(test.from, today))}..${test.to === undefined ? '' : fromDayNumber(dayOfPoint(test.to, today))}`;
  if (test.test === 'count') return `${test.min ?? ''}..${test.max ?? ''}`;
  return `${test.test} ${test.text}${test.test === 'has' && test.isWhole ? '!' : ''}`;
};

describe('the query language', () => {
  it('reads what an attorney types', () => {
    expect(read('applicant:huawei office:EP,CN status:granted filed:2019..2021 due<90d ipc:H04W tag:"5G SEP" -lapsed "carrier aggregation"')).toEqual([
      'applicant has huawei',
      'office has EP! | has CN!',
      'status has granted!',
      'filed 2019-01-01..2021-12-31',
      'due ..2027-02-20',
      'class has H04W',
      'tag has 5G SEP!',
      '-status has lapsed!',
      'words "carrier aggregation"',
    ]);
  });

  it.each([
    ['filed:2024', 'filed 2024-01-01..2024-12-31'],
    ['filed:2024-02', 'filed 2024-02-01..2024-02-29'],
    ['filed:2024Q2', 'filed 2024-04-01..2024-06-30'],
    ['filed:2024-05-17', 'filed 2024-05-17..2024-05-17'],
    ['filed<2019', 'filed ..2018-12-31'],
    ['filed<=2019', 'filed ..2019-12-31'],
    ['filed>2019', 'filed 2020-01-01..'],
    ['filed>=2019', 'filed 2019-01-01..'],
    ['filed:..2021', 'filed ..2021-12-31'],
    ['granted>-1y', 'granted 2025-11-24..'],
    ['expires<2y', 'expires ..2028-11-22'],
    ['due:overdue', 'due ..2026-11-22'],
    ['due:today..14d', 'due 2026-11-23..2026-12-07'],
    ['due<=3m', 'due ..2027-02-23'],
    ['filed:?', 'filed unknown'],
    ['-filed:?', '-filed unknown'],
    ['filed:*', 'filed ..'],
    ['members>20', 'members 21..'],
    ['members:2..5', 'members 2..5'],
    ['overdue:0', 'overdue 0..0'],
    ['status:"not known"', 'status has unknown!'],
    ['status:pend', 'status has pending!'],
    ['office:ep', 'office has EP!'],
    ['client="Nordlicht GmbH"', 'client is Nordlicht GmbH'],
    ['client:="Nordlicht GmbH",acme', 'client is Nordlicht GmbH | has acme'],
    ['ref:P-10', 'reference has P-10'],
    ['EP 24 160 118.6', 'number ep241601186'],
    ['US 7,123,456 B2', 'number us7123456b2'],
    ['PCT/EP2024/055012', 'number pctep2024055012'],
    ['lte,5g', 'words lte | 5g'],
    ['-radar', '-words radar'],
    ['"granted"', 'words "granted"'],
    ['載波聚合', 'words 載波聚合'],
  ])('reads %s', (text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });

  it.each([
    ['offise:EP', 'offise:EP', 'There is no field “offise”. Is it office or of'],
    ['office:', 'office:', 'a value is missing'],
    ['filed:soon', 'soon', '“soon” is no date'],
    ['filed:2024-13', '2024-13', 'is no date'],
    ['members:many', 'many', 'is no number'],
    ['status:lively', 'lively', 'It can be planned, pending, granted, lapsed, expired, unknown'],
    ['client<5', '5', 'has no order'],
    ['title:"open', 'title:"open', 'closing quotation mark'],
  ])('names the place and the remedy of %s', (text, place, message) => {
    const [issue] = parseQuery(`radar ${text}`).issues;
    expect(`radar ${text}`.slice(issue?.from, issue?.to)).toBe(place);
    expect(issue?.message).toContain(message.replace(' or of', ''));
    expect(read(`radar ${text}`)).toContain('words radar');
  });

  it('never throws, and every condition and issue has its place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', ':', '<', '=', '-', ',', '"', ' ', '.', '?', 'office', 'filed', '载', '“') }), (text) => {
        const { conditions, issues } = parseQuery(text);
        for (const { from, to } of [...conditions, ...issues]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });

  it('has an example for every field, which is read without an issue', () => {
    for (const { example } of fields) expect(parseQuery(example).issues, example).toEqual([]);
  });
});

const dayPoint = fc.oneof(fc.constantFrom('2024-05-17', '2019-01-01').map((date) => ({ date: d(date) })), fc.record({ months: fc.constant(0), days: fc.integer({ min: -400, max: 400 }) }), fc.record({ months: fc.integer({ min: 1, max: 30 }), days: fc.constant(0) }));
const value = fc.constantFrom('EP', 'Nordlicht GmbH', 'a,b', '載波', 'P-9', '?', '=x', '*');
const testFor = (kind: string): fc.Arbitrary<ValueTest> => {
  const unknown = fc.constant<ValueTest>({ test: 'unknown' });
  if (kind === 'day') return fc.oneof(unknown, fc.record({ test: fc.constant('between' as const), from: dayPoint, to: dayPoint }), fc.record({ test: fc.constant('between' as const), to: dayPoint }));
  if (kind === 'count') return fc.record({ test: fc.constant('count' as const), min: fc.nat(9), max: fc.integer({ min: 9, max: 20 }) });
  if (kind === 'code') return fc.oneof(unknown, fc.constantFrom('EP', 'US').map((text) => ({ test: 'has' as const, text, isWhole: true })));
  return fc.oneof(unknown, value.filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => ({ test: 'has' as const, text, isWhole: true })), value.map((text) => ({ test: 'is' as const, text })));
};

describe('a filter form that writes the query', () => {
  const field = fc.constantFrom('client', 'office', 'filed', 'members', 'tag', 'due', 'title').chain((id) => fc.tuple(fc.constant(id), fc.array(testFor(fieldOf(id).kind), { minLength: 1, maxLength: 3 })));

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(field, ([id, tests]) => {
        const text = conditionText(fieldOf(id), tests);
        expect(parseQuery(text).issues, text).toEqual([]);
        expect(testsOf(text, id), text).toEqual(tests);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the rest of the query as it was typed', () => {
    expect(withTests('radar  office:EP  -lapsed', 'office', [{ test: 'has', text: 'US', isWhole: true }])).toBe('radar office:US -lapsed');
    expect(withTests('radar office:EP', 'office', [])).toBe('radar');
    expect(withTests('radar', 'filed', [{ test: 'unknown' }])).toBe('radar filed:?');
    expect(withTests('office:EP radar office:CN', 'office', [{ test: 'has', text: 'US', isWhole: true }])).toBe('office:US radar');
  });

  it('ticks values one after the other and takes them out again', () => {
    let text = 'radar';
    text = withTerm(text, 'office', 'EP', true);
    text = withTerm(text, 'office', 'CN', true);
    expect(text).toBe('radar office:EP,CN');
    text = withTerm(text, 'client', '="Nordlicht GmbH"', true);
    expect([...termsOf(text, 'client')]).toEqual(['="Nordlicht GmbH"']);
    text = withTerm(text, 'office', 'EP', false);
    expect(withTerm(text, 'client', '="Nordlicht GmbH"', false)).toBe('radar office:CN');
  });
});

describe('completing a query', () => {
  it('offers fields while a word is typed, by name, other name or title', () => {
    const typing = typingAt('radar app', 9);
    expect(typing).toMatchObject({ what: 'word', typed: 'app', from: 6, to: 9 });
    expect(typing?.what === 'word' ? suggestFields(typing).map(({ insert }) => insert) : []).toContain('applicant:');
  });
  it.each([
    ['office:E', { what: 'value', field: 'office', typed: 'E', from: 7, rest: '' }],
    ['radar office:EP,C', { what: 'value', field: 'office', typed: 'C', from: 16, rest: 'radar ' }],
    ['client:"Nord li', { what: 'value', field: 'client', typed: 'Nord li', from: 7 }],
    ['-tag:5', { what: 'value', field: 'tag', typed: '5', from: 5 }],
  ])('knows what is typed at the end of %s', (text, expected) => {
    expect(typingAt(text, text.length)).toMatchObject(expected);
  });
  it('offers nothing inside of a phrase', () => {
    expect(typingAt('"carrier ag', 11)).toBeUndefined();
  });
});
