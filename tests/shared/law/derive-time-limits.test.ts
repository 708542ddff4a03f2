import { describe, expect, it } from 'vitest';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import type { TimeLimit } from '#shared/law/time-limit';
import { application, d, family, pct } from './support';

const law = createLaw();
const today = d('2026-11-22');
const byKey = (limits: readonly TimeLimit[], key: string): TimeLimit => {
  const found = limits.find((limit) => limit.key === key);
  if (found === undefined) throw new Error(`no limit ${key} among ${limits.map((limit) => limit.key).join(', ')}`);
  return found;
};

describe('an international application with priority of 14 October 2024', () => {
  const decisions = ['US', 'JP', 'CN', 'EP', 'BR', 'BA', 'FR'].map((id) => ({ id, state: 'undecided' }));
  const subject = pct({ filingDate: '2025-10-10', priorities: [{ id: 'c1', country: 'EP', number: '24206401', date: '2024-10-14' }], decisions });
  const limits = deriveTimeLimits(family([subject]), law, today);

  it('counts the national phase from priority, per office', () => {
    expect(byKey(limits, 'a1:pct.national-phase:US')).toMatchObject({ raw: '2027-04-14', due: '2027-04-14', status: 'open', basis: expect.stringContaining('PCT Art. 22(1)') });
    expect(byKey(limits, 'a1:pct.national-phase:EP')).toMatchObject({ raw: '2027-05-14', due: '2027-05-14', basis: 'PCT Art. 22(3); EPC R.159(1)' });
    expect(byKey(limits, 'a1:pct.national-phase:BA')).toMatchObject({ raw: '2027-08-14' });
  });
  it('names late entry with its last day', () => {
    expect(byKey(limits, 'a1:pct.national-phase:CN').late).toMatchObject({ date: '2027-06-14', label: 'Late entry with surcharge' });
  });
  it('does not move a last day where the closed days are not known, and says so', () => {
    const ba = byKey(limits, 'a1:pct.national-phase:BA');
    expect(ba.due).toBe('2027-08-14');
    expect(ba.trust.calendar).toBe('unknown');
  });
  it('has no limit for a closed national route', () => {
    expect(limits.some(({ office }) => office === 'FR')).toBe(false);
  });
  it('lets options that nobody took pass without calling them overdue', () => {
    expect(byKey(limits, 'a1:pct.demand')).toMatchObject({ due: '2026-08-14', status: 'passed' });
    expect(byKey(limits, 'a1:pct.article-19')).toMatchObject({ due: '2026-02-16', status: 'passed' });
  });
  it('needs no restoration where the filing was in time', () => {
    expect(limits.some(({ rule }) => rule === 'pct.priority-restoration')).toBe(false);
  });
});

describe('an international phase that is over', () => {
  const old = pct({ filingDate: '2014-01-10', priorities: [{ id: 'c1', date: '2013-01-14' }], decisions: [{ id: 'US', state: 'undecided' }] });
  const limits = deriveTimeLimits(family([old]), law, today);
  it('owes nothing of that phase any more, published or not', () => {
    expect(byKey(limits, 'a1:pct.priority-document')).toMatchObject({ due: '2014-05-14', status: 'ended' });
    expect(limits.filter(({ status }) => status === 'overdue').map(({ key }) => key)).toEqual(['a1:pct.national-phase:US']);
  });
  it('calls options that nobody took passed', () => {
    expect(limits.filter(({ nature }) => nature === 'option').map(({ status }) => status)).toEqual(limits.filter(({ nature }) => nature === 'option').map(() => 'passed'));
  });
  it('leaves the priority document owed until then where no publication is recorded', () => {
    const running = pct({ filingDate: '2025-10-10', priorities: [{ id: 'c1', date: '2024-10-14' }] });
    expect(byKey(deriveTimeLimits(family([running]), law, d('2026-03-01')), 'a1:pct.priority-document').status).toBe('overdue');
    expect(byKey(deriveTimeLimits(family([running]), law, today), 'a1:pct.priority-document').status).toBe('ended');
  });
});

describe('an international application known only as the parent of a national phase', () => {
  const sources = [{ id: 1, kind: 'import', import: 'i1', file: 'a.xml', at: '2026-11-14T08:00:00.000Z' }];
  const parent = pct({ filingDate: '2025-09-01', src: 1 });
  const entry = (priorities: readonly Record<string, unknown>[]) =>
    application({ id: 'a2', office: 'US', route: 'pct-entry', filingDate: '2025-09-01', number: { text: '18688596', country: 'US', number: '202518688596', kind: 'A' }, relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }], priorities, src: 1 });
  const limitsOf = (...claims: readonly Record<string, unknown>[]) => deriveTimeLimits(family([parent, entry(claims)], { sources }), law, today);

  it('has the priority that its entry claims: every limit counts from there, and says so', () => {
    const limits = limitsOf({ id: 'c1', country: 'BR', number: '102024017493', kind: 'A', date: '2024-09-02' }, { id: 'c2', country: 'WO', number: '2025078116', kind: 'W', date: '2025-09-01' });
    expect(byKey(limits, 'a1:pct.national-phase:US')).toMatchObject({ event: 'priority', eventDate: '2024-09-02', raw: '2027-03-02' });
    expect(byKey(limits, 'a1:pct.national-phase:US').warnings).toEqual([expect.stringContaining('taken from the claims of its national or regional phase')]);
    expect(byKey(limits, 'a1:pct.demand').due).toBe('2026-07-02');
  });
  it('has the priority that a continuation of its entry claims', () => {
    const continued = application({ id: 'a3', office: 'US', filingDate: '2026-09-01', relations: [{ id: 'r1', type: 'continuation', application: 'a2' }], priorities: [{ id: 'c1', country: 'BR', number: '102024017493', kind: 'A', date: '2024-09-02' }], src: 1 });
    const limits = deriveTimeLimits(family([parent, entry([]), continued], { sources }), law, today);
    expect(byKey(limits, 'a1:pct.national-phase:US')).toMatchObject({ event: 'priority', eventDate: '2024-09-02' });
  });
  it('takes no claim over that was made too late for it: an earlier filing in a chain of the entry', () => {
    const limits = limitsOf({ id: 'c1', country: 'US', number: '201514000000', kind: 'A', date: '2015-03-02' }, { id: 'c2', country: 'BR', number: '102024017493', kind: 'A', date: '2024-09-02' });
    expect(byKey(limits, 'a1:pct.national-phase:US').eventDate).toBe('2024-09-02');
    expect(limits.some(({ rule }) => rule === 'pct.priority-restoration')).toBe(false);
  });
  it('does not say that no priority is claimed where nothing is known', () => {
    expect(byKey(limitsOf(), 'a1:pct.national-phase:US')).toMatchObject({ event: 'international-filing', raw: '2028-03-01', warnings: [expect.stringContaining('Whether it claims priority is not known')] });
  });
  it('counts from filing without a word where its own record names no priority', () => {
    const own = pct({ filingDate: '2025-09-01', src: 1, titles: [{ lang: 'en', text: 'Valve' }] });
    expect(byKey(deriveTimeLimits(family([own, entry([])], { sources }), law, today), 'a1:pct.national-phase:US').warnings).toEqual([]);
  });
});

describe('a time limit that another docket or a person states', () => {
  const sources = [{ id: 1, kind: 'import', import: 'i1', file: 'docket.csv', at: '2026-11-14T08:00:00.000Z' }, { id: 2, kind: 'person', by: 'Ada', at: '2026-11-15T08:00:00.000Z' }];
  const stating = (taken: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    deriveTimeLimits(family([application({ office: 'EP', filingDate: '2022-03-01', takenOver: [{ id: 't1', text: 'File expert opinion', due: '2026-09-12', src: 1, ...taken }] })], { sources, ...more }), law, today).filter(({ rule }) => rule === 'stated');

  it('is kept on its day among the others where no rule gives it, also a day of rest, and is overdue when it has passed', () => {
    // 12 September 2026 is a Saturday.
    expect(stating({})).toMatchObject([{ key: 'a1:stated:t1', label: 'File expert opinion', due: '2026-09-12', raw: '2026-09-12', status: 'overdue', office: 'EP', nature: 'act', event: 'stated', basis: 'As another docket states it', trust: { rule: 'stated', calendar: 'not-rolled' } }]);
    expect(stating({ due: '2027-02-01', src: 2 })).toMatchObject([{ status: 'open', basis: 'As entered by a person' }]);
  });
  it('is done by a person’s mark, and not listed where the other docket had it done or a person settled it', () => {
    expect(stating({}, { limits: [{ id: 'a1:stated:t1', state: 'done', on: '2026-09-10', by: 'Ada' }] })).toMatchObject([{ status: 'done' }]);
    expect([...stating({ done: true }), ...stating({ settled: { by: 'Ada', on: '2026-11-01' } })]).toEqual([]);
  });
  it('gives way to the computed one, on whatever day that is', () => {
    expect(stating({ text: 'Annuity, year 5', due: '2026-04-02' })).toEqual([]);
  });
  it('of a planned member is kept, too', () => {
    expect(deriveTimeLimits(family([application({ office: 'JP', stage: 'planned', takenOver: [{ id: 't1', text: 'Instruct agent', due: '2026-12-01' }] })]), law, today).map(({ key }) => key)).toContain('a1:stated:t1');
  });
});

describe('an application that ended', () => {
  const ended = { filingDate: '2025-10-10', priorities: [{ id: 'c1', date: '2024-10-14' }], decisions: [{ id: 'US', state: 'enter' }], status: { value: 'lapsed', on: '2026-10-01' } };
  it('owes nothing; what had passed before stays passed', () => {
    const limits = deriveTimeLimits(family([pct(ended)]), law, today);
    expect(byKey(limits, 'a1:pct.national-phase:US').status).toBe('ended');
    expect(byKey(limits, 'a1:pct.article-19').status).toBe('passed');
  });
});

describe('a person’s word', () => {
  const subject = pct({ filingDate: '2025-10-10', priorities: [{ id: 'c1', date: '2024-10-14' }], decisions: [{ id: 'US', state: 'do-not-enter' }, { id: 'JP', state: 'entered' }, { id: 'CN', state: 'enter' }] });
  it('closes limits by decision and by mark', () => {
    const limits = deriveTimeLimits(family([subject], { limits: [{ id: 'a1:pct.national-phase:CN', state: 'done', by: 'A' }] }), law, today);
    expect(byKey(limits, 'a1:pct.national-phase:US').status).toBe('not-needed');
    expect(byKey(limits, 'a1:pct.national-phase:JP').status).toBe('done');
    expect(byKey(limits, 'a1:pct.national-phase:CN')).toMatchObject({ status: 'done', mark: { by: 'A' } });
  });
});

describe('office data', () => {
  const sources = [{ id: 1, kind: 'import', import: 'i1', file: 'x.xml', at: '2026-01-01T00:00:00Z' }];
  const base = { filingDate: '2020-10-10', priorities: [{ id: 'c1', date: '2019-10-14' }], src: 1 };
  const entry = application({ id: 'a2', office: 'US', route: 'pct-entry', filingDate: '2020-10-10', relations: [{ id: 'r1', type: 'pct-entry', application: 'a1' }], priorities: [{ id: 'c1', date: '2019-10-14' }], src: 1 });
  it('marks an entry found in an import as done per office data, no more', () => {
    const limits = deriveTimeLimits(family([pct(base), entry], { sources }), law, today);
    expect(byKey(limits, 'a1:pct.national-phase:US').status).toBe('done-per-office-data');
  });
  it('never ends an application by an imported event', () => {
    const withdrawn = pct({ ...base, decisions: [{ id: 'US', state: 'enter' }], events: [{ id: 'e1', type: 'withdrawal', date: '2021-01-01', src: 1 }] });
    const imported = byKey(deriveTimeLimits(family([withdrawn], { sources }), law, today), 'a1:pct.national-phase:US');
    expect(imported.status).toBe('overdue');
    expect(imported.warnings.join(' ')).toContain('nobody confirmed');
    const confirmed = pct({ ...base, decisions: [{ id: 'US', state: 'enter' }], events: [{ id: 'e1', type: 'withdrawal', date: '2021-01-01', src: 1, confirmed: { by: 'A', on: '2021-02-01' } }] });
    expect(byKey(deriveTimeLimits(family([confirmed], { sources }), law, today), 'a1:pct.national-phase:US').status).toBe('ended');
  });
});

describe('the priority year of a first filing', () => {
  it('is an option, not moved while no office of filing is chosen', () => {
    const first = application({ office: 'EP', filingDate: '2026-02-14' });
    expect(byKey(deriveTimeLimits(family([first]), law, today), 'a1:paris.priority')).toMatchObject({ due: '2027-02-14', status: 'open', trust: { calendar: 'not-rolled' } });
  });
  it('is done when another member claims it', () => {
    const first = application({ office: 'EP', filingDate: '2025-02-14', number: { text: '25150001', country: 'EP', number: '25150001', kind: 'A' } });
    const second = application({ id: 'a2', office: 'US', filingDate: '2026-02-14', priorities: [{ id: 'c1', country: 'EP', number: '25150001', date: '2025-02-14' }] });
    expect(byKey(deriveTimeLimits(family([first, second]), law, today), 'a1:paris.priority').status).toBe('done');
  });
});
