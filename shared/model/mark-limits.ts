import type { CaseFamily } from './case-family';
import type { LimitMark } from './limit-mark';

/**
 * A family with a person's word on some of its time limits. What a mark does not say stays as it was (a note survives `done`);
 * a limit that is opened again forgets date, person and proof.
 */
export const markLimits = (family: CaseFamily, marks: readonly LimitMark[]): CaseFamily => {
  const limits = [...family.limits];
  for (const mark of marks) {
    const at = limits.findIndex(({ id }) => id === mark.id);
    const old = limits[at];
    if (old === undefined) limits.push(mark);
    else limits[at] = mark.state === 'open' ? { ...(old.note === undefined ? {} : { note: old.note }), ...mark } : { ...old, ...mark };
  }
  return { ...family, limits };
};
