import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import type { PriorityClaim, Relation, RelationType } from '../../model/link';
import type { OfficeCode } from '../../model/office';
import { displayApplicationNumber } from '../../numbers/forms/display-number';
import { sameApplication } from '../../numbers/identity/same-application';
import { applicationDate } from './graph-date';
import { flagEdges, type Flag } from './graph-flags';
import { identityOfClaim, memberFinder, plainText } from '../grouping/member-finder';

/** Why one application follows from another: a claimed priority, or the relation itself. */
export type EdgeKind = 'priority' | RelationType;

export type MemberNode = {
  readonly kind: 'member';
  /** Id of the application. */
  readonly id: string;
  readonly application: Application;
  readonly office?: OfficeCode;
  readonly date?: IsoDate;
  /** Simple family it belongs to, where the families were given. */
  readonly simpleFamily?: string;
  readonly flags: readonly Flag[];
};

/** An application that a member names and that is no member: known by its reference alone. */
export type GhostNode = {
  readonly kind: 'ghost';
  readonly id: string;
  readonly office?: OfficeCode;
  /** The reference in DOCDB form or as typed. */
  readonly text: string;
  readonly date?: IsoDate;
  readonly flags: readonly Flag[];
};

/** Several members drawn as one: validations of a European patent, or siblings beyond what a view can hold. */
export type FoldNode = {
  readonly kind: 'fold';
  readonly id: string;
  readonly parent: string;
  readonly relation: EdgeKind;
  /** Ids of the folded members, in the family's order. */
  readonly members: readonly string[];
  readonly offices: readonly OfficeCode[];
  /** Whether a unitary patent is among the folded validations. */
  readonly unitary: boolean;
  readonly date?: IsoDate;
  readonly simpleFamily?: string;
  readonly flags: readonly Flag[];
};

export type GraphNode = MemberNode | GhostNode | FoldNode;

export type GraphEdge = {
  readonly id: string;
  /** The earlier application. */
  readonly from: string;
  /** The application that claims it. */
  readonly to: string;
  readonly kind: EdgeKind;
  /** What states the link: the claim as it stands in the family file, or the reading of a DOCDB linkage code. */
  readonly evidence: { readonly field: 'priorities' | 'relations'; readonly id: string; readonly linkage?: string; readonly active?: boolean; readonly date?: IsoDate; readonly docKind?: string; readonly src?: number };
  /** Follows from the edges that are drawn, e.g. the priority of a national phase entry whose PCT application claims it. */
  readonly implied: boolean;
};

/** A case family as a directed acyclic graph: earlier applications point to those that claim them. */
export type FamilyGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

/**
 * The graph of a case family. Several parents are allowed; claims on applications outside the family end in ghosts; a claim that
 * would close a circle is left out and flagged. `simpleFamilies` maps application ids to their computed simple family.
 */
export const familyGraph = (family: Pick<CaseFamily, 'applications'>, simpleFamilies: ReadonlyMap<string, string> = new Map()): FamilyGraph => {
  const find = memberFinder(family.applications);
  const ghosts = new Map<string, GhostNode>();
  const edges = new Map<string, GraphEdge>();
  const circular = new Map<string, Flag>();
  const parents = new Map<string, string[]>();
  const claimed = new Set<string>();

  for (const application of family.applications) {
    for (const link of linksOf(application)) {
      const member = find(link.claim);
      if (member === application.id) continue; // DOCDB lists an application among its own priorities
      const from = member ?? ghostFor(link.claim, ghosts);
      if (from === undefined) continue;
      const id = `${from}>${application.id}:${link.kind}`;
      if (edges.has(id)) continue;
      // What nobody has claimed yet is nobody's ancestor.
      if (claimed.has(application.id) && ancestorsAnd(parents, [from]).has(application.id)) {
        circular.set(application.id, { code: 'circular-claim', reason: [`It claims ${nameOfClaim(link.claim)}, which itself claims this application; that link is not drawn.`] });
        continue;
      }
      append(parents, application.id, from);
      claimed.add(from);
      edges.set(id, { id, from, to: application.id, kind: link.kind, evidence: evidenceOf(link), implied: false });
    }
  }

  const drawn = markImplied([...edges.values()], parents);
  const bare = [...family.applications.map((application) => memberNode(application, simpleFamilies)), ...ghosts.values()];
  const flags = flagEdges(bare, drawn);
  const nodes = bare.map((node) => {
    const own = [...(flags.get(node.id) ?? [])];
    const circle = circular.get(node.id);
    if (circle) own.push(circle);
    return own.length === 0 ? node : { ...node, flags: own };
  });
  return { nodes, edges: drawn };
};

type Link = { readonly field: 'priorities' | 'relations'; readonly kind: EdgeKind; readonly claim: PriorityClaim | Relation };

const linksOf = (application: Application): readonly Link[] => {
  const relations: Link[] = application.relations.map((claim) => ({ field: 'relations', kind: claim.type, claim }));
  const priorities: Link[] = application.priorities
    .filter((claim) => claim.withdrawnOn === undefined)
    .map((claim) => ({ field: 'priorities', kind: 'priority', claim }));
  // A relation outranks the priority claim on the same application: office data lists a continuation as both.
  return [...relations, ...priorities.filter((priority) => !relations.some((relation) => sameTarget(relation.claim, priority.claim)))];
};

/** Whether two claims name the same application. */
export const sameTarget = (a: PriorityClaim | Relation, b: PriorityClaim | Relation): boolean => {
  if (a.application !== undefined && a.application === b.application) return true;
  const [first, second] = [identityOfClaim(a), identityOfClaim(b)];
  return first !== undefined && second !== undefined && sameApplication(first, second);
};

const evidenceOf = ({ field, claim }: Link): GraphEdge['evidence'] => ({
  field,
  id: claim.id,
  ...('linkage' in claim && claim.linkage !== undefined ? { linkage: claim.linkage } : {}),
  ...('active' in claim && claim.active !== undefined ? { active: claim.active } : {}),
  ...(claim.date === undefined ? {} : { date: claim.date }),
  ...(claim.kind === undefined ? {} : { docKind: claim.kind }),
  ...(claim.src === undefined ? {} : { src: claim.src }),
});

const memberNode = (application: Application, simpleFamilies: ReadonlyMap<string, string>): MemberNode => {
  const date = applicationDate(application);
  const simpleFamily = simpleFamilies.get(application.id);
  return {
    kind: 'member',
    id: application.id,
    application,
    ...(application.office === undefined ? {} : { office: application.office }),
    ...(date === undefined ? {} : { date }),
    ...(simpleFamily === undefined ? {} : { simpleFamily }),
    flags: [],
  };
};


const nameOfClaim = (claim: Link['claim']): string => {
  const text = claim.text ?? (claim.number === undefined ? undefined : (claim.country ?? '') + claim.number);
  return text === undefined ? 'an earlier application' : displayApplicationNumber({ ...claim, text }, claim.country, claim.date);
};

const ghostFor = (claim: Link['claim'], ghosts: Map<string, GhostNode>): string | undefined => {
  const identity = identityOfClaim(claim);
  const key = identity === undefined ? plainText(claim.text ?? '') : [identity.office, identity.receivingOffice, identity.series, identity.serial, identity.year].filter((part) => part !== undefined).join('.');
  if (key === '') return undefined;
  const id = `ghost:${key}`;
  const office = identity?.office ?? claim.country;
  const known = ghosts.get(id);
  if (known === undefined || (known.date === undefined && claim.date !== undefined))
    ghosts.set(id, {
      kind: 'ghost',
      id,
      ...(office === undefined ? {} : { office }),
      text: nameOfClaim(claim),
      ...(claim.date === undefined ? {} : { date: claim.date }),
      flags: [],
    });
  return id;
};

/** The applications given and all that they follow from. */
const ancestorsAnd = (parents: ReadonlyMap<string, readonly string[]>, start: readonly string[]): ReadonlySet<string> => {
  const seen = new Set(start);
  for (const id of seen) for (const parent of parents.get(id) ?? []) seen.add(parent);
  return seen;
};

/**
 * An edge is implied where another edge of the same application leads to the same parent: a priority that comes with a PCT entry,
 * division, continuation or validation, and the older applications of a chain of continuations. A priority claimed beside another
 * priority is a claim of its own and always drawn.
 */
const markImplied = (edges: readonly GraphEdge[], parents: ReadonlyMap<string, readonly string[]>): readonly GraphEdge[] => {
  const byChild = new Map<string, GraphEdge[]>();
  for (const edge of edges) append(byChild, edge.to, edge);
  const implied = new Set<string>();
  for (const own of byChild.values()) {
    const related = new Set(own.flatMap((edge) => (edge.kind === 'priority' ? [] : [edge.from])));
    if (own.length === 1 || related.size === 0) continue;
    const beyond = ancestorsAnd(parents, [...related].flatMap((parent) => parents.get(parent) ?? []));
    for (const edge of own) if (beyond.has(edge.from) || (edge.kind === 'priority' && related.has(edge.from))) implied.add(edge.id);
  }
  return edges.map((edge) => (implied.has(edge.id) ? { ...edge, implied: true } : edge));
};

const append = <Value>(lists: Map<string, Value[]>, key: string, value: Value): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};
