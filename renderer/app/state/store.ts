import { useSyncExternalStore } from 'react';

/** A value that components follow; `set` takes the next value or a function of the present one. */
export type Store<T> = {
  readonly get: () => T;
  readonly set: (next: T | ((now: T) => T)) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Creates a store; listeners are told only where the value is another one (`Object.is`). `T` is no function type. */
export const createStore = <T extends object | string | number | boolean | null>(initial: T): Store<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const replaced = typeof next === 'function' ? next(value) : next;
      if (Object.is(replaced, value)) return;
      value = replaced;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Follows a part of a store; `select` returns the same object for the same state (no new arrays or objects). */
export const useStore = <T, S>(store: Store<T>, select: (state: T) => S): S => useSyncExternalStore(store.subscribe, () => select(store.get()));
