import * as fc from 'fast-check';
import type { TimeLimit } from '#shared/law/time-limit';
import { applicationStatuses } from '#shared/model/application';
import { type IsoDate, parseIsoDate } from '#shared/model/date';
import type { IndexedApplication, IndexedFamily } from '#shared/query/indexed-family';
import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';
import { applicationColumns, caseColumns, type TableQuery } from '#shared/query/table-query';
import { compact } from '#shared/query/text/fold';

export const d = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
};
export const today = d('2026-11-23');
export const collator = new Intl.Collator('en', { numeric: true });

/** A table of families, later ones of the same key in place of earlier ones. */
export const tableOf = (families: readonly IndexedFamily[]): PortfolioTable => {
  const table = createPortfolioTable(collator.compare);
  table.setToday(today);
  for (const family of families) table.put(family);
  return table;
};

const words = ['antenna', 'Räder', 'Straße', '载波聚合', 'ミナト', 'P-9', 'P-10', '=cmd', '', 'EP 24 160 118.6', 'Ålborg A/S'] as const;
const text = fc.constantFrom(...words);
const present = text.filter((one) => one !== '');
const some = fc.option(present, { nil: undefined });
const list = fc.uniqueArray(present, { maxLength: 3 });
const day = fc.constantFrom('2019-02-28', '2026-11-22', '2026-11-23', '2026-12-07', '2027-04-14').map(d);
const someDay = fc.option(day, { nil: undefined });

type Known<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined> };
const without = <Value extends object>(value: Value): Known<Value> =>
  // Sound: only fields that are undefined are left out, and the type makes these optional.
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Known<Value>;

export const limitArbitrary: fc.Arbitrary<Omit<TimeLimit, 'application' | 'key'>> = fc.record({
  rule: fc.constantFrom('pct.demand', 'pct.national-phase', 'paris.priority'),
  ruleVersion: fc.constant('1'),
  label: text,
  nature: fc.constantFrom('act', 'option', 'information'),
  basis: fc.constantFrom('Art. 22 PCT', 'as of 2026-02-30'),
  event: fc.constant('priority'),
  eventDate: day,
  raw: day,
  due: day,
  status: fc.constantFrom('open', 'overdue', 'done', 'ended', 'information', 'passed'),
  trust: fc.record({ rule: fc.constantFrom('verified', 'recalled'), calendar: fc.constantFrom('official', 'unknown') }),
  warnings: fc.constant([]),
});

const application = (id: string): fc.Arbitrary<IndexedApplication> =>
  fc
    .record({
      office: fc.option(fc.constantFrom('EP', 'US', 'CN', 'WO'), { nil: undefined }),
      reference: some,
      number: some,
      stage: fc.constantFrom('filed', 'planned'),
      route: fc.constantFrom('direct', 'pct', 'pct-entry'),
      right: fc.constant('patent'),
      kinds: fc.uniqueArray(fc.constantFrom('A1', 'B1'), { maxLength: 2 }),
      title: some,
      filingDate: someDay,
      earliestPriority: someDay,
      status: fc.constantFrom(...applicationStatuses),
      expiry: someDay,
      responsible: some,
      notOurs: fc.boolean(),
      publications: fc.uniqueArray(fc.constantFrom('EP 1234567 A1', 'EP 1234567 B1'), { maxLength: 2 }),
      published: someDay,
      granted: someDay,
      classes: fc.uniqueArray(fc.constantFrom('H04W 72/04', 'F04B 1/12'), { maxLength: 2 }),
    })
    .map((row): IndexedApplication => ({
      row: without({ ...row, family: '', application: id }) as IndexedApplication['row'],
      pct: '',
      texts: [
        { part: 'reference', text: row.reference ?? '' },
        { part: 'number', text: compact(row.number ?? '') },
      ],
    }));

/** A family as the index keeps it, with values that make sorting and searching hard. */
export const indexedFamilyArbitrary: fc.Arbitrary<IndexedFamily> = fc
  .record({
    key: fc.integer({ min: 1, max: 30 }).map((number) => `p-${number}`),
    reference: present,
    client: some,
    clientReference: some,
    title: some,
    applicants: list,
    inventors: list,
    originalApplicants: list,
    tags: list,
    earliestPriority: someDay,
    expiry: someDay,
    status: fc.constantFrom(...applicationStatuses),
    classes: fc.uniqueArray(fc.constantFrom('H04W 72/04', 'F04B 1/12'), { maxLength: 2 }),
    responsible: some,
    note: some,
    members: fc.integer({ min: 0, max: 3 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => application(`a${index + 1}`)))),
    limits: fc.array(fc.tuple(limitArbitrary, fc.nat()), { maxLength: 4 }),
  })
  .map(({ limits, key, members, note, originalApplicants, ...fields }): IndexedFamily => {
    const row = without(fields);
    const applications = members.map((one) => ({ ...one, row: { ...one.row, family: key } }));
    const offices = [...new Set(applications.flatMap((one) => one.row.office ?? []))];
    return {
      key,
      hash: `h${JSON.stringify(fields)}${JSON.stringify(members)}${note ?? ''}`,
      asOf: today,
      row: { ...row, key, hash: '', owners: [], agents: [], offices: offices.map((office) => ({ office, status: 'pending' as const, members: 1 })), members: members.length, grants: applications.filter((one) => one.row.status === 'granted').length, quality: (members.length * 37) % 101 },
      names: { applicant: row.applicants, inventor: row.inventors },
      originalNames: row.applicants.length === 0 ? {} : { applicant: originalApplicants },
      references: [],
      applications,
      limits: applications.length === 0 ? [] : limits.map(([limit, place], index): TimeLimit => {
        const member = `a${(place % applications.length) + 1}`;
        return { ...limit, application: member, key: `${member}:${limit.rule}:${index}` };
      }),
      findings: '',
      errors: 0,
      texts: [
        { part: 'reference', text: row.reference },
        { part: 'title', text: row.title ?? '' },
        ...row.applicants.map((name) => ({ part: 'name' as const, text: name })),
        ...row.tags.map((tag) => ({ part: 'mark' as const, text: tag })),
        { part: 'note', text: note ?? '' },
      ],
    };
  });

const conditions = [
  'ant', 'rader', '聚合', '"P-9"', 'p-9', 'strasse', '24160118', 'EP 24 160 118', 'note:antenna', '-rader', 'ant,ミナト',
  'client:antenna', 'client:?', '-client:?', 'client:="P-9"', 'applicant:str', 'applicant:?', 'applicant:?,räder', 'inventor="Räder"', 'party:p-9', 'tag:"载波聚合"', 'ipc:H04W', 'class:f04b1',
  'office:EP,CN', '-office:US', 'status:granted', 'granted', '-lapsed', 'status:pending,?', 'kind:B1', 'route:pct', 'stage:planned',
  'filed:2019', 'filed:?', '-filed:?', 'filed:2019..2026-11-22', 'priority>=2026', 'expires<2027', 'due:overdue', 'due<14d', 'due:?', 'due:today..90d', 'published:*',
  'members>1', 'members:0..2', 'grants:1', 'quality<60', 'quality>=37', 'overdue>0', 'open:0', 'number:24160118', 'number:?', 'reference:p', 'title:?', 'responsible:antenna', 'limit:antenna', 'limit:?', 'case:p-10',
] as const;

/** Queries of the table as they are typed. */
export const tableQueryArbitrary: fc.Arbitrary<TableQuery> = fc.constantFrom('cases' as const, 'applications' as const).chain((level) =>
  fc
    .record({
      level: fc.constant(level),
      text: fc.array(fc.constantFrom(...conditions), { maxLength: 3 }).map((list) => list.join(' ')),
      sort: fc.array(fc.record({ column: fc.constantFrom(...(level === 'cases' ? caseColumns : applicationColumns)), descending: fc.boolean() }), { maxLength: 2 }),
      group: fc.option(fc.constantFrom(...(level === 'cases' ? caseColumns : applicationColumns)), { nil: undefined }),
    })
    .map(without),
);
