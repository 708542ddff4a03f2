import { useEffect, useState } from 'react';
import type { PctRow } from '#shared/query/rows';
import { useIndex, useIndexStatus } from '../index/IndexContext';

/** The international applications by next act, narrowed by the words of the search box; undefined while they are asked for. */
export const usePctRows = (text: string, sort: 'next-act' | 'client' = 'next-act'): readonly PctRow[] | undefined => {
  const index = useIndex();
  const { revision } = useIndexStatus();
  const [rows, setRows] = useState<readonly PctRow[] | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    void index.pctApplications({ filter: { text, columns: [] }, sort }).then((answer) => {
      if (!ended) setRows(answer);
    });
    return () => {
      ended = true;
    };
  }, [index, revision, text, sort]);
  return rows;
};
