import { type DayNumber, fromDayNumber, toDayNumber } from '../../model/date';
import type { OfficeCode } from '../../model/office';
import { type Computed, rawDeadline, rolled } from '../evaluate';
import type { Law } from '../law';
import type { NationalPhaseRow } from './national-phase';
import { type PctCase, followChanges } from './pct-case';
import { addPeriod } from '../period';
import type { LateKind } from '../time-limit';
import type { Anchors, Limb } from '../deadline';

/** The limit of PCT Articles 22 and 39(1) at one office. */
export type NationalPhaseLimit = {
  readonly row: NationalPhaseRow;
  readonly months: number;
  readonly limb: Limb;
  readonly anchors: Anchors;
  readonly computed: Computed;
  readonly movedFrom?: DayNumber;
  /** Late entry or a remedy whose last day can be computed; `from` is the day after which it is needed. */
  readonly late?: { readonly kind: LateKind; readonly raw: DayNumber; readonly due: DayNumber; readonly label: string; readonly basis: string; readonly limb: Limb; readonly fromExpiry: boolean };
  readonly remedy?: string;
  readonly warnings: readonly string[];
};

/** Entry is not possible at the office itself (PCT Article 45(2)): the offices to use instead; or the office is not in the tables. */
export type ClosedRoute = { readonly closed: true; readonly use: readonly OfficeCode[]; readonly known: boolean };

/** Computes the limit for entry at an office; a closed route or an unknown office is an answer, not a date. */
export const nationalPhaseLimit = (pct: PctCase, office: OfficeCode, law: Law): NationalPhaseLimit | ClosedRoute | undefined => {
  const row = law.nationalPhase.get(office);
  if (row === undefined) return { closed: true, use: [], known: false };
  if (row.route === 'closed' || row.chapter1 === undefined) return { closed: true, use: row.use ?? [], known: true };
  const warnings: string[] = [];
  const open = row.openFiledFrom === undefined ? 'open' : openFor(pct, toDayNumber(row.openFiledFrom));
  if (open === 'closed') return { closed: true, use: row.alsoBy ?? [], known: true };
  if (open === 'not known') warnings.push(`The national route of ${office} is open to international applications filed on or after ${row.openFiledFrom ?? ''}; the international filing date is not known.`);
  const chapter = chapterAt(pct, row, warnings);
  const calendar = law.calendars.get(office);
  const filing = pct.filing;
  const monthsNow = chapter === 'II' ? (row.chapter2 ?? row.chapter1) : row.chapter1;
  const compute = (priority: DayNumber, months: number): Omit<NationalPhaseLimit, 'late' | 'remedy' | 'warnings' | 'row'> | undefined => {
    const limb: Limb = { from: 'priority', plus: { months, days: 0 }, basis: entryBasis(office, chapter, months) };
    const anchors: Anchors = { priority };
    const raw = rawDeadline(limb, { deadline: limb, law: 'PCT', event: 'priority' }, { days: anchors });
    return raw === undefined ? undefined : { months, limb, anchors, computed: rolled(raw, office, law.calendars) };
  };

  const found = followChanges(pct.dates, true, (priority) => {
    const earlier = row.earlier;
    if (earlier === undefined) return compute(priority, monthsNow);
    // A transition by expiry: the former limit holds where it had ended, rolled, before the change.
    const former = compute(priority, chapter === 'II' ? earlier.chapter2 : earlier.chapter1);
    return former !== undefined && former.computed.due < toDayNumber(earlier.changedOn) ? former : compute(priority, monthsNow);
  });
  if (found === undefined) return undefined;

  const priority = found.anchors.priority ?? pct.dates.asFiled;
  const roll = (day: DayNumber): DayNumber => day + (calendar?.move(day).days ?? 0);
  const lateRule = row.late?.find(({ filedBefore }) => filedBefore === undefined || (filing !== undefined && filing < toDayNumber(filedBefore)));
  const reinstatement = row.reinstatement;
  const mayReinstate = reinstatement?.filedFrom === undefined || filing === undefined || filing >= toDayNumber(reinstatement.filedFrom);
  let late: NationalPhaseLimit['late'];
  if (lateRule !== undefined) {
    const limb: Limb = { from: 'priority', plus: { months: lateRule.months, days: 0 }, basis: lateRule.basis ?? `${officeLaw(office)}: ${lateRule.label.toLowerCase()}` };
    const raw = addPeriod(priority, limb.plus);
    late = { kind: lateRule.kind, raw, due: roll(raw), label: lateRule.label, basis: limb.basis, limb, fromExpiry: false };
  } else if (reinstatement?.monthsAfterExpiry !== undefined && mayReinstate) {
    // Counted from the unmoved end of the limit: the earlier and therefore safe reading.
    const limb: Limb = { from: 'priority', plus: { months: reinstatement.monthsAfterExpiry, days: 0 }, basis: `${officeLaw(office)}: reinstatement` };
    const raw = addPeriod(found.computed.day, limb.plus);
    late = { kind: 'reinstatement', raw, due: roll(raw), label: 'Reinstatement on request', basis: limb.basis, limb, fromExpiry: true };
  }
  // Where late entry is a right, older applications have no use for what the law says of newer ones.
  const remedy = reinstatement === undefined ? defaultRemedy : mayReinstate ? reinstatement.words : undefined;
  return { row, ...found, ...(late === undefined ? {} : { late }), ...(remedy === undefined ? {} : { remedy }), warnings };
};

/** Whether a route that opened on a day is open to an application: the latest filing date that a claim of priority can have is two months after the twelve. */
const openFor = ({ filing, dates }: PctCase, opened: DayNumber): 'open' | 'closed' | 'not known' => {
  if (filing !== undefined) return filing >= opened ? 'open' : 'closed';
  if (dates.asFiled >= opened) return 'open';
  return addPeriod(dates.asFiled, { months: 14, days: 0 }) < opened ? 'closed' : 'not known';
};

const defaultRemedy =
  'Reinstatement under PCT R.49.6, where the office applies it: two months from the removal of the cause, at the latest 12 months from the limit';

/** Chapter II counts at LU and TZ only where the demand was filed within 19 months (PCT Article 39(1)(a), AI s.432). */
const chapterAt = (pct: PctCase, row: NationalPhaseRow, warnings: string[]): 'I' | 'II' => {
  if (pct.lateDemand !== undefined) warnings.push(`The demand of ${fromDayNumber(pct.lateDemand)} came after the limit of PCT R.54bis.1(a): it counts as not submitted, and Chapter I holds.`);
  if (pct.chapter === 'I') return 'I';
  if (row.chapter2 === undefined) {
    warnings.push(`${row.office} is not bound by Chapter II: the limit of Chapter I holds although a demand was filed.`);
    return 'I';
  }
  if ((row.chapter1 ?? 30) >= 30) return 'II';
  const demand = pct.anchors['demand-filed'];
  if (demand !== undefined && demand <= addPeriod(pct.dates.asFiled, { months: 19, days: 0 })) return 'II';
  warnings.push(`The limit of Chapter II holds at ${row.office} only where the demand was filed within 19 months; ${demand === undefined ? 'that is not recorded' : 'it was not'}.`);
  return demand === undefined && pct.demandInTime === true ? 'II' : 'I';
};

const entryBasis = (office: OfficeCode, chapter: 'I' | 'II', months: number): string => {
  const article =
    chapter === 'II' ? (months > 30 ? 'PCT Art. 39(1)(b)' : 'PCT Art. 39(1)(a)') : months > 30 ? 'PCT Art. 22(3)' : months < 30 ? 'PCT Art. 22(1), former text' : 'PCT Art. 22(1)';
  const own = officeProvisions[office];
  return own === undefined ? article : `${article}; ${own}`;
};

const officeProvisions: Readonly<Record<string, string>> = { EP: 'EPC R.159(1)', US: '35 USC 371, 37 CFR 1.495', DE: 'IntPatÜbkG Art. III § 4', JP: 'Patent Act Art. 184-4' };

const officeLaw = (office: OfficeCode): string => `National law of ${office}`;
