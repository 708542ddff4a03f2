import { ok } from '#shared/result';
import type { Command } from '../command';
import { issueLine } from '../issue-line';
import { withPortfolio } from '../with-portfolio';

export const checkCommand: Command = {
  name: 'check',
  usage: 'PORTFOLIO',
  summary: 'Reads everything in the folder and tells what is not as it should be.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const findings = await portfolio.check();
      const isClean = findings.every(({ severity }) => severity === 'info');
      const text = findings.length === 0 ? `${portfolio.state().families} families, nothing to report.` : findings.map(issueLine).join('\n');
      return ok({ code: isClean ? 0 : 1, value: findings, text });
    }),
};
