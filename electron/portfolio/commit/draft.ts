import { canonicalText, withoutUnusedSources } from '#shared/model/canonical';
import type { CaseFamily } from '#shared/model/case-family';
import { applyChanges, diffFamilies } from '#shared/model/change';
import { sourcesOfOldValues } from '#shared/model/undo';
import type { FileContent, Known } from '../families/family-files';
import { hashOf } from '../hash';
import type { FamilyChange } from '../history/history-line';
import type { PresentFamily, PresentText } from '../families/present';

/** One family's part of an entry to be. */
export type Draft = {
  readonly key: string;
  readonly year: string;
  /** The content before, as far as it is known; null: there was none. */
  readonly before: { readonly hash: string; readonly text?: string } | null;
  /** The content that the file gets; null: the family goes. */
  readonly content: FileContent | null;
  /** What goes into the history line. Not asked for where a plan keeps both contents. */
  readonly describe: () => FamilyChange;
  /** Set where the file lies there already (an outside edit). */
  readonly file?: NonNullable<Known['file']>;
};

/** Another content for a family; undefined where it says the same. */
export const draftEdit = (before: PresentFamily, after: CaseFamily): Draft | undefined => {
  const family = withoutUnusedSources(after);
  const text = canonicalText(family);
  // Another program may have written the same in a form of its own.
  if (text === before.text || text === canonicalText(before.family)) return undefined;
  return { key: before.key, year: before.year, before, content: { hash: hashOf(text), text }, describe: () => describeEdit(before, family, text) };
};

const describeEdit = (before: PresentFamily, family: CaseFamily, text: string): FamilyChange => {
  const fields = diffFamilies(before.family, family);
  // The history must lead to this very text; where the fields would not (rows without ids of their own), the whole is kept.
  const exact = canonicalText(applyChanges(before.family, fields)) === text;
  const sources = exact ? sourcesOfOldValues(before.family.sources, fields) : [];
  return {
    family: before.key,
    year: before.year,
    beforeHash: before.hash,
    afterHash: hashOf(text),
    fields: exact ? fields : [{ path: '', old: before.family, new: family }],
    ...(sources.length > 0 ? { sources: [...sources] } : {}),
  };
};

export const draftCreation = (family: CaseFamily): Draft => draftCreationOf(family.key, family.year, canonicalText(family));

/** A family with exactly this content. */
export const draftCreationOf = (key: string, year: string, text: string): Draft => {
  const hash = hashOf(text);
  return { key, year, before: null, content: { hash, text }, describe: () => ({ family: key, year, beforeHash: null, afterHash: hash, fields: [{ path: '', new: JSON.parse(text) }] }) };
};

/** The family goes; its content stays in the history. */
export const draftRemoval = (before: PresentText): Draft => ({
  key: before.key,
  year: before.year,
  before,
  content: null,
  describe: () => ({ family: before.key, year: before.year, beforeHash: before.hash, afterHash: null, fields: [{ path: '', old: JSON.parse(before.text) }] }),
});

/** A former content, byte for byte, takes the place of the present one. */
export const draftRestoration = (before: PresentText, text: string, parse: (text: string) => CaseFamily): Draft => {
  const hash = hashOf(text);
  return {
    key: before.key,
    year: before.year,
    before,
    content: { hash, text },
    describe: () => {
      const change = describeEdit({ ...before, family: parse(before.text) }, parse(text), canonicalText(parse(text)));
      return change.afterHash === hash ? change : { ...change, afterHash: hash, text };
    },
  };
};

/** The draft with documents that come from the folders of other families. */
export const withMoves = (draft: Draft, moved: NonNullable<FamilyChange['moved']>): Draft => (moved.length === 0 ? draft : { ...draft, describe: () => ({ ...draft.describe(), moved }) });
