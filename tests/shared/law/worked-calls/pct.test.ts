import { describe, expect, it } from 'vitest';
import { type WorkedCall, answerOf, fieldsOf } from './support';

const rule = (name: string, office: string | undefined, events: object, more: object = {}): object => ({ rule: `pct.${name}`, ...(office === undefined ? {} : { office }), events, ...more });
const entry = (office: string, priority: string, more: object = {}): object => rule('national-phase', office, { priority: [priority] }, more);
/** Claim of 2 January 2024, filed on 20 December 2024; the claim is withdrawn on a day. */
const withdrawn = (name: string, office: string | undefined, on: string): object => rule(name, office, { priority: ['2024-01-02'], internationalFiling: '2024-12-20', withdrawnPriority: [{ date: '2024-01-02', on }] });
/** Filed on 30 May 2025 without priority; a claim of 3 June 2024 is added on a day. */
const added = (name: string, on?: string): object => rule(name, undefined, { internationalFiling: '2025-05-30', addedPriority: [on === undefined ? '2024-06-03' : { date: '2024-06-03', on }] });
const searchReport = { priority: ['2023-01-16'], isrTransmitted: '2024-08-01' };

const limbs: readonly WorkedCall[] = [
  ['R.46.1: 16 months decide; no office, nothing rolls', rule('article-19', undefined, { priority: ['2023-01-16'], isrTransmitted: '2024-01-10' }), { raw: '2024-05-16', due: '2024-05-16', grace: null, base: null }],
  ['16 months end on Ascension Day, closed in Geneva', rule('article-19', 'IB', { priority: ['2023-01-09'], isrTransmitted: '2024-01-10' }), { raw: '2024-05-09', due: '2024-05-10' }],
  ['R.80.6: eight days late, one day', rule('article-19', 'IB', searchReport, { received: { isrTransmitted: '2024-08-09' } }), { raw: '2024-10-02' }],
  ['fourteen days late, seven days', rule('article-19', 'IB', searchReport, { received: { isrTransmitted: '2024-08-15' } }), { raw: '2024-10-08', due: '2024-10-08' }],
  ['without a claim from the filing date', rule('article-19', 'IB', { internationalFiling: '2024-01-16' }), { raw: '2025-05-16' }],
  ['R.54bis.1: three months from 10 October and three late days', rule('demand', 'EP', { priority: ['2023-01-16'], isrTransmitted: '2024-10-10' }, { received: { isrTransmitted: '2024-10-20' } }), { raw: '2025-01-13', due: '2025-01-13' }],
  ['late delivery does not move the 22 months', rule('demand', 'EP', { priority: ['2023-04-30'], isrTransmitted: '2024-06-10' }, { received: { isrTransmitted: '2024-07-20' } }), { raw: '2025-02-28', due: '2025-02-28' }],
  ['PCT Newsletter 01/2010: Epiphany closes Munich', rule('demand', 'EP', { priority: ['2008-03-06'] }), { raw: '2010-01-06', due: '2010-01-07' }],
  ['R.42.1 is a duty of the Authority: a Sunday stays', rule('international-search-report', 'EP', { priority: ['2024-06-02'] }), { raw: '2025-03-02', due: '2025-03-02' }],
  ['Art. 21(2)(a): so is publication', rule('publication', 'IB', { priority: ['2024-08-31'] }), { raw: '2026-02-28', due: '2026-02-28' }],
  ['R.26bis.1(a): 16 months', rule('priority-correction', 'IB', { priority: ['2024-05-31'], internationalFiling: '2025-05-30' }), { raw: '2025-09-30', due: '2025-09-30' }],
  ['four months from filing end later, on a Sunday', rule('priority-correction', 'IB', { priority: ['2024-05-31'], internationalFiling: '2025-07-31' }), { raw: '2025-11-30', due: '2025-12-01' }],
  ['added claim: 16 months from the date as changed end first', added('priority-correction'), { raw: '2025-10-03' }],
];

const restoration: readonly WorkedCall[] = [
  ['R.26bis.3(e): twelve months end on Epiphany at the EPO, two months from 7 January', rule('priority-restoration', 'EP', { priority: ['2024-01-06'], internationalFiling: '2025-02-20' }), { raw: '2025-03-07', due: '2025-03-07' }],
  ['two months end on Memorial Day', rule('priority-restoration', 'US', { priority: ['2024-03-26'], internationalFiling: '2025-04-20' }), { raw: '2025-05-26', due: '2025-05-27' }],
  ['a claim that came too late even for restoration keeps its limit', rule('priority-restoration', undefined, { priority: ['2023-01-02'], internationalFiling: '2024-06-03' }), { raw: '2024-03-02', due: '2024-03-02' }],
  ['nothing to restore without a claim', rule('priority-restoration', undefined, { internationalFiling: '2024-06-03' }), { error: 'missing-event' }],
  ['a claim within the two months anchors every limit', rule('national-phase', 'US', { priority: ['2023-01-02'], internationalFiling: '2024-03-04' }), { raw: '2025-07-02' }],
];

const changes: readonly WorkedCall[] = [
  ['R.90bis.3(d): withdrawn before any limit, all run from filing', rule('publication', undefined, { priority: ['2024-01-02'], internationalFiling: '2024-12-20', withdrawnPriority: ['2024-01-02'] }), { raw: '2026-06-20' }],
  ['the next claim takes its place', rule('publication', undefined, { priority: ['2024-01-02', '2024-03-04'], internationalFiling: '2024-12-20', withdrawnPriority: ['2024-01-02'] }), { raw: '2025-09-04' }],
  ['more than 15 days before publication', withdrawn('publication', undefined, '2025-06-16'), { raw: '2026-06-20' }],
  ['R.90bis.3(e): after the technical preparations it is published as before', withdrawn('publication', undefined, '2025-06-25'), { raw: '2025-07-02' }],
  ['after publication the open limits still move', withdrawn('national-phase', 'US', '2026-01-10'), { raw: '2027-06-20', due: '2027-06-21' }],
  ['the demand had expired by then', withdrawn('demand', 'EP', '2026-01-10'), { raw: '2025-11-02' }],
  ['R.90bis.3(a): on the last day of the 30 months', withdrawn('national-phase', 'EP', '2026-07-02'), { raw: '2027-07-20' }],
  ['after the 30 months a claim cannot be withdrawn, though the 31 months still run', withdrawn('national-phase', 'EP', '2026-07-20'), { raw: '2026-08-02', due: '2026-08-03' }],
  ['R.26bis.1(c): an added claim moves what is open', rule('national-phase', 'EP', { priority: ['2024-09-02'], internationalFiling: '2025-05-30', addedPriority: [{ date: '2024-06-03', on: '2025-07-01' }] }), { raw: '2027-01-03', due: '2027-01-04' }],
  ['the month of R.26bis.2(b): still counts', added('publication', '2025-10-30'), { raw: '2025-12-03' }],
  ['a month after the limit of R.26bis.1(a): does not count', added('publication', '2025-11-20'), { raw: '2026-11-30' }],
  ['nothing left to count from', rule('publication', undefined, { priority: ['2024-01-02'], withdrawnPriority: ['2024-01-02'] }), { error: 'missing-event' }],
];

const offices: readonly WorkedCall[] = [
  ['Luxembourg, Chapter I: 20 months', entry('LU', '2024-05-15'), { raw: '2026-01-15' }],
  ['Luxembourg, Chapter II: 30 months', entry('LU', '2024-05-15', { chapter: 'II' }), { raw: '2026-11-15' }],
  ['Tanzania, Chapter II: 31 months', entry('TZ', '2024-05-15', { chapter: 'II' }), { raw: '2026-12-15' }],
  ['Art. 39(1)(a): a demand on the last day of 19 months', rule('national-phase', 'LU', { priority: ['2024-05-15'], demandFiled: '2025-12-15' }, { chapter: 'II' }), { raw: '2026-11-15' }],
  ['a day later: Chapter I', rule('national-phase', 'LU', { priority: ['2024-05-15'], demandFiled: '2025-12-16' }, { chapter: 'II' }), { raw: '2026-01-15' }],
  ['Azerbaijan: 30 and 31 months', entry('AZ', '2025-05-15'), { raw: '2027-11-15' }],
  ['Azerbaijan, Chapter II', entry('AZ', '2025-05-15', { chapter: 'II' }), { raw: '2027-12-15' }],
  ['Uruguay is not bound by Chapter II', entry('UY', '2025-05-15', { chapter: 'II' }), { raw: '2027-11-15' }],
  ['Germany: 30 months had ended on Friday 29 April 2022', entry('DE', '2019-10-29'), { raw: '2022-04-29', due: '2022-04-29' }],
  ['Germany: Saturday 30 April 2022 expires on 2 May: 31 months', entry('DE', '2019-10-31'), { raw: '2022-05-31', due: '2022-05-31' }],
  ['Canada, filed before 30 October 2019: late entry as of right', rule('national-phase', 'CA', { priority: ['2018-10-29'], internationalFiling: '2019-10-29' }), { raw: '2021-04-29', graceBase: '2022-04-29', grace: '2022-04-29', remedy: null }],
  ['Canada, filed from that day: reinstatement, no surcharge period', rule('national-phase', 'CA', { priority: ['2018-10-30'], internationalFiling: '2019-10-30' }), { raw: '2021-04-30', graceBase: null, grace: null, remedy: '2022-05-02' }],
  ['China: two months with surcharge', entry('CN', '2025-02-14'), { raw: '2027-08-14', graceBase: '2027-10-14', remedy: null }],
  ['R.49.6: two months from the removal of the cause', rule('reinstatement', 'EP', { priority: ['2021-01-15'], removalOfCause: '2024-03-31' }), { raw: '2024-05-31' }],
  ['R.49.6: 31 months ended on Assumption Day 2023; twelve months from 16 August', rule('reinstatement', 'EP', { priority: ['2021-01-15'], removalOfCause: '2024-07-01' }), { raw: '2024-08-16', due: '2024-08-16' }],
  ['a closed route is closed whatever the dates', rule('national-phase', 'FR', {}), { error: 'closed-route', use: 'EP' }],
  ['Eswatini through ARIPO', entry('SZ', '2025-02-14'), { error: 'closed-route', use: 'AP' }],
  ['Senegal through OAPI', entry('SN', '2025-02-14'), { error: 'closed-route', use: 'OA' }],
];

describe.each([
  ['later and earlier limbs', limbs],
  ['restoration of priority', restoration],
  ['changes of the priority date', changes],
  ['offices', offices],
])('worked calls under the PCT: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});

describe('what does not count is said', () => {
  it.each([
    [withdrawn('national-phase', 'EP', '2026-07-20'), 'withdrawn on 2026-07-20, later than 2026-07-02'],
    [added('publication', '2025-11-20'), 'added on 2025-11-20, later than 2025-11-03'],
    [entry('LU', '2024-05-15', { chapter: 'II' }), 'only where the demand was filed within 19 months'],
  ])('%j', (call, words) => expect(answerOf(call)).toMatchObject({ warnings: [expect.stringContaining(words)] }));
});
