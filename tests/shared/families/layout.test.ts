import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyGraph, GraphEdge, GraphNode } from '#shared/families/graph/graph';
import { familyGraph } from '#shared/families/graph/graph';
import { foldGraph } from '#shared/families/graph/graph-fold';
import { layoutFamily, lenses, type FamilyLayout, type PlacedNode } from '#shared/families/layout/layout';
import { fitFamily, scaleToFit } from '#shared/families/layout/layout-fit';
import { routePoints, type Point } from '#shared/families/layout/layout-route';
import { fromDayNumber } from '#shared/model/date';
import { member } from './graph-support';

const offices = ['EP', 'WO', 'US', 'CN', 'JP', 'KR', 'IN', 'BR', 'DE', 'FR'] as const;
const kinds = ['priority', 'pct-entry', 'division', 'continuation', 'validation'] as const;

/** A graph from plain choices: node `i` has the parents that its row names among the nodes before it. */
const graphOf = (rows: readonly { readonly parents: readonly number[]; readonly office: number; readonly day: number | undefined; readonly family: number }[]): FamilyGraph => {
  const nodes: GraphNode[] = rows.map((row, index) => ({
    kind: 'member',
    id: `a${index + 1}`,
    application: member(`a${index + 1}`),
    office: offices[row.office % offices.length] ?? 'EP',
    ...(row.day === undefined ? {} : { date: fromDayNumber(15_000 + row.day) }),
    simpleFamily: `s${row.family}`,
    flags: [],
  }));
  const edges = new Map<string, GraphEdge>();
  rows.forEach((row, index) => {
    if (index === 0) return;
    row.parents.forEach((parent, at) => {
      const from = `a${(parent % index) + 1}`;
      const kind = kinds[(parent + at) % kinds.length] ?? 'priority';
      const id = `${from}>a${index + 1}:${kind}`;
      edges.set(id, { id, from, to: `a${index + 1}`, kind, evidence: { field: 'priorities', id: 'p1' }, implied: false });
    });
  });
  return { nodes, edges: [...edges.values()] };
};

const graphs = (most: number) =>
  fc
    .array(
      fc.record({
        parents: fc.array(fc.nat(1000), { maxLength: 3 }),
        office: fc.nat(9),
        day: fc.option(fc.nat(6000), { nil: undefined, freq: 8 }),
        family: fc.nat(2),
      }),
      { minLength: 1, maxLength: most },
    )
    .map(graphOf);

const overlapping = ({ nodes }: FamilyLayout): readonly string[] => {
  const found: string[] = [];
  nodes.forEach((a, index) => {
    for (const b of nodes.slice(index + 1))
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.id} on ${b.id}`);
  });
  return found;
};

/** Whether a straight piece passes through the inside of a box (Liang-Barsky); touching its border is no passing through. */
const passes = (from: Point, to: Point, box: PlacedNode): boolean => {
  let enter = 0;
  let leave = 1;
  const inset = 0.5;
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, box.x + inset, box.x + box.width - inset],
    [from.y, to.y - from.y, box.y + inset, box.y + box.height - inset],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const a = (low - start) / delta;
    const b = (high - start) / delta;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
};

const edgesThroughBoxes = (layout: FamilyLayout): readonly string[] => {
  const found: string[] = [];
  for (const edge of layout.edges) {
    const points = routePoints(edge.route);
    for (let i = 1; i < points.length; i++) {
      const from = points[i - 1];
      const to = points[i];
      if (from === undefined || to === undefined) continue;
      // A route ends on the border of its own two nodes and may not enter them either.
      for (const box of layout.nodes) if (passes(from, to, box)) found.push(`${edge.id} through ${box.id}`);
    }
  }
  return found;
};

const onBorder = (point: Point | undefined, box: PlacedNode | undefined): boolean =>
    point !== undefined && box !== undefined && point.x >= box.x - 0.01 && point.x <= box.x + box.width + 0.01 && point.y >= box.y - 0.01 && point.y <= box.y + box.height + 0.01;

/** Every end of a route lies on the border of its node. */
const looseEnds = (layout: FamilyLayout, graph: FamilyGraph): readonly string[] => {
  const boxes = new Map(layout.nodes.map((node) => [node.id, node]));
  return layout.edges.flatMap((placed) => {
    const edge = graph.edges.find((candidate) => candidate.id === placed.id);
    const points = routePoints(placed.route);
    return edge && onBorder(points[0], boxes.get(edge.from)) && onBorder(points.at(-1), boxes.get(edge.to)) ? [] : [placed.id];
  });
};

describe.each(lenses)('the %s lens', (lens) => {
  const options = { lens, width: 1248, height: 560 };

  it('lets no box overlap another and no line pass through a box', () => {
    fc.assert(
      fc.property(graphs(45), (graph) => {
        const layout = layoutFamily(graph, options);
        expect(layout.nodes.map((node) => node.id).sort()).toEqual(graph.nodes.map((node) => node.id).sort());
        expect(overlapping(layout)).toEqual([]);
        expect(edgesThroughBoxes(layout)).toEqual([]);
        expect(looseEnds(layout, graph)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same drawing for the same family, and stays inside it', () => {
    fc.assert(
      fc.property(graphs(30), (graph) => {
        const layout = layoutFamily(graph, options);
        expect(layoutFamily(graph, options)).toEqual(layout);
        for (const node of layout.nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.x + node.width).toBeLessThanOrEqual(layout.width + 0.01);
          expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps these promises in the form that fits a room best, and needs no smaller scale than the first', () => {
    fc.assert(
      fc.property(graphs(40), fc.integer({ min: 300, max: 1600 }), fc.integer({ min: 150, max: 900 }), (graph, width, height) => {
        const layout = fitFamily(graph, { lens, width, height });
        expect(overlapping(layout)).toEqual([]);
        expect(edgesThroughBoxes(layout)).toEqual([]);
        expect(scaleToFit(layout, { width, height })).toBeGreaterThanOrEqual(scaleToFit(layoutFamily(graph, { lens, width, height }), { width, height }) * 0.98);
      }),
      { numRuns: 60 },
    );
  });
});

const entries = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) =>
    member(`a${from + index}`, { office: offices[index % offices.length], route: 'pct-entry', filingDate: '2021-03-01', relations: [{ id: 'r1', type: 'pct-entry' as const, application: 'a1' }] }),
  );

describe('a family of 40 members', () => {
  it('fits a panel of 1280 pixels', () => {
    const wide = familyGraph({ applications: [member('a1', { office: 'WO', route: 'pct', filingDate: '2021-03-01' }), ...entries(39, 2)] });
    const layout = layoutFamily(foldGraph(wide), { lens: 'structure', width: 1280, height: 600 });
    expect(layout.nodes).toHaveLength(40);
    expect(layout.width).toBeLessThanOrEqual(1280);
    expect(layout.height).toBeLessThanOrEqual(600);
  });

  it('puts each generation to the right of its parents', () => {
    const applications = [
      member('a1', { office: 'DE', filingDate: '2020-01-10' }),
      member('a2', { office: 'WO', route: 'pct', relations: [], priorities: [{ id: 'p1', application: 'a1' }] }),
      member('a3', { office: 'EP', relations: [{ id: 'r1', type: 'pct-entry', application: 'a2' }] }),
      member('a4', { office: 'EP', relations: [{ id: 'r1', type: 'division', application: 'a3' }] }),
    ];
    const { nodes } = layoutFamily(familyGraph({ applications }), { lens: 'structure', width: 1280, height: 600 });
    const xs = nodes.map((node) => node.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(new Set(xs).size).toBe(4);
  });
});
