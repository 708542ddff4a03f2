import { useEffect, useState } from 'react';
import { openFamily } from '../app/state/navigation';
import { useIndex } from '../index/IndexContext';

/** A case by its reference (its key where the case is no longer there), which opens it. */
export const CaseLink = ({ family }: { readonly family: string }) => {
  const index = useIndex();
  const [reference, setReference] = useState<string | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void index.family(family).then((row) => {
      if (current) setReference(row?.reference);
    });
    return () => {
      current = false;
    };
  }, [index, family]);
  return (
    <button type="button" className="history-family" onClick={() => openFamily(family)}>
      {reference ?? family}
    </button>
  );
};
