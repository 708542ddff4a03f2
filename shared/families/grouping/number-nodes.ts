import type { IsoDate } from '../../model/date';
import { createApplicationNodes, type ApplicationNodes } from './application-nodes';
import { identityOfMember } from './member-identity';
import type { UnionFind } from './union-find';

/** The parts of a number as records and family files have them. */
export type NumberParts = {
  readonly country?: string | undefined;
  readonly number?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: string | undefined;
};

/** Nodes of numbers as they are written. */
export type NumberNodes = Pick<ApplicationNodes, 'join' | 'identityOf'> & {
  /** Node of a number; undefined where it cannot be told. `office` is that of a number without a country. */
  readonly of: (number: NumberParts, office: string | undefined, date: IsoDate | undefined) => number | undefined;
};

/** Numbers near each other in a file are mostly the same few: so many are remembered as written, without being read again. */
const remembered = 20_000;

export const createNumberNodes = (sets: UnionFind): NumberNodes => {
  const nodes = createApplicationNodes(sets);
  let recent = new Map<string, number | undefined>();
  let older = new Map<string, number | undefined>();
  return {
    ...nodes,
    of: (number, office, date) => {
      const { country, number: digits, kind, text } = number;
      // Of the date only the year counts.
      const key = digits !== undefined && country !== undefined ? `${country}.${digits}.${kind ?? ''}.${date?.slice(0, 4) ?? ''}` : `${office ?? ''}|${country ?? ''}|${text ?? ''}|${date?.slice(0, 4) ?? ''}`;
      const known = recent.get(key) ?? older.get(key);
      if (known !== undefined) return known;
      const identity = identityOfMember({ text: text ?? '', ...(country === undefined ? {} : { country }), ...(digits === undefined ? {} : { number: digits }), ...(kind === undefined ? {} : { kind }) }, office, date);
      const node = identity === undefined ? undefined : nodes.node(identity);
      if (recent.size >= remembered) [older, recent] = [recent, new Map()];
      recent.set(key, node);
      return node;
    },
  };
};
