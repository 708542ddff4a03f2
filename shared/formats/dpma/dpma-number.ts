import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import { patentNumberOf } from '../../numbers/forms/patent-number-of';
import { identityFromText } from '../../numbers/reading/identity-from-text';

/** A file number of the DPMA (`10027360.2`, `G 82 33 714.4`, `10 2006 032 425.0`) in DOCDB form; `right` where the extract names it. */
export const dpmaApplication = (printed: string, right: Application['right'] | undefined, filed: IsoDate | undefined): PatentNumber => {
  const identity = identityFromText(printed, 'DE', filed);
  const kind = right === 'utility-model' ? ('utility-model' as const) : identity?.kind;
  return patentNumberOf(identity === undefined ? undefined : { ...identity, ...(kind === undefined ? {} : { kind }) }, printed, 'DE');
};

/** Design file numbers (`M8800174.1`, `402013100001.2`) without their check digit; DOCDB has no form of its own for them. */
export const dpmaDesign = (printed: string): PatentNumber => ({ text: printed, country: 'DE', number: printed.replace(/[.-].*$/, '').replace(/\s/g, ''), kind: 'F' });
