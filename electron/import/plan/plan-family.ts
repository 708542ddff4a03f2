import type { PlanRow as PlanView } from '#shared/ipc';
import { familyTitle, type CaseFamily } from '#shared/model/case-family';
import { canonicalText } from '#shared/model/canonical';
import type { Issue } from '#shared/model/issue';
import type { ImportStamp } from '#shared/families/merge/merge-context';
import { mergeFamily, type MergedFamily, type RecordsOfApplication } from '#shared/families/merge/merge-family';
import { reconcile, sourceAt } from '#shared/families/merge/reconcile';
import { hashOf } from '../../portfolio/hash';
import { plannedMember, planField } from './plan-view';
import { type AskedMatches, possibleMatches } from './possible-matches';
import type { Review } from './review';

/** A family as the portfolio holds it: its canonical text and the hash of that. */
export type StoredFamily = { readonly key: string; readonly hash: string; readonly text: string };

export type Content = { readonly hash: string; readonly text: string };

/** A family of the plan: what accepting would write, and how that is shown. Texts, which cost least between threads and on the disk. */
export type PlannedFamily = {
  readonly kind: PlanView['kind'];
  readonly hasConflicts: boolean;
  /** Whether a person is asked which member an application is. */
  readonly hasMatches: boolean;
  /** A {@link ShownFamily} as JSON. */
  readonly shown: string;
  /** Present where accepting writes the file. */
  readonly row?: { readonly key: string; readonly year: string; readonly before?: Content; readonly after: Content };
};

export type ShownFamily = {
  readonly view: PlanView;
  /** Of a family that is there and that the files change or contradict. */
  readonly review?: Review;
  /** Of a family with applications that may be members which are there. */
  readonly asked?: AskedMatches;
};

/** A case family of the portfolio before and after the records, if there is one, as the plan holds it. */
export type FamilyToPlan = {
  readonly before: CaseFamily;
  /** The file of `before`; absent for a new family. */
  readonly was: Content | undefined;
  readonly applications: readonly RecordsOfApplication[];
  readonly stamp: ImportStamp;
  readonly isReferenceTaken: (reference: string) => boolean;
  /** Other cases to which the files link what comes of the family. */
  readonly linkedTo: (family: CaseFamily) => PlanView['linkedTo'];
};

/** Plans what accepting would write of one family. */
export const planFamily = ({ before, was, applications, stamp, isReferenceTaken, linkedTo }: FamilyToPlan): { readonly family: CaseFamily; readonly planned: PlannedFamily; readonly issues: readonly Issue[] } => {
  const taken = new Set<string>();
  const merged = mergeFamily(before, applications, stamp, {
    isNew: was === undefined,
    isReferenceTaken: (reference) => {
      const is = isReferenceTaken(reference);
      if (is) taken.add(reference);
      return is;
    },
  });
  const asked: AskedMatches | undefined = was === undefined || merged.matches.length === 0 ? undefined : { was, applications, stamp, taken: [...taken], matches: possibleMatches(applications, merged.matches), answers: [] };
  return { family: merged.family, planned: plannedFamily({ before, was, merged, linkedTo: linkedTo(merged.family), asked }), issues: merged.issues };
};

/** A merged family as the plan holds it. */
export const plannedFamily = ({ before, was, merged, linkedTo, asked }: { readonly before: CaseFamily; readonly was: Content | undefined; readonly merged: MergedFamily; readonly linkedTo: PlanView['linkedTo']; readonly asked: AskedMatches | undefined }): PlannedFamily => {
  const { conflicts, changes } = merged;
  const family = reconcile(before, merged, nothingDecided);
  const kind = was === undefined ? 'added' : family === before ? 'unchanged' : 'changed';
  const shown: ShownFamily = {
    view: viewOf(kind, before, merged, linkedTo, asked),
    ...(was === undefined || (changes.length === 0 && conflicts.length === 0) ? {} : { review: { before: was, family: merged.family, conflicts } }),
    ...(asked === undefined ? {} : { asked }),
  };
  return {
    kind,
    hasConflicts: conflicts.length > 0,
    hasMatches: asked !== undefined,
    shown: JSON.stringify(shown),
    ...(kind === 'unchanged' ? {} : { row: { key: family.key, year: family.year, ...(was === undefined ? {} : { before: was }), after: contentOf(family) } }),
  };
};

const contentOf = (family: CaseFamily): Content => {
  const text = canonicalText(family);
  return { text, hash: hashOf(text) };
};

/** Entries by hand stay, and among files the one that outranks the others counts. */
const nothingDecided = { leave: new Set<string>(), take: new Set<string>() };

const mostChanges = 200;

const viewOf = (kind: PlanView['kind'], before: CaseFamily, { family, changes, conflicts }: MergedFamily, linkedTo: PlanView['linkedTo'], asked: AskedMatches | undefined): PlanView => {
  const title = familyTitle(family);
  return {
    key: family.key,
    reference: family.reference,
    ...(title === undefined ? {} : { title }),
    kind,
    offices: [...new Set(family.applications.map((application) => application.office).filter((office) => office !== undefined))],
    applications: family.applications.length,
    publications: family.applications.reduce((sum, application) => sum + application.publications.length, 0),
    // Everything of a new family is new: its applications say more than a list of fields.
    members: kind === 'added' ? family.applications.slice(0, mostChanges).map(plannedMember) : [],
    changes: kind === 'added' ? [] : changes.slice(0, mostChanges).map((change) => planField(change, before, sourceAt(family, change.path))),
    changeCount: kind === 'added' ? 0 : changes.length,
    conflicts: conflicts.map((conflict) => planField(conflict, before, conflict.source)),
    linkedTo: [...linkedTo],
    matches: asked === undefined ? [] : asked.matches.map((match) => ({ ...match, answer: asked.answers.find(([place]) => place === match.place)?.[1] ?? null })),
  };
};
