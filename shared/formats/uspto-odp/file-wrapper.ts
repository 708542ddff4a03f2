import type { Application } from '../../model/application';
import { parseIsoDate, type IsoDate } from '../../model/date';
import { officeCodeSchema } from '../../model/office';
import { publicationFromText } from '../../numbers/reading/publication-from-text';
import { emptyRecord, type RecordParts } from '../empty-record';
import { classificationSymbol } from '../epo/classifications';
import { listAt, textAt, textsAt, valueAt, type JsonValue } from '../json/json-value';
import { linkTo } from '../link-to';
import type { PublishedName, PublishedParty } from '../record';
import { continuityOf } from './continuity';
import { officeOfName } from './office-of-name';
import { reportedStatusOf } from './reported-status';
import { transactionType } from './transaction-type';

type Event = RecordParts['events'][number];

const dateAt = (value: JsonValue | undefined, ...path: readonly string[]): IsoDate | undefined => parseIsoDate((textAt(value, ...path) ?? '').slice(0, 10));

/**
 * What a file wrapper of the USPTO Open Data Portal says: the application itself, as of the day of its last ingestion, and the other
 * applications of its continuity. Parts that a response leaves out (only transactions, only assignments) are simply absent.
 */
export const fileWrapper = (wrapper: JsonValue): { readonly own: RecordParts; readonly others: readonly RecordParts[] } | undefined => {
  const number = textAt(wrapper, 'applicationNumberText');
  if (number === undefined) return undefined;
  const data = valueAt(wrapper, 'applicationMetaData');
  const filed = dateAt(data, 'filingDate');
  const continuity = continuityOf(wrapper, number, filed);
  const reexamined = /^9[056]/.test(number) ? listAt(wrapper, 'parentContinuityBag').find((entry) => textAt(entry, 'claimParentageTypeCode') === 'REX') : undefined;
  const filingDate = continuity.internationalFilingDate ?? filed;
  const { date: _date, text: _text, ...docdb } = linkTo(number, 'US', filingDate);
  const isNationalStage = continuity.internationalFilingDate !== undefined || valueAt(data, 'nationalStageIndicator') === true;
  const right = rightOf(textAt(data, 'applicationTypeCode'));
  const status = reportedStatusOf(textAt(data, 'applicationStatusDescriptionText'), textAt(data, 'applicationStatusDate'));
  const title = textAt(data, 'inventionTitle');
  const dataDate = dateAt(wrapper, 'lastIngestionDateTime');
  const agents = agentsOf(wrapper);
  const docketNumber = textAt(data, 'docketNumber');
  const publications = publicationsOf(data);
  const events: readonly Event[] = [
    ...(isNationalStage && filed !== undefined ? [{ date: filed, office: 'US', text: 'Filing or 371(c) date' }] : []),
    ...continuity.own.events,
    ...listAt(wrapper, 'eventDataBag').map(transaction),
    ...listAt(wrapper, 'assignmentBag').map(assignment),
    ...adjustment(valueAt(wrapper, 'patentTermAdjustmentData'), dateAt(data, 'grantDate')),
    ...grant(data),
  ];
  const others = continuity.others.map((other) => (dataDate === undefined ? other : { ...other, dataDate }));
  if (reexamined !== undefined) return reexamination(number, reexamined, others, events, status?.text);
  const own: RecordParts = {
    ...emptyRecord,
    application: { ...docdb, text: number },
    office: 'US',
    ...(filingDate === undefined ? {} : { filingDate }),
    ...(right === undefined ? {} : { right }),
    ...(isNationalStage ? { route: 'pct-entry' as const } : {}),
    titles: title === undefined ? [] : [{ lang: 'en', text: title }],
    applicants: listAt(data, 'applicantBag').flatMap((each) => nameOf(each, 'applicantNameText')),
    inventors: listAt(data, 'inventorBag').flatMap((each) => nameOf(each, 'inventorNameText')),
    agents: agents.map((agent, index) => (index === 0 && docketNumber !== undefined ? { ...agent, reference: docketNumber } : agent)),
    parties: ownersOf(wrapper),
    priorities: [...continuity.own.priorities, ...listAt(wrapper, 'foreignPriorityBag').flatMap(foreignPriority)],
    relations: continuity.own.relations,
    events,
    cpc: [...new Set(textsAt(data, 'cpcClassificationBag').flatMap((text) => classificationSymbol(text) ?? []))],
    otherPublications: publications.read,
    ...(status === undefined ? {} : { reportedStatus: status }),
    ...(publications.unread.length === 0 ? {} : { unread: publications.unread }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
  return { own, others };
};

const rightOf = (code: string | undefined): Application['right'] | undefined => (code === 'DES' ? 'design' : code === 'PLT' ? 'plant' : code === 'UTL' || code === 'RE' ? 'patent' : undefined);

const nameOf = (person: JsonValue, key: string): readonly PublishedName[] => {
  const name = textAt(person, key);
  if (name === undefined) return [];
  const place = listAt(person, 'correspondenceAddressBag')[0];
  const country = officeCodeSchema.safeParse(textAt(place, 'countryCode') ?? textAt(person, 'countryCode'));
  return [{ name, ...(country.success ? { country: country.data } : {}) }];
};

/** The firm that has the power of attorney; where none is named, the attorneys themselves. */
const agentsOf = (wrapper: JsonValue): readonly PublishedName[] => {
  const attorneys = valueAt(wrapper, 'recordAttorney');
  const firms = listAt(attorneys, 'customerNumberCorrespondenceData').flatMap((each) => listAt(each, 'powerOfAttorneyAddressBag')).flatMap((each) => textAt(each, 'nameLineOneText') ?? []);
  const people = listAt(attorneys, 'attorneyBag').flatMap((each) => [textAt(each, 'firstName'), textAt(each, 'middleName'), textAt(each, 'lastName')].filter((part) => part !== undefined).join(' '));
  return [...new Set(firms.length > 0 ? firms : people)].filter((name) => name !== '').map((name) => ({ name }));
};

/** `CHINA 202111642672.9` as a priority; where the office's name is not known the claim keeps its text. */
const foreignPriority = (entry: JsonValue): RecordParts['priorities'] => {
  const number = textAt(entry, 'applicationNumberText');
  if (number === undefined) return [];
  const name = textAt(entry, 'ipOfficeName') ?? textAt(entry, 'ipOfficeCode');
  const office = officeOfName(name);
  const date = dateAt(entry, 'filingDate');
  return [office === undefined ? { text: name === undefined ? number : `${name} ${number}`, ...(date === undefined ? {} : { date }) } : linkTo(number, office, date)];
};

const transaction = (entry: JsonValue): Event => {
  const code = textAt(entry, 'eventCode');
  const text = textAt(entry, 'eventDescriptionText');
  const date = dateAt(entry, 'eventDate');
  return { office: 'US', ...(date === undefined ? {} : { date }), ...transactionType(code, text), ...(code === undefined ? {} : { code }), ...(text === undefined ? {} : { text }) };
};

const isAssignment = (entry: JsonValue): boolean => /^assignment of assignor/i.test(textAt(entry, 'conveyanceText') ?? '');

/** A recorded conveyance; only an assignment is a transfer for certain (changes of name, securities and licences are recorded alike). */
const assignment = (entry: JsonValue): Event => {
  const date = dateAt(entry, 'assignmentRecordedDate');
  const text = textAt(entry, 'conveyanceText');
  const names = (bag: string, key: string): string => listAt(entry, bag).flatMap((each) => textAt(each, key) ?? []).join('; ');
  const executed = listAt(entry, 'assignorBag').flatMap((each) => textAt(each, 'executionDate') ?? []);
  const detail = Object.fromEntries(
    Object.entries({ Assignor: names('assignorBag', 'assignorName'), Assignee: names('assigneeBag', 'assigneeNameText'), Executed: [...new Set(executed)].join('; '), 'Reel/frame': textAt(entry, 'reelAndFrameNumber') ?? '' }).filter(([, value]) => value !== ''),
  );
  return { office: 'US', ...(date === undefined ? {} : { date }), ...(isAssignment(entry) ? { type: 'transfer' as const } : {}), text: text ?? 'Conveyance recorded', detail };
};

/** The assignees of the latest recorded assignment. */
const ownersOf = (wrapper: JsonValue): readonly PublishedParty[] => {
  const recorded = (entry: JsonValue): string => textAt(entry, 'assignmentRecordedDate') ?? '';
  const [latest] = listAt(wrapper, 'assignmentBag').filter(isAssignment).toSorted((a, b) => (recorded(a) < recorded(b) ? 1 : -1));
  return listAt(latest, 'assigneeBag').flatMap((each) => {
    const name = textAt(each, 'assigneeNameText');
    return name === undefined ? [] : [{ role: 'owner' as const, name }];
  });
};

/** Patent term adjustment (35 USC 154(b)) with what it is made of, and the steps that count days. */
const adjustment = (data: JsonValue | undefined, granted: IsoDate | undefined): readonly Event[] => {
  const total = textAt(data, 'adjustmentTotalQuantity');
  if (total === undefined) return [];
  const parts: Readonly<Record<string, string>> = { 'A delay': 'aDelayQuantity', 'B delay': 'bDelayQuantity', 'C delay': 'cDelayQuantity', Overlap: 'overlappingDayQuantity', 'Applicant delay': 'applicantDayDelayQuantity' };
  const detail = Object.fromEntries(Object.entries(parts).flatMap(([label, key]) => (textAt(data, key) === undefined ? [] : [[label, `${textAt(data, key) ?? ''} days`]])));
  const steps = listAt(data, 'patentTermAdjustmentHistoryDataBag').flatMap((entry): readonly Event[] => {
    const office = Number(textAt(entry, 'ipOfficeDayDelayQuantity') ?? 0);
    const applicant = Number(textAt(entry, 'applicantDayDelayQuantity') ?? 0);
    const date = dateAt(entry, 'eventDate');
    if (!(office > 0) && !(applicant > 0)) return [];
    return [{ office: 'US', ...(date === undefined ? {} : { date }), code: 'PTA', text: textAt(entry, 'eventDescriptionText') ?? 'Patent term adjustment', detail: { ...(office > 0 ? { 'Delay of the office': `${office} days` } : {}), ...(applicant > 0 ? { 'Delay of the applicant': `${applicant} days` } : {}) } }];
  });
  return [{ office: 'US', ...(granted === undefined ? {} : { date: granted }), code: 'PTA', text: `Patent term adjustment: ${total} days`, detail }, ...steps];
};

const grant = (data: JsonValue | undefined): readonly Event[] => {
  const date = dateAt(data, 'grantDate');
  return date === undefined ? [] : [{ date, type: 'grant', office: 'US', text: 'Patent granted' }];
};

/**
 * The publication before grant and the patent. Kind codes since 2 January 2001 (USPTO kind codes, WIPO ST.16): a patent is B2 where its
 * application was published before and else B1, a plant patent P3 and else P2, a design S1, a reissue E1; before, the patent is A.
 */
const publicationsOf = (data: JsonValue | undefined): { readonly read: NonNullable<RecordParts['otherPublications']>; readonly unread: NonNullable<RecordParts['unread']> } => {
  const text = textAt(data, 'earliestPublicationNumber');
  const early = text === undefined ? undefined : publicationFromText(text, 'US');
  const published = dateAt(data, 'earliestPublicationDate');
  const patent = textAt(data, 'patentNumber');
  const granted = dateAt(data, 'grantDate');
  const wasPublished = early !== undefined && /^(?:19|20)\d{2}/.test(early.number) && (granted === undefined || published === undefined || published < granted);
  return {
    read: [
      ...(early === undefined ? [] : [{ country: early.country, number: early.number, kind: early.kind ?? '', ...(published === undefined ? {} : { date: published }), ...(text === undefined ? {} : { original: text }) }]),
      ...(patent === undefined ? [] : [{ country: 'US', number: patent, kind: patentKind(patent, granted, textAt(data, 'applicationTypeCode'), wasPublished), ...(granted === undefined ? {} : { date: granted }) }]),
    ],
    unread: text !== undefined && early === undefined ? [{ field: 'earliestPublicationNumber', text }] : [],
  };
};

const patentKind = (patent: string, granted: IsoDate | undefined, type: string | undefined, wasPublished: boolean): string => {
  if (patent.startsWith('D') || type === 'DES') return granted !== undefined && granted >= '2001-01-02' ? 'S1' : 'S';
  if (patent.startsWith('RE')) return granted !== undefined && granted >= '2001-01-02' ? 'E1' : 'E';
  if (granted === undefined) return '';
  if (patent.startsWith('PP') || type === 'PLT') return granted < '2001-01-02' ? 'P' : wasPublished ? 'P3' : 'P2';
  return granted < '2001-01-02' ? 'A' : wasPublished ? 'B2' : 'B1';
};

/** A reexamination has a control number of its own but is no application: all that happens in it happens to the patent. */
const reexamination = (control: string, entry: JsonValue, others: readonly RecordParts[], events: readonly Event[], status: string | undefined): ReturnType<typeof fileWrapper> => {
  const patent = textAt(entry, 'parentApplicationNumberText');
  const own = others.find(({ application }) => application?.text === patent);
  if (own === undefined) return undefined;
  const said = [{ office: 'US', text: `Reexamination ${control}${status === undefined ? '' : `: ${status}`}` }, ...events.filter(({ code }) => code !== 'REX').map((event) => ({ ...event, detail: { ...event.detail, Reexamination: control } }))];
  return { own: { ...own, events: [...own.events, ...said] }, others: others.filter((other) => other !== own) };
};
