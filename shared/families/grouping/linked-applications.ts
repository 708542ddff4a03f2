import { relationTypes, type RelationType } from '../../model/link';
import { isRoundedNumber } from '../../model/publication';
import { publicationFromText } from '../../numbers/reading/publication-from-text';
import type { KindClass } from '../../numbers/identity/application-identity';
import type { FamilyMember, MemberLink } from './family-member';
import { createIntList } from './int-list';
import { joinByAlias, joinByPublicationNumber, type NamedMember, type NumberedMember, type PublicationNode } from './join-loosely';
import { createNumberNodes } from './number-nodes';
import type { UnionFind } from './union-find';

/** One application with everything its members say; numbers are nodes of a union-find, one per application. */
export type LinkedApplication = {
  readonly node: number;
  /** Whether its number is known at all. */
  readonly numbered: boolean;
  readonly office: string | undefined;
  readonly ownPriority: boolean | undefined;
  readonly priorities: readonly LinkedPriority[];
  readonly relations: readonly { readonly node: number; readonly type: RelationType }[];
  readonly familyIds: ReadonlySet<string>;
};

export type LinkedPriority = {
  readonly node: number;
  readonly active: boolean | undefined;
  readonly withdrawn: boolean;
  /** Office and kind of the application claimed, as far as its number tells. */
  readonly office: string | undefined;
  readonly kind: KindClass | undefined;
};

/** Takes members one after another and keeps of each only what grouping needs, in numbers. */
export type LinkedMembers = {
  readonly add: (member: FamilyMember) => void;
  /** Resolves the members to applications: `byMember` has the node of each member in their order; the sets are left ready for joining. */
  readonly resolve: () => { readonly applications: readonly LinkedApplication[]; readonly byMember: Int32Array };
};

type Mutable = {
  node: number;
  numbered: boolean;
  office: string | undefined;
  ownPriority: boolean | undefined;
  priorities: LinkedPriority[];
  relations: { node: number; type: RelationType }[];
  familyIds: Set<string>;
};

/** What a link says beside its target, in one number: its type (0 a priority) and, of a priority, its activity and whether it was withdrawn. */
const saying = (type: number, active: boolean | undefined, withdrawn: boolean): number => type * 8 + (withdrawn ? 4 : 0) + (active === undefined ? 0 : active ? 1 : 2);

const nowhere = -1;

export const createLinkedMembers = (sets: UnionFind): LinkedMembers => {
  const numbers = createNumberNodes(sets);
  const keyed = new Map<string, number>();
  const nodeOf = (key: string): number => {
    const known = keyed.get(key);
    if (known !== undefined) return known;
    const node = sets.add();
    keyed.set(key, node);
    return node;
  };
  const own = createIntList();
  /** Per member: whether its number is known, and its word on its own priority. */
  const flags = createIntList();
  const links = { starts: createIntList(), targets: createIntList(), says: createIntList() };
  const documents = { starts: createIntList(), nodes: createIntList(), familyIds: createIntList() };
  const offices: (string | undefined)[] = [];
  const familyIds: string[] = [''];
  const familyIdPlaces = new Map<string, number>([['', 0]]);
  const byPublication: NumberedMember[] = [];
  /** Links to members that were chosen rather than numbered; they may be added later. */
  const chosen: { readonly link: number; readonly member: string }[] = [];
  const chosenNodes = new Map<number, number>();
  const placeOf = new Map<string, number>();
  const aliases: NamedMember[] = [];
  const references: NamedMember[] = [];
  let count = 0;

  const targetOf = (link: MemberLink): number => {
    if (link.member !== undefined) {
      chosen.push({ link: links.targets.length(), member: link.member });
      return nowhere;
    }
    const node = numbers.of(link, undefined, link.date);
    if (node !== undefined) return node;
    // European and international documents keep their number, so that it names the application too (`WO2022234345`).
    const named = /^(?:EP|WO)/i.test(link.text ?? '') ? publicationFromText(link.text ?? '') : undefined;
    if (named !== undefined) return nodeOf(publicationNode({ ...named, kind: '' }));
    const text = link.text?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() ?? '';
    return text === '' ? nowhere : nodeOf(`text|${text}`);
  };

  const add = (member: FamilyMember): void => {
    const { application, office, filingDate } = member;
    const numbered = application === undefined ? undefined : numbers.of(application, office, filingDate);
    const isKnown = numbered !== undefined || member.publications.length > 0;
    const node = numbered ?? nodeOf(isKnown || member.refersTo === undefined ? `member|${member.id}` : `alias|${member.refersTo}`);
    own.push(node);
    flags.push((numbered === undefined ? 0 : 1) + (member.ownPriority === undefined ? 0 : member.ownPriority ? 2 : 4));
    if (member.alias !== undefined) aliases.push({ text: member.alias, node, isKnown });
    if (member.refersTo !== undefined) references.push({ text: member.refersTo, node, isKnown });
    offices.push((numbered === undefined ? undefined : numbers.identityOf(numbered)?.office) ?? office);
    placeOf.set(member.id, count);
    links.starts.push(links.targets.length());
    for (const claim of member.priorities) {
      const target = targetOf(claim);
      links.targets.push(target);
      links.says.push(saying(0, claim.active, claim.withdrawnOn !== undefined));
    }
    for (const relation of member.relations) {
      const target = targetOf(relation);
      links.targets.push(target);
      links.says.push(saying(1 + relationTypes.indexOf(relation.type), undefined, false));
    }
    documents.starts.push(documents.nodes.length());
    for (const publication of member.publications) {
      const familyId = publication.familyId ?? '';
      let place = familyIdPlaces.get(familyId);
      if (place === undefined) {
        familyIdPlaces.set(familyId, (place = familyIds.length));
        familyIds.push(familyId);
      }
      documents.nodes.push(nodeOf(publicationNode(publication)));
      documents.familyIds.push(place);
      if (publication.kind === '') byPublication.push({ named: { country: publication.country, number: publication.number }, node });
    }
    if (application !== undefined && application.number === undefined) {
      const named = publicationFromText(application.text, office);
      if (named !== undefined) byPublication.push({ named, node });
    }
    count += 1;
  };

  const resolve: LinkedMembers['resolve'] = () => {
    for (const { link, member } of chosen) {
      const place = placeOf.get(member);
      if (place !== undefined) chosenNodes.set(link, own.at(place));
    }
    numbers.join();
    const linkEnd = (index: number): number => (index + 1 < count ? links.starts.at(index + 1) : links.targets.length());
    const documentEnd = (index: number): number => (index + 1 < count ? documents.starts.at(index + 1) : documents.nodes.length());
    for (let index = 0; index < count; index += 1) {
      for (let at = documents.starts.at(index); at < documentEnd(index); at += 1) sets.union(documents.nodes.at(at), own.at(index));
    }
    joinByPublicationNumber(byPublication, publicationsOf(keyed), sets);
    joinByAlias(aliases, references, sets);

    const byMember = new Int32Array(count);
    const applications = new Map<number, Mutable>();
    for (let index = 0; index < count; index += 1) {
      const node = sets.find(own.at(index));
      byMember[index] = node;
      let application = applications.get(node);
      if (application === undefined) applications.set(node, (application = { node, numbered: false, office: undefined, ownPriority: undefined, priorities: [], relations: [], familyIds: new Set() }));
      const flag = flags.at(index);
      if ((flag & 1) === 1) application.numbered = true;
      application.office ??= offices[index];
      if (flag > 1) application.ownPriority = (flag & 2) === 2 || application.ownPriority === true;
      for (let at = links.starts.at(index); at < linkEnd(index); at += 1) {
        const target = links.targets.at(at) === nowhere ? chosenNodes.get(at) : links.targets.at(at);
        if (target === undefined) continue;
        const to = sets.find(target);
        if (to !== node) addLink(application, to, links.says.at(at), links.targets.at(at) === nowhere ? undefined : numbers.identityOf(target));
      }
      for (let at = documents.starts.at(index); at < documentEnd(index); at += 1) {
        const familyId = familyIds[documents.familyIds.at(at)] ?? '';
        if (familyId !== '') application.familyIds.add(familyId);
      }
    }
    return { applications: [...applications.values()], byMember };
  };

  return { add, resolve };
};

/** Documents of one application repeat their links: each is kept once. */
const addLink = ({ priorities, relations }: Mutable, node: number, says: number, identity: { readonly office: string; readonly kind?: KindClass } | undefined): void => {
  const type = relationTypes[(says >> 3) - 1];
  if (type !== undefined) {
    if (!relations.some((each) => each.node === node && each.type === type)) relations.push({ node, type });
    return;
  }
  const active = (says & 3) === 0 ? undefined : (says & 3) === 1;
  const withdrawn = (says & 4) === 4;
  if (!priorities.some((each) => each.node === node && each.active === active && each.withdrawn === withdrawn && each.office === identity?.office && each.kind === identity?.kind)) {
    priorities.push({ node, active, withdrawn, office: identity?.office, kind: identity?.kind });
  }
};

/** European and international documents keep their number through all kinds; elsewhere the kind is part of the number. */
const publicationNode = ({ country, number, kind, familyId }: FamilyMember['publications'][number]): string =>
  country === 'EP' || country === 'WO' ? `publication|${country}|${number}|` : `publication|${country}|${number}|${kind}${isRoundedNumber(number) ? `|${familyId ?? ''}` : ''}`;

/** The publications among the keys, each with its node. */
function* publicationsOf(keyed: ReadonlyMap<string, number>): Generator<PublicationNode> {
  for (const [key, node] of keyed) {
    const [what, country = '', number = '', kind = ''] = key.split('|');
    if (what === 'publication') yield { node, publication: { country, number, kind } };
  }
}
