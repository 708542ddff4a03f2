import type { CaseFamily } from './case-family';
import type { LimitMark } from './limit-mark';

/**
 * A family with a person's word on some of its time limits. What a mark does not say stays as it was: a note, a confirmation or an
 * instruction survives `done`. A limit that is opened again (`state: open`) forgets that it was done, on which day, by whom and by what proof.
 */
export const markLimits = (family: CaseFamily, marks: readonly LimitMark[]): CaseFamily => {
  const limits = [...family.limits];
  for (const mark of marks) {
    const at = limits.findIndex(({ id }) => id === mark.id);
    const merged = mark.state === 'open' ? reopened(limits[at], mark) : settled(limits[at], mark);
    if (at === -1) limits.push(merged);
    else limits[at] = merged;
  }
  return { ...family, limits };
};

const reopened = (old: LimitMark | undefined, mark: LimitMark): LimitMark => {
  const { on: _on, by: _by, proof: _proof, ...kept } = old ?? mark;
  return { ...kept, ...mark, reopened: true };
};

const settled = (old: LimitMark | undefined, mark: LimitMark): LimitMark => {
  const { reopened: _, ...kept } = old ?? mark;
  return { ...kept, ...mark };
};

/** What else a person says of a limit, without a word on whether it is done: confirmation, override, check, reminders, extension, instruction, note. */
export type LimitRemark = Omit<LimitMark, 'id' | 'state' | 'reopened' | 'on' | 'by' | 'proof' | 'src' | 'srcOf'>;

/**
 * A family with remarks on some of its limits; a remark of `undefined` takes back what was said. The second person's check is of a date:
 * it goes where the date is overridden, confirmed or extended anew.
 */
export const remarkLimits = (family: CaseFamily, keys: readonly string[], remark: { readonly [Field in keyof LimitRemark]?: LimitRemark[Field] | undefined }): CaseFamily => {
  const limits = [...family.limits];
  const redated = 'override' in remark || 'extension' in remark || remark.confirmed !== undefined;
  for (const id of keys) {
    const at = limits.findIndex((mark) => mark.id === id);
    const { checked, ...old } = limits[at] ?? { id, state: 'open' as const };
    const whole = { ...old, ...(checked === undefined || redated ? {} : { checked }), ...remark };
    // Sound: only fields that hold nothing are left out.
    const mark = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as LimitMark;
    if (at === -1) limits.push(mark);
    else limits[at] = mark;
  }
  return { ...family, limits };
};
