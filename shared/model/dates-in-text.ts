import { type IsoDate, parseIsoDate } from './date';

/** A text taken apart at the calendar dates that it names in ISO form, in order; numbers that only look alike stay in the text. */
export const datesInText = (text: string): readonly Part[] =>
  text.split(dates).flatMap((part): readonly Part[] => {
    const date = parseIsoDate(part);
    return date !== undefined ? [{ date }] : part === '' ? [] : [part];
  });

type Part = string | { readonly date: IsoDate };

const dates = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/;
