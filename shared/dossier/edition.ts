import type { DossierOptions } from '../ipc';
import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import type { LegalEvent } from '../model/event';
import type { LimitMark } from '../model/limit-mark';
import type { OfficeDecision } from '../model/office-decision';
import type { Party } from '../model/party';

/**
 * The family as an edition may show it. The outside edition leaves out notes, people (responsible, inventors, agents, clients,
 * addresses), checks, overrides and instructions, and the traces of a person's word: who marked a limit, set a status or chose an office, why, with what proof. Facts
 * that such a word established stay (a limit that was met is not printed as missed). It is applied before the family
 * reaches the printing window, so that nothing of the inside can be in the file.
 */
export const editionFamily = (family: CaseFamily, edition: DossierOptions['edition']): CaseFamily => (edition === 'inside' ? family : outside(family));

const outside = (family: CaseFamily): CaseFamily => {
  const { responsible: _responsible, ...kept } = family;
  return {
    ...kept,
    tags: [],
    notes: [],
    sources: family.sources.map((source) => (source.kind === 'person' ? { ...source, by: 'a person', at: '' } : source)),
    parties: family.parties.filter(isPublicParty).map(publicParty),
    limits: family.limits.map(publicMark),
    acceptedFindings: [],
    applications: family.applications.map(outsideApplication),
  };
};

const outsideApplication = (application: Application): Application => {
  const { responsible: _responsible, reference: _reference, takenOver: _takenOver, unread: _unread, status, notOurs, ...kept } = application;
  return {
    ...kept,
    ...(status === undefined ? {} : { status: { value: status.value } }),
    ...(notOurs === undefined ? {} : { notOurs: notOurs.since === undefined ? {} : { since: notOurs.since } }),
    parties: application.parties.filter(isPublicParty).map(publicParty),
    events: application.events.map(publicEvent),
    decisions: application.decisions.map(publicDecision),
  };
};

const isPublicParty = (party: Party): boolean => party.role === 'applicant' || party.role === 'owner';

const publicParty = ({ address: _address, email: _email, reference: _reference, ...party }: Party): Party => party;

/** A confirmation counts in the computation of time limits, so it stays; who gave it does not. */
const publicEvent = ({ confirmed, ...event }: LegalEvent): LegalEvent =>
  confirmed === undefined ? event : { ...event, confirmed: { by: 'a person', on: confirmed.on } };

/** Which offices were chosen is a fact of the case, without it a dossier would say that none was; who decided and who acts are people. */
const publicDecision = ({ decidedBy: _by, agent: _agent, agentReference: _reference, note: _note, ...decision }: OfficeDecision): OfficeDecision => decision;

/**
 * Of a mark only facts of the case go outside: that the act was done or is not needed, when, an extension, and that a date was confirmed. Overrides,
 * checks, instructions, costs and reminders stay inside; what is added to marks later stays inside until it is named here.
 */
const publicMark = ({ id, state, reopened, on, extension, confirmed }: LimitMark): LimitMark => ({
  id,
  state,
  ...(reopened === undefined ? {} : { reopened }),
  ...(on === undefined ? {} : { on }),
  ...(extension === undefined ? {} : { extension }),
  ...(confirmed === undefined ? {} : { confirmed: { ...confirmed, by: 'a person' } }),
});
