import { describe, expect, it } from 'vitest';
import { answerCall } from '#shared/law/answer-call';
import { createLaw } from '#shared/law/law';

const law = createLaw();
const answer = (call: object) => answerCall(call, law);

describe('a call about an international application', () => {
  it('counts the two months of restoration from the priority period as the receiving Office moved it', () => {
    // 6 January 2025 is Epiphany: the EPO is closed in Munich.
    const call = { rule: 'pct.priority-restoration', events: { priority: ['2024-01-06'], internationalFiling: '2025-02-20' } };
    expect(answer({ ...call, office: 'EP' })).toMatchObject({ raw: '2025-03-07', due: '2025-03-07' });
    expect(answer(call)).toMatchObject({ raw: '2025-03-06', due: '2025-03-06' });
  });
  it('takes the period that an office set', () => {
    const call = { rule: 'pct.correction', office: 'IB', events: { internationalFiling: '2026-08-03', invitationToCorrect: '2026-09-28' }, received: { invitationToCorrect: '2026-10-08' } };
    expect(answer(call)).toMatchObject({ raw: '2026-12-01' });
    expect(answer({ ...call, shortened: 'P1M' })).toMatchObject({ raw: '2026-10-31', due: '2026-11-02' });
    expect(answer({ ...call, shortened: '1 month' })).toMatchObject({ error: 'invalid-call' });
  });
  it('says which priority claims do not count, and why', () => {
    const call = { rule: 'pct.national-phase', office: 'EP', events: { priority: ['2023-01-01'], internationalFiling: '2024-06-03' } };
    expect(answer(call)).toMatchObject({ raw: '2027-01-03', warnings: [expect.stringContaining('2023-01-01 is void')] });
    expect(answer({ rule: 'pct.publication', events: { priority: ['2024-07-01'], internationalFiling: '2024-06-03' } })).toMatchObject({ raw: '2025-12-03', warnings: [expect.stringContaining('later than the international filing date')] });
    expect(answer({ rule: 'pct.publication', events: { priority: ['2024-01-01'], internationalFiling: '2024-06-03', withdrawnPriority: ['2024-01-02'] } })).toMatchObject({ raw: '2025-07-01', warnings: [expect.stringContaining('not among those claimed')] });
  });
  it('lets a claim count that closed days of an unknown receiving Office may have saved: its dates are the earlier ones', () => {
    // Fourteen months end on Saturday 1 March 2025; filed on the Monday.
    expect(answer({ rule: 'pct.publication', events: { priority: ['2024-01-01'], internationalFiling: '2025-03-03' } })).toMatchObject({ raw: '2025-07-01', warnings: [] });
  });
  it('words a limb without a period as the day itself, and names the provision of the limb that decided the due date', () => {
    const what = (step: string, provision?: string) => expect.objectContaining(provision === undefined ? { what: step } : { what: step, provision });
    const examination = { rule: 'ep.examination-request-euro-pct', events: { priority: ['2023-01-31'], internationalFiling: '2024-01-31', searchReportPublished: '2024-08-08' } };
    expect(answer(examination)).toMatchObject({ due: '2025-09-01', steps: [what('mention of the publication of the search report plus 6 months'), what('expiry of the limit for entry, the same day'), what('the later date decides')] });
    const renewal = { rule: 'ep.renewal', events: { priority: ['2023-01-31'], internationalFiling: '2023-06-15' }, renewalYear: 3 };
    expect(answer(renewal)).toMatchObject({ steps: expect.arrayContaining([what('due date, not moved', 'EPC R.159(1)(g)')]) });
  });
  it('names the provision of late entry where the table of offices has it', () => {
    const steps = expect.arrayContaining([expect.objectContaining({ to: '2026-10-31', provision: 'GB Patents Rules 2007 r.66(1), r.108(2)' })]);
    expect(answer({ rule: 'pct.national-phase', office: 'GB', events: { priority: ['2024-01-31'] } })).toMatchObject({ grace: '2026-11-02', steps });
  });
  it('takes a claim that was added and withdrawn again for what it is', () => {
    const call = { rule: 'pct.publication', events: { priority: ['2024-03-01'], internationalFiling: '2024-06-03', addedPriority: [{ date: '2024-01-02', on: '2024-07-01' }], withdrawnPriority: [{ date: '2024-01-02', on: '2024-09-02' }] } };
    expect(answer(call)).toMatchObject({
      raw: '2025-09-01',
      steps: [{ what: 'priority claim added on 2024-07-01: limit recomputed', to: '2024-01-02' }, { what: 'priority claim withdrawn on 2024-09-02: limit recomputed', from: '2024-01-02', to: '2024-03-01' }, {}],
    });
  });
  it('leaves a limit alone that had expired before the claim was withdrawn, and says so', () => {
    const call = { rule: 'pct.publication', events: { priority: ['2024-01-02'], internationalFiling: '2024-06-03', withdrawnPriority: [{ date: '2024-01-02', on: '2025-07-03' }] } };
    expect(answer(call)).toMatchObject({ raw: '2025-07-02', steps: [{ what: 'priority claim withdrawn on 2025-07-03: limit had expired or was settled: unchanged' }, {}] });
  });
});

describe('a call about the end of a term', () => {
  const term = (office: string, events: object, right?: string) => answer({ rule: 'term.expiry', office, events, ...(right === undefined ? {} : { right }) });
  it('counts from filing, never from a priority, and is not moved', () => {
    expect(term('DE', { filing: '2010-05-08', priority: ['2009-05-08'] })).toMatchObject({ raw: '2030-05-08', due: '2030-05-08', trust: { calendar: 'not-rolled' } });
    expect(term('EP', { internationalFiling: '2010-05-08' })).toMatchObject({ due: '2030-05-08' });
    expect(term('GB', { filing: '2010-05-08' })).toMatchObject({ due: '2030-05-07' });
    expect(term('CN', { filing: '2010-05-08' }, 'utility-model')).toMatchObject({ due: '2020-05-07' });
    expect(term('US', { grant: '2020-06-02', filing: '2019-01-02' }, 'design')).toMatchObject({ due: '2035-06-02' });
  });
  it('says what is missing', () => {
    expect(answer({ rule: 'term.expiry', events: { filing: '2010-05-08' } })).toMatchObject({ error: 'invalid-call' });
    expect(term('DE', {})).toMatchObject({ error: 'missing-event' });
    expect(term('US', { filing: '2019-01-02' }, 'design')).toMatchObject({ error: 'missing-event' });
  });
});

describe('what a call says in vain', () => {
  it.each([
    [{ office: 'EP', event: '2024-01-30', received: '2024-02-20', period: 'P1M' }, 'document: true'],
    [{ rule: 'us.provisional', office: 'EP', events: { provisional: '2024-01-02' } }, 'closed days of EP do not count'],
    [{ rule: 'ep.intention-to-grant', events: { allowance: '2024-01-02' }, shortened: 'P2M' }, 'shortened does not count'],
    [{ rule: 'ep.opposition', events: { grant: '2024-01-03' }, renewalYear: 3 }, 'renewalYear does not count'],
  ])('%j: %s', (call, words) => expect(answer(call)).toMatchObject({ warnings: expect.arrayContaining([expect.stringContaining(words)]) }));
  it('acts at WIPO are done at the International Bureau; the law of a call stands above that of the rule', () => {
    expect(answer({ office: 'WO', event: '2024-05-04', period: 'P0D' })).toMatchObject({ due: '2024-05-06' });
    expect(answer({ rule: 'pct.article-19', law: 'EPC', events: { priority: '2022-01-03', isrTransmitted: '2023-05-02' } })).toMatchObject({ raw: '2023-07-12' });
  });
});

describe('a call that cannot be answered', () => {
  it.each([
    [{ rule: 'pct.national-phase', office: 'FR', events: { priority: ['2025-02-14'] } }, 'closed-route', 'EP'],
    [{ rule: 'pct.national-phase', office: 'XX', events: { priority: ['2025-02-14'] } }, 'unknown-office', undefined],
    [{ rule: 'pct.national-phase', events: { priority: ['2025-02-14'] } }, 'invalid-call', undefined],
    [{ rule: 'pct.national-phase', office: 'US', events: {} }, 'missing-event', undefined],
    [{ rule: 'ep.renewal', renewalYear: 2, events: { filing: '2020-01-01' } }, 'no-such-year', undefined],
    [{ rule: 'us.action-reply', extensionMonths: 6, events: { action: '2024-01-02' } }, 'no-such-extension', undefined],
    [{ rule: 'us.full-moon', events: { action: '2024-01-02' } }, 'unknown-rule', undefined],
    [{ rule: 'us.action-reply', events: { action: '2023-02-30' } }, 'invalid-call', undefined],
    [{ rule: 'us.action-reply', events: { fullMoon: '2023-02-03' } }, 'invalid-call', undefined],
    [{ event: '2024-01-01', period: '3 months' }, 'invalid-call', undefined],
    ['P3M', 'invalid-call', undefined],
    [null, 'invalid-call', undefined],
    [{}, 'invalid-call', undefined],
    [{ office: 'EP', event: '2024-01-01' }, 'invalid-call', undefined],
    [{ event: '9999-12-01', period: 'P12M' }, 'invalid-call', undefined],
    [{ rule: 'ep.renewal', renewalYear: 3, events: { filing: '0001-01-01' } }, 'invalid-call', undefined],
    [{ rule: 'pct.demand', events: { priority: 'May' } }, 'invalid-call', undefined],
    [{ event: '2024-01-30', document: true, received: '2024-01-29', period: 'P1M' }, 'invalid-call', undefined],
    [{ rule: 'pct.demand', events: { priority: '2024-01-02' }, received: { isrTransmitted: '2024-05-02' } }, 'invalid-call', undefined],
    [{ rule: 'us.maintenance', right: 'design', renewalYear: 3.5, events: { grant: '2024-01-02' } }, 'unknown-rule', undefined],
    [{ rule: 'ep.unitary-effect', events: { grant: '2023-05-24' } }, 'not-in-force', undefined],
  ])('%j: %s', (call, error, use) => {
    const found = answerCall(call, law);
    expect(found).toMatchObject({ error, ...(use === undefined ? {} : { use }) });
    expect('message' in found && found.message).not.toBe('');
  });
});
