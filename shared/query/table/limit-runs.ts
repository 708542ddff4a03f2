import type { TimeLimit } from '../../law/time-limit';
import { type DayNumber, type IsoDate, toDayNumber } from '../../model/date';
import { noDay } from '../columns/column';
import { createInts, type Ints } from '../columns/ints';
import { type Parts, type Saved, savedInts } from '../columns/saved';
import { shownNextLimit } from '../next-limit';
import { soonDays } from '../urgency';
import type { NextLimit } from '../rows';
import { createLimitShapes, dueAt, type LimitShape, type LimitShapes } from './limit-shapes';

/** What the open limits of a family or of one application come to on a day; `soon` are those due within {@link soonDays}, overdue ones not among them. */
export type LimitSummary = { readonly next: DayNumber; readonly overdue: number; readonly open: number; readonly soon: number };

/** The time limits of all families, each family's in one run of integers. */
export type LimitRuns = {
  readonly shapes: LimitShapes;
  readonly put: (family: number, packed: ArrayLike<number>) => void;
  readonly clear: () => void;
  /** Calls for each limit of a family with its place among them, its shape, member, due day and first day of a reminder (`noDay`: none). */
  readonly each: (family: number, take: (place: number, shape: LimitShape, member: number, due: DayNumber, remindOn: DayNumber) => void) => void;
  /** The limit at a place; undefined where the family has fewer. `members` are the ids of its applications. */
  readonly read: (family: number, place: number, members: readonly string[]) => { readonly limit: TimeLimit; readonly shape: LimitShape; readonly member: number } | undefined;
  /** Of the whole family (member -1), then of each of its members. */
  readonly summaries: (family: number, today: DayNumber, members: number, take: (member: number, summary: LimitSummary) => void) => void;
  /** Place of the next limit; -1 where none is open. */
  readonly nextPlace: (family: number, today: DayNumber, member?: number) => number;
  readonly next: (family: number, today: IsoDate, members: readonly string[], member?: number) => NextLimit | undefined;
  readonly parts: (name: string) => Parts;
};

export const createLimitRuns = (saved?: { readonly from: Saved; readonly name: string }): LimitRuns => {
  const ints = (suffix: string): Int32Array<ArrayBuffer> | undefined => (saved === undefined ? undefined : savedInts(saved.from, `${saved.name}.${suffix}`));
  const shapes = createLimitShapes(saved === undefined ? undefined : { from: saved.from, name: `${saved.name}.shapes` });
  let pool: Ints = createInts(0, ints('pool'));
  const starts = createInts(0, ints('starts'));
  const ends = createInts(0, ints('ends'));

  const each: LimitRuns['each'] = (family, take) => {
    const end = ends.get(family);
    const values = pool.values();
    for (let at = starts.get(family), place = 0; at < end; place += 1) {
      const shape = shapes.shape(values[at] ?? 0);
      take(place, shape, values[at + 1] ?? 0, values[at + dueAt] ?? 0, shape.remindAt < 0 ? noDay : (values[at + shape.remindAt] ?? noDay));
      at += shape.length;
    }
  };
  const read: LimitRuns['read'] = (family, place, members) => {
    const end = ends.get(family);
    let at = starts.get(family);
    for (let passed = 0; passed < place && at < end; passed += 1) at += shapes.shape(pool.get(at)).length;
    return at < end ? { limit: shapes.unpack(pool.values(), at, members), shape: shapes.shape(pool.get(at)), member: pool.get(at + 1) } : undefined;
  };

  /** Place of the next limit of a family or of one of its members, -1 where none is open, with the counts. */
  const look = (family: number, today: DayNumber, wanted: number | undefined): Tally => {
    const tally = emptyTally();
    each(family, (place, shape, member, due) => {
      if (wanted === undefined || member === wanted) count(tally, place, shape, due, today);
    });
    return tally;
  };

  let used = 0;
  for (let family = 0; family < starts.size(); family += 1) used += ends.get(family) - starts.get(family);
  /** What families no longer point at goes when it is a third of everything. */
  const tidy = (): void => {
    if (pool.size() < used * 1.5 + 65_536) return;
    const tight = createInts(0, new Int32Array(used));
    let at = 0;
    for (let family = 0; family < starts.size(); family += 1) {
      const run = pool.values().subarray(starts.get(family), ends.get(family));
      tight.values().set(run, at);
      starts.set(family, at);
      at += run.length;
      ends.set(family, at);
    }
    pool = tight;
  };

  return {
    shapes,
    put: (family, packed) => {
      used += packed.length - (ends.get(family) - starts.get(family));
      starts.set(family, pool.size());
      pool.pushAll(packed);
      ends.set(family, pool.size());
      tidy();
    },
    clear: () => {
      used = 0;
      pool.clear();
      starts.clear();
      ends.clear();
    },
    each,
    read,
    summaries: (family, today, members, take) => {
      if (starts.get(family) === ends.get(family)) {
        for (let member = -1; member < members; member += 1) take(member, nothing);
        return;
      }
      const whole = emptyTally();
      const own = Array.from({ length: members }, emptyTally);
      each(family, (place, shape, member, due) => {
        count(whole, place, shape, due, today);
        const tally = own[member];
        if (tally !== undefined) count(tally, place, shape, due, today);
      });
      take(-1, whole);
      for (const [member, tally] of own.entries()) take(member, tally);
    },
    nextPlace: (family, today, member) => look(family, today, member).at,
    next: (family, today, members, member) => {
      const { at, overdue, open } = look(family, toDayNumber(today), member);
      const found = at < 0 ? undefined : read(family, at, members);
      return found === undefined ? undefined : shownNextLimit(found.limit, overdue, open, found.shape.unconfirmed, today);
    },
    *parts(name): Parts {
      tidy();
      yield* shapes.parts(`${name}.shapes`);
      yield [`${name}.pool`, pool.used()];
      yield [`${name}.starts`, starts.used()];
      yield [`${name}.ends`, ends.used()];
    },
  };
};

type Tally = { -readonly [Name in keyof LimitSummary]: number } & { /** Place of the next limit. */ at: number; isLesser: boolean };

const nothing: LimitSummary = { next: noDay, overdue: 0, open: 0, soon: 0 };

const emptyTally = (): Tally => ({ at: -1, next: noDay, isLesser: true, overdue: 0, open: 0, soon: 0 });

const count = (tally: Tally, place: number, shape: LimitShape, due: DayNumber, today: DayNumber): void => {
  if (!shape.waits || (shape.isOption && due < today)) return;
  tally.open += 1;
  if (due < today) tally.overdue += 1;
  else if (due - today <= soonDays) tally.soon += 1;
  if (tally.at >= 0 && (shape.isLesser === tally.isLesser ? due >= tally.next : shape.isLesser)) return;
  tally.at = place;
  tally.next = due;
  tally.isLesser = shape.isLesser;
};
