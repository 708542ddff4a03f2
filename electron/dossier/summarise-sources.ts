import type { CaseFamily } from '#shared/model/case-family';

/** The files that the families were imported from, by name, with the latest date of their data; and whether a person entered values. */
export const summariseSources = (
  families: readonly CaseFamily[],
): { readonly sources: { file: string; dataDate?: string; records: number }[]; readonly people: boolean } => {
  const files = new Map<string, { file: string; dataDate?: string; records: number }>();
  let people = false;
  for (const source of families.flatMap(({ sources }) => sources)) {
    if (source.kind === 'person') {
      people = true;
      continue;
    }
    const entry = files.get(source.file) ?? { file: source.file, records: 0 };
    entry.records += 1;
    if (source.dataDate !== undefined && (entry.dataDate === undefined || source.dataDate > entry.dataDate)) entry.dataDate = source.dataDate;
    files.set(source.file, entry);
  }
  return { sources: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), people };
};
