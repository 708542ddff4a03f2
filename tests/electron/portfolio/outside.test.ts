import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canonicalText } from '#shared/model/canonical';
import type { Files } from '../../../electron/portfolio/ports/deps';
import { createNodeFiles } from '../../../electron/portfolio/ports/node-files';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { filesBelow, must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async (count = 40) => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  const plan = must(await portfolio.beginPlan());
  for (let index = 0; index < count; index += 1) await plan.add({ key: `f${index}`, year: '2026', after: newFamily(`f${index}`, { title: `Title ${index}` }) });
  await plan.finish();
  must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported' }));
  await portfolio.close();
  computer.advance(60_000);
  return { ...computer, file: (key: string, year = '2026') => join(computer.path, 'families', year, `${key}.json`), families: join(computer.path, 'families') };
};
const replaceIn = (file: string, from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const latest = async (portfolio: Portfolio) => must(await portfolio.history({ limit: 1 })).entries[0];
const codes = (portfolio: Portfolio) => portfolio.state().issues.map((issue) => issue.code);

describe.each(['while the portfolio is closed', 'while the portfolio is open'])('another program, %s,', (when) => {
  /** Lets the other program do its work and gives the portfolio that has noticed. */
  const during = async (open: () => Promise<Portfolio>, work: () => void): Promise<Portfolio> => {
    if (when === 'while the portfolio is closed') {
      work();
      return open();
    }
    const portfolio = await open();
    work();
    await portfolio.rescan();
    return portfolio;
  };

  test('changes a file: it is kept, read, and in the history field by field; undo takes it back', async () => {
    const { open, file, families } = await setup();
    const before = filesBelow(families);
    const portfolio = await during(open, () => replaceIn(file('f1'), 'Title 1', 'Edited elsewhere'));
    expect(must(await portfolio.read('f1')).family.title).toBe('Edited elsewhere');
    expect(portfolio.state().issues).toMatchObject([{ code: 'family-changed-outside', record: 'f1', severity: 'info' }]);
    const entry = await latest(portfolio);
    expect(entry).toMatchObject({ kind: 'outside', changes: [{ family: 'f1', fields: [{ path: 'title', old: 'Title 1', new: 'Edited elsewhere' }] }] });
    must(await portfolio.undo({ entry: entry?.id }));
    expect(await portfolio.check()).toEqual([]);
    expect(filesBelow(families)).toEqual(before);
  });

  test('writes a file in a form of its own: it stays as it is until it is edited here', async () => {
    const { open, file } = await setup();
    const own = JSON.stringify(newFamily('f1', { title: 'Compact' }));
    const portfolio = await during(open, () => writeFileSync(file('f1'), own));
    expect(readFileSync(file('f1'), 'utf8')).toBe(own);
    const { family, hash } = must(await portfolio.read('f1'));
    must(await portfolio.save({ edits: [{ key: 'f1', hash, family: { ...family, tags: ['x'] } }], why: 'Tag' }));
    must(await portfolio.undo());
    expect(await portfolio.check()).toEqual([]);
    expect(must(await portfolio.read('f1')).family).toEqual(family);
    await portfolio.close();
    expect(await (await open()).check()).toEqual([]);
  });

  test('adds and removes files: both are noticed and can be taken back', async () => {
    const { open, file, families } = await setup();
    const before = filesBelow(families);
    const portfolio = await during(open, () => {
      writeFileSync(file('added'), canonicalText(newFamily('added')));
      rmSync(file('f2'));
    });
    expect(portfolio.state().families).toBe(40);
    expect([...portfolio.manifest()].map(([key]) => key)).toContain('added');
    expect(codes(portfolio).sort()).toEqual(['family-added-outside', 'family-removed-outside']);
    const entry = await latest(portfolio);
    expect(entry).toMatchObject({ kind: 'outside', families: 2 });
    must(await portfolio.undo({ entry: entry?.id }));
    expect(await portfolio.check()).toEqual([]);
    expect(filesBelow(families)).toEqual(before);
  });

  test('damages a file: it is set aside and left alone, and known again when it is mended', async () => {
    const { open, file } = await setup();
    const whole = readFileSync(file('f3'));
    const portfolio = await during(open, () => writeFileSync(file('f3'), 'not JSON'));
    expect(portfolio.state()).toMatchObject({ families: 39, issues: [{ code: 'family-not-json', record: 'f3' }] });
    const { family, hash } = must(await portfolio.read('f1'));
    must(await portfolio.save({ edits: [{ key: 'f1', hash, family: { ...family, title: 'x' } }], why: 'x' }));
    expect(readFileSync(file('f3'), 'utf8')).toBe('not JSON');
    writeFileSync(file('f3'), whole);
    await portfolio.rescan();
    expect(portfolio.state()).toMatchObject({ families: 40, issues: [] });
    expect(await portfolio.check()).toEqual([]);
  });

  test('removes one file: it is a finding that names the entry to undo, until the family is back', async () => {
    const { open, file } = await setup();
    const portfolio = await during(open, () => rmSync(file('f2')));
    const found = { code: 'family-removed-outside', severity: 'warning', record: 'f2', message: expect.stringContaining('To bring it back, undo the entry "Changed outside: f2"') };
    expect(portfolio.state()).toMatchObject({ families: 39, issues: [found] });
    expect(await portfolio.check()).toMatchObject([found]);
    must(await portfolio.undo({ entry: (await latest(portfolio))?.id }));
    expect(portfolio.state()).toMatchObject({ families: 40, issues: [] });
    expect(must(await portfolio.read('f2')).family.title).toBe('Title 2');
    expect(await portfolio.check()).toEqual([]);
  });

  test('takes away more than 5 % at once: nothing is removed before a person confirms', async () => {
    const { open, file, path } = await setup();
    const aside = join(path, '..', 'aside');
    const portfolio = await during(open, () => {
      for (const key of ['f1', 'f2', 'f3']) renameSync(file(key), `${aside}-${key}`);
    });
    expect(codes(portfolio)).toEqual(['families-vanished']);
    expect(portfolio.state().families).toBe(40);
    expect(await portfolio.read('f1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    // Working on one that is not there is refused, the others go on.
    expect(await portfolio.remove({ keys: ['f1'], why: 'x' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    // One comes back by itself; the others were meant to go.
    renameSync(`${aside}-f1`, file('f1'));
    await portfolio.rescan();
    expect(must(await portfolio.read('f1')).family.title).toBe('Title 1');
    expect(portfolio.state().families).toBe(40);
    must(await portfolio.confirmVanished());
    expect(portfolio.state().families).toBe(38);
    const entry = await latest(portfolio);
    must(await portfolio.undo({ entry: entry?.id }));
    expect(must(await portfolio.read('f2')).family.title).toBe('Title 2');
    expect(await portfolio.check()).toEqual([]);
  });

  test('puts a stand-in of a cloud in the place of a file: the family is not removed', async () => {
    const { open, file, families } = await setup();
    const portfolio = await during(open, () => renameSync(file('f4'), join(families, '2026', '.f4.json.icloud')));
    expect(portfolio.state().families).toBe(40);
    expect(codes(portfolio)).toEqual(['not-on-this-computer']);
    renameSync(join(families, '2026', '.f4.json.icloud'), file('f4'));
    await portfolio.rescan();
    expect(codes(portfolio)).toEqual([]);
  });
});

test('an open portfolio notices by itself, and does not take its own writes for another program’s', async () => {
  const { open, file } = await setup();
  const files: Files = createNodeFiles();
  const portfolio = await open({ files });
  onTestFinished(() => portfolio.close());
  const { family, hash } = must(await portfolio.read('f1'));
  must(await portfolio.save({ edits: [{ key: 'f1', hash, family: { ...family, title: 'Edited here' } }], why: 'Title' }));
  const noticed = new Promise((resolve) => {
    portfolio.onChange((change) => {
      if (change.cause === 'outside') resolve(change.changed.map(({ key }) => key));
    });
  });
  replaceIn(file('f2'), 'Title 2', 'Edited elsewhere');
  expect(await noticed).toEqual(['f2']);
  expect(must(await portfolio.history({ limit: 10 })).entries.map((entry) => entry.kind)).toEqual(['outside', 'edit', 'import']);
});

test('an open portfolio does not read back what a plan writes when the folder is looked through meanwhile', async () => {
  const { open, families } = await setup();
  const read: string[] = [];
  const real = createNodeFiles();
  // Looking takes as long as writing: what it finds is not what is there at its end.
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const files: Files = {
    ...real,
    read: (path) => {
      if (path.startsWith(join(families, '2025'))) read.push(path);
      return real.read(path);
    },
    rename: async (from, to) => {
      await wait(2);
      await real.rename(from, to);
    },
    list: async (path) => {
      const found = await real.list(path);
      if (path.startsWith(families)) await wait(20);
      return found;
    },
  };
  const portfolio = await open({ files });
  const plan = must(await portfolio.beginPlan());
  for (let index = 0; index < 400; index += 1) await plan.add({ key: `g${index}`, year: '2025', after: newFamily(`g${index}`) });
  await plan.finish();
  const committed = portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported' });
  await Promise.all([committed, portfolio.rescan()]);
  await portfolio.close();
  expect(read).toEqual([]);
  expect(filesBelow(families).size).toBe(440);
});
