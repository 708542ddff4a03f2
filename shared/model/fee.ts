import { z } from 'zod';

/** An amount of money that a person entered: decimal text with at most two places, and the currency's code (ISO 4217). */
export const feeSchema = z.strictObject({ amount: z.string().regex(/^\d{1,9}(?:\.\d{1,2})?$/), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Fee = z.infer<typeof feeSchema>;

/** Hundredths of the currency, for sums without rounding. */
export const feeInHundredths = ({ amount }: Fee): number => {
  const [whole = '0', part = ''] = amount.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** `EUR 1,215.00`; digits grouped, two places where there are hundredths. */
export const feeText = (hundredths: number, currency: string): string => {
  const whole = Math.trunc(hundredths / 100);
  const rest = hundredths % 100;
  return `${currency} ${whole.toLocaleString('en')}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};

/** What a person typed, as an amount: `1,215.50`, `1215.5`, `1 215,50`; undefined where it is none. The last of comma and point is the decimal sign, unless three digits follow it. */
export const parseAmount = (typed: string): string | undefined => {
  const text = typed.replaceAll(/[\s\u00A0\u202F'’]/g, '');
  const match = /^(\d+(?:[.,]\d{3})*)(?:[.,](\d{1,2}))?$/.exec(text) ?? /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  const amount = `${(match[1] ?? '').replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '')}${match[2] === undefined ? '' : `.${match[2]}`}`;
  return feeSchema.shape.amount.safeParse(amount).success ? amount : undefined;
};
