import { describe, expect, it } from 'vitest';
import { type WorkedCall, fieldsOf } from './support';

const at = (event: string, period: string, more: object = {}): object => ({ office: 'EP', event, period, ...more });
const document = (event: string, period: string, received?: string): object => at(event, period, { document: true, ...(received === undefined ? {} : { received }) });
const renewal = (filing: string, renewalYear: number): object => ({ rule: 'ep.renewal', events: { filing }, renewalYear });
const euroPct = (internationalFiling: string, priority: string, renewalYear: number): object => ({ rule: 'ep.renewal', events: { internationalFiling, priority: [priority] }, renewalYear });

const notification: readonly WorkedCall[] = [
  ['R.126(2) until 31 October 2023: tenth day 10 November, two months', document('2023-10-31', 'P2M'), { raw: '2024-01-10', due: '2024-01-10', base: null, earliest: null, grace: null, abandoned: null, remedy: null }],
  ['the tenth day itself moves nothing', document('2023-10-31', 'P2M', '2023-11-10'), { raw: '2024-01-10' }],
  ['received before the tenth day: the fiction holds', document('2023-10-31', 'P2M', '2023-11-02'), { raw: '2024-01-10' }],
  ['received later than the tenth day: that day counts', document('2023-10-31', 'P2M', '2023-11-15'), { raw: '2024-01-15', due: '2024-01-15' }],
  ['R.126(2) from 1 November 2023: the date it bears; New Year is closed', document('2023-11-01', 'P2M'), { raw: '2024-01-01', due: '2024-01-02' }],
  ['seven days late is within the safeguard', document('2023-11-01', 'P2M', '2023-11-08'), { raw: '2024-01-01', due: '2024-01-02' }],
  ['eight days: one day at the end', document('2023-11-01', 'P2M', '2023-11-09'), { raw: '2024-01-02', due: '2024-01-02' }],
  ['nine days: two days', document('2023-11-01', 'P2M', '2023-11-10'), { raw: '2024-01-03' }],
  ['thirty days: 23 days', document('2023-11-01', 'P2M', '2023-12-01'), { raw: '2024-01-24' }],
  ['31 August plus six months is clamped to 28 February, then three days', document('2024-08-31', 'P6M', '2024-09-10'), { raw: '2025-03-03', due: '2025-03-03' }],
  ['EPO Guidelines E-II 2.4: 30 May plus three days is Sunday 2 June', document('2024-01-30', 'P4M', '2024-02-09'), { raw: '2024-06-02', due: '2024-06-03' }],
  ['EPC named, no office: the ten days count, nothing rolls', { law: 'EPC', document: true, event: '2023-10-28', period: 'P2M' }, { raw: '2024-01-07', due: '2024-01-07' }],
  ['the EPO as Searching Authority: PCT R.80.6, no ten days; Assumption Day is closed', at('2023-05-15', 'P3M', { document: true, law: 'PCT' }), { raw: '2023-08-15', due: '2023-08-16' }],
  ['no document: no fiction', at('2023-05-10', 'P6M'), { raw: '2023-11-10', due: '2023-11-10' }],
];

const closedDays: readonly WorkedCall[] = [
  ['Women’s Day closes Berlin alone: one site is enough', at('2024-03-08', 'P0D'), { raw: '2024-03-08', due: '2024-03-11' }],
  ['All Saints’ Day closes Munich; Friday to Monday', at('2024-11-01', 'P0D'), { due: '2024-11-04' }],
  ['13 March 2020: before the general extension', at('2020-03-13', 'P0D'), { raw: '2020-03-13', due: '2020-03-13' }],
  ['Saturday 14 March 2020 expires on Monday 16 March, which the extension covers', at('2020-03-14', 'P0D'), { raw: '2020-06-02', due: '2020-06-02' }],
  ['15 March 2020 to 2 June 2020', at('2020-03-15', 'P0D'), { raw: '2020-06-02', due: '2020-06-02' }],
  ['a document of 15 January 2020: 25 January, 25 March, extended', document('2020-01-15', 'P2M'), { raw: '2020-06-02', due: '2020-06-02' }],
  ['31 May 2020', at('2020-05-31', 'P0D'), { due: '2020-06-02' }],
  ['Whit Monday 1 June 2020', at('2020-06-01', 'P0D'), { due: '2020-06-02' }],
  ['2 June 2020 itself', at('2020-06-02', 'P0D'), { raw: '2020-06-02', due: '2020-06-02' }],
  ['3 June 2020 is after it', at('2020-06-03', 'P0D'), { due: '2020-06-03' }],
  ['periods of the PCT before the EPO were extended too (Art. 150(2))', at('2020-04-27', 'P0D', { law: 'PCT' }), { due: '2020-06-02' }],
  ['so was the priority period', { rule: 'paris.priority', office: 'EP', events: { firstFiling: '2019-04-01' } }, { raw: '2020-06-02', due: '2020-06-02' }],
];

const renewals: readonly WorkedCall[] = [
  ['29 February: month end; J 4/91: 28 February to 31 August', renewal('2020-02-29', 3), { base: '2022-02-28', due: '2022-02-28', earliest: '2021-08-31', graceBase: '2022-08-31', grace: '2022-08-31' }],
  ['in a leap year the month ends on the 29th', renewal('2020-02-29', 5), { base: '2024-02-29', earliest: '2023-11-30', graceBase: '2024-08-31', grace: '2024-09-02' }],
  ['31 August to 28 February', renewal('2019-08-31', 4), { base: '2022-08-31', earliest: '2022-05-31', graceBase: '2023-02-28', grace: '2023-02-28' }],
  ['31 December is not moved, the last day to pay is', renewal('2021-12-05', 3), { base: '2023-12-31', due: '2024-01-02', graceBase: '2024-06-30', grace: '2024-07-01' }],
  ['due in the general extension: the due date stands, the six months too', renewal('2018-03-10', 3), { base: '2020-03-31', due: '2020-06-02', graceBase: '2020-09-30', grace: '2020-09-30' }],
  ['six months that ended in the general extension', renewal('2017-09-10', 3), { base: '2019-09-30', due: '2019-09-30', graceBase: '2020-03-31', grace: '2020-06-02' }],
  ['R.159(1)(g): 31 October 2020 is deferred to 31 months, 3 April 2021, and that to the Tuesday after Easter; the six months run from there', euroPct('2018-10-11', '2018-09-03', 3), { base: '2021-04-06', due: '2021-04-06', graceBase: '2021-10-06', grace: '2021-10-06' }],
  ['a third year that begins after the 31 months is not deferred', euroPct('2017-07-14', '2016-07-15', 3), { base: '2019-07-31', due: '2019-07-31', earliest: '2019-01-31' }],
  ['nor is the fourth year', euroPct('2017-07-14', '2016-07-15', 4), { base: '2020-07-31', earliest: '2020-04-30' }],
];

describe.each([
  ['notification', notification],
  ['closed days and the general extension of 2020', closedDays],
  ['renewal fees', renewals],
])('worked calls under the EPC: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});
