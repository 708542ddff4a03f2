import { scaleLinear } from 'd3';
import type { PctLane, PctMilestone, PctOfficeLine, PctTimeline } from '#shared/law/pct/pct-timeline';
import type { IsoDate } from '#shared/model/date';
import { dateToText } from '../../ui/marks/DateText';
import { textWidth } from '../fit-text';
import { officeDueWords, officeWords } from './pct-words';
import { type PlacedLabel, placeLabels, spread } from './place-labels';

/** A position in pixels to one decimal, so that the same drawing is the same bytes everywhere. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/** Font sizes of the drawing in pixels: two, as in every view. */
export const pctText = { label: 11.5, small: 10.5 } as const;

export type LaidMilestone = PctMilestone & { readonly x: number; readonly lines: readonly string[]; readonly place: PlacedLabel };
export type LaidLane = { readonly lane: PctLane; readonly name: readonly string[]; readonly top: number; readonly y: number; readonly bottom: number; readonly milestones: readonly LaidMilestone[]; readonly note?: string };
export type LaidOffice = { readonly line: PctOfficeLine; readonly y: number; readonly x?: number; readonly ghostX?: number; readonly lateTo?: number };
export type RulerMark = { readonly x: number; readonly months: number; readonly major: boolean; readonly date?: string; readonly row: number };

export type PctLayout = {
  readonly width: number;
  readonly height: number;
  /** Left and right end of the time axis. */
  readonly left: number;
  readonly right: number;
  readonly x: (months: number) => number;
  readonly monthsY: number;
  readonly axisY: number;
  readonly marks: readonly RulerMark[];
  readonly years: readonly { readonly year: number; readonly from: number; readonly to: number }[];
  readonly yearsY: number;
  readonly lanes: readonly LaidLane[];
  readonly officesTop: number;
  readonly offices: readonly LaidOffice[];
  readonly rowHeight: number;
  /** Where the lines of the offices begin, right of what is written about them. */
  readonly trackFrom: number;
  /** Where the last days stand beside the decisions, and the room for them. */
  readonly dueAt: number;
  readonly dueRoom: number;
  /** Decision and last day stand in two rows where they do not fit side by side. */
  readonly twoRows: boolean;
  readonly bottom: number;
};

const gutter = 88;
const laneNames: Readonly<Record<PctLane, readonly string[]>> = { applicant: ['Applicant'], isa: ['Searching', 'Authority'], ib: ['International', 'Bureau'], 'chapter-ii': ['Chapter II'] };

/** Months drawn at full width; before and after them the axis is drawn closer, as the marks of its months show. */
const dense = { from: 11, to: 34.5 } as const;

/**
 * Positions of everything in a PCT timeline for a width in pixels. The first eleven months and those after the thirty-fourth are
 * drawn closer; labels that would meet are moved to another level, dates of the ruler to a second row.
 */
export const layoutPct = (timeline: PctTimeline, width: number): PctLayout => {
  const left = gutter + 8;
  const right = width - 26;
  const x = axis(timeline.span, left, right);
  const trackFrom = x(19.4);
  const dueRoom = px(Math.max(0, ...timeline.offices.map((line) => textWidth(officeDueWords(line), pctText.small))) + 6);
  const wordsRoom = Math.max(90, ...timeline.offices.map((line) => textWidth(officeWords(line), pctText.label) + 14));
  const dueAt = px(left + 30 + wordsRoom + 20);
  const twoRows = dueAt + dueRoom > trackFrom - 4;
  const monthsY = 38;
  const axisY = 46;
  const marks = rulerMarks(timeline, x);
  const rows = Math.max(0, ...marks.map(({ row }) => row));
  const yearsY = axisY + 16 + rows * 13 + 16;
  let top = yearsY + 12;

  const lanes: LaidLane[] = [];
  for (const lane of ['applicant', 'isa', 'ib', 'chapter-ii'] as const) {
    const own = timeline.milestones.filter((milestone) => milestone.lane === lane);
    const note = lane === 'chapter-ii' && timeline.chapterTwoNote !== undefined ? `${timeline.chapterTwoNote.text} ${dateToText(timeline.chapterTwoNote.date)}` : undefined;
    const laid = layoutLane(lane, own, x, { left, right, top, today: timeline.todayAt <= timeline.span ? x(timeline.todayAt) : undefined }, note);
    lanes.push(laid);
    top = laid.bottom;
  }

  const rowHeight = twoRows ? 32 : 26;
  const officesTop = top + 6;
  const offices = timeline.offices.map((line, index) => layoutOffice(line, officesTop + 20 + (index + 0.5) * rowHeight, x, timeline.span));
  const bottom = officesTop + 20 + Math.max(1, offices.length) * rowHeight + 4;
  return {
    width,
    height: bottom,
    left,
    right,
    x,
    monthsY,
    axisY,
    marks,
    years: yearBands(timeline, x),
    yearsY,
    lanes,
    officesTop,
    offices,
    rowHeight,
    trackFrom,
    dueAt,
    dueRoom,
    twoRows,
    bottom,
  };
};

const axis = (span: number, left: number, right: number): ((months: number) => number) => {
  const tail = Math.max(0, span - dense.to);
  const weights = [dense.from * 0.4, Math.min(span, dense.to) - dense.from, tail * 0.32];
  const unit = (right - left) / weights.reduce((sum, weight) => sum + weight, 0);
  const first = left + (weights[0] ?? 0) * unit;
  const second = first + (weights[1] ?? 0) * unit;
  const scale = scaleLinear()
    .domain(tail > 0 ? [0, dense.from, dense.to, span] : [0, dense.from, span])
    .range(tail > 0 ? [left, first, second, right] : [left, first, right]);
  return (months) => px(scale(months));
};

/** Marks of both rulers; a date goes to the second row where it would meet its neighbour, and is left out where both are taken. */
const rulerMarks = (timeline: PctTimeline, x: (months: number) => number): readonly RulerMark[] => {
  const ends = [-Infinity, -Infinity];
  let lastMonth = -Infinity;
  return timeline.ruler.map(({ months, date, major }) => {
    const at = x(months);
    const shown = major && at - lastMonth > textWidth(String(months), pctText.label) + 2;
    if (shown) lastMonth = at;
    const text = dayAndMonth(date);
    const half = textWidth(text, pctText.small) / 2 + 3;
    const row = shown ? ends.findIndex((end) => at - half > end) : -1;
    if (row >= 0) ends[row] = at + half;
    return { x: at, months, major: shown, row: Math.max(0, row), ...(row < 0 ? {} : { date: text }) };
  });
};

const dayAndMonth = (date: IsoDate): string => dateToText(date).replace(/ \d{4}$/, '');

const yearBands = (timeline: PctTimeline, x: (months: number) => number): PctLayout['years'] => {
  const bands = new Map<number, { from: number; to: number }>();
  for (const { months, date } of timeline.ruler) {
    const [year, month, day] = date.split('-').map(Number);
    if (year === undefined || month === undefined || day === undefined) continue;
    const band = bands.get(year);
    // The year begins within the month that led here.
    const start = Math.max(0, months - (month - 1) - (day - 1) / 31);
    if (band === undefined) bands.set(year, { from: start, to: timeline.span });
  }
  const years = [...bands].sort(([a], [b]) => a - b);
  return years.map(([year, band], index) => ({ year, from: x(band.from), to: x(Math.min(timeline.span, years[index + 1]?.[1].from ?? timeline.span)) }));
};

const lineHeight = 13;

const layoutLane = (
  lane: PctLane,
  milestones: readonly PctMilestone[],
  x: (months: number) => number,
  room: { readonly left: number; readonly right: number; readonly top: number; readonly today: number | undefined },
  note: string | undefined,
): LaidLane => {
  const xs = spread(
    milestones.map(({ at }) => x(at)),
    13,
  );
  const texts = milestones.map(linesOf);
  const places = placeLabels(
    milestones.map((_, index) => ({
      x: xs[index] ?? 0,
      width: Math.max(...(texts[index] ?? ['']).map((line, row) => textWidth(line, row === 0 ? pctText.label : pctText.small))) + 10,
      rows: texts[index]?.length ?? 1,
    })),
    { from: room.left - 40, to: room.right + 22 },
  );
  const above = Math.max(0, ...places.filter(({ side }) => side === 'above').map(({ offset, rows }) => offset + rows));
  const below = Math.max(0, ...places.filter(({ side }) => side === 'below').map(({ offset, rows }) => offset + rows));
  const y = room.top + 12 + above * lineHeight;
  return {
    lane,
    name: laneNames[lane],
    top: room.top,
    y,
    bottom: y + 14 + below * lineHeight,
    milestones: milestones.map((milestone, index) => ({
      ...milestone,
      x: xs[index] ?? 0,
      lines: texts[index] ?? [],
      place: places[index] ?? { x: 0, width: 0, side: 'below', offset: 0, rows: 1 },
    })),
    ...(note === undefined ? {} : { note }),
  };
};

/** Short name, then its day; a remark (`not recorded`) in place of a day that no longer matters. */
const linesOf = ({ label, date, state, remark }: PctMilestone): readonly string[] => {
  if (state === 'not-needed') return [label, remark ?? 'not needed'];
  return [label, state === 'not-taken' ? `${dateToText(date)}, ${remark ?? 'not taken'}` : dateToText(date)];
};

const layoutOffice = (line: PctOfficeLine, y: number, x: (months: number) => number, span: number): LaidOffice => ({
  line,
  y: px(y),
  ...(line.at === undefined ? {} : { x: x(line.at) }),
  ...(line.movedFromAt === undefined || line.movedFromAt < 0 ? {} : { ghostX: x(Math.min(line.movedFromAt, span)) }),
  ...(line.late === undefined ? {} : { lateTo: x(Math.min(line.late.to, span)) }),
});
