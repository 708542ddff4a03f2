import { publicationsOf, type PublicationRecord } from '../../formats/record';
import type { FamilyMember } from './family-member';
import { recordAlias } from './member-alias';

/** A record of a file as a member for grouping; `file` is the name of that file. */
export const recordMember = (id: string, record: PublicationRecord, file = ''): FamilyMember => ({
  id,
  office: record.office,
  application: record.application,
  filingDate: record.filingDate,
  ownPriority: record.ownPriority,
  priorities: record.priorities,
  relations: record.relations,
  publications: publicationsOf(record),
  refersTo: recordAlias(record),
  group: record.docket?.caseReference === undefined ? (record.together === undefined ? undefined : `file|${file}|${record.together}`) : caseGroup(record.docket.caseReference),
});

/** The group of what bears a case reference; spaces and case do not count. */
export const caseGroup = (reference: string): string => `case|${reference.trim().replace(/\s+/g, ' ').toUpperCase()}`;
