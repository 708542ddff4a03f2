import { emptyRecord, type RecordParts } from '../../empty-record';
import { child, textOf, type XmlElement } from '../../xml/xml-element';
import { applicationParts, publicationOf } from '../exchange-document';
import { officeOf, referenceOf, type DocumentId } from '../document-id';

/** The document that was asked for, as it is named in what follows: `EP2400812A1`. */
export const askedDocument = (reference: XmlElement): string => {
  const id = child(reference, 'document-id');
  return ['country', 'doc-number', 'kind'].map((name) => textOf(child(id, name)) ?? '').join('');
};

/**
 * A document that the EPO names as an equivalent: a member of the simple family of the document asked for. The list has no family id; the
 * document asked for stands in its place, so that documents of which nothing else is known are one family.
 */
export const equivalent = (reference: XmlElement, asked: string | undefined): RecordParts => {
  const { docdb, epodoc, ...rest } = referenceOf([reference]);
  const document = docdb ?? documentFromEpodoc(epodoc?.number);
  const familyId = asked === undefined || asked === '' ? undefined : `equivalents of ${asked}`;
  const publication = publicationOf({ ...rest, ...(document === undefined ? {} : { docdb: document }) }, familyId);
  return { ...emptyRecord, ...applicationParts({}, publication, []), ...(publication === undefined ? {} : { publication }) };
};

/** EPODOC publication numbers are country and DOCDB number; the kind is not told. */
const documentFromEpodoc = (text: string | undefined): DocumentId | undefined => {
  const match = /^([A-Z]{2})([A-Z0-9]{3,})$/.exec(text ?? '');
  const country = officeOf(match?.[1]);
  return country === undefined || match?.[2] === undefined ? undefined : { country, number: match[2] };
};
