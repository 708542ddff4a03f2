import type { Session, WebContents } from 'electron';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chromiumSwitches, contentSecurityPolicy, hardenContents, hardenSession, isInside, securePreferences } from '../../electron/security';

describe('content security policy', () => {
  const directives = new Map(contentSecurityPolicy.split('; ').map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]));

  test('starts from nothing and allows the own origin only', () => {
    expect(directives.get('default-src')).toBe("'none'");
    for (const name of ['script-src', 'style-src', 'font-src', 'connect-src', 'worker-src']) expect(directives.get(name)).toBe("'self'");
    expect(directives.get('img-src')).toBe("'self' data: blob:");
  });

  test('has no unsafe keyword, wildcard or host', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|strict-dynamic/);
  });
});

describe('windows', () => {
  test('are sandboxed, isolated and without Node', () => {
    expect(securePreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      allowRunningInsecureContent: false,
    });
  });

  test('refuse to navigate away, to be redirected, to embed guests and to open others', () => {
    const listeners = new Map<string, (event: { readonly url: string; readonly preventDefault: () => void }) => void>();
    let openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined;
    hardenContents({
      on: (event: string, listener: (event: { readonly url: string; readonly preventDefault: () => void }) => void) => listeners.set(event, listener),
      setWindowOpenHandler: (handler: (details: { readonly url: string }) => { readonly action: string }) => (openHandler = handler),
      // Sound: the only members that hardenContents uses.
    } as unknown as WebContents);
    const isPrevented = (event: string, url: string): boolean => {
      let prevented = false;
      listeners.get(event)?.({ url, preventDefault: () => (prevented = true) });
      return prevented;
    };
    expect(isPrevented('will-navigate', 'https://www.epo.org/')).toBe(true);
    expect(isPrevented('will-navigate', 'app://stemma.example/')).toBe(true);
    expect(isPrevented('will-navigate', 'file:///etc/passwd')).toBe(true);
    expect(isPrevented('will-navigate', 'app://stemma/index.html')).toBe(false);
    expect(isPrevented('will-redirect', 'app://stemma/index.html')).toBe(true);
    expect(isPrevented('will-attach-webview', 'app://stemma/index.html')).toBe(true);
    expect(openHandler?.({ url: 'app://stemma/index.html' })).toEqual({ action: 'deny' });
  });
});

describe('session', () => {
  const hardened = () => {
    const set: {
      request?: (details: { readonly url: string }, callback: (answer: { readonly cancel: boolean }) => void) => void;
      permission?: (contents: null, permission: string, callback: (granted: boolean) => void) => void;
      check?: () => boolean;
      device?: () => boolean;
      spell?: boolean;
      download?: (event: { readonly preventDefault: () => void }) => void;
    } = {};
    hardenSession({
      webRequest: { onBeforeRequest: (listener: NonNullable<typeof set.request>) => (set.request = listener) },
      setPermissionRequestHandler: (handler: NonNullable<typeof set.permission>) => (set.permission = handler),
      setPermissionCheckHandler: (handler: () => boolean) => (set.check = handler),
      setDevicePermissionHandler: (handler: () => boolean) => (set.device = handler),
      setSpellCheckerEnabled: (enabled: boolean) => (set.spell = enabled),
      on: (_event: string, listener: NonNullable<typeof set.download>) => (set.download = listener),
      // Sound: the only members that hardenSession uses.
    } as unknown as Session);
    return set;
  };

  test('cancels every request that leaves the application', () => {
    const { request } = hardened();
    const isCancelled = (url: string): boolean | undefined => {
      let cancelled: boolean | undefined;
      request?.({ url }, ({ cancel }) => (cancelled = cancel));
      return cancelled;
    };
    for (const url of ['https://www.epo.org/', 'http://localhost/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'ftp://example.org/', 'app://stemma.example/', 'app://other/x', 'chrome-extension://x/'])
      expect(isCancelled(url), url).toBe(true);
    for (const url of ['app://stemma/index.html', 'data:image/png;base64,', 'blob:app://stemma/1']) expect(isCancelled(url), url).toBe(false);
  });

  test('no web address is inside, whatever it looks like', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => !isInside(url)));
  });

  test('refuses every permission, device and download, and fetches no dictionary', () => {
    const { permission, check, device, spell, download } = hardened();
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal']) {
      let isGranted: boolean | undefined;
      permission?.(null, name, (granted) => (isGranted = granted));
      expect(isGranted, name).toBe(false);
    }
    let isPrevented = false;
    download?.({ preventDefault: () => (isPrevented = true) });
    expect({ check: check?.(), device: device?.(), spell, isPrevented }).toEqual({ check: false, device: false, spell: false, isPrevented: true });
  });
});

test('Chromium resolves no host and does not go to the network on its own', () => {
  expect(chromiumSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(chromiumSwitches.map(([name]) => name)).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update']));
});

describe('the packaged application', () => {
  const builder: unknown = parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8'));

  test('has its fuses set', () => {
    expect(builder).toHaveProperty('electronFuses', {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('asks for no updates, and its worker lies outside the archive', () => {
    expect(builder).toHaveProperty('publish', null);
    expect(builder).toMatchObject({ asarUnpack: expect.arrayContaining(['out/main/import-worker.js']) });
  });
});
