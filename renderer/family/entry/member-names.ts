import type { Application } from '#shared/model/application';
import type { PriorityClaim, Relation } from '#shared/model/link';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import type { Option } from '../../ui/controls/Select';
import { memberTitle, type FamilyFacts } from '../../charts/family/family-face';

/** A member as it is named in lists: reference and number. */
export const memberName = (application: Application, facts: FamilyFacts): string => {
  const title = memberTitle(application, facts.number(application));
  return application.reference === undefined ? title : `${application.reference} · ${title}`;
};

/** Members to choose from. */
export const memberOptions = (applications: readonly Application[], facts: FamilyFacts): readonly Option[] => applications.map((application) => ({ id: application.id, label: memberName(application, facts) }));

/** The application that a claim names. */
export const claimName = (claim: PriorityClaim | Relation, applications: readonly Application[], facts: FamilyFacts): string => {
  const member = applications.find(({ id }) => id === claim.application);
  if (member !== undefined) return memberName(member, facts);
  const text = claim.text ?? (claim.number === undefined ? undefined : (claim.country ?? '') + claim.number);
  return text === undefined ? 'not known' : displayApplicationNumber({ ...claim, text }, claim.country, claim.date);
};
