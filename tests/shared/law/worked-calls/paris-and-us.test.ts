import { describe, expect, it } from 'vitest';
import { type WorkedCall, answerOf, fieldsOf } from './support';

const maintenance = (grant: string, renewalYear: number): object => ({ rule: 'us.maintenance', office: 'US', events: { grant }, renewalYear });
const reply = (action: string, more: object = {}): object => ({ rule: 'us.action-reply', events: { action }, ...more });
const priority = (firstFiling: string, office?: string): object => ({ rule: 'paris.priority', events: { firstFiling }, ...(office === undefined ? {} : { office }) });

const paris: readonly WorkedCall[] = [
  ['no office chosen: not moved', priority('2025-02-14'), { raw: '2026-02-14', due: '2026-02-14', remedy: '2026-04-14' }],
  ['Saturday, then Washington’s Birthday; two months from the moved day', priority('2025-02-14', 'US'), { raw: '2026-02-14', due: '2026-02-17', remedy: '2026-04-17' }],
  ['Epiphany at the EPO', priority('2024-01-06', 'EP'), { raw: '2025-01-06', due: '2025-01-07', remedy: '2025-03-07' }],
  ['29 December to 3 January at the JPO, then a Sunday', priority('2024-12-30', 'JP'), { raw: '2025-12-30', due: '2026-01-05' }],
  ['14 February 2026 is a working Saturday in China', priority('2025-02-14', 'CN'), { raw: '2026-02-14', due: '2026-02-14' }],
  ['29 February', priority('2024-02-29', 'IB'), { raw: '2025-02-28', due: '2025-02-28' }],
  ['a claim is a first filing', { rule: 'paris.priority', events: { priority: ['2024-05-31', '2024-02-29'] } }, { raw: '2025-02-28' }],
  ['a design: six months', { rule: 'paris.priority', right: 'design', events: { firstFiling: '2024-08-31' } }, { raw: '2025-02-28', remedy: null }],
  ['provisional: Saturday to Monday; two months from there end on a Saturday', { rule: 'us.provisional', events: { provisional: '2012-06-15' } }, { raw: '2013-06-15', due: '2013-06-17', remedy: '2013-08-19' }],
  ['provisional of 29 February', { rule: 'us.provisional', events: { provisional: '2024-02-29' } }, { raw: '2025-02-28', due: '2025-02-28', remedy: '2025-04-28' }],
];

const replies: readonly WorkedCall[] = [
  ['31 January plus three months is Sunday 30 April', reply('2023-01-31'), { raw: '2023-04-30', due: '2023-05-01', abandoned: '2023-05-02' }],
  ['MPEP 710.01(a): one month by fee leads to 31 May', reply('2023-01-31', { shortened: 'P3M', extensionMonths: 1 }), { raw: '2023-05-31', due: '2023-05-31', abandoned: '2023-06-01' }],
  ['three months by fee: counted from the action', reply('2023-01-31', { extensionMonths: 3 }), { raw: '2023-07-31', due: '2023-07-31', abandoned: '2023-08-01' }],
  ['one month set', reply('2023-01-31', { shortened: 'P1M' }), { raw: '2023-02-28' }],
  ['and one by fee', reply('2023-01-31', { shortened: 'P1M', extensionMonths: 1 }), { raw: '2023-03-31' }],
  ['two months set and four by fee: six months, clamped', reply('2023-08-31', { shortened: 'P2M', extensionMonths: 4 }), { raw: '2024-02-29', due: '2024-02-29' }],
  ['thirty days set', reply('2023-01-31', { shortened: 'P30D' }), { raw: '2023-03-02' }],
  ['and one month by fee, added at their last calendar day', reply('2023-01-31', { shortened: 'P30D', extensionMonths: 1 }), { raw: '2023-04-02', due: '2023-04-03' }],
  ['35 USC 133: never past six months', reply('2023-01-31', { extensionMonths: 5 }), { raw: '2023-07-31' }],
];

const fees: readonly WorkedCall[] = [
  ['35 USC 41(b), 21(b): surcharge until Monday', maintenance('2020-01-07', 3.5), { raw: '2023-07-07', base: '2023-07-07', due: '2023-07-07', earliest: '2023-01-07', graceBase: '2024-01-07', grace: '2024-01-08' }],
  ['31 August plus 11 years and 6 months is 29 February', maintenance('2012-08-31', 11.5), { base: '2024-02-29', earliest: '2023-08-31', graceBase: '2024-08-31', grace: '2024-09-03' }],
  ['29 February: each window from the grant', maintenance('2000-02-29', 3.5), { base: '2003-08-29', earliest: '2003-02-28', graceBase: '2004-02-29', grace: '2004-03-01' }],
  ['Saturday to Monday; Christmas on a Sunday is observed on Monday', maintenance('2018-12-25', 3.5), { base: '2022-06-25', due: '2022-06-27', graceBase: '2022-12-25', grace: '2022-12-27' }],
  ['7.5 years', maintenance('2014-02-18', 7.5), { base: '2021-08-18', earliest: '2021-02-18', graceBase: '2022-02-18' }],
];

describe.each([
  ['priority', paris],
  ['replies', replies],
  ['maintenance fees', fees],
])('worked calls, Paris Convention and United States: %s', (_, calls) => {
  it.each(calls)('%s', (_how, call, expected) => expect(fieldsOf(call, expected)).toEqual(expected));
});

describe('an extension of which a part only counts', () => {
  it('is said', () => expect(answerOf(reply('2023-01-31', { extensionMonths: 5 }))).toMatchObject({ warnings: [expect.stringContaining('beyond 6 months')] }));
  it('is not there where all of it counts', () => expect(answerOf(reply('2023-01-31', { extensionMonths: 3 }))).toMatchObject({ warnings: [] }));
});
