import type { Settings } from './settings';

const usual = { width: 1440, height: 900 };

type Place = NonNullable<Settings['window']>;

/** Bounds to open with: the remembered ones where a display still shows most of them, else the usual size. */
export const placeOnDisplays = (
  place: Place | undefined,
  displays: readonly { readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } }[],
): { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } => {
  if (place === undefined) return usual;
  const { x, y, width, height } = place;
  if (x === undefined || y === undefined) return { width, height };
  const isShown = displays.some(({ workArea }) => {
    const shownWidth = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const shownHeight = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return shownWidth > width / 2 && shownHeight > height / 2 && y >= workArea.y;
  });
  return isShown ? { x, y, width, height } : { width, height };
};
