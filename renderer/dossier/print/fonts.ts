import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-kr/400.css';
import './fonts.css';

const marginFaces = `'Source Sans 3', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'`;

/**
 * Asks for the faces of Latin, Greek and Cyrillic that a part needs before it is drawn. The faces of Chinese, Japanese and Korean depend on the
 * language of each text: see type-sample.ts.
 */
export const loadFonts = async (text: string): Promise<void> => {
  const characters = [...new Set(text)].join('');
  await Promise.all(['400', '600'].flatMap((weight) => ['Source Serif 4', 'Source Sans 3'].map((family) => document.fonts.load(`${weight} 9pt '${family}'`, characters))));
};

/** Asks for the faces of the margins, whose texts are not in the document. */
export const loadMarginFonts = async (marginTexts: readonly string[]): Promise<void> => {
  const text = [...new Set(marginTexts.join('') + 'Page 0123456789 of Data as')].join('');
  await Promise.all([document.fonts.load(`400 8.5pt ${marginFaces}`, text), document.fonts.load(`600 8.5pt ${marginFaces}`, text)]);
};
