import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFilesInParts, type FilesInParts } from '../../electron/system/files-in-parts';

let folder = '';
let ids = 0;
let files: FilesInParts = createFilesInParts(() => '');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  ids = 0;
  files = createFilesInParts(() => `f${(ids += 1)}`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const begun = async (path: string): Promise<string> => {
  const answer = await files.begin(path);
  return answer.ok ? answer.value : '';
};

describe('files that come in parts', () => {
  test('stand at their place when they are whole, parts in their order, and the old file until then', async () => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'old');
    const file = await begun(path);
    // Not waited for one by one.
    const parts = await Promise.all(['a', '参照', 'b'.repeat(300_000), 'c'].map((text) => files.append(file, bytes(text))));
    expect(parts.every(({ ok }) => ok)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await files.finish(file)).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe(`a参照${'b'.repeat(300_000)}c`);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('leave nothing behind when they are discarded, or the application ends', async () => {
    const file = await begun(join(folder, 'one.csv'));
    await begun(join(folder, 'two.csv'));
    await files.append(file, bytes('a'));
    await files.discard(file);
    expect(await files.append(file, bytes('b'))).toMatchObject({ ok: false, error: { code: 'no-such-file' } });
    await files.discardAll();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('say where they could not be written', async () => {
    const missing = join(folder, 'no-such-folder', 'list.csv');
    expect(await files.begin(missing)).toMatchObject({ ok: false, error: { code: 'write-failed', subject: missing } });
    // A folder is at the place by the time the file is whole.
    const taken = join(folder, 'taken.csv');
    const file = await begun(taken);
    mkdirSync(join(taken, 'inside'), { recursive: true });
    expect(await files.finish(file)).toMatchObject({ ok: false, error: { code: 'write-failed', subject: taken } });
    expect(readdirSync(folder)).toEqual(['taken.csv']);
  });

  test('are unknown by any other name', async () => {
    expect(await files.finish('../../etc/passwd')).toMatchObject({ ok: false, error: { code: 'no-such-file' } });
  });
});
