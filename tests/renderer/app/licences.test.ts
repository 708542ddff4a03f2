import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licences, loadLicence } from '../../../renderer/app/panels/licences';

const project = join(import.meta.dirname, '../../..');
const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

describe('licences', () => {
  it('name every package that is built in', () => {
    const named = licences.map(({ file = 'saxes/' }) => file.slice(0, file.lastIndexOf('/')));
    // react-dom is part of React and under its licence.
    expect(Object.keys(manifest.dependencies).filter((name) => name !== 'react-dom' && !named.includes(name))).toEqual([]);
  });

  it.each(licences.filter(({ file }) => file !== undefined))('has the text for $name', async (licence) => {
    expect(existsSync(join(project, 'node_modules', licence.file ?? ''))).toBe(true);
    expect(await loadLicence(licence)).toContain(readFileSync(join(project, 'node_modules', licence.file ?? ''), 'utf8').trim().slice(0, 200));
  });
  it('name the collections of closed days, what was changed and the pages they rest on', async () => {
    const texts = await Promise.all(licences.filter(({ name }) => name.startsWith('Closed days')).map(loadLicence));
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/changed.*creativecommons\.org\/licenses\/by-sa\/3\.0[^]*wikipedia\.org\/wiki/);
    expect(texts.slice(1).every((text) => text.includes('Copyright (c)'))).toBe(true);
  });
});
