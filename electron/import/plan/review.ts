import type { ChannelInput, PlanRow } from '#shared/ipc';
import { fieldGroupOf, type FieldPolicy, type PolicyAnswer } from '#shared/families/merge/field-policy';
import { contentChanges } from '#shared/families/merge/merge-family';
import { reconcile } from '#shared/families/merge/reconcile';
import type { Conflict } from '#shared/families/merge/take-conflict';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import type { Change } from '#shared/model/change';

/** What is needed to decide anew, field by field, what accepting writes of a family that is there. */
export type Review = { readonly before: { readonly hash: string; readonly text: string }; readonly family: CaseFamily; readonly conflicts: readonly Conflict[] };

type Field = PlanRow['changes'][number];
type Choice = Pick<ChannelInput<'import.accept'>, 'decisions' | 'asked'>;

/** What the policy says of a field where the file differs; a field that was empty and a row that is new are no question. */
const answerOf = (policy: FieldPolicy, { path, old }: Pick<Change, 'path' | 'old'>, entered: boolean): PolicyAnswer => {
  if (!entered && old === undefined) return 'take';
  return policy[fieldGroupOf(path)][entered ? 'entered' : 'imported'];
};

/** The row of a plan with what accepting would do with each field under a policy. */
export const reviewedRow = (row: PlanRow, policy: FieldPolicy): PlanRow => {
  const decided = (entered: boolean) => (field: Field): Field => {
    const answer = answerOf(policy, field, entered);
    return { ...field, decision: answer === 'take' ? 'take' : 'keep', asked: answer === 'ask' };
  };
  return { ...row, changes: row.changes.map(decided(false)), conflicts: row.conflicts.map(decided(true)) };
};

/**
 * The family that accepting writes: the file's value where a person or else the policy takes it; undefined where that is the family as it was. `explicit`
 * are the person's decisions by path.
 */
export const reviewedFamily = ({ before, family, conflicts }: Review, policy: FieldPolicy, explicit: ReadonlyMap<string, 'take' | 'keep'>, asked: 'take' | 'keep'): CaseFamily | undefined => {
  const former = caseFamilySchema.parse(JSON.parse(before.text));
  const changes = contentChanges(former, family);
  const decide = (field: Pick<Change, 'path' | 'old'>, entered: boolean): 'take' | 'keep' => {
    const answer = answerOf(policy, field, entered);
    return explicit.get(field.path) ?? (answer === 'ask' ? asked : answer);
  };
  const leave = new Set(changes.filter((change) => decide(change, false) === 'keep').map(({ path }) => path));
  const take = new Set(conflicts.filter((conflict) => decide(conflict, true) === 'take').map(({ path }) => path));
  const after = reconcile(former, { family, changes, conflicts }, { leave, take });
  return canonicalText(after) === before.text ? undefined : after;
};

/** Whether the choice or the policy may come to anything else than what was planned: entries stay, the newer file counts among files. */
export const isUsual = (policy: FieldPolicy, { decisions, asked }: Choice): boolean =>
  decisions.length === 0 && asked !== 'take' && Object.values(policy).every(({ entered, imported }) => entered !== 'take' && imported === 'take');

/** A person's decisions by family and path. */
export const decisionsByKey = (decisions: Choice['decisions']): ReadonlyMap<string, ReadonlyMap<string, 'take' | 'keep'>> => {
  const byKey = new Map<string, Map<string, 'take' | 'keep'>>();
  for (const { key, path, decision } of decisions) byKey.set(key, (byKey.get(key) ?? new Map<string, 'take' | 'keep'>()).set(path, decision));
  return byKey;
};
