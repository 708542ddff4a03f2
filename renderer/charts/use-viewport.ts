import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** How a drawing is seen: scaled by `k`, then moved. */
export type Viewport = { readonly k: number; readonly x: number; readonly y: number };

type Size = { readonly width: number; readonly height: number };

const smallest = 0.15;
const largest = 2.5;

/** Scale and place at which the whole drawing is seen, never enlarged. */
export const fitted = (drawing: Size, frame: Size): Viewport => {
  const k = Math.max(smallest, Math.min(1, frame.width / Math.max(1, drawing.width), frame.height / Math.max(1, drawing.height)));
  return { k, x: Math.max(0, (frame.width - drawing.width * k) / 2), y: Math.max(0, (frame.height - drawing.height * k) / 2) };
};

type Box = Size & { readonly x: number; readonly y: number };

/** Below this scale nothing of a drawing can be read. */
const legible = 0.4;
const openingScale = 0.75;

/** Whether a drawing can be read when it is seen whole. */
export const isLegibleWhole = (drawing: Size, frame: Size): boolean => fitted(drawing, frame).k >= legible;

/** How a drawing is first seen: whole where it can be read, else at a scale at which it can, from the box where it begins. */
export const opened = (drawing: Size, frame: Size, start: Box | undefined): Viewport => {
  if (isLegibleWhole(drawing, frame) || start === undefined) return fitted(drawing, frame);
  const k = openingScale;
  const within = (length: number, room: number, at: number): number => (length <= room ? (room - length) / 2 : Math.max(room - length, Math.min(0, at)));
  return { k, x: within(drawing.width * k, frame.width, 12 - start.x * k), y: within(drawing.height * k, frame.height, frame.height / 2 - (start.y + start.height / 2) * k) };
};

/** The same view scaled by a factor about a point of the frame. */
export const zoomed = (view: Viewport, factor: number, about: { readonly x: number; readonly y: number }): Viewport => {
  const k = Math.max(smallest, Math.min(largest, view.k * factor));
  return { k, x: about.x - ((about.x - view.x) * k) / view.k, y: about.y - ((about.y - view.y) * k) / view.k };
};

/** The view moved as little as possible so that a box of the drawing is seen whole. */
export const revealed = (view: Viewport, frame: Size, box: Box): Viewport => {
  const margin = 12;
  const shift = (start: number, length: number, room: number): number => (start < margin ? margin - start : start + length > room - margin ? room - margin - start - length : 0);
  const dx = shift(view.x + box.x * view.k, box.width * view.k, frame.width);
  const dy = shift(view.y + box.y * view.k, box.height * view.k, frame.height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
};

export type ViewportControl = {
  readonly view: Viewport;
  readonly setView: (next: Viewport | ((view: Viewport) => Viewport)) => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
};

/**
 * Zoom and pan of a drawing in a frame: the wheel moves, with Ctrl or a pinch it zooms about the pointer, dragging the ground moves. The drawing
 * is opened again when it changes, and when the frame changes until the person has moved or zoomed it. `start` is the box where a drawing begins
 * that is too large to be read whole.
 */
export const useViewport = (frame: RefObject<HTMLElement | null>, drawing: Size, size: Size, start: Box | undefined): ViewportControl => {
  const [view, setView] = useState<Viewport>(() => opened(drawing, size, start));
  // Another start, as by a selection, is no reason to move the drawing.
  const begin = useRef(start);
  useEffect(() => {
    begin.current = start;
  });
  const isOwn = useRef(false);
  const { width, height } = drawing;
  const { width: frameWidth, height: frameHeight } = size;

  const drawn = useRef({ width, height });
  useEffect(() => {
    const isSame = drawn.current.width === width && drawn.current.height === height;
    drawn.current = { width, height };
    if (isSame && isOwn.current) return;
    isOwn.current = false;
    setView(opened({ width, height }, { width: frameWidth, height: frameHeight }, begin.current));
  }, [width, height, frameWidth, frameHeight]);

  const set = useCallback((next: Viewport | ((view: Viewport) => Viewport)) => {
    isOwn.current = true;
    setView(next);
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) set((now) => zoomed(now, Math.exp(-event.deltaY * 0.004), { x: event.clientX - box.left, y: event.clientY - box.top }));
      else set((now) => ({ ...now, x: now.x - event.deltaX, y: now.y - event.deltaY }));
    };
    let drag: { readonly x: number; readonly y: number; readonly id: number } | undefined;
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('.family-node, .family-minimap, button') !== null)) return;
      drag = { x: event.clientX, y: event.clientY, id: event.pointerId };
      element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent): void => {
      if (drag?.id !== event.pointerId) return;
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      drag = { x: event.clientX, y: event.clientY, id: event.pointerId };
      set((now) => ({ ...now, x: now.x + dx, y: now.y + dy }));
    };
    const onUp = (): void => {
      drag = undefined;
    };
    // React listens to the wheel passively, so the page could not be kept from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, [frame, set]);

  return {
    view,
    setView: set,
    fit: () => {
      isOwn.current = false;
      setView(fitted({ width, height }, { width: frameWidth, height: frameHeight }));
    },
    zoom: (factor) => set((now) => zoomed(now, factor, { x: frameWidth / 2, y: frameHeight / 2 })),
  };
};
