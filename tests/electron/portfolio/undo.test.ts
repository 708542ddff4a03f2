import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseFamily } from '#shared/model/case-family';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { filesBelow, must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async (keys: readonly string[] = ['a', 'b']) => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  for (const key of keys) must(await portfolio.create({ family: newFamily(key, { title: `Title of ${key}` }), why: `Family ${key} created` }));
  await portfolio.check();
  const content = async (of: Portfolio = portfolio) => {
    await of.check();
    return new Map([...filesBelow(join(computer.path, 'families')), ...filesBelow(join(computer.path, 'documents'))]);
  };
  return { ...computer, portfolio, content };
};
const edit = async (portfolio: Portfolio, key: string, fields: Partial<CaseFamily>, why = 'Edited') => {
  const { family, hash } = must(await portfolio.read(key));
  return must(await portfolio.save({ edits: [{ key, hash, family: { ...family, ...fields } }], why })).entry;
};
const importInto = async (portfolio: Portfolio, families: readonly CaseFamily[], options: { except?: readonly string[]; amended?: readonly CaseFamily[] } = {}) => {
  const plan = must(await portfolio.beginPlan());
  const present = new Map<string, { hash: string; text: string }>();
  for await (const { key, hash, text } of portfolio.readAll()) present.set(key, { hash, text });
  for (const family of families) {
    const before = present.get(family.key);
    await plan.add({ key: family.key, year: family.year, ...(before ? { before } : {}), after: family });
  }
  await plan.finish();
  return must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported', ...options })).entry ?? '';
};

describe('undo', () => {
  test('takes back entry after entry to the first byte, and redo brings all of it back', async () => {
    const { portfolio, content } = await setup();
    const contents = [await content()];
    const steps = [
      () => edit(portfolio, 'a', { title: 'Second' }),
      () => edit(portfolio, 'a', { tags: ['x'], responsible: 'Ben' }),
      async () => must(await portfolio.remove({ keys: ['b'], why: 'Removed' })),
      async () => must(await portfolio.create({ family: newFamily('c'), why: 'Created' })),
      () => importInto(portfolio, [newFamily('d'), newFamily('a', { title: 'Imported title' })]),
    ];
    for (const step of steps) {
      await step();
      contents.push(await content());
    }
    for (let index = contents.length - 2; index >= 0; index -= 1) {
      expect(must(await portfolio.undo()).conflicts).toEqual([]);
      expect(await content()).toEqual(contents[index]);
    }
    for (let index = 1; index < contents.length; index += 1) {
      expect(must(await portfolio.redo()).conflicts).toEqual([]);
      expect(await content()).toEqual(contents[index]);
    }
    expect(await portfolio.redo()).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
    for (let index = contents.length - 2; index >= 0; index -= 1) must(await portfolio.undo());
    expect(await content()).toEqual(contents[0]);
    expect(await portfolio.check()).toEqual([]);
  });

  test('offers nothing to redo once all was redone, whichever entry was taken back and wherever it is asked', async () => {
    const { portfolio, open } = await setup();
    const first = await edit(portfolio, 'a', { title: 'Second' }, 'Title of a set');
    await edit(portfolio, 'b', { title: 'Other' }, 'Title of b set');
    expect(portfolio.state().redo).toBeUndefined();
    must(await portfolio.undo({ entry: first }));
    expect(portfolio.state().redo?.why).toBe('Title of a set');
    must(await portfolio.redo());
    expect(portfolio.state().redo).toBeUndefined();
    expect(portfolio.state().undo?.why).toBe('Title of a set');
    must(await portfolio.undo());
    must(await portfolio.redo());
    expect(portfolio.state().redo).toBeUndefined();
    await portfolio.close();
    const again = await open();
    expect(again.state().redo).toBeUndefined();
    must(await again.undo());
    expect(again.state().redo?.why).toBe('Title of a set');
    must(await again.undo({ entry: again.state().redo?.entry ?? '' }));
    expect(again.state().redo).toBeUndefined();
  });

  test('goes on across closing and opening', async () => {
    const { portfolio, content, open } = await setup();
    const before = await content();
    await edit(portfolio, 'a', { title: 'Second' }, 'Title set');
    const after = await content();
    await portfolio.close();
    const second = await open();
    expect(second.state().undo?.why).toBe('Title set');
    must(await second.undo());
    expect(await content(second)).toEqual(before);
    await second.close();
    const third = await open();
    expect(third.state().redo?.why).toBe('Title set');
    must(await third.redo());
    expect(await content(third)).toEqual(after);
  });

  test('of an earlier entry leaves what was changed since, and names it', async () => {
    const { portfolio } = await setup();
    const entry = await edit(portfolio, 'a', { title: 'Second', responsible: 'Ben' });
    await edit(portfolio, 'a', { title: 'Third' });
    expect(must(await portfolio.undo({ entry })).conflicts).toEqual([{ family: 'a', path: 'title' }]);
    const { family } = must(await portfolio.read('a'));
    expect(family.title).toBe('Third');
    expect(family.responsible).toBeUndefined();
    expect(await portfolio.undo({ entry })).toMatchObject({ ok: false, error: { code: 'already-undone' } });
  });

  test('that would take nothing back says so', async () => {
    const { portfolio } = await setup();
    const entry = await edit(portfolio, 'a', { title: 'Second' });
    await edit(portfolio, 'a', { title: 'Third' });
    expect(await portfolio.undo({ entry })).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(await portfolio.undo({ entry: 'no-such-entry' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('of an import keeps families that were worked on since', async () => {
    const { portfolio } = await setup();
    const entry = await importInto(portfolio, [newFamily('d'), newFamily('e'), newFamily('a', { title: 'Imported title', tags: ['imported'] })]);
    await edit(portfolio, 'd', { title: 'Worked on' });
    await edit(portfolio, 'a', { title: 'By hand' });
    expect(must(await portfolio.undo({ entry })).conflicts).toEqual([{ family: 'd', path: '' }, { family: 'a', path: 'title' }]);
    expect([...portfolio.manifest()].map(([key]) => key).sort()).toEqual(['a', 'b', 'd']);
    expect(must(await portfolio.read('a')).family).toMatchObject({ title: 'By hand', tags: [] });
  });

  test('of an import of hundreds of families, and of that undo, needs no line longer than a plan', async () => {
    const { portfolio, content } = await setup();
    const before = await content();
    await importInto(portfolio, Array.from({ length: 450 }, (_, index) => newFamily(`n${index}`, { title: `Title ${index}` })));
    const after = await content();
    must(await portfolio.undo());
    expect(await content()).toEqual(before);
    must(await portfolio.redo());
    expect(await content()).toEqual(after);
    expect(portfolio.state().families).toBe(452);
    expect(await portfolio.check()).toEqual([]);
  });

  test('of an import leaves what was excepted and what a person amended as they were', async () => {
    const { portfolio, content } = await setup();
    const before = await content();
    const amended = { ...must(await portfolio.read('a')).family, title: 'Taken from the file' };
    await importInto(portfolio, [newFamily('d'), newFamily('e'), newFamily('a', { title: 'Planned' })], { except: ['e'], amended: [amended] });
    expect([...portfolio.manifest()].map(([key]) => key).sort()).toEqual(['a', 'b', 'd']);
    expect(must(await portfolio.read('a')).family.title).toBe('Taken from the file');
    must(await portfolio.undo());
    expect(await content()).toEqual(before);
  });
});

describe('a plan', () => {
  test('made before a family changed is refused as a whole', async () => {
    const { portfolio, content } = await setup();
    const plan = must(await portfolio.beginPlan());
    const before = must(await portfolio.read('a'));
    await plan.add({ key: 'a', year: '2026', before: { hash: before.hash, text: '' }, after: newFamily('a', { title: 'Planned' }) });
    await plan.add({ key: 'd', year: '2026', after: newFamily('d') });
    await plan.finish();
    await edit(portfolio, 'a', { title: 'Meanwhile' });
    const present = await content();
    expect(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x' })).toMatchObject({ ok: false, error: { code: 'conflict', subject: 'a' } });
    expect(await content()).toEqual(present);
  });

  test('with nothing to carry out makes no entry and is gone', async () => {
    const { portfolio } = await setup();
    const plan = must(await portfolio.beginPlan());
    await plan.add({ key: 'd', year: '2026', after: newFamily('d') });
    await plan.finish();
    expect(must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x', except: ['d'] }))).toEqual({ entry: null, families: 0 });
    expect(existsSync(plan.folder)).toBe(false);
  });

  test('being carried out makes edits of its families wait, and their readers', async () => {
    const { portfolio } = await setup();
    const plan = must(await portfolio.beginPlan());
    for (let index = 0; index < 300; index += 1) await plan.add({ key: `n${index}`, year: '2026', after: newFamily(`n${index}`) });
    await plan.finish();
    const committed = portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'x' });
    let changed = false;
    portfolio.onChange(() => {
      changed = true;
    });
    while (![...portfolio.manifest()].some(([key]) => key === 'n299')) await new Promise((resolve) => setImmediate(resolve));
    expect(changed).toBe(false);
    await edit(portfolio, 'n299', { title: 'Right after' });
    must(await committed);
    expect(must(await portfolio.read('n299')).family.title).toBe('Right after');
    expect(await portfolio.check()).toEqual([]);
  });
});

describe('documents', () => {
  const letters = (root: string, names: readonly string[]) => {
    mkdirSync(join(root, 'in'), { recursive: true });
    return names.map((name) => {
      writeFileSync(join(root, 'in', name), `Content of ${name}`);
      return join(root, 'in', name);
    });
  };

  test('are copied under their own names, made fit for every system', async () => {
    const { portfolio, root, path } = await setup();
    const names = ['Office action.pdf', '审查意见.pdf', 'con.txt', 'what?.pdf', 'end.', 'WHAT_.pdf'];
    const { hash } = must(await portfolio.read('a'));
    must(await portfolio.attach({ key: 'a', hash, sourcePaths: letters(root, names) }));
    const { family } = must(await portfolio.read('a'));
    expect(family.documents.map((row) => row.path)).toEqual(['Office action.pdf', '审查意见.pdf', '_con.txt', 'what_.pdf', 'end', 'WHAT_ (2).pdf']);
    expect([...filesBelow(join(path, 'documents/a')).keys()].sort()).toEqual(family.documents.map((row) => row.path).sort());
    expect(must(await portfolio.documentPath('a', 'd1'))).toBe(join(path, 'documents/a/Office action.pdf'));
    expect(await portfolio.check()).toEqual([]);
  });

  test('of a stale editor, of no such member, or that cannot be read leave nothing behind', async () => {
    const { portfolio, root, content } = await setup();
    const before = await content();
    const { hash } = must(await portfolio.read('a'));
    const [letter = ''] = letters(root, ['x.pdf']);
    expect(await portfolio.attach({ key: 'a', hash: '0'.repeat(64), sourcePaths: [letter] })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await portfolio.attach({ key: 'a', hash, application: 'a9', sourcePaths: [letter] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await portfolio.attach({ key: 'a', hash, sourcePaths: [letter, join(root, 'missing.pdf')] })).toMatchObject({ ok: false, error: { subject: join(root, 'missing.pdf') } });
    expect(await content()).toEqual(before);
    expect(await portfolio.check()).toEqual([]);
  });

  test('that come in with an edit are one entry with it, and one undo takes both back', async () => {
    const { portfolio, path, content } = await setup();
    const bare = await content();
    const { family, hash } = must(await portfolio.read('a'));
    const edited = { family: { ...family, title: 'Recorded' }, why: 'Record examination report of 2 Mar 2026' };
    const received = [{ name: '审查意见?.pdf', bytes: Buffer.from('%PDF-1.7'), date: undefined }, { name: 'mail.eml', bytes: Buffer.from('Date: Mon, 2 Mar 2026') }];
    expect(await portfolio.attach({ key: 'a', hash: '0'.repeat(64), sourcePaths: [], received, edited })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await content()).toEqual(bare);
    must(await portfolio.attach({ key: 'a', hash, sourcePaths: [], received, edited }));
    const after = must(await portfolio.read('a')).family;
    expect(after.title).toBe('Recorded');
    expect(after.documents.map(({ id, path: name }) => [id, name])).toEqual([['d1', '审查意见_.pdf'], ['d2', 'mail.eml']]);
    expect(readFileSync(join(path, 'documents/a/mail.eml'), 'utf8')).toBe('Date: Mon, 2 Mar 2026');
    expect(portfolio.state().undo?.why).toBe('Record examination report of 2 Mar 2026');
    must(await portfolio.undo());
    expect(await content()).toEqual(bare);
    expect(await portfolio.check()).toEqual([]);
  });

  test('follow undo and redo, of attaching as of removing the family', async () => {
    const { portfolio, root, content } = await setup();
    const bare = await content();
    must(await portfolio.attach({ key: 'a', hash: must(await portfolio.read('a')).hash, sourcePaths: letters(root, ['x.pdf', 'y.pdf']) }));
    const attached = await content();
    must(await portfolio.remove({ keys: ['a'], why: 'Removed' }));
    expect(await portfolio.check()).toEqual([]);
    must(await portfolio.undo());
    expect(await content()).toEqual(attached);
    must(await portfolio.undo());
    expect(await content()).toEqual(bare);
    must(await portfolio.redo());
    expect(await content()).toEqual(attached);
    expect(await portfolio.check()).toEqual([]);
  });

  test('attached under the name of one that was taken off stay, even where the trash was emptied before a crash', async () => {
    const { portfolio, root, path, open } = await setup();
    const attach = async () => must(await portfolio.attach({ key: 'a', hash: must(await portfolio.read('a')).hash, sourcePaths: letters(root, ['x.pdf']) }));
    await attach();
    await edit(portfolio, 'a', { documents: [] }, 'Taken off');
    await portfolio.check();
    await attach();
    rmSync(join(path, 'trash'), { recursive: true });
    const again = await open();
    expect(must(await again.documentPath('a', 'd1'))).toBe(join(path, 'documents/a/x.pdf'));
    expect(await again.check()).toEqual([]);
  });
});
