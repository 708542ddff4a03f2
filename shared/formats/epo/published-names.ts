import { officeOf } from './document-id';
import { areAlike, haveSameWords } from './name-likeness';
import type { PublishedName } from '../record';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../xml/xml-element';

type Spelling = { readonly sequence: string; readonly name: string; readonly country?: string };
type Person = { readonly standard: Spelling; originals: Spelling[] };

/**
 * People of a role in EPO exchange XML: the standardised names (OPS `epodoc`, DOCDB `docdb`, with the country), each with the name
 * as published (`original`, `docdba`). The two lists are numbered apart and the second often has people twice or more of them, so
 * they are brought together by likeness, and by their number only where both lists are of one length.
 */
export const publishedNames = (bibliography: XmlElement | undefined, plural: string, singular: string): readonly PublishedName[] => {
  const standards: Spelling[] = [];
  const originals: Spelling[] = [];
  for (const [index, element] of childrenOf(descend(bibliography, 'parties', plural), singular).entries()) {
    const spelling = spellingOf(element, singular, index);
    const format = element.attributes.get('data-format') ?? 'docdb';
    if (spelling !== undefined) (format === 'original' || format === 'docdba' ? originals : standards).push(spelling);
  }
  const people: Person[] = standards.map((standard) => ({ standard, originals: [] }));
  const left = assign(people, assign(people, originals, haveSameWords), areAlike);
  const byNumber = new Map(standards.length === originals.length ? people.filter((person) => person.originals.length === 0).map((person) => [person.standard.sequence, person]) : []);
  const others: Person[] = [];
  for (const original of left) {
    const numbered = byNumber.get(original.sequence);
    const again = others.find((person) => areAlike(person.standard.name, original.name));
    if (numbered !== undefined) numbered.originals.push(original);
    else if (again !== undefined) again.originals.push(original);
    else others.push({ standard: original, originals: [original] });
  }
  return [...people, ...others].map(nameOf);
};

/** Gives each original to the person it is like; answers those that are like nobody. */
const assign = (people: readonly Person[], originals: readonly Spelling[], like: (a: string, b: string) => boolean): readonly Spelling[] =>
  originals.filter((original) => {
    const person = people.find((each) => like(each.standard.name, original.name));
    person?.originals.push(original);
    return person === undefined;
  });

/** Of several originals the one in mixed case is how the person writes the name; else the first. */
const nameOf = ({ standard, originals }: Person): PublishedName => {
  const original = originals.find(({ name }) => name !== name.toUpperCase() && name !== name.toLowerCase()) ?? originals[0];
  const country = standard.country ?? original?.country;
  return {
    name: standard.name,
    ...(original === undefined || original.name === standard.name ? {} : { nameOriginal: original.name }),
    ...(country === undefined ? {} : { country }),
  };
};

const spellingOf = (element: XmlElement, singular: string, index: number): Spelling | undefined => {
  const text = textOf(descend(element, `${singular}-name`, 'name')) ?? allText(child(element, `${singular}-name`)) ?? textOf(child(element, 'name'));
  if (text === undefined) return undefined;
  const bracketed = /^(.*?)\s*\[\s*([A-Z]{2})\s*\]$/.exec(text);
  const country = officeOf(bracketed?.[2] ?? textOf(descend(element, 'residence', 'country')));
  const name = (bracketed?.[1] ?? text).replace(/\s*[,;]\s*$/, '');
  if (name === '') return undefined;
  return { sequence: element.attributes.get('sequence') ?? `#${index}`, name, ...(country === undefined ? {} : { country }) };
};
