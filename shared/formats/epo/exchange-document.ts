import type { LocalText } from '../../model/application';
import { identityFromDocdb } from '../../numbers/identity/application-identity';
import { kindMeaning } from '../../numbers/kinds/kind-code';
import { cpcOf, ipcOf } from './classifications';
import { designatedStatesOf } from './designated-states';
import { compactDate, officeOf, referenceOf, type Reference } from './document-id';
import { priorityLinksOf, type PriorityLinks } from './priority-links';
import { publishedNames } from './published-names';
import type { PublicationRecord } from '../record';
import { allText, child, childrenOf, type XmlElement } from '../xml/xml-element';

type Parts = Omit<PublicationRecord, 'record' | 'line'>;

/** How an exchange-document calls itself, e.g. `EP2400812A1`; undefined where it has no number yet. */
export const exchangeDocumentName = (element: XmlElement): string | undefined => {
  const { attributes } = element;
  const name = `${attributes.get('country') ?? ''}${attributes.get('doc-number') ?? ''}${attributes.get('kind') ?? ''}`;
  return name === '' ? undefined : name;
};

/** Everything an `exchange-document` (OPS or DOCDB) says that the model can hold. */
export const exchangeDocument = (element: XmlElement): Parts => {
  const { attributes } = element;
  const bibliography = child(element, 'bibliographic-data');
  const published = referenceOf(childrenOf(bibliography, 'publication-reference'));
  const applied = referenceOf(childrenOf(bibliography, 'application-reference'));
  const attributed = { country: officeOf(attributes.get('country')), number: attributes.get('doc-number'), kind: attributes.get('kind') };
  const publication = publicationOf(
    {
      ...published,
      ...(attributed.country !== undefined && attributed.number !== undefined && attributed.number !== ''
        ? { docdb: { country: attributed.country, number: attributed.number, kind: attributed.kind ?? published.docdb?.kind ?? '' } }
        : {}),
    },
    attributes.get('family-id'),
    compactDate(attributes.get('date-publ')),
  );
  const claims = [...childrenOf(child(bibliography, 'priority-claims'), 'priority-claim'), ...childrenOf(bibliography, 'priority-claim')];
  const application = applicationParts(applied, publication, claims);
  const office = publication?.country;
  const dataDate = compactDate(attributes.get('date-of-last-exchange'));
  return {
    ...(publication === undefined ? {} : { publication }),
    ...application,
    titles: texts([...childrenOf(bibliography, 'invention-title')], office),
    abstracts: texts([...childrenOf(element, 'abstract'), ...childrenOf(bibliography, 'abstract')], office),
    applicants: publishedNames(bibliography, 'applicants', 'applicant'),
    inventors: publishedNames(bibliography, 'inventors', 'inventor'),
    agents: publishedNames(bibliography, 'agents', 'agent'),
    events: [],
    ipc: ipcOf(bibliography),
    cpc: cpcOf(bibliography),
    states: designatedStatesOf(bibliography),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
};

/** The publication of a reference; undefined where it has no country and number. */
export const publicationOf = (reference: Reference, familyId: string | undefined, date = reference.date): PublicationRecord['publication'] => {
  const { docdb, original } = reference;
  if (docdb?.country === undefined) return undefined;
  const at = date ?? reference.date;
  return {
    country: docdb.country,
    number: docdb.number,
    kind: docdb.kind ?? '',
    ...(at === undefined ? {} : { date: at }),
    ...(original === undefined || original.number === docdb.number ? {} : { original: original.number }),
    ...(familyId === undefined || familyId === '' ? {} : { familyId }),
  };
};

type ApplicationParts = Pick<PublicationRecord, 'application' | 'office' | 'filingDate' | 'right' | 'route' | 'priorities' | 'relations'> & Pick<PriorityLinks, 'ownPriority'>;

/** Number, office, right, route and links of the application behind a publication. */
export const applicationParts = (applied: Reference, publication: PublicationRecord['publication'], claims: readonly XmlElement[]): ApplicationParts => {
  const { docdb, original, date } = applied;
  const identity = docdb?.country === undefined ? undefined : identityFromDocdb(docdb.country, docdb.number, docdb.kind, date);
  const links = priorityLinksOf(claims, identity, date);
  const office = publication?.country ?? (identity === undefined ? undefined : identity.office);
  const isInternational = identity?.kind === 'international' && (office === 'WO' || office === undefined);
  const meaning = publication === undefined ? undefined : kindMeaning(publication.country, publication.kind, publication.date);
  const right = identity?.kind === 'utility-model' ? 'utility-model' : identity?.kind === 'design' ? 'design' : meaning?.right;
  const isNationalPart = identity?.kind === 'translation' || isTranslatedPatent(publication);
  const entry = links.relations.some((relation) => relation.type === 'pct-entry');
  const route = isInternational ? 'pct' : isNationalPart ? 'validation' : entry ? 'pct-entry' : undefined;
  return {
    ...(docdb?.country === undefined
      ? {}
      : { application: { text: original?.number ?? `${docdb.country}${docdb.number}`, country: docdb.country, number: docdb.number, ...(docdb.kind === undefined ? {} : { kind: docdb.kind }) } }),
    ...(office === undefined ? {} : { office }),
    ...(date === undefined ? {} : { filingDate: date }),
    ...(right === undefined ? {} : { right }),
    ...(route === undefined ? {} : { route }),
    ...(isNationalPart ? nationalPartLinks(links, office, applied) : links),
  };
};

/** Translations of European patents that states publish under application numbers of their own kind (PT `E`, AT `T`, ES `T3`). */
const isTranslatedPatent = (publication: PublicationRecord['publication']): boolean => {
  if (publication === undefined || !europeanStates.has(publication.country)) return false;
  const { stage, granted } = kindMeaning(publication.country, publication.kind, publication.date);
  return stage === 'translation' && granted;
};

/** Contracting states of the EPC that publish translations of European patents as documents of their own. */
const europeanStates: ReadonlySet<string> = new Set(['AT', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'GR', 'HR', 'HU', 'IS', 'LT', 'LV', 'ME', 'MK', 'NO', 'PL', 'PT', 'RS', 'SI', 'SK', 'SM', 'TR']);

/**
 * Links of a national part: it follows from the European application, and what DOCDB says of an international one is said of that
 * European application; the claim stays as what DOCDB lists (linkage W), never as an entry of the part. The European application is
 * the one whose number the part keeps, as in most states, or the one claimed that has the part's own filing date.
 */
const nationalPartLinks = (links: PriorityLinks, office: string | undefined, { docdb, date }: Reference): PriorityLinks => {
  const entries = links.relations.filter((relation) => relation.type === 'pct-entry');
  const others = links.relations.filter((relation) => relation.type !== 'pct-entry');
  const evidence = entries
    .filter((entry) => !links.priorities.some((claim) => claim.country === entry.country && claim.number === entry.number))
    .map(({ type: _type, ...fields }) => ({ ...fields, linkage: 'W', active: false }));
  const keepsNumber = docdb !== undefined && /^\d{8}$/.test(docdb.number) && office !== 'DE' && (date === undefined || docdb.number.startsWith(date.slice(2, 4)));
  const claimed = links.priorities.filter((claim) => claim.country === 'EP' && claim.kind === 'A' && claim.date !== undefined && claim.date === date);
  const number = keepsNumber ? docdb.number : claimed.length === 1 ? claimed[0]?.number : undefined;
  const isKnown = number === undefined || others.some((relation) => relation.type === 'validation');
  return {
    ...links,
    priorities: [...links.priorities, ...evidence],
    relations: isKnown ? others : [...others, { type: 'validation', country: 'EP', number, kind: 'A', ...(date === undefined ? {} : { date }) }],
  };
};

/** Texts by language, the first of each; `ol` (another language) becomes what its script tells, else `und`. */
const texts = (elements: readonly XmlElement[], office: string | undefined): readonly LocalText[] => {
  const found = new Map<string, LocalText>();
  for (const element of elements) {
    const text = allText(element);
    if (text === undefined) continue;
    const given = element.attributes.get('lang')?.toLowerCase() ?? 'und';
    const lang = given === 'ol' || given === '' ? languageOf(text, office) : given;
    if (!found.has(lang)) found.set(lang, { lang, text });
  }
  return [...found.values()];
};

const languageOf = (text: string, office: string | undefined): string => {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7af]/.test(text)) return 'ko';
  if (/[\u4e00-\u9fff]/.test(text)) return office === 'JP' ? 'ja' : office === 'KR' ? 'ko' : 'zh';
  return 'und';
};
