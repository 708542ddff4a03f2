import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channelNames, eventNames, type Bridge } from '#shared/bridge';

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
