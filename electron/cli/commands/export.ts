import { open } from 'node:fs/promises';
import { exportFormats, type ExportFormat, type ExportTable } from '#shared/export/export-table';
import { fileParts } from '#shared/export/file-parts';
import { parseIsoDate, type IsoDate } from '#shared/model/date';
import { deadlineExport } from '#shared/query/deadline-export';
import { familyExport } from '#shared/query/family-export';
import { caseColumns } from '#shared/query/table-query';
import { renewalExport } from '#shared/query/renewal-export';
import { err, ok } from '#shared/result';
import { writeArchive } from '../../archive/write-archive';
import type { Portfolio } from '../../portfolio/portfolio';
import { textOption, usageFailure, type Command } from '../command';
import { listRows } from '../list-rows';
import { withPortfolio } from '../with-portfolio';

const tables = ['cases', 'time-limits', 'renewals'] as const;
type TableName = (typeof tables)[number];

const isOneOf = <Text extends string>(texts: readonly Text[], text: string): text is Text => texts.some((each) => each === text);

const tableOf = async (portfolio: Portfolio, table: TableName, asOf: IsoDate): Promise<{ readonly table: ExportTable; readonly rows: number }> => {
  const { families, limits, renewals } = await listRows(portfolio, asOf);
  if (table === 'renewals') return { table: renewalExport(renewals), rows: renewals.length };
  return table === 'cases' ? { table: familyExport(families, caseColumns), rows: families.length } : { table: deadlineExport(limits), rows: limits.length };
};

export const exportCommand: Command = {
  name: 'export',
  usage: 'PORTFOLIO --format csv|xlsx|jsonl|archive --out FILE [--table cases|time-limits|renewals] [--as-of YYYY-MM-DD]',
  summary: 'Writes a table of the portfolio, or with archive the whole portfolio as one file that “restore” reads back.',
  positionals: [1, 1],
  options: { format: { type: 'string' }, out: { type: 'string' }, table: { type: 'string' }, 'as-of': { type: 'string' } },
  run: async (given, deps) => {
    const format = textOption(given, 'format') ?? '';
    const out = textOption(given, 'out');
    const table = textOption(given, 'table') ?? 'cases';
    const asOf = parseIsoDate(textOption(given, 'as-of') ?? deps.today());
    const formats: readonly (ExportFormat | 'archive')[] = [...exportFormats, 'archive'];
    if (out === undefined || asOf === undefined || !isOneOf(formats, format) || !isOneOf(tables, table))
      return err(usageFailure(`--format is one of ${formats.join(', ')}, --out names the file to write, --table is one of ${tables.join(', ')}, --as-of a day that exists, as YYYY-MM-DD.`));
    const path = deps.path(out);
    return withPortfolio(given, deps, async (portfolio) => {
      if (format === 'archive') {
        const { id, name } = portfolio.state();
        const written = await portfolio.holdStill(() => writeArchive({ root: portfolio.path, portfolio: { id, name }, out: path, written: new Date().toISOString() }));
        if (!written.ok) return written;
        return ok({ code: 0, value: { path, format, ...written.value }, text: `${written.value.files} files of ${name} written to ${path}` });
      }
      const made = await tableOf(portfolio, table, asOf);
      const file = await open(path, 'w');
      try {
        for (const { content } of fileParts(made.table, format)) await file.writeFile(content);
      } finally {
        await file.close();
      }
      return ok({ code: 0, value: { path, format, rows: made.rows }, text: `${made.rows} rows written to ${path}` });
    });
  },
};
