import type { ExportFormat } from '#shared/export/export-table';
import { useIndex } from '../../../index/IndexContext';
import { notify } from '../../../ui/surfaces/notify';
import { call } from '../../bridge';
import { useCommand } from '../../commands/command-registry';
import { usePortfolio } from '../../state/app-store';
import { useStore } from '../../state/store';
import { tellFailure } from '../../tell-failure';
import { exportList, type ExportPorts } from './export-list';
import { exportStore } from './export-store';

/** What is done sooner shows no progress. */
const momentMilliseconds = 400;

/**
 * Registers the commands that export the list on the screen. `list` is what the file is called after; `start` begins the export, and answers
 * undefined where the list is another one by now.
 */
export const useListExport = (list: string, start: (format: ExportFormat) => ReturnType<ExportPorts['start']>, enabled: boolean): void => {
  const portfolio = usePortfolio();
  const index = useIndex();
  const isFree = useStore(exportStore, (state) => state === null);
  const save = async (format: ExportFormat): Promise<void> => {
    const begun = await call('file.begin', { suggestedName: `${[portfolio?.name ?? 'Portfolio', list].join(' ').trim()}.${format}` });
    if (!begun.ok) tellFailure(begun.error);
    if (!begun.ok || begun.value === null) return;
    const { file, path } = begun.value;
    let isCancelled = false;
    const cancel = (): void => {
      isCancelled = true;
    };
    exportStore.set({ path, rows: 0, total: 0, isShown: false, cancel });
    const timer = setTimeout(() => exportStore.set((state) => state && { ...state, isShown: true }), momentMilliseconds);
    const end = await exportList({
      index,
      start: () => start(format),
      append: (bytes) => call('file.append', { file, bytes }),
      finish: () => call('file.finish', { file }),
      discard: () => call('file.discard', { file }),
      onProgress: (rows, total) => exportStore.set((state) => state && { ...state, rows, total }),
      isCancelled: () => isCancelled,
    }).finally(() => {
      clearTimeout(timer);
      exportStore.set(null);
    });
    if (end.end === 'failed') tellFailure(end.failure);
    else if (end.end === 'changed') notify({ message: 'The list changed while it was exported. Export it again.', tone: 'warning' });
    else if (end.end === 'written') notify({ message: `Exported to ${path}` });
  };
  useCommand('table.export-csv', () => void save('csv'), { enabled: enabled && isFree });
  useCommand('table.export-xlsx', () => void save('xlsx'), { enabled: enabled && isFree });
  useCommand('table.export-jsonl', () => void save('jsonl'), { enabled: enabled && isFree });
};
