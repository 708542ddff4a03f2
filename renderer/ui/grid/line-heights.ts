/** Lines of different heights, measured in elements that are written into again and again: which line an element is changes. */
export type LineHeights = {
  /** What hands over the element of a slot; the same function for the same slot. */
  readonly elementOf: (slot: number) => (element: HTMLElement | null) => void;
  /** Says which line each slot is now; those that are another line than before are measured. */
  readonly follow: (lines: readonly { readonly index: number; readonly slot: number }[], tell: (line: number, height: number) => void) => void;
};

/** Measures lines when they come, and whenever their content makes them higher or lower. Heights in CSS pixels. */
export const createLineHeights = (): LineHeights => {
  const elements = new Map<number, HTMLElement>();
  const lines = new WeakMap<Element, number>();
  const takers = new Map<number, (element: HTMLElement | null) => void>();
  let told: (line: number, height: number) => void = () => undefined;
  const observer = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const line = lines.get(target);
      const height = borderBoxSize[0]?.blockSize;
      if (line !== undefined && height !== undefined && target.isConnected) told(line, Math.round(height));
    }
  });
  return {
    elementOf: (slot) => {
      const known = takers.get(slot);
      if (known !== undefined) return known;
      const take = (element: HTMLElement | null): void => {
        const before = elements.get(slot);
        if (before !== undefined) observer.unobserve(before);
        if (element === null) elements.delete(slot);
        else {
          elements.set(slot, element);
          observer.observe(element);
        }
      };
      takers.set(slot, take);
      return take;
    },
    follow: (shown, tell) => {
      told = tell;
      for (const { index, slot } of shown) {
        const element = elements.get(slot);
        if (element === undefined || lines.get(element) === index) continue;
        lines.set(element, index);
        tell(index, element.offsetHeight);
      }
    },
  };
};
