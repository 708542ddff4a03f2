import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';
import type { PatentNumber } from '../../model/patent-number';
import { patentNumberOf } from '../../numbers/forms/patent-number-of';
import { identityFromText } from '../../numbers/reading/identity-from-text';

/** A Chinese application number with its check digit (`202111286633.X`), and the right that its type digit names. */
export const cnApplication = (printed: string, filed: IsoDate | undefined): { readonly number: PatentNumber; readonly right: Application['right'] } => {
  const identity = identityFromText(printed, 'CN', filed);
  const right = identity?.kind === 'utility-model' || identity?.kind === 'design' ? identity.kind : 'patent';
  return { number: patentNumberOf(identity, printed, 'CN'), right };
};
