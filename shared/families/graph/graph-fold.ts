import type { FamilyGraph, FoldNode, GraphEdge, GraphNode, MemberNode } from './graph';

/** How many nodes a view shows before siblings are folded. */
export const foldLimit = 40;

/** From how many validations on those of one European patent are drawn as one node. */
const validationsToFold = 3;

/**
 * The graph as it is drawn: validations and unitary effect of a European patent as one node, and where more than `limit` nodes
 * would be seen also other siblings without successors, the largest groups first. `chosen` holds what the person folded (true)
 * or unfolded (false), by fold id.
 */
export const foldGraph = (graph: FamilyGraph, chosen: ReadonlyMap<string, boolean> = new Map(), limit = foldLimit): FamilyGraph => {
  const groups = foldableGroups(graph);
  const folded: FoldNode[] = [];
  let visible = graph.nodes.length;
  for (const group of groups) {
    const isValidation = group.relation === 'validation' && group.members.length >= validationsToFold;
    const choice = chosen.get(group.id);
    if (!(choice ?? (isValidation || visible > limit))) continue;
    folded.push(group);
    visible -= group.members.length - 1;
  }
  if (folded.length === 0) return graph;

  const foldOf = new Map(folded.flatMap((fold) => fold.members.map((member) => [member, fold.id] as const)));
  const nodes: GraphNode[] = [];
  const placed = new Set<string>();
  const foldById = new Map(folded.map((fold) => [fold.id, fold]));
  for (const node of graph.nodes) {
    const fold = foldById.get(foldOf.get(node.id) ?? '');
    if (fold === undefined) nodes.push(node);
    else if (!placed.has(fold.id)) {
      placed.add(fold.id);
      nodes.push(fold);
    }
  }
  const edges = new Map<string, GraphEdge>();
  for (const edge of graph.edges) {
    const fold = foldById.get(foldOf.get(edge.to) ?? '');
    if (fold === undefined) edges.set(edge.id, edge);
    // Implied edges of folded members would start elsewhere; the fold hangs on its parent alone.
    else if (edge.from === fold.parent && !edge.implied) edges.set(fold.id, { ...edge, id: fold.id, to: fold.id, kind: fold.relation });
  }
  return { nodes, edges: [...edges.values()] };
};

/** The groups of siblings that can be folded, in the order in which they are: validations, then by size. */
export const foldableGroups = (graph: FamilyGraph): readonly FoldNode[] => {
  const drawn = graph.edges.filter((edge) => !edge.implied);
  const hasChildren = new Set(drawn.map((edge) => edge.from));
  const parentEdges = new Map<string, GraphEdge[]>();
  for (const edge of drawn) parentEdges.set(edge.to, [...(parentEdges.get(edge.to) ?? []), edge]);

  const groups = new Map<string, { readonly parent: string; readonly relation: GraphEdge['kind']; readonly members: MemberNode[] }>();
  for (const node of graph.nodes) {
    const [edge, ...more] = parentEdges.get(node.id) ?? [];
    if (node.kind !== 'member' || edge === undefined || more.length > 0 || hasChildren.has(node.id)) continue;
    const relation = edge.kind === 'unitary-effect' ? 'validation' : edge.kind;
    const id = `fold:${edge.from}:${relation}`;
    const group = groups.get(id) ?? { parent: edge.from, relation, members: [] };
    group.members.push(node);
    groups.set(id, group);
  }
  return [...groups]
    .filter(([, group]) => group.members.length > 1)
    .map(([id, group]) => foldNode(id, group.parent, group.relation, group.members))
    .sort((a, b) => Number(b.relation === 'validation') - Number(a.relation === 'validation') || b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
};

const foldNode = (id: string, parent: string, relation: GraphEdge['kind'], members: readonly MemberNode[]): FoldNode => {
  const dates = members.flatMap((member) => (member.date === undefined ? [] : [member.date])).sort();
  const simpleFamilies = new Set(members.map((member) => member.simpleFamily));
  const [simpleFamily] = simpleFamilies;
  return {
    kind: 'fold',
    id,
    parent,
    relation,
    members: members.map((member) => member.id),
    offices: members.flatMap((member) => (member.office === undefined ? [] : [member.office])),
    unitary: members.some((member) => member.application.route === 'unitary'),
    ...(dates[0] === undefined ? {} : { date: dates[0] }),
    ...(simpleFamilies.size === 1 && simpleFamily !== undefined ? { simpleFamily } : {}),
    flags: members.flatMap((member) => member.flags.map((flag) => ({ ...flag, reason: [`${member.office ?? 'Member'}: `, ...flag.reason] }))),
  };
};
