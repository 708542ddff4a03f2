const unaccented: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const ascii = /^[\x20-\x7e]*$/;

/** Lower case without accents; full-width forms become ordinary ones; voiced kana stay what they are. */
export const fold = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();
  return bare.replace(/[ßæœøłđðþı]/g, (letter) => unaccented[letter] ?? letter);
};

/** A number or reference without anything but letters and digits: `EP 24 160 118.6` is `ep241601186`. */
export const compact = (text: string): string => (ascii.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : fold(text).replace(/[^\p{L}\p{N}]+/gu, ''));
