import * as fc from 'fast-check';
import { type IsoDate, parseIsoDate } from '#shared/model/date';
import { applicationStatuses } from '#shared/model/application';
import type { IndexedFamily, IndexedLimit } from '#shared/query/indexed-family';
import { type ColumnFilter, dateColumns, type FamilyQuery, familyColumns, groupColumns, textColumns } from '#shared/query/family-query';
import { searchableText } from '#shared/query/search-text';

export const d = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
};
export const today = d('2026-11-23');
export const collator = new Intl.Collator('en', { numeric: true });

const words = ['antenna', 'Räder', 'Straße', '载波聚合', 'ミナト', 'P-9', 'P-10', '=cmd', '', 'EP 24 160 118.6', 'Ålborg A/S'] as const;
const text = fc.constantFrom(...words);
const some = fc.option(text, { nil: undefined });
const day = fc.constantFrom('2019-02-28', '2026-11-22', '2026-11-23', '2026-12-07', '2027-04-14').map(d);
const someDay = fc.option(day, { nil: undefined });
const limit: fc.Arbitrary<IndexedLimit> = fc.record({
  key: fc.constantFrom('a1:pct.demand', 'a2:pct.national-phase:JP', 'a1:paris.priority'),
  application: fc.constantFrom('a1', 'a2'),
  due: day,
  status: fc.constantFrom('open', 'overdue', 'done', 'ended', 'information', 'passed'),
  label: text,
  rule: fc.constantFrom('pct.demand', 'pct.national-phase', 'paris.priority'),
  nature: fc.constantFrom('act', 'option', 'information'),
  imported: fc.boolean(),
  byPerson: fc.boolean(),
  unconfirmed: fc.boolean(),
});

type Known<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined> };
const without = <Value extends object>(value: Value): Known<Value> =>
  // Sound: only fields that are undefined are left out, and the type makes these optional.
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Known<Value>;

/** A family as the index keeps it, with values that make sorting and searching hard. */
export const indexedFamilyArbitrary: fc.Arbitrary<IndexedFamily> = fc
  .record({
    key: fc.integer({ min: 1, max: 30 }).map((number) => `p-${number}`),
    reference: text.filter((one) => one !== ''),
    client: some,
    clientReference: some,
    title: some,
    applicants: fc.uniqueArray(text.filter((one) => one !== ''), { maxLength: 3 }),
    offices: fc.uniqueArray(fc.constantFrom('EP', 'US', 'CN', 'WO'), { maxLength: 3 }),
    members: fc.integer({ min: 0, max: 5 }),
    earliestPriority: someDay,
    expiry: someDay,
    status: fc.constantFrom(...applicationStatuses),
    classes: fc.uniqueArray(fc.constantFrom('H04W 72/04', 'F04B 1/12'), { maxLength: 2 }),
    tags: fc.uniqueArray(text.filter((one) => one !== ''), { maxLength: 2 }),
    responsible: some,
    limits: fc.array(limit, { maxLength: 4 }),
  })
  .map(({ limits, key, offices, ...row }): IndexedFamily => {
    const whole = without({ ...row, key, hash: `h${key}`, offices: offices.map((office) => ({ office, status: 'pending' as const, members: 1 })) });
    return {
      key,
      hash: whole.hash,
      asOf: today,
      row: whole,
      limits,
      numbers: [],
      references: [],
      names: row.applicants,
      pendingPct: 0,
      pct: '',
      findings: '',
      errors: 0,
      text: searchableText([row.reference, row.title ?? '', row.client ?? '', ...row.applicants, ...row.tags]),
      detail: JSON.stringify({ applications: [], limits: [] }),
    };
  });

const columnFilter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({ op: fc.constant('contains' as const), column: fc.constantFrom(...textColumns), text: fc.constantFrom('an', 'STRASSE', '载', 'p-', 'ep') }),
  fc.record({ op: fc.constantFrom('any' as const, 'none' as const), column: fc.constantFrom(...textColumns), values: fc.array(fc.oneof(text, fc.constantFrom('EP', 'US')), { maxLength: 3 }) }),
  fc.record({ op: fc.constant('status' as const), column: fc.constant('status' as const), values: fc.subarray([...applicationStatuses]) }),
  fc.record({ op: fc.constant('between' as const), column: fc.constantFrom(...dateColumns), from: someDay, to: someDay }).map(without),
  fc.record({ op: fc.constant('unknown-date' as const), column: fc.constantFrom(...dateColumns) }),
  fc.record({ op: fc.constant('due-within' as const), column: fc.constant('nextLimit' as const), days: fc.constantFrom(-1, 0, 14, 400) }),
  fc.record({ op: fc.constant('count' as const), column: fc.constant('members' as const), min: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), max: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }) }).map(without),
);

export const familyQueryArbitrary: fc.Arbitrary<FamilyQuery> = fc
  .record({
    filter: fc.record({ text: fc.constantFrom('', 'ant', 'rader', '聚合', '"P-9"', 'strasse ant', '24160118'), columns: fc.array(columnFilter, { maxLength: 2 }) }),
    sort: fc.array(fc.record({ column: fc.constantFrom(...familyColumns), descending: fc.boolean() }), { maxLength: 2 }),
    group: fc.option(fc.constantFrom(...groupColumns), { nil: undefined }),
  })
  .map(without);
