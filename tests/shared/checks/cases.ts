import type { CaseFamily } from '#shared/model/case-family';
import { application, family, pct } from '../law/support';

/** A family in which a check finds something, and one like it in which it finds nothing. */
export type CheckCase = { readonly check: string; readonly found: CaseFamily; readonly silent: CaseFamily };

type Input = Record<string, unknown>;

export const imported = { id: 2, kind: 'import', import: 'i', file: 'f.xml', at: '2026-10-01T00:00:00Z' };

/** A European application of 2024 with a number; `more` replaces fields. */
export const ep = (more: Input = {}): ReturnType<typeof application> =>
  application({ office: 'EP', number: { text: 'EP24160118', country: 'EP', number: '24160118', kind: 'A' }, filingDate: '2024-03-01', ...more });
export const us = (more: Input = {}): ReturnType<typeof application> => application({ id: 'a2', office: 'US', number: { text: 'US202418600001', country: 'US', number: '202418600001', kind: 'A' }, filingDate: '2024-03-01', ...more });

/** An international application with priority of 14 October 2024 and decisions on some offices. */
export const wo = (more: Input = {}): ReturnType<typeof application> => pct({ filingDate: '2025-10-10', priorities: [{ id: 'c1', country: 'EP', number: '24206401', date: '2024-10-14' }], ...more });
/** The same a year and more earlier: its thirty months ended on 14 June 2026. */
const oldWo = (more: Input = {}): ReturnType<typeof application> => wo({ filingDate: '2024-12-10', priorities: [{ id: 'c1', country: 'EP', number: '23206401', date: '2023-12-14' }], ...more });

const event = (type: string, date: string, more: Input = {}): Input => ({ id: 'e1', type, date, ...more });
const claim = (date: string | undefined, more: Input = {}): Input => ({ id: 'c1', country: 'DE', number: '102023100001', ...(date === undefined ? {} : { date }), ...more });
const of = (input: Input): CaseFamily => family([ep(input)]);
const marked = (mark: Input): CaseFamily => family([markable], { limits: [{ id: 'a1:ep.filing-fee', state: 'done', on: '2024-03-20' }, { id: 'a1:ep.action-reply:e1', state: 'open', ...mark }] });

/** Its reply to an examination report of 20 August 2026 is due on 21 December 2026 (20 December is a Sunday). */
const markable = ep({ events: [event('office-action', '2026-08-20', { period: 'P4M' })] });
const overdue = ep({ events: [event('office-action', '2026-03-02', { period: 'P4M' })] });

const granted = (more: Input = {}): ReturnType<typeof application> => ep({ filingDate: '2022-03-01', number: { text: 'EP22160118', country: 'EP', number: '22160118', kind: 'A' }, events: [event('grant', '2026-07-01')], ...more });
const part = (more: Input = {}): ReturnType<typeof application> => application({ id: 'a3', office: 'FR', route: 'validation', filingDate: '2022-03-01', relations: [{ id: 'r1', type: 'validation', application: 'a1' }], ...more });

const parent = (more: Input = {}): ReturnType<typeof application> => ep(more);
const child = (more: Input = {}): ReturnType<typeof application> => ep({ id: 'a2', number: { text: 'EP26160111', country: 'EP', number: '26160111', kind: 'A' }, relations: [{ id: 'r1', type: 'division', application: 'a1' }], ...more });

export const limitCases: readonly CheckCase[] = [
  { check: 'limit-overdue', found: family([overdue]), silent: marked({ state: 'done', on: '2026-10-01' }) },
  { check: 'limit-done-late', found: family([overdue], { limits: [{ id: 'a1:ep.action-reply:e1', state: 'done', on: '2026-10-30' }] }), silent: family([overdue], { limits: [{ id: 'a1:ep.action-reply:e1', state: 'done', on: '2026-06-30' }] }) },
  { check: 'limit-done-before-event', found: marked({ state: 'done', on: '2026-08-01' }), silent: marked({ state: 'done', on: '2026-09-01' }) },
  { check: 'limit-done-in-future', found: marked({ state: 'done', on: '2026-12-01' }), silent: marked({ state: 'done', on: '2026-11-24' }) },
  { check: 'limit-done-without-proof', found: marked({ state: 'done', on: '2026-09-01' }), silent: marked({ state: 'done', on: '2026-09-01', proof: 'EPO receipt of 1 September' }) },
  {
    check: 'confirmed-date-differs',
    found: marked({ confirmed: { by: 'A', on: '2026-09-01', due: '2026-12-18', ruleVersion: '1', eventDate: '2026-08-18' } }),
    silent: marked({ confirmed: { by: 'A', on: '2026-09-01', due: '2026-12-21', ruleVersion: '1', eventDate: '2026-08-20' } }),
  },
  { check: 'entered-date-later-than-computed', found: marked({ override: { by: 'A', on: '2026-09-01', due: '2027-02-22', reason: 'extended' } }), silent: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-10', reason: 'before the holidays' } }) },
  {
    check: 'confirmed-not-checked',
    found: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-10', reason: 'before the holidays' } }),
    silent: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-10', reason: 'before the holidays' }, checked: { by: 'B', on: '2026-09-02' } }),
  },
  {
    check: 'checked-by-the-same-person',
    found: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-10', reason: 'holidays' }, checked: { by: 'A', on: '2026-09-02' } }),
    silent: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-10', reason: 'holidays' }, checked: { by: 'B', on: '2026-09-02' } }),
  },
  { check: 'reminder-after-last-day', found: marked({ reminders: [{ on: '2026-12-28' }] }), silent: marked({ reminders: [{ on: '2026-12-10' }] }) },
  {
    check: 'client-instructed-nothing-done',
    found: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-01', reason: 'holidays' }, instruction: { decision: 'do' } }),
    silent: marked({ override: { by: 'A', on: '2026-09-01', due: '2026-12-01', reason: 'holidays' }, instruction: { decision: 'do' }, instructed: { to: 'Agent', on: '2026-11-01' } }),
  },
  { check: 'client-dropped-still-open', found: marked({ instruction: { decision: 'drop' } }), silent: marked({ state: 'not-needed', instruction: { decision: 'drop' } }) },
  { check: 'mark-without-limit', found: family([ep()], { limits: [{ id: 'a1:ep.action-reply:e9', state: 'done', on: '2026-09-01' }] }), silent: marked({ state: 'done', on: '2026-09-01' }) },
];

export const internationalCases: readonly CheckCase[] = [
  { check: 'national-phase-passed', found: family([oldWo({ decisions: [{ id: 'US', state: 'enter' }] })]), silent: family([oldWo({ decisions: [{ id: 'US', state: 'do-not-enter' }] })]) },
  { check: 'national-phase-no-office', found: family([oldWo()]), silent: family([wo()]) },
  { check: 'entered-after-limit', found: family([oldWo({ decisions: [{ id: 'US', state: 'entered', enteredOn: '2026-07-20' }] })]), silent: family([oldWo({ decisions: [{ id: 'US', state: 'entered', enteredOn: '2026-06-10' }] })]) },
  {
    check: 'entered-without-application',
    found: family([wo({ decisions: [{ id: 'US', state: 'entered', enteredOn: '2026-07-20' }] })]),
    silent: family([wo({ decisions: [{ id: 'US', state: 'entered', enteredOn: '2026-07-20' }] }), us({ route: 'pct-entry', filingDate: '2025-10-10', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })]),
  },
  {
    check: 'entry-against-decision',
    found: family([wo({ decisions: [{ id: 'US', state: 'do-not-enter' }] }), us({ route: 'pct-entry', filingDate: '2025-10-10', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })]),
    silent: family([wo({ decisions: [{ id: 'US', state: 'entered' }] }), us({ route: 'pct-entry', filingDate: '2025-10-10', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })]),
  },
  { check: 'national-route-closed', found: family([wo({ decisions: [{ id: 'FR', state: 'enter' }] })]), silent: family([wo({ decisions: [{ id: 'JP', state: 'enter' }] })]) },
  { check: 'instruction-unconfirmed', found: family([wo({ decisions: [{ id: 'JP', state: 'instructed', instructedOn: '2026-10-01' }] })]), silent: family([wo({ decisions: [{ id: 'JP', state: 'instructed', instructedOn: '2026-11-10' }] })]) },
  {
    check: 'entry-not-instructed',
    found: family([wo({ filingDate: '2025-06-05', priorities: [{ id: 'c1', country: 'EP', number: '24206401', date: '2024-06-10' }], decisions: [{ id: 'JP', state: 'enter' }] })]),
    silent: family([wo({ decisions: [{ id: 'JP', state: 'enter' }] })]),
  },
  {
    check: 'entry-other-filing-date',
    found: family([wo(), us({ route: 'pct-entry', filingDate: '2026-07-20', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })]),
    silent: family([wo(), us({ route: 'pct-entry', filingDate: '2025-10-10', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] })]),
  },
  { check: 'entry-without-international-application', found: family([us({ route: 'pct-entry' })]), silent: family([us({ route: 'pct-entry', relations: [{ id: 'r1', type: 'pct-entry', country: 'EP', number: '2024050001', kind: 'W' }] })]) },
  { check: 'chapter-two-without-demand', found: family([wo({ chapter: 'II' })]), silent: family([wo({ chapter: 'II', events: [event('demand-filed', '2026-08-01')] })]) },
  { check: 'demand-without-chapter-two', found: family([wo({ events: [event('demand-filed', '2026-08-01')] })]), silent: family([wo({ chapter: 'II', events: [event('demand-filed', '2026-08-01')] })]) },
  { check: 'demand-late', found: family([wo({ chapter: 'II', events: [event('demand-filed', '2026-09-30')] })]), silent: family([wo({ chapter: 'II', events: [event('demand-filed', '2026-08-01')] })]) },
  {
    check: 'search-report-not-recorded',
    found: family([wo({ filingDate: '2026-04-01', priorities: [{ id: 'c1', country: 'EP', number: '24206401', date: '2025-04-14' }] })]),
    silent: family([wo({ filingDate: '2026-04-01', priorities: [{ id: 'c1', country: 'EP', number: '24206401', date: '2025-04-14' }], events: [event('isr-transmitted', '2026-10-01')] })]),
  },
  { check: 'publication-not-recorded', found: family([ep()]), silent: family([ep({ publications: [{ id: 'p1', country: 'EP', number: '4400001', kind: 'A1', date: '2025-09-03' }] })]) },
];

export const europeanCases: readonly CheckCase[] = [
  { check: 'ep-granted-not-validated', found: family([granted()]), silent: family([granted(), part()]) },
  {
    check: 'unitary-and-validated',
    found: family([granted(), part(), part({ id: 'a4', office: 'EP', route: 'unitary', relations: [{ id: 'r1', type: 'unitary-effect', application: 'a1' }] })]),
    silent: family([granted(), part({ office: 'ES' }), part({ id: 'a4', office: 'EP', route: 'unitary', relations: [{ id: 'r1', type: 'unitary-effect', application: 'a1' }] })]),
  },
  {
    check: 'unitary-and-opted-out',
    found: family([granted({ upcOptOut: { state: 'opted-out', date: '2026-08-01' } }), part({ id: 'a4', office: 'EP', route: 'unitary', relations: [{ id: 'r1', type: 'unitary-effect', application: 'a1' }] })]),
    silent: family([granted({ upcOptOut: { state: 'opted-out', date: '2026-08-01' } }), part()]),
  },
  { check: 'validated-in-state-not-designated', found: family([granted({ states: ['DE', 'IT'] }), part()]), silent: family([granted({ states: ['DE', 'FR'] }), part()]) },
  { check: 'validated-before-grant', found: family([ep(), part()]), silent: family([granted(), part()]) },
  { check: 'national-part-without-european-patent', found: family([part({ relations: [] })]), silent: family([granted(), part()]) },
];

export const feeCases: readonly CheckCase[] = [
  {
    check: 'renewal-not-recorded',
    found: family([ep({ filingDate: '2022-03-01' })]),
    silent: family([ep({ filingDate: '2022-03-01', events: [event('fee-paid', '2024-03-20', { year: 3 }), event('fee-paid', '2025-03-20', { id: 'e2', year: 4 }), event('fee-paid', '2026-03-20', { id: 'e3', year: 5 })] })]),
  },
  { check: 'fee-paid-twice', found: of({ events: [event('fee-paid', '2026-03-01', { year: 3 }), event('fee-paid', '2026-03-20', { id: 'e2', year: 3 })] }), silent: of({ events: [event('fee-paid', '2026-03-01', { year: 3 }), event('fee-paid', '2026-03-20', { id: 'e2', year: 4 })] }) },
  { check: 'fee-for-no-year', found: of({ events: [event('fee-paid', '2026-03-01', { year: 2 })] }), silent: of({ events: [event('fee-paid', '2026-03-01', { year: 3 })] }) },
];

export const priorityCases: readonly CheckCase[] = [
  { check: 'filing-before-priority', found: of({ priorities: [claim('2024-04-01')] }), silent: of({ priorities: [claim('2023-04-01')] }) },
  { check: 'priority-void', found: of({ priorities: [claim('2022-12-01')] }), silent: of({ priorities: [claim('2023-03-01')] }) },
  { check: 'priority-restoration-needed', found: of({ priorities: [claim('2023-02-01')] }), silent: of({ priorities: [claim('2023-03-01')] }) },
  {
    check: 'priority-other-date',
    found: family([ep({ priorities: [{ id: 'c1', application: 'a2', date: '2023-05-01' }] }), application({ id: 'a2', office: 'DE', filingDate: '2023-05-02' })]),
    silent: family([ep({ priorities: [{ id: 'c1', application: 'a2', date: '2023-05-02' }] }), application({ id: 'a2', office: 'DE', filingDate: '2023-05-02' })]),
  },
  { check: 'self-priority', found: of({ priorities: [{ id: 'c1', application: 'a1' }] }), silent: of({ priorities: [claim('2023-05-01')] }) },
  { check: 'priority-incomplete', found: of({ priorities: [claim(undefined)] }), silent: of({ priorities: [claim('2023-05-01')] }) },
  { check: 'priority-same-day', found: of({ priorities: [claim('2024-03-01')] }), silent: of({ priorities: [claim('2023-03-01')] }) },
  { check: 'priority-not-in-case', found: of({ priorities: [claim('2023-05-01')] }), silent: family([ep({ priorities: [{ id: 'c1', application: 'a2', date: '2023-05-02' }] }), application({ id: 'a2', office: 'DE', filingDate: '2023-05-02' })]) },
  {
    check: 'priority-claimed-twice',
    found: family([ep({ priorities: [{ id: 'c1', application: 'a2' }, { id: 'c2', application: 'a2' }] }), application({ id: 'a2', office: 'DE', filingDate: '2023-05-02' })]),
    silent: family([ep({ priorities: [{ id: 'c1', application: 'a2' }, { id: 'c2', application: 'a3' }] }), application({ id: 'a2', office: 'DE', filingDate: '2023-05-02' }), application({ id: 'a3', office: 'DE', filingDate: '2023-06-02' })]),
  },
];

export const parentCases: readonly CheckCase[] = [
  {
    check: 'filed-after-parent-ended',
    found: family([parent({ events: [event('withdrawal', '2026-01-10')] }), child({ events: [event('divisional-filed', '2026-02-10')] })]),
    silent: family([parent({ events: [event('withdrawal', '2026-03-10')] }), child({ events: [event('divisional-filed', '2026-02-10')] })]),
  },
  {
    check: 'filed-after-parent-granted',
    found: family([parent({ events: [event('grant', '2026-02-11')] }), child({ events: [event('divisional-filed', '2026-02-11')] })]),
    silent: family([parent({ events: [event('grant', '2026-02-11')] }), child({ events: [event('divisional-filed', '2026-02-10')] })]),
  },
  { check: 'filed-before-parent', found: family([parent(), child({ filingDate: '2024-02-01' })]), silent: family([parent(), child()]) },
  {
    check: 'circular-relations',
    found: family([parent({ relations: [{ id: 'r1', type: 'division', application: 'a2' }] }), child()]),
    silent: family([parent(), child()]),
  },
  {
    check: 'circular-relations',
    found: family([parent({ priorities: [{ id: 'c1', application: 'a2' }] }), child({ relations: [], priorities: [{ id: 'c1', application: 'a1' }] })]),
    silent: family([parent(), child({ relations: [], priorities: [{ id: 'c1', application: 'a1' }] })]),
  },
  { check: 'certificate-without-patent', found: family([application({ office: 'DE', right: 'spc', filingDate: '2024-03-01' })]), silent: family([application({ office: 'DE', right: 'spc', filingDate: '2024-03-01' }), us()]) },
];

export const dateCases: readonly CheckCase[] = [
  { check: 'grant-before-filing', found: of({ events: [event('grant', '2024-02-01')] }), silent: of({ events: [event('grant', '2026-02-01')] }) },
  { check: 'publication-before-filing', found: of({ publications: [{ id: 'p1', country: 'EP', number: '4400001', kind: 'A1', date: '2024-01-03' }] }), silent: of({ publications: [{ id: 'p1', country: 'EP', number: '4400001', kind: 'A1', date: '2025-01-03' }] }) },
  { check: 'filed-in-future', found: of({ filingDate: '2026-11-25' }), silent: of({ filingDate: '2026-11-24' }) },
  { check: 'office-missing', found: family([application({ filingDate: '2024-03-01' })]), silent: family([application({ stage: 'invention' })]) },
  { check: 'event-before-filing', found: of({ events: [event('office-action', '2024-02-01')] }), silent: of({ events: [event('priority-document-filed', '2024-02-01')] }) },
  { check: 'event-in-future', found: of({ events: [event('office-action', '2026-12-01')] }), silent: of({ events: [event('hearing', '2026-12-01')] }) },
  { check: 'filing-date-missing', found: family([application({ office: 'EP', status: { value: 'pending' } })]), silent: family([ep()]) },
  { check: 'number-missing', found: family([application({ office: 'EP', filingDate: '2026-09-01' })]), silent: family([application({ office: 'EP', filingDate: '2026-11-01' })]) },
  { check: 'received-before-document-date', found: of({ events: [event('office-action', '2026-03-02', { received: '2026-02-02' })] }), silent: of({ events: [event('office-action', '2026-03-02', { received: '2026-03-05' })] }) },
  { check: 'received-months-later', found: of({ events: [event('office-action', '2026-03-02', { received: '2026-06-02' })] }), silent: of({ events: [event('office-action', '2026-03-02', { received: '2026-04-02' })] }) },
];

const b1 = (date: string): Input => ({ publications: [{ id: 'p1', country: 'EP', number: '4400001', kind: 'B1', date }] });
const a1 = { publications: [{ id: 'p1', country: 'EP', number: '4400001', kind: 'A1', date: '2025-01-03' }] };

export const statusCases: readonly CheckCase[] = [
  { check: 'pending-but-granted', found: of({ status: { value: 'pending' }, ...b1('2026-02-04') }), silent: of({ status: { value: 'pending' }, ...a1 }) },
  { check: 'granted-without-grant', found: of({ status: { value: 'granted' }, ...a1 }), silent: of({ status: { value: 'granted' }, ...b1('2026-02-04') }) },
  { check: 'granted-without-publication', found: of({ events: [event('grant', '2026-02-04')], ...a1 }), silent: of({ events: [event('grant', '2026-02-04')], ...b1('2026-02-04') }) },
  { check: 'grant-date-other-than-publication', found: of({ events: [event('grant', '2026-01-10')], ...b1('2026-02-04') }), silent: of({ events: [event('grant', '2026-02-04')], ...b1('2026-02-04') }) },
  { check: 'alive-after-term', found: of({ filingDate: '2004-03-01', status: { value: 'granted' } }), silent: of({ status: { value: 'granted' } }) },
  { check: 'alive-after-end', found: of({ status: { value: 'granted' }, events: [event('lapse', '2026-02-04')] }), silent: of({ status: { value: 'granted', on: '2026-05-01' }, events: [event('lapse', '2026-02-04')] }) },
  { check: 'event-after-end', found: of({ events: [event('lapse', '2025-02-04'), event('fee-paid', '2026-02-04', { id: 'e2', year: 3 })] }), silent: of({ events: [event('lapse', '2025-02-04'), event('restoration', '2025-06-04', { id: 'e3' }), event('fee-paid', '2026-02-04', { id: 'e2', year: 3 })] }) },
  {
    check: 'reported-end-unconfirmed',
    found: family([ep({ src: 2, events: [event('deemed-withdrawn', '2026-02-04', { src: 2 })] })], { sources: [imported] }),
    silent: family([ep({ src: 2, events: [event('deemed-withdrawn', '2026-02-04', { src: 2, confirmed: { by: 'A', on: '2026-03-01' } })] })], { sources: [imported] }),
  },
];

const numbered = (text: string): Input => ({ number: { text } });

export const dataCases: readonly CheckCase[] = [
  {
    check: 'office-family-differs',
    // One set of active priorities, two families of the office; and the other way round.
    found: family([
      ep({ priorities: [{ id: 'c1', country: 'DE', number: '102021100001', kind: 'A', active: true }], publications: [{ id: 'p1', country: 'EP', number: '4000001', kind: 'A1', familyId: '77' }] }),
      { ...ep({ priorities: [{ id: 'c1', country: 'DE', number: '102021100001', kind: 'A', active: true }], publications: [{ id: 'p1', country: 'EP', number: '4000002', kind: 'A1', familyId: '78' }] }), id: 'a2', number: { text: 'EP22900002', country: 'EP', number: '22900002', kind: 'A' } },
    ]),
    silent: family([ep({ priorities: [{ id: 'c1', country: 'DE', number: '102021100001', kind: 'A', active: true }], publications: [{ id: 'p1', country: 'EP', number: '4000001', kind: 'A1', familyId: '77' }] })]),
  },
  { check: 'one-number-twice', found: family([ep(), ep({ id: 'a2' })]), silent: family([ep(), us()]) },
  { check: 'number-of-another-office', found: of({ number: { text: 'US18600001', country: 'US', number: '202418600001', kind: 'A' } }), silent: of({}) },
  { check: 'check-digit-wrong', found: of(numbered('24160118.5')), silent: of(numbered('24160118.6')) },
  { check: 'number-year-before-filing', found: of({ filingDate: '2025-03-01' }), silent: of({}) },
  { check: 'number-form-unknown', found: of(numbered('see the receipt')), silent: of({}) },
  { check: 'nobody-responsible', found: family([markable]), silent: family([markable], { responsible: 'A' }) },
  { check: 'title-missing', found: of({}), silent: family([ep()], { title: 'Pump' }) },
  { check: 'inventor-missing', found: of({}), silent: family([ep()], { parties: [{ id: 'y1', role: 'inventor', name: 'ADA' }] }) },
  { check: 'applicant-missing', found: of({}), silent: family([ep()], { parties: [{ id: 'y1', role: 'applicant', name: 'ACME' }] }) },
  {
    check: 'owners-differ',
    found: family([ep({ parties: [{ id: 'y1', role: 'applicant', name: 'Acme Pumps GmbH' }] }), us({ parties: [{ id: 'y1', role: 'applicant', name: 'Borealis Ltd' }] })]),
    silent: family([ep({ parties: [{ id: 'y1', role: 'applicant', name: 'Acme Pumps GmbH' }] }), us({ parties: [{ id: 'y1', role: 'applicant', name: 'ACME PUMPS INC.' }] })]),
  },
  { check: 'office-data-old', found: family([ep({ src: 2 })], { sources: [{ ...imported, at: '2025-10-01T00:00:00Z' }] }), silent: family([ep({ src: 2 })], { sources: [imported] }) },
  {
    check: 'document-of-no-application',
    found: family([ep()], { documents: [{ id: 'd1', path: 'a.pdf', application: 'a9', sha256: '0'.repeat(64), bytes: 1 }] }),
    silent: family([ep()], { documents: [{ id: 'd1', path: 'a.pdf', application: 'a1', sha256: '0'.repeat(64), bytes: 1 }] }),
  },
  {
    check: 'event-document-missing',
    found: of({ events: [event('office-action', '2026-03-02', { document: 'd1' })] }),
    silent: family([ep({ events: [event('office-action', '2026-03-02', { document: 'd1' })] })], { documents: [{ id: 'd1', path: 'a.pdf', sha256: '0'.repeat(64), bytes: 1 }] }),
  },
];

/** The reply of `markable`, due on 21 December 2026, as another docket has it. */
const takenOver = (text: string, due: string, more: Input = {}): CaseFamily =>
  family([ep({ events: [event('office-action', '2026-08-20', { period: 'P4M' })], takenOver: [{ id: 't1', text, due, src: 2, ...more }] })], { sources: [imported] });

export const takenOverCases: readonly CheckCase[] = [
  { check: 'taken-over-later-than-computed', found: takenOver('Response to OA', '2026-12-30'), silent: takenOver('Response to OA', '2026-12-21') },
  { check: 'taken-over-later-than-computed', found: takenOver('Erwiderung auf Bescheid', '2027-01-20'), silent: takenOver('Response to OA', '2026-12-30', { done: true }) },
  // 20 December 2026 is a Sunday: dockets note the day before or after it was moved.
  { check: 'taken-over-earlier-than-computed', found: takenOver('Response to OA', '2026-11-30'), silent: takenOver('Response to OA', '2026-12-20') },
  { check: 'taken-over-not-computed', found: takenOver('File expert opinion', '2027-02-01'), silent: takenOver('File expert opinion', '2027-02-01', { settled: { by: 'Ada', on: '2026-11-01', note: 'not a time limit' } }) },
  { check: 'taken-over-passed', found: takenOver('File expert opinion', '2026-10-01'), silent: takenOver('File expert opinion', '2026-12-21') },
];
