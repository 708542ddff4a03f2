/** Families whose files a plan is just writing: edits and readers wait for them. A promise is made only where somebody waits. */
export type Reservations = {
  readonly take: (keys: Iterable<string>) => void;
  readonly release: (key: string) => void;
  readonly size: () => number;
  readonly has: (key: string) => boolean;
  /** Fulfilled when the family is free; undefined where it is. */
  readonly until: (key: string) => Promise<void> | undefined;
  /** Fulfilled when all are free that are taken now. */
  readonly untilAll: () => Promise<void>;
};

type Waiting = { readonly free: Promise<void>; readonly resolve: () => void };

export const createReservations = (): Reservations => {
  const taken = new Set<string>();
  const waiting = new Map<string, Waiting>();
  const idle: (() => void)[] = [];

  const until = (key: string): Promise<void> | undefined => {
    if (!taken.has(key)) return undefined;
    const known = waiting.get(key);
    if (known !== undefined) return known.free;
    let resolve = (): void => undefined;
    const free = new Promise<void>((done) => {
      resolve = done;
    });
    waiting.set(key, { free, resolve });
    return free;
  };

  return {
    take: (keys) => {
      for (const key of keys) taken.add(key);
    },
    release: (key) => {
      if (!taken.delete(key)) return;
      waiting.get(key)?.resolve();
      waiting.delete(key);
      if (taken.size === 0) for (const resolve of idle.splice(0)) resolve();
    },
    size: () => taken.size,
    has: (key) => taken.has(key),
    until,
    untilAll: () => (taken.size === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
};
