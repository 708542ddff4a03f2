import type { Severity } from '#shared/checks/check';
import { checkById } from '#shared/checks/check-table';
import type { FindingGroup, FindingRow } from '#shared/query/finding-list';

export const severityWords: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
  note: { one: 'note', many: 'notes' },
};

export const groupWords: Readonly<Record<FindingGroup, string>> = { check: 'Check', case: 'Case', responsible: 'Responsible' };

/** Heading of a group. */
export const groupTitle = (groupBy: FindingGroup, value: string): string =>
  groupBy === 'check' ? (checkById.get(value)?.title ?? value) : value === '' ? 'Responsible not known' : value;

/** Office and number of the application that a finding is about. */
export const applicationWords = ({ applicationNumber, applicationOffice, finding }: FindingRow): string => applicationNumber ?? (finding.application === undefined ? 'whole case' : (applicationOffice ?? finding.application));
