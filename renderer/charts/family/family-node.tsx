import type { GraphNode } from '#shared/families/graph/graph';
import type { PlacedNode } from '#shared/families/layout/layout';
import { dateToText } from '../../ui/marks/DateText';
import { StatusGlyph } from '../../ui/marks/StatusMark';
import { UrgencyGlyph } from '../../ui/marks/UrgencyMark';
import type { NodeFace } from './family-face';
import { fitText, textWidth } from '../fit-text';

export type FamilyNodeProps = {
  readonly node: GraphNode;
  readonly box: PlacedNode;
  readonly face: NodeFace;
  readonly detail: 'full' | 'compact';
  /** The date of the next time limit can be asked why: it is marked with the key of the limit. */
  readonly explains?: boolean;
};

const smallSize = 11;
/** How much wider strong letters are than the estimate for usual ones. */
const strong = 1.15;
/** The same of numbers: where something stands behind them even the widest typefaces of systems must not reach it. */
const strongDigits = { alone: 1.06, followed: 1.21 } as const;
/** By how much a number may be set smaller. */
const smallest = 0.8;
const insets = { full: 10, compact: 7 } as const;
const titleSizes = { full: 12.5, compact: 11.5 } as const;

/** A box of the family tree, drawn from its upper left corner: status, number, kind codes, status word, next time limit, flag. */
export const FamilyNode = ({ node, box, face, detail, explains = false }: FamilyNodeProps) => {
  const { width, height } = box;
  const titleSize = titleSizes[detail];
  const inset = insets[detail];
  const line = detail === 'full' ? 17 : height / 2 + 4.5;
  const flagRoom = face.flags.length > 0 ? 16 : 0;
  const isCompact = detail === 'compact';
  const titleRoom = width - 2 * inset - 16 - flagRoom;
  // Kind codes stand below; above only where the time limit takes their place.
  const steps = !isCompact && face.limit !== undefined ? stepsThatFit(face.steps, titleRoom - textWidth(face.title, titleSize) * strong - 8) : '';
  const room = titleRoom - (steps === '' ? 0 : textWidth(steps, smallSize) + 8) - (isCompact && face.limit !== undefined ? 12 : 0);
  const isFollowed = flagRoom > 0 || (isCompact && face.limit !== undefined);
  const title = fitTitle(face.title, room / strongDigits[isFollowed ? 'followed' : 'alone'], titleSize);
  return (
    <>
      {node.kind === 'fold' ? <rect className="family-node-behind" x={4} y={4} width={width} height={height} rx={6} /> : null}
      <rect className="family-node-box" width={width} height={height} rx={6} />
      <g className={`family-node-status status-${face.status}`} transform={`translate(${inset + 4} ${line - 4.5})`}>
        <StatusGlyph status={face.status === 'ghost' ? 'unknown' : face.status} />
      </g>
      <text className="family-node-title" x={inset + 16} y={line} style={title.size === titleSize ? undefined : { fontSize: title.size }}>
        {title.text}
      </text>
      {face.flags.length === 0 ? null : (
        <g className="family-node-flag" transform={`translate(${width - inset - 4} ${line - 4})`}>
          <path d="M-3.5 6.500V-5.500H4.500L2.200 -2.500L4.500 0.500H-3.5" />
        </g>
      )}
      {steps === '' ? null : (
        <text className="family-node-small" x={width - inset - flagRoom} y={line} textAnchor="end">
          {steps}
        </text>
      )}
      {isCompact && face.limit !== undefined ? <Urgency x={width - inset - flagRoom - 4} y={line - 4} urgency={face.limit.urgency} why={explains ? face.limit.key : undefined} /> : null}
      {!isCompact ? <SecondLine face={face} width={width} y={height - 8} explains={explains} /> : null}
    </>
  );
};

/** A long number is set a little smaller before it is shortened, so that it ends before the mark of its time limit. */
const fitTitle = (text: string, room: number, size: number): { readonly text: string; readonly size: number } => {
  const needed = textWidth(text, size);
  if (needed <= room) return { text, size };
  const smaller = Math.floor(Math.max(smallest, room / needed) * size * 10) / 10;
  return { text: fitText(text, room, smaller), size: smaller };
};

const SecondLine = ({ face, width, y, explains }: { readonly face: NodeFace; readonly width: number; readonly y: number; readonly explains: boolean }) => {
  const why = explains ? face.limit?.key : undefined;
  const inset = insets.full;
  const due = face.limit === undefined ? '' : dateToText(face.limit.due);
  // The date is strong, which is wider.
  const dueWidth = due === '' ? 0 : textWidth(due, smallSize) * strong + 14;
  const steps = due === '' ? stepsThatFit(face.steps, width - 2 * inset - textWidth(face.word, smallSize) - 10) : '';
  return (
    <>
      <text className="family-node-small" x={inset} y={y}>
        {fitText(face.word, width - 2 * inset - dueWidth - (due === '' ? 0 : 6), smallSize)}
      </text>
      {steps === '' ? null : (
        <text className="family-node-small" x={width - inset} y={y} textAnchor="end">
          {steps}
        </text>
      )}
      {face.limit === undefined ? null : (
        <>
          <Urgency x={width - inset - dueWidth + 4} y={y - 4} urgency={face.limit.urgency} why={why} />
          <text className={`family-node-small family-node-due urgency-${face.limit.urgency}`} x={width - inset} y={y} textAnchor="end" data-why={why}>
            {due}
          </text>
        </>
      )}
    </>
  );
};

const Urgency = ({ x, y, urgency, why }: { readonly x: number; readonly y: number; readonly urgency: NonNullable<NodeFace['limit']>['urgency']; readonly why: string | undefined }) => (
  <g className={`urgency-${urgency}`} transform={`translate(${x} ${y})`} data-why={why}>
    <UrgencyGlyph urgency={urgency} />
  </g>
);

/** All kind codes where they fit beside the number, else the latest of them. */
const stepsThatFit = (steps: readonly string[], room: number): string => {
  for (let from = 0; from < steps.length; from++) {
    const text = (from > 0 ? '… ' : '') + steps.slice(from).join(' · ');
    if (textWidth(text, smallSize) <= room) return text;
  }
  return '';
};
