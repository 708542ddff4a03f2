import type { TimeLimit } from '../law/time-limit';
import { statusWords } from '../law/status-words';
import type { OfficeCode } from '../model/office';
import type { IsoDate } from '../model/date';
import { deadlineRows, type DeadlineRef } from '../query/deadline-list';
import { familyDetail, type IndexedFamily } from '../query/indexed-family';
import { nextOpenLimit } from '../query/next-limit';
import { costWords } from '../query/instruction-words';
import type { ApplicationRow } from '../query/rows';

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

/** Cases as a report to their clients: every application that is not over, with its next step. */
export const reportOfCases = (families: readonly IndexedFamily[], today: IsoDate, compare: (a: string, b: string) => number): readonly ReportClient[] =>
  byClient(
    families.map((family) => {
      const { applications } = familyDetail(family);
      const alive = applications.filter(({ status, notOurs }) => !notOurs && (status === 'pending' || status === 'granted' || status === 'planned'));
      // Of what is over one line is enough: the case itself says how it stands.
      const lines = alive.map((application) => {
        const next = nextOpenLimit(family.limits.filter((limit) => limit.application === application.application), today);
        return next === undefined ? closedLine(application) : (lineOf({ family, limit: next }, application, today) ?? closedLine(application));
      });
      return { family, lines };
    }),
    compare,
  );

/** Listed time limits as a report to the clients: each of them a step to decide on. */
export const reportOfLimits = (refs: readonly DeadlineRef[], today: IsoDate, compare: (a: string, b: string) => number): readonly ReportClient[] => {
  const byFamily = new Map<string, { readonly family: IndexedFamily; readonly refs: DeadlineRef[] }>();
  for (const ref of refs) {
    const entry = byFamily.get(ref.family.key);
    if (entry === undefined) byFamily.set(ref.family.key, { family: ref.family, refs: [ref] });
    else entry.refs.push(ref);
  }
  return byClient(
    [...byFamily.values()].map(({ family, refs: own }) => {
      const members = new Map(familyDetail(family).applications.map((application) => [application.application, application]));
      return {
        family,
        lines: own.flatMap((ref) => {
          const member = members.get(ref.limit.application);
          const line = member === undefined ? undefined : lineOf(ref, member, today);
          return line === undefined ? [] : [line];
        }),
      };
    }),
    compare,
  );
};

type Member = Omit<ApplicationRow, 'nextLimit'>;

const lineOf = (ref: DeadlineRef, member: Member, today: IsoDate): ReportLine | undefined => {
  const [row] = deadlineRows([ref], today);
  if (row === undefined) return undefined;
  const { label, year, due, late, nature, status, mark } = row.limit;
  return {
    ...closedLine(member),
    next: { label, due, nature, ...(year === undefined ? {} : { year }), ...(late === undefined ? {} : { late }), unconfirmed: ref.limit.unconfirmed, overdue: status === 'overdue' },
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

const byClient = (cases: readonly { readonly family: IndexedFamily; readonly lines: readonly ReportLine[] }[], compare: (a: string, b: string) => number): readonly ReportClient[] => {
  const clients = new Map<string, ReportCase[]>();
  for (const { family, lines } of [...cases].sort((a, b) => compare(a.family.row.reference, b.family.row.reference))) {
    const { key, reference, clientReference, title, status, statusWord, client = '' } = family.row;
    const list = clients.get(client) ?? [];
    list.push({ key, reference, ...(clientReference === undefined ? {} : { clientReference }), ...(title === undefined ? {} : { title }), status: statusWord ?? statusWords[status], lines });
    clients.set(client, list);
  }
  return [...clients].map(([client, list]) => ({ client, cases: list })).sort((a, b) => (a.client === '' || b.client === '' ? Number(a.client === '') - Number(b.client === '') : compare(a.client, b.client)));
};
