/** Documents as sparse rows of weighted terms. Row `r` has the entries `starts[r]` to `starts[r + 1]`. */
export type TermMatrix = {
  readonly rows: number;
  readonly starts: Uint32Array;
  /** Number of the term of each entry, ascending within a row. */
  readonly terms: Uint32Array;
  /** Weight of the entry; the squares of a row sum to one. */
  readonly weights: Float32Array;
};

/** The terms that count, with the weight that their rarity gives them. */
export type Vocabulary = { readonly numbers: ReadonlyMap<string, number>; readonly names: readonly string[]; readonly rarity: Float32Array };

/** A term in one document only joins nothing, one in a fifth of them says little; of the others the most frequent count. */
const mostTerms = 40_000;
const leastDocuments = 2;
const mostShare = 0.2;

/** Collects documents, and makes of them the vocabulary and the matrix. */
export const createTermCollector = () => {
  const ids = new Map<string, number>();
  const names: string[] = [];
  const documents: number[] = [];
  let starts = new Uint32Array(1024);
  let entries = new Uint32Array(1 << 16);
  let counts = new Uint16Array(1 << 16);
  let size = 0;
  let rows = 0;

  return {
    add: (terms: readonly string[]): void => {
      const own = new Map<number, number>();
      for (const term of terms) {
        let id = ids.get(term);
        if (id === undefined) {
          id = names.length;
          ids.set(term, id);
          names.push(term);
          documents.push(0);
        }
        own.set(id, (own.get(id) ?? 0) + 1);
      }
      if (rows + 2 > starts.length) starts = grown(starts, new Uint32Array(starts.length * 2));
      if (size + own.size > entries.length) {
        const length = Math.max(entries.length * 2, size + own.size);
        entries = grown(entries, new Uint32Array(length));
        counts = grown(counts, new Uint16Array(length));
      }
      for (const [id, count] of own) {
        entries[size] = id;
        counts[size] = Math.min(count, 65_535);
        documents[id] = (documents[id] ?? 0) + 1;
        size += 1;
      }
      rows += 1;
      starts[rows] = size;
    },
    finish: (): { readonly vocabulary: Vocabulary; readonly matrix: TermMatrix } => {
      const most = Math.max(leastDocuments, rows * mostShare);
      const kept = names
        .map((_, id) => id)
        .filter((id) => (documents[id] ?? 0) >= leastDocuments && ((documents[id] ?? 0) <= most || rows < 20))
        .sort((a, b) => (documents[b] ?? 0) - (documents[a] ?? 0) || a - b)
        .slice(0, mostTerms);
      const numberOf = new Int32Array(names.length).fill(-1);
      for (const [number, id] of kept.entries()) numberOf[id] = number;
      const vocabulary: Vocabulary = {
        names: kept.map((id) => names[id] ?? ''),
        numbers: new Map(kept.map((id, number) => [names[id] ?? '', number])),
        rarity: Float32Array.from(kept, (id) => Math.log((rows + 1) / ((documents[id] ?? 0) + 0.5))),
      };
      const matrix = { starts: new Uint32Array(rows + 1), terms: new Uint32Array(size), weights: new Float32Array(size) };
      let at = 0;
      for (let row = 0; row < rows; row += 1) {
        const own: [number, number][] = [];
        for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
          const number = numberOf[entries[entry] ?? 0] ?? -1;
          if (number >= 0) own.push([number, counts[entry] ?? 0]);
        }
        for (const [term, weight] of weighted(own, vocabulary)) {
          matrix.terms[at] = term;
          matrix.weights[at] = weight;
          at += 1;
        }
        matrix.starts[row + 1] = at;
      }
      return { vocabulary, matrix: { rows, starts: matrix.starts, terms: matrix.terms.slice(0, at), weights: matrix.weights.slice(0, at) } };
    },
  };
};

/** A document under a vocabulary that is there: number and weight of each of its terms, ascending by number. */
export const weightedTerms = (terms: readonly string[], vocabulary: Vocabulary): readonly (readonly [term: number, weight: number])[] => {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const number = vocabulary.numbers.get(term);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return weighted([...counts], vocabulary);
};

/** Weight: one more than the logarithm of how often the document has the term, times its rarity; the whole of length one. */
const weighted = (counts: readonly (readonly [number, number])[], { rarity }: Vocabulary): readonly (readonly [number, number])[] => {
  const weights = counts.map(([term, count]): [number, number] => [term, (1 + Math.log(count)) * (rarity[term] ?? 0)]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weights.map(([term, weight]): [number, number] => [term, weight / length]).sort(([a], [b]) => a - b);
};

const grown = <Numbers extends Uint32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers => {
  to.set(from);
  return to;
};
