/** A row of a table: its cells as they are written, and the line at which it begins, from 1. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** Turns pieces of a text into rows as soon as they are complete. */
export type CsvRows = { readonly write: (chunk: string) => void; readonly end: () => void };

/** What the rows of a text are cut by; without quotes a `"` is a character like any other. */
export type CsvDialect = { readonly delimiter: string; readonly quoted: boolean };

/** At most this many characters in a cell: a quote that is never closed must not collect the rest of a file. */
const longestCell = 4_000_000;

const cr = 13;
const lf = 10;
const quote = 34;

/**
 * Cuts delimited text into rows (RFC 4180, and what programs write beside it): line ends CR LF, LF or a bare CR; a cell in quotes may hold
 * delimiters, line ends and doubled quotes; text after a closing quote belongs to the cell; a byte order mark at the beginning is dropped. Empty
 * lines give no row. A quote that is not closed within four million characters is a character like any other: `onOpenQuote` hears its line, and
 * reading goes on with the next line. A cell ends there in any case.
 */
export const createCsvRows = ({ delimiter, quoted }: CsvDialect, take: TakeRow, onOpenQuote: (line: number) => void = () => {}): CsvRows => {
  const cut = delimiter.charCodeAt(0);
  let rest = '';
  let started = false;
  let line = 1;
  let rowLine = 1;
  let cells: string[] = [];
  /** A CR at the end of a chunk may be half of a CR LF. */
  let afterCr = false;

  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== '') take(cells, rowLine);
    cells = [];
  };

  /** Reads as many whole cells as there are; what is left over is kept for the next piece. */
  const read = (text: string, last: boolean): void => {
    const length = text.length;
    let at = 0;
    if (afterCr && length > 0) {
      if (text.charCodeAt(0) === lf) at = 1;
      afterCr = false;
    }
    for (;;) {
      if (at >= length && !(last && cells.length > 0)) break;
      if (cells.length === 0) rowLine = line;
      let end = at;
      let cell: string | undefined;
      if (quoted && text.charCodeAt(at) === quote) {
        const closed = readQuoted(text, at, last);
        if (closed === undefined) break;
        ({ end, cell } = closed);
      }
      const plain = end;
      while (end < length) {
        const code = text.charCodeAt(end);
        if (code === cut || code === lf || code === cr) break;
        end += 1;
      }
      if (end === length && !last && length - at < longestCell) break;
      const written = text.slice(plain, end);
      cells.push(cell === undefined ? written : written === '' ? cell : cell + written.trimEnd());
      if (cell !== undefined) line += linesIn(text, at, plain);
      const code = end < length ? text.charCodeAt(end) : -1;
      at = end + 1;
      if (code === cut) {
        // A delimiter at the very end opens one more cell, an empty one.
        if (at >= length && last) {
          cells.push('');
          endRow();
        }
        continue;
      }
      endRow();
      if (code === -1) break;
      line += 1;
      if (code === cr) {
        if (at < length) at += text.charCodeAt(at) === lf ? 1 : 0;
        else afterCr = true;
      }
    }
    rest = at < length ? text.slice(at) : '';
  };

  /** The cell in quotes that begins at `from`; undefined where its end is still to come. */
  const readQuoted = (text: string, from: number, last: boolean): { readonly end: number; readonly cell: string } | undefined => {
    let at = from + 1;
    let doubled = false;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close === -1 || (close === text.length - 1 && !last)) {
        if (!last && text.length - from < longestCell) return undefined;
        if (close !== -1) return { end: close + 1, cell: unquoted(text, from, close, doubled) };
        // Never closed: the quote is a character, and the row goes on to the end of its line.
        onOpenQuote(line);
        return { end: from + 1, cell: '"' };
      }
      if (text.charCodeAt(close + 1) !== quote) return { end: close + 1, cell: unquoted(text, from, close, doubled) };
      doubled = true;
      at = close + 2;
    }
  };

  return {
    write: (chunk) => {
      if (chunk === '') return;
      const text = rest === '' ? chunk : rest + chunk;
      const begun = started ? text : text.replace(/^\uFEFF/, '');
      started = true;
      read(begun, false);
    },
    end: () => {
      const text = rest;
      rest = '';
      read(text, true);
    },
  };
};

const unquoted = (text: string, from: number, close: number, doubled: boolean): string => {
  const inner = text.slice(from + 1, close);
  return doubled ? inner.replaceAll('""', '"') : inner;
};

/** Line ends between two places; CR LF counts once. */
const linesIn = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lf || (code === cr && text.charCodeAt(at + 1) !== lf)) count += 1;
  }
  return count;
};
