import { applicationSchema } from '../../model/application';
import { caseFamilySchema } from '../../model/case-family';
import { type DayNumber, type IsoDate, fromDayNumber, toDayNumber } from '../../model/date';
import { eventTypes } from '../../model/event';
import type { OfficeCode } from '../../model/office';
import { type CallAnswer, type CallError, answerOf, resultOf } from '../answer-call';
import { type RuleCall, callName, dateOfEvent } from '../call';
import { unusedFields } from '../call-check';
import { changeSteps, explainNationalPhase } from '../explain-time-limit';
import { familyMembers } from '../family-members';
import { anchorsOf, evaluateRule } from '../evaluate';
import type { Law } from '../law';
import { parsePeriod } from '../period';
import type { Rule } from '../rule';
import { nationalPhaseLimit } from './national-phase-limit';
import { type PctCase, outcomeOf, pctCase } from './pct-case';

/**
 * A call about an international application, answered by the same code that derives its limits from a family file: priority date
 * under Article 2(xi), changes of it, chapter, closed national routes.
 */
export const pctAnswer = (call: RuleCall, versions: readonly Rule[], law: Law): CallAnswer => {
  const [rule] = versions;
  const closed = rule === undefined ? closedAt(call.office, law) : undefined;
  if (closed !== undefined) return closed;
  // Where the act is done at the receiving Office, the office of the call is that one, and its closed days moved the priority period too.
  const pct = caseOfCall(call, law, rule?.where === 'receiving-office' ? call.office : undefined);
  if (pct === undefined) return { error: 'missing-event', message: `${call.rule} needs the event priority or internationalFiling.` };
  if (pct.filing === undefined && isWithdrawnWhole(call)) return { error: 'missing-event', message: `${call.rule} needs the event internationalFiling: every priority claim is withdrawn (PCT Art. 2(xi)(c)).` };
  if (rule === undefined) return nationalPhaseAnswer(call, pct, law);
  if (rule.conditions.includes('priority-claimed') && !pct.dates.claimed && pct.dates.void.length === 0) return { error: 'missing-event', message: `${call.rule} needs the event priority: it is about a priority claim.` };
  const outcome = outcomeOf(versions, pct, law);
  if (outcome === undefined) return { error: 'missing-event', message: `${call.rule} runs from an event that the call does not date: ${callName(rule.event)}.` };
  const setPeriod = call.shortened === undefined ? undefined : parsePeriod(call.shortened);
  if (call.shortened !== undefined && setPeriod === undefined) return { error: 'invalid-call', message: `shortened: not a period (P2M, P30D): ${call.shortened.slice(0, 40)}` };
  const known = pct.factsWith(outcome.anchors.priority ?? pct.dates.asFiled);
  const entry = call.office === undefined ? undefined : entryExpiry(pct, call.office, law);
  const facts = { ...known, days: { ...known.days, ...(entry === undefined ? {} : { 'national-phase-expiry': entry }) }, ...(setPeriod === undefined ? {} : { setPeriod }) };
  // Which office receives the act is the caller's word; without it nothing is moved.
  const computed = evaluateRule(outcome.rule, facts, outcome.rule.where === 'none' ? undefined : call.office, law.calendars);
  if (computed === undefined) return { error: 'missing-event', message: `${call.rule} has no date to run from.` };
  const answer = answerOf(outcome.rule, computed, facts, call.office, law);
  if ('error' in answer) return answer;
  const changes = anchorsOf(outcome.rule.deadline).includes('priority') ? changeSteps(pct, facts.days.priority ?? pct.dates.asFiled) : [];
  return { ...answer, steps: [...changes, ...answer.steps], warnings: [...unusedFields(call, rule), ...claimWarnings(call, pct), ...reinstatementWarnings(rule, call.office, law), ...answer.warnings] };
};

/** Whether the office applies PCT Rule 49.6 at all. */
const reinstatementWarnings = ({ id }: Rule, office: OfficeCode | undefined, law: Law): readonly string[] => {
  const row = office === undefined ? undefined : law.nationalPhase.get(office);
  return id === 'pct.reinstatement' && row?.reinstatement?.rule49_6 === 'incompatible' ? [`${row.office} does not apply PCT R.49.6; under its own law: ${row.reinstatement.words}`] : [];
};

const dateOfChange = (entry: IsoDate | { readonly date: IsoDate }): IsoDate => (typeof entry === 'string' ? entry : entry.date);

/** Whether no priority claim is left to count from. */
const isWithdrawnWhole = ({ events }: RuleCall): boolean => {
  const withdrawn = (events.withdrawnPriority ?? []).map(dateOfChange);
  return withdrawn.length > 0 && [...(events.priority ?? []), ...(events.addedPriority ?? []).map(dateOfChange)].every((date) => withdrawn.includes(date));
};

/** Priority claims of a call that do not count, each with the reason. */
const claimWarnings = ({ events }: RuleCall, { dates, filing }: PctCase): readonly string[] => {
  const added = (events.addedPriority ?? []).map(dateOfChange);
  const claimed = [...(events.priority ?? []), ...added];
  const withdrawn = (events.withdrawnPriority ?? []).map(dateOfChange);
  return [
    ...dates.void.map(({ date }) => `The priority claim of ${date ?? ''} is void: the international filing date is later than two months after the priority period (PCT R.26bis.2(b), (c)(iii)).`),
    ...claimed.filter((date) => filing !== undefined && toDayNumber(date) > filing).map((date) => `The priority claim of ${date} is later than the international filing date and does not count.`),
    ...dates.late.map(
      ({ claim, on, until, what }) =>
        `The priority claim of ${fromDayNumber(claim)} was ${what} on ${fromDayNumber(on)}, later than ${fromDayNumber(until)}: that does not count (${what === 'added' ? 'PCT R.26bis.1(a), 26bis.2(b)' : 'PCT R.90bis.3(a)'}).`,
    ),
    ...withdrawn.filter((date) => !claimed.includes(date)).map((date) => `The withdrawn priority of ${date} is not among those claimed.`),
  ];
};

const nationalPhaseAnswer = (call: RuleCall, pct: PctCase, law: Law): CallAnswer => {
  const { office } = call;
  if (office === undefined) return { error: 'invalid-call', message: 'office: pct.national-phase needs the office to be entered.' };
  const found = nationalPhaseLimit(pct, office, law);
  if (found === undefined) return { error: 'missing-event', message: 'pct.national-phase needs the event priority or internationalFiling.' };
  if ('closed' in found) return closedRoute(office, found);
  const { row, computed, late, limb, remedy } = found;
  const trustWarning = row.trust === 'verified' ? [] : [row.trust === 'partly' ? 'The limit of this office was checked against one source only.' : 'The limit of this office is recalled: 30 months are certain, the exact figure is not.'];
  const result = resultOf(computed, office, law);
  return {
    ...result,
    ...(late === undefined ? {} : late.kind === 'reinstatement' ? { remedy: fromDayNumber(late.due) } : { graceBase: fromDayNumber(late.raw), grace: fromDayNumber(late.due) }),
    ...(remedy === undefined ? {} : { remedyWords: remedy }),
    steps: explainNationalPhase(pct, office, law),
    basis: limb.basis,
    rule: 'pct.national-phase',
    ruleVersion: law.version,
    label: row.kind === 'regional' ? 'Enter the regional phase' : 'Enter the national phase',
    nature: 'act',
    trust: { rule: row.trust, calendar: computed.calendar },
    warnings: [...claimWarnings(call, pct), ...found.warnings, ...trustWarning, ...result.warnings],
  };
};

/** Entry is not possible at the office, whatever the dates. */
const closedAt = (office: OfficeCode | undefined, law: Law): CallError | undefined => {
  const row = office === undefined ? undefined : law.nationalPhase.get(office);
  return office === undefined || row?.route !== 'closed' ? undefined : closedRoute(office, { use: row.use ?? [], known: true });
};

const closedRoute = (office: OfficeCode, { use, known }: { readonly use: readonly OfficeCode[]; readonly known: boolean }): CallError => ({
  error: known ? 'closed-route' : 'unknown-office',
  message: known ? `${office} has no national route from an international application (PCT Art. 45(2)); enter at ${use.join(' or ')}.` : `${office} is no designated office of the tables.`,
  ...(use[0] === undefined ? {} : { use: use[0] }),
});

/** Last day, moved, for entry at an office by the dates of a call; undefined where it has none. */
export const nationalPhaseExpiry = (call: RuleCall, office: OfficeCode, law: Law): DayNumber | undefined => {
  const pct = caseOfCall(call, law);
  return pct === undefined ? undefined : entryExpiry(pct, office, law);
};

const entryExpiry = (pct: PctCase, office: OfficeCode, law: Law): DayNumber | undefined => {
  const found = nationalPhaseLimit(pct, office, law);
  return found === undefined || 'closed' in found ? undefined : found.computed.due;
};

/** The international application that the dates of a call describe; a change without a date of its own was made before any limit expired. */
const caseOfCall = (call: RuleCall, law: Law, receivingOffice?: OfficeCode): PctCase | undefined => {
  const { events } = call;
  const changeOf = (entry: IsoDate | { readonly date: IsoDate; readonly on: IsoDate }): { readonly date: IsoDate; readonly on: IsoDate } => (typeof entry === 'string' ? { date: entry, on: events.internationalFiling ?? entry } : entry);
  const withdrawn = new Map((events.withdrawnPriority ?? []).map(changeOf).map(({ date, on }) => [date, on]));
  const claims = [
    ...(events.priority ?? []).map((date, index) => ({ id: `c${index + 1}`, date, ...(withdrawn.has(date) ? { withdrawnOn: withdrawn.get(date) } : {}) })),
    ...(events.addedPriority ?? []).map(changeOf).map(({ date, on }, index) => ({ id: `d${index + 1}`, date, addedOn: on, ...(withdrawn.has(date) ? { withdrawnOn: withdrawn.get(date) } : {}) })),
  ];
  const known = eventTypes.flatMap((type, index) => {
    const date = dateOfEvent(events, type);
    const received = call.received?.[callName(type)] ?? (type === 'office-action' ? call.received?.['action'] : undefined);
    return date === undefined || type === 'filing' ? [] : [{ id: `e${index + 1}`, type, date, ...(received === undefined ? {} : { received }) }];
  });
  const filingDate = events.internationalFiling ?? dateOfEvent(events, 'filing');
  const application = applicationSchema.parse({ id: 'a1', office: 'WO', route: 'pct', ...(filingDate === undefined ? {} : { filingDate }), priorities: claims, events: known, ...(call.chapter === undefined ? {} : { chapter: call.chapter }) });
  const family = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'call', year: '2000', reference: 'call', applications: [application] });
  const pct = pctCase(familyMembers(family), application, law, receivingOffice);
  // A caller who says that Chapter II holds and does not date the demand says that it was filed in time.
  return pct === undefined || call.chapter !== 'II' ? pct : { ...pct, demandInTime: true };
};

