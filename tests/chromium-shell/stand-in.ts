/**
 * An Electron object of which only some members exist: reading any other throws, so that nothing of Electron is silently
 * missing. Members present have Electron's own signatures.
 */
export const standIn = <Full extends object>(name: string, members: Partial<Full>): Full =>
  new Proxy(members, {
    get: (target, key, receiver) => {
      // `then` is asked for by every await; a symbol by console and assertions.
      if (typeof key === 'string' && key !== 'then' && !(key in target)) throw new Error(`${name}.${key}: not in the Chromium shell`);
      return Reflect.get(target, key, receiver) as unknown;
    },
    // Sound: a member that is not there throws when it is read.
  }) as Full;
