import type { CaseFamily } from '../model/case-family';
import { type Party, type PartyRole, partyRoles } from '../model/party';
import type { IndexedFamily } from './indexed-family';
import { fold } from './text/fold';

/**
 * Names by role: those of the family and of its members, each once; and apart from them what else offices write for the same parties, as in another
 * script, which is searched and not counted.
 */
export const namesByRole = (family: CaseFamily): Pick<IndexedFamily, 'names' | 'originalNames'> => {
  const byRole = new Map<PartyRole, { readonly shown: Set<string>; readonly others: Set<string> }>();
  const add = ({ role, name, nameOriginal = '' }: Party): void => {
    let found = byRole.get(role);
    if (found === undefined) byRole.set(role, (found = { shown: new Set(), others: new Set() }));
    if (name !== '') found.shown.add(name);
    if (nameOriginal !== '') found.others.add(nameOriginal);
  };
  family.parties.forEach(add);
  for (const member of family.applications) member.parties.forEach(add);
  const names: NamesByRole = {};
  const originalNames: NamesByRole = {};
  for (const role of partyRoles) {
    const found = byRole.get(role);
    if (found === undefined) continue;
    const others = [...found.others].filter((name) => !found.shown.has(name));
    names[role] = [...found.shown];
    if (others.length > 0) originalNames[role] = others;
  }
  return { names, originalNames };
};

type NamesByRole = Partial<Record<Party['role'], readonly string[]>>;

/** Names in a role: the family's own parties, else those of its members; the same name in another case counts once. */
export const namesOf = (family: CaseFamily, role: Party['role']): readonly string[] => {
  const own = family.parties.filter((party) => party.role === role);
  const parties = own.length > 0 ? own : family.applications.flatMap((member) => member.parties.filter((party) => party.role === role));
  const byFolded = new Map<string, string>();
  // Most members name the same people in the same letters.
  for (const name of new Set(parties.map((party) => party.name))) {
    const folded = fold(name);
    if (!byFolded.has(folded)) byFolded.set(folded, name);
  }
  return [...byFolded.values()];
};
