import { describe, expect, test } from 'vitest';
import { settings } from '../../../renderer/index/settings';
import { columnWidths } from '../../../renderer/portfolio/table/use-columns';

const layout = settings.tableLayout.initial;
/** Room of the table in a window 1280 and 1920 pixels wide, beside the views. */
const rooms = { narrow: 1080, wide: 1720 };
const gutter = 56;
const ends = (sizes: Record<string, number>): ReadonlyMap<string, number> => {
  let end = gutter;
  return new Map(layout.order.filter((column) => !layout.hidden.includes(column)).map((column) => [column, (end += sizes[column] ?? 0)]));
};

describe('widths of the columns', () => {
  test('end at the edge of a narrow window with the next time limit, and give the title what is free', () => {
    const sizes = columnWidths(layout, rooms.narrow);
    expect(ends(sizes).get('nextLimit')).toBe(rooms.narrow);
    expect(sizes['title']).toBeGreaterThan(225);
  });
  test('fill a wide window with every column', () => {
    const sizes = columnWidths(layout, rooms.wide);
    expect(ends(sizes).get('responsible')).toBe(rooms.wide);
    expect(sizes['nextLimit']).toBeGreaterThan(columnWidths(layout, rooms.narrow)['nextLimit'] ?? 0);
  });
  test('keep what a person chose, and let the next one follow the room', () => {
    const sizes = columnWidths({ ...layout, widths: { title: 180 } }, rooms.wide);
    expect(sizes['title']).toBe(180);
    expect(ends(sizes).get('responsible')).toBe(rooms.wide);
    expect(columnWidths({ ...layout, widths: { reference: 300 } }, rooms.wide)['reference']).toBe(300);
  });
  test('of a stored layout without widths of its own are those of today', () => {
    expect(columnWidths({ order: [...layout.order].reverse(), hidden: ['client'], pinned: [], widths: {} }, rooms.wide)['client']).toBeUndefined();
  });
});
