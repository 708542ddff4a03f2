import type { CaseFamily } from '../model/case-family';
import type { PublishedParty } from './suggest-aliases';

/** Every name of the parties of a portfolio, in how many cases it stands and what its document writes beside it in another script. */
export const publishedParties = (families: Iterable<Pick<CaseFamily, 'parties' | 'applications'>>): readonly PublishedParty[] => {
  const found = new Map<string, { name: string; cases: number; original?: string }>();
  for (const family of families) {
    const here = new Set<string>();
    for (const { name, nameOriginal } of [...family.parties, ...family.applications.flatMap(({ parties }) => parties)]) {
      let party = found.get(name);
      if (party === undefined) found.set(name, (party = { name, cases: 0 }));
      if (nameOriginal !== undefined) party.original ??= nameOriginal;
      if (!here.has(name)) party.cases += 1;
      here.add(name);
    }
  }
  return [...found.values()];
};
