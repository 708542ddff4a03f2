import type { CSSProperties, ReactNode } from 'react';
import type { FamilyGraph, GraphEdge } from '#shared/families/graph/graph';
import type { FamilyLayout, PlacedEdge } from '#shared/families/layout/layout';
import { routePoints, routeToPath } from '#shared/families/layout/layout-route';
import { edgeKindNames, edgeStyleOf, edgeTag, evidenceInWords, type NodeFace } from './family-face';
import { FamilyNode } from './family-node';
import './family-tree.css';

export type FamilyDrawingProps = {
  readonly graph: FamilyGraph;
  readonly layout: FamilyLayout;
  /** Of each node of the graph. */
  readonly faces: ReadonlyMap<string, NodeFace>;
  /** Short words on the lines. */
  readonly labelled?: boolean;
  /** What a canvas adds to a node: its element's properties for focus, keys and pointer. */
  readonly nodeProps?: (id: string, face: NodeFace) => Readonly<Record<string, unknown>>;
  readonly selected?: string | undefined;
};

/** The drawing of a family without frame: hulls, axis and lanes, lines, boxes. For use inside an SVG. */
export const FamilyDrawing = ({ graph, layout, faces, labelled = false, nodeProps, selected }: FamilyDrawingProps) => {
  const boxes = new Map(layout.nodes.map((box) => [box.id, box]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const nameOf = (id: string): string => faces.get(id)?.title ?? id;
  return (
    <g className={`family-drawing family-lens-${layout.lens} family-${layout.detail}`}>
      {layout.hulls.map((hull, index) => (
        <g key={hull.simpleFamily} className={`family-hull family-hull-${index % 2 === 0 ? 'even' : 'odd'}`}>
          <title>{`Simple family ${index + 1} of ${layout.hulls.length}`}</title>
          {hull.outlines.map((outline, piece) => (
            // oxlint-disable-next-line react/no-array-index-key -- the pieces of one hull have no other name
            <path key={piece} d={routeToPath(outline, true)} />
          ))}
        </g>
      ))}
      <Axis layout={layout} />
      <g key={layout.lens} className="family-edges">
        {layout.edges.map((placed) => {
          const edge = edges.get(placed.id);
          return edge === undefined ? null : <Edge key={placed.id} placed={placed} edge={edge} labelled={labelled} isNear={selected === edge.from || selected === edge.to} text={`${nameOf(edge.to)}: ${edgeKindNames[edge.kind]} ${nameOf(edge.from)} (${evidenceInWords(edge)})`} />;
        })}
      </g>
      {graph.nodes.map((node) => {
        const box = boxes.get(node.id);
        const face = faces.get(node.id);
        if (box === undefined || face === undefined) return null;
        const props = nodeProps?.(node.id, face) ?? {};
        return (
          <g key={node.id} className={`family-node family-node-${node.kind} family-status-${face.status} ${node.id === selected ? 'family-node-selected' : ''}`} style={at(box.x, box.y)} {...props}>
            <title>{face.label}</title>
            <FamilyNode node={node} box={box} face={face} detail={layout.detail} explains={nodeProps !== undefined} />
          </g>
        );
      })}
    </g>
  );
};

/** Position by the CSS property, so that a node moves to its place in another lens. */
const at = (x: number, y: number): CSSProperties => ({ transform: `translate(${round(x)}px, ${round(y)}px)` });
const round = (value: number): number => Math.round(value * 10) / 10;

type EdgeProps = { readonly placed: PlacedEdge; readonly edge: GraphEdge; readonly labelled: boolean; readonly isNear: boolean; readonly text: string };

const Edge = ({ placed, edge, labelled, isNear, text }: EdgeProps) => {
  const path = routeToPath(placed.route);
  const end = routePoints(placed.route).at(-1);
  return (
    <g className={`family-edge family-edge-${edgeStyleOf(edge.kind)} ${edge.implied ? 'family-edge-implied' : ''} ${isNear ? 'family-edge-near' : ''}`}>
      <title>{text}</title>
      <path className="family-edge-reach" d={path} />
      <path className="family-edge-line" d={path} />
      {labelled && end !== undefined ? (
        <text className="family-edge-label" x={round(end.x - 5)} y={round(end.y - 4)} textAnchor="end">
          {edgeTag[edge.kind]}
        </text>
      ) : null}
    </g>
  );
};

const Axis = ({ layout }: { readonly layout: FamilyLayout }): ReactNode =>
  layout.lens === 'structure' ? null : (
    <g key={`axis ${layout.lens}`} className="family-axis">
      {layout.lanes.map((lane, index) => (
        <g key={lane.label}>
          {index % 2 === 0 ? <rect className="family-lane" x={0} y={lane.y} width={layout.width} height={lane.height} /> : null}
          <text className="family-lane-name" x={12} y={lane.y + lane.height / 2 + 4}>
            {lane.label === '' ? '–' : lane.label}
          </text>
        </g>
      ))}
      {layout.ticks.map((tick) => (
        <g key={`${tick.label} ${tick.x}`} className={tick.strong ? 'family-tick family-tick-strong' : 'family-tick'}>
          <line x1={tick.x} x2={tick.x} y1={22} y2={layout.height - 8} />
          <text x={tick.x} y={15}>
            {tick.label}
          </text>
        </g>
      ))}
      {layout.compressedFrom === undefined ? null : <path className="family-break" d={`M${round(layout.compressedFrom)} 18l-3 4l6 4l-3 4`} />}
      {layout.datedFrom === undefined ? null : (
        <text className="family-undated" x={48} y={15}>
          date not known
        </text>
      )}
      {layout.lens === 'months' && layout.ticks.length > 0 ? (
        <text className="family-undated" x={layout.width - 8} y={15} textAnchor="end">
          months
        </text>
      ) : null}
    </g>
  );
