import type Electron from 'electron';
import { decodeMessage, encodeMessage } from './message';
import { standIn } from './stand-in';

type Listener = Parameters<Electron.IpcMain['handle']>[1];
const handlers = new Map<string, Listener>();

export const ipcMain = standIn<Electron.IpcMain>('ipcMain', {
  handle: (channel, listener) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
});

/** Carries one call of a page to its handler; `event` names the sender as Electron would. */
export const carryCall = async (event: Electron.IpcMainInvokeEvent, channel: string, input: string): Promise<string> => {
  const handler = handlers.get(channel);
  if (handler === undefined) return JSON.stringify({ error: `No handler registered for '${channel}'` });
  try {
    // Sound: Electron types every answer as any.
    const answer: unknown = await handler(event, decodeMessage(input));
    return JSON.stringify({ value: encodeMessage(answer) });
  } catch (error) {
    return JSON.stringify({ error: `Error invoking remote method '${channel}': ${String(error)}` });
  }
};
