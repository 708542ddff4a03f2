import type { RelationType } from '../../../model/link';
import { usPublicationNumber } from '../../../numbers/forms/us-publication-number';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate, officeOf } from '../../epo/document-id';
import { rowsOf, textAt } from '../../epo/publication/b-tags';
import { linkTo, linkToInternational } from '../../link-to';
import type { PublicationRecord, PublishedName } from '../../record';
import { classificationSymbol, distinct } from '../../st36/classifications';
import { allText, child, childrenOf, descend, type XmlElement } from '../../xml/xml-element';
import { usApplication, usRight } from '../us-application';
import { usRelations, type UsRelation } from '../us-relations';

/** A grant of the USPTO in WIPO ST.32 (`PATDOC`, DTD 2.4 as SGML and 2.5 as XML, 2001 to 2004). */
export const patdocDocument = (element: XmlElement): RecordParts => {
  const data = child(element, 'SDOBI');
  if (data === undefined) return emptyRecord;
  const printed = textAt(data, 'B100', 'B110');
  const kind = textAt(data, 'B100', 'B130') ?? '';
  const published = compactDate(textAt(data, 'B100', 'B140'));
  const applied = textAt(data, 'B200', 'B210');
  const filed = compactDate(textAt(data, 'B200', 'B220'));
  const related = child(data, 'B600');
  const chain = usRelations(applied, relationsOf(related));
  const international = documentIn(descend(data, 'B800', 'B860', 'B861'));
  const entry = international === undefined ? undefined : linkToInternational(international.number, international.date);
  const owners = peopleIn(child(data, 'B700'), 'B730', 'B731');
  const others = earlierPublications(related);
  const title = allText(descend(data, 'B500', 'B540'));
  const abstract = allText(child(element, 'SDOAB'));
  return {
    ...emptyRecord,
    ...(printed === undefined ? {} : { publication: { country: 'US', ...usPublicationNumber(printed, kind), ...(published === undefined ? {} : { date: published }), original: printed } }),
    ...(others.length === 0 ? {} : { otherPublications: others }),
    ...(applied === undefined ? {} : { application: usApplication(applied, filed) }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    office: 'US',
    right: usRight(undefined, kind),
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: title === undefined ? [] : [{ lang: 'en', text: title }],
    abstracts: abstract === undefined ? [] : [{ lang: 'en', text: abstract }],
    applicants: peopleIn(child(data, 'B700'), 'B710', 'B711'),
    inventors: peopleIn(child(data, 'B700'), 'B720', 'B721'),
    agents: peopleIn(child(data, 'B700'), 'B740', 'B741'),
    ...(owners.length === 0 ? {} : { parties: owners.map((name) => ({ role: 'owner' as const, ...name })) }),
    priorities: [...claimed(child(data, 'B300')), ...provisionals(related), ...chain.priorities],
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...chain.relations],
    events: eventsOf(data),
    ipc: distinct((descend(data, 'B500', 'B510')?.children ?? []).map(printedSymbol)),
  };
};

/** How a document calls itself: `US6336130B1`. */
export const patdocName = (element: XmlElement): string | undefined => {
  const block = descend(element, 'SDOBI', 'B100');
  const printed = textAt(block, 'B110');
  if (printed === undefined) return undefined;
  const { number, kind } = usPublicationNumber(printed, textAt(block, 'B130') ?? '');
  return `US${number}${kind}`;
};

/** Main group in three places, then the subgroup without a slash: `G06F 1516` is `G06F 15/16`. */
const printedSymbol = (element: XmlElement): string | undefined => {
  const text = (child(element, 'PDAT')?.content ?? []).filter((part) => typeof part === 'string').join('');
  const match = /^([A-H]\d{2}[A-Z])([ \d]{2}\d)(\d{2,4})\s*$/.exec(text);
  return classificationSymbol(match ? `${match[1] ?? ''} ${(match[2] ?? '').trim()}/${match[3] ?? ''}` : text);
};

type Document = { readonly number: string; readonly country?: string; readonly kind?: string; readonly date?: NonNullable<ReturnType<typeof compactDate>> };

/** The document of an element with a `DOC` in it, or its parts. */
const documentIn = (holder: XmlElement | undefined): Document | undefined => {
  const document = child(holder, 'DOC') ?? holder;
  const number = textAt(document, 'DNUM');
  if (number === undefined) return undefined;
  const country = officeOf(textAt(document, 'CTRY'));
  const kind = textAt(document, 'KIND');
  const date = compactDate(textAt(document, 'DATE'));
  return { number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};

const relationTags: readonly { readonly path: readonly string[]; readonly type: RelationType }[] = [
  { path: ['B610'], type: 'addition' },
  { path: ['B620'], type: 'division' },
  { path: ['B630', 'B631'], type: 'continuation' },
  { path: ['B630', 'B632'], type: 'continuation-in-part' },
  { path: ['B630', 'B633'], type: 'continuation' },
  { path: ['B640'], type: 'reissue' },
  { path: ['B641US'], type: 'division' },
  { path: ['B660'], type: 'substitution' },
];

const relationsOf = (related: XmlElement | undefined): readonly UsRelation[] =>
  relationTags.flatMap(({ path, type }) =>
    elementsAt(related, path).flatMap((block) => childrenOf(block, 'PARENT-US')).flatMap((chain): readonly UsRelation[] => {
      const parent = documentIn(child(chain, 'PDOC'));
      const of = documentIn(child(chain, 'CDOC'));
      if (parent === undefined) return [];
      return [{ type, parent: parent.number, ...(parent.country === undefined ? {} : { parentCountry: parent.country }), ...(parent.date === undefined ? {} : { parentDate: parent.date }), ...(of === undefined ? {} : { child: of.number }) }];
    }),
  );

/** All elements down a path, of which each step may come several times. */
const elementsAt = (from: XmlElement | undefined, path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>((at, name) => at.flatMap((each) => childrenOf(each, name)), from === undefined ? [] : [from]);

const provisionals = (related: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(related, 'B680US').flatMap((block) => {
    const document = documentIn(block);
    return document === undefined ? [] : [linkTo(document.number, 'US', document.date)];
  });

const earlierPublications = (related: XmlElement | undefined): NonNullable<RecordParts['otherPublications']> =>
  childrenOf(related, 'B650').flatMap((block) => {
    const document = documentIn(block);
    if (document === undefined || (document.country ?? 'US') !== 'US') return [];
    return [{ country: 'US', ...usPublicationNumber(document.number, document.kind ?? ''), ...(document.date === undefined ? {} : { date: document.date }) }];
  });

const claimed = (block: XmlElement | undefined): PublicationRecord['priorities'] =>
  rowsOf(block, 'B310').flatMap((row, index) => {
    const number = allText(row.get('B310'));
    const country = officeOf(allText(row.get('B330')));
    return number === undefined ? [] : [{ ...linkTo(number, country, compactDate(allText(row.get('B320')))), sequence: index + 1 }];
  });

const peopleIn = (block: XmlElement | undefined, group: string, each: string): readonly PublishedName[] => {
  const people = new Map<string, PublishedName>();
  for (const element of childrenOf(block, group).flatMap((list) => childrenOf(list, each))) {
    const person = personIn(child(element, 'PARTY-US'));
    if (person !== undefined && !people.has(person.name)) people.set(person.name, person);
  }
  return [...people.values()];
};

/** Family name first; an organisation as it is. */
const personIn = (party: XmlElement | undefined): PublishedName | undefined => {
  const names = child(party, 'NAM');
  const part = (name: string): string | undefined => allText(child(names, name));
  const organisation = part('ONM');
  const person = [part('SNM'), part('FNM'), part('SFX')].filter((text) => text !== undefined).join(', ');
  const name = organisation ?? (person === '' ? undefined : person);
  if (name === undefined) return undefined;
  const adr = child(party, 'ADR');
  const address = ['STR', 'CITY', 'STATE', 'PCODE'].flatMap((line) => childrenOf(adr, line).flatMap((each) => allText(each) ?? [])).join(', ');
  const country = officeOf(allText(child(adr, 'CTRY'))) ?? (textAt(adr, 'STATE') === undefined ? undefined : 'US');
  return { name, ...(country === undefined ? {} : { country }), ...(address === '' ? {} : { address }) };
};

/** Term of the grant, national stage and the international publication. */
const eventsOf = (data: XmlElement): PublicationRecord['events'] => {
  const years = textAt(data, 'B400', 'B472', 'B474');
  const extended = textAt(data, 'B400', 'B472', 'B474US');
  const disclaimed = descend(data, 'B400', 'B472', 'B473US') ?? descend(data, 'B400', 'B472', 'B473');
  const stage = compactDate(textAt(data, 'B800', 'B860', 'B864US')) ?? compactDate(textAt(data, 'B800', 'B864US'));
  const published = documentIn(descend(data, 'B800', 'B870', 'B871'));
  return [
    ...(years === undefined ? [] : [{ office: 'US', text: `Term of grant: ${years} years` }]),
    ...(extended === undefined ? [] : [{ office: 'US', text: `Term extended or adjusted by ${extended} days (35 USC 154(b))` }]),
    ...(disclaimed === undefined ? [] : [{ office: 'US', text: 'Terminal disclaimer' }]),
    ...(stage === undefined ? [] : [{ date: stage, office: 'US', text: 'Requirements of 35 USC 371(c) met' }]),
    ...(published === undefined ? [] : [{ ...(published.date === undefined ? {} : { date: published.date }), office: 'WO', text: `International publication: ${published.number.startsWith('WO') ? published.number : `WO${published.number}`}` }]),
  ];
};
