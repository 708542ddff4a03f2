import { type RefObject, useEffect, useState } from 'react';

/** What is seen of a long drawing, from its top, in CSS pixels: in steps, and some more above and below, so that scrolling seldom draws anew. */
export type SeenPart = { readonly from: number; readonly to: number };

const step = 400;

export const useSeenPart = (drawing: RefObject<Element | null>): SeenPart => {
  const [seen, setSeen] = useState<SeenPart>({ from: 0, to: 4 * step });
  useEffect(() => {
    const tell = (): void => {
      const top = drawing.current?.getBoundingClientRect().top;
      if (top === undefined) return;
      const from = Math.max(0, (Math.floor(-top / step) - 1) * step);
      const to = (Math.ceil((window.innerHeight - top) / step) + 1) * step;
      setSeen((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    tell();
    // Whatever scrolls it.
    document.addEventListener('scroll', tell, { capture: true, passive: true });
    window.addEventListener('resize', tell);
    return () => {
      document.removeEventListener('scroll', tell, { capture: true });
      window.removeEventListener('resize', tell);
    };
  }, [drawing]);
  return seen;
};
