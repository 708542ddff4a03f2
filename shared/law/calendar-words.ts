import { type IsoDate, dayOfWeek, toDayNumber } from '../model/date';
import type { TimeLimit } from './time-limit';

/** What is known of the closed days behind a last day, in a few words: `closed days of BR not known: date not moved`. */
export const calendarWords = ({ trust, office, raw }: Pick<TimeLimit, 'trust' | 'office' | 'raw'>): string => {
  const whose = office === undefined ? 'the office' : office;
  if (trust.rule === 'stated') return 'kept as stated, not moved for closed days';
  switch (trust.calendar) {
    case 'official':
      return `closed days as ${whose} published them`;
    case 'by-law':
      return `closed days of ${whose} as the law lists them`;
    case 'projected':
      return `closed days of ${whose} projected: not published yet`;
    case 'added':
      return `closed days of ${whose} as added in this portfolio`;
    case 'unknown':
      return `closed days of ${whose} not known${weekend(raw)}: date not moved`;
    case 'not-rolled':
      return 'not moved for closed days under this rule';
  }
};

/** A last day on a weekend is most likely to be moved; unmoved it is the safe one. */
const weekend = (raw: IsoDate): string => {
  const day = dayOfWeek(toDayNumber(raw));
  return day === 6 ? ', also whether it is closed on that Saturday' : day === 0 ? ', also whether it is closed on that Sunday' : '';
};
