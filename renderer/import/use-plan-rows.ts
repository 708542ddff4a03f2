import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelInput, PlanRow } from '#shared/ipc';
import { call } from '../app/bridge';

export type PlanKind = ChannelInput<'import.plan'>['kind'];

const pageSize = 100;

/** Rows of one tab of the plan, fetched in pages as they come into sight. */
export const usePlanRows = (job: string, kind: PlanKind) => {
  const [total, setTotal] = useState<number | null>(null);
  const [rows, setRows] = useState<ReadonlyMap<number, PlanRow>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(new Set<number>());

  const load = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page += 1) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void call('import.plan', { job, kind, offset: page * pageSize, limit: pageSize }).then((answer) => {
          if (!answer.ok) {
            asked.current.delete(page);
            setFailure(answer.error.message);
            return;
          }
          setTotal(answer.value.total);
          setRows((now) => {
            const next = new Map(now);
            for (const [at, row] of answer.value.rows.entries()) next.set(page * pageSize + at, row);
            return next;
          });
        });
      }
    },
    [job, kind],
  );
  useEffect(() => load(0, 0), [load]);
  /** Rows that fly past: nothing is kept of them. */
  const glance = useCallback(
    async (from: number, to: number): Promise<readonly PlanRow[] | undefined> => {
      const answer = await call('import.plan', { job, kind, offset: from, limit: to - from });
      return answer.ok ? answer.value.rows : undefined;
    },
    [job, kind],
  );
  /** Shows another row where one was planned anew. */
  const replace = useCallback((at: number, row: PlanRow) => setRows((now) => new Map(now).set(at, row)), []);
  return { total, rows, failure, load, glance, replace };
};

/** Keys of all rows of a tab that accepting would change, read in the largest pages. */
export const planKeys = async (job: string, kind: PlanKind): Promise<readonly string[] | undefined> => {
  const keys: string[] = [];
  for (let offset = 0, total = 1; offset < total; ) {
    // Pages one after the other: the next one begins where this one ends.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await call('import.plan', { job, kind, offset, limit: 500 });
    if (!answer.ok) return undefined;
    if (answer.value.rows.length === 0) break;
    total = answer.value.total;
    offset += answer.value.rows.length;
    keys.push(...answer.value.rows.filter((row) => row.kind !== 'unchanged').map((row) => row.key));
  }
  return keys;
};
