import { describe, expect, it } from 'vitest';
import { type WorkedCall, answerOf, fieldsOf } from './support';

const entry = (office: string, priority: string, more: object = {}): object => ({ rule: 'pct.national-phase', office, events: { priority: [priority] }, ...more });
const filed = (office: string, priority: string, internationalFiling: string, more: object = {}): object => ({ rule: 'pct.national-phase', office, events: { priority: [priority], internationalFiling }, ...more });
const rule = (name: string, events: object, more: object = {}): object => ({ rule: name, events, ...more });

const entries: readonly WorkedCall[] = [
  ['GB: 31 months end on the summer bank holiday; two months more as of right end on a Saturday', entry('GB', '2024-01-31'), { raw: '2026-08-31', due: '2026-09-01', graceBase: '2026-10-31', grace: '2026-11-02', remedy: null }],
  ['CN: Saturday to Monday; 32 months', entry('CN', '2023-07-31'), { raw: '2026-01-31', due: '2026-02-02', graceBase: '2026-03-31', grace: '2026-03-31' }],
  ['JP: Constitution Day in Golden Week', entry('JP', '2023-11-03'), { raw: '2026-05-03', due: '2026-05-07', grace: null, remedy: null }],
  ['KR: Sunday before Thanksgiving, then Hangul Day', entry('KR', '2023-03-05'), { raw: '2025-10-05', due: '2025-10-10' }],
  ['US: closed on 24 December 2024', entry('US', '2022-06-24'), { raw: '2024-12-24', due: '2024-12-26' }],
  ['AU: Australia Day', entry('AU', '2023-06-26'), { raw: '2026-01-26', due: '2026-01-27' }],
  ['CA: Canada Day; twelve months from the unmoved limit', filed('CA', '2023-01-01', '2023-12-29'), { raw: '2025-07-01', due: '2025-07-02', remedy: '2026-07-02', grace: null }],
  ['EP: Christmas closure', entry('EP', '2023-05-24'), { raw: '2025-12-24', due: '2026-01-02', grace: null, remedy: null }],
  ['TR: 33 months with additional fee, clamped', entry('TR', '2024-05-31'), { raw: '2026-11-30', graceBase: '2027-02-28' }],
  ['SG: to 48 months', entry('SG', '2024-05-15'), { raw: '2026-11-15', graceBase: '2028-05-15' }],
  ['ZA: 31 and 34 months', entry('ZA', '2024-05-15'), { raw: '2026-12-15', graceBase: '2027-03-15' }],
  ['PH: 30 and 31 months', entry('PH', '2024-05-15'), { raw: '2026-11-15', graceBase: '2026-12-15' }],
  ['BA: 34 months', entry('BA', '2024-05-15'), { raw: '2027-03-15', grace: null }],
  ['RU: restoration within twelve months', entry('RU', '2024-05-15'), { raw: '2026-12-15', remedy: '2027-12-15' }],
  ['TM: 30 months, restoration within three', entry('TM', '2024-05-15'), { raw: '2026-11-15', remedy: '2027-02-15' }],
  ['MY: two months from the removal of the cause have no day', entry('MY', '2024-05-15'), { raw: '2026-11-15', remedy: null }],
  ['WS: 31 months', entry('WS', '2024-05-15'), { raw: '2026-12-15', remedy: '2027-12-15' }],
  ['ZW, Chapter I', entry('ZW', '2024-05-15'), { raw: '2026-11-15' }],
  ['ZW, Chapter II', entry('ZW', '2024-05-15', { chapter: 'II' }), { raw: '2026-12-15' }],
  ['GM, Chapter II', entry('GM', '2024-05-15', { chapter: 'II' }), { raw: '2026-12-15' }],
  ['UG, Chapter I', entry('UG', '2024-05-15'), { raw: '2026-11-15' }],
  ['AP', entry('AP', '2024-05-15'), { raw: '2026-12-15' }],
  ['OA', entry('OA', '2024-05-15'), { raw: '2026-11-15' }],
  ['EA', entry('EA', '2024-05-15'), { raw: '2026-12-15' }],
  ['IB as WO: no designated office', entry('WO', '2024-05-15'), { error: 'unknown-office', raw: null }],
  ['TW is not bound by the Treaty', entry('TW', '2024-05-15'), { error: 'unknown-office' }],
  ['LI through Switzerland', entry('LI', '2024-05-15'), { error: 'closed-route', use: 'CH' }],
  ['LT', entry('LT', '2024-05-15'), { error: 'closed-route', use: 'EP' }],
  ['MC', entry('MC', '2024-05-15'), { error: 'closed-route', use: 'EP' }],
  ['GA', entry('GA', '2024-05-15'), { error: 'closed-route', use: 'OA' }],
];

const italy: readonly WorkedCall[] = [
  ['filed on 30 June 2020', filed('IT', '2019-07-01', '2020-06-30'), { error: 'closed-route', use: 'EP' }],
  ['filed on 1 July 2020', filed('IT', '2019-07-01', '2020-07-01'), { raw: '2022-01-01' }],
  ['a priority of which no filing can be so late', entry('IT', '2018-05-15'), { error: 'closed-route', use: 'EP' }],
  ['a priority that leaves it open', entry('IT', '2019-06-20'), { raw: '2021-12-20' }],
];

const demand = (priority: string, demandFiled: string, isrTransmitted: string | undefined, more: object = {}): object => rule('pct.national-phase', { priority: [priority], demandFiled, ...(isrTransmitted === undefined ? {} : { isrTransmitted }) }, { office: 'AZ', ...more });
const demands: readonly WorkedCall[] = [
  ['a demand within 22 months: Chapter II, nobody need say so', demand('2024-01-15', '2025-11-14', '2025-05-02'), { raw: '2026-08-15' }],
  ['three months from a late search report', demand('2024-01-15', '2026-01-09', '2025-10-10'), { raw: '2026-08-15' }],
  ['later than both counts as not submitted, whatever is said', demand('2024-01-15', '2026-01-12', '2025-05-02', { chapter: 'II' }), { raw: '2026-07-15' }],
  ['later than 22 months, the report not dated: Chapter I unless a person says otherwise', demand('2024-01-15', '2026-01-12', undefined), { raw: '2026-07-15' }],
  ['a person says otherwise', demand('2024-01-15', '2026-01-12', undefined, { chapter: 'II' }), { raw: '2026-08-15' }],
  ['Chapter I by a person’s word', demand('2024-01-15', '2025-11-14', '2025-05-02', { chapter: 'I' }), { raw: '2026-07-15' }],
];

const newsletter = (withdrawnPriority: readonly unknown[]): object => rule('pct.national-phase', { priority: ['2019-12-09'], internationalFiling: '2020-11-09', withdrawnPriority }, { office: 'US' });
const two = { priority: ['2024-01-02', '2024-03-04'], internationalFiling: '2024-12-20' };
const changes: readonly WorkedCall[] = [
  ['withdrawn on the last day of the thirty months', newsletter([{ date: '2019-12-09', on: '2022-06-09' }]), { raw: '2023-05-09' }],
  ['a day later: an expired limit does not revive', newsletter([{ date: '2019-12-09', on: '2022-06-10' }]), { raw: '2022-06-09', due: '2022-06-09' }],
  ['years later neither', newsletter([{ date: '2019-12-09', on: '2024-01-10' }]), { raw: '2022-06-09' }],
  ['the later of two claims withdrawn: nothing moves', rule('pct.national-phase', { ...two, withdrawnPriority: ['2024-03-04'] }, { office: 'US' }), { raw: '2026-07-02' }],
  ['both withdrawn, one after the other', rule('pct.national-phase', { ...two, withdrawnPriority: [{ date: '2024-01-02', on: '2025-02-03' }, { date: '2024-03-04', on: '2025-03-03' }] }, { office: 'US' }), { raw: '2027-06-20', due: '2027-06-21' }],
  ['R.26bis.1(a): 16 months from the date as filed end first', rule('pct.priority-correction', { priority: ['2024-06-03', '2024-09-02'], internationalFiling: '2025-05-30', withdrawnPriority: [{ date: '2024-06-03', on: '2025-07-01' }] }), { raw: '2025-10-03' }],
  ['without a claim from the filing', rule('pct.priority-correction', { internationalFiling: '2025-05-30' }), { raw: '2026-09-30' }],
  ['R.42.1: nine months from priority decide', rule('pct.international-search-report', { priority: ['2024-01-31'], searchCopyReceived: '2024-02-10' }), { raw: '2024-10-31', due: '2024-10-31' }],
  ['a notice of withdrawal reaches the Bureau on the Tuesday after Easter', rule('pct.withdrawal', { priority: ['2022-10-18'] }, { office: 'IB' }), { raw: '2025-04-18', due: '2025-04-22' }],
  ['R.92bis.1(b): so does a request for the recording of a change', rule('pct.change-recording', { priority: ['2022-10-18'] }, { office: 'IB' }), { raw: '2025-04-18', due: '2025-04-22' }],
];

const fees: readonly WorkedCall[] = [
  ['R.159(1)(g): due on 30 June 2023, deferred to 31 months, New Year 2024, that to 2 January', { rule: 'ep.renewal', events: { internationalFiling: '2021-06-28', priority: ['2021-06-01'] }, renewalYear: 3 }, { base: '2024-01-02', due: '2024-01-02', graceBase: '2024-07-02', grace: '2024-07-02' }],
  ['both on one day: the six months go to the month’s end', { rule: 'ep.renewal', events: { internationalFiling: '2021-06-28', priority: ['2020-11-30'] }, renewalYear: 3 }, { base: '2023-06-30', due: '2023-06-30', graceBase: '2023-12-31', grace: '2024-01-02' }],
  ['the last year', { rule: 'ep.renewal', events: { filing: '2005-02-10' }, renewalYear: 20 }, { base: '2024-02-29', due: '2024-02-29', earliest: '2023-11-30', graceBase: '2024-08-31', grace: '2024-09-02' }],
  ['no fee for the second year', { rule: 'ep.renewal', events: { filing: '2020-02-10' }, renewalYear: 2 }, { error: 'no-such-year' }],
  ['no maintenance fee of a design', { rule: 'us.maintenance', events: { grant: '2020-01-07' }, renewalYear: 3.5, right: 'design' }, { error: 'unknown-rule' }],
  ['no maintenance fee after four years', { rule: 'us.maintenance', events: { grant: '2020-01-07' }, renewalYear: 4 }, { error: 'no-such-year' }],
  ['a month by fee is counted from the action, not from the clamped day', rule('us.action-reply', { action: '2024-11-29' }, { extensionMonths: 1 }), { raw: '2025-03-29', due: '2025-03-31', abandoned: '2025-04-01' }],
  ['nor from the day that a weekend moved', rule('us.action-reply', { action: '2024-11-15' }, { extensionMonths: 1 }), { raw: '2025-03-15', due: '2025-03-17', abandoned: '2025-03-18' }],
  ['six months and a holiday', rule('us.action-reply', { action: '2025-05-26' }, { extensionMonths: 3 }), { raw: '2025-11-26', due: '2025-11-26', abandoned: '2025-11-27' }],
  ['no sixth month by fee', rule('us.action-reply', { action: '2024-11-29' }, { extensionMonths: 6 }), { error: 'no-such-extension' }],
  ['provisional: Christmas; two months from the moved end', rule('us.provisional', { provisional: '2023-12-25' }), { raw: '2024-12-25', due: '2024-12-26', remedy: '2025-02-26' }],
  ['priority at the EPO over the closure; two months from its end', rule('paris.priority', { firstFiling: '2024-12-28' }, { office: 'EP' }), { raw: '2025-12-28', due: '2026-01-02', remedy: '2026-03-02' }],
  ['priority without an office: a Sunday stays', rule('paris.priority', { firstFiling: '2024-12-28' }), { raw: '2025-12-28', due: '2025-12-28' }],
];

const transitions: readonly WorkedCall[] = [
  ['IN: filed on 14 March 2024, 48 months', rule('in.examination-request', { priority: ['2023-03-20'], filing: '2024-03-14' }), { raw: '2027-03-20' }],
  ['IN: filed on 15 March 2024, 31 months', rule('in.examination-request', { priority: ['2023-03-20'], filing: '2024-03-15' }), { raw: '2025-10-20' }],
  ['IN: a priority after the change, the filing not given', rule('in.examination-request', { priority: ['2024-06-01'] }), { raw: '2027-01-01' }],
  ['IN: a priority that leaves it open: the earlier day', rule('in.examination-request', { priority: ['2023-06-20'] }), { raw: '2026-01-20' }],
  ['IN: a priority long before', rule('in.examination-request', { priority: ['2022-01-10'] }), { raw: '2026-01-10' }],
  ['KR: filed on 28 February 2017, five years', rule('kr.examination-request', { filing: '2017-02-28' }), { raw: '2022-02-28' }],
  ['KR: filed on 1 March 2017, three years, a Sunday', rule('kr.examination-request', { filing: '2017-03-01' }), { raw: '2020-03-01', due: '2020-03-02' }],
  ['CA: filed on 29 October 2019, five years', rule('ca.examination-request', { filing: '2019-10-29' }), { raw: '2024-10-29' }],
  ['CA: filed on 30 October 2019, four years', rule('ca.examination-request', { filing: '2019-10-30' }), { raw: '2023-10-30' }],
  ['CN: an action of 19 January 2024', rule('cn.action-reply', { action: '2024-01-19' }), { raw: '2024-06-03' }],
  ['CN: an action of 20 January 2024', rule('cn.action-reply', { action: '2024-01-20' }), { raw: '2024-05-20' }],
  ['JP: three years from filing, never from priority', rule('jp.examination-request', { filing: '2022-05-03', priority: ['2021-05-06'] }), { raw: '2025-05-03', due: '2025-05-07' }],
  ['JP: the national document in the last two months, the translation two months later', rule('jp.translation', { priority: ['2024-02-14'], nationalEntry: '2026-07-20' }), { raw: '2026-09-20', due: '2026-09-24' }],
  ['JP: entered early, thirty months', rule('jp.translation', { priority: ['2024-02-14'], nationalEntry: '2026-03-02' }), { raw: '2026-08-14' }],
  ['GB r.68(4)(b): two months from entry end later', rule('gb.examination-request-pct', { priority: ['2022-05-31'], nationalEntry: '2025-02-14' }), { raw: '2025-04-14' }],
];

describe.each([
  ['entry', entries],
  ['Italy', italy],
  ['demands', demands],
  ['changed priorities', changes],
  ['fees and replies', fees],
  ['transitions', transitions],
])('worked calls at offices: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});

describe('what a date hangs on is said', () => {
  it.each([
    [entry('IT', '2019-06-20'), 'the international filing date is not known'],
    [rule('in.examination-request', { priority: ['2023-06-20'] }), 'The filing date is not given'],
    [demand('2024-01-15', '2026-01-12', '2025-05-02', { chapter: 'II' }), 'counts as not submitted'],
  ])('%j', (call, words) => expect(answerOf(call)).toMatchObject({ warnings: expect.arrayContaining([expect.stringContaining(words)]) }));
});
