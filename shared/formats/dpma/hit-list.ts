import { compactDate } from '../epo/document-id';
import { emptyRecord, type RecordParts } from '../empty-record';
import type { PublicationRecord } from '../record';
import { classificationSymbol, distinct } from '../st36/classifications';
import { child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';
import { createDocumentReader } from '../xml/document-reader';
import { dpmaApplication, dpmaDesign } from './dpma-number';
import { dpmaPerson } from './dpma-person';
import { dpmaStatus } from './dpma-status';

/** A hit of a patent or design search in DPMAregister (`PatentHitListRecord`, `DesignHitListRecord`). */
const hit = (element: XmlElement): RecordParts => (element.name === 'DesignHitListRecord' ? designHit(element) : patentHit(element));

const patentHit = (element: XmlElement): RecordParts => {
  const text = (name: string): string | undefined => textOf(child(element, name));
  const number = text('registered-number') ?? text('leading-registered-number');
  const filed = compactDate(text('applicationDate'));
  const published = compactDate(text('publicationDate'));
  const registered = compactDate(text('registrationDate'));
  const right = /utility model|gebrauchsmuster/i.test(text('type') ?? '') ? 'utility-model' : 'patent';
  const status = text('legalstatus');
  const title = text('invention-title');
  const agent = dpmaPerson(text('agent'));
  return {
    ...emptyRecord,
    ...(number === undefined ? {} : { application: dpmaApplication(number, right, filed) }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    office: 'DE',
    right,
    titles: title === undefined ? [] : [{ lang: 'de', text: title }],
    applicants: childrenOf(child(element, 'applicants'), 'applicant').flatMap((each) => dpmaPerson(textOf(each)) ?? []),
    agents: agent === undefined ? [] : [agent],
    events: [
      ...(registered === undefined ? [] : [{ date: registered, ...(right === 'utility-model' ? { type: 'registration' as const } : {}), office: 'DE', text: 'Registered' }]),
      ...(published === undefined ? [] : [{ date: published, office: 'DE', text: 'Published' }]),
    ],
    ipc: distinct([...childrenOf(element, 'main-classification'), ...childrenOf(element, 'further-classification')].map((each) => classificationSymbol(textOf(child(each, 'classification'))))),
    ...(status === undefined ? {} : { reportedStatus: { value: dpmaStatus(status), text: status } }),
  };
};

const designHit = (element: XmlElement): RecordParts => {
  const text = (name: string): string | undefined => textOf(child(element, name));
  const number = text('DesignApplicationNumber') ?? text('RegistrationNumber');
  const filed = compactDate(text('DesignApplicationDate'));
  const product = text('ProductDescription');
  const status = text('DesignStatus');
  const owner = dpmaPerson(text('OwnerOrApplicant'));
  const agent = dpmaPerson(text('Representative'));
  return {
    ...emptyRecord,
    ...(number === undefined ? {} : { application: dpmaDesign(number) }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    office: 'DE',
    right: 'design',
    titles: product === undefined ? [] : [{ lang: 'de', text: product }],
    applicants: owner === undefined ? [] : [owner],
    agents: agent === undefined ? [] : [agent],
    events: designEvents(text),
    ...(status === undefined ? {} : { reportedStatus: { value: dpmaStatus(status), text: status } }),
  };
};

/** A collective application has several designs under one number; each is registered by itself. */
const designEvents = (text: (name: string) => string | undefined): PublicationRecord['events'] => {
  const registered = compactDate(text('RegistrationDate'));
  const published = compactDate(text('PublicationDate'));
  const design = text('DesignIdentifier') ?? text('RegistrationNumber') ?? '';
  const locarno = text('ClassNumber');
  return [
    ...(registered === undefined ? [] : [{ date: registered, type: 'registration' as const, office: 'DE', text: `Design ${design} registered`, ...(locarno === undefined ? {} : { detail: { 'Locarno class': locarno } }) }]),
    ...(published === undefined ? [] : [{ date: published, office: 'DE', text: `Design ${design} published` }]),
  ];
};

export const createDpmaHitListReader = createDocumentReader({
  roots: ['PatentHitListRecord', 'DesignHitListRecord'],
  recordName: (element) => textOf(child(element, 'DesignIdentifier')) ?? textOf(child(element, 'registered-number')),
  nameOf: ({ application, events }) => `Register DE ${/^Design (\S+) /.exec(events[0]?.text ?? '')?.[1] ?? application?.text ?? ''}`.trim(),
  read: hit,
});
