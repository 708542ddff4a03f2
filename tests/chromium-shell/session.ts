import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { Handler } from './loopback';
import { standIn } from './stand-in';

let registered: Handler | undefined;

/** The handler that the main process registered for its scheme. */
export const appHandler: Handler = (request) => registered?.(request) ?? new Response(null, { status: 404 });

const emitter = new EventEmitter();

/** There is one profile; requests that leave are stopped by the resolver rules, permissions by headless Chromium's refusal. */
const onlySession = standIn<Electron.Session>('session', {
  // Sound: Electron's overloads only name the events; the emitter takes any.
  ...({ on: emitter.on.bind(emitter) } as unknown as Pick<Electron.Session, 'on'>),
  protocol: standIn<Electron.Protocol>('session.protocol', {
    handle: (_scheme, handler) => {
      registered = handler;
    },
  }),
  webRequest: standIn<Electron.WebRequest>('session.webRequest', { onBeforeRequest: () => undefined }),
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  flushStorageData: () => undefined,
});

export const session = standIn<typeof Electron.session>('session', { fromPartition: () => onlySession, defaultSession: onlySession });

export const protocol = standIn<Electron.Protocol>('protocol', { registerSchemesAsPrivileged: () => undefined });
