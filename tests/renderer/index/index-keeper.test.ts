import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { CaseFamily } from '#shared/model/case-family';
import { createCaseFamily } from '#shared/model/case-family';
import type { FamilyLaw } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import type { IndexStatus } from '../../../renderer/index/api';
import type { FamilySource } from '../../../renderer/index/family-source';
import { createIndexKeeper } from '../../../renderer/index/index-keeper';
import { createIndexQueries } from '../../../renderer/index/index-queries';
import type { SegmentStore } from '../../../renderer/index/segment-store';
import { d } from '../../shared/query/support';

const compare = new Intl.Collator('en', { numeric: true }).compare;
const hashOf = (family: CaseFamily): string => createHash('sha256').update(JSON.stringify(family)).digest('hex');
const named = (key: string, reference = key.toUpperCase()): CaseFamily => createCaseFamily({ key, year: '2026', reference });

const law: FamilyLaw = { timeLimits: () => [], findings: () => [], status: () => ({ value: 'unknown', word: 'Not known' }), expiry: () => undefined, applicationNumber: () => undefined, publicationNumber: ({ number }) => number };

/** A portfolio that can be changed, the store of its index, and a keeper over both; everything fresh. */
const setup = (initial: readonly CaseFamily[], over: { readonly law?: FamilyLaw; readonly stored?: Map<string, IndexedFamily>; readonly hangsAfter?: number } = {}) => {
  const files = new Map(initial.map((family) => [family.key, family]));
  const stored = over.stored ?? new Map<string, IndexedFamily>();
  const asked: (readonly string[] | undefined)[] = [];
  const statuses: IndexStatus[] = [];
  let broken = false;
  const source: FamilySource = {
    manifest: () => (broken ? Promise.reject(new Error('the disk is gone')) : Promise.resolve(new Map([...files].map(([key, family]) => [key, hashOf(family)])))),
    families: async function* (keys) {
      asked.push(keys);
      let given = 0;
      for (const key of keys ?? files.keys()) {
        if (given === over.hangsAfter) await new Promise<never>(() => undefined);
        given += 1;
        const family = files.get(key);
        await Promise.resolve();
        if (family !== undefined) yield { key, hash: hashOf(family), family };
      }
    },
  };
  const openStore = (): SegmentStore => {
    const changed = new Set<string>();
    return {
      load: (take) => take([...stored.values()]),
      put: ({ key }) => changed.add(key),
      remove: (key) => changed.add(key),
      flush: (get) => {
        for (const key of changed) {
          const family = get(key);
          if (family === undefined) stored.delete(key);
          else stored.set(key, family);
        }
        changed.clear();
        return Promise.resolve();
      },
      clear: () => {
        stored.clear();
        return Promise.resolve();
      },
      close: () => undefined,
    };
  };
  const keeper = createIndexKeeper({ source, openStore, law: () => over.law ?? law, compare, onStatus: (status) => statuses.push(status), pause: () => Promise.resolve(), now: () => 0 });
  const queries = createIndexQueries(keeper, compare);
  const references = (): readonly string[] => queries.query({ filter: { text: '', columns: [] }, sort: [{ column: 'reference', descending: false }] })?.first.map(({ reference }) => reference) ?? [];
  const breakSource = (value: boolean): void => {
    broken = value;
  };
  return { files, stored, asked, statuses, keeper, queries, references, breakSource };
};
const portfolio = { id: 'x', path: '/x', today: d('2026-11-23') };

describe('the index of a portfolio', () => {
  it('reads every family at the first opening and stores it', async () => {
    const { keeper, references, stored, statuses } = setup([named('b'), named('a')]);
    await keeper.open(portfolio);
    expect(references()).toEqual(['A', 'B']);
    expect([...stored.keys()].sort()).toEqual(['a', 'b']);
    expect(statuses.at(-1)).toMatchObject({ phase: 'ready', done: 2, total: 2 });
  });

  it('asks at the next opening only for what changed, and forgets what is gone', async () => {
    const first = setup([named('a'), named('b'), named('c')]);
    await first.keeper.open(portfolio);
    const second = setup([named('a'), named('b', 'B changed')], { stored: first.stored });
    await second.keeper.open(portfolio);
    expect(second.asked).toEqual([['b']]);
    expect(second.references()).toEqual(['A', 'B changed']);
    expect([...first.stored.keys()].sort()).toEqual(['a', 'b']);
  });

  it('keeps what was read of a large portfolio when it is closed before the end', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => named(`f${index}`));
    const first = setup(many, { hangsAfter: 4500 });
    void first.keeper.open(portfolio);
    await expect.poll(() => first.keeper.table().size()).toBe(4500);
    await first.keeper.close();
    expect(first.stored.size).toBeGreaterThanOrEqual(4096);
    const second = setup(many, { stored: first.stored });
    await second.keeper.open(portfolio);
    expect(second.asked.flatMap((keys) => keys ?? many.map(({ key }) => key)).length).toBeLessThan(1000);
    expect(second.references().length).toBeGreaterThan(0);
  });

  it('derives everything again on another day', async () => {
    const first = setup([named('a'), named('b')]);
    await first.keeper.open(portfolio);
    const second = setup([named('a'), named('b')], { stored: first.stored });
    await second.keeper.open({ ...portfolio, today: d('2026-11-24') });
    expect(second.asked).toEqual([undefined]);
  });

  it('takes changes over one after the other, with a new revision', async () => {
    const { keeper, files, references } = setup([named('a'), named('b')]);
    await keeper.open(portfolio);
    const before = keeper.status().revision;
    const changed = named('b', 'B2');
    files.set('b', changed);
    files.set('c', named('c'));
    files.delete('a');
    await keeper.changed({ changed: [{ key: 'b', hash: hashOf(changed) }, { key: 'c', hash: 'any' }], removed: ['a'] });
    expect(references()).toEqual(['B2', 'C']);
    expect(keeper.status().revision).toBeGreaterThan(before);
  });

  it('drops a family that vanished before it could be fetched', async () => {
    const { keeper, files, references } = setup([named('a'), named('b')]);
    await keeper.open(portfolio);
    files.delete('b');
    await keeper.changed({ changed: [{ key: 'b', hash: 'other' }], removed: [] });
    expect(references()).toEqual(['A']);
  });

  it('is the same after a rebuild', async () => {
    const { keeper, references, stored, asked } = setup([named('a'), named('b')]);
    await keeper.open(portfolio);
    const before = references();
    await keeper.rebuild();
    expect(references()).toEqual(before);
    expect(asked).toEqual([undefined, undefined]);
    expect([...stored.keys()].sort()).toEqual(['a', 'b']);
  });

  it('leaves a portfolio that was closed while it was read alone', async () => {
    const { keeper, references, statuses } = setup([named('a')]);
    const opening = keeper.open(portfolio);
    await keeper.close();
    await opening;
    expect(references()).toEqual([]);
    expect(statuses.at(-1)).toMatchObject({ phase: 'closed' });
  });

  it('shows a family whose limits cannot be computed, and says so', async () => {
    const { keeper, references } = setup([named('a')], {
      law: {
        ...law,
        timeLimits: () => {
          throw new Error('no such rule');
        },
      },
    });
    await keeper.open(portfolio);
    expect(references()).toEqual(['A']);
    expect(keeper.status().message).toContain('Time limits of A could not be computed (no such rule)');
  });

  it('says why where the portfolio cannot be read, and goes on when it can', async () => {
    const { keeper, files, references, breakSource } = setup([named('a')]);
    breakSource(true);
    await keeper.open(portfolio);
    expect(keeper.status()).toMatchObject({ phase: 'failed', message: expect.stringContaining('the disk is gone') });
    breakSource(false);
    files.set('b', named('b'));
    await keeper.rebuild();
    expect(references()).toEqual(['A', 'B']);
  });

  it('keeps the eight newest views readable', async () => {
    const { keeper, queries } = setup([named('a')]);
    await keeper.open(portfolio);
    const ask = () => queries.query({ filter: { text: '', columns: [] }, sort: [] })?.view ?? 0;
    const first = ask();
    for (let count = 0; count < 7; count += 1) ask();
    expect(queries.rows(first, 0, 10)).toHaveLength(1);
    ask();
    expect(queries.rows(first, 0, 10)).toBeUndefined();
  });
});
