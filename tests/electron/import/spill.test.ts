import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { createSpill } from '../../../electron/import/spill';

const setupSpill = () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-spill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'texts');
  return { path, spill: createSpill(path) };
};

it('gives every text back, in any order, while others are still added', () => {
  const { path, spill } = setupSpill();
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(3_000).map((length) => 'ä'.repeat(length * 200)));
  const added: string[] = [];
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, asked) => {
      for (const each of texts) expect(spill.add(each)).toBe(added.push(each) - 1);
      expect(spill.get(asked % added.length)).toBe(added[asked % added.length]);
    }),
    { numRuns: 60 },
  );
  for (const [index, each] of added.entries()) expect(spill.get(index)).toBe(each);
  expect(spill.count()).toBe(added.length);
  spill.close();
  expect(existsSync(path)).toBe(false);
});

it('says so where the file was cut short or a text is not there', () => {
  const { path, spill } = setupSpill();
  spill.add('x'.repeat(2 << 20));
  expect(() => spill.get(1)).toThrow('no such text: 1');
  truncateSync(path, 1000);
  expect(() => spill.get(0)).toThrow('cut short');
  spill.close();
});
