import { useEffect, useState, type RefObject } from 'react';

/** Size of an element's content box in pixels, followed while it is mounted; zero before the first measurement. */
export const useSize = (element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } => {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) });
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
};
