import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAppHandler, fileOfPath } from '../../electron/protocol';
import { contentSecurityPolicy } from '../../electron/security';

const folder = mkdtempSync(join(tmpdir(), 'stemma-protocol-'));
const root = join(folder, 'pages');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'index-a1.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'notes.exe'), 'x');
  writeFileSync(join(folder, 'secret.json'), '{}');
});

const lines = async function* (count: number): AsyncGenerator<string> {
  for (let i = 0; i < count; i += 1) yield JSON.stringify(['family', i]);
};
const handler = createAppHandler({ root, dataPages: (page, query) => (page === 'manifest' ? lines(Number(query.get('count') ?? 2)) : undefined) });
const ask = (url: string, init?: RequestInit): Promise<Response> => handler(new Request(url, init));

describe('the path guard', () => {
  test('names no file outside its folder, whatever the path', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '%5c', '\\', 'C:', '%00', 'index.html', '~', ' ', 'con.'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileOfPath(root, `/${pieces.join('/')}`);
        if (file === undefined) return true;
        const inside = relative(root, file);
        return inside !== '' && !inside.startsWith('..') && !inside.split(sep).includes('..') && !inside.includes('\0');
      }),
    );
  });

  test.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/..%5c..%5csecret.json', '/%252e%252e/secret.json', '/.env', '/assets/', '/%', '/index.html%00.js'])('refuses %s', async (path) => {
    const response = await ask(`app://stemma${path}`);
    expect(response.status).toBe(404);
  });
});

describe('the application scheme', () => {
  test('serves its pages with type, policy and without a copy kept', async () => {
    const response = await ask('app://stemma/');
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect((await ask('app://stemma/assets/index-a1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('refuses other hosts, methods and kinds of file, under the same policy', async () => {
    for (const [url, status, init] of [
      ['app://other/index.html', 403],
      ['app://stemma.example/index.html', 403],
      ['app://stemma/index.html', 405, { method: 'POST' }],
      ['app://stemma/assets/notes.exe', 404],
      ['app://stemma/data/unknown', 404],
    ] as const) {
      const response = await ask(url, init);
      expect([url, response.status, response.headers.get('content-security-policy')]).toEqual([url, status, contentSecurityPolicy]);
    }
  });

  test('streams a data page line by line', async () => {
    const response = await ask('app://stemma/data/manifest?count=50000');
    const text = await response.text();
    expect(text.split('\n')).toHaveLength(50_001);
    expect(text.startsWith('["family",0]\n["family",1]\n')).toBe(true);
  });

  test('stops reading the portfolio where the page goes away', async () => {
    let isStopped = false;
    const endless = async function* (): AsyncGenerator<string> {
      try {
        for (;;) yield 'x'.repeat(1000);
      } finally {
        isStopped = true;
      }
    };
    const response = await createAppHandler({ root, dataPages: endless })(new Request('app://stemma/data/manifest'));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => isStopped).toBe(true);
  });
});
