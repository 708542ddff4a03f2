/** A JSON value as a file holds it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value down a path of keys; undefined where there is none, or null. */
export const valueAt = (value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined => {
  let at = value;
  for (const key of path) {
    if (!isJsonObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at ?? undefined;
};

/** The elements of an array; of any other value that value alone, as some services write lists of one; nothing of what is absent. */
export const listAt = (value: JsonValue | undefined, ...path: readonly string[]): readonly JsonValue[] => {
  const found = valueAt(value, ...path);
  // Sound: an array of JSON holds JSON.
  return found === undefined ? [] : Array.isArray(found) ? (found as readonly JsonValue[]) : [found];
};

/** A text or number as text, white space and control characters collapsed, half characters as U+FFFD; undefined where it is empty or something else. */
export const textAt = (value: JsonValue | undefined, ...path: readonly string[]): string | undefined => {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  if (typeof found !== 'string') return undefined;
  const text = found.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD').trim();
  return text === '' ? undefined : text;
};

/** Texts of a list of texts. */
export const textsAt = (value: JsonValue | undefined, ...path: readonly string[]): readonly string[] => listAt(value, ...path).flatMap((each) => textAt(each) ?? []);
