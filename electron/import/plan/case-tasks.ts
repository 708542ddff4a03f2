import type { MemberFamily } from '#shared/families/grouping/group-families';
import { caseGroup } from '#shared/families/grouping/record-member';

/** Records for one case family; without key for a new one. */
export type Task = { readonly key?: string; readonly applications: readonly { readonly id?: string; readonly records: readonly number[] }[]; readonly linkedTo: readonly string[] };

/** What tables say of case references. */
export type CaseWords = {
  /** Case reference of a record; undefined or empty where it has none. */
  readonly caseOf: (record: number) => string | undefined;
  /** Key of the case family with a reference. */
  readonly keyOf: (reference: string) => string | undefined;
};

/** Ids of members for grouping: records by number, applications of case families by key and id, cases without application by key. */
export const recordId = (index: number): string => `#${index}`;
export const isRecordId = (id: string): boolean => id.startsWith('#');
export const memberOfCase = (key: string): string => `${key}/`;
const recordIndex = (id: string): number => Number(id.slice(1));
const keyOfMember = (id: string): string => id.slice(0, id.indexOf('/'));

/** Divides computed families among case families, one task for each. */
export const caseTasks = (groups: readonly MemberFamily[], words: CaseWords): readonly Task[] => oneTaskPerFamily(groups.flatMap((group) => tasksOf(group, words)));

const newCase = '*';

/**
 * Divides an extended family among the case families that are there. An application that one of them has goes there; a new one goes to the
 * case family of its case reference, else to the one with which it shares a simple family, else to the first. None is ever merged: the
 * others are named.
 */
const tasksOf = (group: MemberFamily, { caseOf, keyOf }: CaseWords): readonly Task[] => {
  if (!group.members.some(isRecordId)) return [];
  const keys = [...new Set(group.members.filter((id) => !isRecordId(id)).map(keyOfMember))].sort();
  const references = group.applications.map((ids) => ids.flatMap((id) => (isRecordId(id) ? [caseOf(recordIndex(id)) ?? ''] : [])).find((each) => each !== ''));
  // A reference that no case bears yet is that of the case which has one of its applications.
  const adopted = new Map<string, string>();
  for (const [place, ids] of group.applications.entries()) {
    const reference = references[place];
    const member = ids.find((id) => !isRecordId(id));
    if (reference === undefined || member === undefined) continue;
    const known = adopted.get(caseGroup(reference));
    if (known === undefined || keyOfMember(member) < known) adopted.set(caseGroup(reference), keyOfMember(member));
  }
  const named = new Map<string, string>();
  for (const [place, ids] of group.applications.entries()) {
    const reference = references[place];
    if (reference === undefined) continue;
    const home = keyOf(reference) ?? adopted.get(caseGroup(reference)) ?? `${newCase}${caseGroup(reference)}`;
    for (const id of ids) named.set(id, home);
  }
  const homeOf = (id: string): string | undefined => (isRecordId(id) ? named.get(id) : keyOfMember(id));
  const first = keys[0] ?? [...new Set(named.values())].sort()[0] ?? newCase;
  const simpleHome = new Map<string, string>();
  for (const ids of group.simple) {
    const home = ids.find((id) => !isRecordId(id)) ?? ids.find((id) => homeOf(id) !== undefined);
    if (home !== undefined) for (const id of ids) if (isRecordId(id)) simpleHome.set(id, homeOf(home) ?? first);
  }
  const tasks = new Map<string, { id?: string; records: number[] }[]>();
  for (const ids of group.applications) {
    const records = ids.filter(isRecordId);
    const lead = records[0];
    if (lead === undefined) continue;
    const member = ids.find((id) => !isRecordId(id));
    const home = member === undefined ? (named.get(lead) ?? simpleHome.get(lead) ?? first) : keyOfMember(member);
    const list = tasks.get(home) ?? [];
    tasks.set(home, list);
    list.push({ ...(member === undefined || member.endsWith('/') ? {} : { id: member.slice(member.indexOf('/') + 1) }), records: records.map(recordIndex) });
  }
  return [...tasks].map(([home, applications]) => ({ ...(home.startsWith(newCase) ? {} : { key: home }), applications, linkedTo: keys.filter((each) => each !== home) }));
};

/** A case family may hold applications of several extended families, as a person put them together: its file is planned once. */
const oneTaskPerFamily = (tasks: readonly Task[]): readonly Task[] => {
  const byKey = new Map<string, Task>();
  const fresh: Task[] = [];
  for (const task of tasks) {
    if (task.key === undefined) fresh.push(task);
    else {
      const known = byKey.get(task.key);
      byKey.set(task.key, known === undefined ? task : { ...task, applications: [...known.applications, ...task.applications], linkedTo: [...new Set([...known.linkedTo, ...task.linkedTo])] });
    }
  }
  return [...byKey.values(), ...fresh];
};
