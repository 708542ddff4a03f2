import type { CaseFamily } from '../model/case-family';
import type { Party } from '../model/party';

/** A reference under which somebody keeps the case: ours, the client's, an agent's, an annuity service's. */
export type CaseReference = { readonly text: string; /** Set where it is one of an application. */ readonly application?: string };

/** Every reference of a case but its own, in the order of the file, each once. */
export const caseReferences = (family: CaseFamily): readonly CaseReference[] => {
  const found: CaseReference[] = [];
  const seen = new Set<string>();
  const add = (text: string | undefined, application?: string): void => {
    const key = `${application ?? ''}|${text ?? ''}`;
    if (text === undefined || text.trim() === '' || seen.has(key)) return;
    seen.add(key);
    found.push({ text, ...(application === undefined ? {} : { application }) });
  };
  const addParties = (parties: readonly Party[], application?: string): void => {
    for (const { reference } of parties) add(reference, application);
  };
  addParties(family.parties);
  for (const member of family.applications) {
    add(member.reference, member.id);
    addParties(member.parties, member.id);
    for (const { agentReference } of member.decisions) add(agentReference, member.id);
  }
  // Time limits name the application in front of their rule.
  for (const { id, instructed } of family.limits) {
    const owner = id.split(':')[0] ?? '';
    add(instructed?.reference, family.applications.some((member) => member.id === owner) ? owner : undefined);
  }
  return found;
};
