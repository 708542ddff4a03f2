import type { TimeLimit } from '../../law/time-limit';
import { type DayNumber, fromDayNumber, type IsoDate, toDayNumber } from '../../model/date';

/**
 * Finds the shape of a limit without writing it as text: each field leads a step further, a date none. Limits that are alike but for their dates
 * end at the same place.
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
const undated = Symbol('no date where one is expected');
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
  const followDate = (from: Place, text: string, days: number[]): Place => {
    const day = dayOf(text);
    if (day === undefined) return step(step(from, undated), text);
    days.push(day);
    return from;
  };
  const followValue = (from: Place, value: unknown, days: number[]): Place => {
    if (typeof value === 'string') return followText(from, value, days);
    if (Array.isArray(value)) {
      let at = step(from, list);
      for (const one of value) at = followValue(at, one, days);
      return step(at, end);
    }
    if (typeof value !== 'object' || value === null) return step(from, value);
    let at = step(from, object);
    for (const [name, field] of Object.entries(value)) if (field !== undefined) at = followValue(step(at, name), field, days);
    return step(at, end);
  };
  const followLate = (from: Place, { kind, date, base, label, basis }: NonNullable<TimeLimit['late']>, days: number[]): Place => {
    let at = followDate(step(step(from, kind), base !== undefined), date, days);
    if (base !== undefined) at = followDate(at, base, days);
    return followText(followText(at, label, days), basis, days);
  };
  return {
    follow: (limit, days) => {
      const { office, late, remedy, movedFrom, recomputed, eventId, year, earliest, base, abandoned, extensions, mark } = limit;
      let at = followDate(start, limit.due, days);
      at = followText(followText(followText(at, limit.rule, days), limit.ruleVersion, days), limit.label, days);
      at = followText(step(at, limit.nature), limit.basis, days);
      at = followDate(followDate(step(at, limit.event), limit.eventDate, days), limit.raw, days);
      at = step(step(step(at, limit.status), limit.trust.rule), limit.trust.calendar);
      at = limit.warnings.length === 0 ? step(at, end) : followValue(at, limit.warnings, days);
      // Which of the others are there at all: then their values need no names.
      let has = 0;
      if (office !== undefined) has |= 1;
      if (late !== undefined) has |= 2;
      if (remedy !== undefined) has |= 4;
      if (movedFrom !== undefined) has |= 8;
      if (recomputed !== undefined) has |= 16;
      if (eventId !== undefined) has |= 32;
      if (year !== undefined) has |= 64;
      if (earliest !== undefined) has |= 128;
      if (base !== undefined) has |= 256;
      if (abandoned !== undefined) has |= 512;
      if (extensions !== undefined) has |= 1024;
      if (mark !== undefined) has |= 2048;
      at = step(at, has);
      if (office !== undefined) at = step(at, office);
      if (late !== undefined) at = followLate(at, late, days);
      if (remedy !== undefined) at = followText(at, remedy, days);
      if (movedFrom !== undefined) at = followDate(at, movedFrom, days);
      if (recomputed !== undefined) at = followDate(at, recomputed, days);
      if (eventId !== undefined) at = followText(at, eventId, days);
      if (year !== undefined) at = step(at, year);
      if (earliest !== undefined) at = followDate(at, earliest, days);
      if (base !== undefined) at = followDate(at, base, days);
      if (abandoned !== undefined) at = followDate(at, abandoned, days);
      if (extensions !== undefined) at = followValue(at, extensions, days);
      if (mark !== undefined) at = followValue(at, mark, days);
      return followText(at, limit.key.slice(limit.application.length), days);
    },
  };
};

/** A limit as JSON text, its fields in the order in which {@link ShapePaths.follow} goes through them: the due date first, the key without the application before it. */
export const orderedText = ({ due, rule, ruleVersion, label, nature, basis, event, eventDate, raw, status, trust, warnings, office, late, remedy, movedFrom, recomputed, eventId, year, earliest, base, abandoned, extensions, mark, key, application, ...others }: TimeLimit): string => {
  // A field that is not gone through would be lost.
  const nothingElse: Readonly<Record<string, never>> = others;
  const inOrder = late === undefined ? undefined : { kind: late.kind, date: late.date, base: late.base, label: late.label, basis: late.basis };
  return JSON.stringify({ due, rule, ruleVersion, label, nature, basis, event, eventDate, raw, status, trust: { rule: trust.rule, calendar: trust.calendar }, warnings, office, late: inOrder, remedy, movedFrom, recomputed, eventId, year, earliest, base, abandoned, extensions, mark, ...nothingElse, key: key.slice(application.length) });
};

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

/** Day number of a date that comes back as it was written. */
const dayOf = (text: string): DayNumber | undefined => {
  // Sound: whether it is a date is what the comparison finds out.
  const day = toDayNumber(text as IsoDate);
  return day >= -719_162 && day <= 2_932_896 && fromDayNumber(day) === text ? day : undefined;
};
