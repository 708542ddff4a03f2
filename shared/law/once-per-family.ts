import type { FamilyMembers } from './family-members';

/**
 * Makes something of a family at the first question and remembers it, as the members are remembered: of the family that was asked for last.
 * A family never changes, an edit makes another one. (A weak map of all families is dear to collect.)
 */
export const oncePerFamily = <Made>(make: (members: FamilyMembers) => Made): ((members: FamilyMembers) => Made) => {
  let last: { readonly members: FamilyMembers; readonly value: Made } | undefined;
  return (members) => {
    if (last?.members !== members) last = { members, value: make(members) };
    return last.value;
  };
};
