/**
 * Values cross between main and page as one JSON string made after `structuredClone`, which refuses what Electron refuses
 * (functions, symbols); bytes are carried as base64.
 */
const bytesKey = '$bytes';

/** Text of a value; throws a DataCloneError where Electron would. */
export const encodeMessage = (value: unknown): string =>
  JSON.stringify(structuredClone(value) ?? null, (_key, item: unknown) => (item instanceof Uint8Array ? { [bytesKey]: Buffer.from(item.buffer, item.byteOffset, item.byteLength).toString('base64') } : item));

/** Value of a text made by {@link encodeMessage} or by the page's counterpart. */
export const decodeMessage = (text: string): unknown =>
  JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || !(bytesKey in item)) return item;
    const bytes = item[bytesKey];
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : item;
  });
