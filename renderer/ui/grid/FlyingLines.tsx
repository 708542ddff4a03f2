import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import './FlyingLines.css';

/** A line as plain text: its cells, or, for a heading, what it says. */
export type BriefLine = { readonly cells: readonly string[] } | { readonly heading: string };

/** Lines from one on as plain texts, as many as are asked for; undefined where the list is another one. */
export type BriefSource = (first: number, count: number) => Promise<readonly (BriefLine | undefined)[] | undefined>;

export type FlyingHandle = {
  /** Shows the lines from one on; a part of a line is above the edge. `isLast`: what is shown is where it ends. */
  readonly to: (line: number, isLast: boolean) => void;
};

/** Lines that fly past are written anew only so often, in ms: nobody reads them, and the frames between take nothing. */
const every = 50;

type Props = {
  /** Class that says how far below the edge it stays. */
  readonly className?: string;
  readonly rowHeight: number;
  /** Height of the room in which lines are seen, in CSS pixels. */
  readonly height: number;
  /** An empty line, as high as all lines together: an element whose children from one on are the cells, as many as the lines of the source have. */
  readonly emptyLine: (place: { readonly height: number; readonly lineHeight: string }) => ReactNode;
  /** Children of a line before its first cell. */
  readonly cellsFrom: number;
  readonly brief: BriefSource;
  readonly ref: Ref<FlyingHandle>;
};

/**
 * What is seen of a list that is scrolled so fast that nobody reads a line before it is gone. There is one element a column, with all its lines as
 * one text: only these texts are written, no style is counted anew, and nothing is asked of the index but these lines.
 */
export const FlyingLines = ({ className = '', rowHeight, height, emptyLine, cellsFrom, brief, ref }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const count = Math.max(0, Math.ceil(height / rowHeight) + 1);
  const state = useRef({ isAsking: false, askedAt: 0, last: -1 });
  const latest = useRef<(from: number) => void>(undefined);
  useEffect(() => {
    latest.current = (from) => {
      const { current } = state;
      current.isAsking = true;
      current.askedAt = performance.now();
      const first = Math.floor(from);
      void brief(first, count).then((found) => {
        current.isAsking = false;
        const element = box.current;
        if (found !== undefined && element !== null) {
          element.style.transform = `translateY(${Math.round((first - from) * rowHeight)}px)`;
          write(element.firstElementChild?.children, found, cellsFrom);
        }
        const { last } = current;
        current.last = -1;
        if (last >= 0) latest.current?.(last);
      });
    };
  });
  useImperativeHandle(
    ref,
    () => ({
      to: (line, isLast) => {
        const { current } = state;
        if (current.isAsking) current.last = isLast ? line : -1;
        else if (isLast || performance.now() - current.askedAt >= every) latest.current?.(line);
      },
    }),
    [],
  );
  return (
    <div aria-hidden className={`flying-lines ${className}`} style={{ height }}>
      <div ref={box} style={{ height: count * rowHeight, backgroundSize: `100% ${rowHeight}px` }}>
        {emptyLine({ height: count * rowHeight, lineHeight: `${rowHeight}px` })}
      </div>
    </div>
  );
};

const write = (cells: HTMLCollection | undefined, found: readonly (BriefLine | undefined)[], cellsFrom: number): void => {
  if (cells === undefined) return;
  for (let at = cellsFrom; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined) continue;
    const text = found.map((line) => (line === undefined ? '' : 'cells' in line ? (line.cells[at - cellsFrom] ?? '') : at === cellsFrom ? line.heading : '').replaceAll('\n', ' ')).join('\n');
    // Written into the node that is there, which asks for no style.
    if (cell.firstChild === null) cell.textContent = text;
    else cell.firstChild.nodeValue = text;
  }
};
