import type { IsoDate } from '../model/date';
import { fromDayNumber, toDayNumber } from '../model/date';
import type { TimeLimit } from '../law/time-limit';

/** One time limit as it goes into a calendar, with what names its case. */
export type CalendarEntry = {
  /** Stable in the portfolio: family key and limit key. */
  readonly id: string;
  readonly reference: string;
  readonly title?: string | undefined;
  /** Application number as its office writes it, else what names it. */
  readonly application: string;
  readonly responsible?: string | undefined;
  readonly limit: TimeLimit;
};

export type CalendarInput = {
  /** Id of the portfolio: with the entry's own id it makes the id that a calendar knows the event by. */
  readonly portfolio: string;
  readonly name: string;
  /** The day of the data; entries are stamped with it, so that the same portfolio on the same day gives the same file. */
  readonly asOf: IsoDate;
  readonly entries: readonly CalendarEntry[];
};

/**
 * Time limits as iCalendar (RFC 5545): one all-day event each, free time, with alarms two weeks and three days before and on the days of
 * the person's reminders. The id of an event stays the same from export to export, so that Outlook and Apple Calendar replace it when the
 * file comes again; the sequence number is the day of the export, so that the later one counts. A limit that is done, not needed, ended or
 * superseded is written as cancelled: it goes where it was before.
 */
export const calendarFile = ({ portfolio, name, asOf, entries }: CalendarInput): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stemma//Docket//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    line('NAME', name),
    line('X-WR-CALNAME', name),
    ...[...entries].sort((a, b) => (a.limit.due === b.limit.due ? compare(a.id, b.id) : compare(a.limit.due, b.limit.due))).flatMap((entry) => eventLines(entry, portfolio, asOf)),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const eventLines = (entry: CalendarEntry, portfolio: string, asOf: IsoDate): readonly string[] => {
  const { limit } = entry;
  const waiting = limit.status === 'open' || limit.status === 'overdue' || limit.status === 'information';
  const stamp = `${compact(asOf)}T000000Z`;
  return [
    'BEGIN:VEVENT',
    line('UID', `${entry.id}@${portfolio}.stemma`),
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    // The day of the export, counted: a later file outranks an earlier one.
    `SEQUENCE:${toDayNumber(asOf)}`,
    `DTSTART;VALUE=DATE:${compact(limit.due)}`,
    `DTEND;VALUE=DATE:${compact(fromDayNumber(toDayNumber(limit.due) + 1))}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${waiting ? 'CONFIRMED' : 'CANCELLED'}`,
    line('SUMMARY', summary(entry)),
    line('DESCRIPTION', description(entry).join('\n')),
    ...(entry.responsible === undefined ? [] : [line('CATEGORIES', entry.responsible)]),
    ...(waiting ? alarms(entry) : []),
    'END:VEVENT',
  ];
};

/** `EP · Reply to the communication · P-1004 (not verified)`. */
const summary = ({ reference, limit }: CalendarEntry): string => [limit.office, limit.year === undefined ? limit.label : `${limit.label}, year ${limit.year}`, reference].filter((part) => part !== undefined).join(' · ') + (isSure(limit) ? '' : ' (not verified)');

const isSure = ({ trust }: TimeLimit): boolean => trust.rule === 'verified' && trust.calendar !== 'unknown' && trust.calendar !== 'projected';

const description = ({ title, application, limit, responsible }: CalendarEntry): readonly string[] => [
  ...(title === undefined ? [] : [title]),
  application,
  limit.event === 'stated' ? `Last day ${limit.due}.` : `Last day ${limit.due}: ${limit.event.replaceAll('-', ' ')} of ${limit.eventDate}${limit.raw === limit.due ? '' : `, period ends ${limit.raw}`}.`,
  `Basis: ${limit.basis} (rule ${limit.rule}, ${limit.ruleVersion}, ${trustWords[limit.trust.rule]}).`,
  ...(limit.base === undefined || limit.base === limit.due ? [] : [`Due date ${limit.base}.`]),
  ...(limit.late === undefined ? [] : [`${limit.late.label}: until ${limit.late.date} (${limit.late.basis}).`]),
  ...(limit.recomputed === undefined ? [] : [`The computation comes to ${limit.recomputed} now; the day shown is a person’s.`]),
  ...(responsible === undefined ? [] : [`Responsible: ${responsible}.`]),
  ...limit.warnings,
];

const trustWords = { verified: 'checked against its source', partly: 'checked against its source in part', recalled: 'not checked against a source', stated: 'not computed' } as const;

const alarms = ({ limit }: CalendarEntry): readonly string[] => {
  const before = [14, 3];
  for (const { on } of limit.mark?.reminders ?? []) before.push(toDayNumber(limit.due) - toDayNumber(on));
  return [...new Set(before)].filter((days) => days >= 0).sort((a, b) => b - a).flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', line('DESCRIPTION', days === 0 ? 'Due today' : `Due in ${days} ${days === 1 ? 'day' : 'days'}`), `TRIGGER:${days === 0 ? 'PT0S' : `-P${days}D`}`, 'END:VALARM']);
};

const compact = (date: IsoDate): string => date.replaceAll('-', '');

/** A property with its text escaped and folded: lines of at most 75 octets, none cut within a character (RFC 5545, 3.1, 3.3.11). */
const line = (name: string, text: string): string => {
  const whole = `${name}:${text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n?|\n/g, '\\n')}`;
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of whole) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      folded.push(part);
      // A continued line begins with a space, which counts.
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
};

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
};
