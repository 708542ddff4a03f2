import { type IsoDate, toDayNumber } from '#shared/model/date';
import './marks.css';

export type Urgency = 'overdue' | 'soon' | 'later';

/** Overdue before today, soon within 14 days of it (today included), later after. */
export const urgencyOf = (due: IsoDate, today: IsoDate): Urgency => {
  const days = toDayNumber(due) - toDayNumber(today);
  return days < 0 ? 'overdue' : days <= 14 ? 'soon' : 'later';
};

/** `2 d overdue`, `today`, `in 8 days`. */
export const daysInWords = (due: IsoDate, today: IsoDate): string => {
  const days = toDayNumber(due) - toDayNumber(today);
  if (days < 0) return `${(-days).toLocaleString('en')} d overdue`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days.toLocaleString('en')} days`;
};

const words: Readonly<Record<Urgency, string>> = { overdue: 'overdue', soon: 'within 14 days', later: 'later' };

/** ▲ overdue, ◆ within 14 days, ○ later: the shape alone, named for screen readers where `named`. */
export const UrgencyMark = ({ urgency, named = false }: { readonly urgency: Urgency; readonly named?: boolean }) => (
  <span className={`urgency urgency-${urgency}`}>
    <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden focusable="false">
      <UrgencyGlyph urgency={urgency} />
    </svg>
    {named ? <span className="sr-only">{words[urgency]}</span> : null}
  </span>
);

/** The bare glyph, centred on 0,0, for a chart's own `<g>`; colour by class `urgency-<urgency>` on an ancestor. */
export const UrgencyGlyph = ({ urgency }: { readonly urgency: Urgency }) => {
  if (urgency === 'overdue') return <path d="M0 -4.4L4.6 4H-4.6Z" fill="currentColor" />;
  if (urgency === 'soon') return <path d="M0 -4.6L4.2 0L0 4.6L-4.2 0Z" fill="currentColor" />;
  return <circle r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />;
};
