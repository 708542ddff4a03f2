import type { LegalEvent } from '../../model/event';
import type { OfficeCode } from '../../model/office';
import { lastOf } from '../international-phase';
import { type Evidence, enteredByPerson, evidenceOf } from '../limit-status';
import { type LimitDraft, type LimitScope, limitOf } from '../limit-of';
import { type NationalPhaseLimit, nationalPhaseLimit } from './national-phase-limit';
import { anchorsOf, unmoved } from '../evaluate';
import { priorityWarning } from './claimed-priorities';
import { type Outcome, type PctCase, conditionsHold, officeOf, outcomeOf, pctCase, withEvent } from './pct-case';
import { addPeriod } from '../period';
import { anchorName } from '../anchor-names';
import type { Anchor } from '../deadline';
import type { Rule } from '../rule';

/** The limits of an international application: of the international phase, and of national phase at each chosen office. */
export const pctLimits = (scope: LimitScope, limits: LimitDraft[]): void => {
  const pct = pctCase(scope.members, scope.application, scope.law);
  if (pct === undefined) return;
  const entries = pct.chosen.map((office) => nationalPhaseLimit(pct, office, scope.law));
  const phase = { over: lastOf(pct, entries) < scope.today, published: isPublished(scope, pct) };
  for (const versions of scope.law.internationalPhase) {
    const first = versions[0];
    if (first === undefined || !conditionsHold(first, pct)) continue;
    if (first.eachEvent) {
      for (const event of scope.application.events) {
        if (event.type !== first.event || event.date === undefined) continue;
        const seen = withEvent(pct, event);
        const outcome = outcomeOf(versions, seen, scope.law);
        if (outcome !== undefined) limits.push(pctLimit(scope, seen, phase, outcome, event));
      }
      continue;
    }
    const outcome = outcomeOf(versions, pct, scope.law);
    if (outcome !== undefined) limits.push(pctLimit(scope, pct, phase, outcome));
  }
  if (pct.chosen.length === 0) limits.push(unchosenNationalPhase(scope, pct));
  pct.chosen.forEach((office, index) => {
    const found = entries[index];
    if (found !== undefined && !('closed' in found)) limits.push(nationalPhase(scope, pct, office, found));
  });
};

/** Whether it was published, or has to be by now: Article 21(2)(a), where office data leave the publication out. */
const isPublished = (scope: LimitScope, pct: PctCase): boolean => {
  if (scope.application.publications.length > 0) return true;
  const expected = outcomeOf(scope.law.rules.get('pct.publication') ?? [], pct, scope.law);
  return expected !== undefined && expected.computed.due < scope.today;
};

const pctLimit = (scope: LimitScope, pct: PctCase, phase: { readonly over: boolean; readonly published: boolean }, outcome: Outcome, event?: LegalEvent): LimitDraft => {
  const { rule, computed, anchors, movedFrom } = outcome;
  const satisfying = rule.satisfiedBy.length === 0 ? undefined : event === undefined ? rule.satisfiedBy.map((type) => pct.events.get(type)).find((found) => found !== undefined) : answerTo(event, rule, scope);
  const published = scope.application.publications.length > 0;
  const satisfied =
    satisfying === undefined ? (rule.satisfiedBy.includes('publication') && published ? 'office-data' : undefined) : evidenceOf(scope.family, satisfying);
  // What was to be done in the international phase cannot be owed after it; only entries at chosen offices can.
  const over = (rule.endedBy.includes('publication') && phase.published) || (rule.nature === 'act' && phase.over);
  const office = officeOf(rule, pct);
  const from = anchors[computed.limb.from] ?? pct.dates.asFiled;
  return limitOf(scope, rule, {
    computed,
    from,
    office,
    satisfied,
    late: undefined,
    settled: false,
    warnings: warningsOf(pct, outcome),
    year: undefined,
    qualifier: event?.id,
    notNeeded: undefined,
    remedy: undefined,
    movedFrom: movedFrom === computed.due ? undefined : movedFrom,
    eventId: event?.id,
    facts: undefined,
    ended: over ? true : undefined,
    superseded: undefined,
  });
};

const warningsOf = ({ dates }: PctCase, { rule, computed }: Outcome): readonly string[] | undefined => {
  const ofPriority = priorityWarning(dates.recorded);
  const isOfPriority = ofPriority !== undefined && anchorsOf(rule.deadline).some((anchor) => anchor === 'priority' || anchor === 'priority-as-filed');
  if (computed.missing.length === 0 && !isOfPriority) return undefined;
  return [...(isOfPriority ? [ofPriority] : []), ...computed.missing.map((anchor) => missingWarning[anchor] ?? `Not known: ${anchorName(anchor)}; the limit may be another.`)];
};

/** The first act on a document that is recorded on its day or later. */
const answerTo = (document: LegalEvent, rule: Rule, { application }: LimitScope): LegalEvent | undefined => {
  let found: LegalEvent | undefined;
  for (const event of application.events) {
    if (event.type === undefined || event.date === undefined || !rule.satisfiedBy.includes(event.type) || event.date < (document.date ?? '')) continue;
    if (found?.date === undefined || event.date < found.date) found = event;
  }
  return found;
};

const missingWarning: Readonly<Partial<Record<Anchor, string>>> = {
  'isr-transmitted': 'The transmittal of the search report is not recorded: the limit may end later, never earlier.',
  'search-copy-received': 'The receipt of the search copy is not recorded: the limit may end later.',
  'demand-filed': 'The demand is not dated: the limit may end later.',
  'international-filing': 'The international filing date is not known: the limit may end later.',
};

/** Entry at one chosen office. */
const nationalPhase = (scope: LimitScope, pct: PctCase, office: OfficeCode, found: NationalPhaseLimit): LimitDraft => {
  const decision = scope.application.decisions.find(({ id }) => id === office);
  const entry = pct.entries.get(office);
  const entered: Evidence | undefined =
    decision?.state === 'entered' ? 'person' : entry?.stage === 'filed' ? (enteredByPerson(scope.family, entry.src) ? 'person' : 'office-data') : undefined;
  const { row, computed, late } = found;
  return limitOf(
    scope,
    {
      id: 'pct.national-phase',
      version: scope.law.version,
      label: row.kind === 'regional' ? 'Enter the regional phase' : 'Enter the national phase',
      nature: 'act',
      basis: found.limb.basis,
      trust: row.trust,
      event: pct.dates.claimed ? 'priority' : 'international-filing',
    },
    {
      computed,
      from: found.anchors.priority ?? pct.dates.asFiled,
      office,
      satisfied: entered,
      late: late === undefined ? undefined : { kind: late.kind, day: undefined, due: late.due, further: late },
      settled: false,
      warnings: withPriority(pct, found.warnings),
      year: undefined,
      qualifier: office,
      notNeeded: decision?.state === 'do-not-enter',
      remedy: found.remedy,
      movedFrom: found.movedFrom === computed.due ? undefined : found.movedFrom,
    },
  );
};

const withPriority = ({ dates }: PctCase, warnings: readonly string[]): readonly string[] => {
  const ofPriority = priorityWarning(dates.recorded);
  return ofPriority === undefined ? warnings : [ofPriority, ...warnings];
};

/** While no office is chosen: the thirty months that hold at most offices, unmoved. */
const unchosenNationalPhase = (scope: LimitScope, pct: PctCase): LimitDraft => {
  const priority = pct.dates.changes.at(-1)?.priority ?? pct.dates.asFiled;
  const limb = { from: 'priority', plus: { months: 30, days: 0 }, basis: 'PCT Art. 22(1), 39(1)(a)' } as const;
  const day = addPeriod(priority, limb.plus);
  return limitOf(
    scope,
    {
      id: 'pct.national-phase',
      version: scope.law.version,
      label: 'Enter the national phase, no office chosen yet',
      nature: 'option',
      basis: limb.basis,
      trust: 'verified',
      event: pct.dates.claimed ? 'priority' : 'international-filing',
    },
    {
      computed: unmoved(day, limb),
      from: priority,
      office: undefined,
      satisfied: undefined,
      late: undefined,
      settled: false,
      warnings: withPriority(pct, unchosen),
      year: undefined,
    },
  );
};

const unchosen: readonly string[] = ['No office is chosen: thirty months hold at most offices; Luxembourg (20) and Tanzania (21) are earlier, others later.'];
