import type { ExportFormat, ExportTable } from '#shared/export/export-table';
import { type FilePart, fileParts } from '#shared/export/file-parts';
import type { ExportChoice, PortfolioIndex } from './api';

/** A table of which rows are read as they are written, and how many there are. */
export type ChosenTable = { readonly table: ExportTable; readonly rows: number };

type Exports = Pick<PortfolioIndex, 'exportStart' | 'exportPart' | 'exportEnd'>;

/**
 * Exports that are read piece by piece, other questions being answered between. Rows are read from the index when their piece is asked for:
 * an export ends when the `revision` of the index is another than at its beginning, so that no file mixes two states.
 */
export const createExports = (exportTable: (view: number, choice: ExportChoice) => ChosenTable | undefined, revision: () => number, encode: (text: string) => Uint8Array<ArrayBuffer>): Exports => {
  const running = new Map<number, { readonly parts: Iterator<FilePart>; readonly revision: number }>();
  let count = 0;
  return {
    exportStart: async (view: number, format: ExportFormat, choice: ExportChoice) => {
      const chosen = exportTable(view, choice);
      if (chosen === undefined) return undefined;
      count += 1;
      running.set(count, { parts: fileParts(chosen.table, format), revision: revision() });
      return { export: count, rows: chosen.rows };
    },
    exportPart: async (id) => {
      const known = running.get(id);
      if (known === undefined) return undefined;
      if (known.revision !== revision()) {
        running.delete(id);
        return undefined;
      }
      const { value, done } = known.parts.next();
      if (done !== true) return { bytes: typeof value.content === 'string' ? encode(value.content) : value.content, rows: value.rows };
      running.delete(id);
      return null;
    },
    exportEnd: async (id) => void running.delete(id),
  };
};
