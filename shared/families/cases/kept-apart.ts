import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';

/** The case with others that a person keeps apart from it. */
export const keptApart = (family: CaseFamily, keys: readonly string[], { by, on }: { readonly by: string; readonly on: IsoDate }): CaseFamily => {
  const known = family.keptApart ?? [];
  const added = keys.filter((key) => !known.some(({ id }) => id === key)).map((id) => ({ id, on, by }));
  return added.length === 0 ? family : { ...family, keptApart: [...known, ...added] };
};

/** What tells of a case whether it is kept apart from others: its keys, those of cases joined into it included, and what it names. */
export type ApartFacts = { readonly keys: ReadonlySet<string>; readonly apart: ReadonlySet<string> };

export const apartFacts = ({ key, joined, keptApart: apart }: Pick<CaseFamily, 'key' | 'joined' | 'keptApart'>): ApartFacts => ({
  keys: new Set([key, ...(joined ?? []).map((row) => row.key)]),
  apart: new Set((apart ?? []).map(({ id }) => id)),
});

/** Whether a person keeps two cases apart; one that was joined into another since stands for it. */
export const areKeptApart = (a: ApartFacts, b: ApartFacts): boolean => [...a.keys].some((key) => b.apart.has(key)) || [...b.keys].some((key) => a.apart.has(key));
