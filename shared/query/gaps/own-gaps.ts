import type { TimeLimit } from '../../law/time-limit';
import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import { memberFinder } from '../../families/grouping/member-finder';
import { displayApplicationNumber } from '../../numbers/forms/display-number';
import { kindMeaning } from '../../numbers/kinds/kind-code';

/** Something of an application that ought to have followed and that is not known here; whether it is so elsewhere nobody can tell from it. */
export type OwnGap = {
  readonly kind: 'national-phase' | 'validation';
  readonly application: string;
  readonly name: string;
  /** Last day of the national phase, day of grant. */
  readonly date?: IsoDate;
};

/**
 * International applications whose time limits for the national phase have all passed and of which no entry is known, and granted European patents of
 * which neither validation nor unitary effect is known, as far as the case itself tells. `limits` is asked for only where it matters.
 */
export const ownGaps = (family: CaseFamily, limits: () => readonly TimeLimit[], today: IsoDate): readonly OwnGap[] => {
  const international = family.applications.filter((member) => member.route === 'pct' && isWatched(member));
  const european = family.applications.filter((member) => member.office === 'EP' && member.route !== 'validation' && isWatched(member));
  if (international.length === 0 && european.length === 0) return [];
  const nationalPhase = international.length === 0 ? [] : limits().filter(({ rule }) => rule === 'pct.national-phase');
  const find = memberFinder(family.applications);
  const follows = (member: Application, ...types: readonly string[]): boolean => family.applications.some((other) => other.relations.some((relation) => types.includes(relation.type) && find(relation) === member.id));
  return [
    ...international.flatMap((member): OwnGap[] => {
      const own = nationalPhase.filter(({ application }) => application === member.id);
      const last = own.map(({ due, late }) => late?.date ?? due).sort().at(-1);
      if (last === undefined || last >= today || follows(member, 'pct-entry') || own.some(({ status }) => status === 'done' || status === 'done-per-office-data')) return [];
      if (member.decisions.some(({ state }) => state === 'entered') || (member.decisions.length > 0 && member.decisions.every(({ state }) => state === 'do-not-enter'))) return [];
      return [{ kind: 'national-phase', application: member.id, name: nameOf(member), date: last }];
    }),
    ...european.flatMap((member): OwnGap[] => {
      const granted = grantOf(member);
      if (granted === undefined || follows(member, 'validation', 'unitary-effect') || family.applications.some(({ route }) => route === 'unitary') || member.decisions.some(({ state }) => state !== 'undecided')) return [];
      return [{ kind: 'validation', application: member.id, name: nameOf(member), ...(granted === '' ? {} : { date: granted }) }];
    }),
  ];
};

/** Filed, ours, and not withdrawn by a person's or an office's word. */
const isWatched = ({ stage, notOurs, status, events }: Application): boolean =>
  stage === 'filed' && notOurs === undefined && status?.value !== 'lapsed' && status?.value !== 'expired' && !events.some(({ type }) => type === 'withdrawal' || type === 'revocation');

/** Day of grant, '' where it is granted and the day not known. */
const grantOf = ({ office, publications, events }: Application): IsoDate | '' | undefined => {
  const event = events.find(({ type, state }) => type === 'grant' && (state === undefined || state === office));
  if (event !== undefined) return event.date ?? '';
  const patent = publications.find(({ country, kind, date }) => kindMeaning(country, kind, date).granted);
  return patent === undefined ? undefined : (patent.date ?? '');
};

const nameOf = ({ number, office, filingDate, reference, id }: Application): string => (number === undefined ? (reference ?? `${office ?? ''} ${id}`.trim()) : displayApplicationNumber(number, office, filingDate));
