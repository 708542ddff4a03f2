import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOfRows } from '#shared/query/row-range';
import { hasRow, noRows, rangesCount, withRange } from '../../../renderer/ui/grid/row-ranges';
import { scaledRows } from '../../../renderer/ui/grid/scaled-rows';

const change = fc.record({ from: fc.nat(40), length: fc.nat(8), chosen: fc.boolean() });

describe('chosen rows as ranges', () => {
  it('are those of a set of row numbers, however they were chosen and taken out', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const set = new Set<number>();
        let ranges = noRows;
        for (const { from, length, chosen } of changes) {
          ranges = withRange(ranges, { from, to: from + length }, chosen);
          for (let row = from; row < from + length; row += 1) {
            if (chosen) set.add(row);
            else set.delete(row);
          }
        }
        expect(rangesCount(ranges)).toBe(set.size);
        for (let row = 0; row < 60; row += 1) expect(hasRow(ranges, row)).toBe(set.has(row));
        expect(ranges).toEqual(rangesOfRows(Uint32Array.from([...set].sort((a, b) => a - b))));
      }),
    );
  });
});

describe('rows beyond what an element can be high', () => {
  it('go as they are up to that height', () => {
    const { bodyHeight, toList } = scaledRows(150_000, 30, 700);
    expect(bodyHeight).toBe(4_500_000);
    expect(toList(123_456)).toBe(123_456);
  });
  it('end where the scroll bar ends, and begin where it begins', () => {
    const rows = 5_000_000;
    const { bodyHeight, toList, toScroll } = scaledRows(rows, 30, 700);
    expect(bodyHeight).toBeLessThan(33_554_428);
    expect(toList(0)).toBe(0);
    expect(toList(bodyHeight - 700)).toBeCloseTo(rows * 30 - 700, 3);
    expect(toScroll(toList(1_000_000))).toBeCloseTo(1_000_000, 3);
  });
  it('come into sight by the shortest way', () => {
    const { reveal } = scaledRows(1000, 30, 300);
    expect(reveal(5, 0)).toBe(0);
    expect(reveal(20, 0)).toBe(21 * 30 - 300);
    expect(reveal(2, 600)).toBe(60);
  });
});
