import { dateToText } from './DateText';
import { isoDate } from '#shared/model/date';

/**
 * An instant (ISO 8601 with zone) in this computer's time zone: `22 Nov 2026, 23:41`; with `timeOnly`, `23:41:07`. For records of
 * what was done when, never for law. A text that is no instant is returned as it is.
 */
export const instantText = (instant: string, timeOnly = false): string => {
  const at = new Date(instant);
  const day = Number.isNaN(at.getTime()) ? undefined : isoDate(at.getFullYear(), at.getMonth() + 1, at.getDate());
  if (day === undefined) return instant;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return timeOnly ? `${time}:${two(at.getSeconds())}` : `${dateToText(day)}, ${time}`;
};
