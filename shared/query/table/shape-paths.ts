import type { TimeLimit } from '../../law/time-limit';
import { type DayNumber, fromDayNumber, type IsoDate, toDayNumber } from '../../model/date';

/**
 * Finds the shape of a limit without writing it as text: each field leads a step further, a date always the same step. Limits that are alike
 * but for their dates end at the same place.
 */
export type ShapePaths = {
  /** Goes through a limit, its due date first and its application left out, and adds the days of its dates; `shape` of the place is 0 until somebody sets it. */
  readonly follow: (limit: TimeLimit, days: number[]) => { shape: number };
};

/** Stands for a date in the text of a shape; JSON text never holds this control character. */
export const dateMark = '\u0001';

type Place = { readonly next: Map<unknown, Place>; shape: number };

const dates = /(\d{4}-\d{2}-\d{2})/;
// Steps that are no value.
const dated = Symbol('dates within a text');
const list = Symbol('list');
const object = Symbol('object');
const end = Symbol('end of a list or object');

export const createShapePaths = (): ShapePaths => {
  const start: Place = { next: new Map(), shape: 0 };
  // Most texts come again and again: labels, bases, days.
  const plain = new Set<string>();
  const step = (from: Place, by: unknown): Place => {
    let place = from.next.get(by);
    if (place === undefined) from.next.set(by, (place = { next: new Map(), shape: 0 }));
    return place;
  };
  const followText = (from: Place, text: string, days: number[]): Place => {
    if (text.length < 10 || plain.has(text)) return step(from, text);
    const before = days.length;
    const marked = markDates(text, days);
    if (days.length > before) return step(step(from, dated), marked);
    plain.add(text);
    return step(from, text);
  };
  const followValue = (from: Place, value: unknown, days: number[]): Place => {
    if (typeof value === 'string') return followText(from, value, days);
    if (Array.isArray(value)) {
      let at = step(from, list);
      for (const one of value) at = followValue(at, one, days);
      return step(at, end);
    }
    if (typeof value !== 'object' || value === null) return step(from, value);
    return step(followFields(step(from, object), value, days, none), end);
  };
  const followFields = (from: Place, fields: object, days: number[], apart: ReadonlySet<string>): Place => {
    let at = from;
    // Millions of fields: no pairs of names and values are made of them.
    for (const name of Object.keys(fields)) {
      // Sound: it has the name.
      const value = (fields as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined && !apart.has(name)) at = followValue(step(at, name), value, days);
    }
    return at;
  };
  return {
    follow: (limit, days) => {
      const at = followFields(followText(start, limit.due, days), limit, days, apartInLimit);
      return followText(at, limit.key.slice(limit.application.length), days);
    },
  };
};

/** Fields that are gone through apart from the others. */
const apartInLimit: ReadonlySet<string> = new Set(['due', 'key', 'application']);
const none: ReadonlySet<string> = new Set();

/** A text with a mark in place of each date, whose days are added; what only looks like a date stays what it is. */
export const markDates = (text: string, days: number[]): string => {
  // Most dates stand alone.
  if (text.length === 10) {
    const day = dayOf(text);
    if (day === undefined) return text;
    days.push(day);
    return dateMark;
  }
  // Every second part is a date, or looks like one.
  const parts = text.split(dates);
  let marked = parts[0] ?? '';
  for (let place = 1; place < parts.length; place += 2) {
    const day = dayOf(parts[place] ?? '');
    if (day === undefined) marked += parts[place] ?? '';
    else {
      days.push(day);
      marked += dateMark;
    }
    marked += parts[place + 1] ?? '';
  }
  return marked;
};

const known = new Map<string, DayNumber | undefined>();

/** Day number of a date that comes back as it was written. */
const dayOf = (text: string): DayNumber | undefined => {
  const before = known.get(text);
  if (before !== undefined) return before;
  // Sound: whether it is a date is what the comparison finds out.
  const day = toDayNumber(text as IsoDate);
  if (!(day >= -719_162 && day <= 2_932_896 && fromDayNumber(day) === text)) return undefined;
  known.set(text, day);
  return day;
};
