import type { Application } from '../../model/application';
import { familyTitle, type CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import { publicationKey } from '../../model/publication';
import { caseFamilyMembers, memberId } from './case-family-members';
import { groupFamilies } from './group-families';

/** One computed extended family over a portfolio. Numbers are DOCDB country, number and kind without separators. */
export type ComputedFamily = {
  /** Keys of the case families that have a member in it. */
  readonly caseFamilies: readonly string[];
  readonly title: string | null;
  /** Earliest date claimed; of a family without priority its earliest filing date. */
  readonly earliestPriority: IsoDate | null;
  readonly publications: readonly string[];
  readonly applications: readonly string[];
  readonly priorities: readonly string[];
  /** Every publication is in exactly one simple family. */
  readonly simpleFamilies: readonly (readonly string[])[];
};

/** Extended families of all applications of a portfolio, in the order of earliest priority and first publication. */
export const computedFamilies = (portfolio: readonly CaseFamily[]): readonly ComputedFamily[] => {
  const families = new Map(portfolio.map((family) => [family.key, family]));
  const applications = new Map(portfolio.flatMap((family) => family.applications.map((application) => [memberId(family.key, application.id), { family, application }])));
  const of = (id: string): Application | undefined => applications.get(id)?.application;
  const seen = new Set<string>();
  const publicationsOf = (ids: readonly string[]): readonly string[] => sorted(ids.flatMap((id) => of(id)?.publications.map(publicationKey) ?? []));

  return groupFamilies(portfolio.flatMap(caseFamilyMembers))
    .map(({ members, simple }): ComputedFamily => {
      const inside = members.map(of).filter((each) => each !== undefined);
      const keys = [...new Set(members.map((id) => applications.get(id)?.family.key).filter((key) => key !== undefined))];
      const claims = inside.flatMap((application) => application.priorities);
      const firstFilings = inside.filter((application) => application.ownPriority === true);
      const claimed = [...claims.map((claim) => claim.date), ...firstFilings.map((application) => application.filingDate)];
      const first = families.get(keys[0] ?? '');
      return {
        caseFamilies: keys,
        title: (first === undefined ? undefined : familyTitle({ ...first, applications: inside })) ?? null,
        earliestPriority: earliest(claimed) ?? earliest(inside.map((application) => application.filingDate)) ?? null,
        publications: publicationsOf(members),
        applications: sorted(inside.map((application) => numberText(application.number))),
        priorities: sorted([...claims.map((claim) => numberText({ ...claim, text: claim.text ?? '' })), ...firstFilings.map((application) => numberText(application.number))]),
        simpleFamilies: simple
          .map((ids) => publicationsOf(ids).filter((key) => !seen.has(key) && seen.add(key)))
          .filter((keys) => keys.length > 0)
          .sort(byFirst),
      };
    })
    .sort((a, b) => byFirst([a.earliestPriority ?? '9999'], [b.earliestPriority ?? '9999']) || byFirst(a.publications, b.publications));
};

const numberText = (number: { readonly country?: string | undefined; readonly number?: string | undefined; readonly kind?: string | undefined; readonly text: string } | undefined): string | undefined =>
  number?.country !== undefined && number.number !== undefined ? `${number.country}${number.number}${number.kind ?? ''}` : number?.text;

const sorted = (texts: readonly (string | undefined)[]): readonly string[] => [...new Set(texts.filter((text) => text !== undefined && text !== ''))].filter((text) => text !== undefined).sort();

const earliest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined => dates.filter((date) => date !== undefined).sort()[0];

const byFirst = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [a[0] ?? '', b[0] ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
