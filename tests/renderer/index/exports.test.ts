import { describe, expect, it } from 'vitest';
import { createExports } from '../../../renderer/index/exports';

const columns = [{ id: 'title', title: 'Title', kind: 'text' }] as const;
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const setUp = (rows: number) => {
  let revision = 1;
  function* values(): Generator<readonly string[]> {
    for (let row = 0; row < rows; row += 1) yield ['x'.repeat(100)];
  }
  const exports = createExports((view) => (view === 7 ? { table: { name: 'x', columns, rows: values() }, rows } : undefined), () => revision, encode);
  return { exports, change: () => (revision += 1) };
};

describe('exports of the index', () => {
  it('come piece by piece, to the last row, and then end', async () => {
    const { exports } = setUp(10_000);
    const started = await exports.exportStart(7, 'csv', {});
    expect(started?.rows).toBe(10_000);
    let bytes = 0;
    let pieces = 0;
    let rows = 0;
    let part = await exports.exportPart(started?.export ?? 0);
    for (; part !== null && part !== undefined; part = await exports.exportPart(started?.export ?? 0)) {
      pieces += 1;
      bytes += part.bytes.length;
      rows = part.rows;
      expect(part.bytes.length).toBeLessThan(2 ** 20);
    }
    expect(part).toBeNull();
    expect({ rows, bytes }).toEqual({ rows: 10_000, bytes: 10_000 * 102 + '\uFEFFTitle\r\n'.length + 2 });
    expect(pieces).toBeGreaterThan(3);
    expect(await exports.exportPart(started?.export ?? 0)).toBeUndefined();
  });

  it('end where the list became another one, or nobody wants them', async () => {
    const { exports, change } = setUp(10_000);
    expect(await exports.exportStart(8, 'csv', {})).toBeUndefined();
    const [one, other] = [await exports.exportStart(7, 'csv', {}), await exports.exportStart(7, 'jsonl', {})];
    await exports.exportEnd(other?.export ?? 0);
    expect(await exports.exportPart(other?.export ?? 0)).toBeUndefined();
    expect(await exports.exportPart(one?.export ?? 0)).toMatchObject({ rows: expect.any(Number) });
    change();
    expect(await exports.exportPart(one?.export ?? 0)).toBeUndefined();
  });
});
