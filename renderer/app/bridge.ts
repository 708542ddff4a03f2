import type { Bridge } from '#shared/bridge';
import type { ChannelInput, ChannelName, ChannelOutput, EventName, EventPayload, Failure } from '#shared/ipc';
import { err, type Result } from '#shared/result';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly stemma?: Bridge;
  }
}

/** Calls the main process. Every failure is a value: the handler's own, or `bridge` where the call itself failed. */
export const call = async <Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<Result<ChannelOutput<Name>, Failure>> => {
  if (!window.stemma) return err({ code: 'bridge', message: 'The part of Stemma that reads and writes files is not running. Quit Stemma and start it again.' });
  try {
    return await window.stemma.call(channel, input);
  } catch (cause) {
    return err({ code: 'bridge', message: `The request "${channel}" failed: ${cause instanceof Error ? cause.message : String(cause)}. Try again; if it fails again, quit Stemma and start it again. What was saved is kept.` });
  }
};

/** Listens to an event of the main process; returns the function that stops. */
export const on = <Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): (() => void) => window.stemma?.on(event, listener) ?? (() => undefined);
