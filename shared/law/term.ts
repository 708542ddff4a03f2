import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { OfficeCode } from '../model/office';
import { earliestReliedOn, sharedFiling } from './earliest-filing';
import { familyMembers } from './family-members';
import type { Law } from './law';
import { addPeriod, periodInWords } from './period';
import type { Term } from './rule';
import type { Step } from './time-limit';

/** Last day of the term of an application or right, without adjustments, extensions, disclaimers or certificates. */
export type Expiry = {
  readonly date: IsoDate;
  /** The same as a number. */
  readonly day: DayNumber;
  readonly term: Term;
  /** The day from which the term runs, and the earlier application it is taken from where there is one. */
  readonly from: DayNumber;
  readonly parent: Application | undefined;
  /** The grant, where the term counted from it ends later. */
  readonly grant: DayNumber | undefined;
  readonly warnings: readonly string[];
};

/**
 * Computes the end of term. The term runs from filing (of a PCT entry: the international filing date; of a division: that of
 * its parent, EPC Article 76(1), Paris Convention Article 4G), in the United States from the earliest application relied on
 * under 35 USC 120, 121 or 365(c), never from a priority. It is not moved for closed
 * days. Undefined for international applications, for plans, and where the date it runs from is not known.
 */
export const expiryOf = (application: Application, family: CaseFamily, law: Law): Expiry | undefined => {
  const office = application.office;
  if (office === undefined || office === 'WO' || application.route === 'pct' || application.stage !== 'filed' || application.filingDate === undefined) return undefined;
  const filed = application.filingDate;
  const term = termOf(law, application.route === 'unitary' ? 'UP' : application.route === 'validation' ? 'EP' : office, application.right, filed);
  if (term === undefined) return undefined;
  const granted = application.events.find(({ type, date }) => type === 'grant' && date !== undefined)?.date;
  const grant = granted === undefined ? undefined : toDayNumber(granted);
  if (term.from === 'grant') return grant === undefined ? undefined : expiry(term, grant, undefined);
  const start = term.from === 'filing' ? sharedFiling(application, familyMembers(family)) : earliestReliedOn(application, familyMembers(family));
  return start === undefined ? undefined : expiry(term, start.day, start.application?.id === application.id ? undefined : start.application, grant);
};

/** The row of the tables for the term of a right filed on a day: that of the office, else the one for offices without a row. */
export const termOf = (law: Pick<Law, 'terms'>, office: OfficeCode, right: Application['right'], filed: IsoDate): Term | undefined => {
  const rows = rowsOf(law.terms, right);
  for (const row of rows.get(office) ?? []) if (filedWithin(row, filed)) return row;
  return rows.get(undefined)?.[0];
};

const sorted = new WeakMap<readonly Term[], Map<Application['right'], Map<OfficeCode | undefined, Term[]>>>();

/** Rows for a kind of right by office; asked for every application, so they are sorted once. */
const rowsOf = (terms: readonly Term[], right: Application['right']): ReadonlyMap<OfficeCode | undefined, readonly Term[]> => {
  let byRight = sorted.get(terms);
  if (byRight === undefined) {
    sorted.set(terms, (byRight = new Map()));
    for (const row of terms) {
      const byOffice = byRight.get(row.right) ?? new Map<OfficeCode | undefined, Term[]>();
      byRight.set(row.right, byOffice.set(row.office, [...(byOffice.get(row.office) ?? []), row]));
    }
  }
  return byRight.get(right) ?? noRows;
};
const noRows: ReadonlyMap<OfficeCode | undefined, readonly Term[]> = new Map();

/** The arithmetic of a term for the why card. */
export const termSteps = (found: Expiry): readonly Step[] => {
  const anniversary = addPeriod(found.from, found.term.period);
  const parent = found.parent?.number?.text ?? found.parent?.id;
  const what =
    parent === undefined ? 'filing date' : found.term.from === 'filing' ? `filing date of ${parent}, which this application shares` : `filing date of the earliest application relied on (${parent})`;
  const steps: Step[] = [
    { what: `${found.term.from === 'grant' ? 'grant' : what} plus ${periodInWords(found.term.period)}`, from: fromDayNumber(found.from), to: fromDayNumber(anniversary), provision: found.term.basis },
  ];
  if (found.grant !== undefined && found.term.orFromGrant !== undefined)
    steps.push({ what: `grant plus ${periodInWords(found.term.orFromGrant)}: the later date decides`, from: fromDayNumber(found.grant), to: found.date, provision: found.term.basis });
  else if (found.term.endsDayBefore) steps.push({ what: 'the first day counts: the day before', from: fromDayNumber(anniversary), to: found.date, provision: found.term.basis });
  return steps;
};

/** The last day of a term that runs from a day. */
export const expiry = (term: Term, from: DayNumber, parent: Application | undefined, grant?: DayNumber): Expiry => {
  const usual = addPeriod(from, term.period) - (term.endsDayBefore ? 1 : 0);
  const fromGrant = term.orFromGrant === undefined || grant === undefined ? undefined : addPeriod(grant, term.orFromGrant);
  const byGrant = fromGrant !== undefined && fromGrant > usual;
  const day = byGrant ? fromGrant : usual;
  return {
    date: fromDayNumber(day),
    day,
    term,
    from,
    parent,
    grant: byGrant ? grant : undefined,
    warnings: term.office === undefined ? noRow : term.orFromGrant !== undefined && grant === undefined ? noGrant : none,
  };
};

const none: readonly string[] = [];
const noGrant: readonly string[] = ['The grant is not known: the term may end later, counted from it.'];
const noRow: readonly string[] = ['The term of this office is not in the tables: twenty years from filing, the minimum of TRIPS, is shown.'];

const filedWithin = (term: Term, filed: IsoDate): boolean =>
  (term.validFiledFrom === undefined || filed >= term.validFiledFrom) && (term.validFiledBefore === undefined || filed < term.validFiledBefore);
