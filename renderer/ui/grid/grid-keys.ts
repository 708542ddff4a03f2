/** The cell that the arrow keys stand on: line and column from 0; column 0 is the first one with data. */
export type Cursor = { readonly line: number; readonly column: number };

export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export type GridAct =
  | { readonly act: 'move'; readonly to: Cursor; readonly extend: boolean }
  | { readonly act: 'expand' | 'open' | 'tick' | 'all' | 'none' };

/** What a key does in the table (WAI-ARIA treegrid); undefined where the key is not the table's. `page` is in lines. */
export const gridAct = (event: GridKey, cursor: Cursor, size: { readonly lines: number; readonly columns: number; readonly page: number }): GridAct | undefined => {
  if (event.altKey) return undefined;
  const main = event.ctrlKey || event.metaKey;
  const { line, column } = cursor;
  const move = (nextLine: number, nextColumn: number): GridAct => ({
    act: 'move',
    to: { line: clamp(nextLine, size.lines), column: clamp(nextColumn, size.columns) },
    extend: event.shiftKey,
  });
  switch (event.key) {
    case 'ArrowDown':
      return move(line + 1, column);
    case 'ArrowUp':
      return move(line - 1, column);
    case 'ArrowRight':
      return main ? undefined : move(line, column + 1);
    case 'ArrowLeft':
      return main ? undefined : move(line, column - 1);
    case 'PageDown':
      return move(line + size.page, column);
    case 'PageUp':
      return move(line - size.page, column);
    case 'Home':
      return main ? move(0, 0) : move(line, 0);
    case 'End':
      return main ? move(size.lines - 1, size.columns - 1) : move(line, size.columns - 1);
    case ' ':
      return { act: main || event.shiftKey ? 'tick' : 'expand' };
    case 'Enter':
      return main ? undefined : { act: 'open' };
    case 'a':
    case 'A':
      return main ? { act: 'all' } : undefined;
    case 'Escape':
      return { act: 'none' };
    default:
      return undefined;
  }
};

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
