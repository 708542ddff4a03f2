import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { parseIsoDate } from '#shared/model/date';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';

/** Day of the invented offices' data where none is given: part of the input, so that the same call always gives the same portfolio. */
const usualDay = '2026-10-01';

export const generateCommand: Command = {
  name: 'generate',
  usage: 'PORTFOLIO --families N --seed S [--as-of YYYY-MM-DD]',
  summary: 'Makes an invented portfolio of N families; the same seed gives the same families.',
  positionals: [1, 1],
  options: { families: { type: 'string' }, seed: { type: 'string' }, 'as-of': { type: 'string' } },
  run: async (given, deps) => {
    const [typed] = given.positionals;
    const families = Number(textOption(given, 'families'));
    const seed = Number(textOption(given, 'seed'));
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? usualDay);
    if (typed === undefined || !Number.isInteger(families) || families < 1 || !Number.isInteger(seed) || asOf === undefined)
      return err(usageFailure('--families takes a whole number from 1, --seed a whole number, --as-of a date as YYYY-MM-DD.'));
    const opened = await deps.openOrCreate(deps.path(typed));
    if (!opened.ok) return opened;
    const portfolio = opened.value;
    try {
      if (portfolio.state().families > 0) return err(usageFailure(`${typed} has families already; an invented portfolio needs a folder of its own.`));
      const begun = await portfolio.beginPlan();
      if (!begun.ok) return begun;
      let count = 0;
      for (const family of inventCaseFamilies({ families, seed, asOf })) {
        await begun.value.add({ key: family.key, year: family.year, after: family });
        count += 1;
        if (count % 1000 === 0) deps.log(`${count} of ${families} families invented`);
      }
      await begun.value.finish();
      const committed = await portfolio.commitPlan({ plan: begun.value.id, kind: 'create', why: `Invented ${count} families (seed ${seed})` });
      if (!committed.ok) return committed;
      return ok({ code: 0, value: { families: count, seed, entry: committed.value.entry }, text: `${count} invented families in ${typed}. Entry ${committed.value.entry}` });
    } finally {
      await portfolio.close();
    }
  },
};
