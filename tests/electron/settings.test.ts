import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSettings } from '../../electron/system/settings';
import { placeOnDisplays } from '../../electron/system/window-place';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stemma-settings-'));

describe('settings of this computer', () => {
  test('are there again after a restart, the last of many writes', async () => {
    const folder = newFolder();
    const settings = await openSettings(folder);
    await Promise.all(Array.from({ length: 20 }, (_, i) => settings.update({ last: `/p/${i}` })));
    await settings.update({ person: 'A. Attorney' });
    expect((await openSettings(folder)).get()).toMatchObject({ last: '/p/19', person: 'A. Attorney' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test.each(['', '{', 'null', '{"recent": 3, "window": {"width": "wide"}, "last": 5}'])('count as empty where the file holds %j', async (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    const settings = await openSettings(folder);
    expect(settings.get()).toMatchObject({ recent: [] });
    expect(settings.get().window).toBeUndefined();
    await settings.update({ last: '/p' });
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ last: '/p' });
  });
});

describe('the window opens where it was', () => {
  const display = { workArea: { x: 0, y: 25, width: 1920, height: 1055 } };

  test('on a display that still shows it', () => {
    expect(placeOnDisplays({ x: 100, y: 50, width: 1200, height: 800, maximized: false }, [display])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  test('and in its size elsewhere where that display is gone', () => {
    expect(placeOnDisplays({ x: 2500, y: 50, width: 1200, height: 800, maximized: false }, [display])).toEqual({ width: 1200, height: 800 });
  });
});
