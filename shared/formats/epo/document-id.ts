import { isoDate, parseIsoDate, type IsoDate } from '../../model/date';
import { isOfficeCode } from '../../model/office';
import { child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

/** One written form of a number in EPO exchange XML. */
export type DocumentId = { readonly country?: string; readonly number: string; readonly kind?: string };

/** A reference (publication, application or priority) in the forms the file gives. */
export type Reference = { readonly docdb?: DocumentId; readonly epodoc?: DocumentId; readonly original?: DocumentId; readonly date?: IsoDate };

/**
 * Reads one reference. OPS writes the forms as several `document-id` of one element, typed by `document-id-type`; DOCDB writes
 * several elements, typed by `data-format`; both are taken. The first form of each type counts.
 */
export const referenceOf = (elements: readonly XmlElement[]): Reference => {
  const found: { docdb?: DocumentId; epodoc?: DocumentId; original?: DocumentId; date?: IsoDate } = {};
  for (const element of elements) {
    for (const id of childrenOf(element, 'document-id')) {
      const type = id.attributes.get('document-id-type') ?? element.attributes.get('data-format') ?? 'docdb';
      const number = textOf(child(id, 'doc-number'));
      const date = compactDate(textOf(child(id, 'date')));
      if (date !== undefined) found.date ??= date;
      if (number === undefined || (type !== 'docdb' && type !== 'epodoc' && type !== 'original')) continue;
      const country = officeOf(textOf(child(id, 'country')));
      const kind = textOf(child(id, 'kind'));
      found[type] ??= { number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }) };
    }
  }
  return found;
};

/** A date as offices write it in XML: `20111228` or `2011-12-28`; undefined for `00010101` and anything that is no date. */
export const compactDate = (text: string | undefined): IsoDate | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '');
  const date = match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : text === undefined ? undefined : parseIsoDate(text);
  return date === undefined || date < '1600-01-01' ? undefined : date;
};

/** A two-letter office code, or undefined. */
export const officeOf = (text: string | undefined): string | undefined => {
  const code = text?.trim().toUpperCase() ?? '';
  return isOfficeCode(code) ? code : undefined;
};
