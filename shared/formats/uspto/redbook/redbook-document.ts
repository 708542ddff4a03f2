import { usPublicationNumber } from '../../../numbers/forms/us-publication-number';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate } from '../../epo/document-id';
import { linkTo, linkToInternational } from '../../link-to';
import type { PublicationRecord } from '../../record';
import { cpcSymbols, ipcSymbols } from '../../st36/classifications';
import { documentOf } from '../../st36/document-id';
import { priorityClaims } from '../../st36/priority-claims';
import { textsByLanguage } from '../../st36/texts';
import { child, childrenOf, type XmlElement } from '../../xml/xml-element';
import { usApplication, usRight } from '../us-application';
import { usRelations } from '../us-relations';
import { redbookEvents } from './redbook-events';
import { redbookParties } from './redbook-parties';
import { redbookRelations } from './redbook-relations';

/** A grant or published application of the USPTO, Red Book XML 4.x (2004 to today): utility, design, plant, reissue. */
export const redbookDocument = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'us-bibliographic-data-grant') ?? child(element, 'us-bibliographic-data-application');
  const published = documentOf(child(bibliography, 'publication-reference'));
  const reference = child(bibliography, 'application-reference');
  const applied = documentOf(reference);
  const right = usRight(reference?.attributes.get('appl-type'), published?.kind ?? '');
  const related = child(bibliography, 'us-related-documents');
  const chain = usRelations(applied?.number, redbookRelations(related));
  const international = documentOf(child(bibliography, 'pct-or-regional-filing-data'));
  const entry = international === undefined ? undefined : linkToInternational(international.number, international.date);
  const others = otherPublications(related);
  const date = published?.date ?? compactDate(element.attributes.get('date-publ'));
  return {
    ...emptyRecord,
    ...(published === undefined ? {} : { publication: { country: 'US', ...usPublicationNumber(published.number, published.kind ?? ''), ...(date === undefined ? {} : { date }), original: published.number } }),
    ...(others.length === 0 ? {} : { otherPublications: others }),
    ...(applied === undefined ? {} : { application: usApplication(applied.number, applied.date), ...(applied.date === undefined ? {} : { filingDate: applied.date }) }),
    office: 'US',
    right,
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: textsByLanguage(childrenOf(bibliography, 'invention-title'), 'en'),
    abstracts: textsByLanguage(childrenOf(element, 'abstract'), 'en'),
    ...redbookParties(bibliography),
    priorities: [...priorityClaims(child(bibliography, 'priority-claims')), ...provisionals(related), ...chain.priorities],
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...chain.relations],
    events: redbookEvents(bibliography),
    ipc: ipcSymbols(bibliography),
    cpc: cpcSymbols(bibliography),
  };
};

/** How a document calls itself in its file name: `US20210049351A1`. */
export const redbookDocumentName = (element: XmlElement): string | undefined => {
  const published = documentOf(child(child(element, 'us-bibliographic-data-grant') ?? child(element, 'us-bibliographic-data-application'), 'publication-reference'));
  if (published !== undefined) {
    const { number, kind } = usPublicationNumber(published.number, published.kind ?? '');
    return `US${number}${kind}`;
  }
  return element.attributes.get('file')?.replace(/-\d{8}\.XML$/i, '');
};

const provisionals = (related: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(related, 'us-provisional-application').flatMap((element) => {
    const document = documentOf(element);
    return document === undefined ? [] : [linkTo(document.number, 'US', document.date)];
  });

/** INID 65: the earlier publication of the same application. */
const otherPublications = (related: XmlElement | undefined): NonNullable<RecordParts['otherPublications']> =>
  childrenOf(related, 'related-publication').flatMap((element) => {
    const document = documentOf(element);
    if (document === undefined || (document.country ?? 'US') !== 'US') return [];
    return [{ country: 'US', ...usPublicationNumber(document.number, document.kind ?? ''), ...(document.date === undefined ? {} : { date: document.date }) }];
  });
