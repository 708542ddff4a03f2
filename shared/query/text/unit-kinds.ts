/** What a character is to words: it parts them, it belongs to one, or it is one by itself. */
export const between = 0;
export const inWord = 1;
export const alone = 2;

export const kindOf = (character: string): number => (!letterOrDigit.test(character) ? between : cjk.test(character) ? alone : inWord);
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** What each UTF-16 unit of a folded text is; made when the first text that is not plain ASCII comes. */
let known: Uint8Array | undefined;
export const unitKinds = (): Uint8Array => (known ??= Uint8Array.from({ length: 0x1_0000 }, (_, unit) => kindOf(String.fromCharCode(unit))));
