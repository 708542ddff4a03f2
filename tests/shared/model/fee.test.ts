import { describe, expect, it } from 'vitest';
import { feeInHundredths, feeText, parseAmount } from '#shared/model/fee';

describe('an amount', () => {
  it.each([
    ['1215', '1215'],
    ['1,215.50', '1215.50'],
    ['1.215,50', '1215.50'],
    ['1 215,5', '1215.5'],
    ["1'215", '1215'],
    ['1.215', '1215'],
    ['0,90', '0.90'],
    ['007', '7'],
  ])('is read as people write it: %s', (typed, amount) => {
    expect(parseAmount(typed)).toBe(amount);
  });
  it.each(['', 'EUR 5', '-5', '1.2.3', '1,2345', '12345678901'])('is refused where it is none: %j', (typed) => {
    expect(parseAmount(typed)).toBeUndefined();
  });
  it('is counted in hundredths and written with its currency', () => {
    expect(feeInHundredths({ amount: '1215.5', currency: 'EUR' })).toBe(121_550);
    expect(feeText(121_550, 'EUR')).toBe('EUR 1,215.50');
    expect(feeText(40_000, 'JPY')).toBe('JPY 400');
  });
});
