import type { TimeLimit } from '#shared/law/time-limit';
import type { DeadlineGroup } from '#shared/query/deadline-query';
import type { DeadlineRow } from '#shared/query/rows';
import { type DueBucket, dueBuckets } from '#shared/query/urgency';
import { daysWords } from '../ui/marks/days-words';
import { dateToText } from '../ui/marks/DateText';

const bucketWords: Readonly<Record<DueBucket, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'Within 7 days',
  month: 'Within 31 days',
  quarter: 'Within 92 days',
  later: 'Later',
};

export const groupWords: Readonly<Record<DeadlineGroup, string>> = { bucket: 'Due date', client: 'Client', office: 'Office', rule: 'Rule', responsible: 'Responsible', case: 'Case' };

/** Heading of a group. */
export const groupTitle = (groupBy: DeadlineGroup, value: string): string => {
  if (groupBy === 'bucket') {
    if (value === 'reminded') return 'Reminder reached';
    const bucket = dueBuckets.find((one) => one === value);
    return bucket === undefined ? 'Closed' : bucketWords[bucket];
  }
  return value === '' ? `${groupWords[groupBy]} not known` : value;
};

/** How a limit stands: days for an open one, else what became of it. */
export const stateWords = (row: DeadlineRow): string => {
  const { status, mark } = row.limit;
  switch (status) {
    case 'open':
    case 'overdue':
      return daysWords(row.days);
    case 'done':
      return mark?.on === undefined ? 'done' : `done ${dateToText(mark.on)}`;
    case 'done-per-office-data':
      return 'done per office';
    case 'not-needed':
      return 'not needed';
    case 'superseded':
      return 'superseded';
    case 'ended':
      return 'ended';
    case 'information':
      return 'information';
    case 'passed':
      return 'passed';
  }
};

/** What is to be done, with the year of a fee: `Renewal fee, year 7`. */
export const limitTitle = ({ label, year }: Pick<TimeLimit, 'label' | 'year'>): string => (year === undefined ? label : `${label}, year ${year}`);

/** `EP · EP 24 160 118.6`, or what is known of it. */
export const applicationWords = (row: DeadlineRow): string => row.applicationNumber ?? (row.applicationOffice === undefined ? 'not filed' : `${row.applicationOffice}, number not known`);
