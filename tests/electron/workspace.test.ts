import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { events } from '#shared/contract/events';
import { createCaseFamily } from '#shared/model/case-family';
import { createDataPages } from '../../electron/workspace/data-pages';
import { createPortfolioFolders } from '../../electron/workspace/portfolio-folders';
import { openSettings } from '../../electron/system/settings';
import { createWorkspace } from '../../electron/workspace/workspace';

const setUpWorkspace = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-workspace-'));
  const settings = await openSettings(join(folder, 'user'));
  const told: (readonly [event: string, payload: unknown])[] = [];
  const opened: string[] = [];
  let closings = 0;
  const workspace = createWorkspace({
    folders: await createPortfolioFolders(settings),
    settings,
    send: (event, payload) => void told.push([event, payload]),
    beforeClose: async () => void (closings += 1),
    onOpened: (path) => void opened.push(path),
  });
  return { folder, settings, told, opened, workspace, closings: () => closings };
};

describe('the open portfolio', () => {
  test('is remembered, told to the page and locked; closing it gives all that up', async () => {
    const { folder, settings, told, opened, workspace } = await setUpWorkspace();
    const path = join(folder, 'One');
    expect(workspace.required()).toMatchObject({ ok: false, error: { code: 'no-portfolio' } });
    expect(await workspace.create(path)).toMatchObject({ ok: true, value: { name: 'One', families: 0 } });
    expect(settings.get()).toMatchObject({ last: path, recent: [{ path, name: 'One' }] });
    expect(told).toMatchObject([['portfolio.state', { name: 'One' }]]);
    expect(opened).toEqual([path]);
    expect(existsSync(join(path, 'lock.json'))).toBe(true);
    await workspace.close();
    expect([workspace.current(), existsSync(join(path, 'lock.json'))]).toEqual([undefined, false]);
  });

  test('is told before it is open, so that its index can be read meanwhile; not where it is open already', async () => {
    const { folder, told, workspace } = await setUpWorkspace();
    const path = join(folder, 'One');
    const created = await workspace.create(path);
    const { id, law, parties } = created.ok ? created.value : { id: '', law: '', parties: '' };
    await workspace.open(path);
    await workspace.close();
    told.splice(0);
    await workspace.open(path);
    expect(told).toMatchObject([['portfolio.opening', { id, path, law, parties }], ['portfolio.state', { id }]]);
    expect(told.every(([event, payload]) => events[event as keyof typeof events].safeParse(payload).success)).toBe(true);
    await workspace.close();
  });

  test('is told beforehand, too, where another has it open and it can only be read', async () => {
    const first = await setUpWorkspace();
    const path = join(first.folder, 'One');
    const created = await first.workspace.create(path);
    const { told, workspace } = await setUpWorkspace();
    await workspace.open(path);
    const id = created.ok ? created.value.id : '';
    expect(told).toMatchObject([['portfolio.opening', { id, path }], ['portfolio.state', { id, readOnly: expect.stringMatching(/is open/) }]]);
    await Promise.all([workspace.close(), first.workspace.close()]);
  });

  test('that cannot be opened is told not to come', async () => {
    const { folder, told, workspace } = await setUpWorkspace();
    const path = join(folder, 'One');
    await workspace.create(path);
    await workspace.close();
    told.splice(0);
    // Where the history should be lies something else.
    rmSync(join(path, 'history'), { recursive: true });
    writeFileSync(join(path, 'history'), '');
    expect(await workspace.open(path)).toMatchObject({ ok: false });
    expect(told).toMatchObject([['portfolio.opening', { path }], ['portfolio.opening', null]]);
  });

  test('gives way to another, which leads the recent ones', async () => {
    const { folder, settings, workspace, closings } = await setUpWorkspace();
    await workspace.create(join(folder, 'One'));
    await workspace.create(join(folder, 'Two'));
    await workspace.open(join(folder, 'One'));
    expect(settings.get().recent.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(closings()).toBe(2);
    expect(existsSync(join(folder, 'Two', 'lock.json'))).toBe(false);
    await workspace.close();
  });

  test('stays open where another cannot be opened, and where it is opened again', async () => {
    const { folder, workspace, closings } = await setUpWorkspace();
    const path = join(folder, 'One');
    await workspace.create(path);
    const before = workspace.current();
    expect(await workspace.open(join(folder, 'None'))).toMatchObject({ ok: false, error: { code: 'not-a-portfolio' } });
    expect(await workspace.open(`${path}/`)).toMatchObject({ ok: true, value: { name: 'One' } });
    expect([workspace.current() === before, closings()]).toEqual([true, 0]);
    await workspace.close();
  });

  test('two requests at once are carried out one after the other', async () => {
    const { folder, workspace } = await setUpWorkspace();
    await Promise.all([workspace.create(join(folder, 'One')), workspace.create(join(folder, 'Two'))]);
    expect(workspace.current()?.path).toBe(join(folder, 'Two'));
    await workspace.close();
    expect(existsSync(join(folder, 'One', 'lock.json'))).toBe(false);
  });
});

describe('data pages', () => {
  type Parts = AsyncIterable<string | Uint8Array> | undefined;
  const linesOf = async (parts: Parts): Promise<readonly unknown[]> => {
    const values: unknown[] = [];
    for await (const part of parts ?? []) for (const line of String(part).split('\n')) values.push(JSON.parse(line));
    return values;
  };
  const filesOf = async (parts: Parts): Promise<readonly unknown[]> => {
    const files: unknown[] = [];
    let head: readonly unknown[] = [];
    for await (const part of parts ?? []) {
      if (typeof part === 'string') head = JSON.parse(part) as readonly unknown[];
      else files.push({ key: head[0], hash: head[1], isLength: head[2] === part.length, family: JSON.parse(Buffer.from(part).toString('utf8')) as unknown });
    }
    return files;
  };

  test('have every family file behind a line with its length, or those asked for; nothing while no portfolio is open', async () => {
    const { folder, workspace } = await setUpWorkspace();
    const pages = createDataPages({ portfolio: workspace.current, desk: { data: (job, part) => (job === 'print-1' && part === 2 ? '{"part":2}' : undefined) } });
    expect([pages('manifest', new URLSearchParams()), pages('families', new URLSearchParams())]).toEqual([undefined, undefined]);
    await workspace.create(join(folder, 'One'));
    for (const key of ['p-1', 'p-2']) {
      const family = { ...createCaseFamily({ key, year: '2026', reference: `Ref "${key}"` }), title: 'Zwei Zeilen\nund\t重要' };
      await workspace.current()?.create({ family, why: 'Test' });
    }
    const manifest = await linesOf(pages('manifest', new URLSearchParams()));
    expect(manifest).toEqual([
      ['p-1', expect.stringMatching(/^[0-9a-f]{64}$/)],
      ['p-2', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
    expect(await filesOf(pages('families', new URLSearchParams()))).toHaveLength(2);
    expect(await filesOf(pages('families', new URLSearchParams({ keys: 'p-2' })))).toMatchObject([{ key: 'p-2', hash: (manifest[1] as readonly unknown[])[1], isLength: true, family: { reference: 'Ref "p-2"', title: 'Zwei Zeilen\nund\t重要' } }]);
    await workspace.close();
    expect(pages('manifest', new URLSearchParams())).toBeUndefined();
    expect(await linesOf(pages('dossier/print-1/2', new URLSearchParams()))).toEqual([{ part: 2 }]);
    expect(pages('dossier/print-1/3', new URLSearchParams())).toBeUndefined();
    expect(pages('dossier/%E0%A4%A/3', new URLSearchParams())).toBeUndefined();
  });
});
