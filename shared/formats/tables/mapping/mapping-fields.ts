import { eventTypes } from '../../../model/event';
import { eventNames } from '../../../model/event-names';
import { relationTypes } from '../../../model/link';
import { partyRoles } from '../../../model/party';

/** How the cells of a field are read. */
export type ReaderKind = 'text' | 'list' | 'number' | 'publications' | 'office' | 'kind' | 'date' | 'right' | 'route' | 'status' | 'names' | 'priorities' | 'yes-no';

/** One thing that a column may say. */
export type MappingField = {
  readonly id: string;
  /** In attorneys' words, for the list in the dialog. */
  readonly label: string;
  readonly group: 'Publication' | 'Application' | 'Case' | 'People' | 'Events' | 'Time limits' | 'Declarations' | 'Links';
  readonly reader: ReaderKind;
};

const field = (group: MappingField['group'], id: string, label: string, reader: ReaderKind): MappingField => ({ id, label, group, reader });

const roleLabels: Readonly<Record<(typeof partyRoles)[number], string>> = {
  applicant: 'Applicant',
  inventor: 'Inventor',
  owner: 'Owner',
  client: 'Client',
  agent: 'Agent',
  'annuity-payer': 'Annuity payer',
  licensee: 'Licensee',
  opponent: 'Opponent',
  other: 'Other party',
};

const inWords = (id: string): string => id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** Every field that a column can be mapped to. */
export const mappingFields: readonly MappingField[] = [
  field('Publication', 'publication', 'Publication number', 'number'),
  field('Publication', 'publication.country', 'Publication: office', 'office'),
  field('Publication', 'publication.number', 'Publication: number without office', 'text'),
  field('Publication', 'publication.kind', 'Publication: kind code', 'kind'),
  field('Publication', 'publication.date', 'Publication date', 'date'),
  field('Publication', 'publication.familyId', 'Simple family id of the office (DOCDB)', 'text'),
  field('Publication', 'publications', 'Further publications of the application', 'publications'),
  field('Publication', 'grant', 'Patent number (granted)', 'number'),
  field('Publication', 'grant.date', 'Date of grant', 'date'),
  field('Application', 'application', 'Application number', 'number'),
  field('Application', 'office', 'Office', 'office'),
  field('Application', 'filingDate', 'Filing date', 'date'),
  field('Application', 'right', 'Type of right', 'right'),
  field('Application', 'route', 'Route', 'route'),
  field('Application', 'title', 'Title', 'text'),
  field('Application', 'abstract', 'Abstract', 'text'),
  field('Application', 'ipc', 'IPC', 'list'),
  field('Application', 'cpc', 'CPC', 'list'),
  field('Application', 'states', 'Designated states', 'list'),
  field('Application', 'status', 'Status', 'status'),
  field('Application', 'reference', 'Application reference (ours)', 'text'),
  field('Application', 'record', 'Name of the row', 'text'),
  field('Case', 'case.reference', 'Case reference (ours)', 'text'),
  field('Case', 'case.title', 'Title of the case', 'text'),
  field('Case', 'case.responsible', 'Responsible', 'text'),
  field('Case', 'case.tags', 'Tags', 'list'),
  field('Case', 'case.note', 'Note', 'text'),
  field('Case', 'family.members', 'Publications of the same family', 'publications'),
  field('Case', 'family.key', 'Key that the rows of one family share', 'text'),
  ...partyRoles.flatMap((role) => [
    field('People', `party.${role}`, roleLabels[role], 'names'),
    field('People', `party.${role}.reference`, `${roleLabels[role]}: reference`, 'text'),
  ]),
  field('Links', 'priorities', 'Priorities', 'priorities'),
  field('Links', 'priority.number', 'Priority number', 'list'),
  field('Links', 'priority.date', 'Priority date', 'date'),
  field('Links', 'priority.country', 'Priority: office', 'office'),
  ...relationTypes.map((type) => field('Links', `relation.${type}`, `Earlier application: ${inWords(type)}`, 'number')),
  field('Events', 'event.text', 'Event in words', 'text'),
  field('Events', 'event.date', 'Date of that event', 'date'),
  ...eventTypes.filter((type) => type !== 'other').map((type) => field('Events', `event.${type}`, `${eventNames[type]}: date`, 'date')),
  field('Time limits', 'limit', 'Time limit named by the heading', 'date'),
  field('Time limits', 'limit.text', 'Time limit: what is due', 'text'),
  field('Time limits', 'limit.due', 'Time limit: due date', 'date'),
  field('Time limits', 'limit.done', 'Time limit: done', 'yes-no'),
  field('Declarations', 'declaration.body', 'Declaration: standards body', 'text'),
  field('Declarations', 'declaration.company', 'Declaration: company', 'text'),
  field('Declarations', 'declaration.standard', 'Declaration: standard', 'text'),
  field('Declarations', 'declaration.project', 'Declaration: project', 'text'),
  field('Declarations', 'declaration.reference', 'Declaration: reference', 'text'),
  field('Declarations', 'declaration.family', 'Declaration: family of the declaration', 'text'),
  field('Declarations', 'declaration.date', 'Declaration: date', 'date'),
  field('Declarations', 'declaration.note', 'Declaration: note', 'text'),
];

const byId: ReadonlyMap<string, MappingField> = new Map(mappingFields.map((each) => [each.id, each]));

export const mappingField = (id: string): MappingField | undefined => byId.get(id);
