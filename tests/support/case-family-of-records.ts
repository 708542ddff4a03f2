import type { PublicationRecord } from '#shared/formats/record';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';

/** A case family of records of office files, a member per application, as an import would leave it; `more` adds what a person entered. */
export const caseFamilyOfRecords = (key: string, records: readonly PublicationRecord[], more: object = {}): CaseFamily => {
  const byApplication = new Map<string, PublicationRecord[]>();
  for (const record of records) {
    const { country = '', number = record.record } = record.application ?? {};
    const name = country + number;
    byApplication.set(name, [...(byApplication.get(name) ?? []), record]);
  }
  return caseFamilySchema.parse({
    format: 'stemma-family',
    version: 1,
    key,
    year: '2026',
    reference: key.toUpperCase(),
    applications: [...byApplication.values()].map(application),
    ...more,
  });
};

const application = (records: readonly PublicationRecord[], at: number): unknown => {
  const first = records[0];
  const numbered = <Row extends object>(prefix: string, rows: readonly Row[]) => rows.map((row, place) => ({ id: `${prefix}${place + 1}`, ...row, src: 1 }));
  return {
    id: `a${at + 1}`,
    office: first?.office,
    number: first?.application,
    filingDate: first?.filingDate,
    ...(first?.right === undefined ? {} : { right: first.right }),
    route: first?.route ?? (first?.office === 'WO' ? 'pct' : 'direct'),
    titles: first?.titles.map((title) => ({ ...title, src: 1 })) ?? [],
    priorities: numbered('r', first?.priorities ?? []),
    relations: numbered('l', first?.relations ?? []),
    publications: numbered('p', records.flatMap(({ publication }) => (publication === undefined ? [] : [publication]))),
    events: numbered('e', records.flatMap(({ events }) => events)),
    parties: [
      ...numbered('y', (first?.applicants ?? []).map((name) => ({ role: 'applicant', ...name }))),
      ...numbered('z', (first?.inventors ?? []).map((name) => ({ role: 'inventor', address: '1 Private Road', ...name }))),
    ],
    ipc: first?.ipc ?? [],
    cpc: first?.cpc ?? [],
    states: first?.states ?? [],
    src: 1,
  };
};
