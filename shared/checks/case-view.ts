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
import { displayNumberOf } from '../numbers/forms/display-number';

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
  /** Those among them that are pending or granted by their status. */
  readonly alive: readonly Application[];
  /** The international ones among those filed and ours. */
  readonly international: readonly Application[];
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
  const { family, law, today, limits, status } = input;
  const isAlive = (application: Application): boolean => {
    const { value } = status(application);
    return value === 'pending' || value === 'granted';
  };
  const filed = family.applications.filter(({ stage, notOurs }) => stage === 'filed' && notOurs === undefined);
  let byApplication: ReadonlyMap<string, readonly TimeLimit[]> | undefined;
  const found = new Map<EarlierApplication, Application | undefined>();
  const { named } = familyMembers(family);
  return {
    family,
    law,
    today,
    limits,
    status,
    marked: family.limits.length === 0 ? none : limits.filter(({ mark }) => mark !== undefined),
    filed,
    alive: filed.filter(isAlive),
    international: filed.filter(({ route }) => route === 'pct'),
    nationalParts: family.applications.filter(isNational),
    named: (claim) => {
      // A dozen checks ask for the same few claims.
      const known = found.get(claim);
      if (known !== undefined || found.has(claim)) return known;
      const member = named(claim);
      found.set(claim, member);
      return member;
    },
    isAlive,
    limitsOf: ({ id }) => (byApplication ??= limitsByApplication(limits)).get(id) ?? none,
    name: applicationName,
    isPersons: ({ src }) => enteredByPerson(family, src),
    isPersonsEvent: (event) => evidenceOf(family, event) === 'person',
  };
};

const none: readonly TimeLimit[] = [];

const limitsByApplication = (limits: readonly TimeLimit[]): ReadonlyMap<string, readonly TimeLimit[]> => {
  const byApplication = new Map<string, readonly TimeLimit[]>();
  // Those of an application stand together.
  for (let from = 0; from < limits.length; ) {
    const application = limits[from]?.application ?? '';
    let to = from + 1;
    while (limits[to]?.application === application) to += 1;
    const run = from === 0 && to === limits.length ? limits : limits.slice(from, to);
    const before = byApplication.get(application);
    byApplication.set(application, before === undefined ? run : [...before, ...run]);
    from = to;
  }
  return byApplication;
};

const applicationName = (application: Application): string => {
  const { office, id } = application;
  return displayNumberOf(application) ?? `${office ?? 'the application without an office'} (${id})`;
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
