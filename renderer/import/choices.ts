import type { PlanField, PlanRow } from '#shared/ipc';

export type Decision = 'take' | 'keep';

/** What a person decided about a plan: families left out, fields one by one, and what is done with all that is asked and not decided. */
export type Choices = {
  readonly except: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
  readonly asked: Decision;
  /** What is done after the import about cases that the files link: by both their keys. Absent: nothing yet. */
  readonly linked: ReadonlyMap<string, LinkChoice>;
};

/** `keep` is the case that stays where the two are joined. */
export type LinkChoice = { readonly act: 'join' | 'apart'; readonly keep: string; readonly other: string };

export const noChoices: Choices = { except: new Set(), fields: new Map(), asked: 'keep', linked: new Map() };

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What was chosen about two linked cases. */
export const linkChoice = (choices: Choices, a: string, b: string): LinkChoice | undefined => choices.linked.get(pairOf(a, b));

export const chooseLink = (choices: Choices, keep: string, other: string, act: LinkChoice['act'] | undefined): Choices => {
  const linked = new Map(choices.linked);
  if (act === undefined) linked.delete(pairOf(keep, other));
  else linked.set(pairOf(keep, other), { act, keep, other });
  return { ...choices, linked };
};

/** Takes families into the import or leaves them out. */
export const include = (choices: Choices, keys: readonly string[], included: boolean): Choices => {
  const except = new Set(choices.except);
  for (const key of keys) {
    if (included) except.delete(key);
    else except.add(key);
  }
  return { ...choices, except };
};

/** Decides on fields of a family. */
export const decide = (choices: Choices, key: string, paths: readonly string[], decision: Decision): Choices => {
  const decided = new Map(choices.fields.get(key));
  for (const path of paths) decided.set(path, decision);
  return { ...choices, fields: new Map(choices.fields).set(key, decided) };
};

/** Forgets what was decided on the fields of a family: it was planned anew. */
export const forget = (choices: Choices, key: string): Choices => {
  const fields = new Map(choices.fields);
  fields.delete(key);
  return { ...choices, fields };
};

/** What accepting does with a field: as the person decided, else by the policy. */
export const decisionOn = (choices: Choices, key: string, field: PlanField): Decision => choices.fields.get(key)?.get(field.path) ?? (field.asked ? choices.asked : field.decision);

/** Fields of a family on which portfolio and file differ: those where something stands that would be replaced, each once. */
export const differences = (row: PlanRow): readonly PlanField[] => {
  const contested = new Set(row.conflicts.map(({ path }) => path));
  return [...row.conflicts, ...row.changes.filter(({ path, old }) => old !== undefined && !contested.has(path))];
};

/** The decisions as the import takes them, without those of families left out. */
export const decisionsOf = ({ except, fields }: Choices): readonly { readonly key: string; readonly path: string; readonly decision: Decision }[] =>
  [...fields].filter(([key]) => !except.has(key)).flatMap(([key, decided]) => [...decided].map(([path, decision]) => ({ key, path, decision })));
