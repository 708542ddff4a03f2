import { useState } from 'react';
import { isSelected, nothingSelected, type RowSelection, selectedCount } from '../../ui/grid/row-selection';

/** The rows ticked in a list of which the window holds only some. */
export type ListSelection = {
  readonly selection: RowSelection;
  readonly select: (selection: RowSelection) => void;
  readonly clear: () => void;
  readonly count: number;
  /** Ids of all ticked rows. */
  readonly ids: () => Promise<readonly string[]>;
  /** What an act on a row is about: it and the others where it is ticked with others, else it alone; undefined: all that are ticked. */
  readonly idsWith: (id: string | undefined) => Promise<readonly string[]>;
};

/**
 * Follows what is ticked; another `question` (search, filter, order) is another list, with nothing ticked in it. `allIds` asks the index for the ids
 * of all `total` rows.
 */
export const useListSelection = <Question>(question: Question, total: number, allIds: () => Promise<readonly string[] | undefined>): ListSelection => {
  const [selection, select] = useState(nothingSelected);
  const [selectedUnder, setSelectedUnder] = useState(question);
  if (selectedUnder !== question) {
    setSelectedUnder(question);
    select(nothingSelected);
  }
  const count = selectedCount(selection, total);
  const ids = async (): Promise<readonly string[]> => (selection.all ? ((await allIds()) ?? []).filter((id) => isSelected(selection, id)) : [...selection.keys]);
  return { selection, select, clear: () => select(nothingSelected), count, ids, idsWith: async (id) => (id === undefined || (count > 1 && isSelected(selection, id)) ? ids() : [id]) };
};
