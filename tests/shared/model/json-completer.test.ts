import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema } from '#shared/model/case-family';
import { jsonCompleter } from '#shared/model/json-completer';
import { familyArbitrary } from '../../support/family-arbitrary';

const complete = jsonCompleter(caseFamilySchema);

/** Every place in a JSON value. */
const placesIn = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => [
  path,
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, Array.isArray(value) ? Number(name) : name])) : []),
];

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, name) => Object.entries(inner ?? {}).find(([key]) => key === String(name))?.[1], value);
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same value with another one at a place; undefined: without it. */
const withAt = (value: unknown, [name, ...rest]: readonly (string | number)[], other: unknown): unknown => {
  if (name === undefined) return other;
  if (Array.isArray(value)) return value.map((item, at) => (at === name ? withAt(item, rest, other) : item));
  const fields = Object.entries(value ?? {}).map(([key, inner]) => [key, key === name ? withAt(inner, rest, other) : inner] as const);
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined));
};

describe('completing a family file', () => {
  test('gives what the schema gives', () => {
    fc.assert(
      fc.property(familyArbitrary, (family) => {
        const text = canonicalText(family);
        const json: unknown = JSON.parse(text);
        expect(complete(json)).toBe(true);
        expect(json).toEqual(caseFamilySchema.parse(JSON.parse(text)));
      }),
    );
  });

  test('never lets a damaged file pass, and leaves to the schema what it would have said of it', () => {
    const others = [null, 0, 1.5, -1, '', 'x', '2026-02-30', true, [], {}, [null], { further: 1 }, undefined];
    fc.assert(
      fc.property(familyArbitrary, fc.nat(), fc.constantFrom(...others), (family, at, other) => {
        const whole: unknown = JSON.parse(canonicalText(family));
        const places = placesIn(whole);
        const damaged = JSON.stringify(withAt(whole, places[at % places.length] ?? [], other) ?? null);
        const json: unknown = JSON.parse(damaged);
        const asked = caseFamilySchema.safeParse(JSON.parse(damaged));
        const said = complete(json) ? { success: true, data: json } : caseFamilySchema.safeParse(json);
        expect(said).toEqual(asked);
      }),
      { numRuns: 500 },
    );
  });

  test('an unknown field is refused at every depth', () => {
    fc.assert(
      fc.property(familyArbitrary, fc.nat(), (family, at) => {
        const whole: unknown = JSON.parse(canonicalText(family));
        const objects = placesIn(whole).filter((path) => isObject(valueAt(whole, path)) && !path.includes('detail') && !path.includes('srcOf'));
        const path = objects[at % objects.length] ?? [];
        expect(complete(withAt(whole, path, Object.fromEntries([...Object.entries(valueAt(whole, path) ?? {}), ['further', 'x']])))).toBe(false);
      }),
    );
  });

  test('what it does not know is left to the schema', () => {
    expect(jsonCompleter(z.object({ a: z.string() }))({ a: 'x', more: 1 })).toBe(false);
    expect(jsonCompleter(z.string().trim())(' x')).toBe(false);
    expect(jsonCompleter(z.strictObject({ a: z.union([z.strictObject({ b: z.string().default('y') }), z.strictObject({ c: z.string() })]) }))({ a: { c: 'x' } })).toBe(false);
    expect(jsonCompleter(z.int().min(1))(1.5)).toBe(false);
    expect(jsonCompleter(z.int().min(1))(0)).toBe(false);
    expect(jsonCompleter(z.int().min(1))(2)).toBe(true);
  });
});
