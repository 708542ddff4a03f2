import { useEffect } from 'react';
import { useWritable } from '../app/state/app-store';
import { useCommand } from '../app/commands/command-registry';
import { followImport, startImport } from './import-actions';
import { importStore } from './import-store';

/** The command that imports files, and the events of its job, while a portfolio is open. */
export const useImportCommand = (): void => {
  const writable = useWritable();
  useCommand('import.start', () => void startImport({ choose: 'files' }), { enabled: writable });
  useCommand('import.folder', () => void startImport({ choose: 'folder' }), { enabled: writable });
  useCommand('import.map-columns', () => void startImport({ choose: 'tables' }), { enabled: writable });
  useEffect(() => {
    const stop = followImport();
    return () => {
      stop();
      importStore.set({ phase: 'idle' });
    };
  }, []);
};
