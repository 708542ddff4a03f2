import { describe, expect, it } from 'vitest';
import { familyGraph } from '#shared/families/graph/graph';
import { type Direction, walk } from '#shared/families/graph/graph-walk';
import { layoutFamily, lenses } from '#shared/families/layout/layout';
import { internationalFamily } from './graph-support';

const graph = familyGraph({ applications: internationalFamily() });
const structure = layoutFamily(graph, { lens: 'structure', width: 1200, height: 600 });
const step = (from: string, direction: Direction): string | undefined => walk(graph, structure, from, direction);

describe('walking the tree with the arrow keys', () => {
  it('goes along the lines: right to what claims a node, left to what it claims', () => {
    expect(step('ghost:US.61.713164.2012', 'right')).toMatch(/^a[57]$/);
    expect(step('a5', 'right')).toBe('a6');
    expect(step('a6', 'left')).toBe('a5');
    expect(step('a1', 'left')).toBe('a7');
    expect(step('a7', 'left')).toBe('ghost:US.61.713164.2012');
    expect(step('a6', 'right')).toBeUndefined();
  });

  it('goes up and down within a column', () => {
    expect(step('a5', 'down')).toBe('a7');
    expect(step('a7', 'up')).toBe('a5');
    expect(step('a5', 'up')).toBeUndefined();
  });

  it('begins at the first node where none has the focus', () => {
    expect(step('nowhere', 'right')).toBe(structure.nodes[0]?.id);
  });

  it.each(lenses)('reaches every node from the first in the %s lens', (lens) => {
    const layout = layoutFamily(graph, { lens, width: 1200, height: 600 });
    const reached = new Set<string>();
    const open = [layout.nodes[0]?.id ?? ''];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = walk(graph, layout, id, direction);
        if (next !== undefined) open.push(next);
      }
    }
    expect(reached.size).toBe(graph.nodes.length);
  });
});
