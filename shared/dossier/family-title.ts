import type { LocalText } from '../model/application';
import type { CaseFamily } from '../model/case-family';

/** The title a family goes by, with its language: a person's own, else the members' English title, else the first there is. */
export const printedTitle = (family: Pick<CaseFamily, 'title' | 'titles' | 'applications'>): LocalText | undefined => {
  if (family.title !== undefined) return { lang: languageOf(family.title), text: family.title };
  const titles = allTitles(family);
  return titles.find(({ lang }) => lang === 'en') ?? titles[0];
};

/** Every title of the family once: the same words in the same language count as one, whatever their case. */
export const allTitles = (family: Pick<CaseFamily, 'titles' | 'applications'>): readonly LocalText[] => {
  const seen = new Set<string>();
  return [...family.titles, ...family.applications.flatMap(({ titles }) => titles)].filter(({ lang, text }) => {
    const key = `${lang} ${text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Language to set a text in whose language nobody stated: told by its script, because it decides the glyphs. */
export const languageOf = (text: string): string =>
  /[\u3040-\u30ff]/.test(text) ? 'ja' : /[\uac00-\ud7af\u1100-\u11ff]/.test(text) ? 'ko' : /[\u3400-\u9fff]/.test(text) ? 'zh' : 'und';
