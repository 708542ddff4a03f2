import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../renderer/family/editing/typed-number';

describe('a number as typed', () => {
  it('keeps the text and adds the form by which imports find it', () => {
    expect(typedNumber(' 13844704.0 ', 'EP', undefined)).toEqual({ number: { text: '13844704.0', country: 'EP', number: '13844704', kind: 'A' } });
    expect(typedNumber('PCT/US2013/064552', 'WO', undefined).number).toEqual({ text: 'PCT/US2013/064552', country: 'US', number: '2013064552', kind: 'W' });
  });

  it('warns of a check digit that does not fit and takes the number all the same', () => {
    const { number, warning } = typedNumber('13844704.7', 'EP', undefined);
    expect(number.text).toBe('13844704.7');
    expect(warning).toBe('The check digit is 7; computed from the other digits it is 0 (EP 13 844 704.0). One digit may be mistyped.');
  });

  it('warns of a number of another office', () => {
    expect(typedNumber('EP 13844704.0', 'US', undefined).warning).toBe('This is a number of EP, the application is at US.');
  });

  it('takes the form of office data for an international application for what it is', () => {
    expect(typedNumber('EP2025058393', 'WO', undefined)).toEqual({ number: { text: 'EP2025058393', country: 'EP', number: '2025058393', kind: 'W' } });
    expect(typedNumber('EP2025058393W', 'WO', undefined).warning).toBeUndefined();
  });

  it('refuses nothing', () => {
    for (const text of ['not yet assigned', '特願2021-542360', '???']) expect(typedNumber(text, 'JP', undefined).number.text).toBe(text);
  });
});
