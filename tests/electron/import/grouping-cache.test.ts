import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { memberBuckets } from '#shared/families/grouping/member-buckets';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { groupedCase, groupedMembers, readGroupingCache, touchedCases, writeGroupingCache, type GroupedCase } from '../../../electron/import/plan/grouping-cache';

const number = (serial: number) => ({ text: `EP22${String(serial).padStart(6, '0')}`, country: 'EP', number: `22${String(serial).padStart(6, '0')}`, kind: 'A' });

/** Cases of one to three applications with claims among a dozen numbers, by number, by text or of a number that fits several. */
const cases = fc
  .array(
    fc.array(
      fc.record({
        own: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
        claims: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 2 }),
        relation: fc.option(fc.integer({ min: 1, max: 16 }), { nil: undefined }),
        text: fc.option(fc.constantFrom('old file 7', 'old file 8'), { nil: undefined }),
        familyId: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map((members, place): CaseFamily =>
      caseFamilySchema.parse({
        format: 'stemma-family',
        version: 1,
        key: `k${place}`,
        year: '2020',
        reference: `R\t${place}`,
        applications: members.map(({ own, claims, relation, text, familyId }, index) => ({
          id: `a${index + 1}`,
          office: 'EP',
          ...(own === undefined ? {} : { number: number(own) }),
          priorities: [...claims.map((to, at) => ({ id: `c${at}`, ...number(to) })), ...(text === undefined ? [] : [{ id: 'c9', text }])],
          relations: relation === undefined ? [] : [{ id: 'r1', type: 'division', ...number(relation) }],
          publications: [{ id: 'p1', country: 'EP', number: String(3_000_000 + place * 10 + index), kind: 'A1', ...(familyId === undefined ? {} : { familyId }) }],
        })),
      }),
    ),
  );

const grouped = (family: CaseFamily): GroupedCase => {
  const found = groupedCase({ key: family.key, hash: family.key, text: canonicalText(family) });
  if (found === undefined) throw new Error('a family');
  return found;
};

it('records are grouped with the cases they touch as they would be with all of them', () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ([records, ...portfolio], withWords) => {
      fc.pre(records !== undefined);
      const asked = groupedMembers(grouped(records ?? portfolio[0] ?? caseFamilySchema.parse({})), withWords);
      const all = portfolio.map(grouped);
      const withRecords = (list: readonly GroupedCase[]): unknown =>
        groupFamilies([...list.flatMap((each) => groupedMembers(each, withWords)), ...asked])
          .filter(({ members }) => members.some((id) => asked.some((member) => member.id === id)))
          .map(({ members, simple, applications }) => [[...members].sort(), simple.map((ids) => [...ids].sort().join(' ')).sort(), applications.map((ids) => [...ids].sort().join(' ')).sort()])
          .sort();
      const touched = touchedCases(all, new Set(asked.flatMap(memberBuckets)), withWords);
      expect(withRecords(touched)).toEqual(withRecords(all));
    }),
    { numRuns: 300 },
  );
});

it('what is kept of cases is read back where they are still the same, and not where it was cut off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-grouping-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'grouping.cache');
  const [first] = fc.sample(cases, { numRuns: 1, seed: 7 });
  const all = (first ?? []).map(grouped);
  await writeGroupingCache(path, all);
  const hashes = new Map(all.map(({ key, hash }) => [key, hash]));
  expect([...(await readGroupingCache(path, hashes)).values()]).toEqual(all);
  expect((await readGroupingCache(path, new Map([...hashes].map(([key]) => [key, 'other'])))).size).toBe(0);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40));
  expect((await readGroupingCache(path, hashes)).size).toBe(0);
  expect((await readGroupingCache(join(folder, 'none'), hashes)).size).toBe(0);
});
