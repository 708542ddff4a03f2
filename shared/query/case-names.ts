import type { CaseFamily } from '../model/case-family';
import { type Party, partyRoles } from '../model/party';
import { distinct } from './distinct';
import type { IndexedFamily } from './indexed-family';
import { fold } from './text/fold';

/**
 * Names by role: those of the family and of its members, each once; and apart from them what else offices write for the same parties, as in another
 * script, which is searched and not counted.
 */
export const namesByRole = (family: CaseFamily): Pick<IndexedFamily, 'names' | 'originalNames'> => {
  const parties = [...family.parties, ...family.applications.flatMap((member) => member.parties)];
  const names: NamesByRole = {};
  const originalNames: NamesByRole = {};
  for (const role of partyRoles) {
    const own = parties.filter((party) => party.role === role);
    if (own.length === 0) continue;
    const shown = distinct(own.map(({ name }) => name));
    const others = distinct(own.map(({ nameOriginal }) => nameOriginal ?? '')).filter((name) => !shown.includes(name));
    names[role] = shown;
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
