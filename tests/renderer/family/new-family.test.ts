import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyKeySchema } from '#shared/model/case-family';
import { keyFromReference } from '#shared/model/key-from-reference';
import { referenceFor } from '../../../renderer/family/entry/new-family';

describe('the key of a new case', () => {
  it('comes from its reference', () => {
    expect(keyFromReference('P-2204 (US)')).toBe('p-2204-us');
    expect(keyFromReference('Gehäuse Straße 7')).toBe('gehause-strasse-7');
    expect(keyFromReference('特許')).toBe('case');
    expect(keyFromReference('CON')).toBe('case-con');
  });

  it('is a key whatever the reference', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 80 }), (reference) => familyKeySchema.safeParse(keyFromReference(reference)).success));
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), (reference) => familyKeySchema.safeParse(keyFromReference(reference)).success));
  });
});

it('numbers the reference of a second member at an office', () => {
  const family = { reference: 'P-2204', applications: [] };
  expect(referenceFor(family, 'CN')).toBe('P-2204-CN');
  expect(referenceFor(family, 'CN', new Set(['P-2204-CN']))).toBe('P-2204-CN2');
  expect(referenceFor(family, undefined)).toBe('');
});
