import { dateToText } from '../../ui/marks/DateText';
import { type LaidMilestone, type PctLayout, px } from './pct-layout';
import { PctMarker, shapeOfMilestone } from './pct-marker';
import { type PctPick, pickable } from './pct-target';
import { milestoneSentence } from './pct-words';

/** The lanes of the international phase with what happened and what is still possible. */
export const PctLanes = ({ layout, pick }: { readonly layout: PctLayout; readonly pick: PctPick | undefined }) => (
  <>
    {layout.lanes.map((lane) => (
      <g key={lane.lane} className="pct-lane">
        {lane.name.map((word, row) => (
          <text key={word} className="pct-lane-name" x={0} y={px(lane.y + 4 + (row - (lane.name.length - 1) / 2) * 13)} aria-hidden>
            {word}
          </text>
        ))}
        <line className="pct-lane-line" x1={layout.left} y1={lane.y} x2={layout.right} y2={lane.y} />
        {lane.note === undefined ? null : (
          <text className="pct-quiet pct-halo" x={px(layout.left + 4)} y={px(lane.y + 4)}>
            {lane.note}
          </text>
        )}
        {lane.milestones.map((milestone) => (
          <Milestone key={milestone.id} milestone={milestone} y={lane.y} pick={pick} />
        ))}
      </g>
    ))}
  </>
);

const Milestone = ({ milestone, y, pick }: { readonly milestone: LaidMilestone; readonly y: number; readonly pick: PctPick | undefined }) => {
  const { x, place, lines } = milestone;
  const below = place.side === 'below';
  const first = below ? y + 20 + place.offset * 13 : y - 12 - (place.offset + place.rows - 1) * 13;
  const away = place.offset > 0;
  return (
    <g className={`pct-milestone pct-state-${milestone.state}`} {...pickable(pick, { kind: 'milestone', milestone }, milestoneSentence(milestone))}>
      {pick === undefined ? null : <rect className="pct-reach" x={px(Math.min(place.x - place.width / 2, x - 9))} y={px(Math.min(first - 12, y - 9))} width={px(Math.max(place.width, 18))} height={px(Math.abs(first - y) + 28)} rx={5} />}
      {away ? <line className="pct-leader" x1={x} y1={px(below ? y + 7 : y - 7)} x2={x} y2={px(below ? first - 10 : first + (place.rows - 1) * 13 + 3)} /> : null}
      <g transform={`translate(${px(x)} ${px(y)})`}>
        <PctMarker shape={shapeOfMilestone[milestone.state]} />
      </g>
      {lines.map((line, row) => (
        <text key={line} className={row === 0 ? 'pct-label pct-halo' : 'pct-date pct-halo'} x={px(place.x)} y={px(first + row * 13)}>
          {line}
        </text>
      ))}
      {milestone.limit !== undefined && milestone.limit.raw !== milestone.limit.due ? <title>{`moved from ${dateToText(milestone.limit.raw, true)} to ${dateToText(milestone.limit.due, true)}`}</title> : null}
    </g>
  );
};
