import { computedFamilies } from '#shared/families/grouping/computed-families';
import { ok } from '#shared/result';
import type { Command } from '../command';
import { readFamilies } from '../read-families';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

export const familiesCommand: Command = {
  name: 'families',
  usage: 'PORTFOLIO',
  summary: 'The extended and simple families, computed from priorities and relations.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const families = computedFamilies(await readFamilies(portfolio));
      const rows = families.map((family) => [family.earliestPriority ?? 'not known', String(family.publications.length), String(family.simpleFamilies.length), family.publications[0] ?? '', family.title ?? '']);
      return ok({ code: 0, value: families, text: columns([['Priority', 'Publications', 'Simple', 'First', 'Title'], ...rows]) });
    }),
};
