import { compactDate, officeOf } from './document-id';
import { legalEventType, withoutDeletedTypes } from './legal-event-type';
import type { PublicationRecord } from '../record';
import { child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

type Event = PublicationRecord['events'][number];

/**
 * INPADOC legal events of a family member (`ops:legal`). Code, gazette date and description as given; the particulars of the
 * L500 block under their own labels. A type is set only where the code's meaning is certain.
 */
export const legalEventsOf = (member: XmlElement): readonly Event[] => withoutDeletedTypes(childrenOf(member, 'legal').map(eventOf));

const eventOf = (element: XmlElement): Event => {
  const field = (number: string): string | undefined => textOf(element.children.find((each) => fieldNumber(each) === number));
  const code = field('008') ?? element.attributes.get('code')?.trim();
  const office = officeOf(field('001'));
  const detail = detailOf(element);
  const block = element.children.filter((each) => fieldNumber(each) === '500').flatMap((each) => each.children);
  const particular = (number: string): string | undefined => textOf(block.find((each) => fieldNumber(each) === number));
  const date = compactDate(field('007'));
  const effective = compactDate(particular('525'));
  const named = officeOf(particular('501'));
  const meaning = code === undefined || office === undefined ? (named === undefined ? {} : { state: named }) : legalEventType(office, code, named);
  const text = element.attributes.get('desc')?.replace(/\s+/g, ' ').trim();
  return {
    ...(date === undefined ? {} : { date }),
    ...meaning,
    ...(code === undefined || code === '' ? {} : { code }),
    ...(office === undefined ? {} : { office }),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(effective === undefined ? {} : { effective }),
    ...(Object.keys(detail).length === 0 ? {} : { detail }),
  };
};

/** `ops:L525EP` is field 525. */
const fieldNumber = (element: XmlElement): string | undefined => /^L(\d{3})EP$/.exec(element.name)?.[1];

const detailOf = (element: XmlElement): Record<string, string> => {
  const detail: Record<string, string> = {};
  for (const block of element.children) {
    if (fieldNumber(block) !== '500') continue;
    for (const each of block.children) {
      const value = textOf(each);
      const number = fieldNumber(each);
      if (value === undefined || number === undefined) continue;
      const label = label500(each, number);
      detail[label] = detail[label] === undefined ? value : `${detail[label]}; ${value}`;
      const meaning = each.attributes.get('descData')?.trim();
      if (meaning !== undefined && meaning !== '') detail[`${label}: meaning`] = meaning;
    }
  }
  const influence = element.attributes.get('infl')?.trim();
  if (influence === '+' || influence === '-') detail['Influence on the right'] = influence;
  return detail;
};

const label500 = (element: XmlElement, number: string): string => {
  const description = element.attributes.get('desc')?.trim();
  return description === undefined || description === '' ? `L${number}` : description;
};

/** Designated states named in the latest AK event (L507): a list of two-letter codes. */
export const designatedStatesOf = (member: XmlElement): readonly string[] => {
  const states = new Set<string>();
  for (const event of childrenOf(member, 'legal')) {
    if (event.attributes.get('code')?.trim() !== 'AK') continue;
    for (const block of event.children) {
      if (fieldNumber(block) !== '500') continue;
      for (const code of (textOf(child(block, 'L507EP')) ?? '').split(' ')) {
        const office = officeOf(code);
        if (office !== undefined) states.add(office);
      }
    }
  }
  return [...states];
};
