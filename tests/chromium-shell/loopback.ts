import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { appOrigin } from '../../electron/origin';
import { pageOrigin } from './page-origin.mjs';

export const cookieName = 'stemma-launch';

export const toAppUrl = (url: string): string => (url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url);
export const toPageUrl = (url: string): string => (url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url);

export type Handler = (request: Request) => Response | Promise<Response>;

/** Serves the application's scheme on a loopback port to the one browser that carries this launch's cookie. */
export const startLoopback = async (handler: Handler): Promise<{ readonly port: number; readonly cookie: string; readonly close: () => void }> => {
  const cookie = randomBytes(24).toString('hex');
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const cookies = (incoming.headers.cookie ?? '').split('; ');
    if (!cookies.includes(`${cookieName}=${cookie}`) || incoming.headers.host !== new URL(pageOrigin).host) {
      outgoing.writeHead(403).end();
      return;
    }
    // A browser asks for it, Electron does not.
    if (incoming.url === '/favicon.ico') {
      outgoing.writeHead(204).end();
      return;
    }
    const headers = new Headers();
    for (const name of ['origin', 'referer']) {
      const value = incoming.headers[name];
      if (typeof value === 'string') headers.set(name, toAppUrl(`${value}/`).slice(0, -1));
    }
    const method = incoming.method ?? 'GET';
    const response = await handler(new Request(`${appOrigin}${incoming.url ?? '/'}`, { method, headers }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) outgoing.end();
    // Sound: Node's web stream and the DOM's are the same class; only their declarations differ.
    else await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream<Uint8Array>), outgoing);
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // A page that goes away ends its own download; nothing is lost by that.
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) console.error(error);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the loopback server has no port');
  return {
    port: address.port,
    cookie,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
