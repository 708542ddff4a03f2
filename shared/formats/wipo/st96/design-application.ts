import type { ApplicationStatus } from '../../../model/application';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate, officeOf } from '../../epo/document-id';
import type { PublicationRecord } from '../../record';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { createDocumentReader } from '../../xml/document-reader';
import { contactsIn } from './st96-contact';
import { st96Application } from './st96-document';

/** A design application in WIPO ST.96 (`DesignApplication`) with all its designs. */
const designApplication = (element: XmlElement): RecordParts => {
  const applied = st96Application(element);
  const office = officeOf(textOf(child(element, 'RegistrationOfficeCode')) ?? textOf(child(element, 'ReceivingOfficeCode')) ?? applied?.office);
  const filed = compactDate(textOf(child(element, 'ApplicationDate')));
  const designs = childrenOf(child(element, 'DesignBag'), 'Design');
  const holders = [element, ...designs];
  const publications = office === undefined ? [] : designs.flatMap((design) => childrenOf(child(design, 'PublicationBag'), 'Publication')).flatMap((each) => publicationOf(each, office));
  const current = designs[0];
  const category = textOf(child(current, 'DesignCurrentStatusCategory'));
  const since = compactDate(textOf(child(current, 'DesignCurrentStatusDate')));
  const names = (bag: string, role: string): RecordParts['applicants'] => [...new Map(holders.flatMap((each) => contactsIn(child(each, bag), role)).map((person) => [person.name, person])).values()];
  return {
    ...emptyRecord,
    ...(applied === undefined ? {} : { application: { text: applied.number, ...(office === undefined ? {} : { country: office, number: applied.number.replace(/[\s/.-]/g, ''), kind: 'F' }) } }),
    ...(publications.length === 0 ? {} : { otherPublications: publications }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    ...(office === undefined ? {} : { office }),
    right: 'design',
    titles: titlesOf(designs),
    applicants: names('ApplicantBag', 'Applicant'),
    inventors: names('DesignerBag', 'Designer'),
    agents: names('RepresentativeBag', 'Representative'),
    priorities: designs.flatMap((design) => childrenOf(child(design, 'PriorityBag'), 'Priority')).flatMap(priorityOf),
    events: [...designs.flatMap((design) => designEvents(design, office)), ...childrenOf(child(element, 'DesignApplicationEventBag'), 'DesignApplicationEvent').map((event) => eventOf(event, office))],
    ...(category === undefined ? {} : { reportedStatus: { value: statusOf(category), text: category, ...(since === undefined ? {} : { on: since }) } }),
  };
};

const publicationOf = (element: XmlElement, country: string): NonNullable<RecordParts['otherPublications']> => {
  const number = textOf(child(element, 'PublicationIdentifier'));
  const date = compactDate(textOf(child(element, 'PublicationDate')));
  return number === undefined ? [] : [{ country, number: number.replace(/[\s/-]/g, ''), kind: 'S', ...(date === undefined ? {} : { date }) }];
};

const titlesOf = (designs: readonly XmlElement[]): RecordParts['titles'] => {
  const byLanguage = new Map<string, Set<string>>();
  for (const title of designs.flatMap((design) => childrenOf(design, 'DesignTitleText'))) {
    const lang = (title.attributes.get('languageCode') ?? 'und').toLowerCase();
    const text = allText(title);
    if (text !== undefined) byLanguage.set(lang, (byLanguage.get(lang) ?? new Set()).add(text));
  }
  return [...byLanguage].map(([lang, texts]) => ({ lang, text: [...texts].join('; ') }));
};

/** Numbers of earlier design applications (`DM/096824` of the Hague system) stay as they are written. */
const priorityOf = (claim: XmlElement): PublicationRecord['priorities'] => {
  const text = textOf(descend(claim, 'ApplicationNumber', 'ApplicationNumberText'));
  const country = officeOf(textOf(child(claim, 'PriorityCountryCode')));
  const date = compactDate(textOf(child(claim, 'PriorityApplicationFilingDate')));
  return text === undefined ? [] : [{ text, ...(country === undefined || country === 'WO' ? {} : { country }), ...(date === undefined ? {} : { date }) }];
};

const designEvents = (design: XmlElement, office: string | undefined): PublicationRecord['events'] => {
  const name = textOf(child(design, 'DesignIdentifier')) ?? '';
  const registered = compactDate(textOf(child(design, 'RegistrationDate')));
  const number = textOf(child(design, 'RegistrationNumber'));
  const expires = textOf(child(design, 'ExpiryDate'));
  const effective = textOf(child(design, 'RightEffectiveDate'));
  const locarno = textOf(descend(design, 'DesignClassificationBag', 'LocarnoClassificationBag', 'LocarnoClassificationText'));
  const detail = {
    ...(number === undefined ? {} : { 'Registration number': number }),
    ...(effective === undefined ? {} : { 'Right effective from': effective }),
    ...(expires === undefined ? {} : { 'Expiry date': expires }),
    ...(locarno === undefined ? {} : { 'Locarno class': locarno }),
  };
  if (registered === undefined && Object.keys(detail).length === 0) return [];
  return [{ ...(registered === undefined ? {} : { date: registered, type: 'registration' as const }), ...(office === undefined ? {} : { office }), text: `Design ${name} registered`.replace('  ', ' '), ...(Object.keys(detail).length === 0 ? {} : { detail }) }];
};

/** The office's own words; its categories are too few to tell more than a filing. */
const eventOf = (event: XmlElement, office: string | undefined): PublicationRecord['events'][number] => {
  const date = compactDate(textOf(child(event, 'DesignApplicationEventDate')));
  const category = textOf(child(event, 'DesignApplicationEventCategory'));
  const text = textOf(child(event, 'CommentText')) ?? category;
  return { ...(date === undefined ? {} : { date }), ...(category === 'Filed' ? { type: 'filing' as const } : {}), ...(office === undefined ? {} : { office }), ...(text === undefined ? {} : { text }) };
};

const statusOf = (category: string): ApplicationStatus => {
  if (/registered|granted|in force/i.test(category)) return 'granted';
  if (/expired/i.test(category)) return 'expired';
  if (/lapsed|cancel|withdrawn|refused|rejected|invalid|surrender/i.test(category)) return 'lapsed';
  return /filed|pending|examin|published/i.test(category) ? 'pending' : 'unknown';
};

export const createDesignApplicationReader = createDocumentReader({
  roots: ['DesignApplication'],
  recordName: (element) => st96Application(element)?.number,
  read: designApplication,
});
