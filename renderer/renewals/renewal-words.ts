import { renewalStateWords } from '#shared/query/instruction-words';
import { feeText } from '#shared/model/fee';
import type { RenewalGroup, RenewalState } from '#shared/query/renewal-query';
import { renewalStates } from '#shared/query/renewal-query';
import type { RenewalRow } from '#shared/query/rows';
import { dateToText } from '../ui/marks/DateText';

export const groupWords: Readonly<Record<RenewalGroup, string>> = { month: 'Month', office: 'Office', client: 'Client', responsible: 'Responsible', member: 'Application', state: 'State', payer: 'Payer' };

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `March 2027` of `2027-03`; fees past their last day are in the surcharge period. */
export const monthTitle = (month: string): string => (month === 'late' ? 'In the surcharge period' : `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`);

/** Heading of a group; `first` is one of its rows. */
export const groupTitle = (groupBy: RenewalGroup, value: string, first: RenewalRow | undefined): string => {
  if (groupBy === 'month') return monthTitle(value);
  if (groupBy === 'member') return `${value.split('\n')[0] ?? ''} · ${first === undefined ? '' : (first.applicationNumber ?? first.applicationOffice ?? 'number not known')}`;
  if (groupBy === 'state') {
    const state = renewalStates.find((one) => one === value);
    return state === undefined ? value : capital(renewalStateWords[state]);
  }
  return value === '' ? `${groupWords[groupBy]} not known` : value;
};

/** How a fee stands, with who was told or who paid. */
export const stateWords = ({ state, limit }: RenewalRow): string => {
  const { instruction, instructed, on } = limit.mark ?? {};
  switch (state) {
    case 'instructed':
      return instructed === undefined ? renewalStateWords[state] : `${instructed.to}, ${dateToText(instructed.on)}`;
    case 'keep':
    case 'dropped':
      return instruction?.on === undefined ? renewalStateWords[state] : `${renewalStateWords[state]}, ${dateToText(instruction.on)}`;
    case 'paid':
      return on === undefined ? 'paid' : `paid ${dateToText(on)}`;
    default:
      return renewalStateWords[state];
  }
};

/** Sums by currency: `EUR 1,215.00 + USD 400`. */
export const sumsText = (sums: Readonly<Record<string, number>>): string =>
  Object.entries(sums)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, hundredths]) => feeText(hundredths, currency))
    .join(' + ');

export const stateTitle = (state: RenewalState): string => capital(renewalStateWords[state]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
