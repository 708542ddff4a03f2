import type { PrintDesk } from '../dossier/print-desk';
import type { Portfolio } from '../portfolio/portfolio';
import type { DataPages } from '../protocol';

const manifestLines = async function* (portfolio: Portfolio): AsyncGenerator<string> {
  for (const row of portfolio.manifest()) yield JSON.stringify(row);
};

/** A line holds no line break: in JSON one stands only between values, never inside a string. */
const familyLines = async function* (portfolio: Portfolio, keys: readonly string[] | undefined): AsyncGenerator<string> {
  for await (const { key, hash, text } of portfolio.readAll(keys)) yield `{"key":${JSON.stringify(key)},"hash":${JSON.stringify(hash)},"family":${text.replaceAll(/\r?\n\s*/g, '')}}`;
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
    if (page === 'families') return portfolio === undefined ? undefined : familyLines(portfolio, query.get('keys')?.split(',').filter((key) => key !== ''));
    const [, job, place] = /^dossier\/([\w-]+)\/(\d+)$/.exec(page) ?? [];
    const part = job === undefined ? undefined : deps.desk.data(job, Number(place));
    return part === undefined ? undefined : oneLine(part);
  };
