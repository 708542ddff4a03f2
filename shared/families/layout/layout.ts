import type { FamilyGraph } from '../graph/graph';
import { layoutLanes } from './layout-lanes';
import type { Route } from './layout-route';
import { layoutStructure } from './layout-structure';

/** Three views of the same nodes: generations from left to right; by date; by months from the earliest priority. */
export const lenses = ['structure', 'calendar', 'months'] as const;
export type Lens = (typeof lenses)[number];

export type PlacedNode = { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type PlacedEdge = { readonly id: string; readonly route: Route };

/** The outline of one simple family inside the extended one: closed routes, one per connected piece. */
export type Hull = { readonly simpleFamily: string; readonly outlines: readonly Route[] };

export type Lane = { readonly label: string; readonly y: number; readonly height: number };
export type Tick = { readonly x: number; readonly label: string; /** A date or month with a meaning of its own, e.g. 30 months. */ readonly strong: boolean };

/** A drawing in pixels from its upper left corner; nodes never overlap and routes touch no node but their own ends. */
export type FamilyLayout = {
  readonly lens: Lens;
  /** Whether nodes have two lines or, where there are many, one. */
  readonly detail: 'full' | 'compact';
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly hulls: readonly Hull[];
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
  /** Nodes without a date stand left of this x. */
  readonly datedFrom?: number;
  /** Right of this x the months are drawn closer together. */
  readonly compressedFrom?: number;
};

export type LayoutOptions = {
  readonly lens: Lens;
  /** Room in pixels that the drawing should keep to; it grows beyond it rather than overlap. */
  readonly width: number;
  readonly height: number;
  /** Two lines per node or one; by the number of nodes where it is not given. */
  readonly detail?: 'full' | 'compact';
  /** Draw the implied edges too (by id); the others are left out. */
  readonly alsoImplied?: ReadonlySet<string>;
};

export const nodeSizes = { full: { width: 172, height: 40 }, compact: { width: 164, height: 24 } } as const;

/** Up to how many nodes a drawing gives each two lines where nothing else is asked for. */
export const fullUpTo = { structure: 24, lanes: 12 } as const;

/** Lays out a family graph; the same graph and options give the same drawing. */
export const layoutFamily = (graph: FamilyGraph, options: LayoutOptions): FamilyLayout => {
  const drawn: FamilyGraph = { nodes: graph.nodes, edges: graph.edges.filter((edge) => !edge.implied || options.alsoImplied?.has(edge.id)) };
  return options.lens === 'structure' ? layoutStructure(drawn, options) : layoutLanes(drawn, options, options.lens);
};
