import { inventFamilies } from '#shared/generate/invent-family';
import type { CaseFamily } from '#shared/model/case-family';
import { isoDate } from '#shared/model/date';
import { caseFamilyOfRecords } from './case-family-of-records';

/** Invented case families as an import would leave them: members with titles, publications, priorities, events and parties. */
export const inventedCaseFamilies = (count: number, seed = 7): readonly CaseFamily[] => {
  const asOf = isoDate(2026, 10, 1);
  if (asOf === undefined) throw new Error('2026-10-01 is a date');
  return [...inventFamilies({ seed, families: count, asOf })].map(({ records, clientReference, applicant }, place) => {
    return caseFamilyOfRecords(`p-${1000 + place}`, records, {
      responsible: 'Dr Ines Weiß',
      tags: ['core'],
      sources: [
        { id: 1, kind: 'import', import: 'i1', file: `family-${place}.xml`, record: records[0]?.record ?? '', at: '2026-10-02T08:00:00Z', dataDate: asOf },
        { id: 2, kind: 'person', by: 'Ines Weiß', at: '2026-10-02T09:00:00Z' },
      ],
      parties: [
        { id: 'y1', role: 'client', name: applicant.name, reference: clientReference, email: 'patents@client.example', src: 2 },
        { id: 'y2', role: 'annuity-payer', name: 'Renewals Ltd', src: 2 },
      ],
      notes: [{ id: 'n1', text: `Internal remark ${place}: the client hesitates about CN.`, at: '2026-10-02T09:30:00Z', by: 'Ines Weiß', src: 2 }],
    });
  });
};
