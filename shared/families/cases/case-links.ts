import { applicationBucket, sameApplication } from '../../numbers/identity/same-application';
import type { RelationType } from '../../model/link';
import type { LinkClaim, LinkFacts, LinkMember } from './link-facts';

/** One link between two cases, with what it rests on. */
export type CaseLink = {
  readonly type: 'priority' | RelationType | 'common-priority' | 'same-application';
  /** The case and application that name the other, or that have it in common. */
  readonly from: { readonly key: string; readonly application: string; readonly name: string };
  readonly to: { readonly key: string; readonly application: string; readonly name: string };
  /** The claim or relation that says so; of a common priority the one claimed by `from`. */
  readonly evidence?: { readonly field: LinkClaim['field']; readonly id: string; readonly name: string; readonly src?: number };
};

/** Another case that office data link to a case. */
export type LinkedCase = {
  readonly key: string;
  readonly reference: string;
  readonly links: readonly CaseLink[];
  /** A person keeps the two apart: nothing proposes to join them. */
  readonly keptApart: boolean;
};

export type LinkFinder = {
  readonly linkedTo: (key: string) => readonly LinkedCase[];
  /** Claims of a case that name an application which no case has. */
  readonly unknownClaims: (key: string) => readonly LinkClaim[];
};

type MemberAt = { readonly facts: LinkFacts; readonly member: LinkMember };
type ClaimAt = { readonly facts: LinkFacts; readonly claim: LinkClaim };

/** Finds links among the cases given; linear in their members and claims. */
export const createLinkFinder = (all: Iterable<LinkFacts>): LinkFinder => {
  const byKey = new Map<string, LinkFacts>();
  const members = new Map<string, MemberAt[]>();
  const claims = new Map<string, ClaimAt[]>();
  for (const facts of all) {
    byKey.set(facts.key, facts);
    for (const member of facts.members) if (member.identity !== undefined) put(members, applicationBucket(member.identity), { facts, member });
    for (const claim of facts.claims) if (claim.identity !== undefined) put(claims, applicationBucket(claim.identity), { facts, claim });
  }
  const membersLike = ({ identity }: LinkClaim | LinkMember): readonly MemberAt[] => (identity === undefined ? [] : (members.get(applicationBucket(identity)) ?? []).filter(({ member }) => member.identity !== undefined && sameApplication(member.identity, identity)));
  const claimsLike = ({ identity }: LinkClaim | LinkMember): readonly ClaimAt[] => (identity === undefined ? [] : (claims.get(applicationBucket(identity)) ?? []).filter(({ claim }) => claim.identity !== undefined && sameApplication(claim.identity, identity)));

  const linkedTo: LinkFinder['linkedTo'] = (key) => {
    const own = byKey.get(key);
    if (own === undefined) return [];
    const found = new Map<string, CaseLink[]>();
    const add = (other: LinkFacts, link: CaseLink): void => {
      const links = found.get(other.key) ?? [];
      found.set(other.key, links);
      if (!links.some((each) => each.type === link.type && each.from.application === link.from.application && each.from.key === link.from.key && each.to.application === link.to.application)) links.push(link);
    };
    for (const claim of own.claims) {
      const named = membersLike(claim).filter(({ facts }) => facts !== own);
      for (const { facts, member } of named) add(facts, { type: claim.type, from: claimant(own, claim), to: at(facts, member), evidence: evidenceOf(claim) });
      if (named.length > 0) continue;
      for (const other of claimsLike(claim)) if (other.facts !== own) add(other.facts, { type: 'common-priority', from: claimant(own, claim), to: claimant(other.facts, other.claim), evidence: evidenceOf(claim) });
    }
    for (const member of own.members) {
      for (const { facts, claim } of claimsLike(member)) if (facts !== own) add(facts, { type: claim.type, from: claimant(facts, claim), to: at(own, member), evidence: evidenceOf(claim) });
      for (const other of membersLike(member)) if (other.facts !== own) add(other.facts, { type: 'same-application', from: at(own, member), to: at(other.facts, other.member) });
    }
    return [...found].map(([otherKey, links]) => {
      const other = byKey.get(otherKey);
      return { key: otherKey, reference: other?.reference ?? otherKey, links, keptApart: other !== undefined && isApart(own, other) };
    });
  };

  return {
    linkedTo,
    unknownClaims: (key) => (byKey.get(key)?.claims ?? []).filter((claim) => claim.identity === undefined || membersLike(claim).length === 0),
  };
};

/** The links between two cases, seen from the first. */
export const linksBetween = (a: LinkFacts, b: LinkFacts): readonly CaseLink[] => createLinkFinder([a, b]).linkedTo(a.key)[0]?.links ?? [];

/** A link in a sentence: `US 16/205,003 (P-2) is a continuation of US 15/111,222 (P-1).` */
export const linkInWords = ({ type, from, to, evidence }: CaseLink, referenceOf: (key: string) => string): string => {
  const [a, b] = [`${from.name} (${referenceOf(from.key)})`, `${to.name} (${referenceOf(to.key)})`];
  if (type === 'common-priority') return `${a} and ${b} both claim ${evidence?.name ?? 'one earlier application'}.`;
  if (type === 'same-application') return `${a} and ${b} are the same application.`;
  return `${a} ${linkWords[type]} ${b}.`;
};

const linkWords: Readonly<Record<'priority' | RelationType, string>> = {
  priority: 'claims the priority of',
  'pct-entry': 'is the national or regional phase of',
  division: 'is a division of',
  continuation: 'is a continuation of',
  'continuation-in-part': 'is a continuation-in-part of',
  addition: 'is an addition to',
  reissue: 'is a reissue of',
  'utility-branch': 'is a utility model branched off from',
  validation: 'is the national part of',
  'unitary-effect': 'is the unitary patent of',
  'provisional-conversion': 'was converted from the provisional application',
  substitution: 'is a substitute for',
};

const isApart = (a: LinkFacts, b: LinkFacts): boolean => a.keys.some((key) => b.apart.includes(key)) || b.keys.some((key) => a.apart.includes(key));
const at = ({ key }: LinkFacts, { application, name }: LinkMember): CaseLink['from'] => ({ key, application, name });
const claimant = (facts: LinkFacts, { application }: LinkClaim): CaseLink['from'] => ({ key: facts.key, application, name: facts.members.find((member) => member.application === application)?.name ?? application });
const evidenceOf = ({ field, id, name, src }: LinkClaim): NonNullable<CaseLink['evidence']> => ({ field, id, name, ...(src === undefined ? {} : { src }) });

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};
