import { describe, expect, it } from 'vitest';
import { caseFamilySchema } from '#shared/model/case-family';
import { findCases } from '#shared/query/find-cases';
import { indexFamily } from '#shared/query/index-family';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { collator, tableOf, today } from './support';

const indexed = (key: string, reference: string, title: string, name: string, docdb?: string) =>
  indexFamily(
    caseFamilySchema.parse({
      format: 'stemma-family',
      version: 1,
      key,
      year: '2024',
      reference,
      title,
      applications: [
        {
          id: 'a1',
          office: 'EP',
          ...(docdb === undefined ? {} : { number: { text: `EP${docdb}`, country: 'EP', number: docdb }, filingDate: '2024-04-30' }),
          parties: [{ id: 'x1', role: 'applicant', name }],
        },
      ],
    }),
    'h',
    today,
    {
      timeLimits: () => [], findings: () => [],
      status: () => ({ value: 'pending', word: 'Pending' }),
      expiry: () => undefined,
      applicationNumber: ({ number, office, filingDate }) => number && displayApplicationNumber(number, office, filingDate),
      publicationNumber: displayPublicationNumber,
    },
  );

const table = tableOf([
  indexed('a', 'P-2204', 'Carrier aggregation', 'Nordlicht Antennen', '24160118'),
  indexed('b', 'P-220', 'Beam forming', 'ミナト精機', '23160118'),
  indexed('c', 'Q-1', 'Nordlicht is only a word here', 'Söhne & Co'),
]);
const found = (typed: string): readonly string[] => findCases(table, typed, 10, collator.compare).map(({ family }) => family);

describe('finding a case', () => {
  it('puts the whole reference before one that begins so', () => {
    expect(found('p220')).toEqual(['b', 'a']);
  });
  it.each(['EP 24 160 118.6', 'ep24160118', '24160118', '24 160 118'])('finds an application typed as %s', (typed) => {
    expect(findCases(table, typed, 10, collator.compare)).toMatchObject([{ family: 'a', kind: 'number', application: 'a1', matched: 'EP 24 160 118.6' }]);
  });
  it('puts a name before a title', () => {
    expect(found('nordlicht')).toEqual(['a', 'c']);
  });
  it.each([
    ['sohne', ['c']],
    ['精機', ['b']],
    ['agg', ['a']],
    ['nothing of the kind', []],
    ['', []],
  ])('%s finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it.each(['EP20240160118', 'EP.24160118.A', 'ＥＰ２４１６０１１８．６', 'EP24160118.6'])('finds an application in the form %s', (typed) => {
    expect(findCases(table, typed, 10, collator.compare)).toMatchObject([{ family: 'a', kind: 'number', application: 'a1' }]);
  });

  it('finds a case by the references of client and agent, whole or begun', () => {
    const family = caseFamilySchema.parse({
      format: 'stemma-family', version: 1, key: 'd', year: '2024', reference: 'R-7',
      parties: [{ id: 'x1', role: 'client', name: 'Client', reference: 'CL/2024-77' }],
      applications: [{ id: 'a1', office: 'WO', route: 'pct', reference: 'R-7-WO', decisions: [{ id: 'JP', state: 'instructed', agent: 'Agent', agentReference: 'AG 99/123' }] }],
    });
    const withReferences = tableOf([indexFamily(family, 'h', today, { timeLimits: () => [], findings: () => [], status: () => ({ value: 'pending', word: 'Pending' }), expiry: () => undefined, applicationNumber: () => undefined, publicationNumber: displayPublicationNumber })]);
    const hits = (typed: string) => findCases(withReferences, typed, 10, collator.compare);
    expect(hits('cl/2024-77')).toMatchObject([{ kind: 'reference', matched: 'CL/2024-77' }]);
    expect(hits('AG99123')).toMatchObject([{ kind: 'reference', application: 'a1', matched: 'AG 99/123' }]);
    expect(hits('R7WO')).toMatchObject([{ application: 'a1' }]);
  });
});
