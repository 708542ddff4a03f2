import { useEffect, useState } from 'react';
import { useIndex, useIndexRevision } from '../index/IndexContext';

/** Whether a case family has an international application; false without a family, undefined while the index is asked. */
export const useHasPct = (family: string | undefined): boolean | undefined => {
  const index = useIndex();
  const revision = useIndexRevision();
  const [answer, setAnswer] = useState<{ readonly family: string; readonly has: boolean } | undefined>(undefined);
  useEffect(() => {
    if (family === undefined) return undefined;
    let ended = false;
    void index.family(family).then((row) => {
      if (!ended) setAnswer({ family, has: row?.pct !== undefined });
    });
    return () => {
      ended = true;
    };
  }, [index, revision, family]);
  return family === undefined ? false : answer?.family === family ? answer.has : undefined;
};
