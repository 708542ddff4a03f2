import { ok } from '#shared/result';
import type { Command } from '../command';
import { withPortfolio } from '../with-portfolio';

export const undoCommand: Command = {
  name: 'undo',
  usage: 'PORTFOLIO [ENTRY]',
  summary: 'Takes an entry back, the latest where none is named.',
  positionals: [1, 2],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const undone = await portfolio.undo({ entry: given.positionals[1] });
      if (!undone.ok) return undone;
      const { entry, why, conflicts } = undone.value;
      const kept = conflicts.map(({ family, path }) => `Kept, because it was changed since: ${path} of ${family}`);
      return ok({ code: conflicts.length === 0 ? 0 : 1, value: undone.value, text: [`Entry ${entry}: ${why}`, ...kept].join('\n') });
    }),
};
