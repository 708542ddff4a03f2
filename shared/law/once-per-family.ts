import type { FamilyMembers } from './family-members';

/** Makes something of a family at the first question and remembers it as long as the family is there, which never changes: an edit makes another one. */
export const oncePerFamily = <Made>(make: (members: FamilyMembers) => Made): ((members: FamilyMembers) => Made) => {
  const made = new WeakMap<FamilyMembers, { readonly value: Made }>();
  return (members) => {
    let known = made.get(members);
    if (known === undefined) made.set(members, (known = { value: make(members) }));
    return known.value;
  };
};
