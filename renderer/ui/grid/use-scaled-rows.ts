import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import { scaledRows } from './scaled-rows';

/** A line on the screen: its number and its place in the scrolled element, in CSS pixels. */
type PlacedLine = { readonly index: number; readonly start: number };

type Input = { readonly count: number; readonly rowHeight: number; readonly box: RefObject<HTMLElement | null>; /** Height of what stays above the rows. */ readonly headHeight: number };

/** The lines on the screen of a list of any length, and the way to a line. */
export const useScaledRows = ({
  count,
  rowHeight,
  box,
  headHeight,
}: Input): { readonly items: readonly PlacedLine[]; readonly bodyHeight: number; readonly height: number | undefined; readonly scrollTo: (line: number) => void } => {
  const seen = (): number => (box.current?.clientHeight ?? headHeight) - headHeight;
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    observeElementOffset: (instance, take) => observeElementOffset(instance, (offset, isScrolling) => take(scaledRows(instance.options.count, instance.options.estimateSize(0), seen()).toList(offset), isScrolling)),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const height = virtualizer.scrollRect?.height;
  const scale = useMemo(() => scaledRows(count, rowHeight, (height ?? headHeight) - headHeight), [count, rowHeight, height, headHeight]);
  const offset = virtualizer.scrollOffset ?? 0;
  // Where the scroll bar is shorter than the list, rows are drawn nearer to the top by what it did not go.
  const shift = Math.round(offset - scale.toScroll(offset));
  return {
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start: start - shift })),
    bodyHeight: scale.bodyHeight,
    height,
    scrollTo: (line) => {
      const element = box.current;
      if (element === null) return;
      const present = scale.toList(element.scrollTop);
      const next = scale.reveal(line, present);
      if (next !== present) element.scrollTop = scale.toScroll(next);
    },
  };
};
