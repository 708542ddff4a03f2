import { entityCharacter } from './character-entities';

/**
 * Keeps entities from the XML parser. Only the five predefined entities and character references pass; any other `&` is replaced by
 * a mark before parsing. Afterwards the public names of single characters become these, and everything else is put back as it was, so that
 * nothing is ever expanded and no text is lost to a loose `&`.
 */
export type EntityGuard = {
  readonly protect: (chunk: string) => string;
  /** What was held back at the end of the last piece. */
  readonly flush: () => string;
  /** Whether something was taken out of a text. */
  readonly isGuarded: (text: string) => boolean;
  readonly restore: (text: string) => { readonly text: string; readonly entities: readonly string[]; readonly loose: boolean };
};

// Two private-use characters in a row, which no patent office writes.
const mark = '\uE0A6\uE0B7';
const ampersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;
const marked = /\uE0A6\uE0B7(?:([A-Za-z_][\w.-]{0,40});)?/g;
const longestReference = 12;

/** Whether each `&` begins one of the predefined entities; texts are searched for that faster than by a pattern. */
const hasOnlyKnown = (text: string): boolean => {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (!text.startsWith('amp;', at + 1) && !text.startsWith('lt;', at + 1) && !text.startsWith('gt;', at + 1) && !text.startsWith('quot;', at + 1) && !text.startsWith('apos;', at + 1)) return false;
  }
  return true;
};

export const createEntityGuard = (): EntityGuard => {
  let held = '';
  return {
    protect: (chunk) => {
      const text = held + chunk;
      const last = text.lastIndexOf('&');
      // A reference that is cut by the end of the piece waits for the next one.
      const cut = last >= text.length - longestReference && last !== -1 && !text.includes(';', last) ? last : text.length;
      held = text.slice(cut);
      const whole = text.slice(0, cut);
      return hasOnlyKnown(whole) ? whole : whole.replace(ampersand, mark);
    },
    flush: () => {
      const rest = held.replace(ampersand, mark);
      held = '';
      return rest;
    },
    isGuarded: (text) => text.includes(mark),
    restore: (text) => {
      if (!text.includes(mark)) return { text, entities: [], loose: false };
      const entities: string[] = [];
      let loose = false;
      const restored = text.replace(marked, (_, name: string | undefined) => {
        if (name === undefined) {
          loose = true;
          return '&';
        }
        const character = entityCharacter(name);
        if (character !== undefined) return character;
        entities.push(`&${name};`);
        return `&${name};`;
      });
      return { text: restored, entities, loose };
    },
  };
};
