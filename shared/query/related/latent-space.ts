import type { TermMatrix } from './term-matrix';

/**
 * Latent semantic analysis: the directions in which the documents of a portfolio differ most, found by subspace iteration on the matrix of
 * weighted terms (Deerwester and others, Journal of the American Society for Information Science 41 (1990) 391; Halko and others, SIAM Review 53
 * (2011) 217). Terms that stand with the same other terms come to lie in the same direction, so that documents are near each other by meaning though
 * they share few words.
 */
export type LatentSpace = {
  readonly dimensions: number;
  /** Orthonormal basis, `dimensions` numbers for each term. */
  readonly basis: Float32Array;
};

export type SpaceOptions = { readonly dimensions: number; readonly rounds: number; readonly seed: number };

/** Nothing but the beginning is by chance, and every run begins alike. */
export const usualSpace: SpaceOptions = { dimensions: 96, rounds: 3, seed: 1990 };

/**
 * Finds the space. A generator, so that whoever runs it may rest or stop between its steps; each step yields the share that is done. Of few documents
 * or terms the space has no more dimensions than they.
 */
export function* latentSpace(matrix: TermMatrix, terms: number, { dimensions: wanted, rounds, seed }: SpaceOptions = usualSpace): Generator<number, LatentSpace> {
  const dimensions = Math.max(1, Math.min(wanted, matrix.rows, terms));
  let basis: Float32Array<ArrayBuffer> = randomNumbers(terms * dimensions, seed);
  orthonormalize(basis, terms, dimensions);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(terms * dimensions);
    const steps = 20;
    for (let step = 0; step < steps; step += 1) {
      const [from, to] = [Math.floor((matrix.rows * step) / steps), Math.floor((matrix.rows * (step + 1)) / steps)];
      for (let row = from; row < to; row += 1) {
        const document = project(matrix, row, basis, dimensions);
        for (let entry = matrix.starts[row] ?? 0; entry < (matrix.starts[row + 1] ?? 0); entry += 1) {
          const weight = matrix.weights[entry] ?? 0;
          const at = (matrix.terms[entry] ?? 0) * dimensions;
          for (let d = 0; d < dimensions; d += 1) next[at + d] = (next[at + d] ?? 0) + weight * (document[d] ?? 0);
        }
      }
      yield (round + (step + 1) / (steps + 1)) / rounds;
    }
    basis = next;
    orthonormalize(basis, terms, dimensions);
    yield (round + 1) / rounds;
  }
  return { dimensions, basis };
}

const scratch = new Float32Array(1024);

/** A document of the matrix in the space; the answer lasts until the next call. */
const project = ({ starts, terms, weights }: TermMatrix, row: number, basis: Float32Array, dimensions: number): Float32Array => {
  const document = scratch.subarray(0, dimensions).fill(0);
  for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
    const weight = weights[entry] ?? 0;
    const at = (terms[entry] ?? 0) * dimensions;
    for (let d = 0; d < dimensions; d += 1) document[d] = (document[d] ?? 0) + weight * (basis[at + d] ?? 0);
  }
  return document;
};

/** Where a document lies in the space, as a direction of length one; all zero where none of its terms is known. */
export const placeOf = (document: readonly (readonly [term: number, weight: number])[], { basis, dimensions }: LatentSpace): Float32Array<ArrayBuffer> => {
  const place = new Float32Array(dimensions);
  for (const [term, weight] of document) for (let d = 0; d < dimensions; d += 1) place[d] = (place[d] ?? 0) + weight * (basis[term * dimensions + d] ?? 0);
  let length = 0;
  for (const value of place) length += value * value;
  if (length > 0) for (let d = 0; d < dimensions; d += 1) place[d] = (place[d] ?? 0) / Math.sqrt(length);
  return place;
};

/** Makes the columns of a matrix orthonormal, one after the other (Gram and Schmidt, twice for accuracy); a column that depends on those before becomes zero. */
const orthonormalize = (matrix: Float32Array, rows: number, columns: number): void => {
  // Columns side by side in memory, so that products run through it once.
  const turned = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) turned[column * rows + row] = matrix[row * columns + column] ?? 0;
  for (let column = 0; column < columns; column += 1) {
    const own = turned.subarray(column * rows, (column + 1) * rows);
    const before = Math.sqrt(product(own, own));
    for (let pass = 0; pass < 2; pass += 1) {
      for (let other = 0; other < column; other += 1) {
        const base = turned.subarray(other * rows, (other + 1) * rows);
        const share = product(own, base);
        if (share !== 0) for (let row = 0; row < rows; row += 1) own[row] = (own[row] ?? 0) - share * (base[row] ?? 0);
      }
    }
    const length = Math.sqrt(product(own, own));
    if (length <= before * 1e-6) own.fill(0);
    else for (let row = 0; row < rows; row += 1) own[row] = (own[row] ?? 0) / length;
  }
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) matrix[row * columns + column] = turned[column * rows + row] ?? 0;
};

const product = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** Numbers between -1 and 1 from a seed (xorshift). */
const randomNumbers = (length: number, seed: number): Float32Array<ArrayBuffer> => {
  let state = seed >>> 0 || 1;
  return Float32Array.from({ length }, () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x8000_0000 - 1;
  });
};
