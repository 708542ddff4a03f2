import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { application } from '../../scripts/application.mjs';
import { launchStemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-network-'));

/** What a page could try, and time for what a browser does by itself. */
const tryToReachOut = async (options: Parameters<typeof launchStemma>[0]): Promise<void> => {
  const stemma = await launchStemma(options);
  await stemma.page.evaluate(async () => {
    const image = new Image();
    image.src = 'https://www.epo.org/favicon.ico';
    await fetch('https://register.epo.org/').catch(() => undefined);
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = 'https://worldwide.espacenet.com/';
    document.head.append(link);
  });
  await stemma.page.waitForTimeout(3000);
  await stemma.close();
};

type NetEvent = { readonly type: number; readonly params?: { readonly address?: string } };

/** Chromium's network log: the constants in its first line, then one event per line; the end may be missing. */
const readNetLog = (file: string): { readonly types: Readonly<Record<string, number>>; readonly events: readonly NetEvent[] } => {
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  // Sound: the documented form of the log.
  const { constants } = JSON.parse(`${first.replace(/,$/, '')}}`) as { constants: { logEventTypes: Record<string, number> } };
  const events = lines.filter((line) => line.startsWith('{"')).flatMap((line) => {
    try {
      return [JSON.parse(line.replace(/(,|\]\}?)$/, '')) as NetEvent];
    } catch {
      return [];
    }
  });
  return { types: constants.logEventTypes, events };
};

const isHere = (address: string): boolean => /^(127\.0\.0\.1|\[::1\]):/.test(address);

/** By this address Chromium asks the routing table of this computer whether there is an IPv6 route; a datagram socket is bound to it and nothing is sent. */
const routeProbe = '2001:4860:4860::8888';
const isRouteProbe = (address: string): boolean => address === `[${routeProbe}]:443`;

test('the browser engine connects to nothing but this computer', async () => {
  const file = join(folder, 'net-log.json');
  await tryToReachOut({ userData: join(folder, 'engine'), args: [`--log-net-log=${file}`] });
  const { types, events } = readNetLog(file);
  expect(events.length).toBeGreaterThan(10);
  const connecting = [types['TCP_CONNECT_ATTEMPT'], types['UDP_CONNECT']];
  const connected = events.filter(({ type }) => connecting.includes(type)).flatMap(({ params }) => params?.address ?? []);
  expect(connected.length).toBeGreaterThan(0);
  expect(connected.filter((address) => !isHere(address) && !isRouteProbe(address))).toEqual([]);
  expect(events.filter(({ type }) => type === types['UDP_BYTES_SENT'])).toEqual([]);
});

const whyNoTrace =
  application()?.kind === 'electron' ? 'real Electron is traced by its network log only' : spawnSync('strace', ['-V']).error === undefined ? undefined : 'strace is not installed here';
if (whyNoTrace !== undefined) console.log(`Not traced by system calls: ${whyNoTrace}.`);

test.skipIf(whyNoTrace !== undefined)('no process of the application connects to anything but this computer', async () => {
  const file = join(folder, 'calls');
  await tryToReachOut({ userData: join(folder, 'traced'), wrap: ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-o', file] });
  const calls = readFileSync(file, 'utf8').split('\n').filter((line) => /sin6?_addr|sin6?_port/.test(line));
  expect(calls.some((line) => line.includes('127.0.0.1'))).toBe(true);
  const outside = calls.filter((line) => !line.includes(`inet_pton(AF_INET6, "${routeProbe}"`));
  expect(outside.filter((line) => !/inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/.test(line))).toEqual([]);
});
