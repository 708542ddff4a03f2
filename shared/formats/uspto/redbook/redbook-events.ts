import { compactDate } from '../../epo/document-id';
import type { PublicationRecord } from '../../record';
import { documentOf } from '../../st36/document-id';
import { allText, child, childrenOf, textOf, type XmlElement } from '../../xml/xml-element';

type Event = PublicationRecord['events'][number];

/** What a US document says besides: national stage, international publication, term, Hague registration. */
export const redbookEvents = (bibliography: XmlElement | undefined): readonly Event[] => [...nationalStage(bibliography), ...term(child(bibliography, 'us-term-of-grant')), ...hague(child(bibliography, 'hague-agreement-data'))];

const nationalStage = (bibliography: XmlElement | undefined): readonly Event[] => {
  const filing = child(bibliography, 'pct-or-regional-filing-data');
  const met = compactDate(textOf(child(child(filing, 'us-371c12-date') ?? child(filing, 'us-371c124-date'), 'date')));
  const published = documentOf(child(bibliography, 'pct-or-regional-publishing-data'));
  return [
    ...(met === undefined ? [] : [{ date: met, office: 'US', text: 'Requirements of 35 USC 371(c) met' }]),
    ...(published === undefined ? [] : [{ ...(published.date === undefined ? {} : { date: published.date }), office: 'WO', text: `International publication: ${published.country ?? ''}${published.number.startsWith('WO') ? published.number.slice(2) : published.number}${published.kind === undefined || published.kind === '00' ? '' : ` ${published.kind}`}` }]),
  ];
};

const term = (element: XmlElement | undefined): readonly Event[] => {
  const days = textOf(child(element, 'us-term-extension'));
  const years = textOf(child(element, 'length-of-grant'));
  const disclaimer = child(element, 'disclaimer');
  const text = allText(disclaimer);
  return [
    ...(days === undefined ? [] : [{ office: 'US', text: `Term extended or adjusted by ${days} days (35 USC 154(b))` }]),
    ...(years === undefined ? [] : [{ office: 'US', text: `Term of grant: ${years} years` }]),
    ...(disclaimer === undefined ? [] : [{ office: 'US', text: `Terminal disclaimer${text === undefined ? '' : `: ${text}`}` }]),
  ];
};

const hague = (element: XmlElement | undefined): readonly Event[] => {
  const number = textOf(child(element, 'international-registration-number'));
  const registered = compactDate(textOf(childrenOf(child(element, 'international-registration-date'), 'date')[0]));
  return number === undefined ? [] : [{ ...(registered === undefined ? {} : { date: registered }), office: 'WO', text: `Hague registration: ${number}` }];
};
