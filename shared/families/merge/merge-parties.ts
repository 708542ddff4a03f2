import { areAlike } from '../../formats/epo/name-likeness';
import type { PublishedName } from '../../formats/record';
import type { Party, PartyRole } from '../../model/party';
import type { Provenanced } from '../../model/source';
import { addedRow, filledField, outranks, withField, type MergeContext } from './merge-context';

/**
 * People in a role with those that a record names. Persons' rows stay as they are. Imported rows are replaced as a whole where the
 * record outranks them (an applicant after a transfer), else only completed; a record that names nobody changes nothing.
 */
export const mergeParties = (context: MergeContext, at: string, owner: Provenanced, parties: readonly Party[], role: PartyRole, names: readonly PublishedName[]): readonly Party[] => {
  if (names.length === 0) return parties;
  const inRole = parties.filter((party) => party.role === role);
  const sources = inRole.map((party) => context.sources.rowOf(party.src));
  const imported = new Set(inRole.filter((_, index) => sources[index]?.kind === 'import'));
  const replaces = sources.every((source) => source?.kind !== 'import' || outranks(context, source));
  const matched = new Map<PublishedName, Party>();
  for (const name of names) {
    const open = inRole.filter((each) => ![...matched.values()].includes(each));
    // Most names are there letter by letter; likeness costs more to tell.
    const party = open.find((each) => sharesName(each, name)) ?? open.find((each) => isLike(each, name));
    if (party !== undefined) matched.set(name, party);
  }
  const kept = new Set(matched.values());
  let next: readonly Party[] = replaces ? parties.filter((party) => !imported.has(party) || kept.has(party)) : parties;
  for (const name of names) {
    const known = matched.get(name);
    if (known !== undefined) {
      const path = `${at}/parties/${known.id}`;
      // A person's spelling stays without a word; an imported one follows the record that counts.
      const write = imported.has(known) ? withField : filledField;
      let merged = imported.has(known) ? withField(context, path, known, 'name', name.name) : known;
      merged = write(context, path, merged, 'nameOriginal', name.nameOriginal);
      merged = write(context, path, merged, 'country', name.country);
      merged = write(context, path, merged, 'address', name.address);
      merged = write(context, path, merged, 'reference', name.reference);
      next = next.map((party) => (party === known ? merged : party));
    } else if (replaces) {
      const row = addedRow(context, at, owner, 'parties', 'n', [...parties, ...next], { role, ...name }, removedName(owner, role, name));
      if (row !== undefined) next = [...next, row];
    }
  }
  return next;
};

/** The name under which a person took the party out, in whatever spelling. */
const removedName = (owner: Provenanced, role: PartyRole, name: PublishedName): string | undefined => {
  const prefix = `parties:${role} `;
  return Object.keys(owner.srcOf ?? {}).find((key) => key.startsWith(prefix) && isLike({ name: key.slice(prefix.length) }, name));
};

const sharesName = (party: Names, name: Names): boolean => namesOf(party).some((form) => namesOf(name).includes(form));

const isLike = (party: Names, name: Names): boolean => namesOf(party).some((form) => namesOf(name).some((other) => form === other || areAlike(form, other)));

type Names = { readonly name: string; readonly nameOriginal?: string | undefined };
const namesOf = ({ name, nameOriginal }: Names): readonly string[] => (nameOriginal === undefined ? [name] : [name, nameOriginal]);
