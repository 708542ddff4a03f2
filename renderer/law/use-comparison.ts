import { useEffect, useState } from 'react';
import type { LawComparison } from '../index/api';
import { useIndex } from '../index/IndexContext';
import type { LawDraft } from './law-draft';

/** What a change of the law does to open time limits: growing while cases are compared, whole when `done` is `total`. */
export type Comparison = LawComparison & { readonly problem?: string };

/** Compares the portfolio's limits under a draft with the present ones; ends when the draft goes. Undefined: nothing is known yet. */
export const useComparison = (draft: LawDraft): Comparison | undefined => {
  const index = useIndex();
  const [shown, setShown] = useState<Comparison | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    const compare = async (): Promise<void> => {
      await index.compareLaw({ own: draft.own, tables: draft.tables });
      let changes: LawComparison['changes'] = [];
      for (;;) {
        const part = ended ? undefined : await index.compareNext();
        if (ended || part === undefined) return;
        changes = part.changes.length === 0 ? changes : [...changes, ...part.changes];
        setShown({ ...part, changes });
        if (part.done >= part.total) return;
      }
    };
    compare().catch((cause: unknown) => setShown((old) => ({ done: 0, total: 0, changes: [], ...old, problem: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) })));
    return () => {
      ended = true;
    };
  }, [index, draft]);
  return shown;
};
