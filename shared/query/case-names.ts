import type { CaseFamily } from '../model/case-family';
import { type Party, partyRoles } from '../model/party';
import { distinct } from './distinct';
import type { IndexedFamily } from './indexed-family';
import { fold } from './text/fold';

/** Names by role: those of the family and of its members, each as written, once. */
export const namesByRole = (family: CaseFamily): IndexedFamily['names'] => {
  const parties = [...family.parties, ...family.applications.flatMap((member) => member.parties)];
  return Object.fromEntries(
    partyRoles.flatMap((role) => {
      const names = distinct(parties.flatMap((party) => (party.role === role ? [party.name, party.nameOriginal ?? ''] : [])));
      return names.length === 0 ? [] : [[role, names] as const];
    }),
  );
};

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
