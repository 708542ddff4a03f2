import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAll } from '#shared/formats/reader';
import { sniff } from '#shared/formats/sniff';

const folder = fileURLToPath(new URL('../../golden/formats/', import.meta.url));

/** `UPDATE_GOLDEN=1` writes what is missing; the difference is then looked at before it is kept. */
const expected = (path: string, actual: unknown): unknown => {
  if (!existsSync(path) && process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(path, `${JSON.stringify(actual, null, 1)}\n`);
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
};

describe('golden files', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const input = readdirSync(join(folder, name)).find((each) => each.startsWith('input.')) ?? 'input';
    // A decoder takes the byte order mark away.
    const text = readFileSync(join(folder, name, input), 'utf8').replace(/^\uFEFF/, '');
    const sniffed = sniff(text);
    const actual = sniffed.ok ? { format: sniffed.format, ...readAll(sniffed.create, input, text) } : sniffed;
    expect(actual).toEqual(expected(join(folder, name, 'expected.json'), actual));
  });
});
