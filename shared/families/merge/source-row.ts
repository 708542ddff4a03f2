import type { CaseFamily } from '../../model/case-family';
import type { Source } from '../../model/source';

type ImportSource = Extract<Source, { kind: 'import' }>;

/** The family with a row for a record in its sources table, and the id of that row; one that is there is taken. */
export const withSourceRow = (family: CaseFamily, source: ImportSource): { readonly family: CaseFamily; readonly id: number } => {
  const known = family.sources.find((each) => sameRecord(each, source));
  if (known !== undefined) return { family, id: known.id };
  const id = Math.max(0, ...family.sources.map((each) => each.id)) + 1;
  return { family: { ...family, sources: [...family.sources, { ...source, id }] }, id };
};

const sameRecord = (a: Source, b: ImportSource): boolean => a.kind === 'import' && a.import === b.import && a.file === b.file && a.record === b.record && a.dataDate === b.dataDate;
