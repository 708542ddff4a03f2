import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { isoDateSchema } from '#shared/model/date';
import { relatedIndex, type RelatedIndex } from '#shared/query/related/related-index';
import { textOfFamily } from '#shared/query/related/text-of-family';
import { row, times, type Measurement } from '../measurement';

const built = (steps: Generator<number, RelatedIndex>): RelatedIndex => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

export const measurement: Measurement = {
  about: 'related families of 45,000: the space, and the nearest of one family',
  run: async (bench) => {
    const asOf = isoDateSchema.parse('2026-11-24');
    const documents = [...inventCaseFamilies({ families: 45_000, seed: 1883, asOf })].map((family) => ({ key: family.key, text: textOfFamily(family) }));
    let index: RelatedIndex | undefined;
    const space = times(Math.min(bench.samples, 2), () => {
      index = built(relatedIndex(documents));
    });
    const asked = documents.filter((_, at) => at % 900 === 0).flatMap(({ key }) => times(1, () => void index?.ofFamily(key, 25)));
    return [
      row({ name: 'related families: space of 45,000', unit: 's', samples: space.map((taken) => taken / 1000) }),
      row({ name: 'related families: the nearest of one', unit: 'ms', samples: asked, percentile: 95 }),
    ];
  },
};
