import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordReader } from '#shared/formats/reader';
import { sniff } from '#shared/formats/sniff';
import { issueSchema } from '#shared/model/issue';

const folder = fileURLToPath(new URL('../../golden/formats/', import.meta.url));
/** One small file of each XML format of an office. */
const files = readdirSync(folder).flatMap((name) => {
  const path = join(folder, name, 'input.xml');
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const sniffed = sniff(text);
  return sniffed.ok ? [{ name, text, create: sniffed.create }] : [];
});

type Read = { readonly records: readonly string[]; readonly issues: readonly unknown[] };

/** Reads a text in pieces, by the format of the whole file. */
const read = (create: (typeof files)[number]['create'], text: string, size: number): Read => {
  const records: string[] = [];
  const issues: unknown[] = [];
  const reader: RecordReader = create('file.xml', { record: ({ record }) => records.push(record), issue: (issue) => issues.push(issue) });
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  reader.end();
  return { records, issues };
};

describe('a file of an office', () => {
  it('gives the same records in pieces of any size', () => {
    for (const { name, text, create } of files) {
      const whole = read(create, text, text.length).records;
      for (const size of [7, 97]) expect({ name, records: read(create, text, size).records }).toEqual({ name, records: whole });
    }
  });

  it('that ends too early says so, and gives no record that the whole file does not have', () => {
    for (const { name, text, create } of files) {
      const whole = read(create, text, text.length);
      for (const part of [0.3, 0.6, 0.9]) {
        const cut = read(create, text.slice(0, Math.floor(text.length * part)), text.length);
        expect({ name, part, told: cut.issues.length > 0 }).toEqual({ name, part, told: true });
        expect({ name, part, others: cut.records.filter((record) => !whole.records.includes(record)) }).toEqual({ name, part, others: [] });
      }
    }
  });

  it('never makes its reader throw, whatever is done to it, and every issue can be shown', () => {
    const mutation = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), fc.constantFrom('', '<', '>', '&', '"', '<!--', ']]>', '</', '\u0000', '\uD800', '<date>', '99999999', '<doc-number>'), fc.nat(400)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...files), mutation, ({ text, create }, changes) => {
        let damaged = text;
        for (const [where, cut, inserted, moved] of changes) {
          const at = Math.floor(where * damaged.length);
          // A piece is taken out and put back elsewhere, with something foreign where it was.
          const piece = damaged.slice(at, at + cut);
          damaged = damaged.slice(0, at) + inserted + damaged.slice(at + cut, at + cut + moved) + piece + damaged.slice(at + cut + moved);
        }
        for (const issue of read(create, damaged, 512).issues) expect(issueSchema.safeParse(issue).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
