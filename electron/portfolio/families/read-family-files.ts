import { hashOf } from '../hash';
import type { Session } from '../session';
import { presentText } from './present';

type FamilyFile = { readonly key: string; readonly hash: string; readonly bytes: Buffer };

const filesAtOnce = 64;

/** Files of families in the order of the keys, read many at a time; what cannot be read is left out. */
export async function* readFamilyFiles(session: Session, keys: readonly string[] = [...session.files.table.keys()]): AsyncGenerator<FamilyFile> {
  for (let from = 0; from < keys.length; from += filesAtOnce) {
    const some = keys.slice(from, from + filesAtOnce);
    const settled = some.flatMap((key) => settledPath(session, key) ?? []);
    const read = await session.deps.files.reads(settled.map(({ path }) => path));
    const bytesOf = new Map(settled.map(({ key }, at) => [key, read[at]]));
    for (const key of some) {
      const bytes = bytesOf.get(key);
      const hash = bytes === undefined ? undefined : hashOf(bytes);
      // What changed meanwhile, or in another program, is looked at once more by itself.
      if (bytes !== undefined && hash !== undefined && hash === session.files.table.get(key)?.hash) yield { key, hash, bytes };
      else {
        const one = await readOne(session, key);
        if (one !== undefined) yield one;
      }
    }
  }
}

/** Where the file of a family lies that is on the disk as it is known to be. */
const settledPath = ({ files, folder, reserved, setAside }: Session, key: string): { readonly key: string; readonly path: string } | undefined => {
  const known = files.table.get(key);
  return known === undefined || files.pending(key) !== undefined || reserved.has(key) || setAside.has(key) ? undefined : { key, path: folder.family(known.year, key) };
};

const readOne = async (session: Session, key: string): Promise<FamilyFile | undefined> => {
  try {
    await session.reserved.until(key);
    const present = await presentText(session, key);
    return present.ok ? { key, hash: present.value.hash, bytes: Buffer.from(present.value.text, 'utf8') } : undefined;
  } catch {
    // A file that the system does not give away is reported by the watch and by check; the others go on.
    return undefined;
  }
};
