import { officeOf } from '../epo/document-id';
import type { PublishedName } from '../record';
import { allText, child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

/**
 * The person of an element of WIPO ST.36 that has address books (applicant, inventor, agent, assignee), or names of its own as in the first
 * US documents. Of several address books the English one gives the name and the other one the original. Undefined without a name.
 */
export const personOf = (holder: XmlElement | undefined): PublishedName | undefined => {
  if (holder === undefined) return undefined;
  const books = childrenOf(holder, 'addressbook');
  const named = (books.length === 0 ? [holder] : books).flatMap((book) => {
    const name = nameIn(book);
    return name === undefined ? [] : [{ name, book }];
  });
  const english = named.find(({ book }) => book.attributes.get('lang')?.toLowerCase() === 'en');
  const first = english ?? named[0];
  if (first === undefined) return undefined;
  const original = named.find(({ name }) => name !== first.name);
  const address = addressIn(child(original?.book, 'address')) ?? addressIn(child(first.book, 'address'));
  const country = countryIn(child(first.book, 'address')) ?? countryIn(child(holder, 'residence')) ?? countryIn(child(holder, 'nationality'));
  return {
    name: first.name,
    ...(original === undefined ? {} : { nameOriginal: original.name }),
    ...(country === undefined ? {} : { country }),
    ...(address === undefined ? {} : { address }),
  };
};

/** People of a list in their order, each name once. */
export const peopleOf = (holders: readonly XmlElement[]): readonly PublishedName[] => {
  const people = new Map<string, PublishedName>();
  for (const holder of holders) {
    const person = personOf(holder);
    if (person !== undefined && !people.has(person.name)) people.set(person.name, person);
  }
  return [...people.values()];
};

/** Family name first, as the offices write it; an organisation as it is. */
const nameIn = (book: XmlElement): string | undefined => {
  const organisation = allText(child(book, 'orgname'));
  const last = [textOf(child(book, 'prefix')), allText(child(book, 'last-name'))].filter((part) => part !== undefined).join(' ');
  const first = [allText(child(book, 'first-name')), allText(child(book, 'middle-name'))].filter((part) => part !== undefined).join(' ');
  const suffix = textOf(child(book, 'suffix'));
  const person = last === '' ? first : [last, ...(first === '' ? [] : [first]), ...(suffix === undefined ? [] : [suffix])].join(', ');
  if (organisation !== undefined) return organisation;
  if (person !== '') return person;
  return allText(child(book, 'name')) ?? allText(child(book, 'text'));
};

/** Lines of an address without its country; an address in one text as it is. */
const addressIn = (address: XmlElement | undefined): string | undefined => {
  const whole = textOf(child(address, 'text'));
  if (whole !== undefined) return whole;
  const lines = (address?.children ?? []).flatMap((line) => {
    const text = line.name === 'country' ? undefined : textOf(line);
    return text === undefined || text === 'unknown' ? [] : [text];
  });
  return lines.length === 0 ? undefined : lines.join(', ');
};

const countryIn = (element: XmlElement | undefined): string | undefined => officeOf(textOf(child(element, 'country')));
