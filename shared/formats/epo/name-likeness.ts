/**
 * Whether two spellings can be one name: the same words in any order, without case, marks and punctuation (`Kylmänen, Jari` and
 * `KYLMAENEN JARI`), or words that the other abbreviates (`SCIENT DRILLING INT` for Scientific Drilling International, `IBM` for
 * International Business Machines Corporation, `BUTLER WILLIAM E` for Butler, William Emerson).
 */
export const areAlike = (a: string, b: string): boolean => {
  const [left, right] = [spellings(a), spellings(b)];
  return left.some((one) => right.some((other) => sameWords(one, other) || abbreviates(one, other) || abbreviates(other, one)));
};

/** Whether two spellings have the same words: certain, where {@link areAlike} is likely. */
export const haveSameWords = (a: string, b: string): boolean => {
  const right = spellings(b);
  return spellings(a).some((one) => right.some((other) => sameWords(one, other)));
};

/** The words of a spelling, all of them as one, and in the order of the alphabet. */
type Words = { readonly words: readonly string[]; readonly joined: string; readonly sorted: string };

/** Words in capitals; marks are dropped (KYLMANEN) or written as in German (KYLMAENEN), as offices do either. */
const spellings = (name: string): readonly Words[] => {
  const known = recent.get(name);
  if (known !== undefined) return known;
  const upper = name.normalize('NFC').toUpperCase();
  const transcribed = upper.replace(/[ÄÖÜØÅ]/g, (letter) => ({ Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA' })[letter] ?? letter);
  const found = (upper === transcribed ? [upper] : [upper, transcribed]).map((text): Words => {
    const words = text.normalize('NFKD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    return { words, joined: words.join(''), sorted: words.toSorted().join(' ') };
  });
  if (recent.size >= mostRecent) recent.clear();
  recent.set(name, found);
  return found;
};

/** The same few names come again in every document of a family. */
const recent = new Map<string, readonly Words[]>();
const mostRecent = 2000;

const sameWords = (a: Words, b: Words): boolean => a.words.length > 0 && (a.joined === b.joined || (a.words.length === b.words.length && a.sorted === b.sorted));

/** Every word of the short form begins the next word of the long one, or the short form is the long one's initials. */
const abbreviates = ({ words: short }: Words, { words: long }: Words): boolean => {
  const [only] = short;
  if (short.length === 1 && only !== undefined && only.length >= 3 && long.length >= only.length) return long.slice(0, only.length).map((word) => word[0]).join('') === only;
  if (short.length < 2 || long.length < short.length) return false;
  return short.every((word, index) => long[index]?.startsWith(word) === true) && (short[0]?.length ?? 0) >= 3;
};
