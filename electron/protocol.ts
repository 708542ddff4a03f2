import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { dataPath } from '#shared/ipc';
import { appHost, appScheme } from './origin';
import { contentSecurityPolicy } from './security';

/** Parts of a data page (`manifest`, `families?keys=…`, `dossier/<job>/<part>`): lines without their ends, or bytes; undefined where there is no such page. */
export type DataPages = (page: string, query: URLSearchParams) => AsyncIterable<string | Uint8Array> | undefined;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const headers = (contentType: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

const refuse = (status: number): Response => new Response(null, { status, headers: headers('text/plain; charset=utf-8') });

/**
 * File below `root` that a URL path names, or undefined for one that could mean anything else: segments that climb, are
 * hidden or device-like, or are encoded so that a second decoding would change them.
 */
export const fileOfPath = (root: string, path: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (!segments.every((segment) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(segment) && !segment.endsWith('.'))) return undefined;
  const file = join(root, ...segments);
  return file.startsWith(root + sep) ? file : undefined;
};

const encodeParts = async function* (parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(`${part}\n`, 'utf8') : part;
    pending.push(bytes);
    length += bytes.length;
    if (length < 256 * 1024) continue;
    yield Buffer.concat(pending);
    pending = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pending);
};

const streamOf = (source: Readable): ReadableStream<Uint8Array> =>
  // Sound: Node's web stream and the DOM's are the same class; only their declarations differ.
  Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>;

/** Answers every request to the application's scheme: its built pages below `root`, and data pages streamed part by part. */
export const createAppHandler =
  (deps: { readonly root: string; readonly dataPages: DataPages }) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.protocol !== `${appScheme}:` || url.host !== appHost) return refuse(403);
    if (request.method !== 'GET') return refuse(405);
    if (url.pathname.startsWith(dataPath)) {
      const parts = deps.dataPages(url.pathname.slice(dataPath.length), url.searchParams);
      if (parts === undefined) return refuse(404);
      return new Response(streamOf(Readable.from(encodeParts(parts), { objectMode: false })), { headers: headers('application/x-ndjson; charset=utf-8') });
    }
    const file = fileOfPath(deps.root, url.pathname === '/' ? '/index.html' : url.pathname);
    const contentType = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || contentType === undefined) return refuse(404);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) return refuse(404);
    return new Response(streamOf(createReadStream(file)), { headers: { ...headers(contentType), 'content-length': String(found.size) } });
  };
