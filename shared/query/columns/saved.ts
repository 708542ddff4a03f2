/** A piece of a table as it is stored: plain memory, so that storing and reading back copies bytes and parses nothing. */
export type SavedPart = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The parts of a table, each copied when it is asked for: the table must not change before the last one. */
export type Parts = Iterable<readonly [string, SavedPart]>;

/** The parts of a stored table by name. */
export type Saved = ReadonlyMap<string, SavedPart>;

/** Integers of a stored part; throws where the store lacks it, and the table is then derived anew. */
export const savedInts = (saved: Saved, name: string): Int32Array<ArrayBuffer> => {
  const part = saved.get(name);
  if (part instanceof Int32Array) return part;
  throw new Error(`the stored index lacks ${name}`);
};

/** Bytes of a stored part; throws where the store lacks it. */
export const savedBytes = (saved: Saved, name: string): Uint8Array<ArrayBuffer> => {
  const part = saved.get(name);
  if (part instanceof Uint8Array) return part;
  throw new Error(`the stored index lacks ${name}`);
};
