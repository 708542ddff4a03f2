import type { Application } from '#shared/model/application';
import { nextId, type CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import type { OfficeDecision } from '#shared/model/office-decision';
import { referenceFor } from './new-family';
import type { Edit } from '../../app/state/use-family';

export type Entry = { readonly office: string; readonly reference: string; readonly enteredOn: IsoDate | undefined; readonly number: string | undefined };

/** What is recorded about the offices chosen: to be entered, agent instructed, or entered already. */
export type EntryState = Extract<OfficeDecision['state'], 'enter' | 'instructed' | 'entered'>;

/**
 * Adds an application per chosen office with its relation to the parent and records the decision at the parent, in one edit. Offices that
 * have a member already keep it; only the decision is set.
 */
export const enterOffices =
  (parentId: string, entries: readonly Entry[], state: EntryState, today: IsoDate): Edit =>
  (family) => {
    const parent = family.applications.find(({ id }) => id === parentId);
    if (parent === undefined) return family;
    const added: Application[] = [];
    const decisions = new Map(parent.decisions.map((decision) => [decision.id, decision]));
    for (const entry of entries) {
      const existing = memberAt(family, parent, entry.office);
      const member = existing ?? newMember({ ...family, applications: [...family.applications, ...added] }, parent, entry, state);
      if (existing === undefined) added.push(member);
      const known = decisions.get(entry.office);
      decisions.set(entry.office, {
        ...known,
        id: entry.office,
        state,
        decidedOn: known?.decidedOn ?? today,
        ...(state === 'instructed' ? { instructedOn: known?.instructedOn ?? today } : {}),
        ...(state === 'entered' && entry.enteredOn !== undefined ? { enteredOn: entry.enteredOn } : {}),
        application: member.id,
      });
    }
    const applications = family.applications.map((application) => (application.id === parentId ? { ...application, decisions: [...decisions.values()] } : application));
    return { ...family, applications: [...applications, ...added] };
  };

/** The member that already stands for an office under this parent. */
export const memberAt = (family: Pick<CaseFamily, 'applications'>, parent: Application, office: string): Application | undefined =>
  family.applications.find(
    (application) =>
      application.office === office &&
      application.relations.some((relation) => (relation.type === 'pct-entry' || relation.type === 'validation' || relation.type === 'unitary-effect') && (relation.application === parent.id || (relation.number !== undefined && relation.number === parent.number?.number))),
  );

const newMember = (family: CaseFamily, parent: Application, entry: Entry, state: EntryState): Application => {
  const isPct = parent.route === 'pct';
  const relationType = isPct ? 'pct-entry' : entry.office === 'UP' ? 'unitary-effect' : 'validation';
  const { number, filingDate } = parent;
  const eventType = isPct ? 'national-entry' : entry.office === 'UP' ? 'unitary-effect-registered' : 'validation';
  return {
    id: nextId('a', family.applications),
    office: entry.office,
    right: parent.right,
    route: isPct ? 'pct-entry' : entry.office === 'UP' ? 'unitary' : 'validation',
    stage: state === 'entered' ? 'filed' : 'planned',
    ...(entry.number === undefined ? {} : { number: { text: entry.number } }),
    // PCT Article 11(3), Article 64(1) EPC: the filing date is that of the parent.
    ...(filingDate === undefined ? {} : { filingDate }),
    reference: entry.reference === '' ? referenceFor(family, entry.office) : entry.reference,
    titles: [],
    abstracts: [],
    priorities: [],
    relations: [
      {
        id: 'r1',
        type: relationType,
        application: parent.id,
        ...(number?.country === undefined ? {} : { country: number.country }),
        ...(number?.number === undefined ? {} : { number: number.number }),
        ...(number?.kind === undefined ? {} : { kind: number.kind }),
        ...(number === undefined ? {} : { text: number.text }),
        ...(filingDate === undefined ? {} : { date: filingDate }),
      },
    ],
    publications: [],
    events: state === 'entered' && entry.enteredOn !== undefined ? [{ id: 'e1', type: eventType, date: entry.enteredOn, office: entry.office }] : [],
    parties: [],
    ipc: [],
    cpc: [],
    states: [],
    decisions: [],
  };
};
