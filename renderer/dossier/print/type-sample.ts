/** Letters that the faces asked for by name have: nothing of them is left to the layout. */
const beyondAscii = /[^\u0020-\u007e]/;

/**
 * Loads the faces that the texts of the page need besides those asked for by name. The page itself is laid out for the paper alone, by the print, which
 * does not wait for faces; so a sample is laid out on the screen instead: each sign beyond ASCII once for each language, whose faces the engine
 * then chooses, with all that it falls back on, as it will in the page. A text of Chinese is set in another face where its language is Japanese.
 */
export const loadSampledFonts = async (root: Element): Promise<void> => {
  const sample = document.createElement('div');
  sample.className = 'type-sample';
  for (const [lang, signs] of signsByLanguage(root)) {
    for (const face of ['serif', 'serif strong', 'sans', 'sans strong']) {
      const line = document.createElement('p');
      line.className = face;
      line.lang = lang;
      line.textContent = [...signs].join(' ');
      sample.append(line);
    }
  }
  document.body.append(sample);
  // A sign that its first face lacks asks for the next one, when it is laid out again.
  for (let isLoading = true; isLoading; ) {
    sample.getBoundingClientRect();
    isLoading = document.fonts.status === 'loading';
    await document.fonts.ready;
  }
  sample.remove();
};

/** What is beyond ASCII in the texts, in units that are not parted in shaping, by the language that is stated for them. */
const signsByLanguage = (root: Element): ReadonlyMap<string, ReadonlySet<string>> => {
  const units = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const found = new Map<string, Set<string>>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    if (!beyondAscii.test(text)) continue;
    const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
    const signs = found.get(lang) ?? new Set();
    for (const { segment } of units.segment(text)) if (beyondAscii.test(segment)) signs.add(segment);
    found.set(lang, signs);
  }
  return found;
};
