import type { Session, WebContents } from 'electron';
import { appOrigin, appScheme } from './origin';

/** Sent with every answer of the application's protocol; nothing is allowed that is not listed. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Web preferences of every window; the sandbox and isolation are Electron's defaults, stated so that a test can hold them. */
export const securePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
} as const;

/** Switches for Chromium: no host name resolves, and no component of it goes to the network on its own. */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Whether a request stays inside: the application's own pages, and bytes that a page already holds. */
export const isInside = (url: string): boolean => {
  const colon = url.indexOf(':');
  const scheme = url.slice(0, colon);
  if (scheme === appScheme) return url.startsWith(`${appOrigin}/`);
  return scheme === 'data' || scheme === 'blob' || scheme === 'devtools';
};

/** Cancels every request that leaves, refuses every permission and device, and never fetches a dictionary. */
export const hardenSession = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isInside(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
};

/** A page stays where it is: no navigation away, no second window, no embedded guest. */
export const hardenContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
