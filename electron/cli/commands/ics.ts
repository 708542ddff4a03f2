import { writeFile } from 'node:fs/promises';
import { calendarFile } from '#shared/docket/ics';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { familyTitle } from '#shared/model/case-family';
import { parseIsoDate } from '#shared/model/date';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { lawOf } from '../law-of';
import { readFamilies } from '../read-families';
import { withPortfolio } from '../with-portfolio';

export const icsCommand: Command = {
  name: 'ics',
  usage: 'PORTFOLIO --out FILE.ics [--as-of YYYY-MM-DD] [--all]',
  summary: 'Writes the open time limits as a calendar file; --all adds those that are done, ended or passed, as cancelled.',
  positionals: [1, 1],
  options: { out: { type: 'string' }, 'as-of': { type: 'string' }, all: { type: 'boolean' } },
  run: async (given, deps) => {
    const out = textOption(given, 'out');
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? deps.today());
    if (out === undefined || asOf === undefined) return err(usageFailure('--out names the file to write, --as-of a day that exists, as YYYY-MM-DD.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const law = await lawOf(portfolio);
      const entries = (await readFamilies(portfolio)).flatMap((family) => {
        const members = new Map(family.applications.map((application) => [application.id, application]));
        return deriveTimeLimits(family, law, asOf).flatMap((limit) => {
          const member = members.get(limit.application);
          const isOpen = limit.status === 'open' || limit.status === 'overdue';
          if (!isOpen && (given.options['all'] !== true || limit.status === 'information')) return [];
          const number = member?.number === undefined ? (member?.office ?? limit.application) : displayApplicationNumber(member.number, member.office, member.filingDate);
          return [{ id: `${family.key}/${limit.key}`, reference: family.reference, title: familyTitle(family), application: number, responsible: limit.mark?.responsible ?? member?.responsible ?? family.responsible, limit }];
        });
      });
      const path = deps.path(out);
      await writeFile(path, calendarFile({ portfolio: portfolio.id, name: `Time limits of ${portfolio.state().name}`, asOf, entries }), 'utf8');
      return ok({ code: 0, value: { path, entries: entries.length }, text: `${entries.length} time limits written to ${path}` });
    });
  },
};
