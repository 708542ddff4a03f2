import type { MilestoneState, PctMilestone, PctOfficeLine } from '#shared/law/pct/pct-timeline';
import type { LateKind } from '#shared/law/time-limit';
import type { IsoDate } from '#shared/model/date';
import { dateToText } from '../../ui/marks/DateText';

/** What a milestone's state means, in words. */
export const milestoneWords: Readonly<Record<MilestoneState, string>> = {
  done: 'done',
  'done-per-office-data': 'done per office data, not confirmed',
  open: 'open',
  expected: 'expected, no act required',
  passed: 'the day has passed',
  missed: 'missed',
  'not-taken': 'not taken',
  'not-needed': 'not needed',
};

/** What was decided about an office, with the day where it is known: `enter · instructed 12 Nov 2026`. */
export const officeWords = ({ state, decision, entry, use, note, late }: PctOfficeLine): string => {
  switch (state) {
    case 'undecided':
      return 'undecided';
    case 'enter':
      return `enter${on(', decided', decision?.decidedOn)}`;
    case 'do-not-enter':
      return `do not enter${on(', decided', decision?.decidedOn)}`;
    case 'instructed':
      return `enter · instructed${on('', decision?.instructedOn)}`;
    case 'confirmed':
      return `enter · confirmed${on('', decision?.confirmedOn)}`;
    case 'entered':
      return ['entered', entry?.number ?? (decision?.enteredOn === undefined ? undefined : dateToText(decision.enteredOn))].filter((part) => part !== undefined).join(' · ');
    case 'surcharge':
    case 'late-entry':
    case 'extension':
    case 'reinstatement':
      return `${decided(decision)}${late === undefined ? 'limit passed' : `${lower(late.label)} until ${dateToText(late.date)}`}`;
    case 'limit-passed':
      return `${decided(decision)}limit passed`;
    case 'closed-route':
      return use === undefined || use.length === 0 ? (note ?? 'not in the tables') : `no national route · use ${use.join(' or ')}`;
  }
};

/** Words before a date; nothing where the date is not known. */
const on = (word: string, date: IsoDate | undefined): string => (date === undefined ? '' : `${word} ${dateToText(date)}`);

const decided = (decision: PctOfficeLine['decision']): string =>
  decision === undefined || decision.state === 'undecided' || decision.state === 'entered' ? '' : `${decision.state === 'do-not-enter' ? 'do not enter' : decision.state} · `;

/** `143 days`, `today`, `12 days past`; nothing where no act is waited for. */
export const daysLeftWords = ({ state, daysLeft, late }: PctOfficeLine): string => {
  if (daysLeft === undefined || state === 'entered' || state === 'do-not-enter') return '';
  if (state === late?.kind) return late.daysLeft === 0 ? `${lateWords[late.kind]} ends today` : `${days(late.daysLeft)} for ${lateWords[late.kind]}`;
  if (daysLeft < 0) return `${days(-daysLeft)} past`;
  return daysLeft === 0 ? 'today' : days(daysLeft);
};

const days = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'day' : 'days'}`;

/** What may follow a last day, in one or two words. */
export const lateWords: Readonly<Record<LateKind, string>> = { surcharge: 'payment with surcharge', 'late-entry': 'late entry', extension: 'extension', reinstatement: 'reinstatement' };

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Last day, and the last day of what may follow it as long as the limit itself runs; afterwards the state names it. */
export const officeDueWords = ({ limit, late, state }: PctOfficeLine): string =>
  limit === undefined ? '' : `${dateToText(limit.due)}${late === undefined || late.kind === state ? '' : `, ${lateWords[late.kind]} to ${dateToText(late.date)}`}`;

/** A milestone in one sentence, for screen readers. */
export const milestoneSentence = ({ title, date, state, remark }: PctMilestone): string =>
  `${title}: ${state === 'not-needed' ? '' : `${dateToText(date, true)}, `}${milestoneWords[state]}${remark === undefined ? '' : `, ${remark}`}.`;

/** An office line in one sentence, for screen readers. */
export const officeSentence = (line: PctOfficeLine): string => {
  const left = daysLeftWords(line);
  const due = line.limit === undefined ? '' : `, last day ${dateToText(line.limit.due, true)}`;
  const late = line.late === undefined || line.late.kind === line.state ? '' : `, ${lower(line.late.label)} until ${dateToText(line.late.date)}`;
  return `${line.name}: ${officeWords(line)}${due}${left === '' ? '' : `, ${left}`}${late}.`;
};
