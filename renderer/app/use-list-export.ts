import type { ExportFormat } from '#shared/export/export-table';
import { notify } from '../ui/surfaces/notify';
import { call } from './bridge';
import { useCommand } from './commands/command-registry';
import { usePortfolio } from './state/app-store';
import { tellFailure } from './tell-failure';

/**
 * Registers the commands that export the list on the screen. `list` is what the file is called after; `bytes` makes it, and answers undefined
 * where the list changed meanwhile.
 */
export const useListExport = (list: string, bytes: (format: ExportFormat) => Promise<Uint8Array<ArrayBuffer> | undefined>, enabled: boolean): void => {
  const portfolio = usePortfolio();
  const save = async (format: ExportFormat): Promise<void> => {
    const made = await bytes(format);
    if (made === undefined) {
      notify({ message: 'The list changed while it was exported. Export it again.', tone: 'warning' });
      return;
    }
    const answer = await call('file.save', { suggestedName: `${[portfolio?.name ?? 'Portfolio', list].join(' ').trim()}.${format}`, bytes: made });
    if (!answer.ok) tellFailure(answer.error);
    else if (answer.value !== null) notify({ message: `Exported to ${answer.value.path}` });
  };
  useCommand('table.export-csv', () => void save('csv'), { enabled });
  useCommand('table.export-xlsx', () => void save('xlsx'), { enabled });
  useCommand('table.export-jsonl', () => void save('jsonl'), { enabled });
};
