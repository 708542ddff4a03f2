import type { IsoDate } from '../../model/date';
import { compactDate, officeOf } from '../epo/document-id';
import { allText, child, textOf, type XmlElement } from '../xml/xml-element';

/** A document as WIPO ST.36 names it, with the number as the office writes it. */
export type OfficeDocument = { readonly country?: string; readonly number: string; readonly kind?: string; readonly date?: IsoDate };

/** The document of an element that holds a `document-id` or its parts; undefined without a number. */
export const documentOf = (holder: XmlElement | undefined): OfficeDocument | undefined => {
  const id = child(holder, 'document-id') ?? holder;
  const number = allText(child(id, 'doc-number'));
  if (number === undefined) return undefined;
  const country = officeOf(textOf(child(id, 'country')));
  const kind = textOf(child(id, 'kind'));
  const date = compactDate(textOf(child(id, 'date')));
  return { number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};
