/** Encodings that files without a declaration come in, by the names that iconv-lite knows. */
export type DetectedEncoding = 'utf-8' | 'windows-1252' | 'macintosh' | 'shift_jis' | 'gb18030' | 'euc-kr' | 'big5' | 'euc-jp';

/** What was made of a text's bytes: units (characters beyond ASCII) with the sum of how usual each is, and bytes that the encoding does not have. */
type Score = { readonly units: number; readonly usual: number; readonly invalid: number };

/**
 * The encoding of a text by its bytes beyond ASCII. Each candidate is given points for how usual its characters are in texts (kana, common
 * kanji, hangul, accented letters next to letters) and loses points for bytes that it does not have; the best mean wins. Undefined
 * where the sample is pure ASCII. A sample may begin and end inside a character.
 */
export const detectEncoding = (sample: Uint8Array): DetectedEncoding | undefined => {
  if (sample.every((byte) => byte < 0x80)) return undefined;
  const utf8 = scoreUtf8(sample);
  if (utf8.usual > 0 && utf8.invalid * 4 <= utf8.usual) return 'utf-8';
  let best: DetectedEncoding = 'windows-1252';
  let most = 0;
  for (const [encoding, score] of candidates) {
    const { units, usual, invalid } = score(sample);
    const mean = (usual - 3 * invalid) / Math.max(1, units + invalid);
    if (mean > most) {
      most = mean;
      best = encoding;
    }
  }
  return best;
};

/** Whole sequences of UTF-8 against bytes that belong to none; what is cut off at the ends does not count. */
const scoreUtf8 = (bytes: Uint8Array): Score => {
  let usual = 0;
  let invalid = 0;
  let at = 0;
  while (at < 3 && isContinuation(bytes[at])) at += 1;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let have = 1;
    while (have < length && isContinuation(bytes[at + have])) have += 1;
    if (length > 1 && have === length) usual += 1;
    else if (length !== 1 && (length === 0 || at + have < bytes.length)) invalid += 1;
    at += Math.max(1, have);
  }
  return { units: usual, usual, invalid };
};

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** Scores an encoding of one or two bytes for a character: `pair` and `single` say how usual a character is (0 to 1), undefined where there is none. */
const scoreDoubleByte =
  (pair: (lead: number, trail: number) => number | undefined, single: (byte: number) => number | undefined = () => undefined) =>
  (bytes: Uint8Array): Score => {
    let units = 0;
    let usual = 0;
    let invalid = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) continue;
      const alone = single(lead);
      const trail = bytes[at + 1];
      if (alone === undefined && trail === undefined) break;
      const value = alone ?? pair(lead, trail ?? 0);
      if (value === undefined) invalid += 1;
      else {
        units += 1;
        usual += value;
        if (alone === undefined) at += 1;
      }
    }
    return { units, usual, invalid };
  };

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

const shiftJis = scoreDoubleByte(
  (lead, trail) => {
    if (!(within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc)) || !within(trail, 0x40, 0xfc) || trail === 0x7f) return undefined;
    if (lead === 0x81 || (lead === 0x82 && trail >= 0x4f) || (lead === 0x83 && trail <= 0x96)) return 1;
    return within(lead, 0x88, 0x97) ? 1 : within(lead, 0x98, 0x9f) || within(lead, 0xe0, 0xea) ? 0.5 : 0.1;
  },
  // Half-width katakana.
  (byte) => (within(byte, 0xa1, 0xdf) ? 0.3 : undefined),
);

/** Hangul of KS X 1001 stand in rows B0 to C8; hanja and the extension of code page 949 are rare. */
const eucKr = scoreDoubleByte((lead, trail) => {
  if (!within(lead, 0x81, 0xfe) || !within(trail, 0x41, 0xfe)) return undefined;
  if (within(lead, 0xb0, 0xc8) && trail >= 0xa1) return 1;
  return within(lead, 0xa1, 0xac) && trail >= 0xa1 ? 0.5 : 0.2;
});

/** Common hanzi of GB 2312 stand in rows B0 to D7; what Korean text would look like (only B0 to C8) counts a little less. */
const gb18030 = scoreDoubleByte((lead, trail) => {
  if (!within(lead, 0x81, 0xfe)) return undefined;
  if (within(trail, 0x30, 0x39)) return 0.2;
  if (!within(trail, 0x40, 0xfe) || trail === 0x7f) return undefined;
  if (trail < 0xa1) return 0.3;
  // Kana: Chinese texts have none, Japanese ones in EUC-JP have them at the same place.
  if (lead === 0xa4 || lead === 0xa5) return 0;
  if (within(lead, 0xb0, 0xc8)) return 0.9;
  if (within(lead, 0xc9, 0xd7)) return 1;
  return within(lead, 0xd8, 0xf7) ? 0.6 : within(lead, 0xa1, 0xa9) ? 0.5 : 0.2;
});

/** Common characters of Big5 stand in rows A4 to C6. */
const big5 = scoreDoubleByte((lead, trail) => {
  if (!within(lead, 0x81, 0xfe) || !(within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe))) return undefined;
  return within(lead, 0xa4, 0xc6) ? 0.95 : lead === 0xa1 ? 0.5 : within(lead, 0xc9, 0xf9) ? 0.3 : 0.1;
});

/** Without kana (rows A4, A5) there is no telling Japanese from Chinese in this form, and Chinese is the more usual one. */
const eucJp = scoreDoubleByte((lead, trail) => {
  if (!within(trail, 0xa1, 0xfe) && lead !== 0x8e) return undefined;
  if (lead === 0xa4 || lead === 0xa5) return 1;
  return within(lead, 0xb0, 0xcf) ? 0.8 : lead === 0xa1 ? 0.7 : lead === 0x8e || within(lead, 0xa1, 0xf4) ? 0.3 : undefined;
});

/** Scores an encoding of one byte for a character; texts in Latin letters have seldom more than two such characters in a row. */
const scoreSingleByte =
  (value: (byte: number, isInWord: boolean) => number | undefined) =>
  (bytes: Uint8Array): Score => {
    let units = 0;
    let usual = 0;
    let invalid = 0;
    let run = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      run = byte < 0x80 ? 0 : run + 1;
      if (run === 0) continue;
      const points = value(byte, isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]));
      if (points === undefined) invalid += 1;
      else {
        units += 1;
        usual += run > 2 ? 0 : points;
      }
    }
    return { units, usual, invalid };
  };

const isLetter = (byte: number | undefined): boolean => byte !== undefined && (within(byte, 0x41, 0x5a) || within(byte, 0x61, 0x7a));

const unused1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const windows1252 = scoreSingleByte((byte, isInWord) => {
  if (unused1252.has(byte)) return undefined;
  if (byte >= 0xc0) return isInWord ? 1 : 0.5;
  if (byte >= 0xa0) return 0.6;
  return byte === 0x80 || within(byte, 0x82, 0x85) || within(byte, 0x91, 0x97) || byte === 0x99 ? 0.5 : 0.1;
});

/** Old Excel for Mac; its small accented letters stand at 80 to 9F, where Windows has signs. */
const macintosh = scoreSingleByte((byte, isInWord) => {
  if (byte < 0xa0) return isInWord ? 0.9 : 0.4;
  if (within(byte, 0xd0, 0xd5) || within(byte, 0xa0, 0xaf)) return 0.4;
  return 0.2;
});

const candidates: readonly (readonly [DetectedEncoding, (bytes: Uint8Array) => Score])[] = [
  ['windows-1252', windows1252],
  ['macintosh', macintosh],
  ['shift_jis', shiftJis],
  ['euc-kr', eucKr],
  ['gb18030', gb18030],
  ['big5', big5],
  ['euc-jp', eucJp],
];
