import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { channelNames, dropChannel, eventNames, type Bridge } from '#shared/bridge';

/** One function over the channels of the contract and one over its events; nothing of Electron reaches the page. */
const bridge: Bridge = {
  call: (channel, input) =>
    Object.hasOwn(channelNames, channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error(`No channel ${String(channel)}`)),
  on: (event, listener) => {
    if (!Object.hasOwn(eventNames, event)) throw new Error(`No event ${String(event)}`);
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.removeListener(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('stemma', bridge);

/** A drop as the page's document dispatches it; this project has no types of a page. */
type Drop = { readonly isTrusted: boolean; readonly dataTransfer: { readonly files: ArrayLike<Parameters<typeof webUtils.getPathForFile>[0]> } | null };

// Sound: a preload runs in a page.
const page = globalThis as unknown as { readonly addEventListener: (type: 'drop', listener: (event: Drop) => void, capture: boolean) => void };

/** Only files that a person's own hand dropped are named to main; the page itself never learns or names a path. */
page.addEventListener(
  'drop',
  (event) => {
    if (!event.isTrusted || event.dataTransfer === null) return;
    const paths = Array.from(event.dataTransfer.files, (file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    if (paths.length > 0) void ipcRenderer.invoke(dropChannel, paths);
  },
  true,
);
