import { mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { restoreArchive } from '../../../electron/archive/restore-archive';
import { writeArchive } from '../../../electron/archive/write-archive';
import { openPortfolio } from '../../../electron/portfolio/opening/open-portfolio';
import { filesBelow, must, newFamily, setupComputer, type TestComputer } from '../../support/portfolio-setup';

const portfolio = { id: 'p', name: 'Nordlicht' };
const archiveOf = async (computer: TestComputer) => {
  const open = await computer.create();
  must(await open.create({ family: newFamily('p-1', { reference: 'P-1 液压泵 שלום' }), why: 'Create P-1' }));
  const source = join(computer.root, 'Bescheid vom 3. März.pdf');
  writeFileSync(source, Buffer.from([0, 1, 2, 255]));
  const { hash } = must(await open.read('p-1'));
  must(await open.attach({ key: 'p-1', hash, sourcePaths: [source] }));
  must(await open.create({ family: newFamily('p-2'), why: 'Create P-2' }));
  must(await open.remove({ keys: ['p-2'], why: 'Remove P-2' }));
  const out = join(computer.root, 'archive.zip');
  const written = must(await open.holdStill(() => writeArchive({ root: open.path, portfolio, out, written: '2026-11-26T09:00:00.000Z' })));
  return { open, out, written };
};
const kept = (bytes: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...bytes].filter(([path]) => !['lock.json', 'checkpoint.json'].includes(path)));

describe('an archive', () => {
  it('is read back identical: families, documents, history, what was removed', async () => {
    const computer = setupComputer();
    const { open, out, written } = await archiveOf(computer);
    await open.close();
    const folder = join(computer.root, 'restored');
    expect(must(await restoreArchive({ archive: out, folder }))).toEqual({ name: 'Nordlicht', files: written.files });
    expect(kept(filesBelow(folder))).toEqual(kept(filesBelow(computer.path)));
    const again = must(await openPortfolio(folder, computer.deps()));
    expect(await again.check()).toEqual([]);
    expect(must(await again.read('p-1')).family.reference).toBe('P-1 液压泵 שלום');
    must(await again.undo());
    expect([...again.manifest()].map(([key]) => key).sort()).toEqual(['p-1', 'p-2']);
    await again.close();
  });

  it('holds plain files and a list with the digest of each, the same for the same portfolio', async () => {
    const computer = setupComputer();
    const { open, out } = await archiveOf(computer);
    const entries = unzipSync(readFileSync(out));
    const contents: { files: { path: string }[] } = JSON.parse(new TextDecoder().decode(entries['stemma-archive.json']));
    expect(Object.keys(entries).at(-1)).toBe('stemma-archive.json');
    expect(contents.files.map(({ path }) => path)).toEqual(Object.keys(entries).slice(0, -1));
    const first = readFileSync(out);
    must(await open.holdStill(() => writeArchive({ root: open.path, portfolio, out, written: '2026-11-26T09:00:00.000Z' })));
    expect(readFileSync(out).equals(first)).toBe(true);
    await open.close();
  });

  it('leaves no file and no portfolio where it is cut off, changed, or cancelled', async () => {
    const computer = setupComputer();
    const { open, out } = await archiveOf(computer);
    await open.close();
    const folder = join(computer.root, 'restored');
    const entries = unzipSync(readFileSync(out));
    const changed = join(computer.root, 'changed.zip');
    const family = Object.keys(entries).find((path) => path.startsWith('families/')) ?? '';
    writeFileSync(changed, zipSync({ ...entries, [family]: entries[family]?.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) ?? new Uint8Array() }));
    expect(await restoreArchive({ archive: changed, folder })).toMatchObject({ ok: false, error: { code: 'archive-damaged', message: expect.stringContaining(family) } });
    const missing = join(computer.root, 'missing.zip');
    const { [family]: _, ...others } = entries;
    writeFileSync(missing, zipSync(others));
    expect(await restoreArchive({ archive: missing, folder })).toMatchObject({ ok: false, error: { code: 'archive-damaged' } });
    const cancelled = new AbortController();
    cancelled.abort();
    expect(await restoreArchive({ archive: out, folder, signal: cancelled.signal })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    truncateSync(out, 2000);
    expect(await restoreArchive({ archive: out, folder })).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
    expect(readdirSync(computer.root)).not.toContain('restored');
  });

  it('writes nothing outside the folder, whatever its list names', async () => {
    const computer = setupComputer();
    const { open, out } = await archiveOf(computer);
    await open.close();
    for (const path of ['../outside.txt', '/tmp/outside.txt', 'families/../../outside.txt', 'C:/outside.txt', 'a\\b', 'CON', 'history/x ']) {
      const entries = unzipSync(readFileSync(out));
      const contents: { files: unknown[] } = JSON.parse(new TextDecoder().decode(entries['stemma-archive.json']));
      contents.files.unshift({ path, bytes: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
      const hostile = join(computer.root, 'hostile.zip');
      writeFileSync(hostile, zipSync({ [path]: new Uint8Array(), ...entries, 'stemma-archive.json': new TextEncoder().encode(JSON.stringify(contents)) }));
      expect(await restoreArchive({ archive: hostile, folder: join(computer.root, 'restored') }), path).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
      expect(readdirSync(computer.root)).not.toContain('outside.txt');
    }
  });

  it('refuses a folder that holds something, and a file that is none', async () => {
    const computer = setupComputer();
    const { open, out } = await archiveOf(computer);
    await open.close();
    expect(await restoreArchive({ archive: out, folder: computer.path })).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } });
    const other = join(computer.root, 'other.zip');
    writeFileSync(other, 'no archive');
    expect(await restoreArchive({ archive: other, folder: join(computer.root, 'x') })).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
  });

  it('follows no link out of the portfolio, and keeps changes waiting while it is written', async () => {
    const computer = setupComputer();
    const { open, out } = await archiveOf(computer);
    mkdirSync(join(computer.root, 'elsewhere'));
    writeFileSync(join(computer.root, 'elsewhere', 'secret.txt'), 'x');
    symlinkSync(join(computer.root, 'elsewhere'), join(open.path, 'documents', 'link'));
    const order: string[] = [];
    const writing = open.holdStill(async () => {
      const answer = await writeArchive({ root: open.path, portfolio, out, written: '2026-11-26T09:00:00.000Z' });
      order.push('archive');
      return answer;
    });
    const edit = open.create({ family: newFamily('p-3'), why: 'Create P-3' }).then(() => order.push('edit'));
    must(await writing);
    await edit;
    expect(order).toEqual(['archive', 'edit']);
    expect(Object.keys(unzipSync(readFileSync(out))).filter((path) => path.includes('secret') || path.includes('p-3'))).toEqual([]);
    await open.close();
  });
});
