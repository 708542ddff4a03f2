import { dateParts, isoDate, toDayNumber, type IsoDate } from '../../model/date';
import type { Tick } from './layout';

export type TimeScale = { readonly x: (date: IsoDate) => number; readonly ticks: readonly Tick[]; readonly compressedFrom?: number };

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Days in proportion; a tick per year, or per quarter where the whole is short. `dates` in ascending order. */
export const calendarScale = (dates: readonly IsoDate[], left: number, right: number): TimeScale => {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { x: () => left, ticks: [] };
  const start = toDayNumber(first);
  const days = Math.max(1, toDayNumber(last) - start);
  const x = (date: IsoDate): number => left + ((toDayNumber(date) - start) / days) * (right - left);
  const years = days / 365;
  const stepMonths = [3, 6, 12, 24, 60, 120].find((months) => (years * 12) / months <= 14) ?? 120;
  const ticks: Tick[] = [];
  const firstMonth = dateParts(first).year * 12 + dateParts(first).month - 1;
  for (let month = Math.ceil(firstMonth / stepMonths) * stepMonths; ; month += stepMonths) {
    const date = isoDate(Math.floor(month / 12), (month % 12) + 1, 1);
    if (date === undefined || date > last) break;
    if (date >= first) ticks.push({ x: x(date), label: month % 12 === 0 ? date.slice(0, 4) : (monthNames[month % 12] ?? ''), strong: month % 12 === 0 });
  }
  return { x, ticks };
};

/** Months that matter in an international filing: priority year, publication, national phase (Article 4C Paris Convention; Articles 21(2)(a), 22, 39 PCT). */
const strongMonths = new Set([0, 12, 18, 30, 31]);
const denseMonths = 36;

/** Months from the earliest date. Where the family runs on for years, the first three keep most of the room. */
export const monthScale = (dates: readonly IsoDate[], left: number, right: number): TimeScale => {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { x: () => left, ticks: [] };
  const months = Math.max(1, monthsBetween(first, last));
  const isLong = months > 54;
  const dense = isLong ? left + (right - left) * 0.62 : right;
  const denseEnd = isLong ? denseMonths : Math.max(months, 12);
  const at = (month: number): number =>
    month <= denseEnd ? left + (month / denseEnd) * (dense - left) : dense + ((month - denseEnd) / Math.max(1, months - denseEnd)) * (right - dense);
  const ticks: Tick[] = [];
  for (const month of [0, 6, 12, 18, 24, 30, 36, 42, 48]) if (month <= denseEnd) ticks.push({ x: at(month), label: String(month), strong: strongMonths.has(month) });
  if (isLong) {
    const step = [12, 24, 60, 120].find((size) => (months - denseMonths) / size <= 6) ?? 240;
    for (let month = Math.ceil((denseMonths + 1) / step) * step; month <= months; month += step) ticks.push({ x: at(month), label: String(month), strong: false });
  }
  return { x: (date) => at(monthsBetween(first, date)), ticks, ...(isLong ? { compressedFrom: dense } : {}) };
};

/** Months from one date to another with the days as a fraction of 31: for drawing only, time limits are never counted so. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number => {
  const a = dateParts(from);
  const b = dateParts(to);
  return (b.year - a.year) * 12 + b.month - a.month + (b.day - a.day) / 31;
};
