import { canonicalPart } from '../../model/canonical';
import { nextId, type CaseFamily } from '../../model/case-family';
import { valueAt } from '../../model/change';
import type { DifferingValue } from '../../model/differing-value';

/** What files say of fields, to be kept beside what counts there; `src` is the row of the file. */
export type SaidValue = { readonly path: string; readonly value: unknown; readonly src: number };

/**
 * The family with what files say where another value counts. Of one field the latest counts; a word that was settled stays settled while the
 * files say the same. What has become the value of the field, and what is said of fields that are gone, is dropped.
 */
export const withDiffering = (family: CaseFamily, said: readonly SaidValue[]): CaseFamily => {
  const former = family.differing ?? [];
  const rows = new Map<string, DifferingValue>(former.map((row) => [row.path, row]));
  let ids: readonly { readonly id: string }[] = former;
  for (const { path, value, src } of said) {
    const known = rows.get(path);
    if (known !== undefined && sameValue(family, path, known.value, value)) continue;
    const id = known?.id ?? nextId('d', ids);
    if (known === undefined) ids = [...ids, { id }];
    // Sound: values of a family file are JSON.
    rows.set(path, { id, path, value: value as DifferingValue['value'], src });
  }
  const kept = [...rows.values()].filter((row) => isDiffering(family, row));
  return kept.length === former.length && kept.every((row) => former.includes(row)) ? family : { ...family, differing: kept };
};

/** Whether the field is there and says something else than the file. */
export const isDiffering = (family: CaseFamily, { path, value }: Pick<DifferingValue, 'path' | 'value'>): boolean => {
  const place = valueAt(family, path);
  return place !== undefined && canonicalPart(place.value, place.layout) !== canonicalPart(value, place.layout);
};

/** Fields that differ from what the latest file says and that nobody settled. */
export const openDifferences = (family: CaseFamily): readonly DifferingValue[] => (family.differing ?? []).filter((row) => row.settled === undefined && isDiffering(family, row));

const sameValue = (family: CaseFamily, path: string, a: unknown, b: unknown): boolean => {
  const layout = valueAt(family, path)?.layout ?? { kind: 'value' as const };
  return canonicalPart(a, layout) === canonicalPart(b, layout);
};
