import { isoDate, type IsoDate } from '#shared/model/date';

/** Today at this computer, in its own time zone. */
export const today = (now: Date = new Date()): IsoDate => {
  const date = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === undefined) throw new RangeError('The clock of this computer is outside the years 1 to 9999.');
  return date;
};
