import { describe, expect, it } from 'vitest';
import type { ShownStatus } from '#shared/law/status';
import { applicationSchema } from '#shared/model/application';
import { caseFamilySchema } from '#shared/model/case-family';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import { parseQuery } from '#shared/query/language/parse-query';
import { facetsOf } from '#shared/query/table/facets';
import { findRows } from '#shared/query/table/find-rows';
import { countBits } from '#shared/query/columns/bits';
import { d, tableOf, today } from './support';

const law: FamilyLaw = {
  timeLimits: () => [],
  findings: () => [],
  status: (_family, { id }) => (id === 'a1' ? { value: 'pending', word: 'Pending' } : id === 'a2' ? { value: 'granted', word: 'Granted' } : { value: 'planned', word: 'Planned' }),
  expiry: (_family, { id }) => (id === 'a2' ? d('2044-04-30') : undefined),
  applicationNumber: ({ number }) => number?.text,
  publicationNumber: ({ country, number, kind }) => `${country} ${number} ${kind}`,
};

const family = caseFamilySchema.parse({
  format: 'stemma-family',
  version: 1,
  key: 'p-2204',
  year: '2024',
  reference: 'P-2204',
  parties: [{ id: 'y1', role: 'client', name: 'Nordlicht Antennen', reference: 'NL/77' }],
  notes: [{ id: 'n1', text: 'Rückfrage bei Frau Öz', at: '2026-01-01T00:00:00Z', by: 'W' }],
  applications: [
    {
      id: 'a1',
      office: 'EP',
      number: { text: 'EP 24 160 118.6', country: 'EP', number: '24160118' },
      filingDate: '2025-04-28',
      titles: [{ lang: 'de', text: 'Trägeraggregation' }, { lang: 'en', text: 'Carrier aggregation' }],
      priorities: [{ id: 'p1', date: '2024-04-30' }, { id: 'p2', date: '2023-01-01', withdrawnOn: '2024-06-01' }],
      parties: [{ id: 'x1', role: 'applicant', name: 'NORDLICHT ANTENNEN' }, { id: 'x2', role: 'applicant', name: 'Nordlicht Antennen' }],
      ipc: ['H04W  72/04        (2006.01)', 'H04W 72/04'],
      publications: [{ id: 'q1', country: 'EP', number: '4000001', kind: 'A1' }, { id: 'q2', country: 'EP', number: '4000001', kind: 'B1' }],
    },
    { id: 'a2', office: 'EP', filingDate: '2024-04-30' },
    { id: 'a3', stage: 'planned' },
  ],
});
const indexed = indexFamily(family, 'h', today, law);

describe('the row of a case family', () => {
  it('shows the exact word of an end, and that of the best members for the family', () => {
    const shown = (words: Record<string, ShownStatus>) =>
      indexFamily(family, 'h', today, { ...law, status: (_family, { id }) => words[id] ?? { value: 'expired', word: 'Phase ended' } });
    const ended = shown({});
    expect(ended.row).toMatchObject({ status: 'expired', statusWord: 'Phase ended' });
    expect(ended.applications.map(({ row }) => row.statusWord)).toEqual(family.applications.map(() => 'Phase ended'));
    const granted = shown({ a2: { value: 'granted', word: 'Granted' } });
    expect(granted.row.status).toBe('granted');
    expect(granted.row.statusWord).toBeUndefined();
    const mixed = shown({ a1: { value: 'lapsed', word: 'Withdrawn' }, a2: { value: 'lapsed', word: 'Refused' } });
    expect(mixed.row.status).toBe('lapsed');
    expect(mixed.row.statusWord).toBeUndefined();
  });
  it('says what the members say', () => {
    expect(indexed.row).toMatchObject({
      reference: 'P-2204',
      client: 'Nordlicht Antennen',
      clientReference: 'NL/77',
      title: 'Carrier aggregation',
      applicants: ['NORDLICHT ANTENNEN'],
      offices: [{ office: 'EP', status: 'granted', members: 2 }],
      members: 3,
      status: 'granted',
      expiry: '2044-04-30',
      classes: ['H04W 72/04'],
    });
  });
  it('takes no withdrawn priority for the earliest', () => {
    expect(indexed.row.earliestPriority).toBe('2024-04-30');
  });
  it('gives a national phase without claims of its own the priority of the international application', () => {
    const entered = { ...family, applications: [...family.applications, applicationSchema.parse({ id: 'a9', office: 'IN', route: 'pct-entry', stage: 'planned', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })] };
    const dates = indexFamily(entered, 'h', today, law).applications.map(({ row }) => row);
    expect(dates[3]?.earliestPriority).toBeDefined();
    expect(dates[3]?.earliestPriority).toBe(dates[0]?.earliestPriority);
  });
  it('says how old the newest office data are, and whether the file itself says so', () => {
    const from = (sources: typeof family.sources) => indexFamily({ ...family, sources }, 'h', today, law).officeData;
    const imported = { id: 1, kind: 'import' as const, import: 'i1', file: 'a.xml', at: '2026-11-14T08:00:00.000Z' };
    expect(from([imported])).toEqual({ date: '2026-11-14', says: 'import' });
    expect(from([imported, { ...imported, id: 2, at: '2026-11-20T08:00:00.000Z', dataDate: d('2026-11-16') }])).toEqual({ date: '2026-11-16', says: 'file' });
    expect(from([{ id: 1, kind: 'person', by: 'Weiß', at: '2026-11-20T08:00:00.000Z' }])).toBeUndefined();
  });
  it('leaves out what is not known', () => {
    expect(indexed.row).not.toHaveProperty('responsible');
    expect(indexed.applications[2]?.row).not.toHaveProperty('number');
  });
  it('keeps the kinds of an application in their order', () => {
    expect(indexed.applications[0]?.row.kinds).toEqual(['A1', 'B1']);
  });
  it.each(['tragerag', 'oz', 'nl 77', 'EP4000001B1', '4000001', 'P-2204', 'H04W72/04', 'carrier "nordlicht antennen"'])('is found by %s', (typed) => {
    expect(countBits(findRows(tableOf([indexed]), parseQuery(typed), 'cases').cases)).toBe(1);
  });
  it('counts a party once whatever else offices write for it, and finds it by all of it', () => {
    const two = caseFamilySchema.parse({
      ...family,
      applications: [
        { id: 'a1', office: 'JP', parties: [{ id: 'x1', role: 'applicant', name: 'MIZUHARA ELECTRIC CO LTD', nameOriginal: '株式会社水原電機製作所' }, { id: 'x2', role: 'inventor', name: 'TANAKA YUI', nameOriginal: 'Tanaka, Yui' }] },
        { id: 'a2', office: 'US', parties: [{ id: 'x1', role: 'applicant', name: 'MIZUHARA ELECTRIC CO LTD', nameOriginal: 'Mizuhara Electric Co., Ltd.' }] },
      ],
    });
    const table = tableOf([indexFamily(two, 'h', today, law)]);
    expect(facetsOf(table, '', 'applications', ['applicant', 'inventor'], 5).map(({ values }) => values.map(({ value, count }) => [value, count]))).toEqual([[['MIZUHARA ELECTRIC CO LTD', 2]], [['TANAKA YUI', 2]]]);
    expect(indexFamily(two, 'h', today, law).row.inventors).toEqual(['TANAKA YUI']);
    const found = (text: string): number => countBits(findRows(table, parseQuery(text), 'cases').cases);
    for (const text of ['applicant:水原', 'applicant:"Mizuhara Electric Co., Ltd."', 'inventor:tanaka', 'party:"Tanaka, Yui"', '水原電機', '-applicant:?', 'applicant:?,水原', '-owner:水原', 'owner:?']) expect([text, found(text)]).toEqual([text, 1]);
    for (const text of ['applicant="Mizuhara Electric Co., Ltd."', 'applicant:?', '-applicant:水原', 'inventor:水原', 'owner:?,nobody -owner:?']) expect([text, found(text)]).toEqual([text, 0]);
  });

  it('does not count members that are no longer ours', () => {
    const sold = { ...family, applications: family.applications.map((member) => (member.id === 'a2' ? { ...member, notOurs: {} } : member)) };
    expect(indexFamily(sold, 'h', today, law).row).toMatchObject({ status: 'pending' });
    expect(indexFamily(sold, 'h', today, law).row).not.toHaveProperty('expiry');
  });
});
