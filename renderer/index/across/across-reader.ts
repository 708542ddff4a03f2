import { createLinkFinder, type LinkFinder } from '#shared/families/cases/case-links';
import { suggestAliases } from '#shared/parties/suggest-aliases';
import { noPartyAliases } from '#shared/model/party-aliases';
import { acrossCases, type AcrossCases } from '#shared/query/gaps/across-cases';
import { listGaps } from '#shared/query/gaps/gap-list';
import type { PortfolioIndex } from '../api';
import { familyLawOfPortfolio } from '../family-law';
import type { FamilySource } from '../family-source';
import type { IndexKeeper } from '../index-keeper';

/** Cases read before the worker answers other questions again. */
const casesAtOnce = 100;
/** So many suggestions are shown; deciding on some brings the next. */
const mostSuggestions = 300;

type Kept = { readonly of: string; readonly cases: Map<string, { readonly hash: string; readonly facts: AcrossCases }>; finder: LinkFinder | undefined };

/**
 * Answers questions that need something of every case beside the rows: gaps, links between cases, names of parties. Cases are read when first asked
 * for, part by part; afterwards only those that changed.
 */
export const createAcrossReader = (
  source: Pick<FamilySource, 'families'>,
  keeper: Pick<IndexKeeper, 'table' | 'portfolio'>,
  compare: (a: string, b: string) => number,
): Pick<PortfolioIndex, 'readAcross' | 'gaps' | 'linkedCases' | 'linkedPairs' | 'partySuggestions'> => {
  let kept: Kept | undefined;

  /** What is kept, as far as it is of this portfolio, law and day. */
  const current = (): Kept | undefined => {
    const portfolio = keeper.portfolio();
    if (portfolio === undefined) return undefined;
    const of = `${portfolio.id} ${portfolio.today} ${portfolio.law?.digest ?? ''}`;
    if (kept?.of !== of) kept = { of, cases: new Map(), finder: undefined };
    return kept;
  };
  const waiting = ({ cases }: Kept): { readonly keys: readonly string[]; readonly total: number } => {
    const table = keeper.table();
    for (const key of cases.keys()) if (table.hashOf(key) === undefined) cases.delete(key);
    const keys = table.keys();
    return { keys: keys.filter((key) => cases.get(key)?.hash !== table.hashOf(key)), total: keys.length };
  };
  const whole = (): { readonly facts: readonly AcrossCases[]; readonly finder: LinkFinder } | undefined => {
    const state = current();
    if (state === undefined || waiting(state).keys.length > 0) return undefined;
    const facts = [...state.cases.values()].map((one) => one.facts);
    state.finder ??= createLinkFinder(facts.map(({ links }) => links));
    return { facts, finder: state.finder };
  };

  return {
    readAcross: async () => {
      const state = current();
      const portfolio = keeper.portfolio();
      if (state === undefined || portfolio === undefined) return { done: 0, total: 0 };
      const { keys, total } = waiting(state);
      const next = keys.slice(0, casesAtOnce);
      if (next.length > 0) {
        const law = familyLawOfPortfolio(portfolio);
        for await (const { key, hash, family } of source.families(next, () => undefined)) state.cases.set(key, { hash, facts: acrossCases(family, () => law.timeLimits(family, portfolio.today), portfolio.today) });
        state.finder = undefined;
        // A file that changed since the table was told, or that cannot be read, is no reason to ask for ever.
        for (const key of next) {
          const [hash, one] = [keeper.table().hashOf(key), state.cases.get(key)];
          if (hash !== undefined && one !== undefined && one.hash !== hash) state.cases.set(key, { ...one, hash });
          if (hash !== undefined && one === undefined) state.cases.set(key, { hash, facts: nothing(key) });
        }
      }
      return { done: total - keys.length + next.length, total };
    },
    gaps: async () => {
      const all = whole();
      return all === undefined ? undefined : listGaps(all.facts, compare, all.finder);
    },
    linkedCases: async (key) => whole()?.finder.linkedTo(key),
    linkedPairs: async () => {
      const all = whole();
      if (all === undefined) return undefined;
      const references = new Map(all.facts.map(({ links }) => [links.key, links.reference]));
      return all.facts
        .flatMap(({ links: { key, reference } }) => all.finder.linkedTo(key).filter((other) => key < other.key).map((other) => ({ a: { key, reference }, b: { key: other.key, reference: references.get(other.key) ?? other.key }, links: other.links, keptApart: other.keptApart })))
        .toSorted((one, other) => compare(one.a.reference, other.a.reference));
    },
    partySuggestions: async () => {
      const all = whole();
      if (all === undefined) return undefined;
      const suggestions = suggestAliases(all.facts.flatMap(({ parties }) => parties), keeper.portfolio()?.parties?.aliases ?? noPartyAliases);
      return { suggestions: suggestions.slice(0, mostSuggestions), total: suggestions.length, names: new Set(all.facts.flatMap(({ parties }) => parties.map(({ name }) => name))).size };
    },
  };
};

const nothing = (key: string): AcrossCases => ({ links: { key, reference: key, keys: [key], apart: [], members: [], claims: [] }, gaps: [], parties: [] });
