import { describe, expect, it } from 'vitest';
import { calendarWords } from '#shared/law/calendar-words';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { createLaw } from '#shared/law/law';
import { pctTimeline } from '#shared/law/pct/pct-timeline';
import { application, d, family, pct } from './support';

const law = createLaw();
const timeline = (subject: ReturnType<typeof pct>, today = '2026-11-22', others: readonly ReturnType<typeof application>[] = []) => {
  const found = pctTimeline(family([subject, ...others]), subject, law, d(today));
  if (found === undefined) throw new Error('no timeline');
  return found;
};
const base = { filingDate: '2025-10-10', priorities: [{ id: 'c1', country: 'EP', date: '2024-10-14' }] };
const decide = (...states: readonly (readonly [string, string])[]) => states.map(([id, state]) => ({ id, state }));

describe('the PCT timeline', () => {
  it('counts months from priority and puts today among them', () => {
    const found = timeline(pct(base));
    expect(found).toMatchObject({ priority: '2024-10-14', chapter: 'I', officesInAll: 162 });
    expect(found.todayAt).toBeGreaterThan(25);
    expect(found.todayAt).toBeLessThan(26);
    expect(found.ruler.find(({ months }) => months === 30)).toMatchObject({ date: '2027-04-14', major: true });
  });
  it('places facts where they happened and limits where they end', () => {
    const found = timeline(pct({ ...base, events: [{ id: 'e1', type: 'isr-transmitted', date: '2026-03-09' }], publications: [{ id: 'p1', country: 'WO', number: '2026083551', kind: 'A1', date: '2026-04-23' }] }));
    const byId = (id: string) => found.milestones.find((milestone) => milestone.id === id);
    expect(byId('isr-transmitted')).toMatchObject({ lane: 'isa', date: '2026-03-09', state: 'done' });
    expect(byId('publication')).toMatchObject({ lane: 'ib', date: '2026-04-23', label: 'WO 2026083551 A1' });
    expect(byId('pct.article-19')).toMatchObject({ date: '2026-05-11', state: 'not-taken' });
    expect(byId('pct.demand')).toMatchObject({ date: '2026-08-14', state: 'not-taken' });
    expect(byId('pct.third-party-observations')).toMatchObject({ state: 'expected', date: '2027-02-14' });
    expect(found.chapterTwoNote).toEqual({ text: 'no demand recorded: the limit ended', date: '2026-08-14' });
  });
  it('says of each office what was decided, how many days are left, and what comes after', () => {
    const found = timeline(pct({ ...base, decisions: decide(['US', 'instructed'], ['CN', 'enter'], ['FR', 'undecided'], ['BA', 'do-not-enter']) }));
    const line = (office: string) => found.offices.find((candidate) => candidate.office === office);
    expect(line('US')).toMatchObject({ state: 'instructed', daysLeft: 143, months: 30, at: 30 });
    expect(line('CN')).toMatchObject({ state: 'enter', late: { from: 30, to: 32, date: '2027-06-14' } });
    expect(line('FR')).toMatchObject({ state: 'closed-route', use: ['EP'] });
    expect(line('BA')).toMatchObject({ state: 'do-not-enter', months: 34 });
  });
  it('computes limits that passed, late entry, and entries found in the family', () => {
    const entry = application({ id: 'a2', office: 'JP', route: 'pct-entry', filingDate: '2025-10-10', number: { text: '2027-500001' }, relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }] });
    const found = timeline(pct({ ...base, decisions: decide(['US', 'instructed'], ['CN', 'undecided']) }), '2027-05-01', [entry]);
    expect(found.offices.map(({ office, state }) => `${office} ${state}`)).toEqual(['CN late-entry', 'JP entered', 'US limit-passed']);
    expect(found.offices[1]?.entry).toMatchObject({ application: 'a2', number: '2027-500001' });
  });
  it('takes no validation of a European patent for an entry', () => {
    const relations = [{ id: 'r1', type: 'pct-entry', application: 'a1' }];
    const members = [application({ id: 'a2', office: 'EP', route: 'pct-entry', relations }), application({ id: 'a3', office: 'ES', route: 'validation', relations })];
    expect(timeline(pct(base), '2027-06-01', members).offices.map(({ office, state }) => `${office} ${state}`)).toEqual(['EP entered']);
  });
  it('shows the hop where a last day moves', () => {
    const found = timeline(pct({ filingDate: '2026-01-10', priorities: [{ id: 'c1', date: '2025-02-14' }], decisions: decide(['US', 'enter']) }));
    expect(found.offices[0]).toMatchObject({ limit: { raw: '2027-08-14', due: '2027-08-16' }, rawAt: 30 });
  });
});

describe('a changed priority', () => {
  const changed = (withdrawnOn: string) =>
    pct({ filingDate: '2020-11-09', priorities: [{ id: 'c1', date: '2019-12-09', withdrawnOn }], decisions: decide(['US', 'enter']) });
  it('recomputes what is open', () => {
    const found = timeline(changed('2021-02-01'));
    expect(found.offices[0]?.limit).toMatchObject({ raw: '2023-05-09', movedFrom: '2022-06-09' });
    expect(found.changes).toEqual([{ on: '2021-02-01', what: 'withdrawn', claim: '2019-12-09', before: '2019-12-09', after: '2020-11-09' }]);
  });
  it('never revives what had expired', () => {
    const limits = deriveTimeLimits(family([changed('2022-07-01')]), law, d('2022-07-02'));
    expect(limits.find(({ key }) => key === 'a1:pct.national-phase:US')).toMatchObject({ raw: '2022-06-09', status: 'overdue' });
    const partly = deriveTimeLimits(family([changed('2021-05-01')]), law, d('2021-05-02'));
    expect(partly.find(({ rule }) => rule === 'pct.priority-document')?.raw).toBe('2021-04-09');
    expect(partly.find(({ rule }) => rule === 'pct.publication')?.raw).toBe('2022-05-09');
  });
});

describe('transitional rules', () => {
  const due = (office: string, priority: string, filing: string, chapter: 'I' | 'II' = 'I') =>
    timeline(pct({ filingDate: filing, priorities: [{ id: 'c1', date: priority }], decisions: decide([office, 'enter']), chapter })).offices[0];
  it('keep thirty months in Germany where they had expired before 1 May 2022', () => {
    expect(due('DE', '2019-10-29', '2020-10-01')?.limit).toMatchObject({ raw: '2022-04-29', due: '2022-04-29' });
    expect(due('DE', '2019-10-30', '2020-10-01')?.limit).toMatchObject({ raw: '2022-05-30', due: '2022-05-30' });
  });
  it('allow late entry in Canada to older applications, reinstatement to newer ones', () => {
    expect(due('CA', '2018-10-30', '2019-10-29')?.late).toMatchObject({ kind: 'late-entry', date: '2022-05-02', label: 'Late entry for a fee' });
    expect(due('CA', '2018-10-30', '2019-10-29')?.remedy).toBeUndefined();
    expect(due('CA', '2018-10-30', '2019-10-30')?.late).toMatchObject({ kind: 'reinstatement', date: '2022-05-02', label: 'Reinstatement on request' });
  });
  it('tell late entry, extension and reinstatement apart after the limit', () => {
    const after = (office: string, today: string) => timeline(pct({ filingDate: '2023-01-10', priorities: [{ id: 'c1', date: '2022-06-14' }], decisions: decide([office, 'enter']) }), today).offices[0];
    expect(after('CN', '2025-01-15')).toMatchObject({ state: 'late-entry', late: { label: 'Late entry with surcharge' } });
    expect(after('TR', '2025-01-15')?.state).toBe('late-entry');
    expect(after('PH', '2024-12-20')?.state).toBe('late-entry');
    expect(after('SG', '2025-01-15')?.state).toBe('extension');
    expect(after('ZA', '2025-02-15')?.state).toBe('extension');
    expect(after('CA', '2025-01-15')).toMatchObject({ state: 'reinstatement', late: { label: 'Reinstatement on request' }, remedy: expect.stringContaining('unintentional') });
    expect(['RU', 'SK', 'TM'].map((office) => after(office, '2025-01-20')?.state)).toEqual(['reinstatement', 'reinstatement', 'reinstatement']);
    // Two months from the removal of the cause, whatever the twelve: no day.
    expect(after('MY', '2025-01-20')).toMatchObject({ state: 'limit-passed', remedy: expect.stringContaining('removal of the cause') });
    expect(after('US', '2025-01-15')?.state).toBe('limit-passed');
    expect(after('CA', '2026-06-15')?.state).toBe('limit-passed');
  });
  it('give Chapter II its own months, but not in Uruguay, and in Luxembourg only after a demand in time', () => {
    expect(due('GM', '2024-01-15', '2025-01-10', 'II')?.months).toBe(31);
    expect(due('UY', '2024-01-15', '2025-01-10', 'II')?.months).toBe(30);
    expect(due('LU', '2024-01-15', '2025-01-10', 'II')?.months).toBe(20);
  });
});

describe('the why card', () => {
  it('shows period, closed days and late entry in the order of computation', () => {
    const subject = pct({ filingDate: '2026-01-10', priorities: [{ id: 'c1', date: '2025-02-14' }], decisions: decide(['US', 'enter']) });
    const cases = family([subject]);
    const limit = deriveTimeLimits(cases, law, d('2026-11-22')).find(({ key }) => key === 'a1:pct.national-phase:US');
    if (limit === undefined) throw new Error('no limit');
    expect(explainTimeLimit(cases, limit, law).map(({ what, from, to }) => `${what}: ${from} ${to}`)).toEqual([
      'priority date plus 30 months: 2025-02-14 2027-08-14',
      'US closed (Saturday): next day: 2027-08-14 2027-08-15',
      'US closed (Sunday): next day: 2027-08-15 2027-08-16',
    ]);
  });
  it('ends on the due date for every limit, each step with its provision', () => {
    const subject = pct({ ...base, events: [{ id: 'e1', type: 'isr-transmitted', date: '2026-03-09' }], decisions: decide(['US', 'enter'], ['JP', 'enter'], ['BR', 'enter']) });
    const first = application({ id: 'a2', office: 'DE', filingDate: '2024-10-14' });
    const grandchild = application({ id: 'a3', office: 'GB', filingDate: '2025-03-01', priorities: [{ id: 'c1', application: 'a2' }] });
    const planned = application({ id: 'a4', office: 'US', stage: 'planned', priorities: [{ id: 'c1', application: 'a2' }] });
    const cases = family([subject, first, grandchild, planned]);
    const limits = deriveTimeLimits(cases, law, d('2026-11-22'));
    expect(limits.length).toBeGreaterThan(18);
    const explained = limits.map((limit) => ({ limit, steps: explainTimeLimit(cases, limit, law) }));
    expect(explained.filter(({ steps }) => steps.length === 0 || steps.some(({ provision }) => provision === ''))).toEqual([]);
    expect(explained.filter(({ limit, steps }) => limit.late === undefined && steps.at(-1)?.to !== limit.due)).toEqual([]);
  });
  it('leaves what is not known of closed days to one line of its own', () => {
    const cases = family([pct({ filingDate: '2025-02-10', priorities: [{ id: 'c1', date: '2024-05-21' }], decisions: decide(['TH', 'enter'], ['CA', 'enter']) })]);
    const limit = deriveTimeLimits(cases, law, d('2026-11-20')).find(({ key }) => key === 'a1:pct.national-phase:TH');
    if (limit === undefined) throw new Error('no limit');
    expect(explainTimeLimit(cases, limit, law)).toHaveLength(1);
    expect(limit.warnings).toEqual([]);
    expect(calendarWords(limit)).toBe('closed days of TH not known, also whether it is closed on that Saturday: date not moved');
    expect(calendarWords({ ...limit, raw: d('2026-11-20') })).toBe('closed days of TH not known: date not moved');
  });
  it('moves the priority year of a planned filing by the office that is chosen', () => {
    const first = application({ office: 'EP', filingDate: '2025-02-14' });
    const planned = application({ id: 'a2', office: 'US', stage: 'planned', priorities: [{ id: 'c1', application: 'a1' }] });
    const limit = deriveTimeLimits(family([first, planned]), law, d('2026-01-01')).find(({ key }) => key === 'a2:paris.priority:US');
    expect(limit).toMatchObject({ raw: '2026-02-14', due: '2026-02-17', status: 'open', nature: 'act' });
  });
});
