import type { CaseFamily } from '../model/case-family';
import type { Party } from '../model/party';
import { aliasNames, type PartyAliases } from '../model/party-aliases';

/**
 * Gives cases with the names of parties that a person wants shown. The published name stays beside it, as the original form, so that it is still
 * found. Undefined where every name stands for itself. For lists and searching only: what is saved keeps every name as published.
 */
export const withAliasNames = (aliases: PartyAliases | undefined): ((family: CaseFamily) => CaseFamily) | undefined => {
  if (aliases === undefined || aliases.groups.length === 0) return undefined;
  const shown = aliasNames(aliases);
  const named = (party: Party): Party => {
    const name = shown(party.name);
    return name === party.name ? party : { ...party, name, nameOriginal: party.nameOriginal === undefined ? party.name : `${party.name} · ${party.nameOriginal}` };
  };
  return (family) => ({ ...family, parties: family.parties.map(named), applications: family.applications.map((application) => ({ ...application, parties: application.parties.map(named) })) });
};
