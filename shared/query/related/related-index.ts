import { type LatentSpace, latentSpace, placeOf, type SpaceOptions, usualSpace } from './latent-space';
import { createTermCollector, type TermMatrix, type Vocabulary, weightedTerms } from './term-matrix';
import { termsOf } from './terms';

/** A family as a document: its key, and what it is about. */
export type Document = { readonly key: string; readonly text: string };

/** A family near to what was asked, how near (0 to 1), and the terms of both that explain most of it. */
export type Related = { readonly key: string; readonly nearness: number; readonly terms: readonly string[] };

/** The nearest families by meaning. */
export type RelatedIndex = {
  readonly size: () => number;
  /** Puts a family in its place, or takes it out where its text is undefined. */
  readonly put: (key: string, text: string | undefined) => void;
  readonly ofFamily: (key: string, limit: number) => readonly Related[];
  readonly ofText: (text: string, limit: number) => readonly Related[];
};

type Weighted = readonly (readonly [term: number, weight: number])[];

/** Below this two documents have next to nothing in common. */
const leastNearness = 0.15;
const mostTerms = 6;

/**
 * Places all documents in the space that they themselves span. A generator like {@link latentSpace}: it yields the share done. Documents without a
 * text have no place and are near to nothing.
 */
export function* relatedIndex(documents: Iterable<Document>, options: SpaceOptions = usualSpace): Generator<number, RelatedIndex> {
  const collector = createTermCollector();
  const keys: string[] = [];
  let count = 0;
  for (const { key, text } of documents) {
    keys.push(key);
    collector.add(termsOf(text));
    count += 1;
    if (count % 500 === 0) yield 0;
  }
  const { vocabulary, matrix } = collector.finish();
  const space = yield* latentSpace(matrix, vocabulary.names.length, options);
  const { dimensions } = space;
  const places = new Float32Array(keys.length * dimensions);
  for (let row = 0; row < keys.length; row += 1) {
    places.set(placeOf(entriesOf(matrix, row), space), row * dimensions);
    if (row % 2000 === 0) yield 1;
  }
  return createIndex(vocabulary, space, new Map(keys.map((key, row) => [key, row])), places, matrix);
}

/** The terms of a row of the matrix with their weights. */
const entriesOf = ({ starts, terms, weights }: TermMatrix, row: number): Weighted => {
  const entries: [number, number][] = [];
  for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) entries.push([terms[entry] ?? 0, weights[entry] ?? 0]);
  return entries;
};

type Placed = { readonly place: Float32Array; readonly terms: Weighted };

/** The documents that span the space lie side by side in memory; those that were put later have their own. */
const createIndex = (vocabulary: Vocabulary, space: LatentSpace, rows: Map<string, number>, places: Float32Array, matrix: TermMatrix): RelatedIndex => {
  const { dimensions } = space;
  const later = new Map<string, Placed>();
  const placed = (text: string): Placed => {
    const terms = weightedTerms(termsOf(text), vocabulary);
    return { place: placeOf(terms, space), terms };
  };
  const documentOf = (key: string): Placed | undefined => {
    const row = rows.get(key);
    return row === undefined ? later.get(key) : { place: places.subarray(row * dimensions, (row + 1) * dimensions), terms: entriesOf(matrix, row) };
  };
  const nearest = (asked: Placed, limit: number, without?: string): readonly Related[] => {
    const found: { readonly key: string; readonly nearness: number }[] = [];
    const look = (key: string, from: Float32Array, at: number): void => {
      let nearness = 0;
      for (let d = 0; d < dimensions; d += 1) nearness += (from[at + d] ?? 0) * (asked.place[d] ?? 0);
      if (nearness >= leastNearness && key !== without) found.push({ key, nearness });
    };
    for (const [key, row] of rows) look(key, places, row * dimensions);
    for (const [key, { place }] of later) look(key, place, 0);
    found.sort((a, b) => b.nearness - a.nearness || (a.key < b.key ? -1 : 1));
    return found.slice(0, limit).map(({ key, nearness }) => ({ key, nearness: Math.min(1, nearness), terms: sharedTerms(asked.terms, documentOf(key)?.terms ?? [], vocabulary) }));
  };
  return {
    size: () => rows.size + later.size,
    put: (key, text) => {
      rows.delete(key);
      if (text === undefined) later.delete(key);
      else later.set(key, placed(text));
    },
    ofFamily: (key, limit) => {
      const own = documentOf(key);
      return own === undefined ? [] : nearest(own, limit, key);
    },
    ofText: (text, limit) => nearest(placed(text), limit),
  };
};

/** Terms that both documents have, those that weigh most in both first. */
const sharedTerms = (a: Weighted, b: Weighted, { names }: Vocabulary): readonly string[] => {
  const weights = new Map(b);
  return a
    .flatMap(([term, weight]): [number, number][] => {
      const other = weights.get(term);
      return other === undefined ? [] : [[term, weight * other]];
    })
    .sort(([, x], [, y]) => y - x)
    .slice(0, mostTerms)
    .map(([term]) => names[term] ?? '');
};
