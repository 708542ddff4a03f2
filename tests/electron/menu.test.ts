import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { commands } from '#shared/commands';
import { menuTemplate } from '../../electron/menu';

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

const template = (platform: NodeJS.Platform, disabled: readonly string[] = [], run: (id: string) => void = () => undefined): MenuItemConstructorOptions[] =>
  menuTemplate({ platform, disabled: new Set(disabled), run });

describe.each(['win32', 'darwin', 'linux'] as const)('the menu on %s', (platform) => {
  test('has every command of the table once, under its label and accelerator', () => {
    const items = flat(template(platform)).filter(({ id }) => id !== undefined);
    expect(items.map(({ id }) => id).toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
    for (const command of commands) {
      const item = items.find(({ id }) => id === command.id);
      expect([item?.label, item?.accelerator]).toEqual([command.label, 'key' in command ? command.key : undefined]);
    }
  });

  test('runs a command when chosen and greys what cannot run', () => {
    const ran: string[] = [];
    const items = flat(template(platform, ['edit.undo'], (id) => ran.push(id)));
    // Sound: the items take no argument.
    (items.find(({ id }) => id === 'import.start')?.click as (() => void) | undefined)?.();
    expect(ran).toEqual(['import.start']);
    expect(items.find(({ id }) => id === 'edit.undo')?.enabled).toBe(false);
    expect(items.find(({ id }) => id === 'import.start')?.enabled).toBe(true);
  });

  test('no accelerator is given twice, nor taken from the system', () => {
    const system = ['CmdOrCtrl+C', 'CmdOrCtrl+X', 'CmdOrCtrl+V', 'CmdOrCtrl+A', 'CmdOrCtrl+Q', 'CmdOrCtrl+W', 'CmdOrCtrl+M', 'CmdOrCtrl+H'];
    const keys = [...system, ...flat(template(platform)).flatMap(({ accelerator }) => accelerator ?? [])];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('follows the conventions of macOS and of Windows', () => {
  const [application, ...others] = template('darwin');
  expect(application?.label).toBe('Stemma');
  expect(flat([application ?? {}]).map(({ id, role }) => id ?? role)).toEqual(expect.arrayContaining(['help.about', 'services', 'hide', 'quit']));
  expect(others.some(({ role }) => role === 'windowMenu')).toBe(true);
  const [file] = template('win32');
  expect(file?.label).toBe('&File');
  expect(flat([file ?? {}]).at(-1)?.role).toBe('quit');
});
