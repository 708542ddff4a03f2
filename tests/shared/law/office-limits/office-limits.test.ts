import { describe, expect, it } from 'vitest';
import { bundledTables } from '#shared/law/bundled-tables';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { createLaw } from '#shared/law/law';
import { noPortfolioLaw } from '#shared/model/portfolio-law';
import type { Application } from '#shared/model/application';
import { application, d, family } from '../support';

const law = createLaw();
const limitsOf = (applications: readonly Application[], today: string, more: Record<string, unknown> = {}) => deriveTimeLimits(family(applications, more), law, d(today));
const byKey = (applications: readonly Application[], today: string, more: Record<string, unknown> = {}) => new Map(limitsOf(applications, today, more).map((limit) => [limit.key, limit]));
const years = (applications: readonly Application[], today: string, id: string, rule: string): readonly (number | undefined)[] =>
  limitsOf(applications, today).filter((limit) => limit.application === id && limit.rule === rule).map(({ year }) => year);

describe('renewal fees', () => {
  const european = (events: readonly object[] = []) => application({ office: 'EP', filingDate: '2018-10-11', events });

  it('of a pending European application are due each year to the end of its term, with surcharge period and first day', () => {
    const limits = byKey([european()], '2026-11-24');
    expect(years([european()], '2026-11-24', 'a1', 'ep.renewal')).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(limits.get('a1:ep.renewal:3')).toMatchObject({ base: '2020-10-31', due: '2020-11-02', late: { kind: 'surcharge', base: '2021-04-30', date: '2021-04-30' } });
    expect(limits.get('a1:ep.renewal:10')).toMatchObject({ base: '2027-10-31', due: '2027-11-02', earliest: '2027-07-31', status: 'open' });
  });

  it('pass from the EPO to the states with the mention of the grant', () => {
    // The ninth patent year begins on 11 October 2026: granted the day before, its fee belongs to the state.
    const members = (grant: string) => [
      european([{ id: 'e1', type: 'grant', date: grant }]),
      application({ id: 'a2', office: 'FR', route: 'validation', filingDate: '2018-10-11', relations: [{ id: 'r1', type: 'validation', application: 'a1' }] }),
    ];
    expect(years(members('2026-10-10'), '2026-11-24', 'a1', 'ep.renewal').at(-1)).toBe(8);
    expect(years(members('2026-10-10'), '2026-11-24', 'a2', 'fr.renewal')[0]).toBe(9);
    expect(years(members('2026-10-11'), '2026-11-24', 'a1', 'ep.renewal').at(-1)).toBe(9);
    expect(years(members('2026-10-11'), '2026-11-24', 'a2', 'fr.renewal')[0]).toBe(10);
  });

  it('in the United States run from the grant', () => {
    const granted = application({ office: 'US', filingDate: '2021-03-02', events: [{ id: 'e1', type: 'grant', date: '2023-07-18' }] });
    expect(byKey([granted], '2026-11-24').get('a1:us.maintenance:3.5')).toMatchObject({ earliest: '2026-07-18', base: '2027-01-18', due: '2027-01-19', status: 'open', late: { date: '2027-07-19' } });
    expect(years([application({ office: 'US', filingDate: '2021-03-02' })], '2026-11-24', 'a1', 'us.maintenance')).toEqual([]);
  });

  it('that office data report as paid stay hollow until a person confirms', () => {
    const paid = (more: object) => byKey([european([{ id: 'e1', type: 'fee-paid', date: '2026-09-30', year: 9, src: 1, ...more }])], '2026-11-24', { sources: [{ id: 1, kind: 'import', import: 'i', file: 'f', at: '2026-11-01T00:00:00Z' }] }).get('a1:ep.renewal:9')?.status;
    expect(paid({})).toBe('done-per-office-data');
    expect(paid({ confirmed: { by: 'Ada', on: '2026-11-20' } })).toBe('done');
  });

  it('are matched to their year by the day of payment where the office names none', () => {
    const limits = byKey([european([{ id: 'e1', type: 'fee-paid', date: '2025-11-20' }])], '2026-11-24');
    expect(limits.get('a1:ep.renewal:8')?.status).toBe('done');
    expect(limits.get('a1:ep.renewal:7')?.status).toBe('passed');
    expect(limits.get('a1:ep.renewal:9')?.status).toBe('overdue');
  });

  it('of years long past are no debts, but say that the payment is not recorded', () => {
    const limits = byKey([european()], '2026-11-24');
    expect(limits.get('a1:ep.renewal:5')).toMatchObject({ status: 'passed', warnings: ['The payment is not recorded. The period for it is over: the right stands only if the fee was paid.'] });
    expect(limits.get('a1:ep.renewal:9')).toMatchObject({ status: 'overdue', late: { date: '2027-04-30' } });
  });

  it('of a Euro-PCT application for the third year can be paid until the end of the 31 months', () => {
    const entry = application({ office: 'EP', route: 'pct-entry', filingDate: '2020-01-15', priorities: [{ id: 'c1', date: '2019-12-30' }] });
    expect(byKey([entry], '2022-05-01').get('a1:ep.renewal:3')).toMatchObject({ due: '2022-08-01', late: { base: '2023-02-01' } });
  });
});

describe('documents of an office', () => {
  const action = (more: object = {}) => application({ office: 'US', filingDate: '2024-05-01', events: [{ id: 'e7', type: 'office-action', date: '2026-08-31', ...more }] });

  it('set a limit each, with the period that the office set', () => {
    expect(byKey([action()], '2026-10-01').get('a1:us.action-reply:e7')).toMatchObject({ due: '2026-11-30', eventId: 'e7', status: 'open', abandoned: '2026-12-01', event: 'office-action', eventDate: '2026-08-31' });
    expect(byKey([action({ period: 'P2M' })], '2026-10-01').get('a1:us.action-reply:e7')?.due).toBe('2026-11-02');
  });

  it('can be extended by fee, counted from the action, and only once that is recorded', () => {
    const limit = byKey([action()], '2026-10-01').get('a1:us.action-reply:e7');
    expect(limit?.extensions).toEqual([
      { months: 1, due: '2026-12-31', label: 'first month by fee' },
      { months: 2, due: '2027-02-01', label: 'second month by fee' },
      { months: 3, due: '2027-03-01', label: 'third month by fee' },
    ]);
    const extended = byKey([action()], '2026-10-01', { limits: [{ id: 'a1:us.action-reply:e7', state: 'open', extension: { months: 3, on: '2026-11-20' } }] }).get('a1:us.action-reply:e7');
    expect(extended).toMatchObject({ raw: '2027-02-28', due: '2027-03-01', abandoned: '2027-03-02' });
  });

  it('are answered by a reply, or superseded by a later action', () => {
    const status = (...events: readonly object[]) => byKey([application({ office: 'US', filingDate: '2024-05-01', events: [{ id: 'e7', type: 'office-action', date: '2026-08-31' }, ...events] })], '2027-06-01').get('a1:us.action-reply:e7')?.status;
    expect(status()).toBe('overdue');
    expect(status({ id: 'e8', type: 'reply-filed', date: '2026-11-30' })).toBe('done');
    expect(status({ id: 'e8', type: 'final-action', date: '2027-01-15' })).toBe('superseded');
    expect(status({ id: 'e8', type: 'reply-filed', date: '2026-11-30' }, { id: 'e9', type: 'final-action', date: '2027-01-15' })).toBe('done');
  });

  it('received late move only the limit that runs from them', () => {
    const subject = application({ office: 'EP', filingDate: '2022-05-04', events: [{ id: 'e1', type: 'office-action', date: '2023-11-02', received: '2023-11-17' }] });
    expect(byKey([subject], '2024-01-01').get('a1:ep.action-reply:e1')).toMatchObject({ raw: '2024-03-10', due: '2024-03-11' });
  });

  it('that refuse the application leave the appeal open', () => {
    const refused = application({ office: 'EP', filingDate: '2022-05-04', events: [{ id: 'e1', type: 'refusal', date: '2026-10-05' }] });
    const limits = byKey([refused], '2026-11-24');
    expect(limits.get('a1:ep.appeal')).toMatchObject({ due: '2026-12-07', status: 'open' });
    expect(limits.get('a1:ep.renewal:6')?.status).toBe('ended');
  });
});

describe('a person’s word on a date', () => {
  const european = application({ office: 'EP', filingDate: '2024-10-11', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }] });
  const key = 'a1:ep.action-reply:e1';
  const marked = (mark: object) => byKey([european], '2026-11-24', { limits: [{ id: key, state: 'open', ...mark }] }).get(key);

  it('overrides the computed one, which is kept beside it', () => {
    expect(marked({ override: { due: '2027-01-29', reason: 'agreed with the client', by: 'Ada', on: '2026-11-20' } })).toMatchObject({ due: '2027-01-29', recomputed: '2027-02-05' });
  });
  it('confirms it: a later change of what it was computed from does not replace it', () => {
    const confirmed = { confirmed: { due: '2027-02-05', ruleVersion: '2026-11', eventDate: '2026-10-05', by: 'Ada', on: '2026-11-20' } };
    expect(marked(confirmed)).toMatchObject({ due: '2027-02-05' });
    expect(marked(confirmed)?.recomputed).toBeUndefined();
    const corrected = application({ office: 'EP', filingDate: '2024-10-11', events: [{ id: 'e1', type: 'office-action', date: '2026-10-15' }] });
    expect(byKey([corrected], '2026-11-24', { limits: [{ id: key, state: 'open', ...confirmed }] }).get(key)).toMatchObject({ due: '2027-02-05', recomputed: '2027-02-15' });
  });
});

describe('rules that are only recalled', () => {
  it('make docket entries once a person switched them on', () => {
    const subject = family([application({ office: 'EP', filingDate: '2020-01-15', events: [{ id: 'e1', type: 'opposition-notice', date: '2026-10-01' }] })]);
    const has = (used: typeof law) => deriveTimeLimits(subject, used, d('2026-11-24')).some(({ rule }) => rule === 'ep.opposition-reply');
    expect(has(law)).toBe(false);
    expect(has(createLaw(bundledTables, { ...noPortfolioLaw, rulesOn: [{ rule: 'ep.opposition-reply', by: 'Ada', on: d('2026-11-24') }] }))).toBe(true);
  });
});

describe('acts of long ago', () => {
  const old = (more: Record<string, unknown>) => family([application({ office: 'JP', filingDate: '2015-02-10', ...more })], { sources: [{ id: 1, kind: 'import', import: 'i', file: 'f', at: '2026-11-01T00:00:00Z' }] });
  const request = (more: Record<string, unknown>) => deriveTimeLimits(old(more), law, d('2026-11-24')).find(({ rule }) => rule === 'jp.examination-request');

  it('are taken as done where later office data report no loss, and say so', () => {
    expect(request({ src: 1 })).toMatchObject({ status: 'passed', warnings: ['Not recorded as done. Office data as of 2026-11-01 report no loss of the application.'] });
  });
  it('are overdue where only a person entered the case', () => {
    expect(request({})?.status).toBe('overdue');
  });
});

describe('every limit of an office', () => {
  it('is explained step by step to its last day', () => {
    const cases = family([
      application({ office: 'EP', filingDate: '2018-10-11', events: [{ id: 'e1', type: 'office-action', date: '2021-03-01', received: '2021-03-20' }, { id: 'e2', type: 'search-report-published', date: '2020-04-15' }] }),
      application({ id: 'a2', office: 'US', filingDate: '2019-10-11', events: [{ id: 'e3', type: 'final-action', date: '2026-08-31' }, { id: 'e4', type: 'grant', date: '2022-01-18' }] }),
    ]);
    const limits = deriveTimeLimits(cases, law, d('2026-11-24')).filter(({ rule }) => /^(?:ep|us)\./.test(rule));
    expect(limits.length).toBeGreaterThan(20);
    for (const limit of limits) {
      const steps = explainTimeLimit(cases, limit, law);
      expect(steps.some(({ to }) => to === limit.due), limit.key).toBe(true);
      expect(steps.every(({ provision }) => provision !== ''), limit.key).toBe(true);
    }
  });
});
