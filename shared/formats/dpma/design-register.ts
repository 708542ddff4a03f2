import { compactDate, officeOf } from '../epo/document-id';
import { emptyRecord, type RecordParts } from '../empty-record';
import type { PublicationRecord, PublishedName } from '../record';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';
import { dpmaDesign } from './dpma-number';
import { dpmaStatus } from './dpma-status';

/** A design application in DPMAregister (WIPO ST.86 with extensions of the DPMA): one record for the application with all its designs. */
const designRegister = (element: XmlElement): RecordParts => {
  const number = textOf(child(element, 'DesignApplicationNumber'));
  const filed = compactDate(textOf(child(element, 'DesignApplicationDate')));
  const designs = childrenOf(child(element, 'DesignDetails'), 'Design');
  const titles = [...new Set(designs.flatMap((design) => textOf(child(design, 'DesignTitle')) ?? []))].join('; ');
  const status = designs.flatMap((design) => textOf(descend(design, 'DE_ST86Extension', 'DesignStatus')) ?? [])[0];
  const people = (list: string, role: string): readonly PublishedName[] => peopleIn([element, ...designs].flatMap((each) => childrenOf(child(each, list), role)));
  return {
    ...emptyRecord,
    ...(number === undefined ? {} : { application: dpmaDesign(number) }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    office: 'DE',
    right: 'design',
    titles: titles === '' ? [] : [{ lang: 'de', text: titles }],
    applicants: people('ApplicantDetails', 'Applicant'),
    inventors: people('DesignerDetails', 'Designer'),
    agents: people('RepresentativeDetails', 'Representative'),
    priorities: designs.flatMap((design) => childrenOf(child(design, 'PriorityDetails'), 'Priority')).flatMap(priorityOf),
    events: designs.flatMap(eventsOf),
    ...(status === undefined ? {} : { reportedStatus: { value: dpmaStatus(status), text: status } }),
  };
};

/** Numbers of earlier design applications stay as they are written: DOCDB has no form for most of them. */
const priorityOf = (claim: XmlElement): PublicationRecord['priorities'] => {
  const text = textOf(child(claim, 'PriorityNumber'));
  const country = officeOf(textOf(child(claim, 'PriorityCountryCode')));
  const date = compactDate(textOf(child(claim, 'PriorityDate')));
  return text === undefined ? [] : [{ text, ...(country === undefined ? {} : { country }), ...(date === undefined ? {} : { date }) }];
};

const eventsOf = (design: XmlElement): PublicationRecord['events'] => {
  const name = textOf(child(design, 'DesignIdentifier')) ?? textOf(child(design, 'RegistrationNumber')) ?? '';
  const registered = compactDate(textOf(child(design, 'RegistrationDate')));
  const locarno = allText(descend(design, 'IndicationProductDetails', 'IndicationProduct', 'ClassDescriptionDetails', 'ClassDescription', 'ClassNumber'));
  const extension = child(design, 'DE_ST86Extension');
  const records = childrenOf(child(extension, 'DesignRecordDetails'), 'DesignRecord').flatMap((record): PublicationRecord['events'] => {
    const basic = child(record, 'DesignBasicRecord');
    const date = compactDate(textOf(child(basic, 'RecordFilingDate')));
    const legal = textOf(child(basic, 'LegalStatus'));
    const publication = descend(basic, 'RecordPublicationDetails', 'RecordPublication');
    const issue = textOf(child(publication, 'PublicationIdentifier'));
    const printed = textOf(child(publication, 'PublicationDate'));
    if (legal === undefined) return [];
    const type = /cancellation expiry/i.test(legal) ? ('expiry' as const) : undefined;
    const detail = { ...(issue === undefined ? {} : { Bulletin: issue }), ...(printed === undefined ? {} : { 'Bulletin of': printed }) };
    return [{ ...(date === undefined ? {} : { date }), ...(type === undefined ? {} : { type }), office: 'DE', text: `Design ${name}: ${legal}`, ...(Object.keys(detail).length === 0 ? {} : { detail }) }];
  });
  return [...(registered === undefined ? [] : [{ date: registered, type: 'registration' as const, office: 'DE', text: `Design ${name} registered`, ...(locarno === undefined ? {} : { detail: { 'Locarno class': locarno } }) }]), ...records];
};

/** Names and addresses of ST.86; the state of an address holds the country in these extracts. */
const peopleIn = (holders: readonly XmlElement[]): readonly PublishedName[] => {
  const people = new Map<string, PublishedName>();
  for (const holder of holders) {
    const formatted = descend(holder.children.find(({ name }) => name.endsWith('AddressBook')), 'FormattedNameAddress');
    const names = descend(formatted, 'Name', 'FormattedName');
    const last = textOf(child(names, 'LastName'));
    const person = [last, textOf(child(names, 'FirstName'))].filter((part) => part !== undefined).join(', ');
    const name = textOf(child(names, 'OrganizationName')) ?? (person === '' ? undefined : person);
    const address = descend(formatted, 'Address', 'FormattedAddress');
    const country = officeOf(textOf(child(address, 'FormattedAddressCountryCode')) ?? textOf(child(address, 'AddressState')));
    const lines = (address?.children ?? []).filter((line) => officeOf(textOf(line)) === undefined).flatMap((line) => textOf(line) ?? []);
    if (name === undefined || people.has(name)) continue;
    people.set(name, { name, ...(country === undefined ? {} : { country }), ...(lines.length === 0 ? {} : { address: lines.join(', ') }) });
  }
  return [...people.values()];
};

export const createDpmaDesignReader = createDocumentReader({
  roots: ['DesignApplication'],
  within: ['DesignTransactionBody'],
  recordName: (element) => textOf(child(element, 'DesignApplicationNumber')),
  nameOf: ({ application }) => `Register DE ${application?.text ?? ''}`.trim(),
  read: designRegister,
});
