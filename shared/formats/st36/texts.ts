import type { LocalText } from '../../model/application';
import { allText, type XmlElement } from '../xml/xml-element';

/** Texts by language, the first of each; `otherwise` is the language of those that name none. */
export const textsByLanguage = (elements: readonly XmlElement[], otherwise: string): readonly LocalText[] => {
  const found = new Map<string, LocalText>();
  for (const element of elements) {
    const text = allText(element);
    const lang = (element.attributes.get('lang') ?? otherwise).toLowerCase();
    if (text !== undefined && !found.has(lang)) found.set(lang, { lang, text });
  }
  return [...found.values()];
};
