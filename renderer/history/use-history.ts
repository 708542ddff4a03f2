import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/ipc';
import { call } from '../app/bridge';

const pageSize = 60;

type Loaded = { readonly entries: readonly HistoryEntry[]; readonly more: boolean; readonly failure: string | null; readonly loading: boolean };

/** Entries of the history, newest first, of one family or of all; read again when the portfolio's revision changes. */
export const useHistory = (family: string | undefined, revision: number): Loaded & { readonly loadMore: () => void } => {
  const [loaded, setLoaded] = useState<Loaded>({ entries: [], more: false, failure: null, loading: true });
  const [pages, setPages] = useState(1);

  useEffect(() => {
    let current = true;
    void call('history.list', { limit: Math.min(500, pageSize * pages), ...(family === undefined ? {} : { family }) }).then((answer) => {
      if (!current) return;
      setLoaded(answer.ok ? { ...answer.value, failure: null, loading: false } : { entries: [], more: false, failure: answer.error.message, loading: false });
    });
    return () => {
      current = false;
    };
  }, [family, revision, pages]);

  const loadMore = (): void => {
    const last = loaded.entries.at(-1);
    if (loaded.entries.length < 500 || last === undefined) {
      setPages((count) => count + 2);
      return;
    }
    // Beyond what one answer holds: the entries before the last one are added to those shown.
    setLoaded((now) => ({ ...now, loading: true }));
    void call('history.list', { before: last.id, limit: 500, ...(family === undefined ? {} : { family }) }).then((answer) =>
      setLoaded((now) => (answer.ok ? { entries: [...now.entries, ...answer.value.entries], more: answer.value.more, failure: null, loading: false } : { ...now, failure: answer.error.message, loading: false })),
    );
  };
  return { ...loaded, loadMore };
};
