import type { ReadIssue } from '../../read-issue';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { applicationParts, publicationOf } from '../exchange-document';
import { referenceOf, type Reference } from '../document-id';
import { numberOf } from '../priority-links';

/** A conversion of the OPS number service (`ops:standardization`): the document of which it gives the number, and the conversion as a sentence. */
export type NumberConversion = { readonly parts: RecordParts; readonly issue: Pick<ReadIssue, 'severity' | 'code' | 'message'> };

/** `remarks` are the codes with which the service comments on the conversion, e.g. `pBRE028`. */
export const numberConversion = (element: XmlElement, remarks: readonly string[]): NumberConversion => {
  const sides = ['input', 'output'].map((name) => child(element, name));
  const references = (name: string): readonly XmlElement[] => sides.flatMap((side) => childrenOf(side, name));
  const applied = inDocdb(referenceOf(references('application-reference')));
  const published = referenceOf(references('publication-reference'));
  const publication = publicationOf(published, undefined);
  const written = sides.map((side) => {
    const id = descend(side, 'application-reference', 'document-id') ?? descend(side, 'publication-reference', 'document-id');
    return ['country', 'doc-number', 'kind', 'date'].flatMap((name) => textOf(child(id, name)) ?? []).join(' ');
  });
  const noted = remarks.filter((each) => each !== '' && each !== 'SUCCESS');
  return {
    parts: { ...emptyRecord, ...applicationParts(applied, publication, []), ...(publication === undefined ? {} : { publication }) },
    issue: {
      severity: 'info',
      code: 'number-conversion',
      message: `The file is a conversion of numbers: ${written[0] ?? ''} (${element.attributes.get('inputFormat') ?? 'as given'}) is ${written[1] ?? ''} (${element.attributes.get('outputFormat') ?? 'as converted'}).${noted.length === 0 ? '' : ` The service notes ${noted.join(', ')}.`}`,
    },
  };
};

/** Numbers given as EPODOC or original ones only get their DOCDB form. */
const inDocdb = (reference: Reference): Reference => {
  const { country, number, kind } = reference.docdb === undefined ? numberOf(reference).fields : {};
  return country === undefined || number === undefined ? reference : { ...reference, docdb: { country, number, ...(kind === undefined ? {} : { kind }) } };
};
