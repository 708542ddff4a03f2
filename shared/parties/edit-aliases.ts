import type { IsoDate } from '../model/date';
import { nextId } from '../model/case-family';
import type { PartyAliases } from '../model/party-aliases';

type Entry = { readonly by: string; readonly on: IsoDate };

/** Takes names for one party, shown under `name`. Groups that some of them are in come together; being kept apart ends between them. */
export const withSame = (aliases: PartyAliases, name: string, names: readonly string[], { by, on }: Entry): PartyAliases => {
  const wanted = new Set(names);
  const touched = aliases.groups.filter((group) => group.names.some((each) => wanted.has(each)));
  for (const group of touched) for (const each of group.names) wanted.add(each);
  if (wanted.size < 2) return aliases;
  const others = aliases.groups.filter((group) => !touched.includes(group));
  const group = { id: touched[0]?.id ?? nextId('g', aliases.groups), name, names: [...wanted].sort(), by, on };
  return { ...aliases, groups: [...others, group], apart: aliases.apart.filter(({ a, b }) => !(wanted.has(a) && wanted.has(b))) };
};

/** Keeps names apart: each pair of them, and where they were in one group, each leaves it. */
export const withApart = (aliases: PartyAliases, names: readonly string[], { by, on }: Entry): PartyAliases => {
  const leaving = new Set(names);
  const pairs = names.flatMap((a, index) => names.slice(index + 1).map((b) => ({ a, b })));
  const known = (a: string, b: string): boolean => aliases.apart.some((row) => (row.a === a && row.b === b) || (row.a === b && row.b === a));
  return { ...aliases, groups: withoutNames(aliases, leaving), apart: [...aliases.apart, ...pairs.filter(({ a, b }) => a !== b && !known(a, b)).map(({ a, b }) => ({ a, b, by, on }))] };
};

/** Takes a name out of its group and keeps it apart from those that stay. */
export const withSplit = (aliases: PartyAliases, name: string, { by, on }: Entry): PartyAliases => {
  const group = aliases.groups.find(({ names }) => names.includes(name));
  if (group === undefined) return aliases;
  const others = group.names.filter((each) => each !== name);
  return { ...aliases, groups: withoutNames(aliases, new Set([name])), apart: [...aliases.apart, ...others.map((other) => ({ a: name, b: other, by, on }))] };
};

/** A group of fewer than two names is none. */
const withoutNames = ({ groups }: PartyAliases, leaving: ReadonlySet<string>): PartyAliases['groups'] =>
  groups.map((group) => (group.names.some((name) => leaving.has(name)) ? { ...group, names: group.names.filter((name) => !leaving.has(name)) } : group)).filter(({ names }) => names.length > 1);
