import { joinCases } from '#shared/families/cases/join-cases';
import { err, ok } from '#shared/result';
import { usageFailure, type Command } from '../command';
import { entryOfCli, readCases } from '../read-cases';
import { withPortfolio } from '../with-portfolio';

export const joinCommand: Command = {
  name: 'join',
  usage: 'PORTFOLIO KEEP OTHER… [--dry-run]',
  summary: 'Makes one case of several: what the others have comes to the first, documents included. With --dry-run only says what would come of it.',
  positionals: [3, 102],
  options: { 'dry-run': { type: 'boolean' } },
  run: async (given, deps) => {
    const [, keep = '', ...others] = given.positionals;
    if (new Set([keep, ...others]).size !== others.length + 1) return err(usageFailure('Name different cases.'));
    return withPortfolio(given, deps, async (portfolio) => {
      const read = await readCases(portfolio, [keep, ...others]);
      if (!read.ok) return read;
      const [kept, ...joining] = read.value;
      if (kept === undefined) return err(usageFailure('Name the case that is kept.'));
      const preview = joinCases(kept.family, joining.map(({ family }) => family), entryOfCli(deps.today()));
      const isTrial = given.options['dry-run'] === true;
      const saved = isTrial ? undefined : await portfolio.join({ keep: { key: keep, hash: kept.hash }, others: joining.map(({ hash, family }) => ({ key: family.key, hash })) });
      if (saved?.ok === false) return saved;
      const value = {
        entry: saved?.value.entry ?? null,
        family: keep,
        applications: preview.family.applications.map(({ id, office, reference, number }) => ({ id, office, reference, number: number?.text })),
        documents: preview.moves,
        sameApplications: preview.twins,
        differences: preview.differences,
      };
      const text = [
        `${isTrial ? 'Would be: ' : ''}${kept.family.reference} with ${preview.family.applications.length} applications; ${preview.moves.length} documents moved`,
        ...(preview.twins.length === 0 ? [] : [`In both cases, one application afterwards: ${preview.twins.join(', ')}`]),
        ...preview.differences.map(({ application, field, kept: mine, other }) => `Stays as in ${kept.family.reference}: ${field} of ${application}, ${JSON.stringify(mine)}; the other case has ${JSON.stringify(other)}`),
        ...(saved === undefined ? [] : [`Entry ${saved.value.entry}`]),
      ].join('\n');
      return ok({ code: 0, value, text });
    });
  },
};
