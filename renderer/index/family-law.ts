import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { bundledLaw } from '#shared/law/bundled-law';
import { statusOf } from '#shared/law/status';
import { expiryOf } from '#shared/law/term';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/display-number';
import type { FamilyLaw } from '#shared/query/index-family';

const law = bundledLaw();

/** What law and numbers say about a case family. */
export const familyLaw: FamilyLaw = {
  timeLimits: (family, today) => deriveTimeLimits(family, law, today),
  status: (family, application, today) => statusOf(application, family, law, today),
  expiry: (family, application) => expiryOf(application, family, law)?.date,
  applicationNumber: ({ number, office, filingDate }) => (number === undefined ? undefined : displayApplicationNumber(number, office, filingDate)),
  publicationNumber: displayPublicationNumber,
};
