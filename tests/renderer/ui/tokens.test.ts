import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ui = join(import.meta.dirname, '../../../renderer/ui');
const tokens = readFileSync(join(ui, 'tokens.css'), 'utf8');
const pair = (name: string): readonly [light: string, dark: string] => {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (!match?.[1] || !match[2]) throw new Error(`no token --${name} with two colours`);
  return [match[1], match[2]];
};

/** WCAG 2.2 relative luminance and contrast. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

describe('tokens', () => {
  const inks = ['ink', 'ink-2', 'ink-3', 'accent-ink', 'good', 'overdue', 'soon'];
  const surfaces = ['surface', 'surface-sunken', 'surface-side', 'surface-raised', 'surface-selected', 'surface-hover'];
  it.each(inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))('%s on %s can be read in light and dark (4.5:1)', (ink, surface) => {
    for (const theme of [0, 1] as const) expect(contrast(pair(ink)[theme], pair(surface)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  it('can be read on the accent', () => {
    for (const theme of [0, 1] as const) expect(contrast(pair('ink-on-accent')[theme], pair('accent')[theme])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows focus with at least 3:1 (WCAG 2.2, 1.4.11)', () => {
    for (const surface of surfaces) for (const theme of [0, 1] as const) expect(contrast(pair('focus')[theme], pair(surface)[theme])).toBeGreaterThanOrEqual(3);
  });

  it('is the only place with literal colours, but for what is printed on white paper', () => {
    const renderer = join(ui, '..');
    const literal = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.css') && file !== 'ui/tokens.css' && !file.includes('/print/'))
      .filter((file) => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl\(/i.test(readFileSync(join(renderer, file), 'utf8').replaceAll(/@media print \{.*?\n\}/gs, '')));
    expect(literal).toEqual([]);
  });
});
