import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendDocument, documentsInOrder, moveDocument } from '#shared/dossier/document-order';
import { splitParts } from '#shared/dossier/split-parts';
import { attachmentSchema } from '#shared/model/attachment';

const documents = (orders: readonly (number | undefined)[]) =>
  orders.map((dossierOrder, place) => attachmentSchema.parse({ id: `d${place}`, path: `file-${place}.pdf`, sha256: '0'.repeat(64), bytes: 1, ...(dossierOrder === undefined ? {} : { dossierOrder }) }));
const appended = (list: ReturnType<typeof documents>): readonly string[] => documentsInOrder(list).flatMap(({ id, dossierOrder }) => (dossierOrder === undefined ? [] : [id]));
const orders = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { minLength: 1, maxLength: 8 });

describe('order of the documents of a dossier', () => {
  it('appends at the end and takes out without touching the others', () => {
    fc.assert(
      fc.property(orders, fc.nat(7), (given, pick) => {
        const list = documents(given);
        const id = `d${pick % list.length}`;
        const others = appended(list).filter((other) => other !== id);
        expect(appended(appendDocument(list, id, true))).toEqual([...others, id]);
        expect(appended(appendDocument(list, id, false))).toEqual(others);
      }),
    );
  });

  it('moves back what it moved', () => {
    fc.assert(
      fc.property(orders, fc.nat(7), (given, pick) => {
        const list = documents(given);
        const all = appended(list);
        const id = all[pick % Math.max(1, all.length)];
        if (id === undefined || all.at(-1) === id) return;
        const later = moveDocument(list, id, 1);
        expect(appended(later).indexOf(id)).toBe(all.indexOf(id) + 1);
        expect(appended(moveDocument(later, id, -1))).toEqual(all);
      }),
    );
  });
});

describe('parts of a dossier', () => {
  it('hold every family once, in order, at most a hundred each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 450 }), fc.integer({ min: 1, max: 3 }), (families, atOnce) => {
        const parts = splitParts(families, atOnce);
        expect(parts.flat()).toEqual(families);
        expect(parts.every(({ length }) => length > 0 && length <= 100)).toBe(true);
      }),
    );
  });

  it('are as many as are printed at once, where each has enough to do', () => {
    const lengths = (count: number): readonly number[] => splitParts(Array.from({ length: count }), 2).map(({ length }) => length);
    expect([lengths(1), lengths(100), lengths(250), lengths(1000)]).toEqual([[1], [50, 50], [63, 63, 63, 61], Array.from({ length: 10 }, () => 100)]);
  });
});
