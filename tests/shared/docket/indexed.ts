import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';

export const law = createLaw();

const familyLaw: FamilyLaw = {
  timeLimits: (family, today) => deriveTimeLimits(family, law, today),
  findings: () => [],
  status: (family, application, today) => statusOf(application, family, law, today),
  expiry: () => undefined,
  applicationNumber: ({ number }) => number?.text,
  publicationNumber: ({ number }) => number,
};

/** A family as the index keeps it, under the bundled law. */
export const indexed = (family: CaseFamily, today: IsoDate): IndexedFamily => indexFamily(family, 'h', today, familyLaw);
