import type { RelationType } from '../../../model/link';
import type { IsoDate } from '../../../model/date';
import { usPublicationNumber } from '../../../numbers/forms/us-publication-number';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate, officeOf } from '../../epo/document-id';
import { linkTo, linkToInternational } from '../../link-to';
import type { PublicationRecord, PublishedName } from '../../record';
import { classificationSymbol, distinct } from '../../st36/classifications';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { createDocumentReader } from '../../xml/document-reader';
import { usApplication, usRight } from '../us-application';
import { usRelations, type UsRelation } from '../us-relations';

/** A published application of the USPTO in the XML of 2001 to 2004 (`patent-application-publication`, DTD 1.5 and 1.6). */
const papDocument = (element: XmlElement): RecordParts => {
  const data = child(element, 'subdoc-bibliographic-information');
  const published = documentIn(data);
  const filing = child(data, 'domestic-filing-data');
  const serial = textOf(descend(filing, 'application-number', 'doc-number'));
  const series = textOf(child(filing, 'application-number-series-code'));
  const applied = serial !== undefined && series !== undefined && /^\d{6}$/.test(serial) ? `${series}${serial}` : serial;
  const filed = compactDate(textOf(child(filing, 'filing-date')));
  const technical = child(data, 'technical-information');
  const title = allText(child(technical, 'title-of-invention'));
  const abstract = allText(child(element, 'subdoc-abstract'));
  const continuity = child(data, 'continuity-data');
  const chain = usRelations(applied, relationsOf(continuity));
  const entries = pairsOf(continuity, ['a-371-of-international']).map(({ parent }) => linkToInternational(parent.number, parent.date));
  const earlier = childrenOf(data, 'prior-publication').flatMap((each) => publicationOf(documentIn(each)) ?? []);
  const owners = [...childrenOf(data, 'assignee'), ...childrenOf(child(data, 'assignees'), 'assignee')].flatMap((each) => personIn(each) ?? []);
  const publication = publicationOf(published);
  return {
    ...emptyRecord,
    ...(publication === undefined ? {} : { publication }),
    ...(earlier.length === 0 ? {} : { otherPublications: earlier }),
    ...(applied === undefined ? {} : { application: usApplication(applied, filed) }),
    ...(filed === undefined ? {} : { filingDate: filed }),
    office: 'US',
    right: usRight(undefined, published?.kind ?? ''),
    ...(entries.length === 0 ? {} : { route: 'pct-entry' as const }),
    titles: title === undefined ? [] : [{ lang: 'en', text: title }],
    abstracts: abstract === undefined ? [] : [{ lang: 'en', text: abstract }],
    inventors: (child(data, 'inventors')?.children ?? []).flatMap((each) => personIn(each) ?? []),
    ...(owners.length === 0 ? {} : { parties: owners.map((name) => ({ role: 'owner' as const, ...name })) }),
    priorities: [...foreign(data), ...pairsOf(continuity, ['non-provisional-of-provisional']).map(({ parent }) => linkTo(parent.number, 'US', parent.date)), ...provisionals(continuity), ...chain.priorities],
    relations: [...entries.map((entry) => ({ type: 'pct-entry' as const, ...entry })), ...chain.relations],
    ipc: distinct(descend(technical, 'classification-ipc')?.children.map((each) => classificationSymbol(allText(child(each, 'ipc')))) ?? []),
  };
};

type Document = { readonly number: string; readonly country?: string; readonly kind?: string; readonly date?: IsoDate };

const documentIn = (holder: XmlElement | undefined): Document | undefined => {
  const id = child(holder, 'document-id');
  const number = textOf(child(id, 'doc-number'));
  if (number === undefined) return undefined;
  const country = officeOf(textOf(child(id, 'country-code')));
  const kind = textOf(child(id, 'kind-code'));
  const date = compactDate(textOf(child(id, 'document-date')));
  return { number, ...(country === undefined ? {} : { country }), ...(kind === undefined ? {} : { kind }), ...(date === undefined ? {} : { date }) };
};

const publicationOf = (document: Document | undefined): PublicationRecord['publication'] =>
  document === undefined ? undefined : { country: 'US', ...usPublicationNumber(document.number, document.kind ?? ''), ...(document.date === undefined ? {} : { date: document.date }), original: document.number };

type Pair = { readonly parent: Document; readonly child?: Document };

/** Pairs of parent and child (`parent-child`) below a path of the continuity data. */
const pairsOf = (continuity: XmlElement | undefined, path: readonly string[]): readonly Pair[] =>
  path
    .reduce<readonly XmlElement[]>((at, name) => at.flatMap((each) => childrenOf(each, name)), continuity === undefined ? [] : [continuity])
    .flatMap((each) => childrenOf(each, 'parent-child'))
    .flatMap((pair) => {
      const parent = documentIn(child(pair, 'parent'));
      const of = documentIn(child(pair, 'child'));
      return parent === undefined ? [] : [{ parent, ...(of === undefined ? {} : { child: of }) }];
    });

const relationPaths: readonly { readonly path: readonly string[]; readonly type: RelationType }[] = [
  { path: ['division-of'], type: 'division' },
  { path: ['continuations', 'continuation-of'], type: 'continuation' },
  { path: ['continuations', 'continuation-in-part-of'], type: 'continuation-in-part' },
  { path: ['reissue-of'], type: 'reissue' },
  { path: ['substitution-for'], type: 'substitution' },
];

const relationsOf = (continuity: XmlElement | undefined): readonly UsRelation[] =>
  relationPaths.flatMap(({ path, type }) =>
    pairsOf(continuity, path).map(({ parent, child: of }) => ({
      type,
      parent: parent.number,
      ...(parent.country === undefined ? {} : { parentCountry: parent.country }),
      ...(parent.date === undefined ? {} : { parentDate: parent.date }),
      ...(of === undefined ? {} : { child: of.number }),
    })),
  );

const provisionals = (continuity: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(continuity, 'non-provisional-of-provisional').flatMap((each) => {
    const document = documentIn(each);
    return document === undefined ? [] : [linkTo(document.number, 'US', document.date)];
  });

const foreign = (data: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(data, 'foreign-priority-data').flatMap((claim) => {
    const number = textOf(descend(claim, 'priority-application-number', 'doc-number'));
    return number === undefined ? [] : [linkTo(number, officeOf(textOf(child(claim, 'country-code'))), compactDate(textOf(child(claim, 'filing-date'))))];
  });

/** Family name first; an organisation as it is; the residence, or the address, where there is one. */
const personIn = (element: XmlElement): PublishedName | undefined => {
  const name = child(element, 'name');
  const given = [textOf(child(name, 'given-name')), textOf(child(name, 'middle-name'))].filter((part) => part !== undefined).join(' ');
  const person = [textOf(child(name, 'family-name')), given === '' ? undefined : given, textOf(child(name, 'name-suffix'))].filter((part) => part !== undefined).join(', ');
  const written = textOf(child(element, 'organization-name')) ?? (person === '' ? undefined : person);
  if (written === undefined) return undefined;
  const residence = child(element, 'residence')?.children[0] ?? child(element, 'address');
  const country = officeOf(textOf(child(residence, 'country-code')) ?? textOf(descend(residence, 'country', 'country-code')));
  const address = (residence?.children ?? []).filter((line) => !line.name.startsWith('country')).flatMap((line) => textOf(line) ?? []).join(', ');
  return { name: written, ...(country === undefined ? {} : { country }), ...(address === '' ? {} : { address }) };
};

export const createPapReader = createDocumentReader({
  roots: ['patent-application-publication'],
  recordName: (element) => {
    const publication = publicationOf(documentIn(child(element, 'subdoc-bibliographic-information')));
    return publication === undefined ? undefined : `US${publication.number}${publication.kind}`;
  },
  fullText: new Set(['subdoc-description', 'subdoc-claims', 'subdoc-drawings']),
  read: papDocument,
});
