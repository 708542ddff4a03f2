import { createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import { keyFromReference } from '#shared/model/key-from-reference';
import { dateParts, type IsoDate } from '#shared/model/date';

/** A new case family with nothing but its reference. */
export const newFamily = (reference: string, today: IsoDate): CaseFamily => createCaseFamily({ key: keyFromReference(reference), year: String(dateParts(today).year).padStart(4, '0'), reference });

/** Our reference for a member at an office: `P-2204` becomes `P-2204-CN`; where it is taken `P-2204-CN2`. */
export const referenceFor = (family: Pick<CaseFamily, 'reference' | 'applications'>, office: string | undefined, taken: ReadonlySet<string> = new Set()): string => {
  if (office === undefined) return '';
  const known = new Set([...family.applications.map(({ reference }) => reference), ...taken]);
  const first = `${family.reference}-${office}`;
  for (let number = 1; ; number++) {
    const reference = number === 1 ? first : `${first}${number}`;
    if (!known.has(reference)) return reference;
  }
};
