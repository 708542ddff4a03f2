import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everythingSelected, isSelected, nothingSelected, selectedCount, withSelected } from '../../../renderer/ui/grid/row-selection';

const keys = ['a', 'b', 'c', 'd'] as const;

describe('a selection of rows', () => {
  it('is the set of keys that were ticked last, beginning with none or with all', () => {
    const step = fc.record({ keys: fc.subarray([...keys]), selected: fc.boolean() });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 8 }), (all, steps) => {
        let selection = all ? everythingSelected : nothingSelected;
        const ticked = new Set<string>(all ? keys : []);
        for (const one of steps) {
          selection = withSelected(selection, one.keys, one.selected);
          for (const key of one.keys) {
            if (one.selected) ticked.add(key);
            else ticked.delete(key);
          }
        }
        expect(keys.filter((key) => isSelected(selection, key))).toEqual(keys.filter((key) => ticked.has(key)));
        expect(selectedCount(selection, keys.length)).toBe(ticked.size);
      }),
    );
  });
});
