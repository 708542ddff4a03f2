import { appOrigin } from '../../electron/origin';

/** Name of the binding that carries calls; taken away from the page before its own scripts run. */
export const bindingName = '__stemmaShellCall';
/** Function by which main hands an event to the page; not enumerable, and it only takes encoded events. */
export const deliverName = '__stemmaShellDeliver';

/** Function by which the launcher tells a page which files a drop will hold: a page of a browser never learns a path. */
export const dropName = '__stemmaShellDrop';

/**
 * Script run before anything else in a page of the application: an `electron` module with `contextBridge` and `ipcRenderer`,
 * and the preload bundle evaluated with a `require` that knows nothing else.
 */
export const pageScript = (preload: string, pageOrigin: string): string => `(() => {
  if (location.origin !== ${JSON.stringify(pageOrigin)} || window.top !== window) return;
  const send = globalThis[${JSON.stringify(bindingName)}];
  delete globalThis[${JSON.stringify(bindingName)}];
  const toBase64 = (bytes) => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  };
  const encode = (value) => JSON.stringify(structuredClone(value) ?? null, (_key, item) => item instanceof Uint8Array ? { $bytes: toBase64(item) } : item);
  const decode = (text) => JSON.parse(text, (_key, item) => {
    if (typeof item !== 'object' || item === null || typeof item.$bytes !== 'string') return item;
    return Uint8Array.from(atob(item.$bytes), (char) => char.charCodeAt(0));
  });
  const listeners = new Map();
  const ipcRenderer = {
    invoke: async (channel, input) => {
      const answer = JSON.parse(await send(JSON.stringify([channel, encode(input), location.href.replace(location.origin, ${JSON.stringify(appOrigin)})])));
      if (answer.error !== undefined) throw new Error(answer.error);
      return decode(answer.value);
    },
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    removeListener: (channel, listener) => { listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)); },
  };
  const freeze = (value) => {
    for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) freeze(item);
    return Object.freeze(value);
  };
  const contextBridge = { exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: freeze(api), enumerable: true }) };
  Object.defineProperty(globalThis, ${JSON.stringify(deliverName)}, {
    value: (text) => { const [channel, payload] = decode(text); for (const listener of listeners.get(channel) ?? []) listener({}, payload); },
  });
  let dropped = [];
  Object.defineProperty(globalThis, ${JSON.stringify(dropName)}, { value: (paths) => { dropped = paths; } });
  const webUtils = { getPathForFile: (file) => dropped.find((path) => path.split(/[\\\\/]/).at(-1) === file.name) ?? '' };
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name);
    return { contextBridge, ipcRenderer, webUtils };
  };
  const module = { exports: {} };
  (function (require, module, exports) {${preload}
})(require, module, module.exports);
})();`;
