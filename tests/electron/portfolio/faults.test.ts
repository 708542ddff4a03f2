import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPortfolio } from '../../../electron/portfolio/opening/create-portfolio';
import { openPortfolio } from '../../../electron/portfolio/opening/open-portfolio';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { filesBelow, must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async (keys: readonly string[] = ['a', 'b', 'c']) => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  for (const key of keys) must(await portfolio.create({ family: newFamily(key, { title: `Title of ${key}` }), why: `Family ${key} created` }));
  await portfolio.check();
  return { ...computer, portfolio };
};
const saveTitle = async (portfolio: Portfolio, key: string, title: string) => {
  const { family, hash } = must(await portfolio.read(key));
  return portfolio.save({ edits: [{ key, hash, family: { ...family, title } }], why: `Title of ${key} set` });
};
const titleOf = async (portfolio: Portfolio, key: string) => must(await portfolio.read(key)).family.title;
const historyFile = 'history/k3f9/2026-11.jsonl';
const codes = (portfolio: Portfolio) => portfolio.state().issues.map((issue) => issue.code);

describe('a full disk', () => {
  test('while the history is written: nothing is saved, the former content stays, and saving works when there is room again', async () => {
    const { portfolio, disk, path, open } = await setup();
    const history = readFileSync(join(path, historyFile), 'utf8');
    disk().set({ kind: 'refuse', code: 'ENOSPC', when: (operation) => operation.startsWith('append') });
    expect(await saveTitle(portfolio, 'a', 'x')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    disk().set(undefined);
    expect(readFileSync(join(path, historyFile), 'utf8')).toBe(history);
    expect(await titleOf(portfolio, 'a')).toBe('Title of a');
    must(await saveTitle(portfolio, 'a', 'y'));
    await portfolio.close();
    const again = await open();
    expect(await titleOf(again, 'a')).toBe('y');
    expect(await again.check()).toEqual([]);
  });

  test('while the history can be neither written nor cut off: the portfolio is read only, and opens whole again', async () => {
    const { portfolio, disk, open } = await setup();
    disk().set({ kind: 'refuse', code: 'ENOSPC', when: (operation) => /^(?:append|truncate)/.test(operation) });
    expect(await saveTitle(portfolio, 'a', 'x')).toMatchObject({ ok: false });
    disk().set(undefined);
    expect(portfolio.state().readOnly).toMatch(/history/);
    expect(await saveTitle(portfolio, 'a', 'x')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await portfolio.close();
    const again = await open();
    expect(await titleOf(again, 'a')).toBe('Title of a');
    expect(await again.check()).toEqual([]);
  });

  test('while the family file is written: the edit is kept, shown as pending, and written when there is room', async () => {
    const { portfolio, disk, path } = await setup();
    disk().set({ kind: 'refuse', code: 'ENOSPC', when: (operation) => operation.includes('families/') });
    must(await saveTitle(portfolio, 'a', 'kept'));
    await portfolio.check();
    expect(codes(portfolio)).toEqual(['file-pending']);
    expect(await titleOf(portfolio, 'a')).toBe('kept');
    expect(readFileSync(join(path, 'families/2026/a.json'), 'utf8')).toContain('Title of a');
    disk().set(undefined);
    await portfolio.close();
    expect(readFileSync(join(path, 'families/2026/a.json'), 'utf8')).toContain('kept');
  });

  test('while a plan is written or carried out: nothing is changed', async () => {
    const { portfolio, disk, path } = await setup();
    const before = filesBelow(join(path, 'families'));
    const plan = must(await portfolio.beginPlan());
    await plan.add({ key: 'new', year: '2026', after: newFamily('new') });
    await plan.finish();
    disk().set({ kind: 'refuse', code: 'ENOSPC', when: (operation) => operation.startsWith('append history') });
    expect(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x' })).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    disk().set(undefined);
    expect(filesBelow(join(path, 'families'))).toEqual(before);
    // The plan is still there and can be carried out when there is room.
    expect(must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x' })).families).toBe(1);
    expect(await portfolio.check()).toEqual([]);
  });
});

test('a plan for which there is no room is refused before anything is written', async () => {
  const { portfolio: first, open, path, deps } = await setup();
  await first.close();
  const portfolio = await open({ files: { ...deps().files, freeBytes: async () => 1000 } });
  const before = filesBelow(join(path, 'families'));
  const plan = must(await portfolio.beginPlan());
  await plan.add({ key: 'new', year: '2026', after: newFamily('new') });
  await plan.finish();
  expect(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x' })).toMatchObject({ ok: false, error: { code: 'disk-full', message: expect.stringMatching(/MB are free/) } });
  await portfolio.discardPlan(plan.id);
  expect(filesBelow(join(path, 'families'))).toEqual(before);
  expect(existsSync(plan.folder)).toBe(false);
});

describe('a file held by another program on Windows', () => {
  test('is written when it is given free within ten seconds, and other families are saved meanwhile', async () => {
    const { portfolio: first, open, disk, path } = await setup();
    await first.close();
    const portfolio = await open({ platform: 'win32' });
    let refusals = 0;
    disk().set({ kind: 'refuse', code: 'EPERM', when: (operation) => operation === 'rename families/2026/a.json' && (refusals += 1) <= 5 });
    must(await saveTitle(portfolio, 'a', 'late'));
    must(await saveTitle(portfolio, 'b', 'at once'));
    await expect.poll(() => readFileSync(join(path, 'families/2026/a.json'), 'utf8')).toContain('late');
    expect(codes(portfolio)).toEqual([]);
    await portfolio.check();
    expect(readFileSync(join(path, 'families/2026/b.json'), 'utf8')).toContain('at once');
  });

  test('held for longer stays pending, is read with its new content, and comes from the history at the next opening', async () => {
    const { portfolio: first, open, disk, path } = await setup();
    await first.close();
    const portfolio = await open({ platform: 'win32' });
    disk().set({ kind: 'refuse', code: 'EBUSY', when: (operation) => operation === 'rename families/2026/a.json' });
    must(await saveTitle(portfolio, 'a', 'late'));
    await expect.poll(() => codes(portfolio)).toEqual(['file-pending']);
    expect(await titleOf(portfolio, 'a')).toBe('late');
    must(await saveTitle(portfolio, 'a', 'later'));
    await portfolio.close();
    expect(readFileSync(join(path, 'families/2026/a.json'), 'utf8')).toContain('Title of a');
    const again = await open();
    expect(await titleOf(again, 'a')).toBe('later');
    expect(readFileSync(join(path, 'families/2026/a.json'), 'utf8')).toContain('later');
    expect(await again.check()).toEqual([]);
  });
});

describe('opening', () => {
  test('cuts a torn last line of the history', async () => {
    const { portfolio, path, open } = await setup();
    must(await saveTitle(portfolio, 'a', 'acknowledged'));
    const whole = readFileSync(join(path, historyFile), 'utf8');
    appendFileSync(join(path, historyFile), whole.slice(0, whole.indexOf('\n') - 30));
    const again = await open();
    expect(await titleOf(again, 'a')).toBe('acknowledged');
    expect(readFileSync(join(path, historyFile), 'utf8')).toBe(whole);
    must(await saveTitle(again, 'a', 'goes on'));
    expect(await again.check()).toEqual([]);
  });

  test('rewrites a file that a power cut left empty, full of NUL or cut off', async () => {
    for (const remains of [0, 40]) {
      const { portfolio, path, open } = await setup();
      must(await saveTitle(portfolio, 'a', 'acknowledged'));
      await portfolio.check();
      const file = join(path, 'families/2026/a.json');
      truncateSync(file, remains);
      if (remains > 0) appendFileSync(file, '\0'.repeat(100));
      const again = await open();
      expect(await titleOf(again, 'a')).toBe('acknowledged');
      expect(again.state().issues).toEqual([]);
      expect(await again.check()).toEqual([]);
    }
  });

  test('brings a file back from the history that was emptied or cut off long after it was written', async () => {
    for (const remains of [0, 40]) {
      const { portfolio, path, open } = await setup();
      await portfolio.close();
      const file = join(path, 'families/2026/b.json');
      const whole = readFileSync(file);
      truncateSync(file, remains);
      const again = await open();
      expect(again.state().issues).toMatchObject([{ code: 'family-healed', severity: 'info', record: 'b' }]);
      expect(readFileSync(file).equals(whole)).toBe(true);
      expect(await again.check()).toEqual([]);
    }
  });

  test('brings a file back that was emptied while the portfolio was open, when it is opened the next time', async () => {
    const { portfolio, path, open } = await setup();
    const file = join(path, 'families/2026/b.json');
    const whole = readFileSync(file);
    truncateSync(file, 0);
    await portfolio.rescan();
    expect(portfolio.state().issues).toMatchObject([{ code: 'family-empty', message: expect.stringMatching(/Close and open the portfolio/) }]);
    await portfolio.close();
    const again = await open();
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(await again.check()).toEqual([]);
  });

  test('sets an emptied file aside where the history cannot prove what was in it', async () => {
    const { portfolio, path, open } = await setup();
    await portfolio.close();
    const history = join(path, 'history/k3f9/2026-11.jsonl');
    writeFileSync(history, readFileSync(history, 'utf8').replaceAll('"reference":"B"', '"reference":"X"'));
    truncateSync(join(path, 'families/2026/b.json'), 0);
    const again = await open();
    expect(again.state().issues).toContainEqual(expect.objectContaining({ code: 'family-empty', record: 'b' }));
    expect(readFileSync(join(path, 'families/2026/b.json'), 'utf8')).toBe('');
  });

  test('sets a family aside by name where its file cannot be read, opens the rest, and leaves the file alone', async () => {
    const bad: Readonly<Record<string, string>> = {
      'family-not-json': '{"format": "stemma-family", ',
      'family-not-a-family': '[]',
      'family-not-valid': JSON.stringify({ ...newFamily('b'), reference: '' }),
      'family-newer': JSON.stringify({ ...newFamily('b'), version: 99 }),
      'family-misplaced': JSON.stringify(newFamily('other')),
    };
    for (const [code, content] of Object.entries(bad)) {
      const { portfolio, path, open } = await setup();
      await portfolio.close();
      const file = join(path, 'families/2026/b.json');
      const whole = readFileSync(file);
      writeFileSync(file, content);
      const again = await open();
      expect(again.state()).toMatchObject({ families: 2, issues: [{ code, record: 'b', file: 'families/2026/b.json' }] });
      expect(await again.read('b')).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      expect(await titleOf(again, 'a')).toBe('Title of a');
      expect((await again.check()).map((issue) => issue.code)).toContain(code);
      expect(must(await again.create({ family: newFamily('b'), why: 'x' })).saved[0]?.key).toBe('b-2');
      await again.close();
      expect(readFileSync(file, 'utf8')).toBe(content);
      // Brought back from a copy, it is as it was.
      writeFileSync(file, whole);
      const mended = await open();
      expect(mended.state()).toMatchObject({ families: 4, issues: [] });
      expect(await mended.check()).toEqual([]);
      await mended.close();
    }
  });

  test('does without a checkpoint, or with one that is damaged', async () => {
    for (const damage of ['', 'half']) {
      const { portfolio, path, open } = await setup();
      must(await saveTitle(portfolio, 'a', 'second'));
      must(await portfolio.remove({ keys: ['c'], why: 'Removed' }));
      await portfolio.close();
      const checkpoint = join(path, 'checkpoint.json');
      writeFileSync(checkpoint, damage === '' ? '' : readFileSync(checkpoint, 'utf8').slice(0, 200));
      const again = await open();
      expect(again.state()).toMatchObject({ families: 2, issues: [], undo: { why: 'Removed' } });
      expect(await titleOf(again, 'a')).toBe('second');
      expect(must(await again.undo()).why).toBe('Undo: Removed');
      expect(await again.check()).toEqual([]);
      await again.close();
    }
  });

  test('deletes a plan that was never committed, and temporary files', async () => {
    const { portfolio, path, open } = await setup();
    const plan = must(await portfolio.beginPlan());
    await plan.add({ key: 'new', year: '2026', after: newFamily('new') });
    await plan.finish();
    writeFileSync(join(path, 'families/2026/.a.json.x1.stemma-tmp'), '{');
    const again = await open();
    expect(existsSync(plan.folder)).toBe(false);
    expect([...filesBelow(path).keys()].filter((name) => name.includes('stemma-tmp'))).toEqual([]);
    expect(await again.check()).toEqual([]);
  });

  test('of a portfolio written by a newer version is for reading only, with the reason', async () => {
    const { portfolio, path, open } = await setup();
    await portfolio.close();
    const marker = join(path, 'stemma.portfolio');
    writeFileSync(marker, readFileSync(marker, 'utf8').replace('"version": 1', '"version": 2'));
    const before = filesBelow(path);
    const again = await open();
    expect(again.state()).toMatchObject({ families: 3, readOnly: expect.stringMatching(/newer version/) });
    expect(await titleOf(again, 'a')).toBe('Title of a');
    expect(await saveTitle(again, 'a', 'x')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await again.close();
    expect(filesBelow(path)).toEqual(before);
  });
});

test('a folder that holds other things is not made a portfolio', async () => {
  const computer = setupComputer();
  mkdirSync(computer.path);
  writeFileSync(join(computer.path, 'letter.txt'), 'x');
  await expect(computer.create()).rejects.toThrow(/folder-not-empty.*letter\.txt/);
  expect([...filesBelow(computer.path).keys()]).toEqual(['letter.txt']);
});

test('creating that was cut short at any step can be repeated, or has made a portfolio that opens', async () => {
  const whole = setupComputer();
  await (await whole.create()).close();
  const steps = whole.disk().operations.length;
  for (let at = 0; at < steps; at += 1) {
    for (const torn of [false, true]) {
      const computer = setupComputer();
      const deps = computer.deps();
      computer.disk().set({ kind: 'kill', at, torn });
      await createPortfolio(computer.path, deps);
      const opened = await openPortfolio(computer.path, computer.deps());
      const portfolio = opened.ok ? opened.value : must(await createPortfolio(computer.path, computer.deps()));
      must(await portfolio.create({ family: newFamily('a'), why: 'Created' }));
      expect(await portfolio.check()).toEqual([]);
      await portfolio.close();
      expect([...filesBelow(computer.path).keys()].filter((name) => name.includes('stemma-tmp'))).toEqual([]);
    }
  }
});
