import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import type { RelationType } from '../../model/link';
import { displayApplicationNumber } from '../../numbers/forms/display-number';
import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { identityOfClaim, memberFinder } from '../grouping/member-finder';
import { identityOfMember } from '../grouping/member-identity';
import { apartFacts } from './kept-apart';

/** What links of a case to other cases need to know of it; plain data, small beside the case. */
export type LinkFacts = {
  readonly key: string;
  readonly reference: string;
  /** Keys that stand for it: its own and those of cases joined into it. */
  readonly keys: readonly string[];
  readonly apart: readonly string[];
  readonly members: readonly LinkMember[];
  /** Claims and relations that name an application outside the case. */
  readonly claims: readonly LinkClaim[];
};

export type LinkMember = { readonly application: string; readonly name: string; readonly identity?: ApplicationIdentity };

export type LinkClaim = {
  readonly application: string;
  readonly type: 'priority' | RelationType;
  readonly field: 'priorities' | 'relations';
  readonly id: string;
  /** The application named, as its office writes it. */
  readonly name: string;
  readonly date?: IsoDate;
  readonly identity?: ApplicationIdentity;
  /** Row of the sources table of the case that says so. */
  readonly src?: number;
};

export const linkFacts = (family: CaseFamily): LinkFacts => {
  const { keys, apart } = apartFacts(family);
  const find = memberFinder(family.applications);
  const members = family.applications.map(({ id, number, office, filingDate, reference }): LinkMember => {
    const identity = identityOfMember(number, office, filingDate);
    return { application: id, name: number === undefined ? (reference ?? office ?? id) : displayApplicationNumber(number, office, filingDate), ...(identity === undefined ? {} : { identity }) };
  });
  const claims = family.applications.flatMap((application) => {
    const rows = [
      ...application.relations.map((row) => ({ row, type: row.type, field: 'relations' as const })),
      ...application.priorities.filter(({ withdrawnOn }) => withdrawnOn === undefined).map((row) => ({ row, type: 'priority' as const, field: 'priorities' as const })),
    ];
    return rows.flatMap(({ row, type, field }): LinkClaim[] => {
      if (row.application !== undefined || find(row) !== undefined) return [];
      const identity = identityOfClaim(row);
      const text = row.text ?? `${row.country ?? ''}${row.number ?? ''}`;
      if (text === '') return [];
      const name = displayApplicationNumber({ text, ...(row.country === undefined ? {} : { country: row.country }), ...(row.number === undefined ? {} : { number: row.number }), ...(row.kind === undefined ? {} : { kind: row.kind }) }, row.country, row.date);
      return [{ application: application.id, type, field, id: row.id, name, ...(row.date === undefined ? {} : { date: row.date }), ...(identity === undefined ? {} : { identity }), ...(row.src === undefined ? {} : { src: row.src }) }];
    });
  });
  return { key: family.key, reference: family.reference, keys: [...keys], apart: [...apart], members, claims };
};
