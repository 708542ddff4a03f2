import { createLinkFinder, linkInWords } from '#shared/families/cases/case-links';
import { linkFacts } from '#shared/families/cases/link-facts';
import { ok } from '#shared/result';
import type { Command } from '../command';
import { readFamilies } from '../read-families';
import { withPortfolio } from '../with-portfolio';

export const linksCommand: Command = {
  name: 'links',
  usage: 'PORTFOLIO',
  summary: 'Cases that claims and relations link to each other, with what says so; joining them is for a person to decide.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const families = await readFamilies(portfolio);
      const finder = createLinkFinder(families.map(linkFacts));
      const references = new Map(families.map(({ key, reference }) => [key, reference]));
      const referenceOf = (key: string): string => references.get(key) ?? key;
      const pairs = families.flatMap(({ key }) => finder.linkedTo(key).filter((other) => key < other.key).map((other) => ({ families: [key, other.key], keptApart: other.keptApart, links: other.links })));
      const text = pairs.flatMap(({ families: [a = '', b = ''], keptApart, links }) => [`${referenceOf(a)} and ${referenceOf(b)}${keptApart ? ' (kept apart)' : ''}`, ...links.map((link) => `  ${linkInWords(link, referenceOf)}`)]);
      return ok({ code: 0, value: pairs, text: text.length === 0 ? 'No case is linked to another one.' : text.join('\n') });
    }),
};
