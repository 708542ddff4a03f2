import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const ariaPackage = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));

describe('no inline style element', () => {
  it('has an element with the id that keeps React Aria from adding its style element', () => {
    const source = readFileSync(join(ariaPackage, 'dist/private/interactions/usePress.mjs'), 'utf8');
    const id = /STYLE_ID = '([^']+)'/.exec(source)?.[1];
    expect(id).toBeDefined();
    expect(readFileSync(join(project, 'renderer/index.html'), 'utf8')).toContain(`id="${id}"`);
  });

  it('knows every place where React Aria makes a style element', () => {
    const places = readdirSync(join(ariaPackage, 'dist/private'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs') && readFileSync(join(ariaPackage, 'dist/private', file), 'utf8').includes("createElement('style')"))
      .map((file) => file.replaceAll('\\', '/'));
    expect(places.sort()).toEqual(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs']);
  });

  it('has none in its own page', () => {
    const page = readFileSync(join(project, 'renderer/index.html'), 'utf8').replaceAll(/<!--.*?-->/gs, '');
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  });
});
