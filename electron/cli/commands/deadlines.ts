import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import type { Application } from '#shared/model/application';
import { parseIsoDate } from '#shared/model/date';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { lawOf } from '../law-of';
import { readFamilies } from '../read-families';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

/** Number of an application in DOCDB form, else as typed, else its id in the file. */
const numberOf = ({ id, number }: Application): string =>
  number === undefined ? id : number.country !== undefined && number.number !== undefined ? `${number.country}${number.number}${number.kind ?? ''}` : number.text;

export const deadlinesCommand: Command = {
  name: 'deadlines',
  usage: 'PORTFOLIO --as-of YYYY-MM-DD [--to YYYY-MM-DD]',
  summary: 'Every time limit with rule and basis, its state as of a day; with --to those due by then.',
  positionals: [1, 1],
  options: { 'as-of': { type: 'string' }, to: { type: 'string' } },
  run: async (given, deps) => {
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? '');
    const toText = textOption(given, 'to');
    const to = toText === undefined ? undefined : parseIsoDate(toText);
    if (asOf === undefined || (toText !== undefined && to === undefined)) return err(usageFailure('--as-of and --to take a day that exists, as YYYY-MM-DD; --as-of is needed.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const law = await lawOf(portfolio);
      const limits = (await readFamilies(portfolio))
        .flatMap((family) => {
          const numbers = new Map(family.applications.map((application) => [application.id, numberOf(application)]));
          return deriveTimeLimits(family, law, asOf).map((limit) => ({
            family: family.key,
            reference: family.reference,
            application: numbers.get(limit.application) ?? limit.application,
            applicationId: limit.application,
            office: limit.office ?? null,
            rule: limit.rule,
            label: limit.label,
            nature: limit.nature,
            basis: limit.basis,
            event: limit.event,
            eventDate: limit.eventDate,
            raw: limit.raw,
            due: limit.due,
            extended: limit.late?.date ?? null,
            extendedBy: limit.late?.kind ?? null,
            status: limit.status,
            trust: limit.trust,
            warnings: limit.warnings,
          }));
        })
        .filter(({ due, extended }) => to === undefined || due <= to || (extended !== null && extended <= to))
        .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
      const rows = limits.map((limit) => [limit.due, limit.status, limit.reference, limit.application, limit.office ?? '', `${limit.label} (${limit.basis})`]);
      return ok({ code: 0, value: limits, text: columns([['Due', 'State', 'Case', 'Application', 'Office', 'Time limit'], ...rows]) });
    });
  },
};
