import { parseIsoDate } from '#shared/model/date';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { acrossCases } from '#shared/query/gaps/across-cases';
import { listGaps } from '#shared/query/gaps/gap-list';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { lawOf } from '../law-of';
import { readFamilies } from '../read-families';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' });

export const gapsCommand: Command = {
  name: 'gaps',
  usage: 'PORTFOLIO [--as-of YYYY-MM-DD]',
  summary: 'What is not known: claimed applications that no case has, international applications past their limit without a known entry, European patents without a known validation.',
  positionals: [1, 1],
  options: { 'as-of': { type: 'string' } },
  run: async (given, deps) => {
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? deps.today());
    if (asOf === undefined) return err(usageFailure('--as-of takes a day that exists, as YYYY-MM-DD.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const law = await lawOf(portfolio);
      const families = await readFamilies(portfolio);
      const gaps = listGaps(families.map((family) => acrossCases(family, () => deriveTimeLimits(family, law, asOf), asOf)), collator.compare);
      return ok({ code: 0, value: gaps, text: gaps.length === 0 ? 'Everything that the cases name is known here.' : columns(gaps.map(({ reference, text }) => [reference, text])) });
    });
  },
};
