import { describe, expect, it } from 'vitest';
import { gridAct, type GridKey } from '../../../renderer/ui/grid/grid-keys';

const key = (name: string, held: Partial<GridKey> = {}): GridKey => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
const size = { lines: 100, columns: 7, page: 20 };

describe('keys in a table', () => {
  it.each([
    ['ArrowDown', {}, { line: 6, column: 3 }],
    ['ArrowUp', {}, { line: 4, column: 3 }],
    ['ArrowLeft', {}, { line: 5, column: 2 }],
    ['ArrowRight', {}, { line: 5, column: 4 }],
    ['PageDown', {}, { line: 25, column: 3 }],
    ['PageUp', {}, { line: 0, column: 3 }],
    ['Home', {}, { line: 5, column: 0 }],
    ['End', {}, { line: 5, column: 6 }],
    ['Home', { ctrlKey: true }, { line: 0, column: 0 }],
    ['End', { metaKey: true }, { line: 99, column: 6 }],
  ])('%s %j goes to %j', (name, held, to) => {
    expect(gridAct(key(name, held), { line: 5, column: 3 }, size)).toEqual({ act: 'move', to, extend: false });
  });
  it('extends the selection with Shift and the arrows', () => {
    expect(gridAct(key('ArrowDown', { shiftKey: true }), { line: 99, column: 0 }, size)).toEqual({ act: 'move', to: { line: 99, column: 0 }, extend: true });
  });
  it.each([
    [' ', {}, 'expand'],
    [' ', { ctrlKey: true }, 'tick'],
    ['Enter', {}, 'open'],
    ['a', { metaKey: true }, 'all'],
    ['Escape', {}, 'none'],
  ])('%s %j: %s', (name, held, act) => {
    expect(gridAct(key(name, held), { line: 0, column: 0 }, size)).toEqual({ act });
  });
  it.each([['a', {}], ['x', {}], ['ArrowLeft', { altKey: true }], ['Enter', { ctrlKey: true }]])('leaves %s %j to others', (name, held) => {
    expect(gridAct(key(name, held), { line: 0, column: 0 }, size)).toBeUndefined();
  });
});
