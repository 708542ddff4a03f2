import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { dropChannel } from '#shared/bridge';
import { channels, type ChannelName, type ChannelOutput, type Failure } from '#shared/ipc';
import { err, type Result } from '#shared/result';
import { appOrigin } from './origin';

/** The window that called; dialogs belong to it. */
export type Caller = { readonly webContentsId: number };

type Answer<Output> = Promise<Result<Output, Failure>>;

/** One function per channel of the contract. */
export type Handlers = {
  readonly [Name in ChannelName]: (input: z.output<(typeof channels)[Name]['input']>, caller: Caller) => Answer<ChannelOutput<Name>>;
};

/** Only the main frame of a page of the application's own origin may call. */
export const isTrustedSender = (event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean => {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(`${appOrigin}/`);
};

/** What a call answers: refused sender, input that does not fit, else the handler; a bug in it is logged and told, never thrown. */
const answer = async (
  name: ChannelName,
  handler: (input: never, caller: Caller) => Promise<Result<unknown, Failure>>,
  event: IpcMainInvokeEvent,
  raw: unknown,
  log: (message: string) => void,
): Promise<Result<unknown, Failure>> => {
  if (!isTrustedSender(event)) {
    log(`${name}: refused, called from ${event.senderFrame?.url ?? 'a closed frame'}`);
    return err({ code: 'untrusted-sender', message: 'This page may not do that.' });
  }
  const input = channels[name].input.safeParse(raw);
  if (!input.success) {
    const issue = input.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('/')}`;
    return err({ code: 'bad-input', message: `The input does not fit${place}: ${issue?.message ?? 'unknown reason'}.`, subject: name });
  }
  try {
    // Sound: `handler` is the one registered under `name`, whose input this schema has just parsed.
    return await handler(input.data as never, { webContentsId: event.sender.id });
  } catch (error) {
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return err({ code: 'failed', message: `That did not work: ${error instanceof Error ? error.message : String(error)}` });
  }
};

/** Registers the channels that have a handler, and no other. */
export const registerHandlers = (ipcMain: Pick<IpcMain, 'handle'>, handlers: Partial<Handlers>, log: (message: string) => void): void => {
  // Sound: the keys of `channels` are exactly the channel names.
  for (const name of Object.keys(channels) as ChannelName[]) {
    const handler = handlers[name];
    if (handler !== undefined) ipcMain.handle(name, (event, raw: unknown) => answer(name, handler, event, raw, log));
  }
};

const droppedPaths = z.array(z.string().min(1).max(32_767)).min(1).max(10_000);

/** Takes the paths of dropped files from the preload of the application's own main frame; anything else is passed over. */
export const registerDrop = (ipcMain: Pick<IpcMain, 'handle'>, dropped: (paths: readonly string[]) => void, log: (message: string) => void): void => {
  ipcMain.handle(dropChannel, (event, raw: unknown) => {
    const paths = droppedPaths.safeParse(raw);
    if (!isTrustedSender(event) || !paths.success) log(`${dropChannel}: refused`);
    else dropped(paths.data);
  });
};
