/** Average advance of a glyph in em: Latin letters and digits of the interface font, full-width East Asian signs. */
const advance = (sign: string): number => (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(sign) ? 1 : /[\s.,:;|'/iljtfI·]/.test(sign) ? 0.34 : /[A-Zmw@%]/.test(sign) ? 0.7 : 0.575);

/** Width of a text in pixels at a font size, estimated without a canvas so that drawings are the same everywhere. */
export const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (const sign of text) width += advance(sign);
  return width * size;
};

/** The text, shortened with an ellipsis where it would be wider than the room. */
export const fitText = (text: string, room: number, size: number): string => {
  if (textWidth(text, size) <= room) return text;
  let kept = '';
  let width = advance('…') * size;
  for (const sign of text) {
    width += advance(sign) * size;
    if (width > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
};
