import type { CaseFamily } from '../../model/case-family';

/** What a case family is about: its titles and abstracts in all languages, each text once. */
export const textOfFamily = ({ title, titles, applications }: Pick<CaseFamily, 'title' | 'titles' | 'applications'>): string =>
  [...new Set([title ?? '', ...titles.map(({ text }) => text), ...applications.flatMap((application) => [...application.titles, ...application.abstracts].map(({ text }) => text))])].filter((text) => text !== '').join('\n');
