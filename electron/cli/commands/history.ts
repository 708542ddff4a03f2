import type { HistoryEntry } from '#shared/ipc';
import { ok } from '#shared/result';
import type { Command } from '../command';
import { columns } from '../table';
import { withPortfolio } from '../with-portfolio';

const pageLength = 500;

export const historyCommand: Command = {
  name: 'history',
  usage: 'PORTFOLIO',
  summary: 'Every entry, latest first: who, when, why.',
  positionals: [1, 1],
  options: {},
  run: (given, deps) =>
    withPortfolio(given, deps, async (portfolio) => {
      const entries: HistoryEntry[] = [];
      for (;;) {
        const before = entries.at(-1)?.id;
        const page = await portfolio.history({ limit: pageLength, ...(before === undefined ? {} : { before }) });
        if (!page.ok) return page;
        entries.push(...page.value.entries);
        if (!page.value.more || page.value.entries.length === 0) break;
      }
      const rows = entries.map(({ id, at, by, kind, families, why }) => [id, at, by, kind, String(families), why]);
      return ok({ code: 0, value: entries, text: columns([['Entry', 'At', 'By', 'Kind', 'Families', 'Why'], ...rows]) });
    }),
};
