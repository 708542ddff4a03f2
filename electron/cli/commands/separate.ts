import { separateCase } from '#shared/families/cases/separate-case';
import { keyFromReference } from '#shared/model/key-from-reference';
import { err, ok } from '#shared/result';
import { listOption, textOption, usageFailure, type Command } from '../command';
import { entryOfCli, readCases } from '../read-cases';
import { withPortfolio } from '../with-portfolio';

export const separateCommand: Command = {
  name: 'separate',
  usage: 'PORTFOLIO KEY --applications a2,a3 --reference REFERENCE [--documents d1] [--notes o1] [--title TITLE] [--dry-run]',
  summary: 'Takes applications out of a case into a new one, with their marks, notes and documents. With --dry-run only says what would come of it.',
  positionals: [2, 2],
  options: {
    applications: { type: 'string', multiple: true },
    documents: { type: 'string', multiple: true },
    notes: { type: 'string', multiple: true },
    reference: { type: 'string' },
    title: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async (given, deps) => {
    const [, key = ''] = given.positionals;
    const applications = listOption(given, 'applications');
    const reference = textOption(given, 'reference');
    if (applications.length === 0 || reference === undefined || reference.trim() === '') return err(usageFailure('--applications and --reference are needed.'));
    const title = textOption(given, 'title');
    const wanted = { applications, documents: listOption(given, 'documents'), notes: listOption(given, 'notes'), reference, ...(title === undefined ? {} : { title }) };
    return withPortfolio(given, deps, async (portfolio) => {
      const read = await readCases(portfolio, [key]);
      if (!read.ok) return read;
      const [found] = read.value;
      if (found === undefined) return err(usageFailure('Name the case.'));
      const isTrial = given.options['dry-run'] === true;
      const saved = isTrial ? undefined : await portfolio.separate({ key, hash: found.hash, ...wanted });
      if (saved?.ok === false) return saved;
      const { rest, separate, moves, links } = separateCase(found.family, { ...wanted, key: saved?.value.saved.at(-1)?.key ?? keyFromReference(reference) }, entryOfCli(deps.today()));
      const value = { entry: saved?.value.entry ?? null, family: key, separated: separate.key, stay: rest.applications.map(({ id }) => id), leave: separate.applications.map(({ id }) => id), documents: moves, linksByNumber: links };
      const text = [
        `${isTrial ? 'Would be: ' : ''}${reference} (${separate.key}) with ${separate.applications.length} applications; ${rest.applications.length} stay in ${found.family.reference}; ${moves.length} documents moved`,
        ...(saved === undefined ? [] : [`Entry ${saved.value.entry}`]),
      ].join('\n');
      return ok({ code: 0, value, text });
    });
  },
};
