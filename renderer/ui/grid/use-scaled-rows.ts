import { observeElementOffset, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FlyingHandle } from './FlyingLines';
import { createLineHeights } from './line-heights';
import { scaledRows } from './scaled-rows';

/**
 * A line on the screen: its number, its place in the scrolled element, in CSS pixels, and its slot. The line that comes has the slot of one that
 * goes: drawn under its slot it is written into the elements that are there, which takes a fraction of making new ones.
 */
type PlacedLine = { readonly index: number; readonly start: number; readonly slot: number };

/** Lines drawn before and behind those in sight. */
const overscan = 5;

type Input = {
  readonly count: number;
  /** Height of a line in CSS pixels; the least, where lines have different ones. */
  readonly rowHeight: number;
  readonly box: RefObject<HTMLElement | null>;
  /** Height of what stays above the rows. */
  readonly headHeight: number;
  /** Where lines have different heights: about what a line takes until it is measured. */
  readonly heightOf?: ((line: number) => number) | undefined;
  /** What shows the lines that fly past. */
  readonly flying: RefObject<FlyingHandle | null>;
};

type ScaledLines = {
  /** In their order; while they are scrolled in that of their slots, so that no element changes its place among the others. */
  readonly items: readonly PlacedLine[];
  /** Numbers of the first and the last of them, 0 where there is none. */
  readonly first: number;
  readonly last: number;
  /** So fast that nobody reads a line before it is gone: the lines stay as they are until it ends, and what is in sight is shown by `flying`. */
  readonly isFast: boolean;
  readonly bodyHeight: number;
  readonly height: number | undefined;
  readonly scrollTo: (line: number) => void;
  /** Takes the element of a slot, which is measured where lines have different heights. */
  readonly elementOf: ((slot: number) => (element: HTMLElement | null) => void) | undefined;
};

/** The lines on the screen of a list of any length, and the way to a line. */
export const useScaledRows = ({ count, rowHeight, box, headHeight, heightOf, flying }: Input): ScaledLines => {
  const before = useRef(0);
  const isFlying = useRef(false);
  const [isFast, setFast] = useState(false);
  const seen = (): number => (box.current?.clientHeight ?? headHeight) - headHeight;
  /** The line at a way in the list and what of it is above the edge, as a part of it. */
  const lineAt = (instance: Virtualizer<HTMLElement, Element>, offset: number): number => {
    if (heightOf === undefined) return offset / instance.options.estimateSize(0);
    const line = instance.getVirtualItemForOffset(offset);
    return line === undefined ? 0 : line.index + (offset - line.start) / line.size;
  };
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => box.current,
    estimateSize: heightOf ?? (() => rowHeight),
    overscan,
    useFlushSync: false,
    observeElementOffset: (instance, take) =>
      observeElementOffset(instance, (scrolled, isScrolling) => {
        const offset = heightOf === undefined ? scaledRows(instance.options.count, instance.options.estimateSize(0), seen()).toList(scrolled) : scrolled;
        const way = Math.abs(offset - before.current);
        before.current = offset;
        // One jump is no scrolling: what it leads to is looked at. What flies goes on until it is much slower.
        const flies = isScrolling && instance.isScrolling && way > seen() / (isFlying.current ? 6 : 2);
        if (flies && !isFlying.current) {
          isFlying.current = true;
          flushSync(() => setFast(true));
        }
        if (isFlying.current) flying.current?.to(lineAt(instance, offset), !flies);
        if (flies) return;
        if (isFlying.current) {
          isFlying.current = false;
          // Many lines at once: drawn in pieces, behind those that flew past.
          startTransition(() => {
            setFast(false);
            take(offset, isScrolling);
          });
        } else if (isScrolling) flushSync(() => take(offset, true));
        else take(offset, false);
      }),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const height = virtualizer.scrollRect?.height;
  const scale = useMemo(() => scaledRows(count, rowHeight, (height ?? headHeight) - headHeight), [count, rowHeight, height, headHeight]);
  const isMeasured = heightOf !== undefined;
  const offset = virtualizer.scrollOffset ?? 0;
  // Where the scroll bar is shorter than the list, rows are drawn nearer to the top by what it did not go.
  const shift = isMeasured ? 0 : Math.round(offset - scale.toScroll(offset));
  const placed = virtualizer.getVirtualItems();
  const slots = Math.max(Math.ceil((height ?? 0) / rowHeight) + 2 * overscan + 1, placed.length);
  const items = placed.map(({ index, start }) => ({ index, start: start - shift, slot: index % slots }));
  if (virtualizer.isScrolling) items.sort((a, b) => a.slot - b.slot);
  const [heights] = useState(() => (isMeasured ? createLineHeights() : undefined));
  useLayoutEffect(() => {
    heights?.follow(items, virtualizer.resizeItem);
  });
  return {
    items,
    first: placed[0]?.index ?? 0,
    last: placed.at(-1)?.index ?? 0,
    isFast,
    bodyHeight: isMeasured ? virtualizer.getTotalSize() : scale.bodyHeight,
    height,
    scrollTo: (line) => {
      if (isMeasured) return virtualizer.scrollToIndex(line, { align: 'auto' });
      const element = box.current;
      if (element === null) return;
      const present = scale.toList(element.scrollTop);
      const next = scale.reveal(line, present);
      if (next !== present) element.scrollTop = scale.toScroll(next);
      return undefined;
    },
    elementOf: heights?.elementOf,
  };
};
