import { z } from 'zod';

/** Kinds of fields for which a person says once what an import does. */
export const fieldGroups = ['titles', 'people', 'numbers', 'dates', 'classes', 'links', 'other'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

const answerSchema = z.enum(['ask', 'take', 'keep']);
export type PolicyAnswer = z.infer<typeof answerSchema>;

/**
 * What happens where a file says something else than the portfolio: `entered`, a person's value; `imported`, what an earlier file said and the new
 * one outranks. ask: the portfolio's value stays unless a person decides · take: the file's value · keep: the portfolio's value. Whatever
 * is kept stays marked as differing. Fields that are empty are filled, and new rows added, under every policy.
 */
export const fieldPolicySchema = z.strictObject(
  Object.fromEntries(fieldGroups.map((group) => [group, z.strictObject({ entered: answerSchema, imported: answerSchema })])) as Record<FieldGroup, z.ZodObject<{ entered: typeof answerSchema; imported: typeof answerSchema }>>,
);
export type FieldPolicy = z.infer<typeof fieldPolicySchema>;

const usual = { entered: 'ask', imported: 'take' } as const;
export const usualPolicy: FieldPolicy = { titles: usual, people: usual, numbers: usual, dates: usual, classes: usual, links: usual, other: usual };

/** Group of a field by its path in the family file. */
export const fieldGroupOf = (path: string): FieldGroup => {
  const names = path.split('/');
  const last = names.at(-1) ?? '';
  if (last === 'title' || last === 'titles' || last === 'abstracts') return 'titles';
  if (names.includes('parties') || last === 'responsible') return 'people';
  if (names.includes('priorities') || names.includes('relations') || last === 'route' || last === 'ownPriority') return 'links';
  if (last === 'number' || last === 'reference' || last === 'original' || last === 'familyId') return 'numbers';
  if (last === 'date' || last === 'filingDate' || last === 'effective') return 'dates';
  if (last === 'ipc' || last === 'cpc') return 'classes';
  return 'other';
};
