import { feeInHundredths, feeText } from '../model/fee';
import type { LimitMark } from '../model/limit-mark';
import type { RenewalState } from './renewal-query';

/** How a renewal fee stands, in the words of lists and exports. */
export const renewalStateWords: Readonly<Record<RenewalState, string>> = {
  undecided: 'to decide',
  keep: 'keep',
  instructed: 'instructed',
  'paid-per-office': 'paid per office data',
  paid: 'paid',
  dropped: 'dropped',
  'not-recorded': 'payment not recorded',
  ended: 'application ended',
};

/** The client's word, ` ` where there is none: `do it` or `let it drop`, with day, person and remark. */
export const instructionWords = ({ instruction }: Pick<LimitMark, 'instruction'>): string =>
  instruction === undefined ? '' : [instruction.decision === 'do' ? 'do it' : 'let it drop', instruction.by === undefined ? undefined : `by ${instruction.by}`, instruction.on, instruction.note].filter((part) => part !== undefined).join(', ');

/** Whom it was sent on to: agent or annuity service, with day and reference. */
export const sentWords = ({ instructed }: Pick<LimitMark, 'instructed'>): string =>
  instructed === undefined ? '' : [instructed.to, instructed.on, instructed.reference].filter((part) => part !== undefined).join(', ');

/** The amount that a person entered and the remark on the cost. */
export const costWords = ({ fee, cost }: Pick<LimitMark, 'fee' | 'cost'>): string => [fee === undefined ? undefined : feeText(feeInHundredths(fee), fee.currency), cost].filter((part) => part !== undefined).join(', ');
