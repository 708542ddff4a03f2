import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../../model/date';
import type { OfficeDecision } from '../../model/office-decision';
import type { OfficeCode } from '../../model/office';
import { deriveTimeLimits } from '../derive-time-limits';
import { familyMembers } from '../family-members';
import type { Law } from '../law';
import { monthsBetween } from '../months-between';
import { priorityWarning } from './claimed-priorities';
import { type PctCase, pctCase } from './pct-case';
import { addPeriod } from '../period';
import { officeLines } from './pct-office-lines';
import { pctMilestones } from './pct-milestones';
import type { LateKind, TimeLimit } from '../time-limit';

export type PctLane = 'applicant' | 'isa' | 'ib' | 'chapter-ii';

/**
 * done: with proof by a person · done-per-office-data: seen in office data only · open: computed, still possible · expected:
 * computed, no act · passed: an expected day went by · missed: an act was not done in time · not-taken: an
 * option nobody took · not-needed.
 */
export type MilestoneState = 'done' | 'done-per-office-data' | 'open' | 'expected' | 'passed' | 'missed' | 'not-taken' | 'not-needed';

/** One point on a lane. Positions are months from the priority date, fractions by days within the month. */
export type PctMilestone = {
  readonly id: string;
  readonly lane: PctLane;
  /** Short name for the drawing, and the full one. */
  readonly label: string;
  readonly title: string;
  readonly at: number;
  /** Date shown: of the fact where it happened, else the last day. */
  readonly date: IsoDate;
  readonly state: MilestoneState;
  /** What happened or what follows, e.g. `none filed by 9 May 2026`. Dates in it are ISO. */
  readonly remark?: string;
  /** The time limit behind it, for the why card. */
  readonly limit?: TimeLimit;
};

/** State of entry at one office: the person's decision or an entry; once the limit has passed, `limit-passed` or what is still possible. */
export type OfficeLineState = OfficeDecision['state'] | 'limit-passed' | LateKind | 'closed-route';

export type PctOfficeLine = {
  readonly office: OfficeCode;
  readonly name: string;
  readonly state: OfficeLineState;
  readonly decision: OfficeDecision | undefined;
  /** Absent for a closed route. */
  readonly limit?: TimeLimit;
  readonly at?: number;
  /** Set where the last day was moved: position of the unmoved day. */
  readonly rawAt?: number;
  /** Position of the last day before the priority date was changed. */
  readonly movedFromAt?: number;
  readonly months?: number;
  /** Negative after the limit. */
  readonly daysLeft?: number;
  /** Late entry or remedy with a computed last day; `from` and `to` in months from priority. */
  readonly late?: { readonly kind: LateKind; readonly from: number; readonly to: number; readonly date: IsoDate; readonly label: string; readonly daysLeft: number };
  readonly remedy?: string;
  /** Closed route: offices to use instead. */
  readonly use?: readonly OfficeCode[];
  /** Id and number of the member that entered. */
  readonly entry?: { readonly application: string; readonly number?: string; readonly date?: IsoDate };
  readonly note?: string;
};

/** The international application as a picture: pure data, drawn by screen and dossier alike. */
export type PctTimeline = {
  readonly family: string;
  readonly application: string;
  readonly number?: string;
  readonly priority: IsoDate;
  readonly priorityClaimed: boolean;
  /** What is uncertain about the priority date, in words. */
  readonly priorityWarning?: string;
  readonly filed?: IsoDate;
  readonly chapter: 'I' | 'II';
  readonly today: IsoDate;
  readonly todayAt: number;
  /** Marks of the rulers: whole months from priority with their dates; `major` ones carry a name in practice. */
  readonly ruler: readonly { readonly months: number; readonly date: IsoDate; readonly major: boolean }[];
  /** Last month drawn. */
  readonly span: number;
  readonly milestones: readonly PctMilestone[];
  readonly offices: readonly PctOfficeLine[];
  /** Offices in the tables, of which `offices` were chosen. */
  readonly officesInAll: number;
  /** Changes of the priority date, before and after. */
  readonly changes: readonly { readonly on: IsoDate; readonly what: 'added' | 'withdrawn'; readonly claim: IsoDate; readonly before: IsoDate; readonly after: IsoDate }[];
  /** Claims that are void because the filing came too late for them. */
  readonly voidClaims: readonly IsoDate[];
  /** What Chapter II is about where no demand is recorded. */
  readonly chapterTwoNote?: { readonly text: string; readonly date: IsoDate };
  /** What else to know about the limits that are still open. */
  readonly warnings: readonly string[];
};

/** Undefined where the application is no international one or has no date to count from. */
export const pctTimeline = (family: CaseFamily, application: Application, law: Law, today: IsoDate): PctTimeline | undefined => {
  const pct = pctCase(familyMembers(family), application, law);
  if (pct === undefined) return undefined;
  const priority = currentPriority(pct);
  const limits = new Map(deriveTimeLimits(family, law, today).filter((limit) => limit.application === application.id).map((limit) => [limit.key, limit]));
  const day = toDayNumber(today);
  const at = (date: IsoDate): number => monthsBetween(priority, toDayNumber(date));
  const offices = officeLines({ pct, law, limits, today: day, at });
  const milestones = pctMilestones({ pct, limits, at, priority: fromDayNumber(priority), today });
  const span = Math.ceil(
    Math.max(31, ...milestones.map((milestone) => milestone.at), ...offices.flatMap((line) => [line.at ?? 0, Math.min(line.late?.to ?? 0, 49)])) + 0.5,
  );
  const uncertain = priorityWarning(pct.dates.recorded);
  const demand = limits.get(`${application.id}:pct.demand`);
  return {
    family: family.key,
    application: application.id,
    ...(application.number === undefined ? {} : { number: application.number.text }),
    priority: fromDayNumber(priority),
    priorityClaimed: pct.dates.claimed,
    ...(uncertain === undefined ? {} : { priorityWarning: uncertain }),
    ...(application.filingDate === undefined ? {} : { filed: application.filingDate }),
    chapter: pct.chapter,
    today,
    todayAt: at(today),
    ruler: rulerMarks(priority, span, offices),
    span,
    milestones,
    offices,
    officesInAll: law.nationalPhase.size,
    changes: changesOf(pct),
    voidClaims: pct.dates.void.flatMap(({ date }) => (date === undefined ? [] : [date])),
    ...(pct.chapter === 'II' || demand === undefined
      ? {}
      : { chapterTwoNote: { text: demand.due < today ? 'no demand recorded: the limit ended' : 'demand possible until', date: demand.due } }),
    warnings: [...new Set([...limits.values()].flatMap(({ warnings, status }) => (status === 'open' || status === 'overdue' ? warnings : [])))].filter((warning) => warning !== uncertain),
  };
};

const currentPriority = ({ dates }: PctCase): DayNumber => dates.changes.at(-1)?.priority ?? dates.asFiled;

const majorMonths: ReadonlySet<number> = new Set([0, 12, 14, 16, 18, 22, 28, 30, 31]);

const rulerMarks = (priority: DayNumber, span: number, offices: readonly PctOfficeLine[]): PctTimeline['ruler'] => {
  const office = new Set(offices.flatMap((line) => [line.months ?? 30, ...(line.late === undefined ? [] : [Math.round(line.late.to)])]));
  return Array.from({ length: span + 1 }, (_, months) => ({
    months,
    date: fromDayNumber(addPeriod(priority, { months, days: 0 })),
    major: majorMonths.has(months) || office.has(months),
  }));
};

const changesOf = ({ dates }: PctCase): PctTimeline['changes'] => {
  let before = dates.asFiled;
  return dates.changes.map(({ on, what, claim, priority }) => {
    const change = { on: fromDayNumber(on), what, claim: fromDayNumber(claim), before: fromDayNumber(before), after: fromDayNumber(priority) };
    before = priority;
    return change;
  });
};
