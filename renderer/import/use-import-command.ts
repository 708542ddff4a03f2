import { useEffect } from 'react';
import { useWritable } from '../app/state/app-store';
import { useCommand } from '../app/commands/command-registry';
import { followImport, startImport } from './import-actions';
import { importStore } from './import-store';

/** The command that imports files, and the events of its job, while a portfolio is open. */
export const useImportCommand = (): void => {
  useCommand('import.start', () => void startImport(), { enabled: useWritable() });
  useEffect(() => {
    const stop = followImport();
    return () => {
      stop();
      importStore.set({ phase: 'idle' });
    };
  }, []);
};
