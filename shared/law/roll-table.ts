import type { DayNumber } from '../model/date';
import type { PeriodLaw, Roll } from './closed-days';

type Block = (Roll | undefined)[];

/** Days per block, as a power of two. */
const bits = 9;
/** The table covers 131,072 days from 27 November 1899 on; other days are computed each time. */
const shift = 25_600;
const blockCount = 256;

/**
 * Remembers each moved day: a last day is asked for again and again, by many time limits. After the first time an answer costs
 * two array reads and makes no object. Blocks of 512 days are made where one is asked for.
 */
export const rollTable = (compute: (day: DayNumber, law: PeriodLaw | undefined) => Roll, dependsOnLaw: boolean): ((day: DayNumber, law?: PeriodLaw) => Roll) => {
  const common = Array.from<Block | undefined>({ length: blockCount });
  const national = dependsOnLaw ? Array.from<Block | undefined>({ length: blockCount }) : common;
  return (day, law) => {
    const at = day + shift;
    if (at < 0 || at >> bits >= blockCount) return compute(day, law);
    const blocks = law === 'national' ? national : common;
    const block = (blocks[at >> bits] ??= Array.from<Roll | undefined>({ length: 1 << bits }));
    return (block[at & ((1 << bits) - 1)] ??= Object.freeze(compute(day, law)));
  };
};
