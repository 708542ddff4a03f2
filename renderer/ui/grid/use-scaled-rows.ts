import { observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { scaledRows } from './scaled-rows';

/**
 * A line on the screen: its number, its place in the scrolled element, in CSS pixels, and its slot. The line that comes has the slot of one that
 * goes: drawn under its slot it is written into the elements that are there, which takes a fraction of making new ones.
 */
type PlacedLine = { readonly index: number; readonly start: number; readonly slot: number };

/** While lines fly past they are drawn anew only so often, in ms: nobody reads them, and the frames between take nothing. */
const flyingEvery = 50;

/** Lines drawn before and behind those in sight. */
const overscan = 5;

type Input = { readonly count: number; readonly rowHeight: number; readonly box: RefObject<HTMLElement | null>; /** Height of what stays above the rows. */ readonly headHeight: number };

type ScaledLines = {
  /** In their order; while they are scrolled in that of their slots, so that no element changes its place among the others. */
  readonly items: readonly PlacedLine[];
  /** Numbers of the first and the last of them, 0 where there is none. */
  readonly first: number;
  readonly last: number;
  /** So fast that nobody reads a line before it is gone: then places count from the top of what is in sight, where the lines stay until they are drawn anew. */
  readonly isFast: boolean;
  readonly bodyHeight: number;
  readonly height: number | undefined;
  readonly scrollTo: (line: number) => void;
};

/** The lines on the screen of a list of any length, and the way to a line. */
export const useScaledRows = ({ count, rowHeight, box, headHeight }: Input): ScaledLines => {
  const before = useRef(0);
  const drawnAt = useRef(0);
  const [isFast, setFast] = useState(false);
  const seen = (): number => (box.current?.clientHeight ?? headHeight) - headHeight;
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: isFast ? 1 : overscan,
    observeElementOffset: (instance, take) =>
      observeElementOffset(instance, (scrolled, isScrolling) => {
        const offset = scaledRows(instance.options.count, instance.options.estimateSize(0), seen()).toList(scrolled);
        const way = Math.abs(offset - before.current);
        before.current = offset;
        // One jump is no scrolling: what it leads to is looked at.
        const flies = isScrolling && instance.isScrolling && way > seen() / 2;
        setFast(flies);
        const now = performance.now();
        if (flies && now - drawnAt.current < flyingEvery) return;
        drawnAt.current = now;
        take(offset, isScrolling);
      }),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const height = virtualizer.scrollRect?.height;
  const scale = useMemo(() => scaledRows(count, rowHeight, (height ?? headHeight) - headHeight), [count, rowHeight, height, headHeight]);
  const offset = virtualizer.scrollOffset ?? 0;
  // Where the scroll bar is shorter than the list, rows are drawn nearer to the top by what it did not go.
  const shift = Math.round(offset - scale.toScroll(offset));
  const placed = virtualizer.getVirtualItems();
  const slots = Math.max(Math.ceil((height ?? 0) / rowHeight) + 2 * overscan + 1, placed.length);
  const flies = isFast && virtualizer.isScrolling;
  const items = placed.map(({ index, start }) => ({ index, start: start - (flies ? offset : shift), slot: index % slots }));
  if (virtualizer.isScrolling) items.sort((a, b) => a.slot - b.slot);
  return {
    items,
    first: placed[0]?.index ?? 0,
    last: placed.at(-1)?.index ?? 0,
    isFast: flies,
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
