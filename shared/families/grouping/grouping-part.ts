import type { CaseFamily } from '../../model/case-family';
import { isFields } from '../../model/family-layout';

/**
 * What grouping needs of a family file, without running the schema over all the rest of it: of a large portfolio that takes as long as reading it.
 * For texts that were read or written through the schema before, as all are that a portfolio gives out; lists that the canonical text leaves out
 * are empty. Undefined where it is no family.
 */
export const groupingPart = (text: string): CaseFamily | undefined => {
  const value = parsed(text);
  if (!isFields(value) || typeof value['key'] !== 'string' || typeof value['reference'] !== 'string') return undefined;
  const applications = rows(value['applications']).map((application) => ({ ...application, priorities: rows(application['priorities']), relations: rows(application['relations']), publications: rows(application['publications']) }));
  // Sound for what grouping reads: a valid family with its left-out lists put back where they are looked at.
  return { ...value, applications, sources: rows(value['sources']) } as unknown as CaseFamily;
};

const rows = (list: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(list) ? list.filter(isFields) : []);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
