import { caseView } from '#shared/checks/case-view';
import type { Finding } from '#shared/checks/check';
import { familyFindings } from '#shared/checks/family-findings';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import type { CaseFamily } from '#shared/model/case-family';
import { d } from '../law/support';

const law = createLaw();
export const today = d('2026-11-24');

/** What the checks find in a family on the day of the tests. */
export const findingsOf = (family: CaseFamily, on = today): readonly Finding[] =>
  familyFindings(caseView({ family, law, today: on, limits: deriveTimeLimits(family, law, on), status: (application) => statusOf(application, family, law, on) }));
