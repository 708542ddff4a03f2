import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseFamilyMembers, memberId } from '#shared/families/grouping/case-family-members';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { officeFamilies } from '#shared/families/grouping/office-families';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';

/** Few numbers in several forms, so that applications claim each other, themselves and the same ones all the time. */
const number = fc.constantFrom(
  { text: 'EP24160118', country: 'EP', number: '24160118', kind: 'A' },
  { text: 'EP24160118', country: 'EP', number: '24160118', kind: 'U' },
  { text: 'US201916205003', country: 'US', number: '201916205003', kind: 'A' },
  { text: 'US20503', country: 'US', number: '20500319', kind: 'A' },
  { text: 'PCT/US2019/205003', country: 'US', number: '2019205003', kind: 'W' },
  { text: '24160118.6', country: undefined, number: undefined, kind: undefined },
);
const date = fc.constantFrom('2019-03-01', '2024-03-01', undefined);
const claim = fc.record({ earlier: number, date, active: fc.constantFrom(true, true, false, undefined), withdrawnOn: fc.constantFrom(undefined, undefined, undefined, '2025-01-01') });
const application = fc.record({
  number: fc.option(number, { nil: undefined, freq: 8 }),
  filingDate: date,
  ownPriority: fc.constantFrom(true, false, undefined),
  claims: fc.array(claim, { maxLength: 2 }),
  publications: fc.array(fc.record({ number: fc.constantFrom('1234567', '7654321'), kind: fc.constantFrom('A1', 'B1', 'A1', ''), familyId: fc.constantFrom('70', '70', '71', undefined) }), { maxLength: 2 }),
});
type Numbered = { readonly text: string; readonly country: string | undefined; readonly number: string | undefined; readonly kind: string | undefined };
type Row = {
  readonly number: Numbered | undefined;
  readonly filingDate: string | undefined;
  readonly ownPriority: boolean | undefined;
  readonly claims: readonly { readonly earlier: Numbered; readonly date: string | undefined; readonly active: boolean | undefined; readonly withdrawnOn: string | undefined }[];
  readonly publications: readonly { readonly number: string; readonly kind: string; readonly familyId: string | undefined }[];
};
const toFamily = (rows: readonly Row[]): CaseFamily =>
  caseFamilySchema.parse(
    JSON.parse(
      JSON.stringify({
        format: 'stemma-family', version: 1, key: 'k1', year: '2026', reference: 'K1',
        applications: rows.map(({ claims, publications, ...row }, at) => ({
          id: `a${at + 1}`, office: 'EP', ...row,
          priorities: claims.map(({ earlier: { country, number: digits, kind }, ...one }, place) => ({ id: `c${place}`, country, number: digits, kind, ...one })),
          publications: publications.map((one, place) => ({ id: `p${place}`, country: 'EP', ...one })),
        })),
      }),
    ),
  );

it('says of every case what grouping its members says, also where it need not group them', () => {
  fc.assert(
    fc.property(fc.array(application, { minLength: 2, maxLength: 5 }), (rows) => {
      const family = toFamily(rows);
      const found = officeFamilies(family);
      if (found.length === 0) return;
      const grouped = groupFamilies(caseFamilyMembers(family)).flatMap(({ simple }) => simple.map((ids) => ids.toSorted()));
      expect(found.map(({ applications }) => applications.map((id) => memberId('k1', id)).toSorted())).toEqual(grouped);
    }),
    { numRuns: 1000 },
  );
});

it('finds that the office has two families for applications with the same priorities', () => {
  const claims = [{ earlier: { text: 'DE102019000123', country: 'DE', number: '102019000123', kind: 'A' } as const, date: '2019-03-01' as const, active: true, withdrawnOn: undefined }];
  const member = (digits: string, familyId: '70' | '71') => ({ number: { text: digits, country: 'EP' as const, number: digits, kind: 'A' as const }, filingDate: undefined, ownPriority: undefined, claims, publications: [{ number: digits, kind: 'A1', familyId }] });
  expect(officeFamilies(toFamily([member('20160118', '70'), member('20160226', '71')]))).toEqual([{ applications: ['a1', 'a2'], officeIds: ['70', '71'], differs: true }]);
});
