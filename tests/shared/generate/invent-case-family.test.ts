import { describe, expect, it } from 'vitest';
import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema } from '#shared/model/case-family';
import { isoDate } from '#shared/model/date';

const asOf = isoDate(2026, 10, 1);
if (asOf === undefined) throw new Error('no such day');

describe('invented case families', () => {
  const families = [...inventCaseFamilies({ seed: 5, families: 150, asOf })];

  it('are valid family files with keys of their own', () => {
    for (const family of families) expect(caseFamilySchema.safeParse(family).error).toBeUndefined();
    expect(new Set(families.map((family) => family.key)).size).toBe(families.length);
  });

  it('are the same, byte for byte, for the same seed', () => {
    expect([...inventCaseFamilies({ seed: 5, families: 150, asOf })].map(canonicalText)).toEqual(families.map(canonicalText));
  });

  it('have a client, a responsible person and, where the national phase is open, decisions', () => {
    expect(families.every((family) => family.responsible !== undefined && family.parties.some((party) => party.role === 'client'))).toBe(true);
    expect(families.some((family) => family.applications.some((application) => application.decisions.length > 0))).toBe(true);
  });
});
