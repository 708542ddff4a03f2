import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioState } from '#shared/ipc';
import { parseIsoDate } from '#shared/model/date';
import { appStore, setPortfolio } from '../../../renderer/app/state/app-store';
import { registerCommand, runCommand } from '../../../renderer/app/commands/command-registry';
import { commandsFor } from '../../../renderer/app/commands/Palette';
import { commandOfKey, type PressedKey } from '../../../renderer/app/commands/use-accelerators';
import { conflictsInWords } from '../../../renderer/app/undo';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
const portfolio: PortfolioState = { id: 'x', name: 'X', path: '/x', families: 1, revision: 1, law: '', parties: '', issues: [] };

describe('registered commands', () => {
  const stops: (() => void)[] = [];
  const register = (...input: Parameters<typeof registerCommand>) => stops.push(registerCommand(...input));
  beforeEach(() => {
    const today = parseIsoDate('2026-11-22');
    if (!today) throw new Error('no date');
    appStore.set((shell) => ({ ...shell, app: { version: '0', platform: 'linux', person: 'A', recent: [], portfolio, today, diskEncrypted: 'unknown' } }));
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('answer where they were registered last, a fallback only where nothing else does', () => {
    const ran: string[] = [];
    register('search.focus', () => ran.push('table'));
    register('search.focus', () => ran.push('palette'), { fallback: true });
    expect(runCommand('search.focus')).toBe(true);
    register('search.focus', () => ran.push('list'));
    runCommand('search.focus');
    stops.shift()?.();
    stops.pop()?.();
    runCommand('search.focus');
    expect(ran).toEqual(['table', 'list', 'palette']);
  });

  it('do not answer while disabled or without the portfolio that they need', () => {
    let runs = 0;
    register('case.note', () => (runs += 1), { enabled: false });
    expect(runCommand('case.note')).toBe(false);
    register('case.note', () => (runs += 1));
    setPortfolio(null);
    expect(runCommand('case.note')).toBe(false);
    setPortfolio(portfolio);
    expect(runCommand('case.note')).toBe(true);
    expect(runs).toBe(1);
  });
});

describe('keys', () => {
  it('are Ctrl on Windows and Linux, ⌘ on macOS', () => {
    expect(commandOfKey(press('k', { ctrlKey: true }), false, false)).toBe('palette.open');
    expect(commandOfKey(press('k', { metaKey: true }), false, true)).toBe('palette.open');
    expect(commandOfKey(press('k', { ctrlKey: true }), false, true)).toBeUndefined();
    expect(commandOfKey(press('Z', { ctrlKey: true, shiftKey: true }), false, false)).toBe('edit.redo');
  });

  it('leave typing alone', () => {
    for (const key of ['/', 'n', 'd']) expect(commandOfKey(press(key), true, false)).toBeUndefined();
    expect(commandOfKey(press('z', { ctrlKey: true }), true, false)).toBeUndefined();
    expect(commandOfKey(press('ArrowLeft', { altKey: true }), true, true)).toBeUndefined();
    expect(commandOfKey(press('k', { ctrlKey: true }), true, false)).toBe('palette.open');
  });

  it('alone do the commonest acts', () => {
    expect(commandOfKey(press('/'), false, false)).toBe('search.focus');
    // On a German keyboard the sign is Shift+7.
    expect(commandOfKey(press('/', { shiftKey: true }), false, false)).toBe('search.focus');
    expect(commandOfKey(press('n'), false, false)).toBe('case.note');
    expect(commandOfKey(press('d'), false, false)).toBe('limit.done');
    expect(commandOfKey(press('ArrowLeft', { altKey: true }), false, false)).toBe('view.back');
  });
});

describe('palette', () => {
  it('finds a command by the beginnings of its words, in any order', () => {
    expect(commandsFor('port new', new Set()).map(({ id }) => id)).toEqual(['portfolio.create', 'portfolio.restore']);
    expect(commandsFor('appl add', new Set()).map(({ id }) => id)).toEqual(['case.add-member']);
    expect(commandsFor('rows', new Set()).map(({ id }) => id)).toEqual(['view.density']);
    expect(commandsFor('about', new Set()).map(({ id }) => id)).toEqual(['help.about', 'findings.show']);
    expect(commandsFor('xyz', new Set())).toEqual([]);
  });
  it('leaves out what cannot run now', () => {
    expect(commandsFor('undo', new Set(['edit.undo']))).toEqual([]);
  });
});

describe('undo', () => {
  it('says what was left because it was changed since', () => {
    expect(conflictsInWords([])).toBeUndefined();
    expect(conflictsInWords([{ family: 'p-1', path: 'applications/a1/filingDate' }])).toBe('1 value was changed since and left as now: p-1: application a1: filing date.');
    expect(conflictsInWords(Array.from({ length: 5 }, () => ({ family: 'p-1', path: 'title' })))).toContain('and 2 more');
  });
});
