import type { IsoDate } from '../../../model/date';
import { compactDate } from '../document-id';
import { allText, child, descend, type XmlElement } from '../../xml/xml-element';

/** Values that WIPO ST.32 writes one after the other (`<B310/><B320/><B330/>`, `<B541/><B542/>`), one row for each time the first name comes. */
export const rowsOf = (parent: XmlElement | undefined, first: string): readonly ReadonlyMap<string, XmlElement>[] => {
  const rows: Map<string, XmlElement>[] = [];
  for (const element of parent?.children ?? []) {
    if (element.name === first) rows.push(new Map());
    rows.at(-1)?.set(element.name, element);
  }
  return rows;
};

/** Date of a tag that holds a `date`. */
export const dateIn = (element: XmlElement | undefined): IsoDate | undefined => compactDate(allText(child(element, 'date')));

/** Text down a path of tags. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => allText(descend(element, ...path));
