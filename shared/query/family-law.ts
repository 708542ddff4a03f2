import { caseView } from '../checks/case-view';
import { familyFindings } from '../checks/family-findings';
import { deriveTimeLimits } from '../law/derive-time-limits';
import type { Law } from '../law/law';
import { statusOf } from '../law/status';
import { expiryOf } from '../law/term';
import { displayNumberOf, displayPublicationNumber } from '../numbers/forms/display-number';
import type { FamilyLaw } from './index-family';

/** What law and numbers say about case families. */
export const familyLawOf = (law: Law): FamilyLaw => ({
  timeLimits: (family, today) => deriveTimeLimits(family, law, today),
  status: (family, application, today) => statusOf(application, family, law, today),
  findings: (family, today, limits, status) => familyFindings(caseView({ family, law, today, limits, status })),
  expiry: (family, application) => expiryOf(application, family, law)?.date,
  applicationNumber: displayNumberOf,
  publicationNumber: displayPublicationNumber,
});
