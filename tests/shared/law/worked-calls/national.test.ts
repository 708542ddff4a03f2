import { describe, expect, it } from 'vitest';
import { type WorkedCall, fieldsOf } from './support';

const fee = (rule: string, renewalYear: number, events: object): object => ({ rule, events, renewalYear });
const rule = (name: string, events: object, more: object = {}): object => ({ rule: name, events, ...more });

const renewals: readonly WorkedCall[] = [
  ['PatKostG § 3(2), 5(2), 7(1): due on 31 January, free until 31 March, with surcharge until 31 July', fee('de.renewal', 3, { filing: '2020-01-15' }), { base: '2022-01-31', earliest: '2021-01-31', raw: '2022-03-31', due: '2022-03-31', graceBase: '2022-07-31', grace: '2022-08-01' }],
  ['31 August: the second month ends on 31 October, the sixth on 29 February in a leap year', fee('de.renewal', 5, { filing: '2019-08-31' }), { base: '2023-08-31', due: '2023-10-31', raw: '2023-10-31', graceBase: '2024-02-29' }],
  ['CPI R.613-46: 28 February to 31 August', fee('fr.renewal', 4, { filing: '2020-02-29' }), { base: '2023-02-28', due: '2023-02-28', earliest: '2022-02-28', graceBase: '2023-08-31' }],
  ['EPC Art. 141(2): due two weeks after the mention of the grant, payable for two months', fee('fr.renewal', 6, { filing: '2019-05-20', mentionOfGrant: '2024-05-15' }), { base: '2024-05-31', due: '2024-07-15', graceBase: '2024-11-30' }],
  ['a later year is not touched by it', fee('fr.renewal', 7, { filing: '2019-05-20', mentionOfGrant: '2024-05-15' }), { base: '2025-05-31', due: '2025-06-02' }],
  ['Patents Rules r.37(2): end of the month of the fourth anniversary', fee('gb.renewal', 5, { filing: '2019-02-14', grant: '2021-01-05' }), { base: '2023-02-28', due: '2023-02-28', earliest: '2022-11-30', graceBase: '2023-08-31' }],
  ['r.37(3): granted late, three months beginning on 1 May end on 31 July', fee('gb.renewal', 5, { filing: '2019-06-10', grant: '2024-05-01' }), { base: '2024-07-31', graceBase: '2025-01-31' }],
  ['UPR R.13(2), (3): 28 February to 31 August, a Sunday', fee('up.renewal', 5, { filing: '2021-02-10' }), { base: '2025-02-28', due: '2025-02-28', graceBase: '2025-08-31', grace: '2025-09-01' }],
  ['R.13(4): three months from the registration', fee('up.renewal', 5, { filing: '2020-03-17', unitaryEffectRegistered: '2024-03-06' }), { base: '2024-03-31', due: '2024-06-06', graceBase: '2024-09-30' }],
];

const others: readonly WorkedCall[] = [
  ['PatG § 59(1): three months had ended before 1 April 2014', rule('de.opposition', { grant: '2013-12-19' }), { raw: '2014-03-19' }],
  ['three months would have ended on 2 April 2014: nine', rule('de.opposition', { grant: '2014-01-02' }), { raw: '2014-10-02', due: '2014-10-02' }],
  ['PatG § 73(2): a month from service', rule('de.appeal', { refusal: '2024-05-24' }, { received: { refusal: '2024-05-29' } }), { raw: '2024-06-29', due: '2024-07-01' }],
  ['service not known: from the date of the decision', rule('de.opposition-appeal', { oppositionDecision: '2024-01-31' }), { raw: '2024-02-29' }],
  ['PatG § 44(2): seven years from filing, never from priority', rule('de.examination-request', { filing: '2018-03-10', priority: ['2017-03-10'] }), { raw: '2025-03-10', due: '2025-03-10' }],
  ['France has no opposition to patents granted before April 2020', rule('fr.opposition', { grant: '2020-03-27' }), { error: 'not-in-force' }],
  ['CPI R613-44: nine months', rule('fr.opposition', { grant: '2024-05-31' }), { raw: '2025-02-28' }],
  ['Patents Rules r.30: four years and six months, clamped', rule('gb.compliance', { priority: ['2020-08-31'], action: '2022-01-10' }), { raw: '2025-02-28' }],
  ['r.19: three months back from 28 February, not 51 months', rule('gb.divisional', { priority: ['2020-08-31'] }), { raw: '2024-11-28' }],
  ['EPC R.36(3): a month from the filing of the divisional', rule('ep.divisional-fees', { divisionalFiled: '2025-01-31' }), { raw: '2025-02-28' }],
  ['R.51(3): four months, with surcharge six', rule('ep.divisional-renewals', { divisionalFiled: '2024-08-31' }), { raw: '2024-12-31', due: '2025-01-02', graceBase: '2025-02-28' }],
  ['UPR R.6(1), 22(2): one month; two months from its moved end', rule('ep.unitary-effect', { grant: '2024-05-01' }), { raw: '2024-06-01', due: '2024-06-03', remedy: '2024-08-05' }],
  ['Art. 99(1): nine months, Munich alone closed on Assumption Day', rule('ep.opposition', { grant: '2023-11-15' }), { raw: '2024-08-15', due: '2024-08-16' }],
  ['R.136(1): a year from the missed period ends first', rule('ep.re-establishment', { removalOfCause: '2024-12-20', missedPeriodExpiry: '2024-02-05' }), { raw: '2025-02-05' }],
  ['UPCA Art. 83(3): a month before seven years from 1 June 2023', rule('ep.upc-opt-out', { grant: '2025-03-05' }), { raw: '2030-04-30', due: '2030-04-30' }],
  ['R.51(3): fees accrued for the earlier application are due with the divisional', { rule: 'ep.renewal', events: { filing: '2018-03-10', divisionalFiled: '2024-09-12' }, renewalYear: 5 }, { base: '2024-09-12', due: '2025-01-13', graceBase: '2025-03-12' }],
  ['Art. 65(1): three months', rule('ep.validation', { grant: '2024-11-30' }), { raw: '2025-02-28' }],
  ['Art. 108: notice and grounds both from the decision', rule('ep.appeal-grounds', { refusal: '2023-10-31' }), { raw: '2024-03-10', due: '2024-03-11' }],
  ['R.135(1): two months, eight days late', rule('ep.further-processing', { lossOfRights: '2024-01-30' }, { received: { lossOfRights: '2024-02-07' } }), { raw: '2024-03-31', due: '2024-04-02' }],
];

const terms: readonly WorkedCall[] = [
  ['Patents Act s. 25(1): beginning with the day of filing', { rule: 'term.expiry', office: 'GB', events: { filing: '2004-03-01' } }, { due: '2024-02-29' }],
  ['EPC Art. 63(1): the day with the same number, not moved', { rule: 'term.expiry', office: 'EP', events: { filing: '2004-02-29', priority: ['2003-02-28'] } }, { due: '2024-02-29' }],
  ['35 USC 154(c), filed before 8 June 1995: 17 years from grant end later', { rule: 'term.expiry', office: 'US', events: { filing: '1994-02-01', grant: '2010-03-02' } }, { due: '2027-03-02' }],
  ['20 years from filing end later', { rule: 'term.expiry', office: 'US', events: { filing: '1994-02-01', grant: '1995-09-05' } }, { due: '2014-02-01' }],
  ['35 USC 154(a)(2): from the earliest application relied on', { rule: 'term.expiry', office: 'US', events: { filing: '2010-06-01', priority: ['2009-06-01'] } }, { due: '2030-06-01' }],
];

describe.each([
  ['renewal fees', renewals],
  ['other periods', others],
  ['terms', terms],
])('worked calls under national law and the EPC: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});
