import { useEffect, useRef } from 'react';
import { type CommandId, commands } from '#shared/commands';
import { appStore } from '../state/app-store';
import { createStore, useStore } from '../state/store';

type Handler = { readonly run: () => void; readonly enabled: boolean };

/** Handlers by command; the one registered last runs, so that what is on top of the screen answers. */
const handlers = createStore<ReadonlyMap<CommandId, readonly Handler[]>>(new Map());

/**
 * Registers what a command of the command table does while the component is mounted. Palette, native menu, accelerators
 * and buttons all run it; where `enabled` is false they show it as not available now. A `fallback` runs only where nothing
 * else answers.
 */
export const useCommand = (id: CommandId, run: () => void, { enabled = true, fallback = false }: { readonly enabled?: boolean; readonly fallback?: boolean } = {}): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => registerCommand(id, () => latest.current(), { enabled, fallback }), [id, enabled, fallback]);
};

/** Registers a handler; returns the function that removes it. */
export const registerCommand = (id: CommandId, run: () => void, { enabled = true, fallback = false } = {}): (() => void) => {
  const handler: Handler = { run, enabled };
  handlers.set((map) => {
    const others = map.get(id) ?? [];
    return new Map(map).set(id, fallback ? [handler, ...others] : [...others, handler]);
  });
  return () => handlers.set((map) => new Map(map).set(id, (map.get(id) ?? []).filter((one) => one !== handler)));
};

/** Runs a command; false where nothing answers to it now. */
export const runCommand = (id: CommandId): boolean => {
  const handler = available(handlers.get(), id, appStore.get().app?.portfolio != null);
  handler?.run();
  return handler !== undefined;
};

export const useCommandEnabled = (id: CommandId): boolean => {
  const hasPortfolio = useStore(appStore, (shell) => shell.app?.portfolio != null);
  return useStore(handlers, (map) => available(map, id, hasPortfolio) !== undefined);
};

/** Ids of the commands that cannot run now, joined by spaces: a string, so that it can be compared. */
export const useDisabledCommands = (): string => {
  const hasPortfolio = useStore(appStore, (shell) => shell.app?.portfolio != null);
  return useStore(handlers, (map) =>
    commands
      .filter(({ id }) => available(map, id, hasPortfolio) === undefined)
      .map(({ id }) => id)
      .join(' '),
  );
};

/** The command of an id as main sends it, or undefined. */
export const commandId = (text: string): CommandId | undefined => commands.find(({ id }) => id === text)?.id;

const available = (map: ReadonlyMap<CommandId, readonly Handler[]>, id: CommandId, hasPortfolio: boolean): Handler | undefined => {
  const command = commands.find((one) => one.id === id);
  if (command === undefined || (command.needsPortfolio && !hasPortfolio)) return undefined;
  return map.get(id)?.findLast((handler) => handler.enabled);
};
