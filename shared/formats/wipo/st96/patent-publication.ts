import type { RelationType } from '../../../model/link';
import { usPublicationNumber } from '../../../numbers/forms/us-publication-number';
import { publicationFromText } from '../../../numbers/reading/publication-from-text';
import { emptyRecord, type RecordParts } from '../../empty-record';
import { compactDate, officeOf } from '../../epo/document-id';
import type { PublicationRecord } from '../../record';
import { classificationSymbol, distinct } from '../../st36/classifications';
import { usRelations, type UsRelation } from '../../uspto/us-relations';
import { allText, child, childrenOf, descend, textOf, type XmlElement } from '../../xml/xml-element';
import { createDocumentReader } from '../../xml/document-reader';
import { contactsIn } from './st96-contact';
import { st96Application, st96Link } from './st96-document';

/** A published patent document in WIPO ST.96 (`PatentPublication`), of any office. */
const patentPublication = (element: XmlElement): RecordParts => {
  const bibliography = child(element, 'BibliographicData');
  const publication = publicationOf(child(bibliography, 'PatentPublicationIdentification'));
  const identification = child(bibliography, 'ApplicationIdentification');
  const applied = st96Application(identification);
  const office = applied?.office ?? publication?.country ?? officeOf(textOf(child(element, 'IPOfficeCode')));
  const link = applied === undefined ? undefined : st96Link(office === undefined ? applied : { ...applied, office });
  const related = child(bibliography, 'RelatedDocumentBag');
  const chain = usRelations(applied?.number, relationsOf(related));
  const international = st96Application(descend(bibliography, 'InternationalFilingData')) ?? st96Application(descend(bibliography, 'PCTOrRegionalFilingData'));
  const others = childrenOf(related, 'RelatedPublication').flatMap((each) => publicationOf(descend(each, 'PatentDocumentIdentification', 'PatentPublicationIdentification')) ?? []);
  const parties = child(bibliography, 'PartyBag');
  const owners = [...contactsIn(child(parties, 'AssigneeBag'), 'Assignee'), ...contactsIn(child(parties, 'PatentGranteeBag'), 'PatentGrantee')];
  const subject = textOf(child(identification, 'InventionSubjectMatterCategory')) ?? '';
  return {
    ...emptyRecord,
    ...(publication === undefined ? {} : { publication }),
    ...(others.length === 0 ? {} : { otherPublications: others }),
    ...(applied === undefined || link === undefined
      ? {}
      : { application: { text: applied.number, ...(link.country === undefined ? {} : { country: link.country }), ...(link.number === undefined ? {} : { number: link.number }), ...(link.kind === undefined ? {} : { kind: link.kind }) }, ...(applied.date === undefined ? {} : { filingDate: applied.date }) }),
    ...(office === undefined ? {} : { office }),
    right: /design/i.test(subject) ? 'design' : /plant/i.test(subject) ? 'plant' : /utility model/i.test(subject) ? 'utility-model' : 'patent',
    ...(office === 'WO' ? { route: 'pct' as const } : international === undefined ? {} : { route: 'pct-entry' as const }),
    titles: texts(childrenOf(child(bibliography, 'InventionTitleBag'), 'InventionTitle'), element),
    abstracts: texts([...childrenOf(child(element, 'AbstractBag'), 'Abstract'), ...childrenOf(element, 'Abstract'), ...childrenOf(child(bibliography, 'AbstractBag'), 'Abstract')], element),
    applicants: contactsIn(child(parties, 'ApplicantBag'), 'Applicant'),
    inventors: contactsIn(child(parties, 'InventorBag'), 'Inventor'),
    agents: contactsIn(child(parties, 'RegisteredPractitionerBag'), 'RegisteredPractitioner'),
    ...(owners.length === 0 ? {} : { parties: owners.map((name) => ({ role: 'owner' as const, ...name })) }),
    priorities: [...prioritiesOf(child(bibliography, 'PriorityClaimBag')), ...chain.priorities],
    relations: [...(international === undefined ? [] : [{ type: 'pct-entry' as const, ...st96Link(international) }]), ...chain.relations],
    ipc: distinct(childrenOf(descend(bibliography, 'PatentClassificationBag', 'IPCRClassificationBag'), 'IPCRClassification').map((each) => symbolOf(each, 'Section'))),
    cpc: distinct(cpcOf(descend(bibliography, 'PatentClassificationBag', 'CPCClassificationBag')).map((each) => symbolOf(each, 'CPCSection'))),
  };
};

const publicationOf = (identification: XmlElement | undefined): PublicationRecord['publication'] => {
  const printed = textOf(child(identification, 'PublicationNumber'));
  const country = officeOf(textOf(child(identification, 'IPOfficeCode')));
  if (printed === undefined || country === undefined) return undefined;
  const kind = textOf(child(identification, 'PatentDocumentKindCode')) ?? '';
  const date = compactDate(textOf(child(identification, 'PublicationDate')));
  const form = country === 'US' ? usPublicationNumber(printed, kind) : { number: publicationFromText(`${country} ${printed} ${kind}`.trim(), country)?.number ?? printed.replace(/[\s/,-]/g, ''), kind };
  return { country, ...form, ...(date === undefined ? {} : { date }), ...(form.number === printed ? {} : { original: printed }) };
};

const prioritiesOf = (bag: XmlElement | undefined): PublicationRecord['priorities'] =>
  childrenOf(bag, 'PriorityClaim').flatMap((claim) => {
    const application = st96Application(claim);
    const sequence = Number(claim.attributes.get('sequenceNumber'));
    return application === undefined ? [] : [{ ...st96Link(application), ...(Number.isInteger(sequence) && sequence > 0 ? { sequence } : {}) }];
  });

const types: Readonly<Record<string, RelationType>> = { Addition: 'addition', Division: 'division', Continuation: 'continuation', ContinuationInPart: 'continuation-in-part', ContinuingReissue: 'continuation', Reissue: 'reissue', Substitution: 'substitution', UtilityModelBasis: 'utility-branch' };

/**
 * Where the parent entered from an international application, that one stands beside it; it is the parent's, not this application's, and gives
 * the parent its filing date (PCT Article 11(3)).
 */
const relationsOf = (related: XmlElement | undefined): readonly UsRelation[] =>
  (related?.children ?? []).flatMap((element): readonly UsRelation[] => {
    const type = types[element.name];
    const parent = st96Application(descend(element, 'ParentDocument', 'PatentDocumentIdentification'));
    const of = st96Application(descend(element, 'ChildDocument', 'PatentDocumentIdentification'));
    if (type === undefined || parent === undefined) return [];
    const date = parent.date ?? st96Application(descend(element, 'ParentDocument', 'PCTDocumentParent'))?.date;
    return [{ type, parent: parent.number, ...(parent.office === undefined ? {} : { parentCountry: parent.office }), ...(date === undefined ? {} : { parentDate: date }), ...(of === undefined ? {} : { child: of.number }) }];
  });

const cpcOf = (bag: XmlElement | undefined): readonly XmlElement[] => [...childrenOf(child(bag, 'MainCPC'), 'CPCClassification'), ...childrenOf(child(bag, 'FurtherCPC'), 'CPCClassification'), ...childrenOf(bag, 'CPCClassification')];

const symbolOf = (element: XmlElement, section: string): string | undefined => {
  const part = (name: string): string => textOf(child(element, name)) ?? '';
  return classificationSymbol(`${part(section)}${part('Class')}${part('Subclass')} ${part('MainGroup')}/${part('Subgroup')}`);
};

const texts = (elements: readonly XmlElement[], document: XmlElement): RecordParts['titles'] => {
  const found = new Map<string, { readonly lang: string; readonly text: string }>();
  for (const element of elements) {
    const text = allText(element);
    const lang = (element.attributes.get('languageCode') ?? document.attributes.get('languageCode') ?? 'und').toLowerCase();
    if (text !== undefined && !found.has(lang)) found.set(lang, { lang, text });
  }
  return [...found.values()];
};

export const createPatentPublicationReader = createDocumentReader({
  roots: ['PatentPublication'],
  recordName: (element) => {
    const publication = publicationOf(descend(element, 'BibliographicData', 'PatentPublicationIdentification'));
    return publication === undefined ? undefined : `${publication.country}${publication.number}${publication.kind}`;
  },
  fullText: new Set(['Description', 'Claims', 'ClaimsBag', 'Drawings', 'DrawingsBag', 'SequenceListBag', 'SearchReportBag', 'ApplicationBody']),
  unread: new Set(['ReferenceCitationBag', 'SearchField']),
  read: patentPublication,
});
