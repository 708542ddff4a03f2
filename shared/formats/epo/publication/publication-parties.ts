import type { RecordParts } from '../../empty-record';
import type { PublishedName, PublishedParty } from '../../record';
import { allText, child, childrenOf, type XmlElement } from '../../xml/xml-element';
import { officeOf } from '../document-id';

/** People of an EP document (B700): applicants, inventors, proprietors, representatives, opponents, each with the address printed. */
export const publicationParties = (block: XmlElement | undefined): Pick<RecordParts, 'applicants' | 'inventors' | 'agents' | 'parties'> => {
  const people = (group: string, each: string): readonly PublishedName[] => childrenOf(child(block, group), each).flatMap((element) => nameOf(element) ?? []);
  const parties: PublishedParty[] = [
    ...people('B730', 'B731').map((name) => ({ role: 'owner' as const, ...name })),
    ...people('B780', 'B781').map((name) => ({ role: 'opponent' as const, ...name })),
  ];
  return { applicants: people('B710', 'B711'), inventors: people('B720', 'B721'), agents: people('B740', 'B741'), ...(parties.length === 0 ? {} : { parties }) };
};

/** Name (`snm`, with `sfx` such as "et al"), address and reference (`irf`) of a person. */
export const nameOf = (element: XmlElement): PublishedName | undefined => {
  const name = allText(child(element, 'snm'));
  if (name === undefined) return undefined;
  const suffix = allText(child(element, 'sfx'));
  const adr = child(element, 'adr');
  const address = ['str', 'city', 'state', 'pcode'].flatMap((part) => childrenOf(adr, part).flatMap((line) => allText(line) ?? [])).join(', ');
  const country = officeOf(allText(child(adr, 'ctry')));
  const reference = allText(child(element, 'irf'));
  return {
    name: suffix === undefined ? name : `${name}, ${suffix}`,
    ...(country === undefined ? {} : { country }),
    ...(address === '' ? {} : { address }),
    ...(reference === undefined ? {} : { reference }),
  };
};
