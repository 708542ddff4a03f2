import { type IsoDate, dateParts } from '../model/date';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date as dossiers print it, `20 Nov 2026`: unambiguous in every country. */
export const showDate = (date: IsoDate): string => {
  const { year, month, day } = dateParts(date);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
};
