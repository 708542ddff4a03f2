import type { Application } from '../../model/application';
import { familyTitle, type CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import type { PriorityClaim, Relation, RelationType } from '../../model/link';
import { sourceOf } from '../../model/source';
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
  /** The office's own family ids of the documents of each simple family; more than one, or one twice: the office sees it otherwise. */
  readonly officeFamilyIds: readonly (readonly string[])[];
  /** What makes it one family. */
  readonly links: readonly FamilyLink[];
};

/** One stated link between two applications: of what sort, and where it stands. */
export type FamilyLink = {
  readonly type: 'priority' | RelationType;
  /** The later application, which states it, and the earlier one; numbers as above. */
  readonly from: string;
  readonly to: string;
  readonly evidence: {
    /** Case family, application and row of its file. */
    readonly caseFamily: string;
    readonly application: string;
    readonly field: 'priorities' | 'relations';
    readonly id: string;
    /** As DOCDB states it. */
    readonly active?: boolean;
    readonly linkage?: string;
    /** File and record that say so, or the person. */
    readonly file?: string;
    readonly record?: string;
    readonly by?: string;
  };
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
      const simpleOnes = simple
        .map((ids) => ({ publications: publicationsOf(ids).filter((key) => !seen.has(key) && seen.add(key)), officeIds: sorted(ids.flatMap((id) => of(id)?.publications.map(({ familyId }) => familyId) ?? [])) }))
        .filter(({ publications }) => publications.length > 0)
        .sort((a, b) => byFirst(a.publications, b.publications));
      return {
        caseFamilies: keys,
        title: (first === undefined ? undefined : familyTitle({ ...first, applications: inside })) ?? null,
        earliestPriority: earliest(claimed) ?? earliest(inside.map((application) => application.filingDate)) ?? null,
        publications: publicationsOf(members),
        applications: sorted(inside.map((application) => numberText(application.number))),
        priorities: sorted([...claims.map((claim) => numberText({ ...claim, text: claim.text ?? '' })), ...firstFilings.map((application) => numberText(application.number))]),
        simpleFamilies: simpleOnes.map(({ publications }) => publications),
        officeFamilyIds: simpleOnes.map(({ officeIds }) => officeIds),
        links: members.flatMap((id) => {
          const found = applications.get(id);
          return found === undefined ? [] : linksOf(found.family, found.application);
        }),
      };
    })
    .sort((a, b) => byFirst([a.earliestPriority ?? '9999'], [b.earliestPriority ?? '9999']) || byFirst(a.publications, b.publications));
};

const linksOf = (family: CaseFamily, application: Application): readonly FamilyLink[] => {
  const from = numberText(application.number) ?? application.reference ?? `${family.key}/${application.id}`;
  const link = (type: FamilyLink['type'], field: FamilyLink['evidence']['field'], row: PriorityClaim | Relation): FamilyLink => {
    const target = family.applications.find(({ id }) => id === row.application);
    const source = sourceOf(family.sources, row, 'number');
    return {
      type,
      from,
      to: target === undefined ? (numberText({ ...row, text: row.text ?? '' }) ?? '') : (numberText(target.number) ?? target.reference ?? `${family.key}/${target.id}`),
      evidence: {
        caseFamily: family.key,
        application: application.id,
        field,
        id: row.id,
        ...('active' in row && row.active !== undefined ? { active: row.active } : {}),
        ...('linkage' in row && row.linkage !== undefined ? { linkage: row.linkage } : {}),
        ...(source === undefined ? {} : source.kind === 'person' ? { by: source.by } : { file: source.file, ...(source.record === undefined ? {} : { record: source.record }) }),
      },
    };
  };
  return [...application.priorities.map((row) => link('priority', 'priorities', row)), ...application.relations.map((row) => link(row.type, 'relations', row))];
};

const numberText = (number: { readonly country?: string | undefined; readonly number?: string | undefined; readonly kind?: string | undefined; readonly text: string } | undefined): string | undefined =>
  number?.country !== undefined && number.number !== undefined ? `${number.country}${number.number}${number.kind ?? ''}` : number?.text;

const sorted = (texts: readonly (string | undefined)[]): readonly string[] => [...new Set(texts.filter((text) => text !== undefined && text !== ''))].filter((text) => text !== undefined).sort();

const earliest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined => dates.filter((date) => date !== undefined).sort()[0];

const byFirst = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [a[0] ?? '', b[0] ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
