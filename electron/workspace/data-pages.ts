import type { PrintDesk } from '../dossier/print-desk';
import type { Portfolio } from '../portfolio/portfolio';
import type { DataPages } from '../protocol';

const linesAtOnce = 1000;

const manifestLines = async function* (portfolio: Portfolio): AsyncGenerator<string> {
  const rows = [...portfolio.manifest()];
  for (let from = 0; from < rows.length; from += linesAtOnce) yield rows.slice(from, from + linesAtOnce).map((row) => JSON.stringify(row)).join('\n');
};

const familyFiles = async function* (portfolio: Portfolio, keys: readonly string[] | undefined): AsyncGenerator<string | Uint8Array> {
  for await (const { key, hash, bytes } of portfolio.readBytes(keys)) {
    yield JSON.stringify([key, hash, bytes.length]);
    yield bytes;
  }
};

const oneLine = async function* (line: string): AsyncGenerator<string> {
  yield line;
};

/** Bulk data for the pages, as `shared/ipc.ts` has it; a page of a portfolio is not there while none is open. */
export const createDataPages =
  (deps: { readonly portfolio: () => Portfolio | undefined; readonly desk: Pick<PrintDesk, 'data'> }): DataPages =>
  (page, query) => {
    const portfolio = deps.portfolio();
    if (page === 'manifest') return portfolio === undefined ? undefined : manifestLines(portfolio);
    if (page === 'families') return portfolio === undefined ? undefined : familyFiles(portfolio, query.get('keys')?.split(',').filter((key) => key !== ''));
    const [, job, place] = /^dossier\/([\w-]+)\/(\d+)$/.exec(page) ?? [];
    const part = job === undefined ? undefined : deps.desk.data(job, Number(place));
    return part === undefined ? undefined : oneLine(part);
  };
