import { compareTakenOver } from '#shared/law/compare-taken-over';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { isoDateSchema } from '#shared/model/date';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { lawOf } from '../law-of';
import { readFamilies } from '../read-families';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

export const takenOverCommand: Command = {
  name: 'taken-over',
  usage: 'PORTFOLIO [--as-of DAY] [--all]',
  summary: 'Compares time limits taken over from another docket with the computed ones: those that differ or are not computed; --all lists every one.',
  positionals: [1, 1],
  options: { 'as-of': { type: 'string' }, all: { type: 'boolean' } },
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const day = isoDateSchema.safeParse(textOption(given, 'as-of') ?? deps.today());
      if (!day.success) return err(usageFailure('--as-of is a day as YYYY-MM-DD.'));
      const law = await lawOf(portfolio);
      const rows = (await readFamilies(portfolio)).flatMap((family) => {
        if (family.applications.every(({ takenOver }) => takenOver === undefined)) return [];
        const limits = deriveTimeLimits(family, law, day.data);
        return family.applications.flatMap((application) =>
          compareTakenOver(application, limits.filter((limit) => limit.application === application.id)).map(({ taken, ...rest }) => ({
            family: family.key,
            reference: family.reference,
            application: application.number === undefined ? `${application.office ?? ''} ${application.id}`.trim() : displayApplicationNumber(application.number, application.office, application.filingDate),
            applicationId: application.id,
            text: taken.text,
            takenOver: taken.due,
            outcome: rest.outcome,
            ...(rest.outcome === 'not-computed' ? {} : { computed: rest.computed.due, label: rest.computed.label, rule: rest.computed.rule, days: rest.days }),
            done: taken.done === true,
            settled: taken.settled !== undefined,
          })),
        );
      });
      const open = given.options['all'] === true ? rows : rows.filter(({ outcome, done, settled }) => outcome !== 'agrees' && !done && !settled);
      const text = open.length === 0 ? `${rows.length} taken-over time limits, none to look at.` : columns([['Taken over', 'Computed', 'Case', 'Application', 'What'], ...open.map((row) => [row.takenOver, row.computed ?? 'not computed', row.reference, row.application, row.text])]);
      return ok({ code: open.length === 0 || given.options['all'] === true ? 0 : 1, value: open, text });
    }),
};
