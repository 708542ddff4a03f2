import { z } from 'zod';
import { dataPath } from '#shared/ipc';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';

const manifestLine = z.tuple([z.string(), z.string()]);
const familyLine = z.object({ key: z.string(), hash: z.string(), family: caseFamilySchema });

/** A family as the portfolio has it now. */
export type SourcedFamily = { readonly key: string; readonly hash: string; readonly family: CaseFamily };

/** Where the index reads families from. */
export type FamilySource = {
  /** Hash of every family file by key. */
  readonly manifest: () => Promise<ReadonlyMap<string, string>>;
  /** The families named, one after the other. A line that is no family is passed over and told. */
  readonly families: (keys: readonly string[], problem: (message: string) => void) => AsyncIterable<SourcedFamily>;
};

/** The data pages of the portfolio (`/data/…`), one JSON value per line. */
export const createFamilySource = (get: (path: string) => Promise<Response>): FamilySource => ({
  manifest: async () => {
    const hashes = new Map<string, string>();
    for await (const line of lines(await get(`${dataPath}manifest`))) {
      const [key, hash] = manifestLine.parse(JSON.parse(line));
      hashes.set(key, hash);
    }
    return hashes;
  },
  families: async function* (keys, problem) {
    for await (const line of lines(await get(`${dataPath}families?keys=${keys.join(',')}`))) {
      const parsed = familyLine.safeParse(JSON.parse(line));
      if (parsed.success) yield parsed.data;
      else problem(`a case family could not be read into the index: ${z.prettifyError(parsed.error).slice(0, 300)}`);
    }
  },
});

/** Lines of a streamed text, without empty ones. */
async function* lines(response: Response): AsyncIterable<string> {
  if (!response.ok) throw new Error(`the portfolio's data could not be read (${response.status} at ${response.url})`);
  if (response.body === null) return;
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') yield part;
    if (done) break;
  }
  if (rest.trim() !== '') yield rest;
}
