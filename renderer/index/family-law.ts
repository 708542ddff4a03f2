import { caseView } from '#shared/checks/case-view';
import { familyFindings } from '#shared/checks/family-findings';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { bundledLaw } from '#shared/law/bundled-law';
import type { Law } from '#shared/law/law';
import { portfolioLaw } from '#shared/law/portfolio-law';
import { statusOf } from '#shared/law/status';
import { expiryOf } from '#shared/law/term';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import type { FamilyLaw } from '#shared/query/index-family';
import type { IndexedPortfolio } from './api';

/** What law and numbers say about case families. */
export const familyLawOf = (law: Law): FamilyLaw => ({
  timeLimits: (family, today) => deriveTimeLimits(family, law, today),
  status: (family, application, today) => statusOf(application, family, law, today),
  findings: (family, today, limits, status) => familyFindings(caseView({ family, law, today, limits, status })),
  expiry: (family, application) => expiryOf(application, family, law)?.date,
  applicationNumber: ({ number, office, filingDate }) => (number === undefined ? undefined : displayApplicationNumber(number, office, filingDate)),
  publicationNumber: displayPublicationNumber,
});

/** The same by the law of a portfolio. */
export const familyLawOfPortfolio = ({ law: own }: IndexedPortfolio): FamilyLaw => familyLawOf(own === undefined ? bundledLaw() : portfolioLaw(own.own, own.tables).law);
