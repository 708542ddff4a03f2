import type { PublicationRecord } from '#shared/formats/record';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { dateToText } from '../../ui/marks/DateText';

/** What a row would say, in the order in which an attorney looks at it. */
export const previewFacts = ({ docket, office, application, filingDate, publication, otherPublications = [], titles, applicants, inventors, parties = [], agents, priorities, events, reportedStatus, declarations = [], right, ipc, cpc }: PublicationRecord): readonly { readonly label: string; readonly text: string }[] => {
  const fact = (label: string, text: string | undefined): readonly { readonly label: string; readonly text: string }[] => (text === undefined || text === '' ? [] : [{ label, text }]);
  const names = (all: readonly { readonly name: string }[]): string => (all.length > 3 ? `${all.slice(0, 3).map(({ name }) => name).join('; ')} and ${all.length - 3} more` : all.map(({ name }) => name).join('; '));
  return [
    ...fact('Case', docket?.caseReference),
    ...fact('Reference', docket?.reference),
    ...fact('Application', application === undefined ? office : displayApplicationNumber(application, office, filingDate)),
    ...fact('Filed', filingDate === undefined ? undefined : dateToText(filingDate)),
    ...fact('Publication', publication === undefined ? undefined : [publication, ...otherPublications].map((each) => `${displayPublicationNumber(each)}${each.date === undefined ? '' : `, ${dateToText(each.date)}`}`).join('; ')),
    ...fact('Title', docket?.title ?? titles[0]?.text),
    ...fact('Priority', priorities.map(({ text, date }) => [text, date === undefined ? undefined : dateToText(date)].filter((part) => part !== undefined).join(', ')).join('; ')),
    ...fact('Applicant', names(applicants)),
    ...fact('Inventor', names(inventors)),
    ...[...parties, ...(docket?.parties ?? []), ...agents.map((agent) => ({ ...agent, role: 'agent', reference: undefined }))].flatMap((party) => fact(roleLabel(party.role), 'reference' in party && party.reference !== undefined ? `${party.name} (${party.reference})` : party.name)),
    ...fact('Status', reportedStatus?.text),
    ...events.flatMap(({ type, text, date }) => fact(text ?? type ?? 'Event', date === undefined ? 'no date' : dateToText(date))),
    ...(docket?.limits ?? []).flatMap(({ text, due, done }) => fact(text, `due ${dateToText(due)}${done === true ? ', done' : ''}`)),
    ...declarations.flatMap(({ body, standard }) => fact(body, standard)),
    ...fact('Responsible', docket?.responsible),
    ...fact('Tags', docket?.tags.join(', ')),
    ...(docket?.notes ?? []).flatMap((note) => fact('Note', note)),
    ...fact('Right', right === undefined || right === 'patent' ? undefined : right.replaceAll('-', ' ')),
    ...fact('IPC', ipc.slice(0, 4).join(', ')),
    ...fact('CPC', cpc.slice(0, 4).join(', ')),
  ];
};

const roleLabel = (role: string): string => role.slice(0, 1).toUpperCase() + role.slice(1).replaceAll('-', ' ');
