import type { TimeLimit } from '../law/time-limit';
import { statusWords } from '../law/status-words';
import type { OfficeCode } from '../model/office';
import { toDayNumber } from '../model/date';
import { deadlineRows, type DeadlineRef } from '../query/deadline-list';
import { costWords } from '../query/instruction-words';
import type { ApplicationRow } from '../query/rows';
import type { PortfolioTable } from '../query/table/portfolio-table';

/** One step of one application: what is next, what it costs, and what was decided. */
export type ReportLine = {
  readonly application: string;
  readonly office?: OfficeCode;
  readonly status: string;
  /** Absent: nothing is open. */
  readonly next?: Pick<TimeLimit, 'label' | 'year' | 'due' | 'late' | 'nature'> & { readonly unconfirmed: boolean; readonly overdue: boolean };
  /** Amount and remark on the cost, as persons entered them; '' where nobody did. */
  readonly cost: string;
  readonly decision?: 'do' | 'drop';
};

export type ReportCase = { readonly key: string; readonly reference: string; readonly clientReference?: string; readonly title?: string; readonly status: string; readonly lines: readonly ReportLine[] };

/** What one client is told; '' is a client that is not known. */
export type ReportClient = { readonly client: string; readonly cases: readonly ReportCase[] };

/** Cases, by their rows in the table, as a report to their clients: every application that is not over, with its next step. */
export const reportOfCases = (table: PortfolioTable, rows: readonly number[], compare: (a: string, b: string) => number): readonly ReportClient[] =>
  byClient(
    table,
    rows.map((row) => {
      // Of what is over one line is enough: the case itself says how it stands.
      const lines = membersOf(table, row).flatMap((member, index) => {
        if (member.notOurs || (member.status !== 'pending' && member.status !== 'granted' && member.status !== 'planned')) return [];
        const place = table.limits.nextPlace(row, toDayNumber(table.today()), index);
        return [(place < 0 ? undefined : lineOf(table, { row, place })) ?? closedLine(member)];
      });
      return { row, lines };
    }),
    compare,
  );

/** Listed time limits as a report to the clients: each of them a step to decide on. */
export const reportOfLimits = (table: PortfolioTable, refs: readonly DeadlineRef[], compare: (a: string, b: string) => number): readonly ReportClient[] => {
  const byCase = new Map<number, DeadlineRef[]>();
  for (const ref of refs) {
    const list = byCase.get(ref.row);
    if (list === undefined) byCase.set(ref.row, [ref]);
    else list.push(ref);
  }
  return byClient(
    table,
    [...byCase].map(([row, own]) => ({ row, lines: own.flatMap((ref) => lineOf(table, ref) ?? []) })),
    compare,
  );
};

type Member = Omit<ApplicationRow, 'nextLimit'>;

const membersOf = (table: PortfolioTable, row: number): readonly Member[] => {
  const { from, to } = table.membersOf(row);
  return Array.from({ length: to - from }, (_, index) => table.applicationRow(from + index)).flatMap((member) => member ?? []);
};

const lineOf = (table: PortfolioTable, ref: DeadlineRef): ReportLine | undefined => {
  const [row] = deadlineRows(table, [ref]);
  const found = table.limits.read(ref.row, ref.place, table.memberIds(ref.row));
  const member = found === undefined ? undefined : table.applicationRow(table.membersOf(ref.row).from + found.member);
  if (row === undefined || found === undefined || member === undefined) return undefined;
  const { label, year, due, late, nature, status, mark } = row.limit;
  return {
    ...closedLine(member),
    next: { label, due, nature, ...(year === undefined ? {} : { year }), ...(late === undefined ? {} : { late }), unconfirmed: found.shape.unconfirmed, overdue: status === 'overdue' },
    cost: costWords(mark ?? {}),
    ...(mark?.instruction === undefined ? {} : { decision: mark.instruction.decision }),
  };
};

const closedLine = (member: Member): ReportLine => ({
  application: member.number ?? (member.stage === 'filed' ? 'number not known' : 'not filed'),
  ...(member.office === undefined ? {} : { office: member.office }),
  status: member.statusWord ?? statusWords[member.status],
  cost: '',
});

const byClient = (table: PortfolioTable, cases: readonly { readonly row: number; readonly lines: readonly ReportLine[] }[], compare: (a: string, b: string) => number): readonly ReportClient[] => {
  const clients = new Map<string, ReportCase[]>();
  const shown = cases.flatMap(({ row, lines }) => {
    const family = table.caseRow(row);
    return family === undefined ? [] : [{ family, lines }];
  });
  for (const { family, lines } of shown.sort((a, b) => compare(a.family.reference, b.family.reference))) {
    const { key, reference, clientReference, title, status, statusWord, client = '' } = family;
    const list = clients.get(client) ?? [];
    list.push({ key, reference, ...(clientReference === undefined ? {} : { clientReference }), ...(title === undefined ? {} : { title }), status: statusWord ?? statusWords[status], lines });
    clients.set(client, list);
  }
  return [...clients].map(([client, list]) => ({ client, cases: list })).sort((a, b) => (a.client === '' || b.client === '' ? Number(a.client === '') - Number(b.client === '') : compare(a.client, b.client)));
};
