import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate } from '#shared/model/date';

/** The same date by the calendar of the standard library; undefined where there is none. */
const plainDate = (year: number, month: number, day: number): string | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
};

describe('a calendar date', () => {
  it('is read from its text as it stands, and only where the day exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(parseIsoDate(text)).toBe(plainDate(year, month, day));
        expect(isoDate(year, month, day)).toBe(plainDate(year, month, day));
      }),
      { numRuns: 1000 },
    );
  });
  it('has one form', () => {
    for (const text of ['', '2026-1-01', '2026-01-1', '2026/01/01', '20260101', '2026-01-01T00:00', '2026-01-01\n', ' 2026-01-01', '2026-01-0a', '２０２６-01-01', '0000-01-01', '-026-01-01', '2026-01:01', '2023-02-29']) expect(parseIsoDate(text), text).toBeUndefined();
    const almost = fc.string({ minLength: 8, maxLength: 12, unit: fc.constantFrom('0', '1', '2', '9', '-', '/', ' ', 'T') }).filter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text));
    fc.assert(fc.property(almost, (text) => parseIsoDate(text) === undefined));
  });
});
