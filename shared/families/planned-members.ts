import type { Application } from '../model/application';
import type { RelationType } from '../model/link';
import type { PublicationRecord } from '../formats/record';
import { sameApplication } from '../numbers/identity/same-application';
import { identityOfLink, identityOfMember } from './grouping/member-identity';
import type { RecordsOfApplication } from './merge/merge-family';

/** Which planned member a new application is, and where that cannot be told. */
export type PlannedMembers = {
  /** Id of the planned member, by records of the application. */
  readonly joined: ReadonlyMap<RecordsOfApplication, string>;
  /** Planned members that an application might be: more than one fits it, or it is not the only one that fits. */
  readonly possible: ReadonlyMap<RecordsOfApplication, readonly Application[]>;
};

/**
 * Members that a person planned for an office (no number yet) and what the files now bring: the national phase of the same international
 * application, or the national part of the same European patent, at the same office. They are one where exactly one fits the other.
 */
export const plannedMembers = (members: readonly Application[], applications: readonly RecordsOfApplication[]): PlannedMembers => {
  const planned = members.filter((member) => member.number === undefined && member.stage !== 'invention' && member.office !== undefined);
  if (planned.length === 0) return { joined: new Map(), possible: new Map() };
  const fitting = applications.flatMap((application) => {
    if (application.id !== undefined) return [];
    const fits = planned.filter((member) => application.statements.some(({ record }) => isPlanFor(member, record, members)));
    return fits.length === 0 ? [] : [{ application, fits }];
  });
  const joined = new Map<RecordsOfApplication, string>();
  const possible = new Map<RecordsOfApplication, readonly Application[]>();
  for (const { application, fits } of fitting) {
    const [only, ...others] = fits;
    const isSole = fitting.every((other) => other.application === application || !other.fits.some((member) => member === only));
    if (only !== undefined && others.length === 0 && isSole) joined.set(application, only.id);
    else possible.set(application, fits);
  }
  return { joined, possible };
};

const routes: readonly { readonly route: Application['route']; readonly type: RelationType }[] = [
  { route: 'pct-entry', type: 'pct-entry' },
  { route: 'validation', type: 'validation' },
];

const isPlanFor = (member: Application, record: PublicationRecord, members: readonly Application[]): boolean =>
  member.office === record.office &&
  routes.some(({ route, type }) => record.route === route && (member.route === route || member.relations.some((relation) => relation.type === type)) && hasParentOf(member, record, type, members));

/** Whether the planned member follows from the very application that the record names (of a validation perhaps only by its date). */
const hasParentOf = (member: Application, record: PublicationRecord, type: RelationType, members: readonly Application[]): boolean => {
  const named = record.relations.filter((relation) => relation.type === type).map(identityOfLink);
  return member.relations.some((relation) => {
    if (relation.type !== type) return false;
    const parent = members.find(({ id }) => id === relation.application);
    const identity = parent === undefined ? identityOfLink(relation) : identityOfMember(parent.number, parent.office, parent.filingDate);
    if (named.length === 0) return type === 'validation' && parent?.filingDate !== undefined && parent.filingDate === record.filingDate;
    return identity !== undefined && named.some((each) => each !== undefined && sameApplication(each, identity));
  });
};
