import type { IsoDate } from '../../model/date';
import type { FieldId } from './fields';

/** A day as it was typed: a date, or so many months and days from today. */
export type DayPoint = { readonly date: IsoDate } | { readonly months: number; readonly days: number };

/** One of the values after a field; of several, one has to hold. */
export type ValueTest =
  /** Words in order, the last from its first letter (`whole`: to its end); of a code or class the whole or the beginning of it. */
  | { readonly test: 'has'; readonly text: string; readonly isWhole: boolean }
  /** Just this text, as a row shows it. */
  | { readonly test: 'is'; readonly text: string }
  | { readonly test: 'unknown' }
  /** Both ends included; without ends: the date is known. */
  | { readonly test: 'between'; readonly from?: DayPoint; readonly to?: DayPoint }
  | { readonly test: 'count'; readonly min?: number; readonly max?: number };

/** A word or "phrase" to be found anywhere. */
export type Phrase = { readonly text: string; readonly isWhole: boolean };

/** Where something stands in the typed text: character numbers, the end not included. */
export type Span = { readonly from: number; readonly to: number };

/** One condition of a query; all of them hold at once. */
export type Condition = Span & { readonly isNegated: boolean } & (
    | { readonly kind: 'field'; readonly field: FieldId; readonly tests: readonly ValueTest[] }
    /** One of the phrases. */
    | { readonly kind: 'words'; readonly phrases: readonly Phrase[] }
    /** All of the phrases, or the number that they are together: as typed, and without anything between. */
    | { readonly kind: 'number'; readonly phrases: readonly Phrase[]; readonly typed: string; readonly number: string }
  );

/** What is wrong at a place, and what to do. The condition that stands there is left out until it is put right. */
export type QueryIssue = Span & { readonly message: string };

export type Query = { readonly conditions: readonly Condition[]; readonly issues: readonly QueryIssue[] };
