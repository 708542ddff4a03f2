import type { CaseView } from './case-view';
import type { Finding } from './check';
import { familyChecks } from './check-table';
import { findingOf } from './finding-of';

/** What the checks find in one case family, accepted ones included, in the order of the table. Pure: the same view gives the same findings. */
export const familyFindings = (view: CaseView): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const check of familyChecks) check.find(view, (found) => findings.push(findingOf(check, found, view.family.acceptedFindings)));
  return findings;
};
