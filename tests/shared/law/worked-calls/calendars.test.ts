import { describe, expect, it } from 'vitest';
import { type WorkedCall, answerOf, fieldsOf } from './support';

/** A day as the last of a period at an office, and the day to which its closed days move it. */
const moved = (office: string, how: string, day: string, due: string): WorkedCall => [`${office} ${day}: ${how}`, { office, event: day, period: 'P0D' }, { raw: day, due }];
const period = (how: string, call: object, expected: WorkedCall[2]): WorkedCall => [how, call, expected];

const unitedStates: readonly WorkedCall[] = [
  moved('US', 'Juneteenth on a Saturday, kept on Friday for the first time', '2021-06-18', '2021-06-21'),
  moved('US', 'Juneteenth on a Sunday, kept on Monday', '2022-06-19', '2022-06-21'),
  moved('US', 'the year before it was a holiday', '2020-06-19', '2020-06-19'),
  moved('US', 'Inauguration Day', '2021-01-20', '2021-01-21'),
  moved('US', 'Independence Day on a Sunday, kept on Monday', '2027-07-04', '2027-07-06'),
  moved('US', 'Veterans Day on a Saturday, kept on Friday', '2028-11-10', '2028-11-13'),
  moved('US', 'Emancipation Day is no Federal holiday', '2024-04-16', '2024-04-16'),
  moved('US', 'power outage of 2015, Christmas, weekend', '2015-12-22', '2015-12-28'),
  moved('US', 'Christmas and the order for the 26th', '2014-12-25', '2014-12-29'),
  moved('US', 'the orders for 24 and 26 December', '2025-12-24', '2025-12-29'),
  moved('US', 'closed on 24 December 2024', '2024-12-24', '2024-12-26'),
  moved('US', 'emergency of 11 September', '2001-09-11', '2001-09-12'),
  moved('US', 'Washington’s Birthday, then snow', '2003-02-17', '2003-02-19'),
  moved('US', 'day of mourning', '2018-12-05', '2018-12-06'),
  moved('US', 'hurricane, two days', '2012-10-29', '2012-10-31'),
  moved('US', 'snow of 5 March', '2015-03-05', '2015-03-06'),
];

const japan: readonly WorkedCall[] = [
  moved('JP', 'Showa Day', '2026-04-29', '2026-04-30'),
  moved('JP', 'Golden Week: Constitution Day on a Sunday has its day in lieu on the 6th', '2026-05-02', '2026-05-07'),
  moved('JP', 'Golden Week: Greenery Day on a Sunday', '2025-05-03', '2025-05-07'),
  moved('JP', 'five holidays in September', '2026-09-19', '2026-09-24'),
  moved('JP', '29 December to 3 January and a weekend', '2024-12-28', '2025-01-06'),
  moved('JP', '29 December', '2026-12-29', '2027-01-04'),
];

const korea: readonly WorkedCall[] = [
  moved('KR', 'National Foundation Day to Hangul Day', '2025-10-03', '2025-10-10'),
  moved('KR', 'Korean New Year', '2026-02-16', '2026-02-19'),
  moved('KR', 'temporary holiday before the New Year', '2025-01-27', '2025-01-31'),
  moved('KR', 'Workers’ Day', '2025-05-01', '2025-05-02'),
  moved('KR', 'Children’s Day and Buddha’s Birthday fall together', '2025-05-03', '2025-05-07'),
  moved('KR', 'Independence Movement Day on a Sunday', '2026-03-01', '2026-03-03'),
  moved('KR', 'presidential election', '2025-06-03', '2025-06-04'),
];

const china: readonly WorkedCall[] = [
  moved('CN', 'a Sunday worked before National Day', '2025-09-28', '2025-09-28'),
  moved('CN', 'National Day and Mid-autumn', '2025-10-01', '2025-10-09'),
  moved('CN', 'a Sunday worked before the Spring Festival', '2025-01-26', '2025-01-26'),
  moved('CN', 'Spring Festival', '2025-01-28', '2025-02-05'),
  moved('CN', 'Spring Festival of 2026 from its Sunday on', '2026-02-15', '2026-02-24'),
  moved('CN', 'Tomb-sweeping Day', '2025-04-04', '2025-04-07'),
  moved('CN', 'a Saturday of a year that is not announced', '2027-03-06', '2027-03-06'),
];

const europe: readonly WorkedCall[] = [
  moved('EP', 'New Year, bridging day, weekend', '2015-01-01', '2015-01-05'),
  moved('EP', 'closure of 2015', '2015-12-24', '2016-01-04'),
  moved('EP', 'closure prolonged until 10 January 2021', '2020-12-24', '2021-01-11'),
  moved('EP', 'closure of 2023', '2023-12-23', '2024-01-02'),
  moved('EP', 'no mail in Germany, then All Saints’ Day', '2017-10-31', '2017-11-02'),
  moved('EP', 'Christmas Eve of 1997, Christmas, weekend', '1997-12-24', '1997-12-29'),
  moved('EP', 'closure of 2024', '2024-12-24', '2025-01-02'),
  moved('EP', 'King’s Day closes The Hague', '2023-04-27', '2023-04-28'),
  moved('EP', 'Corpus Christi closes Munich', '2026-06-04', '2026-06-05'),
  moved('EP', 'Assumption Day on a Saturday', '2026-08-15', '2026-08-17'),
  moved('DE', 'Good Friday to Easter Monday', '2025-04-18', '2025-04-22'),
  moved('DE', 'Epiphany closes Munich alone: the earlier day', '2025-01-06', '2025-01-06'),
  moved('GB', 'Christmas, weekend, Boxing Day in lieu', '2026-12-25', '2026-12-29'),
  moved('GB', 'early May', '2024-05-06', '2024-05-07'),
];

const bureau: readonly WorkedCall[] = [
  moved('IB', 'Jeûne genevois', '2024-09-05', '2024-09-06'),
  moved('IB', 'end of 2016 to 3 January 2017', '2016-12-30', '2017-01-03'),
  moved('IB', '31 December 2019 and New Year', '2019-12-31', '2020-01-02'),
  moved('IB', '29 December 2017, weekend, New Year', '2017-12-29', '2018-01-02'),
  moved('IB', 'Ascension Day', '2025-05-29', '2025-05-30'),
];

const others: readonly WorkedCall[] = [
  moved('CA', 'Canada Day', '2025-07-01', '2025-07-02'),
  moved('AU', 'Australia Day', '2026-01-26', '2026-01-27'),
  moved('IN', 'Republic Day', '2026-01-26', '2026-01-27'),
  moved('NZ', 'Waitangi Day on a Friday', '2026-02-06', '2026-02-09'),
  moved('IL', 'Friday and Saturday are the weekend', '2026-01-02', '2026-01-04'),
  moved('RU', 'no table: nothing moves', '2026-01-04', '2026-01-04'),
];

const documents: readonly WorkedCall[] = [
  period('China until 19 January 2024: fifteen days from dispatch', { office: 'CN', event: '2023-06-15', document: true, period: 'P4M' }, { raw: '2023-10-30', due: '2023-10-30' }),
  period('the last day of the fiction', { office: 'CN', event: '2024-01-19', document: true, period: 'P2M' }, { raw: '2024-04-03', due: '2024-04-03' }),
  period('the first day without it', { office: 'CN', event: '2024-01-20', document: true, period: 'P2M' }, { raw: '2024-03-20', due: '2024-03-20' }),
  period('a recorded day of receipt', { office: 'CN', event: '2024-05-10', received: '2024-05-13', document: true, period: 'P3M' }, { raw: '2024-08-13', due: '2024-08-13' }),
  period('the CNIPA as an authority of the PCT: R.80.6', { office: 'CN', law: 'PCT', event: '2023-06-15', document: true, period: 'P2M' }, { raw: '2023-08-15' }),
  period('an event that is no document', { office: 'CN', event: '2023-06-15', period: 'P4M' }, { raw: '2023-10-15', due: '2023-10-16' }),
  period('Germany: a month from service', { office: 'DE', event: '2024-05-24', received: '2024-05-29', document: true, period: 'P1M' }, { raw: '2024-06-29', due: '2024-07-01' }),
  period('United States: the date of the action, whenever it came', { office: 'US', event: '2024-05-24', received: '2024-06-20', document: true, period: 'P3M' }, { raw: '2024-08-24', due: '2024-08-26' }),
  period('EPC: 21 December plus ten days is 31 December; two months are clamped', { office: 'EP', event: '2022-12-21', document: true, period: 'P2M' }, { raw: '2023-02-28', due: '2023-02-28' }),
  period('EPC: deemed delivered on 31 October, four months end on 29 February', { office: 'EP', event: '2023-10-21', document: true, period: 'P4M' }, { raw: '2024-02-29', due: '2024-02-29' }),
  period('EPC: the ten days count although the period ends long after November 2023', { office: 'EP', event: '2023-10-31', document: true, period: 'P6M' }, { raw: '2024-05-10', due: '2024-05-10' }),
  period('EPC R.131(3): a year from 29 February', { office: 'EP', event: '2024-02-29', document: true, period: 'P1Y' }, { raw: '2025-02-28', due: '2025-02-28' }),
  period('EPC: one day at the end, from Saturday to Sunday', { office: 'EP', event: '2023-11-02', received: '2023-11-10', document: true, period: 'P4M' }, { raw: '2024-03-03', due: '2024-03-04' }),
  period('PCT: one day at the end', { office: 'IB', event: '2024-03-04', received: '2024-03-12', document: true, period: 'P2M' }, { raw: '2024-05-05', due: '2024-05-06' }),
  period('PCT: fourteen days at the end, a Saturday before Whit Monday', { office: 'IB', event: '2024-03-04', received: '2024-03-25', document: true, period: 'P2M' }, { raw: '2024-05-18', due: '2024-05-21' }),
  period('weeks', { office: 'EP', event: '2024-01-01', period: 'P2W' }, { raw: '2024-01-15', due: '2024-01-15' }),
  period('days are calendar days', { office: 'US', event: '2024-06-10', period: 'P30D' }, { raw: '2024-07-10', due: '2024-07-10' }),
  period('years and months', { event: '2024-02-29', period: 'P1Y6M' }, { raw: '2025-08-29', due: '2025-08-29' }),
  period('28 February keeps its number', { event: '2025-02-28', period: 'P3M' }, { raw: '2025-05-28', due: '2025-05-28' }),
];

describe.each([
  ['USPTO', unitedStates],
  ['JPO', japan],
  ['KIPO', korea],
  ['CNIPA', china],
  ['EPO, DPMA, UKIPO', europe],
  ['International Bureau', bureau],
  ['other offices', others],
  ['documents and periods', documents],
])('worked calls for closed days and receipt: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});

describe('a day that the tables do not know for certain', () => {
  it.each([
    [{ office: 'CN', event: '2027-03-06', period: 'P0D' }, 'not known'],
    [{ office: 'DE', event: '2025-01-06', period: 'P0D' }, 'perhaps closed'],
    [{ office: 'EP', event: '2026-12-24', period: 'P0D' }, 'perhaps closed'],
    [{ office: 'US', event: '2024-05-24', received: '2024-06-20', document: true, period: 'P3M' }, 'received does not count'],
  ])('%j is said', (call, words) => expect(answerOf(call)).toMatchObject({ warnings: [expect.stringContaining(words)] }));
});
