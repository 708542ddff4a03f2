import { parseIsoDate } from '#shared/model/date';
import { err, ok } from '#shared/result';
import { type Command, textOption, usageFailure } from '../command';
import { docketIssues } from '../docket-findings';
import { issueLine } from '../issue-line';
import { lawOf } from '../law-of';
import { readFamilies } from '../read-families';
import { withPortfolio } from '../with-portfolio';

export const checkCommand: Command = {
  name: 'check',
  usage: 'PORTFOLIO [--as-of YYYY-MM-DD] [--folder-only]',
  summary: 'Reads everything: what is wrong in the folder, and what the docket checks find on a day (today).',
  positionals: [1, 1],
  options: { 'as-of': { type: 'string' }, 'folder-only': { type: 'boolean' } },
  run: async (given, deps) => {
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? deps.today());
    if (asOf === undefined) return err(usageFailure('--as-of takes a day that exists, as YYYY-MM-DD.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const issues = await portfolio.check();
      const docket = given.options['folder-only'] === true ? [] : docketIssues(await readFamilies(portfolio), await lawOf(portfolio), asOf);
      const open = docket.filter(({ accepted }) => accepted === undefined);
      const lines = [
        ...issues.map(issueLine),
        ...open.map((issue) => `${issueLine(issue)}${issue.basis === undefined ? '' : ` [${issue.basis}]`}`),
        ...(open.length === docket.length ? [] : [`${docket.length - open.length} accepted findings are not listed; --json has them.`]),
      ];
      // Exit code 1 says that the folder is not sound; findings about the docket are an attorney's to weigh.
      const isSound = issues.every(({ severity }) => severity === 'info');
      return ok({ code: isSound ? 0 : 1, value: [...issues, ...docket], text: lines.length === 0 ? `${portfolio.state().families} families, nothing to report.` : lines.join('\n') });
    });
  },
};
