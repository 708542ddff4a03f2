import type { LinkedApplication, LinkedPriority } from './linked-applications';

/** Relations by which an application sits in its parent's simple family, whatever priorities it names (EPO, DOCDB simple family). */
const followsParent = new Set(['division', 'continuation', 'pct-entry', 'validation', 'unitary-effect', 'provisional-conversion', 'substitution', 'utility-branch', 'reissue']);

/**
 * A key per application (by node); the same key means the same simple family: exactly the same active priorities.
 *
 * - Where the office says which priorities are active (DOCDB), these count, and the application itself where the office counts it
 *   as a first filing; nothing else.
 * - Else a division, continuation, PCT entry or national part is in the family of its parent, as far as the parent is known.
 * - Else all claims count that are priorities proper: an international application does not beside other claims, nor an earlier
 *   domestic US patent application (a continuation claims it; 35 USC 120). A continuation-in-part counts itself as well.
 * - An application without any priority is its own first filing.
 */
export const simpleFamilyKeys = (applications: readonly LinkedApplication[]): Map<number, string> => {
  const byNode = new Map(applications.map((application) => [application.node, application]));
  return new Map(applications.map((application) => [application.node, setKey(prioritiesOf(application, byNode))]));
};

/** Priorities of an application: its own, or those of the applications at which the way up through its parents ends. */
const prioritiesOf = (application: LinkedApplication, byNode: ReadonlyMap<number, LinkedApplication>): readonly number[] => {
  const seen = new Set([application.node]);
  const ends: LinkedApplication[] = [];
  const open = [application];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const parents = parentsOf(at, byNode);
    if (parents.length === 0) ends.push(at);
    for (const parent of parents) {
      if (seen.has(parent.node)) continue;
      seen.add(parent.node);
      open.push(parent);
    }
  }
  // A circle of parents, which only wrong data has, ends nowhere: then all in it count.
  const counted = ends.length > 0 ? ends : [...seen].flatMap((node) => byNode.get(node) ?? []);
  return counted.flatMap((end) => statedPriorities(end) ?? presumedPriorities(end));
};

/** Parents whose family an application joins; none where the office states its active priorities or it is a continuation-in-part. */
const parentsOf = (application: LinkedApplication, byNode: ReadonlyMap<number, LinkedApplication>): readonly LinkedApplication[] => {
  if (statedPriorities(application) !== undefined || application.relations.some((relation) => relation.type === 'continuation-in-part')) return [];
  return application.relations.flatMap((relation) => (followsParent.has(relation.type) ? (byNode.get(relation.node) ?? []) : []));
};

/** Active priorities as the office states them; undefined where it states none. */
const statedPriorities = ({ node, priorities, ownPriority }: LinkedApplication): readonly number[] | undefined => {
  const valid = priorities.filter((priority) => !priority.withdrawn);
  const active = valid.filter((priority) => priority.active === true).map((priority) => priority.node);
  if (ownPriority === true) return [...active, node];
  return active.length > 0 ? active : undefined;
};

const presumedPriorities = (application: LinkedApplication): readonly number[] => {
  const valid = application.priorities.filter((priority) => !priority.withdrawn && priority.active !== false);
  const partial = application.relations.filter((relation) => relation.type === 'continuation-in-part');
  const proper = valid.filter((priority) => isProper(priority, application));
  const counted = (proper.length > 0 ? proper : valid).map((priority) => priority.node);
  if (partial.length > 0) return [...counted, application.node];
  if (counted.length > 0) return counted;
  const parents = application.relations.filter((relation) => followsParent.has(relation.type)).map((relation) => relation.node);
  return parents.length > 0 ? parents : [application.node];
};

const isProper = (priority: LinkedPriority, application: LinkedApplication): boolean =>
  priority.office !== 'WO' && !(priority.office === 'US' && application.office === 'US' && priority.kind === 'patent');

/** Nodes of one run, in order: equal sets have equal keys. */
const setKey = (nodes: readonly number[]): string => [...new Set(nodes)].sort((a, b) => a - b).join(' ');
