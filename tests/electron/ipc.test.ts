import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import { channelNames, dropChannel } from '#shared/bridge';
import { channels } from '#shared/ipc';
import { ok } from '#shared/result';
import { registerDrop, registerHandlers, type Handlers } from '../../electron/ipc';
import { createDroppedFiles } from '../../electron/system/dropped-files';

type Listener = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;

const setUpContract = (overrides: Partial<Handlers> = {}) => {
  const listeners = new Map<string, Listener>();
  const calls: unknown[] = [];
  const log: string[] = [];
  const handlers = {
    ...Object.fromEntries(Object.keys(channels).map((name) => [name, async (input: unknown) => { calls.push([name, input]); return ok(null); }])),
    ...overrides,
    // Sound: every channel has its function, which the tests call only through the contract.
  } as unknown as Handlers;
  registerHandlers({ handle: (name, listener) => void listeners.set(name, listener as Listener) }, handlers, (message) => log.push(message));
  const mainFrame = { url: 'app://stemma/index.html' };
  const call = (name: string, input: unknown, frame: { readonly url: string } | null = mainFrame): Promise<unknown> | undefined =>
    // Sound: the only members that the contract reads.
    listeners.get(name)?.({ senderFrame: frame, sender: { mainFrame, id: 1 } } as unknown as IpcMainInvokeEvent, input);
  return { listeners, calls, log, call, mainFrame };
};

describe('the contract', () => {
  test('registers every channel and no other', () => {
    const { listeners } = setUpContract();
    expect([...listeners.keys()].toSorted()).toEqual(Object.keys(channels).toSorted());
    expect(Object.keys(channelNames).toSorted()).toEqual(Object.keys(channels).toSorted());
  });

  test('carries a fitting call of the main frame to its handler', async () => {
    const { call, calls } = setUpContract();
    expect(await call('family.read', { key: 'p-1' })).toEqual({ ok: true, value: null });
    expect(calls).toEqual([['family.read', { key: 'p-1' }]]);
  });

  test.each([
    ['a frame inside the page', { url: 'app://stemma/index.html' }],
    ['a page of another origin', { url: 'https://www.epo.org/' }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_name, frame) => {
    const { call, calls, log } = setUpContract();
    expect(await call('family.read', { key: 'p-1' }, frame)).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    expect(calls).toEqual([]);
    expect(log).toHaveLength(1);
  });

  test.each(['app://stemma.example/index.html', 'app://other/index.html', 'http://stemma/index.html', 'about:blank'])('refuses a main frame at %s', async (url) => {
    const { call, calls, mainFrame } = setUpContract();
    mainFrame.url = url;
    expect(await call('app.state', null)).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
    expect(calls).toEqual([]);
  });

  test.each([
    ['family.read', { key: '../secret' }],
    ['family.read', { key: 'con' }],
    ['family.read', { key: 'p-1', extra: true }],
    ['family.read', null],
    ['history.list', { limit: 1_000_000 }],
    ['file.save', { suggestedName: 'x.csv', bytes: 'text' }],
    ['app.open-link', { url: 'not an address' }],
    ['portfolio.create', { path: '/' }],
  ])('refuses input of %s that does not fit: %j', async (name, input) => {
    const { call, calls } = setUpContract();
    expect(await call(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input', subject: name } });
    expect(calls).toEqual([]);
  });

  test('answers a bug in a handler as data and logs it', async () => {
    const { call, log } = setUpContract({
      'app.state': async () => {
        throw new Error('broken');
      },
    });
    expect(await call('app.state', null)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(log[0]).toContain('app.state: Error: broken');
  });
});

describe('dropped files', () => {
  const setUpDrop = () => {
    const listeners = new Map<string, Listener>();
    const dropped: (readonly string[])[] = [];
    registerDrop({ handle: (name, listener) => void listeners.set(name, listener as Listener) }, (paths) => dropped.push(paths), () => undefined);
    const mainFrame = { url: 'app://stemma/index.html' };
    // Sound: the only members that are read.
    const drop = (input: unknown, frame: { readonly url: string } | null = mainFrame): unknown => listeners.get(dropChannel)?.({ senderFrame: frame, sender: { mainFrame, id: 1 } } as unknown as IpcMainInvokeEvent, input);
    return { drop, dropped };
  };

  test('are named by the preload of the main frame alone, and only as paths', () => {
    const { drop, dropped } = setUpDrop();
    drop(['/home/a/family.xml']);
    drop(['/etc/passwd'], { url: 'app://stemma/index.html' });
    drop(['/etc/passwd'], null);
    drop('/etc/passwd');
    drop([]);
    drop([1]);
    expect(dropped).toEqual([['/home/a/family.xml']]);
  });

  test('are no channel that a page can call', () => {
    expect(Object.keys(channelNames)).not.toContain(dropChannel);
    expect(Object.keys(channels)).not.toContain(dropChannel);
  });

  test('are handed out once, under an id of their own', () => {
    let next = 0;
    const files = createDroppedFiles(() => `d${(next += 1)}`);
    const first = files.put(['/a']);
    expect(files.take('d7')).toBeUndefined();
    expect(files.take(first)).toEqual(['/a']);
    expect(files.take(first)).toBeUndefined();
    const second = files.put(['/b']);
    expect(files.put(['/c'])).not.toBe(second);
    expect(files.take(second)).toBeUndefined();
  });
});
