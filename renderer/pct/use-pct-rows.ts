import { useEffect, useState } from 'react';
import type { PctRow } from '#shared/query/rows';
import type { PortfolioIndex } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';

/** Rows that one message brings: few enough that drawing goes on between two of them. */
const pageSize = 500;

/** All international applications, narrowed by the words of the search box, for what needs every one of them: the wall and the sheets. Undefined while they are asked for. */
export const usePctRows = (text: string, sort: 'next-act' | 'client' = 'next-act'): readonly PctRow[] | undefined => {
  const index = useIndex();
  const revision = useIndexRevision();
  const [rows, setRows] = useState<readonly PctRow[] | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    void readRows(index, text, sort, () => ended).then((read) => {
      if (read !== undefined && !ended) setRows(read);
    });
    return () => {
      ended = true;
    };
  }, [index, revision, text, sort]);
  return rows;
};

/** All rows, page by page; undefined where the question has become another one. */
const readRows = async (index: PortfolioIndex, text: string, sort: 'next-act' | 'client', isEnded: () => boolean): Promise<readonly PctRow[] | undefined> => {
  const view = await index.pctApplications({ text, sort }, `all by ${sort}`);
  if (view === undefined) return undefined;
  const rows: PctRow[] = [...view.first];
  for (let from = rows.length; from < view.total; from += pageSize) {
    if (isEnded()) return undefined;
    const page = await index.pctRows(view.view, from, from + pageSize);
    // The view is gone after eight newer ones: begin anew.
    if (page === undefined) return readRows(index, text, sort, isEnded);
    rows.push(...page);
  }
  return rows;
};
