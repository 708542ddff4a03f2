import type { RelationType } from '../../model/link';
import { isRoundedNumber } from '../../model/publication';
import type { ApplicationIdentity, KindClass } from '../../numbers/identity/application-identity';
import { createApplicationNodes } from './application-nodes';
import type { FamilyMember, MemberLink } from './family-member';
import { joinByAlias, joinByPublicationNumber } from './join-loosely';
import { identityOfLink, identityOfMember } from './member-identity';
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

type Mutable = {
  node: number;
  numbered: boolean;
  office: string | undefined;
  ownPriority: boolean | undefined;
  priorities: LinkedPriority[];
  relations: { node: number; type: RelationType }[];
  familyIds: Set<string>;
};

/** Resolves members to applications: `byMember` has the node of each member, in their order; `sets` is left ready for joining. */
export const linkedApplications = (members: readonly FamilyMember[], sets: UnionFind): { readonly applications: readonly LinkedApplication[]; readonly byMember: readonly number[] } => {
  const numbers = createApplicationNodes(sets);
  const keyed = new Map<string, number>();
  const nodeOf = (key: string): number => {
    const known = keyed.get(key);
    if (known !== undefined) return known;
    const node = sets.add();
    keyed.set(key, node);
    return node;
  };
  const identities = members.map((member) => identityOfMember(member.application, member.office, member.filingDate));
  const own = members.map((member, index) => {
    const identity = identities[index];
    if (identity !== undefined) return numbers.node(identity);
    return nodeOf(member.refersTo === undefined || member.publications.length > 0 ? `member|${member.id}` : `alias|${member.refersTo}`);
  });
  const placeOf = new Map(members.map((member, index) => [member.id, index]));
  const target = (link: MemberLink): { readonly node: number | undefined; readonly identity?: ApplicationIdentity } => {
    if (link.member !== undefined) return { node: own[placeOf.get(link.member) ?? -1] };
    const identity = identityOfLink(link);
    if (identity !== undefined) return { node: numbers.node(identity), identity };
    const text = link.text?.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() ?? '';
    return { node: text === '' ? undefined : nodeOf(`text|${text}`) };
  };
  const targets = members.map((member) => ({ priorities: member.priorities.map(target), relations: member.relations.map(target) }));
  numbers.join();
  for (const [index, member] of members.entries()) {
    for (const publication of member.publications) sets.union(nodeOf(publicationNode(publication)), own[index] ?? 0);
  }

  joinByPublicationNumber(members, own, sets);
  joinByAlias(members, own, (index) => identities[index] !== undefined || (members[index]?.publications.length ?? 0) > 0, sets);

  const byMember = own.map((node) => sets.find(node));
  const applications = new Map<number, Mutable>();
  for (const [index, member] of members.entries()) {
    const node = byMember[index] ?? 0;
    let application = applications.get(node);
    if (application === undefined) {
      application = { node, numbered: false, office: undefined, ownPriority: undefined, priorities: [], relations: [], familyIds: new Set() };
      applications.set(node, application);
    }
    const identity = identities[index];
    if (identity !== undefined) application.numbered = true;
    application.office ??= identity?.office ?? member.office;
    if (member.ownPriority !== undefined) application.ownPriority = member.ownPriority || application.ownPriority === true;
    for (const [place, claim] of member.priorities.entries()) {
      const to = targets[index]?.priorities[place];
      if (to?.node === undefined || sets.find(to.node) === node) continue;
      application.priorities.push({ node: sets.find(to.node), active: claim.active, withdrawn: claim.withdrawnOn !== undefined, office: to.identity?.office, kind: to.identity?.kind });
    }
    for (const [place, relation] of member.relations.entries()) {
      const to = targets[index]?.relations[place]?.node;
      if (to !== undefined && sets.find(to) !== node) application.relations.push({ node: sets.find(to), type: relation.type });
    }
    for (const { familyId } of member.publications) if (familyId !== undefined) application.familyIds.add(familyId);
  }
  return { applications: [...applications.values()], byMember };
};

/** European and international documents keep their number through all kinds; elsewhere the kind is part of the number. */
const publicationNode = ({ country, number, kind, familyId }: FamilyMember['publications'][number]): string =>
  country === 'EP' || country === 'WO' ? `publication|${country}${number}` : `publication|${country}${number}|${kind}${isRoundedNumber(number) ? `|${familyId ?? ''}` : ''}`;
