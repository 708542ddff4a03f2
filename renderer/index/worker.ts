import { createAcrossReader } from './across/across-reader';
import { createAnswerer } from './answer';
import { createDeriver } from './derive-families';
import { createDerivePool, type DeriveAnswer, type DerivePort } from './derive-pool';
import { createExports } from './exports';
import { createFamilySource } from './family-source';
import { createIndexKeeper } from './index-keeper';
import { createIndexQueries } from './index-queries';
import { familyLawOfPortfolio } from './family-law';
import { createLawComparer } from './law-comparer';
import type { Reply, Request } from './messages';
import { openTableStore } from './table-store';
import { openSettingStore } from './setting-store';
import type { SettingName, Settings } from './settings';

const reply = (message: Reply): void => globalThis.postMessage(message, { transfer: [] });

// Numbers inside references count as numbers: P-9 comes before P-10.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

/** A macrotask without the 4 ms that nested timers wait. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();
const defer = (run: () => void): void => {
  waiting.push(run);
  port2.postMessage(null);
};

/** Another thread that derives; it ends with the reading for which it was started. */
const startDeriver = (): DerivePort => {
  const worker = new Worker(new URL('./derive-worker.ts', import.meta.url), { type: 'module', name: 'derive' });
  return {
    send: (task) => worker.postMessage(task, { transfer: [] }),
    onAnswer: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<DeriveAnswer>) => listener(event.data));
      worker.addEventListener('error', ({ message }) => listener({ task: -1, failure: message }));
    },
    end: () => worker.terminate(),
  };
};

const source = createFamilySource((path) => fetch(path, { cache: 'no-store' }));
const keeper = createIndexKeeper({
  source,
  derive: createDeriver(source, familyLawOfPortfolio),
  deriveMany: (table) => createDerivePool(startDeriver, Math.max(1, Math.min(4, navigator.hardwareConcurrency)), () => table().limits.shapes),
  deriveAgain: (table) => createDerivePool(startDeriver, 1, () => table().limits.shapes),
  // The name of the built worker holds a hash of its content: program, rules and law tables. What a portfolio adds to them has a digest, as its names of parties have.
  openStore: (portfolio) => openTableStore(portfolio, `${globalThis.location.pathname} ${portfolio.law} ${portfolio.parties}`),
  compare: collator.compare,
  onStatus: (status) => reply({ kind: 'status', status }),
  pause: () => new Promise((resolve) => defer(resolve)),
  now: () => performance.now(),
});
const settingStore = openSettingStore();

const { exportTable, ...queries } = createIndexQueries(keeper, collator.compare);

const answer = createAnswerer(
  {
    readAhead: keeper.readAhead,
    open: keeper.open,
    close: keeper.close,
    changed: keeper.changed,
    setToday: keeper.setToday,
    rebuild: keeper.rebuild,
    ...queries,
    ...createExports(exportTable, () => keeper.status().revision, (text) => new TextEncoder().encode(text)),
    ...createLawComparer(source, keeper),
    ...createAcrossReader(source, keeper, collator.compare),
    getSetting: (name: SettingName) => settingStore.get(name, keeper.portfolio()?.id),
    setSetting: <Name extends SettingName>(name: Name, value: Settings[Name]) => settingStore.set(name, value, keeper.portfolio()?.id),
  },
  reply,
  defer,
);
globalThis.addEventListener('message', (event: MessageEvent<Request>) => answer(event.data));
