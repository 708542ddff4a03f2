import { isFields } from './family-layout';

/** Ids of all rows of the sources table that a value names in `src` and `srcOf`, at any depth. */
export const sourceIdsIn = (part: unknown, found: Set<number> = new Set()): Set<number> => {
  if (Array.isArray(part)) {
    for (const item of part) if (typeof item === 'object') sourceIdsIn(item, found);
  } else if (isFields(part)) {
    for (const field in part) {
      const inner = part[field];
      if (typeof inner === 'number') {
        if (field === 'src') found.add(inner);
      } else if (typeof inner === 'object' && inner !== null) {
        if (field === 'srcOf') for (const id of Object.values(inner)) found.add(Number(id));
        else sourceIdsIn(inner, found);
      }
    }
  }
  return found;
};

/** The same value naming other rows: each id is replaced by what the map says, others stay. */
export const withSourceIds = (part: unknown, replaced: ReadonlyMap<number, number>): unknown => {
  if (Array.isArray(part)) return part.map((item) => withSourceIds(item, replaced));
  if (!isFields(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([field, inner]) => {
      if (field === 'src' && typeof inner === 'number') return [field, replaced.get(inner) ?? inner];
      if (field === 'srcOf' && isFields(inner)) return [field, Object.fromEntries(Object.entries(inner).map(([name, id]) => [name, replaced.get(Number(id)) ?? id]))];
      return [field, withSourceIds(inner, replaced)];
    }),
  );
};
