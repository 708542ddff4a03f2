import { describe, expect, it } from 'vitest';
import { datesInText } from '#shared/model/dates-in-text';

describe('dates in a sentence', () => {
  it('are found where they stand, and the text beside them stays', () => {
    expect(datesInText('The limit ended on 2026-04-22; data as of 2026-11-26.')).toEqual(['The limit ended on ', { date: '2026-04-22' }, '; data as of ', { date: '2026-11-26' }, '.']);
    expect(datesInText('2026-04-22')).toEqual([{ date: '2026-04-22' }]);
  });
  it('are not seen in numbers and days that do not exist', () => {
    for (const text of ['JP 2019-061579', 'P-2024-10-14', '2024-10-14-A', '2026-02-30', '']) expect(datesInText(text).join('')).toBe(text);
  });
});
