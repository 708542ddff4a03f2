import { presentText } from './present';
import { readAhead } from '../read-ahead';
import type { Session } from '../session';

type Text = { readonly key: string; readonly hash: string; readonly text: string };

const readsInFlight = 48;

/** Texts of families in the order of the keys, read many at a time ahead of the consumer; what cannot be read is left out. */
export async function* readTexts(session: Session, keys?: readonly string[]): AsyncGenerator<Text> {
  for await (const text of readAhead(keys ?? [...session.files.table.keys()], readsInFlight, (key) => readOne(session, key))) if (text) yield text;
}

const readOne = async (session: Session, key: string): Promise<Text | undefined> => {
  try {
    await session.reserved.until(key);
    const present = await presentText(session, key);
    return present.ok ? { key, hash: present.value.hash, text: present.value.text } : undefined;
  } catch {
    // A file that the system does not give away is reported by the watch and by check; the others go on.
    return undefined;
  }
};
