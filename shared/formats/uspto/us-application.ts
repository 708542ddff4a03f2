import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import { patentNumberOf } from '../../numbers/forms/patent-number-of';
import { identityFromText } from '../../numbers/reading/identity-from-text';

/** A US application number as the USPTO's files have it (series code and serial, `17043275`), in DOCDB form; it needs the filing year. */
export const usApplication = (printed: string, filed: IsoDate | undefined): PatentNumber => patentNumberOf(identityFromText(printed, 'US', filed), printed, 'US');

/** The right that a type of application or a kind code of the USPTO stands for. */
export const usRight = (type: string | undefined, kind: string): Application['right'] => {
  if (type === 'design' || kind.startsWith('S')) return 'design';
  if (type === 'plant' || kind.startsWith('P')) return 'plant';
  return 'patent';
};
