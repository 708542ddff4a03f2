import { publicationsOf, type PublicationRecord } from '../../formats/record';
import type { FamilyMember } from './family-member';

/** A record of a file as a member for grouping. */
export const recordMember = (id: string, record: PublicationRecord): FamilyMember => ({
  id,
  office: record.office,
  application: record.application,
  filingDate: record.filingDate,
  ownPriority: record.ownPriority,
  priorities: record.priorities,
  relations: record.relations,
  publications: publicationsOf(record),
});
