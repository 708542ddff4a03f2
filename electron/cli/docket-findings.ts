import { caseView } from '#shared/checks/case-view';
import type { Finding, Severity } from '#shared/checks/check';
import { checkById } from '#shared/checks/check-table';
import { familyFindings } from '#shared/checks/family-findings';
import { type CaseFacts, portfolioFindings } from '#shared/checks/portfolio-findings';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import type { Law } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import type { CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import type { Issue } from '#shared/model/issue';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';

/** A docket finding as `check --json` prints it, beside the issues of the folder. */
export type DocketIssue = Issue & {
  readonly kind: 'docket';
  readonly family: string;
  readonly title: string;
  readonly basis?: string;
  readonly fix: string;
} & Pick<Finding, 'id' | 'application' | 'limit' | 'fields' | 'accepted'>;

const issueSeverity: Readonly<Record<Severity, Issue['severity']>> = { error: 'error', warning: 'warning', note: 'info' };

/** What the docket checks find in a portfolio on a day; errors first, each check together, by case. */
export const docketIssues = (families: readonly CaseFamily[], law: Law, today: IsoDate): readonly DocketIssue[] => {
  const facts: CaseFacts[] = [];
  const found: { readonly family: CaseFamily; readonly finding: Finding }[] = [];
  for (const family of families) {
    const states = new Map(family.applications.map((application) => [application.id, statusOf(application, family, law, today)]));
    const status = (application: CaseFamily['applications'][number]) => states.get(application.id) ?? statusOf(application, family, law, today);
    const view = caseView({ family, law, today, limits: deriveTimeLimits(family, law, today), status });
    for (const finding of familyFindings(view)) found.push({ family, finding });
    facts.push(factsOf(family, family.applications.some(view.isAlive)));
  }
  const byKey = new Map(families.map((family) => [family.key, family]));
  for (const [key, findings] of portfolioFindings(facts)) {
    const family = byKey.get(key);
    if (family !== undefined) for (const finding of findings) found.push({ family, finding });
  }
  const order = [...checkById.keys()];
  const rank = ({ check }: Finding): number => severityRank[checkById.get(check)?.severity ?? 'note'] * order.length + order.indexOf(check);
  return found.toSorted((a, b) => rank(a.finding) - rank(b.finding)).map(({ family, finding }) => issueOf(family, finding));
};

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const issueOf = (family: CaseFamily, { check: code, text: message, ...rest }: Finding): DocketIssue => {
  const info = checkById.get(code);
  return {
    kind: 'docket',
    severity: issueSeverity[info?.severity ?? 'note'],
    code,
    record: family.reference,
    message,
    family: family.key,
    ...rest,
    title: info?.title ?? code,
    ...(info?.basis === undefined ? {} : { basis: info.basis }),
    fix: info?.fix ?? '',
  };
};

const factsOf = (family: CaseFamily, isAlive: boolean): CaseFacts => {
  const client = family.parties.find(({ role }) => role === 'client')?.name;
  return {
    key: family.key,
    reference: family.reference,
    ...(client === undefined ? {} : { client }),
    isAlive,
    numbers: family.applications.flatMap(({ id, number, office, filingDate, publications }) => [
      ...(number === undefined ? [] : [{ application: id, shown: displayApplicationNumber(number, office, filingDate) }]),
      ...publications.map((publication) => ({ application: id, shown: displayPublicationNumber(publication) })),
    ]),
    acceptedFindings: family.acceptedFindings,
  };
};
