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
    expect(await loadLicence(licence)).toMatch(/licen[cs]e|permission/i);
  });
});
