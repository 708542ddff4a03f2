import { familyTitle } from '#shared/model/case-family';
import { ok } from '#shared/result';
import type { Command } from '../command';
import { readFamilies } from '../read-families';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

export const casesCommand: Command = {
  name: 'cases',
  usage: 'PORTFOLIO',
  summary: 'The case families with all their fields.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const families = await readFamilies(portfolio);
      // `id` is what --family takes; `title` is shown as the application shows it, from the members where no person gave one.
      const value = families.map((family) => ({ id: family.key, ...family, title: familyTitle(family) ?? null }));
      const rows = value.map(({ id, reference, responsible, applications, title }) => [id, reference, responsible ?? '', String(applications.length), title ?? '']);
      return ok({ code: 0, value, text: columns([['Id', 'Reference', 'Responsible', 'Members', 'Title'], ...rows]) });
    }),
};
