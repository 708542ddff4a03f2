import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateSchema } from '#shared/model/date';
import { aliasNames, noPartyAliases, type PartyAliases } from '#shared/model/party-aliases';
import { withApart, withSame, withSplit } from '#shared/parties/edit-aliases';
import { withAliasNames } from '#shared/parties/with-alias-names';
import { caseFamilySchema } from '#shared/model/case-family';
import { suggestAliases } from '#shared/parties/suggest-aliases';

const entry = { by: 'Ada', on: isoDateSchema.parse('2026-11-23') };
const suggested = (names: readonly (string | readonly [string, string])[], aliases: PartyAliases = noPartyAliases) =>
  suggestAliases(names.map((each) => (typeof each === 'string' ? { name: each, cases: 1 } : { name: each[0], cases: 1, original: each[1] })), aliases).map(({ names: found, reason }) => [reason, ...found.map(({ name }) => name).sort()]);

describe('names that may be one party', () => {
  it.each([
    ['letters', ['NORDLICHT ANTENNEN GMBH', 'Nordlicht Antennen GmbH', 'Nordlicht-Antennen GmbH [DE]']],
    ['letters', ['Kylmänen Oy', 'KYLMAENEN OY', 'KYLMANEN OY']],
    ['words', ['Nordlicht Antennen AG', 'NORDLICHT ANTENNEN AKTIENGESELLSCHAFT']],
    ['words', ['Minato Seiki Kabushiki Kaisha', 'MINATO SEIKI KK', 'Minato Seiki Co., Ltd.']],
    ['words', ['Ferrania S.p.A.', 'FERRANIA SPA', 'Ferrania Società per Azioni']],
    ['words', ['Berg, Ada', 'ADA BERG']],
    ['letters', ['港精機株式会社', '港精機㈱', '港精機']],
    ['letters', ['华辰科技股份有限公司', '华辰科技有限公司']],
  ])('%s: %j', (reason, names) => {
    expect(suggested(names)).toEqual([[reason, ...[...names].sort()]]);
  });

  it('have one original name in another script', () => {
    expect(suggested([['MINATO SEIKI KK', '港精機株式会社'], ['MINATO PRECISION CO LTD', '港精機株式会社']])).toEqual([['original', 'MINATO PRECISION CO LTD', 'MINATO SEIKI KK']]);
  });

  it('are no names that only sound alike, begin alike or share a legal form', () => {
    expect(suggested(['Meyer GmbH', 'Maier GmbH', 'Mayer AG', 'Nordlicht GmbH', 'Nordlicht Antennen GmbH', 'ABC Ltd', 'ABD Ltd'])).toEqual([]);
  });

  it('are not suggested again once a person decided, nor together through a third name', () => {
    const names = ['Nordlicht AG', 'NORDLICHT AG', 'Nordlicht GmbH'];
    expect(suggested(names)).toHaveLength(1);
    const same = withSame(noPartyAliases, 'Nordlicht AG', ['Nordlicht AG', 'NORDLICHT AG'], entry);
    expect(suggested(names.slice(0, 2), same)).toEqual([]);
    expect(suggestAliases(names.map((name) => ({ name, cases: 1 })), same)).toMatchObject([{ name: 'Nordlicht AG', group: 'g1' }]);
    const apart = withApart(same, ['Nordlicht GmbH', 'Nordlicht AG'], entry);
    expect(suggested(names, withApart(noPartyAliases, ['Nordlicht GmbH', 'Nordlicht AG'], entry)).flat()).not.toContain('Nordlicht GmbH');
    expect(apart.apart).toHaveLength(1);
  });
});

describe('what a person decides', () => {
  it('shows names under one, joins groups, and can be taken apart name by name', () => {
    const one = withSame(noPartyAliases, 'Nordlicht', ['A', 'B'], entry);
    const two = withSame(withSame(one, 'Other', ['C', 'D'], entry), 'Nordlicht AG', ['B', 'C'], entry);
    expect(two.groups).toEqual([{ id: 'g1', name: 'Nordlicht AG', names: ['A', 'B', 'C', 'D'], ...entry }]);
    expect(['A', 'D', 'X'].map(aliasNames(two))).toEqual(['Nordlicht AG', 'Nordlicht AG', 'X']);
    const split = withSplit(two, 'D', entry);
    expect(split.groups[0]?.names).toEqual(['A', 'B', 'C']);
    expect(split.apart.map(({ a, b }) => `${a}${b}`)).toEqual(['DA', 'DB', 'DC']);
    expect(withSame(split, 'Nordlicht AG', ['A', 'D'], entry).apart).toEqual([]);
    expect(withSplit(one, 'A', entry).groups).toEqual([]);
  });

  it('has every name in one group at most, whatever is decided', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const acts = fc.array(fc.record({ act: fc.constantFrom('same', 'apart', 'split'), names: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (list) => {
        let aliases: PartyAliases = noPartyAliases;
        for (const { act, names: chosen } of list) aliases = act === 'same' ? withSame(aliases, chosen[0] ?? '', chosen, entry) : act === 'apart' ? withApart(aliases, chosen, entry) : withSplit(aliases, chosen[0] ?? '', entry);
        const all = aliases.groups.flatMap((group) => group.names);
        expect(new Set(all).size).toBe(all.length);
        expect(aliases.groups.every((group) => group.names.length > 1)).toBe(true);
        expect(new Set(aliases.groups.map(({ id }) => id)).size).toBe(aliases.groups.length);
      }),
    );
  });
});

it('lists show the name decided on, the published one is still found, and the case itself stays as it is', () => {
  const family = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'a', year: '2020', reference: 'A', parties: [{ id: 'n1', role: 'applicant', name: 'NORDLICHT AG' }, { id: 'n2', role: 'applicant', name: 'Minato KK', nameOriginal: '港精機' }] });
  const aliases = withSame(withSame(noPartyAliases, 'Nordlicht', ['NORDLICHT AG', 'Nordlicht AG'], entry), 'Minato', ['Minato KK', 'MINATO CO LTD'], entry);
  const named = withAliasNames(aliases)?.(family);
  expect(named?.parties.map(({ name, nameOriginal }) => [name, nameOriginal])).toEqual([['Nordlicht', 'NORDLICHT AG'], ['Minato', 'Minato KK · 港精機']]);
  expect(family.parties[0]?.name).toBe('NORDLICHT AG');
  expect(withAliasNames(noPartyAliases)).toBeUndefined();
});
