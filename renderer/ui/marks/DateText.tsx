import { dateParts, dayOfWeek, type IsoDate, toDayNumber } from '#shared/model/date';
import './marks.css';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** How dates are written: `20 Nov 2026` or ISO 8601, `2026-11-20`. */
export type DateStyle = 'words' | 'iso';

let style: DateStyle = 'words';

/** Sets how dates are written from now on; what is drawn already has to be drawn again. */
export const setDateStyle = (chosen: DateStyle): void => {
  style = chosen;
};

/** `20 Nov 2026` (or as the person chose); with `weekday`, `Fri 20 Nov 2026`. */
export const dateToText = (date: IsoDate, weekday = false): string => {
  const { year, month, day } = dateParts(date);
  const text = style === 'iso' ? date : `${day} ${months[month - 1] ?? ''} ${year}`;
  return weekday ? `${weekdays[dayOfWeek(toDayNumber(date))] ?? ''} ${text}` : text;
};

export type DateTextProps = {
  /** Undefined is written `not known`. */
  readonly date: IsoDate | undefined;
  readonly weekday?: boolean;
  /** `unconfirmed` is drawn hollow: computed or imported, and no person has confirmed it. */
  readonly trust?: 'confirmed' | 'unconfirmed';
};

export const DateText = ({ date, weekday = false, trust = 'confirmed' }: DateTextProps) =>
  date === undefined ? (
    <span className="unknown">not known</span>
  ) : (
    <time dateTime={date} className={`date-text date-${trust}`}>
      {dateToText(date, weekday)}
      {trust === 'unconfirmed' ? <span className="sr-only"> (not confirmed)</span> : null}
    </time>
  );
