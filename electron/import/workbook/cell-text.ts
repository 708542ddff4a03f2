import { SSF, type CellObject } from '@e965/xlsx';
import { isoDate } from '#shared/model/date';

/** What is used of the formatting library, which has no types of its own. */
type Formatting = {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (value: number, options: { readonly date1904: boolean }) => { readonly y: number; readonly m: number; readonly d: number } | null;
  readonly format: (format: string, value: number) => string;
};

// Sound: these three are documented functions of the library.
const formatting = SSF as Formatting;

/**
 * What a cell says as text: dates as `YYYY-MM-DD` whatever their format, numbers with all their digits (`102018123456`, where the sheet may
 * show 1.02E+11), numbers with a format of their own (leading zeros) as they are shown.
 */
export const cellText = (cell: CellObject | undefined, date1904: boolean): string => {
  if (cell?.v === undefined || cell.v === null) return '';
  const { v: value, z: format } = cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // Error values have a number as value; their text is what the sheet shows.
  if (cell.t === 'e') return cell.w ?? '#ERROR';
  if (typeof format !== 'string' || isPlain(format)) return numberText(value);
  if (formatting.is_date(format)) return dateText(value, date1904) ?? numberText(value);
  return /0{2,}|[-/"]/.test(format) ? formatted(format, value) : numberText(value);
};

const isPlain = (format: string): boolean => format === 'General' || format === '@' || /^#?,?#{0,2}0(?:\.0+)?(?:E\+0+)?$/.test(format);

const dateText = (value: number, date1904: boolean): string | undefined => {
  const code = formatting.parse_date_code(value, { date1904 });
  return code === null || value < 1 ? undefined : isoDate(code.y, code.m, code.d);
};

/** All digits, never in powers of ten. */
const numberText = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value));

const formatted = (format: string, value: number): string => {
  try {
    return formatting.format(format, value);
  } catch {
    return numberText(value);
  }
};
