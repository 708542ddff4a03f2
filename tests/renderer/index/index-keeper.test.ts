import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { CaseFamily } from '#shared/model/case-family';
import { createCaseFamily } from '#shared/model/case-family';
import { noPortfolioLaw } from '#shared/model/portfolio-law';
import type { FamilyLaw } from '#shared/query/index-family';
import { createPortfolioTable } from '#shared/query/table/portfolio-table';
import type { IndexStatus, StoredPortfolio } from '../../../renderer/index/api';
import { createDeriver } from '../../../renderer/index/derive-families';
import type { FamilySource } from '../../../renderer/index/family-source';
import { createIndexKeeper } from '../../../renderer/index/index-keeper';
import { createIndexQueries } from '../../../renderer/index/index-queries';
import type { TableStore } from '../../../renderer/index/table-store';
import type { SavedPart } from '#shared/query/columns/saved';
import { d } from '../../shared/query/support';

const compare = new Intl.Collator('en', { numeric: true }).compare;
const hashOf = (family: CaseFamily): string => createHash('sha256').update(JSON.stringify(family)).digest('hex');
const named = (key: string, reference = key.toUpperCase()): CaseFamily => createCaseFamily({ key, year: '2026', reference });

const law: FamilyLaw = { timeLimits: () => [], findings: () => [], status: () => ({ value: 'unknown', word: 'Not known' }), expiry: () => undefined, applicationNumber: () => undefined, publicationNumber: ({ number }) => number };

type Stored = { parts: ReadonlyMap<string, SavedPart> };
/** Keys of the families in a stored table. */
const keysIn = ({ parts }: Stored): readonly string[] => (parts.size === 0 ? [] : [...createPortfolioTable(compare, parts).keys()].sort());

/** A portfolio that can be changed, the store of its index, and a keeper over both; everything fresh. */
const setup = (initial: readonly CaseFamily[], over: { readonly law?: FamilyLaw; readonly stored?: Stored; readonly hangsAfter?: number; readonly storing?: Promise<void>; readonly loading?: Promise<void>; readonly now?: () => number } = {}) => {
  const files = new Map(initial.map((family) => [family.key, family]));
  const stored: Stored = over.stored ?? { parts: new Map() };
  const asked: (readonly string[])[] = [];
  const statuses: IndexStatus[] = [];
  let broken = false;
  let given = 0;
  const source: FamilySource = {
    manifest: () => (broken ? Promise.reject(new Error('the disk is gone')) : Promise.resolve(new Map([...files].map(([key, family]) => [key, hashOf(family)])))),
    families: async function* (keys) {
      asked.push(keys);
      for (const key of keys) {
        if (given === over.hangsAfter) await new Promise<never>(() => undefined);
        given += 1;
        const family = files.get(key);
        await Promise.resolve();
        if (family !== undefined) yield { key, hash: hashOf(family), family };
      }
    },
  };
  let opening = 0;
  /** Stores opened, and those closed, as `path law parties`. */
  const opens: string[] = [];
  const closes: string[] = [];
  const openStore = ({ path, law: own, parties }: StoredPortfolio): TableStore => {
    const opened = (opening += 1);
    const name = [path, own, parties].join(' ').trim();
    opens.push(name);
    let isChanged = false;
    return {
      load: async () => {
        await over.loading;
        // Derived by another law: of no use.
        return stored.parts.size === 0 || own !== '' ? undefined : { saved: stored.parts, changed: [], removed: [] };
      },
      put: () => {
        isChanged = true;
      },
      putMany: () => {
        isChanged = true;
      },
      remove: () => {
        isChanged = true;
      },
      flush: async (parts) => {
        if (!isChanged) return;
        isChanged = false;
        if (opened === 1) await over.storing;
        stored.parts = new Map(parts());
      },
      clear: () => {
        stored.parts = new Map();
        return Promise.resolve();
      },
      close: () => void closes.push(name),
    };
  };
  const derive = createDeriver(source, () => over.law ?? law);
  const keeper = createIndexKeeper({ source, derive, deriveMany: () => derive, deriveAgain: () => derive, openStore, compare, onStatus: (status) => statuses.push(status), pause: () => new Promise((resolve) => setImmediate(resolve)), now: over.now ?? (() => 0) });
  const queries = createIndexQueries(keeper, compare);
  const references = (): readonly string[] => queries.query({ level: 'cases', text: '', sort: [{ column: 'reference', descending: false }] }, [])?.first.map(({ row }) => row.reference ?? '') ?? [];
  const breakSource = (value: boolean): void => {
    broken = value;
  };
  return { files, stored, asked, statuses, opens, closes, keeper, queries, references, breakSource };
};
const portfolio = { id: 'x', path: '/x', today: d('2026-11-23') };

/** A portfolio whose index is stored, and a keeper that does not know it yet. */
const setupStored = async (over: Parameters<typeof setup>[1] = {}) => {
  const families = [named('a'), named('b')];
  const first = setup(families);
  await first.keeper.open(portfolio);
  return setup(families, { ...over, stored: first.stored });
};
const expected = { id: 'x', path: '/x', law: '', parties: '' };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('an index that is read ahead, while its portfolio is being opened', () => {
  it('shows its rows at once when the portfolio is open, and reads the store once', async () => {
    const { keeper, opens, statuses, references, asked } = await setupStored();
    await keeper.readAhead(expected);
    await settled();
    expect(statuses).toEqual([]);
    const opening = keeper.open(portfolio);
    expect(references()).toEqual(['A', 'B']);
    await opening;
    expect(statuses.map(({ phase }) => phase)).toEqual(['reading', 'ready']);
    expect([opens, asked]).toEqual([['/x'], []]);
  });

  it('is waited for where it is still being read', async () => {
    let release = (): void => undefined;
    const { keeper, opens, statuses, references } = await setupStored({ loading: new Promise<void>((resolve) => (release = resolve)) });
    await keeper.readAhead(expected);
    const opening = keeper.open(portfolio);
    expect([statuses.at(-1)?.phase, references()]).toEqual(['loading', []]);
    release();
    await opening;
    expect([opens, references()]).toEqual([['/x'], ['A', 'B']]);
  });

  it('takes over what was changed outside since it was stored', async () => {
    const { keeper, files, references, asked } = await setupStored();
    await keeper.readAhead(expected);
    files.set('b', named('b', 'B changed'));
    files.delete('a');
    await keeper.open(portfolio);
    expect([references(), asked]).toEqual([['B changed'], [['b']]]);
  });

  it('counts for nothing where the portfolio turns out to have another law: every family is derived again', async () => {
    const { keeper, opens, closes, references, asked } = await setupStored();
    await keeper.readAhead(expected);
    await settled();
    const opening = keeper.open({ ...portfolio, law: { digest: 'own', own: noPortfolioLaw, tables: undefined } });
    expect(references()).toEqual([]);
    await opening;
    expect([opens, closes]).toEqual([['/x', '/x own'], ['/x']]);
    expect([references(), asked]).toEqual([['A', 'B'], [['a', 'b']]]);
  });

  it('is given up where the portfolio is not opened, and leaves the one that is open alone', async () => {
    const { keeper, closes, statuses, references } = await setupStored();
    await keeper.open(portfolio);
    const told = statuses.length;
    await keeper.readAhead({ ...expected, id: 'y', path: '/y' });
    await keeper.readAhead(null);
    expect([closes, references(), statuses.length]).toEqual([['/y'], ['A', 'B'], told]);
  });

  it('is given up for another portfolio that is opened in its place', async () => {
    const { keeper, opens, closes, references } = await setupStored();
    await keeper.readAhead({ ...expected, id: 'y', path: '/y' });
    await keeper.readAhead(expected);
    await keeper.open(portfolio);
    expect([opens, closes, references()]).toEqual([['/y', '/x'], ['/y'], ['A', 'B']]);
  });

  it('shows nothing once its portfolio is closed while it is read', async () => {
    let release = (): void => undefined;
    const { keeper, statuses, references, closes } = await setupStored({ loading: new Promise<void>((resolve) => (release = resolve)) });
    await keeper.readAhead(expected);
    const opening = keeper.open(portfolio);
    await keeper.close();
    release();
    await opening;
    expect([statuses.at(-1)?.phase, references(), closes]).toEqual(['closed', [], ['/x']]);
  });

  it('is not begun for the portfolio that is open: its index is being written to', async () => {
    const { keeper, opens } = await setupStored();
    await keeper.open(portfolio);
    await keeper.readAhead(expected);
    expect(opens).toEqual(['/x']);
  });
});

describe('the index of a portfolio', () => {
  it('reads every family at the first opening and stores it', async () => {
    const { keeper, references, stored, statuses } = setup([named('b'), named('a')]);
    await keeper.open(portfolio);
    expect(references()).toEqual(['A', 'B']);
    expect(keysIn(stored)).toEqual(['a', 'b']);
    expect(statuses.at(-1)).toMatchObject({ phase: 'ready', done: 2, total: 2 });
  });

  it('asks at the next opening only for what changed, and forgets what is gone', async () => {
    const first = setup([named('a'), named('b'), named('c')]);
    await first.keeper.open(portfolio);
    const second = setup([named('a'), named('b', 'B changed')], { stored: first.stored });
    await second.keeper.open(portfolio);
    expect(second.asked).toEqual([['b']]);
    expect(second.references()).toEqual(['A', 'B changed']);
    expect(keysIn(first.stored)).toEqual(['a', 'b']);
  });

  it('keeps what was read for long when it is closed before the end', async () => {
    const many = Array.from({ length: 300 }, (_, index) => named(`f${index}`));
    let clock = 0;
    const first = setup(many, { hangsAfter: 270, now: () => (clock += 200) });
    void first.keeper.open(portfolio);
    await expect.poll(() => first.keeper.table().size()).toBe(270);
    await first.keeper.close();
    const kept = keysIn(first.stored).length;
    expect(kept).toBeGreaterThan(100);
    const second = setup(many, { stored: first.stored });
    await second.keeper.open(portfolio);
    expect(second.asked.flat().length).toBe(300 - kept);
    expect(second.references()).toHaveLength(100);
  });

  it('stores to the end what it has read, although another portfolio is opened meanwhile, and lets that one wait for nothing', async () => {
    let release = (): void => undefined;
    const first = setup([named('a'), named('b')], { storing: new Promise<void>((resolve) => (release = resolve)) });
    void first.keeper.open(portfolio);
    await expect.poll(() => first.keeper.status().phase).toBe('ready');
    await first.keeper.open({ ...portfolio, id: 'y', path: '/y' });
    expect(first.keeper.status()).toMatchObject({ phase: 'ready', total: 2 });
    release();
    await expect.poll(() => keysIn(first.stored)).toEqual(['a', 'b']);
  });

  it('derives everything again on another day', async () => {
    const first = setup([named('a'), named('b')]);
    await first.keeper.open(portfolio);
    const second = setup([named('a'), named('b')], { stored: first.stored });
    await second.keeper.open({ ...portfolio, today: d('2026-11-24') });
    expect(second.asked).toEqual([['a', 'b']]);
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

  it('takes a family over as often as it changes, back to what it was too', async () => {
    const { keeper, files, references } = setup([named('a')]);
    await keeper.open(portfolio);
    for (const reference of ['A2', 'A3', 'A']) {
      const changed = named('a', reference);
      files.set('a', changed);
      await keeper.changed({ changed: [{ key: 'a', hash: hashOf(changed) }], removed: [] });
      expect(references()).toEqual([reference]);
    }
  });

  it('takes over at once what a person changes while everything is read, and keeps it', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => named(`f${index}`));
    let clock = 0;
    const { keeper, files, references } = setup(many, { now: () => (clock += 5) });
    const opening = keeper.open(portfolio);
    await expect.poll(() => keeper.table().size(), { interval: 1 }).toBeGreaterThan(20);
    const changed = named('f1999', 'CHANGED');
    files.set('f1999', changed);
    await keeper.changed({ changed: [{ key: 'f1999', hash: hashOf(changed) }], removed: [] });
    expect(keeper.status().phase).toBe('reading');
    expect(references()).toContain('CHANGED');
    await opening;
    expect(keeper.table().size()).toBe(2000);
    expect(references()).toContain('CHANGED');
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
    expect(asked).toEqual([['a', 'b'], ['a', 'b']]);
    expect(keysIn(stored)).toEqual(['a', 'b']);
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
    const ask = () => queries.query({ level: 'cases', text: '', sort: [] }, [])?.view ?? 0;
    const first = ask();
    for (let count = 0; count < 7; count += 1) ask();
    expect(queries.rows(first, 0, 10)).toHaveLength(1);
    ask();
    expect(queries.rows(first, 0, 10)).toBeUndefined();
  });
});
