import { ok } from '#shared/result';
import type { Command } from '../command';
import { withPortfolio } from '../with-portfolio';

export const keepApartCommand: Command = {
  name: 'keep-apart',
  usage: 'PORTFOLIO KEY OTHER…',
  summary: 'Records that linked cases are not to be joined: nothing proposes it again.',
  positionals: [3, 102],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const keys = given.positionals.slice(1);
      const saved = await portfolio.keepApart({ keys });
      if (!saved.ok) return saved;
      const { entry } = saved.value;
      return ok({ code: 0, value: { entry: entry === '' ? null : entry, families: keys }, text: entry === '' ? 'They are kept apart already.' : `Entry ${entry}` });
    }),
};
