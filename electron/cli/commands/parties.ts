import { publishedParties } from '#shared/parties/published-parties';
import { suggestAliases, type AliasReason } from '#shared/parties/suggest-aliases';
import { ok } from '#shared/result';
import type { Command } from '../command';
import { readFamilies } from '../read-families';
import { withPortfolio } from '../with-portfolio';

const reasons: Readonly<Record<AliasReason, string>> = { letters: 'the same letters', words: 'the same words but for legal form or order', original: 'one name in the original script' };

export const partiesCommand: Command = {
  name: 'parties',
  usage: 'PORTFOLIO',
  summary: 'Names of parties that a person takes for the same, and names that may be the same; nothing is decided by itself.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const { aliases } = portfolio.parties();
      const suggestions = suggestAliases(publishedParties(await readFamilies(portfolio)), aliases);
      const text = [
        ...aliases.groups.map(({ name, names, by, on }) => `${name}: ${names.join(' · ')} (${by}, ${on})`),
        ...(suggestions.length === 0 ? [] : ['', 'May be the same:']),
        ...suggestions.map(({ name, names, reason }) => `${name}: ${names.map((party) => `${party.name} (${party.cases})`).join(' · ')} – ${reasons[reason]}`),
      ].join('\n');
      return ok({ code: 0, value: { groups: aliases.groups, apart: aliases.apart, suggestions }, text: text.trim() === '' ? 'Nothing is decided and nothing suggested.' : text });
    }),
};
