import type { CheckInfo, Finding, Severity } from '../checks/check';
import { checkById, checkTable } from '../checks/check-table';
import type { OfficeCode } from '../model/office';
import type { ExportColumn, ExportTable, ExportValue } from '../export/export-table';
import { rowsOfBits } from './columns/bits';
import { known } from './columns/column-values';
import { searchableText } from './search-text';
import { listSearch } from './table/list-search';
import type { PortfolioTable } from './table/portfolio-table';

export const findingGroups = ['check', 'case', 'responsible'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** Which findings of the docket checks to list. */
export type FindingQuery = {
  readonly state: 'open' | 'accepted';
  /** Words over case, title, names, numbers and what was found, as in the search box. */
  readonly text: string;
  /** Empty: all. */
  readonly severities: readonly Severity[];
  readonly checks: readonly string[];
  /** An empty text among the values: not known. */
  readonly responsible: readonly string[];
  readonly groupBy: FindingGroup;
};

/** Findings over the whole portfolio by family key. */
export type PortfolioFindings = ReadonlyMap<string, readonly Finding[]>;

/** A finding with the row of its case in the table. */
export type FindingRef = { readonly family: string; readonly row: number; readonly finding: Finding };

/** Row of the view of docket checks. */
export type FindingRow = {
  /** Family key and id of the finding, unique in the portfolio. */
  readonly id: string;
  readonly family: string;
  readonly reference: string;
  readonly title?: string;
  readonly client?: string;
  readonly responsible?: string;
  readonly applicationNumber?: string;
  readonly applicationOffice?: OfficeCode;
  readonly severity: Severity;
  readonly check: Pick<CheckInfo, 'id' | 'title' | 'basis' | 'fix'>;
  readonly finding: Finding;
};

export type FindingList = {
  readonly refs: readonly FindingRef[];
  readonly groups: readonly { readonly value: string; readonly from: number; readonly count: number }[];
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly hidden: { readonly findings: number; readonly errors: number };
  readonly accepted: number;
};

/** The findings that a query asks for: by group, then errors first, then the order of the checks, then by case. `compare` orders references and names. */
export const listFindings = (table: PortfolioTable, overAll: PortfolioFindings, query: FindingQuery, compare: (a: string, b: string) => number): FindingList => {
  const fits = listSearch(table, query.text);
  const { cases } = table;
  const found: (FindingRef & { readonly reference: string; readonly rank: number; readonly group: string })[] = [];
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const hidden = { findings: 0, errors: 0 };
  let accepted = 0;
  for (const row of rowsOfBits(table.liveCases())) {
    const family = cases.text('key', row);
    const over = overAll.get(family);
    const own = findingsAt(table, row);
    if (own.length === 0 && over === undefined) continue;
    const responsible = cases.text('responsible', row);
    const reference = cases.text('reference', row);
    const isTheirs = isAmong(query.responsible, responsible);
    for (const finding of over === undefined ? own : [...own, ...over]) {
      const severity = severityOf(finding);
      const isAccepted = finding.accepted !== undefined;
      if (isAccepted) accepted += 1;
      const shown =
        isAccepted === (query.state === 'accepted') &&
        isTheirs &&
        isAmong(query.severities, severity) &&
        isAmong(query.checks, finding.check) &&
        fits(row, () => searchableText([finding.text, checkById.get(finding.check)?.title ?? '']));
      if (shown) {
        bySeverity[severity] += 1;
        found.push({ family, row, finding, reference, rank: ranks.get(finding.check) ?? ranks.size, group: query.groupBy === 'check' ? finding.check : query.groupBy === 'case' ? reference : responsible });
      } else if (!isAccepted && query.state === 'open') {
        hidden.findings += 1;
        if (severity === 'error') hidden.errors += 1;
      }
    }
  }
  // References and names are ranked once: comparing texts by the rules of a language for every pair is slow.
  const references = ranked(found.map(({ reference }) => reference), compare);
  const names = query.groupBy === 'check' ? undefined : ranked(found.map(({ group }) => group), compare);
  const groupRank = (one: (typeof found)[number]): number => (names === undefined ? one.rank : one.group === '' ? names.size : (names.get(one.group) ?? 0));
  found.sort((a, b) => groupRank(a) - groupRank(b) || a.rank - b.rank || (references.get(a.reference) ?? 0) - (references.get(b.reference) ?? 0) || (a.finding.id < b.finding.id ? -1 : 1));
  const groups: { value: string; from: number; count: number }[] = [];
  for (const [index, { group }] of found.entries()) {
    const current = groups.at(-1);
    if (current?.value === group) current.count += 1;
    else groups.push({ value: group, from: index, count: 1 });
  }
  return { refs: found, groups, bySeverity, hidden, accepted };
};

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const ranks: ReadonlyMap<string, number> = new Map(checkTable.toSorted((a, b) => order[a.severity] - order[b.severity]).map(({ id }, rank) => [id, rank]));

const severityOf = ({ check }: Finding): Severity => checkById.get(check)?.severity ?? 'note';

const ranked = (texts: readonly string[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> => new Map([...new Set(texts)].sort(compare).map((text, rank) => [text, rank]));

const isAmong = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);

/** Id of a finding in the portfolio; {@link findingOfId} takes it apart. */
export const findingId = ({ family, finding }: Pick<FindingRef, 'family' | 'finding'>): string => `${family}/${finding.id}`;

/** Family and finding of an id; a family key holds no slash. */
export const findingOfId = (id: string): { readonly family: string; readonly finding: string } => {
  const slash = id.indexOf('/');
  return { family: id.slice(0, slash), finding: id.slice(slash + 1) };
};

/** The full rows of a part of a list. */
export const findingRows = (table: PortfolioTable, refs: readonly FindingRef[]): readonly FindingRow[] =>
  refs.flatMap(({ family, finding }) => {
    const check = checkById.get(finding.check);
    const row = table.rowOf(family);
    if (check === undefined || row < 0) return [];
    const { cases, applications } = table;
    const place = finding.application === undefined ? -1 : table.memberIds(row).indexOf(finding.application);
    const member = table.membersOf(row).from + place;
    return [
      {
        id: findingId({ family, finding }),
        family,
        reference: cases.text('reference', row),
        ...known('title', cases.text('title', row)),
        ...known('client', cases.text('client', row)),
        ...known('responsible', (place < 0 ? '' : applications.text('responsible', member)) || cases.text('responsible', row)),
        ...known('applicationNumber', place < 0 ? '' : applications.text('number', member)),
        ...known('applicationOffice', place < 0 ? '' : applications.text('office', member)),
        severity: check.severity,
        check: { id: check.id, title: check.title, fix: check.fix, ...(check.basis === undefined ? {} : { basis: check.basis }) },
        finding,
      } satisfies FindingRow,
    ];
  });

const readFindings = new WeakMap<PortfolioTable, Map<number, readonly Finding[]>>();

/** The findings of a case; read once for as long as they stand in the table. */
const findingsAt = (table: PortfolioTable, row: number): readonly Finding[] => {
  const id = table.cases.columns.findings.ids.get(row);
  if (id === 0) return none;
  let read = readFindings.get(table);
  if (read === undefined) readFindings.set(table, (read = new Map()));
  let findings = read.get(id);
  // Sound: written by indexFamily of the same version.
  if (findings === undefined) read.set(id, (findings = JSON.parse(table.cases.text('findings', row)) as readonly Finding[]));
  return findings;
};

const none: readonly Finding[] = [];

const exportColumns: readonly ExportColumn[] = [
  { id: 'severity', title: 'Severity', kind: 'text' },
  { id: 'check', title: 'Check', kind: 'text' },
  { id: 'reference', title: 'Case', kind: 'text' },
  { id: 'application', title: 'Application', kind: 'text' },
  { id: 'client', title: 'Client', kind: 'text' },
  { id: 'responsible', title: 'Responsible', kind: 'text' },
  { id: 'finding', title: 'Finding', kind: 'text' },
  { id: 'basis', title: 'Basis', kind: 'text' },
  { id: 'fix', title: 'How to put it right', kind: 'text' },
  { id: 'acceptedBy', title: 'Accepted by', kind: 'text' },
  { id: 'acceptedOn', title: 'Accepted on', kind: 'date' },
  { id: 'reason', title: 'Reason', kind: 'text' },
];

/** Findings as a table to export. */
export const findingExport = (rows: Iterable<FindingRow>): ExportTable => ({ name: 'Docket checks', columns: exportColumns, rows: exportRows(rows) });

function* exportRows(rows: Iterable<FindingRow>): Generator<readonly ExportValue[]> {
  for (const { severity, check, reference, applicationNumber, applicationOffice, client, responsible, finding } of rows) {
    const { accepted } = finding;
    yield [severity, check.title, reference, applicationNumber ?? applicationOffice, client, responsible, finding.text, check.basis, check.fix, accepted?.by, accepted?.on, accepted?.reason];
  }
}
