import { familyMembers } from '../law/family-members';
import type { Law } from '../law/law';
import { enteredByPerson, evidenceOf, lastEnd } from '../law/limit-status';
import type { ShownStatus } from '../law/status';
import type { TimeLimit } from '../law/time-limit';
import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import { type IsoDate, fromDayNumber, toDayNumber } from '../model/date';
import type { EventType, LegalEvent } from '../model/event';
import type { EarlierApplication } from '../families/grouping/member-finder';
import { addPeriod } from '../law/period';
import { displayApplicationNumber } from '../numbers/forms/display-number';

/** A case family with what the checks ask about it again and again. */
export type CaseView = {
  readonly family: CaseFamily;
  readonly law: Law;
  readonly today: IsoDate;
  readonly limits: readonly TimeLimit[];
  /** Those on which a person recorded something. */
  readonly marked: readonly TimeLimit[];
  /** Applications that are filed and ours. */
  readonly filed: readonly Application[];
  /** The national parts of European patents and the unitary patents. */
  readonly nationalParts: readonly Application[];
  /** The member that a claim or relation names. */
  readonly named: (claim: EarlierApplication) => Application | undefined;
  /** Pending or granted by its status. */
  readonly isAlive: (application: Application) => boolean;
  readonly status: (application: Application) => ShownStatus;
  readonly limitsOf: (application: Application) => readonly TimeLimit[];
  /** As its office writes it, or the office and its id in the file. */
  readonly name: (application: Application) => string;
  readonly isPersons: (value: { readonly src?: number | undefined }) => boolean;
  readonly isPersonsEvent: (event: LegalEvent) => boolean;
};

/** Prepares a case family for the checks; limits and statuses are those of the same law and day. */
export const caseView = (input: {
  readonly family: CaseFamily;
  readonly law: Law;
  readonly today: IsoDate;
  readonly limits: readonly TimeLimit[];
  readonly status: (application: Application) => ShownStatus;
}): CaseView => {
  const { family, limits, status } = input;
  const byApplication = new Map<string, TimeLimit[]>();
  for (const limit of limits) {
    const own = byApplication.get(limit.application);
    if (own === undefined) byApplication.set(limit.application, [limit]);
    else own.push(limit);
  }
  const found = new Map<EarlierApplication, Application | undefined>();
  const { named } = familyMembers(family);
  return {
    ...input,
    marked: family.limits.length === 0 ? none : limits.filter(({ mark }) => mark !== undefined),
    filed: family.applications.filter(({ stage, notOurs }) => stage === 'filed' && notOurs === undefined),
    nationalParts: family.applications.filter(isNational),
    named: (claim) => {
      // A dozen checks ask for the same few claims.
      if (found.has(claim)) return found.get(claim);
      const member = named(claim);
      found.set(claim, member);
      return member;
    },
    isAlive: (application) => {
      const { value } = status(application);
      return value === 'pending' || value === 'granted';
    },
    limitsOf: ({ id }) => byApplication.get(id) ?? none,
    name: applicationName,
    isPersons: ({ src }) => enteredByPerson(family, src),
    isPersonsEvent: (event) => evidenceOf(family, event) === 'person',
  };
};

const none: readonly TimeLimit[] = [];

const applicationName = (application: Application): string => {
  const { number, office, filingDate, id } = application;
  if (number !== undefined) return displayApplicationNumber(number, office, filingDate);
  return `${office ?? 'the application without an office'} (${id})`;
};

/** Events of some types that concern the application itself and not one state of it, with a date. */
export const ownEvents = (application: Application, ...types: readonly EventType[]): readonly (LegalEvent & { readonly date: IsoDate; readonly type: EventType })[] =>
  application.events.filter(
    (event): event is LegalEvent & { readonly date: IsoDate; readonly type: EventType } =>
      event.type !== undefined && event.date !== undefined && types.includes(event.type) && (event.state === undefined || event.state === application.office),
  );

/** First day of an event of a type, by its date. */
export const firstDay = (application: Application, ...types: readonly EventType[]): IsoDate | undefined =>
  ownEvents(application, ...types).reduce<IsoDate | undefined>((least, { date }) => (least === undefined || date < least ? date : least), undefined);

export const monthsAfter = (date: IsoDate, months: number): IsoDate => fromDayNumber(addPeriod(toDayNumber(date), { months, days: 0 }));
export const daysAfter = (date: IsoDate, days: number): IsoDate => fromDayNumber(toDayNumber(date) + days);

export const isNational = ({ route }: Application): boolean => route === 'validation' || route === 'unitary';

/** The relation of some type, as first recorded. */
export const relationOf = (application: Application, ...types: readonly Application['relations'][number]['type'][]): Application['relations'][number] | undefined =>
  application.relations.find(({ type }) => types.includes(type));

export const endedOn = (application: Application): LegalEvent | undefined => lastEnd(application);
