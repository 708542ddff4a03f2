import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import { isoDateSchema } from '#shared/model/date';
import { withSame } from '#shared/parties/edit-aliases';
import { hashOf } from '../../../electron/portfolio/hash';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { crashAt, crashPointsOf, type Scenario } from '../../support/crash-points';
import { must, newFamily, type TestComputer } from '../../support/portfolio-setup';

const makeFamilies = async (portfolio: Portfolio, keys: readonly string[]): Promise<void> => {
  for (const key of keys) must(await portfolio.create({ family: newFamily(key, { title: `Title of ${key}` }), why: `Family ${key} created` }));
};
const setTitle = async (portfolio: Portfolio, key: string, title: string) => {
  const { family, hash } = must(await portfolio.read(key));
  must(await portfolio.save({ edits: [{ key, hash, family: { ...family, title } }], why: `Title of ${key} set` }));
};
const today = isoDateSchema.parse('2026-11-23');
const addClosedDay = async (portfolio: Portfolio, date: string) => {
  const { law, digest } = await portfolio.law();
  const day = { office: 'FR', date: isoDateSchema.parse(date), closed: true, name: 'Bridging day', by: 'Ada', on: today };
  must(await portfolio.saveLaw({ law: { ...law, closedDays: [...law.closedDays, day] }, base: digest, why: `${date} added` }));
};
const attach = async (computer: TestComputer, portfolio: Portfolio, key: string, names: readonly string[]) => {
  mkdirSync(join(computer.root, 'letters'), { recursive: true });
  const sourcePaths = names.map((name) => join(computer.root, 'letters', name));
  for (const path of sourcePaths) writeFileSync(path, `Content of ${path.slice(-6)} `.repeat(50));
  must(await portfolio.attach({ key, hash: must(await portfolio.read(key)).hash, sourcePaths }));
};
const at = async (portfolio: Portfolio, key: string) => ({ key, hash: must(await portfolio.read(key)).hash });
const member = (id: string, office: string) => applicationSchema.parse({ id, office });
/** One family changed, two added, one removed. */
const importPlan = async (portfolio: Portfolio) => {
  const plan = must(await portfolio.beginPlan());
  const changed = must(await portfolio.read('a'));
  for await (const { key, hash, text } of portfolio.readAll(['a', 'b'])) {
    await plan.add({ key, year: '2026', before: { hash, text }, ...(key === 'a' ? { after: { ...changed.family, tags: ['imported'] } } : {}) });
  }
  for (const key of ['new-1', 'new-2']) await plan.add({ key, year: '2025', after: { ...newFamily(key), year: '2025' } });
  await plan.finish();
  return must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported a.xml' }));
};

const scenarios: Readonly<Record<string, Scenario>> = {
  'an edit': {
    prepare: (_, portfolio) => makeFamilies(portfolio, ['a', 'b']),
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await setTitle(portfolio, 'a', 'Second title');
      await acknowledged(portfolio);
      await setTitle(portfolio, 'a', 'Third title');
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'creating and removing': {
    prepare: async (computer, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b']);
      await attach(computer, portfolio, 'b', ['b1.pdf']);
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await makeFamilies(portfolio, ['c']);
      await acknowledged(portfolio);
      must(await portfolio.remove({ keys: ['b'], why: 'Removed' }));
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'an import': {
    prepare: (_, portfolio) => makeFamilies(portfolio, ['a', 'b', 'c']),
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await importPlan(portfolio);
      await acknowledged(portfolio);
      await setTitle(portfolio, 'a', 'After the import');
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'undo of an edit and redo': {
    prepare: async (_, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b']);
      await setTitle(portfolio, 'a', 'Second title');
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      must(await portfolio.undo());
      await acknowledged(portfolio);
      must(await portfolio.redo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'undo of an import': {
    prepare: async (_, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b', 'c']);
      await importPlan(portfolio);
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      must(await portfolio.undo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'attaching documents and taking them off again': {
    prepare: (_, portfolio) => makeFamilies(portfolio, ['a']),
    act: async (computer, open, acknowledged) => {
      const portfolio = await open();
      await attach(computer, portfolio, 'a', ['a1.pdf', 'a2.pdf']);
      await acknowledged(portfolio);
      must(await portfolio.undo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'joining two cases and taking it back': {
    prepare: async (computer, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b']);
      await attach(computer, portfolio, 'a', ['letter.pdf']);
      await attach(computer, portfolio, 'b', ['letter.pdf', 'other.pdf']);
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      must(await portfolio.join({ keep: await at(portfolio, 'a'), others: [await at(portfolio, 'b')] }));
      await acknowledged(portfolio);
      must(await portfolio.undo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'separating a case and taking it back': {
    prepare: async (computer, portfolio) => {
      must(await portfolio.create({ family: newFamily('a', { applications: [member('a1', 'EP'), member('a2', 'US')] }), why: 'Family a created' }));
      await attach(computer, portfolio, 'a', ['stays.pdf', 'goes.pdf']);
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      must(await portfolio.separate({ ...(await at(portfolio, 'a')), applications: ['a2'], documents: ['d2'], reference: 'A-US' }));
      await acknowledged(portfolio);
      must(await portfolio.undo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'names of parties that mean the same': {
    prepare: (_, portfolio) => makeFamilies(portfolio, ['a']),
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      const { aliases, digest } = portfolio.parties();
      must(await portfolio.saveParties({ aliases: withSame(aliases, 'Nordlicht', ['NORDLICHT AG', 'Nordlicht AG'], { by: 'Ada', on: today }), base: digest, why: 'Same' }));
      await acknowledged(portfolio);
      must(await portfolio.undo());
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'rules and closed days of the portfolio': {
    prepare: async (_, portfolio) => {
      await makeFamilies(portfolio, ['a']);
      await addClosedDay(portfolio, '2027-05-14');
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await addClosedDay(portfolio, '2027-05-17');
      await acknowledged(portfolio);
      must(await portfolio.undo());
      await acknowledged(portfolio);
      const { law, digest } = await portfolio.law();
      const tables = '{"version":"2027-01"}';
      must(await portfolio.saveLaw({ law: { ...law, tables: { version: '2027-01', name: 'law.json', sha256: hashOf(tables), by: 'Ada', on: today } }, base: digest, why: 'Law tables 2027-01', tables }));
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'opening after a crash within an import': {
    closed: true,
    prepare: async (computer, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b', 'c']);
      await portfolio.check();
      let committed = false;
      // Killed right after the commit: no family is written yet.
      computer.disk().set({ kind: 'refuse', code: 'EIO', when: (operation) => committed || ((committed ||= operation === 'sync history/k3f9/2026-11.jsonl'), false) });
      await importPlan(portfolio);
      computer.disk().set({ kind: 'kill', at: 0 });
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
  'opening after a crash within edits': {
    closed: true,
    prepare: async (computer, portfolio) => {
      await makeFamilies(portfolio, ['a', 'b']);
      await portfolio.check();
      computer.disk().set({ kind: 'refuse', code: 'EIO', when: (operation) => /families|trash/.test(operation) });
      await setTitle(portfolio, 'a', 'Second title');
      await setTitle(portfolio, 'a', 'Third title');
      must(await portfolio.remove({ keys: ['b'], why: 'Removed' }));
      await makeFamilies(portfolio, ['c']);
      await portfolio.check();
      computer.disk().set({ kind: 'kill', at: 0 });
    },
    act: async (_, open, acknowledged) => {
      const portfolio = await open();
      await acknowledged(portfolio);
      await portfolio.close();
    },
  },
};

for (const [name, scenario] of Object.entries(scenarios)) {
  const { states, points } = await crashPointsOf(scenario);
  describe(`${name}`, () => {
    test.each(points)('$name', async (point) => {
      const { acknowledged, found, check, temporary } = await crashAt(scenario, point);
      // What was acknowledged is there; of what came after, all or nothing.
      expect(states.slice(acknowledged, acknowledged + 2)).toContainEqual(found);
      expect(check).toEqual([]);
      expect(temporary).toEqual([]);
    });
  });
}
