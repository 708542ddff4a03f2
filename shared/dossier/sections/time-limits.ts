import { calendarWords } from '../../law/calendar-words';
import type { TimeLimit, TimeLimitStatus } from '../../law/time-limit';
import type { CaseFamily } from '../../model/case-family';
import { dayOfWeek, type IsoDate, toDayNumber } from '../../model/date';
import { datesInText } from '../../model/dates-in-text';
import { applicationName } from '../application-name';
import type { SectionContext } from '../context';
import { type Cell, type Footnote, type Line, type Mark, type TableBlock, plain } from '../document';
import { showDate } from '../show-date';
import { limitRuns, yearsOf, type LimitRun } from './limit-runs';

/**
 * What is missed and what is to be done come first, then dates without an act, then the record of what is over; each by date. Dates
 * without an act take one line each.
 */
const periods = ['Overdue', 'Open', 'Ahead, no act required', 'Past', 'Past, no act required'] as const;
type Period = (typeof periods)[number];
const periodOf = ({ status, due }: TimeLimit, today: IsoDate): Period => {
  switch (status) {
    case 'overdue':
      return 'Overdue';
    case 'open':
      return 'Open';
    case 'information':
      return due >= today ? 'Ahead, no act required' : 'Past, no act required';
    default:
      return 'Past';
  }
};

/** An outside edition tells what is open and what was done; options that were let go and dates that passed at offices are of the inside. */
const isShown = (limit: TimeLimit, { edition, dataDate }: SectionContext['options']): boolean => {
  if (edition === 'inside') return true;
  const period = periodOf(limit, dataDate);
  return period !== 'Past, no act required' && (period !== 'Past' || limit.status === 'done' || limit.status === 'done-per-office-data');
};

const marks: Readonly<Record<TimeLimitStatus, Mark>> = {
  overdue: 'overdue',
  open: 'open',
  information: 'none',
  'done-per-office-data': 'unconfirmed',
  done: 'done',
  'not-needed': 'none',
  passed: 'none',
  ended: 'none',
  superseded: 'none',
};

/** Time limits as of the data date, each with its legal basis as a footnote; limits with the same basis and trust share one. */
export const timeLimits = (family: CaseFamily, context: SectionContext): TableBlock => {
  const { limits, options } = context;
  const sorted = limits.filter((limit) => isShown(limit, options)).toSorted((a, b) => compare(a.due, b.due) || compare(a.key, b.key));
  const groups = periods.map((period) => ({ period, limits: sorted.filter((limit) => periodOf(limit, options.dataDate) === period) })).filter((group) => group.limits.length > 0);
  const footnotes: Footnote[] = [];
  const numbers = new Map<string, number>();
  const footnote = (limit: TimeLimit): number => {
    const text = basis(limit);
    const number = numbers.get(text) ?? footnotes.length + 1;
    if (!numbers.has(text)) {
      numbers.set(text, number);
      footnotes.push({ number, text });
    }
    return number;
  };
  return {
    kind: 'table',
    title: 'Time limits',
    intro: `As of ${showDate(options.dataDate)}: ${standing(sorted)}. Computed from the recorded facts; the footnotes name each rule and how far it was checked.`,
    columns: [
      { id: 'due', label: 'Due', width: 15 },
      { id: 'act', label: 'Act', width: 32 },
      { id: 'application', label: 'Application', width: 19 },
      { id: 'from', label: 'Counted from', width: 16 },
      { id: 'status', label: 'Status', width: 18 },
    ],
    groups: groups.map(({ period, limits: shown }) => ({
      label: [{ text: period, strong: true }],
      rows:
        period === 'Past'
          ? limitRuns(shown).map((run) => (run.limits.length === 1 ? row(family, run.first, footnote(run.first), context) : runRow(family, run, [...new Set(run.limits.map(footnote))])))
          : shown.map((limit) => (limit.status === 'information' ? dateRow(family, limit, footnote(limit)) : row(family, limit, footnote(limit), context))),
    })),
    footnotes,
    empty: limits.length === 0 ? 'No time limit can be computed from what is recorded.' : `As of ${showDate(options.dataDate)}: ${standing(sorted)}.`,
  };
};

/** What is missed and what is open, with the next day to act. */
const standing = (sorted: readonly TimeLimit[]): string => {
  const overdue = sorted.filter(({ status: state }) => state === 'overdue').length;
  const [next, ...later] = sorted.filter(({ status: state }) => state === 'open');
  const open = next === undefined ? 'nothing open' : `${later.length + 1} open, ${later.length === 0 ? '' : 'the next '}due ${showDate(next.due)}`;
  return `${overdue === 0 ? 'nothing overdue' : `${overdue} overdue`}, ${open}`;
};

/** A date on which nothing is to be done, in a line. */
const dateRow = (family: CaseFamily, limit: TimeLimit, footnote: number): readonly Cell[] => {
  const member = family.applications.find(({ id }) => id === limit.application);
  return [
    { lines: [plain(showDate(limit.due))] },
    { lines: [[{ text: limit.label, notes: [footnote] }], ...moved(limit)] },
    { lines: [plain(member === undefined ? limit.application : applicationName(member))] },
    { lines: [plain(showDate(limit.eventDate))] },
    { mark: marks[limit.status], lines: [[{ text: 'no act required', quiet: true }]] },
  ];
};

const moved = ({ movedFrom }: TimeLimit): readonly Line[] => (movedFrom === undefined ? [] : [[{ text: `moved from ${showDate(movedFrom)} by a change of priority`, quiet: true }]]);

/** Whether late entry and remedies still matter. */
const isAlive = ({ status }: TimeLimit): boolean => status === 'open' || status === 'overdue';

/** Fees of several years that passed alike. */
const runRow = (family: CaseFamily, run: LimitRun, notes: readonly number[]): readonly Cell[] => {
  const { first, last, limits } = run;
  return [
    { lines: [plain(showDate(first.due)), plain(`to ${showDate(last.due)}`)] },
    { lines: [[{ text: first.label, notes }], [{ text: `${limits.length} fees, ${yearsOf(run)}`, quiet: true }]] },
    { lines: memberLines(family, first) },
    { lines: [plain(showDate(first.eventDate)), [{ text: first.event.replaceAll('-', ' '), quiet: true }]] },
    { mark: marks[first.status], lines: status(first, false) },
  ];
};

const memberLines = (family: CaseFamily, limit: TimeLimit): readonly Line[] => {
  const member = family.applications.find(({ id }) => id === limit.application);
  return [plain(member === undefined ? limit.application : applicationName(member)), ...(limit.office === undefined || limit.office === member?.office ? [] : [[{ text: `at ${limit.office}`, quiet: true }]])];
};

const row = (family: CaseFamily, limit: TimeLimit, footnote: number, { options, stepsOf }: SectionContext): readonly Cell[] => {
  const inside = options.edition === 'inside';
  // What is still to be kept shows how it came about: the period, and the day on which it ended before closed days moved it.
  const [first] = isAlive(limit) ? stepsOf(limit) : [];
  return [
    {
      lines: [
        [{ text: showDate(limit.due), strong: limit.status === 'overdue' || (limit.status === 'open' && limit.nature === 'act') }],
        ...(!isAlive(limit) || limit.raw === limit.due || limit.base !== undefined || limit.mark?.override !== undefined ? [] : [[{ text: 'period ends', quiet: true }], [{ text: `${weekday(limit.raw)} ${showDate(limit.raw)}`, quiet: true }]]),
        ...(!isAlive(limit) || limit.base === undefined || limit.base === limit.due ? [] : [[{ text: 'due date', quiet: true }], [{ text: showDate(limit.base), quiet: true }]]),
      ],
    },
    {
      lines: [
        [{ text: limit.year === undefined ? limit.label : `${limit.label}, year ${limit.year}`, notes: [footnote] }],
        ...(limit.late === undefined || !isAlive(limit) ? [] : [[{ text: `${limit.late.label} until ${showDate(limit.late.date)}`, quiet: true }]]),
        ...moved(limit),
        ...(limit.remedy === undefined || !isAlive(limit) ? [] : [[{ text: limit.remedy, quiet: true }]]),
      ],
    },
    { lines: memberLines(family, limit) },
    { lines: limit.event === 'stated' ? [[{ text: 'as stated', quiet: true }]] : [plain(showDate(limit.eventDate)), [{ text: first?.what ?? limit.event.replaceAll('-', ' '), quiet: true }]] },
    { mark: marks[limit.status], lines: [...status(limit, inside), ...(inside ? givenBy(limit) : [])] },
  ];
};

const status = ({ status: state, mark }: TimeLimit, inside: boolean): readonly Line[] => {
  const by = mark?.by !== undefined && inside ? `, ${mark.by}` : '';
  const on = mark?.on === undefined ? '' : ` on ${showDate(mark.on)}`;
  const note: readonly Line[] = inside && mark?.note !== undefined ? [[{ text: mark.note, quiet: true }]] : [];
  switch (state) {
    case 'open':
      return [plain('open'), ...note];
    case 'overdue':
      return [[{ text: 'overdue', strong: true }], ...note];
    case 'done':
      return [plain(`done${on}${by}`), ...note];
    case 'done-per-office-data':
      return [plain('done per office data'), [{ text: 'not confirmed', quiet: true }]];
    case 'not-needed':
      return [plain(`not needed${by}`), ...note];
    case 'passed':
      return [plain('passed'), [{ text: 'not taken', quiet: true }], ...note];
    case 'ended':
      return [plain('no longer applies'), [{ text: 'a grant, publication or end came first', quiet: true }]];
    case 'superseded':
      return [plain('superseded'), [{ text: 'a later event took its place', quiet: true }]];
    case 'information':
      return [plain('no act required')];
  }
};

/** Who gave the date and who checked it; where a person's date stands, what the computation comes to. */
const givenBy = (limit: TimeLimit): readonly Line[] => {
  if (!isAlive(limit)) return [];
  const { override, confirmed, checked } = limit.mark ?? {};
  const said =
    override !== undefined ? `entered by ${override.by}, ${showDate(override.on)}: ${override.reason}` : confirmed !== undefined ? `confirmed by ${confirmed.by}, ${showDate(confirmed.on)}` : checked === undefined ? 'not confirmed, not checked' : 'not confirmed';
  const lines = [
    said,
    ...(limit.recomputed === undefined ? [] : [`computed: ${showDate(limit.recomputed)}`]),
    ...(checked !== undefined ? [`checked by ${checked.by}, ${showDate(checked.on)}`] : override === undefined && confirmed === undefined ? [] : ['not checked by a second person']),
  ];
  return lines.map((text) => [{ text, quiet: true }]);
};

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const weekday = (date: IsoDate): string => days[dayOfWeek(toDayNumber(date))] ?? '';

/** Dates in the sentence of a warning as dossiers print them. */
const withShownDates = (text: string): string =>
  datesInText(text)
    .map((part) => (typeof part === 'string' ? part : showDate(part.date)))
    .join('');

const ruleTrust = { verified: 'Rule checked against its source', partly: 'Rule partly checked against its source', recalled: 'Rule not checked against its source', stated: 'Not computed by a rule' } as const;

const basis = (limit: TimeLimit): string => {
  const late = limit.late === undefined || !isAlive(limit) ? '' : ` ${sentenceCase(limit.late.label)}: ${limit.late.basis}.`;
  const trust = `${ruleTrust[limit.trust.rule]}; ${calendarWords(limit)}.`;
  return [`${limit.basis}.${late}`, `Rule ${limit.rule}, version ${limit.ruleVersion}.`, trust, ...limit.warnings.map(withShownDates)].join(' ');
};

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
