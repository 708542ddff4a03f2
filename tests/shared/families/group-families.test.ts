import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyMember } from '#shared/families/grouping/family-member';
import { groupFamilies, type MemberFamily } from '#shared/families/grouping/group-families';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import { caseFamilyMembers } from '#shared/families/grouping/case-family-members';
import { groupingPart } from '#shared/families/grouping/grouping-part';
import { familyArbitrary } from '../../support/family-arbitrary';
import { computedFamilies } from '#shared/families/grouping/computed-families';
import { applicationSchema } from '#shared/model/application';
import { parseIsoDate } from '#shared/model/date';

type Links = Partial<Pick<FamilyMember, 'office' | 'priorities' | 'relations' | 'ownPriority' | 'publications'>>;

/** Application number `n` of an office; the numbers differ by serial. */
const number = (serial: number, office = 'EP', kind = 'A') => ({ country: office, number: `22${String(serial).padStart(6, '0')}`, kind });
const member = (id: string, serial: number | undefined, links: Links = {}, office = 'EP'): FamilyMember => ({
  id,
  office,
  ...(serial === undefined ? {} : { application: { text: id, ...number(serial, office) } }),
  priorities: [],
  relations: [],
  publications: [],
  ...links,
});

const shape = (families: readonly MemberFamily[]): unknown => families.map((family) => ({ members: [...family.members].sort(), simple: family.simple.map((ids) => [...ids].sort().join(' ')).sort() })).sort((a, b) => (a.members[0] ?? '').localeCompare(b.members[0] ?? ''));

describe('families', () => {
  it('follow the worked example: documents with exactly the same priorities', () => {
    const [p1, p2, p3] = [number(901), number(902), number(903)];
    const claims = (...numbers: readonly (typeof p1)[]): Links => ({ priorities: numbers.map((each) => ({ ...each, active: true })) });
    const families = groupFamilies([member('D1', 1, claims(p1)), member('D2', 2, claims(p1, p2)), member('D3', 3, claims(p1, p2)), member('D4', 4, claims(p2, p3)), member('D5', 5, claims(p3))]);
    expect(shape(families)).toEqual([{ members: ['D1', 'D2', 'D3', 'D4', 'D5'], simple: ['D1', 'D2 D3', 'D4', 'D5'] }]);
  });

  it('put divisions, continuations and PCT entries into the family of their parent', () => {
    const p = { ...number(901), active: undefined };
    const parent = member('parent', 1, { priorities: [p] });
    const families = groupFamilies([
      parent,
      member('division', 2, { relations: [{ type: 'division', ...number(1) }] }),
      member('division of the division', 3, { priorities: [{ ...number(2) }], relations: [{ type: 'division', ...number(2) }] }),
      member('pct', 4, { priorities: [p] }, 'EP'),
      member('entry', 5, { relations: [{ type: 'pct-entry', ...number(4) }] }, 'US'),
    ]);
    expect(shape(families)).toEqual([{ members: ['division', 'division of the division', 'entry', 'parent', 'pct'], simple: ['division division of the division entry parent pct'] }]);
  });

  it('open a new simple family for a continuation-in-part, with its own continuations in it', () => {
    const families = groupFamilies([
      member('parent', 1),
      member('part', 2, { relations: [{ type: 'continuation-in-part', ...number(1) }] }),
      member('continued part', 3, { relations: [{ type: 'continuation', ...number(2) }] }),
    ]);
    expect(shape(families)).toEqual([{ members: ['continued part', 'parent', 'part'], simple: ['continued part part', 'parent'] }]);
  });

  it('take an application without priority as its own first filing', () => {
    const first = member('first', 1);
    const second = member('second', 2, { priorities: [number(1)] });
    expect(shape(groupFamilies([first, second]))).toEqual([{ members: ['first', 'second'], simple: ['first second'] }]);
    expect(groupFamilies([first, member('other', 3)]).length).toBe(2);
  });

  it('do not take a withdrawn claim for the simple family', () => {
    const families = groupFamilies([member('kept', 1, { priorities: [number(901)] }), member('withdrawn', 2, { priorities: [{ ...number(901), withdrawnOn: parseIsoDate('2023-01-02') }] })]);
    expect(shape(families)).toEqual([{ members: ['kept', 'withdrawn'], simple: ['kept', 'withdrawn'] }]);
  });

  it('place a document of which only the number is known by the family id of its office', () => {
    const hit = (id: string, publication: string): FamilyMember => member(id, undefined, { publications: [{ country: 'JP', number: publication, kind: 'A', familyId: '77' }] }, 'JP');
    const known = member('known', 1, { publications: [{ country: 'EP', number: '9000001', kind: 'A1', familyId: '77' }] });
    expect(shape(groupFamilies([hit('hit', '2024000001'), known, hit('hit 2', '2024000002')]))).toEqual([{ members: ['hit', 'hit 2', 'known'], simple: ['hit hit 2 known'] }]);
    const other = member('other', 2, { publications: [{ country: 'EP', number: '9000002', kind: 'A1', familyId: '77' }] });
    expect(groupFamilies([known, other]).length).toBe(2);
  });

  it('leave a number that fits several applications with none of them', () => {
    const vague = { country: 'CA', number: '3000001' };
    const dated = (id: string, date: string): FamilyMember => ({ ...member(id, undefined, {}, 'CA'), application: { text: id, ...vague, kind: 'A' }, filingDate: parseIsoDate(date) });
    const claiming = member('claiming', 1, { priorities: [{ ...vague }] });
    expect(groupFamilies([dated('one', '2020-05-05'), claiming]).length).toBe(1);
    expect(groupFamilies([dated('one', '2020-05-05'), dated('two', '2021-05-05'), claiming]).length).toBe(3);
  });

  it('join by a member chosen instead of a number', () => {
    const planned = member('planned', undefined, { relations: [{ type: 'validation', member: 'granted' }] });
    expect(shape(groupFamilies([planned, member('granted', 1)]))).toEqual([{ members: ['granted', 'planned'], simple: ['granted planned'] }]);
  });
});

/** Up to twenty members with links among twelve numbers, some members sharing a number. */
const members = fc.array(
  fc.record({
    serial: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    priorities: fc.array(fc.record({ to: fc.integer({ min: 1, max: 16 }), active: fc.constantFrom(true, false, undefined) }), { maxLength: 3 }),
    relations: fc.array(fc.record({ to: fc.integer({ min: 1, max: 16 }), type: fc.constantFrom('division' as const, 'continuation' as const, 'continuation-in-part' as const, 'pct-entry' as const) }), { maxLength: 2 }),
    ownPriority: fc.constantFrom(true, false, undefined),
    familyId: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
  }),
  { maxLength: 20 },
).map((rows) => rows.map(({ serial, priorities, relations, ownPriority, familyId }, index) => member(`m${index}`, serial, {
  priorities: priorities.map(({ to, active }) => ({ ...number(to), active })),
  relations: relations.map(({ to, type }) => ({ ...number(to), type })),
  ownPriority,
  publications: [{ country: 'EP', number: String(9_000_000 + index), kind: 'A1', familyId }],
})));

describe('grouping, whatever the members', () => {
  it('is a partition on both levels, simple within extended', () => {
    fc.assert(fc.property(members, (all) => {
      const families = groupFamilies(all);
      expect(families.flatMap((family) => family.members).sort()).toEqual(all.map((each) => each.id).sort());
      for (const family of families) {
        expect(family.simple.flat().sort()).toEqual([...family.members].sort());
        expect(family.applications.flat().sort()).toEqual([...family.members].sort());
      }
    }));
  });

  it('does not depend on the order of the members', () => {
    fc.assert(fc.property(members, fc.infiniteStream(fc.nat()), (all, random) => {
      const shuffled = all.map((each) => ({ each, key: random.next().value })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(shape(groupFamilies(shuffled))).toEqual(shape(groupFamilies(all)));
    }), { numRuns: 400 });
  });

  it('has as many simple families after a division as before, and without links every application is a family of its own', () => {
    fc.assert(fc.property(members, fc.nat(), (all, place) => {
      const parent = all[place % Math.max(1, all.length)];
      fc.pre(parent?.application !== undefined);
      const count = (list: readonly FamilyMember[]): number => groupFamilies(list).reduce((sum, { simple }) => sum + simple.length, 0);
      const { country, number: digits, kind } = parent?.application ?? {};
      const division: FamilyMember = { ...member('division', 99), relations: [{ type: 'division', country, number: digits, kind }] };
      expect(count([...all, division])).toBe(count(all));
      const bare = all.map((each, index): FamilyMember => ({ ...member(each.id, index + 1), publications: [] }));
      expect(groupFamilies(bare)).toHaveLength(all.length);
    }));
  });

  it('gives one family again when it is given one family', () => {
    fc.assert(fc.property(members, (all) => {
      for (const family of groupFamilies(all)) {
        const again = groupFamilies(all.filter((each) => family.members.includes(each.id)));
        expect(again.map((each) => each.members)).toEqual([family.members]);
      }
    }));
  });

  it('has every publication in exactly one computed simple family', () => {
    fc.assert(fc.property(members, (all) => {
      const portfolio: readonly CaseFamily[] = [{
        ...createCaseFamily({ key: 'all', year: '2020', reference: 'All' }),
        applications: all.map((each, index) => applicationSchema.parse({ id: `a${index + 1}`, office: 'EP', ...(each.application === undefined ? {} : { number: each.application }), priorities: each.priorities.map((claim, place) => ({ id: `c${place}`, ...claim })), publications: each.publications.map((publication) => ({ id: 'p1', ...publication })) })),
      }];
      const families = computedFamilies(portfolio);
      const publications = all.flatMap((each) => each.publications.map(({ country, number: digits, kind }) => `${country}${digits}${kind}`)).sort();
      expect(families.flatMap((family) => family.publications).sort()).toEqual(publications);
      expect(families.flatMap((family) => family.simpleFamilies.flat()).sort()).toEqual(publications);
      for (const { simpleFamilies, officeFamilyIds } of families) expect(officeFamilyIds).toHaveLength(simpleFamilies.length);
      expect(families.flatMap(({ links }) => links)).toHaveLength(all.reduce((sum, each) => sum + each.priorities.length, 0));
    }));
  });
});

it('what grouping reads of a family file without the schema is what the schema gives', () => {
  fc.assert(
    fc.property(familyArbitrary, (family) => {
      const text = canonicalText(family);
      const part = groupingPart(text);
      expect(part === undefined ? undefined : caseFamilyMembers(part)).toEqual(caseFamilyMembers(caseFamilySchema.parse(JSON.parse(text))));
    }),
    { numRuns: 60 },
  );
  expect([groupingPart('{"key":'), groupingPart('[]'), groupingPart('{}')]).toEqual([undefined, undefined, undefined]);
});
