import type { PlanRow } from '#shared/ipc';
import type { RecordsOfApplication } from '#shared/families/merge/merge-family';
import type { ImportStamp } from '#shared/families/merge/merge-context';
import { nameOfMember, type PossibleMatch } from '#shared/families/merge/possible-matches';
import type { Content } from './plan-family';

type ShownMatch = PlanRow['matches'][number];

/** What is needed to plan a family anew when a person says which member an application of the files is. */
export type AskedMatches = {
  readonly was: Content;
  readonly applications: readonly RecordsOfApplication[];
  readonly stamp: ImportStamp;
  /** References that the files give and that other cases bear. */
  readonly taken: readonly string[];
  readonly matches: readonly Omit<ShownMatch, 'answer'>[];
  /** Member by place of the application. */
  readonly answers: readonly (readonly [place: number, member: string])[];
};

/** The questions as the plan shows them. */
export const possibleMatches = (applications: readonly RecordsOfApplication[], matches: readonly PossibleMatch[]): AskedMatches['matches'] =>
  matches.map(({ records, members, why }) => {
    const record = records.statements[0]?.record;
    return {
      place: applications.indexOf(records),
      member: {
        ...(record?.office === undefined ? {} : { office: record.office }),
        ...(record?.application === undefined ? {} : { number: record.application }),
        ...(record?.filingDate === undefined ? {} : { filingDate: record.filingDate }),
        publications: records.statements.flatMap(({ record: { publication } }) => (publication === undefined ? [] : [{ country: publication.country, number: publication.number, kind: publication.kind, ...(publication.date === undefined ? {} : { date: publication.date }) }])),
      },
      candidates: members.map((member) => ({ id: member.id, name: nameOfMember(member), ...(member.number === undefined ? {} : { number: member.number.text }), planned: member.stage !== 'filed' })),
      why,
    };
  });
