/**
 * Check digits of application numbers. Each takes the number's digits without the check digit and answers the check digit.
 * Vectors and sources: EPO support forum (EP), numbers printed by the office (GB), CNIPA numbering standard ZC 0006-2003 as quoted (CN), DPMA notice 3/83 (DE).
 */
export const checkDigit = {
  /** Eight digits, weights 1, 2, 1, 2 ... from the left, digit sums, complement to ten: 99203729 gives 1. */
  EP: (digits: string): string => {
    let sum = 0;
    for (const [index, digit] of [...digits].entries()) {
      const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
      sum += product > 9 ? product - 9 : product;
    }
    return String((10 - (sum % 10)) % 10);
  },
  /**
   * Seven digits, weights 2, 1, 2 ... from the left, digit sums, complement to ten: 9925227 gives 2. No published rule was at hand: it
   * is the rule that fits all eight numbers seen with their digit (recalled to be the one of the EPO, counted from the right).
   */
  GB: (digits: string): string => checkDigit.EP(digits.padStart(8, '0')),
  /** Weights 2 to 9 repeated from the left, sum modulo 11, ten is X: 95115608 gives X. */
  CN: (digits: string): string => {
    let sum = 0;
    for (const [index, digit] of [...digits].entries()) sum += Number(digit) * (2 + (index % 8));
    return sum % 11 === 10 ? 'X' : String(sum % 11);
  },
  /**
   * Files from 1981: weights 2, 3, 4 ... from the units digit, 11 less the remainder modulo 11 (0 for 11): 3130619 gives 5.
   * Undefined at remainder 1, for which the notice states no digit.
   */
  DE: (digits: string): string | undefined => {
    let sum = 0;
    for (const [index, digit] of [...digits].reverse().entries()) sum += Number(digit) * (2 + index);
    return sum % 11 === 1 ? undefined : String((11 - (sum % 11)) % 11);
  },
} as const;
