import type { ChannelInput, ChannelName, ChannelOutput, EventName, EventPayload, Failure } from './ipc';
import type { Result } from './result';

/** What the preload puts on `window.stemma`: the only way from a page to the main process. */
export type Bridge = {
  readonly call: <Name extends ChannelName>(channel: Name, input: ChannelInput<Name>) => Promise<Result<ChannelOutput<Name>, Failure>>;
  /** Listens to an event; the returned function ends that. */
  readonly on: <Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
};

/**
 * Channel by which the preload tells main the paths of files that a person dropped on the window. It is not among {@link channelNames}:
 * a page cannot call it.
 */
export const dropChannel = 'files.drop';

/**
 * Names of all channels and events. The preload needs them without the schemas: it is loaded into every page before anything
 * else and stays small. The compiler holds both tables to the contract.
 */
export const channelNames: Readonly<Record<ChannelName, true>> = {
  'app.state': true,
  'app.set-person': true,
  'app.open-link': true,
  'app.set-disabled-commands': true,
  'portfolio.create': true,
  'portfolio.open': true,
  'portfolio.close': true,
  'portfolio.reveal': true,
  'portfolio.confirm-vanished': true,
  'family.read': true,
  'family.save': true,
  'family.create': true,
  'family.remove': true,
  'family.join': true,
  'family.separate': true,
  'family.keep-apart': true,
  'family.bulk': true,
  'history.list': true,
  'history.undo': true,
  'history.redo': true,
  'parties.read': true,
  'parties.save': true,
  'law.read': true,
  'law.save': true,
  'law.choose-tables': true,
  'import.start': true,
  'import.plan': true,
  'import.match': true,
  'import.accept': true,
  'import.discard': true,
  'import.tables': true,
  'import.map': true,
  'mapping.list': true,
  'mapping.save': true,
  'mapping.remove': true,
  'mapping.choose': true,
  'import.policy': true,
  'import.set-policy': true,
  'document.attach': true,
  'document.receive': true,
  'document.open': true,
  'dossier.start': true,
  'dossier.open': true,
  'dossier.ready': true,
  'archive.write': true,
  'archive.restore': true,
  'archive.open': true,
  'file.save': true,
  'file.begin': true,
  'file.append': true,
  'file.finish': true,
  'file.discard': true,
  'job.cancel': true,
};

export const eventNames: Readonly<Record<EventName, true>> = {
  'portfolio.state': true,
  'portfolio.opening': true,
  'portfolio.changed': true,
  'job.progress': true,
  'job.ended': true,
  'files.dropped': true,
  command: true,
};
