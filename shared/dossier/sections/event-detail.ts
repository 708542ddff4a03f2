import { parseIsoDate } from '../../model/date';
import type { LegalEvent } from '../../model/event';
import { showDate } from '../show-date';

/** Labels of the offices that say nothing beside their value. */
const silentLabels: ReadonlySet<string> = new Set(['Free Format Text']);
const influences: Readonly<Record<string, string>> = { '+': 'positive', '-': 'negative' };

/** Readers keep the meaning of a code under the code's label with this behind it. */
const meaningOf = ': meaning';

/**
 * Particulars of an event as offices state them, for the reader: dates as all dates are printed, signs in words; what the event says by its state or
 * its date of effect is not said again.
 */
export const eventParticulars = ({ detail, effective, state }: LegalEvent): readonly string[] => [
  ...(effective === undefined ? [] : [`effective ${showDate(effective)}`]),
  ...Object.entries(detail ?? {}).flatMap(([label, value]) => {
    const words = label === 'Influence on the right' ? (influences[value] ?? value) : withDates(label, value);
    // What a code means stands behind it.
    if (label.endsWith(meaningOf)) return [];
    const meaning = detail?.[label + meaningOf];
    if ((label === 'Ref Country Code' && value === state) || (effective !== undefined && /^effective date$/i.test(label) && words === showDate(effective))) return [];
    const whole = meaning === undefined ? words : `${words} (${meaning})`;
    return [silentLabels.has(label) ? whole : `${label.replace(/ DATE$/, ' date')}: ${whole}`];
  }),
];

/** Each value that is a day; eight digits are one only where the label says so. */
const withDates = (label: string, value: string): string =>
  value
    .split('; ')
    .map((one) => {
      const text = /date/i.test(label) ? one.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : one;
      const date = parseIsoDate(text);
      return date === undefined ? one : showDate(date);
    })
    .join('; ');
