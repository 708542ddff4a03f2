import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import { parseMapping } from '#shared/formats/tables/mapping/mapping';
import { mappingFields } from '#shared/formats/tables/mapping/mapping-fields';

const root = join(import.meta.dirname, '../../../..');
const file = join(root, 'docs/mapping.md');

describe('the description of mappings', () => {
  it('lists every field (UPDATE_DOCS=1 writes it)', () => {
    const rows = mappingFields.map(({ id, group, label, reader }) => `| \`${id}\` | ${group} | ${label} | ${reader} |`);
    const [head = ''] = readFileSync(file, 'utf8').split('\n| Field |');
    const expected = `${head.trimEnd()}\n\n${['| Field | Of | Means | Read as |', '|---|---|---|---|', ...rows].join('\n')}\n`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, expected);
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });

  it('has an example that is a mapping', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(parseMapping(example)).toMatchObject({ ok: true });
  });

  it.each(readdirSync(join(root, 'resources/mappings')))('%s is a mapping that is built in', (name) => {
    const parsed = parseMapping(readFileSync(join(root, 'resources/mappings', name), 'utf8'));
    expect(parsed.ok && bundledMappings.some((mapping) => mapping.name === parsed.mapping.name)).toBe(true);
  });

  it('says what is wrong in a file that is none, and where', () => {
    const broken = parseMapping('{"format":"stemma-mapping","version":1,"name":"x","row":"application","columns":[{"column":"A","field":"no.such"}]}');
    expect(broken.ok ? '' : broken.message).toContain('columns.0.field: no field of this name');
    expect(parseMapping('{').ok).toBe(false);
  });
});
