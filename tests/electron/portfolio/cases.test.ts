import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { filesBelow, must, newFamily, setupComputer, type TestComputer } from '../../support/portfolio-setup';

const at = async (portfolio: Portfolio, key: string) => ({ key, hash: must(await portfolio.read(key)).hash });
const attach = async (computer: TestComputer, portfolio: Portfolio, key: string, name: string, content: string) => {
  mkdirSync(join(computer.root, key), { recursive: true });
  const path = join(computer.root, key, name);
  writeFileSync(path, content);
  must(await portfolio.attach({ ...(await at(portfolio, key)), application: 'a1', sourcePaths: [path] }));
};
const twoCases = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  for (const [key, office] of [['a', 'EP'], ['b', 'US']] as const) {
    must(await portfolio.create({ family: newFamily(key, { applications: [applicationSchema.parse({ id: 'a1', office, reference: `${key}-1` })], notes: [{ id: 'o1', text: `Note of ${key}`, at: '2026-11-01', by: 'Ada' }] }), why: 'Created' }));
  }
  await attach(computer, portfolio, 'a', 'letter.pdf', 'letter of a');
  await attach(computer, portfolio, 'b', 'letter.pdf', 'letter of b');
  const now = async () => {
    // The files follow the answer; a check waits for them.
    await portfolio.check();
    return [...filesBelow(join(computer.path, 'families')), ...filesBelow(join(computer.path, 'documents'))];
  };
  return { computer, portfolio, now };
};

describe('joining', () => {
  test('makes one case, moves its documents, and one undo and redo go back and forth byte for byte', async () => {
    const { portfolio, now } = await twoCases();
    const before = await now();
    const saved = must(await portfolio.join({ keep: await at(portfolio, 'a'), others: [await at(portfolio, 'b')] }));
    const joined = must(await portfolio.read('a')).family;
    expect(joined).toMatchObject({ applications: [{ reference: 'a-1' }, { reference: 'b-1' }], notes: [{ text: 'Note of a' }, { text: 'Note of b' }], joined: [{ key: 'b' }] });
    const after = await now();
    expect(after.map(([name]) => name).sort()).toEqual(['2026/a.json', 'a/letter (b).pdf', 'a/letter.pdf']);
    expect((await portfolio.read('b')).ok).toBe(false);
    expect(await portfolio.check()).toEqual([]);
    // The history of the case that came in goes on in the one that is kept.
    expect(must(await portfolio.history({ family: 'a', limit: 20 })).entries.map(({ why }) => why)).toEqual(['B joined into A', 'Document attached: letter.pdf', 'Document attached: letter.pdf', 'Created', 'Created']);

    expect(must(await portfolio.undo())).toMatchObject({ conflicts: [] });
    expect(await now()).toEqual(before);
    must(await portfolio.redo());
    expect(await now()).toEqual(after);
    must(await portfolio.undo({ entry: saved.entry }));
    expect(await now()).toEqual(before);
    expect(await portfolio.check()).toEqual([]);
    await portfolio.close();
  });

  test('is not taken back by halves where a joined application was changed since', async () => {
    const { portfolio, now } = await twoCases();
    const { entry } = must(await portfolio.join({ keep: await at(portfolio, 'a'), others: [await at(portfolio, 'b')] }));
    const { family, hash } = must(await portfolio.read('a'));
    must(await portfolio.save({ edits: [{ key: 'a', hash, family: { ...family, applications: family.applications.map((one) => (one.id === 'a2' ? { ...one, responsible: 'Ada' } : one)) } }], why: 'Responsible set' }));
    const kept = await now();
    expect(await portfolio.undo({ entry })).toMatchObject({ ok: false, error: { code: 'changed-since' } });
    expect(await now()).toEqual(kept);
    must(await portfolio.undo());
    must(await portfolio.undo({ entry }));
    expect((await portfolio.read('b')).ok).toBe(true);
    await portfolio.close();
  });

  test('is refused where a case was changed meanwhile, and for one case alone', async () => {
    const { portfolio } = await twoCases();
    const stale = await at(portfolio, 'b');
    const { family, hash } = must(await portfolio.read('b'));
    must(await portfolio.save({ edits: [{ key: 'b', hash, family: { ...family, title: 'New' } }], why: 'Title' }));
    expect(await portfolio.join({ keep: await at(portfolio, 'a'), others: [stale] })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await portfolio.join({ keep: stale, others: [] })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    await portfolio.close();
  });
});

describe('separating', () => {
  test('gives a joined case its key, documents and marks back, and can be taken back', async () => {
    const { portfolio, now } = await twoCases();
    must(await portfolio.join({ keep: await at(portfolio, 'a'), others: [await at(portfolio, 'b')] }));
    const joined = await now();
    const reference = must(await portfolio.read('a')).family.joined?.[0]?.reference ?? '';
    const saved = must(await portfolio.separate({ ...(await at(portfolio, 'a')), applications: ['a2'], reference, notes: ['o2'] }));
    expect(saved.saved.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(must(await portfolio.read('b')).family).toMatchObject({ reference, applications: [{ id: 'a2', reference: 'b-1' }], notes: [{ text: 'Note of b' }], keptApart: [{ id: 'a' }] });
    expect((await now()).map(([name]) => name).sort()).toEqual(['2026/a.json', '2026/b.json', 'a/letter.pdf', 'b/letter (b).pdf']);
    expect(await portfolio.check()).toEqual([]);
    must(await portfolio.undo());
    expect(await now()).toEqual(joined);
    await portfolio.close();
  });

  test('leaves at least one application in each case', async () => {
    const { portfolio } = await twoCases();
    expect(await portfolio.separate({ ...(await at(portfolio, 'a')), applications: ['a1'], reference: 'X' })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await portfolio.separate({ ...(await at(portfolio, 'a')), applications: ['a9'], reference: 'X' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await portfolio.close();
  });
});

test('cases that a person keeps apart name each other, and undo takes it back', async () => {
  const { portfolio, now } = await twoCases();
  const before = await now();
  must(await portfolio.keepApart({ keys: ['a', 'b'] }));
  expect(must(await portfolio.read('a')).family.keptApart).toMatchObject([{ id: 'b' }]);
  expect(must(await portfolio.read('b')).family.keptApart).toMatchObject([{ id: 'a' }]);
  expect(must(await portfolio.keepApart({ keys: ['a', 'b'] })).entry).toBe('');
  must(await portfolio.undo());
  expect(await now()).toEqual(before);
  await portfolio.close();
});
