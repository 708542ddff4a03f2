import { createLinkFinder, type LinkFinder } from '../../families/cases/case-links';
import type { LinkClaim } from '../../families/cases/link-facts';
import type { IsoDate } from '../../model/date';
import type { AcrossCases } from './across-cases';

/** One thing that is not known in the portfolio. */
export type Gap = {
  /** Unique in the portfolio and the same as long as it is there. */
  readonly id: string;
  readonly kind: 'earlier-application' | 'national-phase' | 'validation';
  readonly family: string;
  readonly reference: string;
  readonly application: string;
  /** Application or number that is concerned, as its office writes it. */
  readonly name: string;
  readonly date?: IsoDate;
  /** Why it is listed, in short: what names it, or what has passed. */
  readonly because: string;
  /** In a sentence; says what is not known, and nothing about what is so. */
  readonly text: string;
};

const claimWords: Readonly<Record<LinkClaim['type'], string>> = {
  priority: 'claims the priority of',
  'pct-entry': 'is the national or regional phase of',
  division: 'was divided from',
  continuation: 'continues',
  'continuation-in-part': 'continues in part',
  addition: 'is an addition to',
  reissue: 'reissues',
  'utility-branch': 'was branched off from',
  validation: 'is the national part of',
  'unitary-effect': 'has unitary effect from',
  'provisional-conversion': 'was converted from',
  substitution: 'substitutes',
};

/**
 * What is not known in a portfolio: applications that members claim and no case has, international applications whose time limit has passed
 * without a known entry, European patents without a known validation. An entry or validation that another case holds is known. By reference, then
 * as the case has its members.
 */
export const listGaps = (all: readonly AcrossCases[], compare: (a: string, b: string) => number, finder: LinkFinder = createLinkFinder(all.map(({ links }) => links))): readonly Gap[] =>
  all
    .flatMap(({ links, gaps }): Gap[] => {
      const of = { family: links.key, reference: links.reference };
      const nameOf = (application: string): string => links.members.find((member) => member.application === application)?.name ?? application;
      const seen = new Set<string>();
      const claimed = finder.unknownClaims(links.key).flatMap((claim): Gap[] => {
        // Every member claims the same priority: it is one gap.
        if (seen.has(claim.name)) return [];
        seen.add(claim.name);
        return [
          {
            ...of,
            id: `${links.key}/${claim.name}`,
            kind: 'earlier-application',
            application: claim.application,
            name: claim.name,
            ...(claim.date === undefined ? {} : { date: claim.date }),
            because: `${claim.type === 'priority' ? 'Priority' : 'Parent'} of ${nameOf(claim.application)}`,
            text: `${nameOf(claim.application)} ${claimWords[claim.type]} ${claim.name}, which is not known in this portfolio.`,
          },
        ];
      });
      const followed = (application: string, ...types: readonly string[]): boolean => finder.linkedTo(links.key).some((other) => other.links.some(({ type, to }) => types.includes(type) && to.key === links.key && to.application === application));
      const own = gaps.flatMap(({ kind, application, name, date }): Gap[] => {
        const isKnown = kind === 'national-phase' ? followed(application, 'pct-entry') : followed(application, 'validation', 'unitary-effect');
        if (isKnown) return [];
        const text = kind === 'national-phase' ? `The last day for the national phase of ${name} was ${date ?? 'not known'}; an entry is not known.` : `${name} was granted${date === undefined ? '' : ` on ${date}`}; a validation or unitary effect is not known.`;
        return [{ ...of, id: `${links.key}/${application}:${kind}`, kind, application, name, ...(date === undefined ? {} : { date }), because: kind === 'national-phase' ? 'The last day has passed' : 'Granted', text }];
      });
      return [...claimed, ...own];
    })
    .toSorted((a, b) => compare(a.reference, b.reference));
