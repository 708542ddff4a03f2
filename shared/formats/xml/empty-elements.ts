/** Closes the empty elements of SGML, which have no closing tag there: `<EMI ID="1">` becomes `<EMI ID="1"/>`. */
export type EmptyElementCloser = {
  readonly close: (chunk: string) => string;
  /** What was held back at the end of the last piece. */
  readonly flush: () => string;
};

/** A tag that is cut by the end of a piece waits for the next one, as long as it is of a size that tags have. */
const longestTag = 2000;

export const createEmptyElementCloser = (names: readonly string[]): EmptyElementCloser => {
  if (names.length === 0) return { close: (chunk) => chunk, flush: () => '' };
  const tag = new RegExp(`<(${names.join('|')})((?:\\s[^<>]*?)?)\\s*/?>`, 'g');
  let held = '';
  return {
    close: (chunk) => {
      const text = held + chunk;
      const last = text.lastIndexOf('<');
      const cut = last !== -1 && last >= text.length - longestTag && !text.includes('>', last) ? last : text.length;
      held = text.slice(cut);
      return text.slice(0, cut).replace(tag, '<$1$2/>');
    },
    flush: () => {
      const rest = held;
      held = '';
      return rest;
    },
  };
};
