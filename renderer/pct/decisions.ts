import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import type { OfficeCode } from '#shared/model/office';
import type { OfficeDecision } from '#shared/model/office-decision';

/** Fields of a decision that a person may fill in; undefined takes the value away. */
export type DecisionFields = { readonly [Field in Exclude<keyof OfficeDecision, 'id' | 'src' | 'srcOf'>]?: OfficeDecision[Field] | undefined };

export const decisionStates = ['undecided', 'enter', 'do-not-enter', 'instructed', 'confirmed', 'entered'] as const satisfies readonly OfficeDecision['state'][];
export const decisionWords: Readonly<Record<OfficeDecision['state'], string>> = {
  undecided: 'Undecided',
  enter: 'Enter',
  'do-not-enter': 'Do not enter',
  instructed: 'Agent instructed',
  confirmed: 'Agent confirmed',
  entered: 'Entered',
};

/**
 * What follows from choosing a state today: the day of each step is filled in where it was not known, days of steps that are
 * still to come are kept as they are recorded, and an undone decision loses its day.
 */
export const fieldsOfState = (decision: OfficeDecision | undefined, state: OfficeDecision['state'], today: IsoDate): DecisionFields => {
  if (state === 'undecided') return { state, decidedOn: undefined, decidedBy: undefined };
  const decidedOn = decision?.decidedOn ?? today;
  switch (state) {
    case 'instructed':
      return { state, decidedOn, instructedOn: decision?.instructedOn ?? today };
    case 'confirmed':
      return { state, decidedOn, confirmedOn: decision?.confirmedOn ?? today };
    case 'entered':
      return { state, decidedOn, enteredOn: decision?.enteredOn ?? today };
    default:
      return { state, decidedOn };
  }
};

/** The family with the decision of an application on an office changed, or made where there is none. */
export const withDecision =
  (application: string, office: OfficeCode, fields: DecisionFields) =>
  (family: CaseFamily): CaseFamily =>
    editDecisions(family, application, (decisions) => {
      const known = decisions.find(({ id }) => id === office);
      const next = merged({ ...(known ?? { id: office, state: 'undecided' }) }, fields);
      return known === undefined ? [...decisions, next] : decisions.map((decision) => (decision.id === office ? next : decision));
    });

/** The family with offices added to those that are looked at, undecided. */
export const withOffices =
  (application: string, offices: readonly OfficeCode[]) =>
  (family: CaseFamily): CaseFamily =>
    editDecisions(family, application, (decisions) => [
      ...decisions,
      ...offices.filter((office) => !decisions.some(({ id }) => id === office)).map((id): OfficeDecision => ({ id, state: 'undecided' })),
    ]);

/** The family without the decision on an office. */
export const withoutOffice =
  (application: string, office: OfficeCode) =>
  (family: CaseFamily): CaseFamily =>
    editDecisions(family, application, (decisions) => decisions.filter(({ id }) => id !== office));

const editDecisions = (family: CaseFamily, id: string, edit: (decisions: Application['decisions']) => Application['decisions']): CaseFamily => ({
  ...family,
  applications: family.applications.map((application) => (application.id === id ? { ...application, decisions: edit(application.decisions) } : application)),
});

const merged = (decision: OfficeDecision, fields: DecisionFields): OfficeDecision => {
  const kept = Object.fromEntries(Object.entries({ ...decision, ...fields }).filter(([, value]) => value !== undefined && value !== ''));
  // Sound: id and state are always set, and undefined values, which the type of optional fields forbids, were just taken out.
  return kept as OfficeDecision;
};
