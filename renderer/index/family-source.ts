import { z } from 'zod';
import { dataPath } from '#shared/ipc';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { jsonCompleter } from '#shared/model/json-completer';

const manifestLine = z.tuple([z.string(), z.string()]);
const fileLine = z.tuple([z.string(), z.string(), z.int().nonnegative()]);

/** A family as the portfolio has it now. */
export type SourcedFamily = { readonly key: string; readonly hash: string; readonly family: CaseFamily };

/** Where the index reads families from. */
export type FamilySource = {
  /** Hash of every family file by key. */
  readonly manifest: () => Promise<ReadonlyMap<string, string>>;
  /** The families named, one after the other. A file that is no family is passed over and told. */
  readonly families: (keys: readonly string[], problem: (message: string) => void) => AsyncIterable<SourcedFamily>;
};

/** The data pages of the portfolio (`/data/…`), as `shared/ipc.ts` has them. */
export const createFamilySource = (get: (path: string) => Promise<Response>): FamilySource => {
  const fetched = async (page: string): Promise<Response> => {
    const response = await get(`${dataPath}${page}`);
    if (response.ok) return response;
    throw new Error(`the portfolio's data could not be read (${response.status} at ${response.url})`);
  };
  return {
    manifest: async () => {
      const hashes = new Map<string, string>();
      for (const line of (await (await fetched('manifest')).text()).split('\n')) {
        if (line === '') continue;
        const [key, hash] = manifestLine.parse(JSON.parse(line));
        hashes.set(key, hash);
      }
      return hashes;
    },
    families: async function* (keys, problem) {
      const bytes = new Uint8Array(await (await fetched(`families?keys=${keys.join(',')}`)).arrayBuffer());
      for (const { key, hash, text } of filesIn(bytes)) {
        const json = parsedJson(text);
        if (isWritten(json)) {
          yield { key, hash, family: json };
          continue;
        }
        const parsed = caseFamilySchema.safeParse(json);
        if (parsed.success) yield { key, hash, family: parsed.data };
        else problem(`the case family ${key} could not be read into the index: ${z.prettifyError(parsed.error).slice(0, 300)}`);
      }
    },
  };
};

const complete = jsonCompleter(caseFamilySchema);
/** A file as the application writes it, completed: most are. */
// Sound: it is then what the schema would give back.
const isWritten = (json: unknown): json is CaseFamily => complete(json);

/** Files one after the other, each behind a line that says whose it is and how long. */
function* filesIn(bytes: Uint8Array): Generator<{ readonly key: string; readonly hash: string; readonly text: string }> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, at);
    const [key, hash, length] = fileLine.parse(JSON.parse(decoder.decode(bytes.subarray(at, end < 0 ? bytes.length : end))));
    at = end + 1 + length;
    if (end < 0 || at > bytes.length) throw new Error(`the portfolio's data ended within the case family ${key}`);
    yield { key, hash, text: decoder.decode(bytes.subarray(end + 1, at)) };
  }
}

const lineFeed = 10;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
