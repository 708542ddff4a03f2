import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, createCaseFamily } from '#shared/model/case-family';
import { anyText, familyArbitrary } from '../../support/family-arbitrary';

const read = (text: string) => caseFamilySchema.parse(JSON.parse(text));
const shuffled = (value: unknown, turn: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, turn)] as const);
  const pivot = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(pivot), ...entries.slice(0, pivot)].reverse());
};

describe('the canonical text of a family', () => {
  test('is written as people read it: schema order, rows in natural order, nothing empty', () => {
    const family = createCaseFamily({ key: 'p-1', year: '2026', reference: 'P-1' });
    const rows = ['y10', 'y2', 'y1'].map((id) => ({ id, role: 'client' as const, name: `Client ${id}` }));
    expect(canonicalText({ ...family, parties: rows, tags: ['b', 'a'] })).toMatchInlineSnapshot(`
      "{
       "format": "stemma-family",
       "version": 1,
       "key": "p-1",
       "year": "2026",
       "reference": "P-1",
       "tags": [
        "b",
        "a"
       ],
       "parties": [
        {
         "id": "y1",
         "role": "client",
         "name": "Client y1"
        },
        {
         "id": "y2",
         "role": "client",
         "name": "Client y2"
        },
        {
         "id": "y10",
         "role": "client",
         "name": "Client y10"
        }
       ]
      }
      "
    `);
  });

  test('read back and written again is the same text', () => {
    fc.assert(fc.property(familyArbitrary, (family) => { expect(canonicalText(read(canonicalText(family)))).toBe(canonicalText(family)); }));
  });

  test('does not depend on the order of fields and rows', () => {
    fc.assert(
      fc.property(familyArbitrary, fc.integer({ min: 0, max: 9 }), (family, turn) => {
        const turned = caseFamilySchema.parse(shuffled({ ...family, applications: family.applications.toReversed(), parties: family.parties.toReversed(), sources: family.sources.toReversed() }, turn));
        expect(canonicalText(turned)).toBe(canonicalText(family));
      }),
    );
  });

  test('keeps every text through UTF-8, also lone surrogates and control characters', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const family = { ...createCaseFamily({ key: 'k', year: '2026', reference: 'r' }), title };
        expect(read(Buffer.from(canonicalText(family), 'utf8').toString('utf8')).title).toBe(title);
      }),
    );
  });

  test('drops sources that nothing names and leaves the ids of the others', () => {
    const family = createCaseFamily({ key: 'k', year: '2026', reference: 'r' });
    const row = (id: number) => ({ id, kind: 'person' as const, by: 'Ada', at: '2026-01-01T00:00:00Z' });
    const text = canonicalText({ ...family, sources: [row(10), row(2), row(1)], srcOf: { reference: 10 }, parties: [{ id: 'y1', role: 'client', name: 'C', src: 2 }] });
    expect(read(text).sources.map((source) => source.id)).toEqual([2, 10]);
  });
});
