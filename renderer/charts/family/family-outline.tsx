import type { FamilyGraph, GraphEdge, GraphNode } from '#shared/families/graph/graph';
import type { Application } from '#shared/model/application';
import { dateToText } from '../../ui/marks/DateText';
import { StatusShape } from '../../ui/marks/StatusMark';
import { UrgencyMark } from '../../ui/marks/UrgencyMark';
import { edgeKindNames, facesOf, type FamilyFacts, type NodeFace } from './family-face';

export type FamilyOutlineProps = {
  readonly graph: FamilyGraph;
  readonly members: readonly Application[];
  readonly facts: FamilyFacts;
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
};

/**
 * The family as an indented list, equivalent to the drawing: each member stands under the application it follows from; where it has
 * several, it is listed in full once and named under the others.
 */
export const FamilyOutline = (props: FamilyOutlineProps) => {
  const { graph, facts, members } = props;
  const faces = facesOf(graph.nodes, facts, members);
  const drawn = graph.edges.filter((edge) => !edge.implied);
  const children = new Map<string, GraphEdge[]>();
  for (const edge of drawn) children.set(edge.from, [...(children.get(edge.from) ?? []), edge]);
  const hasParent = new Set(drawn.map((edge) => edge.to));
  // The place where a member with several parents is listed in full: under its first relation, else its first priority.
  const home = new Map<string, string>();
  for (const edge of [...drawn].sort((a, b) => Number(a.kind === 'priority') - Number(b.kind === 'priority'))) if (!home.has(edge.to)) home.set(edge.to, edge.id);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <ul className="family-outline" aria-label="Family as a list">
      {graph.nodes
        .filter((node) => !hasParent.has(node.id))
        .map((node) => (
          <OutlineItem key={node.id} node={node} nodes={nodes} childrenOf={children} home={home} faces={faces} {...props} />
        ))}
    </ul>
  );
};

type ItemProps = FamilyOutlineProps & {
  readonly node: GraphNode;
  readonly edge?: GraphEdge;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly childrenOf: ReadonlyMap<string, readonly GraphEdge[]>;
  readonly home: ReadonlyMap<string, string>;
  readonly faces: ReadonlyMap<string, NodeFace>;
};

const OutlineItem = ({ node, edge, ...rest }: ItemProps) => {
  const { nodes, childrenOf, home, faces, selected, onSelect } = rest;
  const face = faces.get(node.id);
  if (face === undefined) return null;
  const isHome = edge === undefined || home.get(node.id) === edge.id;
  const children = isHome ? (childrenOf.get(node.id) ?? []) : [];
  return (
    <li>
      <button type="button" className="family-outline-item" aria-current={node.id === selected ? 'true' : undefined} onClick={() => onSelect(node.id)}>
        {face.status === 'ghost' ? null : <StatusShape status={face.status} />}
        <strong>{face.title}</strong>
        <span className="quiet">
          {[edge === undefined ? '' : edgeKindNames[edge.kind].replace(/ (?:of|from|to|for)$/, ''), face.word.charAt(0).toLowerCase() + face.word.slice(1), face.steps.join(' · '), isHome ? '' : 'also listed above or below'].filter((part) => part !== '').join(', ')}
        </span>
        {face.limit === undefined ? null : (
          <span className={`urgency-${face.limit.urgency}`}>
            <UrgencyMark urgency={face.limit.urgency} named /> {dateToText(face.limit.due)} {face.limit.label}
          </span>
        )}
      </button>
      {(isHome ? face.flags : []).map((flag) => (
        <p key={flag} className="family-outline-flag">
          {flag}
        </p>
      ))}
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => {
            const next = nodes.get(child.to);
            return next === undefined ? null : <OutlineItem key={child.id} {...rest} node={next} edge={child} />;
          })}
        </ul>
      )}
    </li>
  );
};
