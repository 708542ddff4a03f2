import { useEffect } from 'react';
import { useStore } from '../app/state/store';
import { tableRequest } from '../app/state/table-request';
import { useIndex } from '../index/IndexContext';
import { changeLayout, loadTable, setLevel, setQuery, sortBy } from './table/table-store';

/** Shows what another view asked for, once the stored layout is there. */
export const useTableRequest = (): void => {
  const index = useIndex();
  const request = useStore(tableRequest, (value) => value);
  useEffect(() => {
    if (request === null) return;
    void loadTable(index).then(() => {
      setLevel(index, request.level);
      setQuery(request.text);
      const { sort } = request;
      if (sort !== undefined) {
        sortBy(index, [{ column: sort, descending: false }]);
        changeLayout(index, (layout) => ({ ...layout, hidden: layout.hidden.filter((column) => column !== sort), order: [...layout.order.filter((column) => column !== sort).slice(0, 2), sort, ...layout.order.filter((column) => column !== sort).slice(2)] }));
      }
      tableRequest.set(null);
    });
  }, [index, request]);
};
