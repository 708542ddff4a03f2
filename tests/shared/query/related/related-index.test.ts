import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latentSpace } from '#shared/query/related/latent-space';
import { relatedIndex, type Document } from '#shared/query/related/related-index';
import { createTermCollector } from '#shared/query/related/term-matrix';
import { termsOf } from '#shared/query/related/terms';

const built = <Value>(steps: Generator<number, Value>): Value => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const batteries = ['Lithium cell with solid electrolyte and ceramic separator', 'Solid electrolyte for a lithium accumulator', 'Accumulator housing with cooling of the lithium cells', 'Charging a lithium accumulator at low temperature', 'Ceramic separator between anode and cathode of an accumulator', 'Anode of silicon for lithium cells'];
const antennas = ['Phased array antenna with beam steering', 'Base station antenna for carrier aggregation', 'Beam steering in a base station', 'Carrier aggregation with several antenna arrays', 'Radiating element of a phased array', 'Beam of a radiating element with phase shifter'];
const pumps = ['Infusion pump with dose counter', 'Occlusion detection in an infusion pump', 'Catheter for an infusion pump', 'Dose counter of an inhaler', 'Inhaler with dose counter and mouthpiece', 'Catheter with pressure sensor for occlusion detection'];
const documents: readonly Document[] = [
  ...batteries.map((text, at) => ({ key: `battery-${at}`, text })),
  ...antennas.map((text, at) => ({ key: `antenna-${at}`, text })),
  ...pumps.map((text, at) => ({ key: `pump-${at}`, text })),
];
const options = { dimensions: 3, rounds: 6, seed: 7 };

describe('terms', () => {
  it('are folded words of the subject, plurals as singulars, without what every patent says', () => {
    expect(termsOf('A method comprising Batteries, boxes and Électrolytes of the Gehäuse')).toEqual(['battery', 'box', 'electrolyte', 'gehause']);
    expect(termsOf('glass, bus, analysis')).toEqual(['glass', 'bus', 'analysis']);
  });
  it('are pairs of characters in Chinese, Japanese and Korean', () => {
    expect(termsOf('固态电池 5G')).toEqual(['固态', '态电', '电池']);
    expect(termsOf('안테나')).toEqual(['안테', '테나']);
  });
});

describe('related families', () => {
  const index = built(relatedIndex(documents, options));

  it('are those of the same subject, each with the terms that explain it', () => {
    for (const { key } of documents) {
      const [subject] = key.split('-');
      const near = index.ofFamily(key, 3);
      expect(near.map((one) => one.key.split('-')[0])).toEqual([subject, subject, subject]);
      expect(near.map((one) => one.key)).not.toContain(key);
    }
    const own = index.ofFamily('battery-1', 1)[0];
    expect(own?.terms.every((term) => termsOf(batteries[1] ?? '').includes(term))).toBe(true);
    expect(own?.terms.length).toBeGreaterThan(0);
  });

  it('are found by meaning where the words differ', () => {
    // No word of this stands in battery-0, which says cell, electrolyte, separator.
    const near = index.ofText('Accumulator with silicon anode', 6).map(({ key }) => key);
    expect(near).toContain('battery-0');
    expect(near.every((key) => key.startsWith('battery'))).toBe(true);
  });

  it('come in the order of nearness, between 0 and 1, and none for a text without any known word', () => {
    const near = index.ofText('beam steering of an antenna', 10);
    expect(near.map(({ nearness }) => nearness)).toEqual(near.map(({ nearness }) => nearness).toSorted((a, b) => b - a));
    expect(near.every(({ nearness }) => nearness > 0 && nearness <= 1)).toBe(true);
    expect(index.ofText('zzz qqq', 10)).toEqual([]);
    expect(index.ofFamily('nobody', 10)).toEqual([]);
  });

  it('follow a family that is changed, added or taken out', () => {
    const own = built(relatedIndex(documents, options));
    own.put('new', 'Lithium accumulator with silicon anode and solid electrolyte');
    expect(own.ofFamily('new', 3).every(({ key }) => key.startsWith('battery'))).toBe(true);
    own.put('new', 'Catheter for an infusion pump with dose counter');
    expect(own.ofFamily('new', 3).every(({ key }) => key.startsWith('pump'))).toBe(true);
    own.put('new', undefined);
    expect(own.ofText('catheter', 20).map(({ key }) => key)).not.toContain('new');
    expect(own.size()).toBe(documents.length);
  });

  it('are the same whenever they are computed', () => {
    const again = built(relatedIndex(documents, options));
    expect(documents.map(({ key }) => again.ofFamily(key, 5))).toEqual(documents.map(({ key }) => index.ofFamily(key, 5)));
  });

  it('are nothing, and no failure, for portfolios of no, one, or equal families', () => {
    for (const few of [[], documents.slice(0, 1), [documents[0], documents[0]].flatMap((one, at) => (one === undefined ? [] : [{ ...one, key: `k${at}` }])), [{ key: 'a', text: '' }, { key: 'b', text: '' }]]) {
      const small = built(relatedIndex(few, options));
      expect(small.size()).toBe(few.length);
      for (const { key } of few) expect(small.ofFamily(key, 5).every(({ nearness }) => Number.isFinite(nearness))).toBe(true);
    }
  });
});

describe('the space', () => {
  it('has an orthonormal basis whatever the documents', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('ab', 'cd', 'ef', 'gh', 'ij'), { maxLength: 8 }), { minLength: 1, maxLength: 15 }), (texts) => {
        const collector = createTermCollector();
        for (const terms of texts) collector.add(terms);
        const { vocabulary, matrix } = collector.finish();
        const terms = vocabulary.names.length;
        if (terms === 0) return;
        const { basis, dimensions } = built(latentSpace(matrix, terms, { dimensions: 4, rounds: 2, seed: 3 }));
        for (let a = 0; a < dimensions; a += 1) {
          for (let b = 0; b < dimensions; b += 1) {
            let sum = 0;
            for (let term = 0; term < terms; term += 1) sum += (basis[term * dimensions + a] ?? 0) * (basis[term * dimensions + b] ?? 0);
            // A direction that the documents do not have is zero.
            expect(a === b ? Math.min(Math.abs(sum), Math.abs(sum - 1)) : Math.abs(sum)).toBeLessThan(1e-3);
          }
        }
      }),
    );
  });
});
