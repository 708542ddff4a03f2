import type { PctOfficeLine, PctTimeline } from '#shared/law/pct/pct-timeline';
import { dateToText } from '../../ui/marks/DateText';
import { UrgencyGlyph } from '../../ui/marks/UrgencyMark';
import { fitText } from '../fit-text';
import { type LaidOffice, type PctLayout, pctText, px } from './pct-layout';
import { PctMarker, shapeOfOffice } from './pct-marker';
import { type PctPick, pickable } from './pct-target';
import { daysLeftWords, officeDueWords, officeSentence, officeWords } from './pct-words';

type OfficesProps = { readonly layout: PctLayout; readonly timeline: PctTimeline; readonly hatch: string; readonly pick: PctPick | undefined };

/** One line per chosen office: decision, last day, days left, and what is possible after it. */
export const PctOffices = ({ layout, timeline, hatch, pick }: OfficesProps) => (
  <g className="pct-offices">
    <line className="pct-axis" x1={0} y1={layout.officesTop} x2={layout.width} y2={layout.officesTop} />
    <text className="pct-lane-name" x={0} y={px(layout.officesTop + 37)}>
      Offices
    </text>
    <text className="pct-quiet" x={0} y={px(layout.officesTop + 51)}>
      {`${timeline.offices.length} of ${timeline.officesInAll}`}
    </text>
    {layout.offices.length === 0 ? (
      <text className="pct-quiet" x={layout.left} y={px(layout.officesTop + 37)}>
        No office is chosen yet. Thirty months, the limit at most offices, end on {dateToText(thirtyMonths(timeline))}.
      </text>
    ) : null}
    {layout.offices.map((office) => (
      <Office key={office.line.office} office={office} layout={layout} hatch={hatch} pick={pick} />
    ))}
  </g>
);

const thirtyMonths = (timeline: PctTimeline) => timeline.ruler.find(({ months }) => months === 30)?.date ?? timeline.priority;

const Office = ({ office, layout, hatch, pick }: { readonly office: LaidOffice; readonly layout: PctLayout; readonly hatch: string; readonly pick: PctPick | undefined }) => {
  const { line, y, x, ghostX, lateTo } = office;
  const days = [daysLeftWords(line), hop(line)].filter((part) => part !== '').join(' · ');
  const half = layout.rowHeight / 2;
  return (
    <g className={`pct-office pct-office-${line.state} ${urgency(line)}`} {...pickable(pick, { kind: 'office', line }, officeSentence(line))}>
      {pick === undefined ? null : <rect className="pct-reach" x={px(layout.left - 6)} y={px(y - half + 1)} width={px(layout.width - layout.left + 6)} height={px(layout.rowHeight - 2)} rx={5} />}
      <line className="pct-lane-line" x1={layout.trackFrom} y1={y} x2={layout.right} y2={y} />
      <OfficeWords line={line} layout={layout} y={y} />
      {ghostX === undefined ? null : <circle className="pct-ghost" cx={ghostX} cy={y} r={4.6} />}
      {x === undefined || lateTo === undefined ? null : <rect className="pct-late" x={x} y={px(y - 6)} width={px(Math.max(4, lateTo - x))} height={12} fill={`url(#${hatch})`} />}
      {x === undefined ? null : (
        <>
          {days === '' ? null : (
            <text className="pct-days pct-halo" x={px(x - 11)} y={px(y + 4)}>
              {days}
            </text>
          )}
          {hop(line) === '' ? null : <path className="pct-hop" d={`M${px(x - 5)} ${px(y - 8)}a5 5 0 0 1 9 0`} />}
          <g transform={`translate(${px(x)} ${px(y)})`}>
            <PctMarker shape={shapeOfOffice(line)} />
          </g>
        </>
      )}
    </g>
  );
};

/** Code, decision, last day and agent: side by side where there is room, else decision and last day in two rows. */
const OfficeWords = ({ line, layout, y }: { readonly line: PctOfficeLine; readonly layout: PctLayout; readonly y: number }) => {
  const start = layout.left + 30;
  const undecided = line.state === 'undecided';
  const wordsAt = start + (undecided ? 14 : 0);
  const room = layout.trackFrom - start - 8;
  const due = officeDueWords(line);
  const agent = layout.twoRows ? '' : fitText(agentWords(line), layout.trackFrom - layout.dueAt - layout.dueRoom - 24, pctText.small);
  const [first, second] = layout.twoRows && due !== '' ? [y - 2, y + 11] : [y + 4, y + 4];
  return (
    <>
      <text className="pct-code" x={layout.left} y={first}>
        {line.office}
      </text>
      {undecided ? (
        <g className="urgency-soon" transform={`translate(${px(start + 4)} ${px(first - 4)})`}>
          <UrgencyGlyph urgency="soon" />
        </g>
      ) : null}
      <text className="pct-words pct-halo" x={wordsAt} y={first}>
        {fitText(officeWords(line), room - (wordsAt - start), pctText.label)}
      </text>
      {due === '' ? null : (
        <text className="pct-due pct-halo" x={layout.twoRows ? start : layout.dueAt} y={second}>
          {fitText(due, layout.twoRows ? room : layout.dueRoom, pctText.small)}
        </text>
      )}
      {agent.length < 4 ? null : (
        <text className="pct-due pct-halo" x={px(layout.dueAt + layout.dueRoom + 16)} y={first}>
          {agent}
        </text>
      )}
    </>
  );
};

const agentWords = ({ decision }: PctOfficeLine): string => [decision?.agent, decision?.agentReference].filter((part) => part !== undefined).join(', ');

/** The move to an open day as weekdays: `Sat → Mon`. */
const hop = ({ limit, rawAt, state }: PctOfficeLine): string =>
  limit === undefined || rawAt === undefined || state === 'do-not-enter' || state === 'entered' ? '' : `${weekday(limit.raw)} → ${weekday(limit.due)}`;
const weekday = (date: Parameters<typeof dateToText>[0]): string => dateToText(date, true).slice(0, 3);

const urgency = ({ state, daysLeft }: PctOfficeLine): string =>
  daysLeft === undefined || !(state === 'undecided' || state === 'enter' || state === 'instructed' || state === 'confirmed') ? '' : daysLeft <= 14 ? 'pct-soon' : '';
