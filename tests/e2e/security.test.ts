import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/security';
import { launchStemma, type Stemma } from './support/launch';

describe('what a page of the application can reach', () => {
  let stemma: Stemma;
  beforeAll(async () => {
    stemma = await launchStemma({ userData: mkdtempSync(join(tmpdir(), 'stemma-security-')) });
  });
  afterAll(() => stemma.close());

  test('the page is served with the policy that allows nothing unlisted', async () => {
    const header = await stemma.page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    expect(header).toBe(contentSecurityPolicy);
  });

  test.each(['https://www.epo.org/', 'http://127.0.0.1:9/', 'https://192.0.2.1/'])('no request to %s leaves', async (url) => {
    const outcome = await stemma.page.evaluate(
      (target) =>
        fetch(target, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'refused',
        ),
      url,
    );
    expect(outcome).toBe('refused');
  });

  test('no image, socket or form goes out', async () => {
    const outcome = await stemma.page.evaluate(async () => {
      const image = new Image();
      const loaded = new Promise<string>((resolve) => {
        image.addEventListener('load', () => resolve('loaded'));
        image.addEventListener('error', () => resolve('refused'));
      });
      image.src = 'https://www.epo.org/favicon.ico';
      let socket = 'opened';
      try {
        const connection = new WebSocket('wss://www.epo.org/');
        socket = await new Promise<string>((resolve) => {
          connection.addEventListener('error', () => resolve('refused'));
          connection.addEventListener('open', () => resolve('opened'));
        });
      } catch {
        socket = 'refused';
      }
      return { image: await loaded, socket, beacon: await new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
        navigator.sendBeacon('https://www.epo.org/', 'x');
      }) };
    });
    expect(outcome).toEqual({ image: 'refused', socket: 'refused', beacon: 'connect-src' });
  });

  test('no script or style from within the text of a page runs', async () => {
    const outcome = await stemma.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { --inline: yes }';
      document.head.append(style);
      const result = { script: 'ranInline' in window, style: getComputedStyle(document.body).getPropertyValue('--inline') };
      script.remove();
      style.remove();
      return result;
    });
    expect(outcome).toEqual({ script: false, style: '' });
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/%00', '/.htaccess', '/data/nothing'])(
    'the path %s names no file',
    async (path) => {
      const status = await stemma.page.evaluate(async (target) => (await fetch(target)).status, path);
      expect(status).toBe(404);
    },
  );

  test('a page has the bridge and nothing else of the machine', async () => {
    const found = await stemma.page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'stemma') as object).toSorted(),
      machine: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(found).toEqual({ bridge: ['call', 'on'], machine: [] });
  });

  test('input that does not fit is refused with its place, a channel that does not exist is refused', async () => {
    const answers = await stemma.page.evaluate(async () => {
      // Sound: the preload of the application put it there.
      const bridge = Reflect.get(window, 'stemma') as { call: (channel: string, input: unknown) => Promise<unknown> };
      return {
        bad: await bridge.call('family.read', { key: '../../etc/passwd' }),
        unknown: await bridge.call('shell.run', 'x').then(
          () => 'answered',
          () => 'refused',
        ),
      };
    });
    expect(answers.bad).toMatchObject({ ok: false, error: { code: 'bad-input', subject: 'family.read' } });
    expect(answers.unknown).toBe('refused');
  });

  test('only links to patent offices reach the system browser', async () => {
    const answers = await stemma.page.evaluate(async () => {
      // Sound: as above.
      const bridge = Reflect.get(window, 'stemma') as { call: (channel: string, input: unknown) => Promise<{ ok: boolean }> };
      const open = async (url: string): Promise<boolean> => (await bridge.call('app.open-link', { url })).ok;
      return [await open('https://register.epo.org/application?number=EP08075123'), await open('https://example.org/'), await open('file:///etc/passwd')];
    });
    expect(answers).toEqual([true, false, false]);
    expect(await stemma.opened()).toEqual(['https://register.epo.org/application?number=EP08075123']);
  });

  test('a page stays where it is and opens no window', async () => {
    const before = stemma.page.url();
    const opened = await stemma.page.evaluate(() => {
      const child = window.open('https://www.epo.org/');
      return child !== null && !child.closed && child.location.href !== 'about:blank';
    });
    expect(opened).toBe(false);
    expect(stemma.page.url()).toBe(before);
  });
});
