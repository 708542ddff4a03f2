import type { DayNumber } from '../model/date';
import type { Move, PeriodLaw } from './closed-days';

/** Days per block, as a power of two. */
const bits = 9;
/** The table covers 131,072 days from 27 November 1899 on; other days are computed each time. */
const shift = 25_600;
const blockCount = 256;
/** What 16 bits can number. */
const mostWays = 65_535;

/**
 * Remembers how far each last day is moved: it is asked for again and again, by many time limits. Most days move in one of a few ways (not at all,
 * over a Sunday, over a weekend), so each way is kept once and a day holds its number: a million questions stay within what the processor has at hand.
 * Blocks of 512 days are made where one is asked for.
 */
export const rollTable = (compute: (day: DayNumber, law: PeriodLaw | undefined) => Move, dependsOnLaw: boolean): ((day: DayNumber, law?: PeriodLaw) => Move) => {
  const ways: Move[] = [];
  const numbered = new Map<string, { readonly move: Move; readonly number: number }>();
  /** A way with its number, from 1 on; 0 is that of a day that nobody asked for yet. */
  const wayOf = (move: Move): { readonly move: Move; readonly number: number } => {
    const text = JSON.stringify(move);
    let way = numbered.get(text);
    if (way === undefined) numbered.set(text, (way = { move: Object.freeze(move), number: ways.push(move) }));
    return way;
  };
  const common = Array.from<Uint16Array | undefined>({ length: blockCount });
  const national = dependsOnLaw ? Array.from<Uint16Array | undefined>({ length: blockCount }) : common;
  return (day, law) => {
    const at = day + shift;
    if (at < 0 || at >> bits >= blockCount) return compute(day, law);
    const blocks = law === 'national' ? national : common;
    const block = (blocks[at >> bits] ??= new Uint16Array(1 << bits));
    const known = ways[(block[at & ((1 << bits) - 1)] ?? 0) - 1];
    if (known !== undefined) return known;
    const { move, number } = wayOf(compute(day, law));
    // A person who adds closed days by the ten thousand could exhaust the numbers: the rest are computed each time.
    if (number <= mostWays) block[at & ((1 << bits) - 1)] = number;
    return move;
  };
};
