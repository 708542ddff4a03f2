import type { FamilyGraph } from '../graph/graph';
import { layoutFamily, type FamilyLayout, type LayoutOptions } from './layout';

/** From this scale on two lines per node are read well enough. */
const legible = 0.88;

/** Scale at which a drawing is seen whole in a room, never enlarged. */
export const scaleToFit = (drawing: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }): number => Math.min(1, room.width / drawing.width, room.height / drawing.height);

/**
 * The drawing that is read best in a room: two lines per node where they stay legible, else the form that has to be scaled down less. Where
 * the height decides, the drawing takes the whole width that its scale leaves.
 */
export const fitFamily = (graph: FamilyGraph, options: LayoutOptions): FamilyLayout => {
  const full = widened(graph, options, layoutFamily(graph, options));
  if (full.detail === 'compact' || scaleToFit(full, options) >= legible) return full;
  const compactOptions: LayoutOptions = { ...options, detail: 'compact' };
  const compact = widened(graph, compactOptions, layoutFamily(graph, compactOptions));
  return scaleToFit(compact, options) > scaleToFit(full, options) * 1.05 ? compact : full;
};

const widened = (graph: FamilyGraph, options: LayoutOptions, layout: FamilyLayout): FamilyLayout => {
  const scale = scaleToFit(layout, options);
  if (scale > 0.98 || layout.width * scale > options.width * 0.97) return layout;
  const wider = layoutFamily(graph, { ...options, detail: layout.detail, width: options.width / scale });
  return scaleToFit(wider, options) >= scale * 0.99 ? wider : layout;
};
