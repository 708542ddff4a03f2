import type { FamilyGraph } from '#shared/families/graph/graph';
import { gatheredStatusWords } from '#shared/law/status-words';
import { applicationStatuses, type ApplicationStatus } from '#shared/model/application';
import { StatusGlyph } from '../../ui/marks/StatusMark';
import { edgeStyleNames, edgeStyleOf, edgeStyles } from './family-face';
import { textWidth } from '../fit-text';

export type FamilyLegendProps = {
  readonly graph: FamilyGraph;
  /** Statuses whose shapes are to be named: none where each node has its word. */
  readonly statuses: readonly ApplicationStatus[];
  readonly width: number;
};

type Entry = { readonly id: string; readonly label: string; readonly width: number };

const sampleWidth = 26;
const lineHeight = 18;
const size = 11;

/** Entries of the legend that this family needs, broken into lines of the width given; the height tells the frame. */
export const legendLines = ({ graph, statuses, width }: FamilyLegendProps): readonly (readonly Entry[])[] => {
  const used = new Set(graph.edges.map((edge) => edgeStyleOf(edge.kind)));
  const entries: Entry[] = edgeStyles.filter((style) => used.has(style)).map((style) => ({ id: `edge ${style}`, label: edgeStyleNames[style], width: sampleWidth + 6 + textWidth(edgeStyleNames[style], size) + 14 }));
  for (const status of applicationStatuses.filter((one) => statuses.includes(one))) entries.push({ id: `status ${status}`, label: gatheredStatusWords[status].toLowerCase(), width: 16 + textWidth(gatheredStatusWords[status], size) + 14 });
  if (statuses.length > 0 && graph.nodes.some((node) => node.kind === 'ghost')) entries.push({ id: 'ghost', label: 'claimed only', width: sampleWidth + 6 + textWidth('claimed only', size) + 14 });
  if (graph.nodes.some((node) => node.flags.length > 0)) entries.push({ id: 'flag', label: 'to be looked at', width: 16 + textWidth('to be looked at', size) + 14 });
  const lines: Entry[][] = [[]];
  let lineWidth = 0;
  for (const entry of entries) {
    if (lineWidth + entry.width > width && lineWidth > 0) {
      lines.push([]);
      lineWidth = 0;
    }
    lineWidth += entry.width;
    lines.at(-1)?.push(entry);
  }
  return lines;
};

export const legendHeight = (props: FamilyLegendProps): number => legendLines(props).length * lineHeight;

/** The legend as part of a drawing, so that prints and exported files carry it. */
export const FamilyLegend = (props: FamilyLegendProps) => (
  <g className="family-legend">
    {legendLines(props).map((line, row) => {
      let x = 0;
      return line.map((entry) => {
        const left = x;
        x += entry.width;
        return (
          <g key={entry.id} transform={`translate(${left} ${row * lineHeight})`}>
            <Sample id={entry.id} />
            <text x={entry.id.startsWith('edge') || entry.id === 'ghost' ? sampleWidth + 6 : 16} y={13}>
              {entry.label}
            </text>
          </g>
        );
      });
    })}
  </g>
);

const Sample = ({ id }: { readonly id: string }) => {
  const [kind, name = ''] = id.split(' ');
  if (kind === 'edge')
    return (
      <g className={`family-edge family-edge-${name}`}>
        <path className="family-edge-line" d={`M0 9h${sampleWidth}`} />
      </g>
    );
  if (kind === 'ghost')
    return (
      <g className="family-node family-node-ghost">
        <rect className="family-node-box" x={0.5} y={3.5} width={sampleWidth - 1} height={11} rx={3} />
      </g>
    );
  if (kind === 'flag')
    return (
      <g className="family-node-flag" transform="translate(5 9)">
        <path d="M-3.5 6.500V-5.500H4.500L2.200 -2.500L4.500 0.500H-3.5" />
      </g>
    );
  const status = applicationStatuses.find((one) => one === name);
  return status === undefined ? null : (
    <g className={`status-${status}`} transform="translate(5 9)">
      <StatusGlyph status={status} />
    </g>
  );
};
