import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dossierSections } from '#shared/ipc';
import { parseIsoDate } from '#shared/model/date';
import { err, ok } from '#shared/result';
import type { Printer } from '../../dossier/printer';
import { runDossier } from '../../dossier/run-dossier';
import { dossierPortfolio } from '../../workspace/dossier-portfolio';
import { today } from '../../system/today';
import { listOption, textOption, usageFailure, type Command } from '../command';
import { withPortfolio } from '../with-portfolio';

/** Prints with the engine it is given: only the application has one, so plain Node has no such command. */
export const createDossierCommand = (createPrinter: () => Printer): Command => ({
  name: 'dossier',
  usage: 'PORTFOLIO [--family ID…] --out FILE.pdf',
  summary: 'Prints a dossier; also --title, --client, --data-date YYYY-MM-DD, --paper A4|Letter, --outside.',
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    family: { type: 'string', multiple: true },
    out: { type: 'string' },
    title: { type: 'string' },
    client: { type: 'string' },
    'data-date': { type: 'string' },
    paper: { type: 'string' },
    outside: { type: 'boolean' },
  },
  run: async (given, deps) => {
    const out = textOption(given, 'out');
    const paper = textOption(given, 'paper') ?? 'A4';
    const dateText = textOption(given, 'data-date');
    const dataDate = dateText === undefined ? today() : parseIsoDate(dateText);
    if (out === undefined || extname(out).toLowerCase() !== '.pdf') return err(usageFailure('--out names the PDF to write.'));
    if (paper !== 'A4' && paper !== 'Letter') return err(usageFailure('--paper is A4 or Letter.'));
    if (dataDate === undefined) return err(usageFailure('--data-date takes a day that exists, as YYYY-MM-DD.'));
    // After --family several ids may follow, which are then arguments of their own.
    const families = [...listOption(given, 'family'), ...given.positionals.slice(1)];
    const edition = given.options['outside'] === true ? 'outside' : 'inside';
    return withPortfolio(given, deps, async (portfolio) => {
      const printer = createPrinter();
      try {
        const printed = await runDossier({
          portfolio: dossierPortfolio(portfolio, readFile),
          options: { families, sections: [...dossierSections], paper, edition, title: textOption(given, 'title') ?? portfolio.state().name, client: textOption(given, 'client') ?? '', dataDate },
          printer,
          out: deps.path(out),
          onProgress: ({ phase }) => deps.log(phase),
        });
        if (!printed.ok) return printed;
        const { path, pages, problems } = printed.value;
        const lines = problems.map(({ family, document, problem }) => `Not appended: ${document} of ${family}: ${problem}`);
        return ok({ code: problems.length === 0 ? 0 : 1, value: printed.value, text: [`${path}: ${pages} pages`, ...lines].join('\n') });
      } finally {
        await printer.close();
      }
    });
  },
});
