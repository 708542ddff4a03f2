import { expect, it } from 'vitest';
import { bundledLaw } from '#shared/law/bundled-law';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { acrossCases } from '#shared/query/gaps/across-cases';
import { listGaps } from '#shared/query/gaps/gap-list';

const today = isoDateSchema.parse('2026-11-23');
const number = (country: string, digits: string, kind = 'A') => ({ text: `${country}${digits}`, country, number: digits, kind });
const family = (key: string, applications: readonly object[]): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key, year: '2020', reference: key.toUpperCase(), applications });
const gaps = (...families: readonly CaseFamily[]) => listGaps(families.map((each) => acrossCases(each, () => deriveTimeLimits(each, bundledLaw(), today), today)), (a, b) => (a < b ? -1 : 1)).map(({ family: key, kind, name, text }) => [key, kind, name, text]);

const pct = { id: 'a1', office: 'WO', route: 'pct', number: number('EP', '2020055012', 'W'), filingDate: '2020-02-25', priorities: [{ id: 'c1', ...number('DE', '102019001234'), date: '2019-02-26' }] };
const entry = { id: 'a2', office: 'JP', route: 'pct-entry', number: number('JP', '2021512345'), filingDate: '2020-02-25', relations: [{ id: 'r1', type: 'pct-entry', ...number('EP', '2020055012', 'W'), date: '2020-02-25' }] };
const granted = { id: 'a1', office: 'EP', number: number('EP', '18100001'), filingDate: '2018-01-02', publications: [{ id: 'p1', country: 'EP', number: '3400001', kind: 'B1', date: '2022-05-04' }] };

it('a claimed application that no case has is not known, once for all members that claim it', () => {
  const claim = { id: 'c1', ...number('GB', '1900123'), date: '2019-01-04' };
  const one = family('p-1', [{ id: 'a1', office: 'EP', number: number('EP', '20100001'), priorities: [claim] }, { id: 'a2', office: 'US', number: number('US', '202016800001'), priorities: [claim] }]);
  expect(gaps(one)).toEqual([['p-1', 'earlier-application', 'GB 1900123.9', 'EP 20 100 001.5 claims the priority of GB 1900123.9, which is not known in this portfolio.']]);
  expect(gaps(one, family('p-2', [{ id: 'a1', office: 'GB', number: number('GB', '1900123'), filingDate: '2019-01-04' }]))).toEqual([]);
});

it('an international application past its limit has no known entry, in its case or another', () => {
  const own = family('p-1', [pct]);
  expect(gaps(own).filter(([, kind]) => kind === 'national-phase')).toMatchObject([['p-1', 'national-phase', 'PCT/EP2020/055012', expect.stringMatching(/an entry is not known\.$/)]]);
  const priority = family('p-0', [{ id: 'a1', office: 'DE', number: number('DE', '102019001234'), filingDate: '2019-02-26' }]);
  expect(gaps(priority, family('p-1', [pct, entry]))).toEqual([]);
  expect(gaps(priority, own, family('p-2', [{ ...entry, id: 'a1' }]))).toEqual([]);
  expect(gaps(priority, family('p-1', [{ ...pct, events: [{ id: 'e1', type: 'withdrawal', date: '2020-06-01' }] }]))).toEqual([]);
  expect(gaps(priority, family('p-1', [{ ...pct, decisions: [{ id: 'JP', state: 'do-not-enter' }] }]))).toEqual([]);
});

it('a granted European patent has no known validation, and nothing is said of whether it has one', () => {
  expect(gaps(family('p-1', [granted]))).toEqual([['p-1', 'validation', 'EP 18 100 001.9', 'EP 18 100 001.9 was granted on 2022-05-04; a validation or unitary effect is not known.']]);
  const part = { id: 'a2', office: 'DE', route: 'validation', relations: [{ id: 'r1', type: 'validation', application: 'a1' }] };
  expect(gaps(family('p-1', [granted, part]))).toEqual([]);
  expect(gaps(family('p-1', [{ ...granted, publications: [] }]))).toEqual([]);
});

it('no gap is called missing, lapsed or abandoned', () => {
  const words = gaps(family('p-1', [pct]), family('p-2', [granted]), family('p-3', [{ id: 'a1', office: 'US', number: number('US', '202016800001'), relations: [{ id: 'r1', type: 'continuation', ...number('US', '201916700001') }] }])).map(([, , , text]) => text);
  expect(words).toHaveLength(4);
  expect(words.join(' ')).not.toMatch(/missing|lapsed|abandon|lost/i);
  for (const text of words) expect(text).toMatch(/not known/);
});
