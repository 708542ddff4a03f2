import { fromDayNumber, isoDate, type IsoDate } from '../../../model/date';
import type { DateOrder } from '../mapping/mapping';

/** What a cell says of a date: the date, or that it could be day- or month-first, or that it is none. */
export type DateReading = IsoDate | 'ambiguous' | undefined;

const months: Readonly<Record<string, number>> = {
  jan: 1, january: 1, januar: 1, janvier: 1, enero: 1, gennaio: 1, jän: 1, jänner: 1,
  feb: 2, february: 2, februar: 2, février: 2, fév: 2, febrero: 2, febbraio: 2, fev: 2,
  mar: 3, march: 3, märz: 3, mär: 3, mrz: 3, mars: 3, marzo: 3, março: 3,
  apr: 4, april: 4, avril: 4, avr: 4, abril: 4, abr: 4, aprile: 4,
  may: 5, mai: 5, mayo: 5, maggio: 5, maio: 5, mag: 5,
  jun: 6, june: 6, juni: 6, juin: 6, junio: 6, giugno: 6, junho: 6, giu: 6,
  jul: 7, july: 7, juli: 7, juillet: 7, julio: 7, luglio: 7, julho: 7, lug: 7, juil: 7,
  aug: 8, august: 8, août: 8, agosto: 8, ago: 8,
  sep: 9, sept: 9, september: 9, septembre: 9, septiembre: 9, settembre: 9, setembro: 9, set: 9,
  oct: 10, october: 10, oktober: 10, okt: 10, octobre: 10, octubre: 10, ottobre: 10, outubro: 10, ott: 10, out: 10,
  nov: 11, november: 11, novembre: 11, noviembre: 11, novembro: 11,
  dec: 12, december: 12, dezember: 12, dez: 12, décembre: 12, déc: 12, diciembre: 12, dic: 12, dicembre: 12, dezembro: 12,
};

/**
 * Reads a date as people and offices write it: `2024-03-05`, with or without a time, `20240305`, `2024/3/5`, `2024年3月5日`, `5 Mar 2024`,
 * `March 5, 2024`, and in figures `05.03.2024`, `3/5/24` by the order given. Two-digit years are those next to `nearYear`, else of 1950 to
 * 2049. `serial`: days since the end of 1899, as spreadsheets count them. Without an order figures that fit both ways are `ambiguous`.
 */
export const readDate = (text: string, order?: DateOrder, nearYear?: number): DateReading => {
  const first = text.charCodeAt(0);
  if (text.length >= 8 && first >= 48 && first <= 57) {
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*(?: ?[AP]M)?)?$/.exec(text);
    if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  }
  const figures = /^(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{1,2})\.?(?:[T ,]+\d{1,2}:\d{2}\S*(?: ?[AP]M)?)?$/.exec(text);
  if (figures) return inFigures(figures[1] ?? '', figures[2] ?? '', figures[3] ?? '', order, nearYear);
  const eastern = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?$/.exec(text);
  if (eastern) return isoDate(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]));
  const worded = /^(?:\p{L}{2,},? )?(\d{1,2})(?:st|nd|rd|th|\.|º|ª)?[ -/]*(?:de )?(\p{L}+)\.?[ ,-/]*(?:de )?(\d{4}|\d{2})$/u.exec(text) ?? swapped(/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text));
  const month = months[worded?.[2]?.toLowerCase() ?? ''];
  if (worded && month !== undefined) return isoDate(fullYear(worded[3] ?? '', nearYear), month, Number(worded[1]));
  return undefined;
};

/** The date of a spreadsheet's serial number, from 1900 to 2100; the day that 1900 did not have is in no cell anybody means. */
export const serialDate = (text: string): IsoDate | undefined => {
  if (!/^\d{2,5}(?:\.\d+)?$/.test(text)) return undefined;
  const days = Math.floor(Number(text));
  return days > 60 && days < 73_415 ? fromDayNumber(days - 25_569) : undefined;
};

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] | undefined => (match === null ? undefined : [match[0], match[2], match[1], match[3]]);

const inFigures = (a: string, b: string, c: string, order: DateOrder | undefined, nearYear: number | undefined): DateReading => {
  if (a.length > 2) return c.length > 2 || a.length === 3 ? undefined : isoDate(Number(a), Number(b), Number(c));
  if (order === 'year-month-day') return c.length > 2 ? undefined : isoDate(fullYear(a, nearYear), Number(b), Number(c));
  const year = fullYear(c, nearYear);
  const dayFirst = isoDate(year, Number(b), Number(a));
  const monthFirst = isoDate(year, Number(a), Number(b));
  if (order === 'day-month-year') return dayFirst;
  if (order === 'month-day-year') return monthFirst;
  return dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst ? 'ambiguous' : (dayFirst ?? monthFirst);
};

const fullYear = (digits: string, nearYear: number | undefined): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (nearYear === undefined) return year < 50 ? 2000 + year : 1900 + year;
  const century = nearYear - (nearYear % 100);
  return [century - 100 + year, century + year, century + 100 + year].reduce((best, each) => (Math.abs(each - nearYear) < Math.abs(best - nearYear) ? each : best));
};
