import { dateOrders, type DateOrder } from '../mapping/mapping';
import { readDate, serialDate } from '../values/date-value';

/** What the dates of a column show: that one order fits, that several do (which is asked), that figures do not matter, or that they are no dates. */
export type DatesOfColumn = { readonly kind: 'clear'; readonly order?: DateOrder } | { readonly kind: 'ambiguous'; readonly sample: string } | { readonly kind: 'none' };

/**
 * Tells whether the values of a column are dates and in which order. Figures that only one order fits settle it for the whole column; where
 * all figures fit day-first and month-first, nobody can tell, and nothing is guessed. Values that are no dates do not count while they are few.
 */
export const datesOfColumn = (values: readonly string[]): DatesOfColumn => {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return { kind: 'none' };
  const reads = filled.map((value) => ({ value, plain: readDate(value) ?? serialDate(value), byOrder: dateOrders.map((order) => isDate(readDate(value, order))) }));
  const dates = reads.filter(({ plain, byOrder }) => plain !== undefined || byOrder.includes(true));
  if (dates.length * 5 < filled.length * 4) return { kind: 'none' };
  // Written so that the order does not matter: ISO, month in words, serial number.
  const figures = dates.filter(({ byOrder }) => byOrder.includes(false));
  const unsure = dates.filter(({ plain }) => plain === 'ambiguous');
  if (figures.length === 0 && unsure.length === 0) return { kind: 'clear' };
  const counted = figures.length > 0 ? figures : unsure;
  const fitting = dateOrders.filter((_, place) => [...counted, ...unsure].every(({ byOrder }) => byOrder[place] === true));
  const [only, ...others] = fitting.filter((order) => order !== 'year-month-day' || !unsure.some(({ value }) => /\d{4}$/.test(value)));
  if (only !== undefined && others.length === 0) return { kind: 'clear', order: only };
  return { kind: 'ambiguous', sample: (unsure[0] ?? counted[0])?.value ?? '' };
};

const isDate = (read: ReturnType<typeof readDate>): boolean => read !== undefined && read !== 'ambiguous';
