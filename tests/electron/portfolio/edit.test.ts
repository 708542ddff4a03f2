import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '#shared/model/source';
import { filesBelow, must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  return { ...computer, portfolio };
};

describe('editing', () => {
  test('what was created, changed and removed is there after closing and opening', async () => {
    const { portfolio, open } = await setup();
    for (const key of ['a', 'b', 'c']) must(await portfolio.create({ family: newFamily(key), why: `Family ${key} created` }));
    const a = must(await portfolio.read('a'));
    must(await portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: { ...a.family, title: '液压泵 \ud800' } }], why: 'Title set' }));
    must(await portfolio.remove({ keys: ['b'], why: 'Removed' }));
    await portfolio.close();
    const again = await open();
    expect([...again.manifest()].map(([key]) => key).sort()).toEqual(['a', 'c']);
    expect(must(await again.read('a')).family.title).toBe('液压泵 \ud800');
    expect(await again.check()).toEqual([]);
    expect(again.state()).toMatchObject({ families: 2, undo: { why: 'Removed' } });
  });

  test('at most one flush precedes the acknowledgement', async () => {
    const { portfolio, disk } = await setup();
    must(await portfolio.create({ family: newFamily('a'), why: 'created' }));
    const a = must(await portfolio.read('a'));
    await portfolio.check();
    const from = disk().operations.length;
    must(await portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: { ...a.family, title: 'x' } }], why: 'Title set' }));
    expect(disk().operations.slice(from).filter((operation) => operation.startsWith('sync'))).toEqual(['sync history/k3f9/2026-11.jsonl']);
  });

  test('a person is recorded as the source of what was changed', async () => {
    const { portfolio } = await setup();
    must(await portfolio.create({ family: newFamily('a'), why: 'created' }));
    const a = must(await portfolio.read('a'));
    must(await portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: { ...a.family, responsible: 'Ben' } }], why: 'x' }));
    const { family } = must(await portfolio.read('a'));
    expect(sourceOf(family.sources, family, 'responsible')).toMatchObject({ kind: 'person', by: 'Ada' });
  });

  test('of two edits of the same content the second is a conflict, and they stay in order', async () => {
    const { portfolio } = await setup();
    must(await portfolio.create({ family: newFamily('a'), why: 'created' }));
    const a = must(await portfolio.read('a'));
    const save = (title: string) => portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: { ...a.family, title } }], why: title });
    const [first, second] = await Promise.all([save('first'), save('second')]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'conflict', subject: 'a' } });
    expect(must(await portfolio.read('a')).family.title).toBe('first');
  });

  test('an edit of what another program changed meanwhile is a conflict; both contents are in the history', async () => {
    const { portfolio, path } = await setup();
    must(await portfolio.create({ family: newFamily('a', { title: 'before' }), why: 'created' }));
    const a = must(await portfolio.read('a'));
    await portfolio.check();
    const file = join(path, 'families/2026/a.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('before', 'outside'));
    expect(await portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: { ...a.family, title: 'mine' } }], why: 'x' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(must(await portfolio.read('a')).family.title).toBe('outside');
    const { entries } = must(await portfolio.history({ family: 'a', limit: 10 }));
    expect(entries[0]).toMatchObject({ kind: 'outside', changes: [{ family: 'a', fields: [{ path: 'title', old: 'before', new: 'outside' }] }] });
  });

  test('saving what is there already makes no entry', async () => {
    const { portfolio } = await setup();
    must(await portfolio.create({ family: newFamily('a'), why: 'created' }));
    const a = must(await portfolio.read('a'));
    expect(must(await portfolio.save({ edits: [{ key: 'a', hash: a.hash, family: a.family }], why: 'x' }))).toEqual({ entry: '', saved: [] });
    expect(must(await portfolio.history({ limit: 10 })).entries).toHaveLength(1);
  });

  test('a key that is taken gets a number', async () => {
    const { portfolio } = await setup();
    for (const expected of ['a', 'a-2', 'a-3']) expect(must(await portfolio.create({ family: newFamily('a'), why: 'x' })).saved[0]?.key).toBe(expected);
    const long = 'x'.repeat(40);
    must(await portfolio.create({ family: newFamily(long), why: 'x' }));
    expect(must(await portfolio.create({ family: newFamily(long), why: 'x' })).saved[0]?.key).toBe(`${'x'.repeat(38)}-2`);
  });

  test('one field of many families is one entry and one undo', async () => {
    const { portfolio, path } = await setup();
    for (let index = 0; index < 230; index += 1) must(await portfolio.create({ family: newFamily(`f${index}`, { tags: ['old', 'kept'] }), why: 'x' }));
    await portfolio.check();
    const before = filesBelow(join(path, 'families'));
    const keys = [...portfolio.manifest()].map(([key]) => key);
    for (const part of [keys.slice(0, 20), keys]) {
      const saved = must(await portfolio.bulk({ keys: part, change: { field: 'tags', add: ['5G'], remove: ['old'] } }));
      expect(saved.saved).toHaveLength(part.length);
      expect(must(await portfolio.read('f7')).family.tags).toEqual(['kept', '5G']);
      must(await portfolio.undo());
      await portfolio.check();
      expect(filesBelow(join(path, 'families'))).toEqual(before);
    }
    expect(await portfolio.check()).toEqual([]);
  });
});
