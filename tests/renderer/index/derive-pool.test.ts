import { expect, it } from 'vitest';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { createLimitShapes } from '#shared/query/table/limit-shapes';
import { createPortfolioTable } from '#shared/query/table/portfolio-table';
import { createBatchBuilder } from '#shared/query/table/table-batch';
import type { IndexedPortfolio } from '../../../renderer/index/api';
import { createDerivePool, type DeriveAnswer, type DerivePort } from '../../../renderer/index/derive-pool';
import { collator, d, today } from '../../shared/query/support';

const portfolio: IndexedPortfolio = { id: 'x', path: '/x', today };
const limit = (key: string, label: string): IndexedFamily['limits'][number] => ({ key: `a1:${key}`, application: 'a1', due: d('2027-04-14'), raw: d('2027-04-14'), eventDate: d('2025-01-01'), event: 'priority', basis: '', ruleVersion: '1', status: 'open', label, rule: 'x', nature: 'act', trust: { rule: 'verified', calendar: 'official' }, warnings: [] });
const family = (key: string, label: string): IndexedFamily => ({
  key, hash: 'h', asOf: today, references: [], names: {}, originalNames: {}, findings: '', errors: 0, texts: [], limits: [limit('reply', label)],
  row: { key, hash: 'h', reference: key, applicants: [], inventors: [], owners: [], agents: [], offices: [], members: 1, grants: 0, quality: 100, status: 'pending', classes: [], tags: [] },
  applications: [{ row: { family: key, application: 'a1', stage: 'filed', route: 'direct', right: 'patent', kinds: [], status: 'pending', notOurs: false, publications: [], classes: [] }, pct: '', texts: [] }],
});

/** A worker that derives a family of each key; each has shapes of its own, in the order in which it meets them. */
const worker = (ended: string[]) => (): DerivePort => {
  const shapes = createLimitShapes();
  const builder = createBatchBuilder(shapes);
  let sent = shapes.size();
  let listener: (answer: DeriveAnswer) => void = () => undefined;
  return {
    onAnswer: (given) => {
      listener = given;
    },
    send: ({ task, keys }) =>
      void setImmediate(() => {
        if (keys.includes('broken')) return listener({ task, failure: 'the disk is gone' });
        for (const key of keys) builder.add(family(key, key.endsWith('7') ? 'Reply' : `Pay ${key}`));
        const added = Array.from({ length: shapes.size() - sent }, (_, at) => shapes.text(sent + at));
        sent = shapes.size();
        listener({ task, batch: builder.batch(), shapes: added, problems: [] });
      }),
    end: () => ended.push('ended'),
  };
};

it('derives every family once, with the limits that each worker numbered for itself, and ends its workers', async () => {
  const table = createPortfolioTable(collator.compare);
  table.setToday(today);
  const ended: string[] = [];
  const keys = Array.from({ length: 730 }, (_, at) => `k${at}`);
  const came: string[] = [];
  for await (const batch of createDerivePool(worker(ended), 3, () => table.limits.shapes)(keys, portfolio, () => undefined)) {
    if (!('many' in batch)) throw new Error('a worker hands over many at once');
    came.push(...batch.many.keys);
    table.takeBatch(batch.many, () => true);
  }
  expect(came.sort()).toEqual([...keys].sort());
  expect(ended).toHaveLength(3);
  for (const key of keys) expect(table.limits.read(table.rowOf(key), 0, ['a1'])?.limit).toEqual(limit('reply', key.endsWith('7') ? 'Reply' : `Pay ${key}`));
});

it('ends its workers and says why where one of them fails', async () => {
  const ended: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const batch of createDerivePool(worker(ended), 2, createLimitShapes)(['a', 'broken'], portfolio, () => undefined)) expect(batch).toBeUndefined();
  };
  await expect(reading()).rejects.toThrow('the disk is gone');
  expect(ended).toHaveLength(1);
});
