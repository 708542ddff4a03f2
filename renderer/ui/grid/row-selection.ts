/** Ticked rows by key: single keys, or all of the shown ones but some (so that 150,000 need no list). */
export type RowSelection = { readonly all: boolean; readonly keys: ReadonlySet<string> };

export const nothingSelected: RowSelection = { all: false, keys: new Set() };
export const everythingSelected: RowSelection = { all: true, keys: new Set() };

export const isSelected = (selection: RowSelection, key: string): boolean => selection.keys.has(key) !== selection.all;

export const selectedCount = (selection: RowSelection, total: number): number => (selection.all ? Math.max(0, total - selection.keys.size) : selection.keys.size);

export const withSelected = (selection: RowSelection, keys: readonly string[], selected: boolean): RowSelection => {
  const next = new Set(selection.keys);
  for (const key of keys) {
    if (selected === selection.all) next.delete(key);
    else next.add(key);
  }
  return { all: selection.all, keys: next };
};
