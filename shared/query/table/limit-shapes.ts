import type { TimeLimit, TimeLimitNature, TimeLimitStatus } from '../../law/time-limit';
import { fromDayNumber, toDayNumber } from '../../model/date';
import type { Fee } from '../../model/fee';
import { createTexts, type Texts } from '../columns/texts';
import { isLesserOption } from '../next-limit';
import type { Parts, Saved } from '../columns/saved';
import { createShapePaths, dateMark, markDates, orderedText } from './shape-paths';

/**
 * Time limits as few integers. A portfolio has a million of them, and but for dates and application most are alike: what is alike is a
 * shape, kept once as JSON text with a mark in place of each date; a limit is the number of its shape, the place of its application in the
 * family, and the days.
 */
export type LimitShapes = {
  /** Limits as integers, one after the other; `members` are the ids of the family's applications. */
  readonly pack: (limits: readonly TimeLimit[], members: readonly string[]) => number[];
  readonly unpack: (packed: Int32Array, at: number, members: readonly string[]) => TimeLimit;
  readonly shape: (id: number) => LimitShape;
  readonly size: () => number;
  readonly text: (id: number) => string;
  /** Number of a shape that was made elsewhere. */
  readonly take: (text: string) => number;
  readonly prepare: (most?: number) => boolean;
  readonly parts: (name: string) => Parts;
};

/** What lists and counts ask of a limit, its dates aside. */
export type LimitShape = {
  readonly id: number;
  readonly pieces: readonly string[];
  /** Integers of a limit of this shape: shape, application, days. */
  readonly length: number;
  /** Key without the application before it. */
  readonly key: string;
  readonly label: string;
  readonly rule: string;
  readonly office: string | undefined;
  readonly status: TimeLimitStatus;
  readonly nature: TimeLimitNature;
  /** Open or overdue when it was derived. */
  readonly waits: boolean;
  readonly isOption: boolean;
  /** As {@link isLesserOption} says. */
  readonly isLesser: boolean;
  readonly imported: boolean;
  readonly byPerson: boolean;
  readonly unconfirmed: boolean;
  /** Who answers for it by a person's mark. */
  readonly responsible: string | undefined;
  /** Place of the first day on which a person wants to be reminded of it; -1 where there is none. */
  readonly remindAt: number;
  /** Of a renewal fee. */
  readonly renewal: RenewalShape | undefined;
};

/** What the list of renewal fees needs of one of them. */
type RenewalShape = {
  /** Year that the fee is for: 3, or 3.5 in the United States. */
  readonly year: number;
  readonly decision: 'do' | 'drop' | undefined;
  /** An agent or annuity service was instructed. */
  readonly isSent: boolean;
  readonly paidBy: string | undefined;
  readonly fee: Fee | undefined;
};

/** Place of the due date among the integers of a limit: it is written first. */
export const dueAt = 2;

export const createLimitShapes = (saved?: { readonly from: Saved; readonly name: string }): LimitShapes => {
  const texts: Texts = createTexts(saved);
  const paths = createShapePaths();
  const shapes: (LimitShape | undefined)[] = [];
  const shape = (id: number): LimitShape => (shapes[id] ??= readShape(id, texts.text(id)));
  return {
    pack: (limits, members) => {
      const packed: number[] = [];
      let owner = '';
      let member = -1;
      for (const limit of limits) {
        const { application, key } = limit;
        if (application !== owner || member < 0) member = members.indexOf((owner = application));
        if (member < 0 || key.charCodeAt(application.length) !== colon || !key.startsWith(application)) throw new Error(`the time limit ${key} belongs to no application of its family`);
        const at = packed.push(0, member) - 2;
        const place = paths.follow(limit, packed);
        if (place.shape === 0) place.shape = texts.idOf(shapeText(limit));
        packed[at] = place.shape;
      }
      return packed;
    },
    unpack: (packed, at, members) => {
      const { pieces, length } = shape(packed[at] ?? 0);
      let text = pieces[0] ?? '';
      for (let place = 2; place < length; place += 1) text += fromDayNumber(packed[at + place] ?? 0) + (pieces[place - 1] ?? '');
      const application = members[packed[at + 1] ?? 0] ?? '';
      // Sound: the text was written above from a TimeLimit.
      const limit = JSON.parse(text) as TimeLimit;
      return { ...limit, application, key: application + limit.key };
    },
    shape,
    size: texts.size,
    text: texts.text,
    take: texts.idOf,
    prepare: texts.prepare,
    parts: texts.parts,
  };
};

const colon = 58;

/** JSON text never holds the control character that marks a date. */
const shapeText = (limit: TimeLimit): string => markDates(orderedText(limit), []);

const readShape = (id: number, text: string): LimitShape => {
  const pieces = text.split(dateMark);
  let place = 1;
  // Sound: the text was written from a TimeLimit, and a date stands where dates stood: that of the day whose number is its place.
  const limit = JSON.parse(text.replaceAll(dateMark, () => fromDayNumber((place += 1)))) as TimeLimit;
  const { status, trust, year, mark } = limit;
  const remindOn = mark?.reminders?.[0]?.on;
  return {
    id,
    pieces,
    length: pieces.length + 1,
    key: limit.key,
    label: limit.label,
    rule: limit.rule,
    office: limit.office,
    status,
    nature: limit.nature,
    waits: status === 'open' || status === 'overdue',
    isOption: limit.nature === 'option',
    isLesser: isLesserOption(limit),
    imported: status === 'done-per-office-data',
    // A note alone decides nothing; an open mark without one takes back what office data say.
    byPerson: status === 'done' || status === 'not-needed' || mark?.reopened === true,
    unconfirmed: trust.rule !== 'verified' || trust.calendar === 'projected' || trust.calendar === 'unknown',
    responsible: mark?.responsible,
    remindAt: remindOn === undefined ? -1 : toDayNumber(remindOn),
    renewal: year === undefined ? undefined : { year, decision: mark?.instruction?.decision, isSent: mark?.instructed !== undefined, paidBy: mark?.paidBy, fee: mark?.fee },
  };
};
