import type { IsoDate } from '../../model/date';
import { isRoundedNumber } from '../../model/publication';
import { kindMeaning } from '../../numbers/kinds/kind-code';
import type { DocketStatement, PublicationRecord } from '../record';
import type { RowDraft } from './row-draft';
import type { NameValue } from './values/name-value';
import { claimOf } from './values/priority-value';
import { readPublication, type PublicationValue } from './values/publication-value';
import type { NumberForm } from './mapping/mapping';

/** Why a row gives no record. */
export type RowRefusal = 'no-number';

const none: readonly never[] = [];

/**
 * The records of one row: the first with all it says, and one more for each publication of its family. A row with neither number nor reference, office or title gives none.
 */
export const rowRecords = (draft: RowDraft, fallbackName: string, priorityForm: NumberForm | undefined): readonly PublicationRecord[] | RowRefusal => {
  const publication = publicationOf(draft);
  const docket = docketOf(draft);
  if (publication === undefined && draft.application === undefined && draft.grant === undefined && draft.further.length + draft.members.length === 0) {
    // Without a number a row is known again by a reference, or by the name that its table gives it at its office.
    if (docket?.caseReference === undefined && docket?.reference === undefined && (draft.record === undefined || draft.office === undefined)) return 'no-number';
  }
  const own = publicationsOf(draft, publication);
  const keys = new Set(own.map(keyOf));
  const members = draft.members.filter((each) => !keys.has(keyOf(each)));
  // A row that only lists the publications of a family speaks through the first of them.
  const first = own[0] ?? (draft.application === undefined ? members[0] : undefined);
  const office = draft.office ?? draft.application?.office ?? first?.country;
  // Our reference stays when an application gets its number; by its name a newer state of the row is known.
  const record = draft.record ?? draft.reference ?? nameOf(publication) ?? draft.application?.number.text ?? nameOf(first) ?? draft.caseReference ?? fallbackName;
  const together = draft.familyKey ?? (draft.members.length > 0 && draft.familyId === undefined ? record : undefined);
  const right = draft.right ?? rightOf(publication);
  const shared = { line: draft.line, ...(together === undefined ? {} : { together }) };
  const base = {
    ...shared,
    ...(draft.application === undefined ? {} : { application: draft.application.number }),
    ...(office === undefined ? {} : { office }),
    ...(draft.filingDate === undefined ? {} : { filingDate: draft.filingDate }),
  };
  const main: PublicationRecord = {
    record,
    ...base,
    ...(right === undefined ? {} : { right }),
    ...(draft.route === undefined ? (office === 'WO' ? { route: 'pct' as const } : {}) : { route: draft.route }),
    ...(first === undefined ? {} : { publication: published(first, draft, dateOf(first, publication ?? (own.length === 1 ? first : undefined), draft)) }),
    ...(own.length > 1 ? { otherPublications: own.slice(1).map((each) => published(each, draft, dateOf(each, publication, draft))) } : {}),
    titles: draft.titles,
    abstracts: draft.abstracts,
    applicants: namesOf(draft, 'applicant'),
    inventors: namesOf(draft, 'inventor'),
    agents: docket === undefined ? namesOf(draft, 'agent') : none,
    ...(docket === undefined ? otherParties(draft) : {}),
    priorities: prioritiesOf(draft, priorityForm),
    relations: draft.relations,
    events: eventsOf(draft),
    ipc: draft.ipc,
    cpc: draft.cpc,
    states: draft.states,
    ...(draft.status === undefined ? {} : { reportedStatus: draft.status }),
    ...declarationsOf(draft),
    ...(docket === undefined ? {} : { docket }),
    ...(draft.unread.length === 0 ? {} : { unread: draft.unread }),
  };
  return [main, ...members.flatMap((each) => (each === first ? [] : [bare(each, { ...shared, office: each.country }, draft)]))];
};

/** The publication date of a row is that of its own publication. */
const dateOf = (publication: PublicationValue, own: PublicationValue | undefined, { publicationDate, grant, grantDate }: RowDraft): IsoDate | undefined =>
  publication === grant ? grantDate : publication === own ? publicationDate : undefined;

const keyOf = ({ country, number, kind }: PublicationValue): string => `${country}${number}${kind}`;
const nameOf = (publication: PublicationValue | undefined): string | undefined => (publication === undefined ? undefined : keyOf(publication));

/** A publication from its column, else from the columns with its parts. */
const publicationOf = ({ publication, country, office, number, kind }: RowDraft): PublicationValue | undefined => {
  if (publication !== undefined) return publication.kind === '' && kind !== undefined ? { ...publication, kind } : publication;
  const at = country ?? office;
  if (number === undefined || at === undefined) return undefined;
  // Digits alone are the DOCDB number already; what has signs in it is read as the office writes it.
  return /^[A-Z]{0,2}\d+[A-Z]{0,3}\d*$/.test(number) || isRoundedNumber(number) ? { country: at, number, kind: kind ?? '' } : (readPublication(number, at, kind) ?? undefined);
};

const published = ({ country, number, kind, original }: PublicationValue, { familyId }: RowDraft, date: IsoDate | undefined): NonNullable<PublicationRecord['publication']> => ({
  country,
  number,
  kind,
  ...(date === undefined ? {} : { date }),
  ...(original === undefined ? {} : { original }),
  ...(familyId === undefined ? {} : { familyId }),
});

/** The publications of the application, each once. */
const publicationsOf = ({ further, grant }: RowDraft, publication: PublicationValue | undefined): readonly PublicationValue[] => {
  if (further.length === 0 && grant === undefined) return publication === undefined ? none : [publication];
  const all = [...(publication === undefined ? [] : [publication]), ...further, ...(grant === undefined ? [] : [grant])];
  const known = new Set<string>();
  return all.filter((each) => {
    const isNew = !known.has(keyOf(each));
    known.add(keyOf(each));
    return isNew;
  });
};

/** A record that only says that a document belongs to the family. */
const bare = (publication: PublicationValue, base: Pick<PublicationRecord, 'line' | 'office'>, draft: RowDraft): PublicationRecord => ({
  record: keyOf(publication),
  ...base,
  publication: published(publication, draft, undefined),
  titles: none,
  abstracts: none,
  applicants: none,
  inventors: none,
  agents: none,
  priorities: none,
  relations: none,
  events: none,
  ipc: none,
  cpc: none,
  states: none,
});

const rightOf = (publication: PublicationValue | undefined): PublicationRecord['right'] => {
  if (publication === undefined || publication.kind === '') return undefined;
  const { right } = kindMeaning(publication.country, publication.kind);
  return right;
};

const namesOf = ({ parties }: RowDraft, role: 'applicant' | 'inventor' | 'agent'): PublicationRecord['applicants'] =>
  parties.length === 0 ? none : parties.flatMap((each) => (each.role === role ? each.names.map(publishedName) : []));

/** Owners and others, where the row is no docket's. */
const otherParties = ({ parties }: RowDraft): Pick<PublicationRecord, 'parties'> => {
  const others = parties.flatMap(({ role, names }) => (role === 'applicant' || role === 'inventor' || role === 'agent' ? [] : names.map((name) => ({ role, ...publishedName(name) }))));
  return others.length === 0 ? {} : { parties: others };
};

const publishedName = ({ name, nameOriginal, country }: NameValue): PublicationRecord['applicants'][number] => ({ name, ...(nameOriginal === undefined ? {} : { nameOriginal }), ...(country === undefined ? {} : { country }) });

const prioritiesOf = (draft: RowDraft, form: NumberForm | undefined): PublicationRecord['priorities'] => {
  const own = draft.application?.number;
  return claimsOf(draft, form).filter((claim) => own === undefined || (claim.text !== own.text && (claim.number === undefined || claim.number !== own.number || claim.country !== own.country || claim.kind !== own.kind)));
};

/** What the row claims; many tables list the application's own number among the priorities, which is no claim. */
const claimsOf = (draft: RowDraft, form: NumberForm | undefined): PublicationRecord['priorities'] => {
  // A date without a number is a claim of its own, unless it is the application's own date: then it claims nothing.
  if (draft.priorityNumbers.length === 0) return draft.priorityDates.length === 0 ? draft.priorities : [...draft.priorities, ...draft.priorityDates.filter((date) => date !== draft.filingDate).map((date) => ({ date, ...(draft.priorityCountry === undefined ? {} : { country: draft.priorityCountry }) }))];
  return [...draft.priorities, ...draft.priorityNumbers.map((text, index) => claimOf(text, draft.priorityDates.length === draft.priorityNumbers.length ? draft.priorityDates[index] : undefined, draft.priorityCountry, form))];
};

const eventsOf = ({ events, eventText, eventDate, grant, grantDate }: RowDraft): PublicationRecord['events'] => {
  const all = [
    ...events,
    ...(eventText === undefined && eventDate === undefined ? [] : [{ ...(eventDate === undefined ? {} : { date: eventDate }), ...(eventText === undefined ? {} : { text: eventText }) }]),
    // The date of a grant without the number of its document is an event.
    ...(grantDate === undefined || grant !== undefined ? [] : [{ date: grantDate, type: 'grant' as const }]),
  ];
  return all.length === 0 ? none : all;
};

const declarationsOf = ({ declaration }: RowDraft): Pick<PublicationRecord, 'declarations'> => {
  const { body, ...rest } = declaration;
  return body === undefined || Object.keys(rest).length === 0 ? {} : { declarations: [{ body, ...rest }] };
};

/** What is not of any office: references, clients and other people, time limits, tags, notes. */
const docketOf = (draft: RowDraft): DocketStatement | undefined => {
  const limits = [
    ...draft.limits,
    ...(draft.limitDue === undefined ? [] : [{ text: draft.limitText ?? 'Time limit', due: draft.limitDue }]),
  ].map((limit) => ({ ...limit, ...(draft.limitDone === undefined ? {} : { done: draft.limitDone }) }));
  const parties = draft.parties.flatMap(({ role, names }) => {
    if (role === 'applicant' || role === 'inventor') return [];
    const reference = draft.partyReferences[role];
    return names.map((name, index) => ({ role, ...publishedName(name), ...(name.from === undefined ? {} : { from: name.from }), ...(index === 0 && reference !== undefined ? { reference } : {}) }));
  });
  const { caseReference, caseTitle: title, reference, responsible, tags, notes } = draft;
  const isDocket = [caseReference, title, reference, responsible].some((each) => each !== undefined) || tags.length + notes.length + limits.length > 0;
  if (!isDocket && !draft.parties.some(({ role }) => role === 'client' || role === 'annuity-payer')) return undefined;
  return {
    ...(caseReference === undefined ? {} : { caseReference }),
    ...(title === undefined ? {} : { title }),
    ...(reference === undefined ? {} : { reference }),
    ...(responsible === undefined ? {} : { responsible }),
    tags,
    notes,
    parties,
    limits,
  };
};
