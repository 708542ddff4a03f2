import type { BriefLine, BriefSource } from './FlyingLines';
import type { Line } from './row-layout';

/** Lines as plain texts, the rows among them asked for at once; `rowLine` says what a row comes to, `otherLine` any other line. */
export const glanceLines =
  <Row>(input: {
    readonly lineAt: (index: number) => Line | undefined;
    readonly rows: (from: number, to: number) => Promise<readonly Row[] | undefined>;
    readonly rowLine: (row: Row) => BriefLine;
    readonly otherLine: (line: Line) => BriefLine | undefined;
  }): BriefSource =>
  async (first, count) => {
    const lines = Array.from({ length: count }, (_, at) => input.lineAt(first + at));
    const wanted = lines.flatMap((line) => (line?.kind === 'family' ? [line.row] : []));
    const from = Math.min(...wanted);
    const rows = wanted.length === 0 ? [] : await input.rows(from, Math.max(...wanted) + 1);
    if (rows === undefined) return undefined;
    return lines.map((line) => {
      if (line === undefined) return undefined;
      if (line.kind !== 'family') return input.otherLine(line);
      const row = rows[line.row - from];
      return row === undefined ? undefined : input.rowLine(row);
    });
  };
