import { officeOf } from '../../epo/document-id';
import type { PublishedName } from '../../record';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';

/** People of a bag of WIPO ST.96 (`ApplicantBag/Applicant`), each once; the contact published counts before the other one. */
export const contactsIn = (bag: XmlElement | undefined, role: string): readonly PublishedName[] => {
  const people = new Map<string, PublishedName>();
  for (const holder of childrenOf(bag, role)) {
    const person = contactOf(child(holder, 'PublicationContact') ?? child(holder, 'Contact') ?? holder);
    if (person !== undefined && !people.has(person.name)) people.set(person.name, person);
  }
  return [...people.values()];
};

const contactOf = (contact: XmlElement): PublishedName | undefined => {
  const names = child(contact, 'Name');
  const structured = descend(names, 'PersonName', 'PersonStructuredName');
  const last = textOf(child(structured, 'LastName'));
  const first = [textOf(child(structured, 'FirstName')), textOf(child(structured, 'MiddleName'))].filter((part) => part !== undefined).join(' ');
  const person = [last, first === '' ? undefined : first].filter((part) => part !== undefined).join(', ');
  const organisation = textOf(descend(names, 'OrganizationName', 'OrganizationStandardName')) ?? textOf(child(names, 'OrganizationName')) ?? textOf(child(names, 'EntityName'));
  const name = organisation ?? (person === '' ? allText(descend(names, 'PersonName', 'PersonFullName')) : person);
  if (name === undefined) return undefined;
  const place = child(contact, 'PublicationAddress') ?? child(contact, 'PostalAddressBag') ?? child(contact, 'PostalAddress');
  const country = officeOf(textOf(child(place, 'CountryCode')) ?? textOf(descend(place, 'PostalAddress', 'PostalStructuredAddress', 'CountryCode')) ?? textOf(descend(place, 'PostalStructuredAddress', 'CountryCode')));
  const lines = leaves(place).filter((line) => line.name !== 'CountryCode').flatMap((line) => textOf(line) ?? []);
  return { name, ...(country === undefined ? {} : { country }), ...(lines.length === 0 ? {} : { address: lines.join(', ') }) };
};

const leaves = (element: XmlElement | undefined): readonly XmlElement[] => (element === undefined ? [] : element.children.length === 0 ? [element] : element.children.flatMap(leaves));
