import type { IsoDate } from '../../model/date';
import type { XmlElement } from '../xml/xml-element';

/** A number that a file of another notation gives, in the form that `type` names. */
export type GivenNumber = { readonly type: 'docdb' | 'original'; readonly country?: string; readonly number: string; readonly kind?: string; readonly date?: IsoDate };

/** An element as the readers of EPO exchange XML take it, so that what they know of numbers and links serves other notations too. */
export const element = (name: string, line: number, attributes: Readonly<Record<string, string | undefined>>, ...content: readonly (XmlElement | string)[]): XmlElement => ({
  name,
  line,
  attributes: new Map(Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
  content,
  children: content.filter((part) => typeof part !== 'string'),
});

const leaf = (name: string, text: string | undefined, line: number): readonly XmlElement[] => (text === undefined ? [] : [element(name, line, {}, text)]);

/** A reference (`publication-reference`, `application-reference`, `priority-claim`) that holds one number. */
export const referenceElement = (name: string, { type, country, number, kind, date }: GivenNumber, line: number, attributes: Readonly<Record<string, string | undefined>> = {}, ...more: readonly XmlElement[]): XmlElement =>
  element(
    name,
    line,
    attributes,
    element('document-id', line, { 'document-id-type': type }, ...leaf('country', country, line), ...leaf('doc-number', number, line), ...leaf('kind', kind, line), ...leaf('date', date, line)),
    ...more,
  );
