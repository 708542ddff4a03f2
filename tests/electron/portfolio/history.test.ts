import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historyEntrySchema } from '#shared/ipc';
import { must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  const create = async (key: string) => must(await portfolio.create({ family: newFamily(key), why: `Family ${key} created` })).entry;
  const edit = async (key: string, title: string) => {
    computer.advance(1000);
    const { family, hash } = must(await portfolio.read(key));
    return must(await portfolio.save({ edits: [{ key, hash, family: { ...family, title } }], why: `Title ${title}` })).entry;
  };
  const list = async (query: { family?: string; before?: string; limit?: number } = {}) => must(await portfolio.history({ limit: 100, ...query }));
  return { ...computer, portfolio, create, edit, list };
};

describe('the history', () => {
  test('tells who, when, why, and old and new value of each field, latest first', async () => {
    const { create, edit, list } = await setup();
    await create('a');
    await edit('a', 'First');
    await edit('a', 'Second');
    const { entries, more } = await list();
    expect(more).toBe(false);
    expect(entries.map((entry) => historyEntrySchema.parse(entry))).toEqual(entries);
    expect(entries).toMatchObject([
      { at: '2026-11-23T08:00:02.000Z', by: 'Ada', device: 'k3f9', kind: 'edit', why: 'Title Second', families: 1, changes: [{ family: 'a', fields: [{ path: 'title', old: 'First', new: 'Second' }] }] },
      { kind: 'edit', changes: [{ fields: [{ path: 'title', new: 'First' }] }] },
      { kind: 'create', why: 'Family a created', changes: [{ family: 'a', fields: [] }] },
    ]);
  });

  test('is paged without gap or repetition while entries are added', async () => {
    const { create, edit, list } = await setup();
    await create('a');
    const written: string[] = [];
    for (let index = 0; index < 7; index += 1) written.push(await edit('a', `t${index}`));
    const first = await list({ limit: 3 });
    await edit('a', 'meanwhile');
    const second = await list({ limit: 3, before: first.entries.at(-1)?.id ?? '' });
    const third = await list({ limit: 3, before: second.entries.at(-1)?.id ?? '' });
    expect([...first.entries, ...second.entries, ...third.entries].map((entry) => entry.id).slice(0, 7)).toEqual(written.toReversed());
    expect([first.more, second.more, third.more]).toEqual([true, true, false]);
  });

  test('of one family has its part of imports, and leaves out what did not touch it', async () => {
    const { portfolio, create, edit, list } = await setup();
    await create('a');
    await create('b');
    const plan = must(await portfolio.beginPlan());
    for await (const { key, hash, text } of portfolio.readAll(['a'])) await plan.add({ key, year: '2026', before: { hash, text }, after: newFamily('a', { title: 'From the file' }) });
    await plan.add({ key: 'c', year: '2026', after: newFamily('c') });
    await plan.finish();
    must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported' }));
    await edit('b', 'x');
    const { entries } = await list({ family: 'a' });
    expect(entries.map((entry) => entry.kind)).toEqual(['import', 'create']);
    expect(entries[0]).toMatchObject({ families: 2, changes: [{ family: 'a', fields: [{ path: 'title', new: 'From the file' }] }] });
    expect((await list({ family: 'c' })).entries.map((entry) => entry.why)).toEqual(['Imported']);
  });

  test('says what took an entry back, and no longer says so after a redo', async () => {
    const { portfolio, create, edit, list } = await setup();
    await create('a');
    const entry = await edit('a', 'x');
    const undo = must(await portfolio.undo()).entry;
    expect((await list()).entries.find(({ id }) => id === entry)?.undoneBy).toBe(undo);
    const redo = must(await portfolio.redo());
    expect(redo.why).toBe('Redo: Title x');
    const after = (await list()).entries;
    expect(after.find(({ id }) => id === entry)?.undoneBy).toBeUndefined();
    expect(after.find(({ id }) => id === undo)?.undoneBy).toBe(redo.entry);
  });

  test('goes on in a file of its own each month, and in order where the clock is set back', async () => {
    const { portfolio, path, create, edit, advance, open } = await setup();
    await create('a');
    advance(15 * 86_400_000);
    await edit('a', 'Next month');
    await portfolio.close();
    advance(-20 * 86_400_000);
    const again = await open();
    const { family, hash } = must(await again.read('a'));
    must(await again.save({ edits: [{ key: 'a', hash, family: { ...family, title: 'Clock set back' } }], why: 'Clock set back' }));
    expect(must(await again.history({ limit: 10 })).entries.map((entry) => entry.why)).toEqual(['Clock set back', 'Title Next month', 'Family a created']);
    expect(readFileSync(join(path, 'history/k3f9/2026-12.jsonl'), 'utf8')).toContain('Clock set back');
    expect(await again.check()).toEqual([]);
  });
});
