import type { IsoDate } from '../model/date';
import type { DeadlineGroup, DeadlineQuery } from './deadline-query';
import type { IndexedFamily, IndexedLimit } from './indexed-family';
import { isOpenLimit, isOverdueLimit } from './next-limit';
import type { DeadlineRow, LimitOrigin } from './rows';
import { type FamilyDetail, familyDetail } from './indexed-family';
import { isEmptySearch, matchesSearch, parseSearch, searchableText } from './search-text';
import { type DueBucket, dueBucketOfDays, dueBuckets, daysUntil, urgencyOfDays } from './urgency';

/** One limit of one family in a list that is sorted and not yet read in full. */
export type DeadlineRef = { readonly family: IndexedFamily; readonly limit: IndexedLimit };

export type DeadlineList = {
  readonly refs: readonly DeadlineRef[];
  readonly groups: readonly { readonly value: string; readonly from: number; readonly count: number; readonly overdue: number }[];
  readonly buckets: Readonly<Record<DueBucket, number>>;
  /** Limits that wait for an act and are left out. */
  readonly hidden: { readonly limits: number; readonly overdue: number };
};

/** The time limits that a query asks for, by group, then by due date. `compare` orders group names and references. */
export const listDeadlines = (
  families: Iterable<IndexedFamily>,
  query: DeadlineQuery,
  today: IsoDate,
  compare: (a: string, b: string) => number,
): DeadlineList => {
  const search = parseSearch(query.text);
  const everyText = isEmptySearch(search);
  const found: { readonly family: IndexedFamily; readonly limit: IndexedLimit; readonly group: string }[] = [];
  const buckets: Record<DueBucket, number> = { overdue: 0, today: 0, week: 0, month: 0, quarter: 0, later: 0 };
  const hidden = { limits: 0, overdue: 0 };
  for (const family of families) {
    const inClients = isAmong(query.clients, family.row.client);
    for (const limit of family.limits) {
      const open = isOpenLimit(limit, today);
      const overdue = isOverdueLimit(limit, today);
      const shown =
        inClients &&
        fitsState(limit, query.state, open) &&
        isAmong(query.offices, limit.office) &&
        isAmong(query.responsible, limit.responsible ?? family.row.responsible) &&
        (query.to === undefined || limit.due <= query.to) &&
        (query.from === undefined || overdue || limit.due >= query.from) &&
        (everyText || matchesSearch(family.text + searchableText([limit.label, limit.rule]).slice(1), search));
      if (shown) {
        if (open) buckets[dueBucketOfDays(daysUntil(limit.due, today))] += 1;
        found.push({ family, limit, group: groupOf(family, limit, query.groupBy, open, today) });
      } else if (open) {
        hidden.limits += 1;
        if (overdue) hidden.overdue += 1;
      }
    }
  }
  const byGroup = query.groupBy === 'bucket' ? compareBuckets : (a: string, b: string): number => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b));
  found.sort(
    (a, b) =>
      byGroup(a.group, b.group) ||
      // Of what is closed the latest comes first.
      (a.group === closedGroup ? -1 : 1) * (a.limit.due < b.limit.due ? -1 : a.limit.due > b.limit.due ? 1 : 0) ||
      compare(a.family.row.reference, b.family.row.reference) ||
      (a.limit.key < b.limit.key ? -1 : 1),
  );
  const groups: { value: string; from: number; count: number; overdue: number }[] = [];
  for (const [index, { group, limit }] of found.entries()) {
    const late = isOverdueLimit(limit, today) ? 1 : 0;
    const current = groups.at(-1);
    if (current?.value === group) {
      current.count += 1;
      current.overdue += late;
    } else groups.push({ value: group, from: index, count: 1, overdue: late });
  }
  return { refs: found, groups, buckets, hidden };
};

/** Id of a limit in the portfolio: family key and limit key; {@link limitOfId} takes it apart. */
export const deadlineId = ({ family, limit }: DeadlineRef): string => `${family.key}/${limit.key}`;

/** Family and limit of an id; a family key holds no slash. */
export const limitOfId = (id: string): { readonly family: string; readonly key: string } => {
  const slash = id.indexOf('/');
  return { family: id.slice(0, slash), key: id.slice(slash + 1) };
};

/** The full rows of a part of a list. */
export const deadlineRows = (refs: readonly DeadlineRef[], today: IsoDate): readonly DeadlineRow[] => {
  // Many limits of one case may be asked for at once; its detail is read once.
  const details = new Map<string, FamilyDetail>();
  const detailOf = (family: IndexedFamily): FamilyDetail => {
    let detail = details.get(family.key);
    if (detail === undefined) details.set(family.key, (detail = familyDetail(family)));
    return detail;
  };
  return refs.flatMap(({ family, limit }) => {
    const detail = detailOf(family);
    const full = detail.limits.find(({ key }) => key === limit.key);
    const member = detail.applications.find(({ application }) => application === limit.application);
    if (full === undefined) return [];
    const days = daysUntil(limit.due, today);
    const { row } = family;
    return [
      {
        id: deadlineId({ family, limit }),
        family: family.key,
        reference: row.reference,
        ...(row.title === undefined ? {} : { title: row.title }),
        ...(row.client === undefined ? {} : { client: row.client }),
        ...responsibleOf(limit.responsible, row.responsible),
        ...(member?.number === undefined ? {} : { applicationNumber: member.number }),
        ...(member?.office === undefined ? {} : { applicationOffice: member.office }),
        days,
        bucket: dueBucketOfDays(days),
        urgency: urgencyOfDays(days),
        origin: originOf(limit),
        // A limit that was open when it was derived may have become overdue since, and the other way round.
        limit: isOpenLimit(limit, today) ? { ...full, status: isOverdueLimit(limit, today) ? 'overdue' : 'open' } : full,
      } satisfies DeadlineRow,
    ];
  });
};

const responsibleOf = (own: string | undefined, family: string | undefined): { readonly responsible?: string } => {
  const responsible = own ?? family;
  return responsible === undefined ? {} : { responsible };
};

const originOf = (limit: IndexedLimit): LimitOrigin => (limit.byPerson ? 'person' : limit.imported ? 'imported' : 'computed');

const isAmong = (wanted: readonly string[], value: string | undefined): boolean => wanted.length === 0 || wanted.includes(value ?? '');

const fitsState = (limit: IndexedLimit, state: DeadlineQuery['state'], open: boolean): boolean =>
  state === 'all' || (state === 'to-confirm' ? limit.status === 'done-per-office-data' : state === 'open' ? open : !open && limit.status !== 'information');

const groupOf = (family: IndexedFamily, limit: IndexedLimit, groupBy: DeadlineGroup, open: boolean, today: IsoDate): string => {
  switch (groupBy) {
    case 'bucket':
      return open ? openGroup(limit, today) : closedGroup;
    case 'client':
      return family.row.client ?? '';
    case 'office':
      return limit.office ?? '';
    case 'responsible':
      return limit.responsible ?? family.row.responsible ?? '';
    case 'rule':
      return limit.label;
    case 'case':
      return family.row.reference;
  }
};

/** Group of limits that are due later than within a week, and of which a person wanted to be reminded by now; after those due today. */
const remindedGroup = 'reminded';

const openGroup = (limit: IndexedLimit, today: IsoDate): string => {
  const bucket = dueBucketOfDays(daysUntil(limit.due, today));
  const isFar = bucket === 'month' || bucket === 'quarter' || bucket === 'later';
  return isFar && limit.remindOn !== undefined && limit.remindOn <= today ? remindedGroup : bucket;
};

/** Group of limits that need no act, where the list is grouped by due date; it stands last. */
const closedGroup = 'closed';

const compareBuckets = (a: string, b: string): number => order(a) - order(b);
const order = (bucket: string): number => (bucket === closedGroup ? dueBuckets.length : bucket === remindedGroup ? 1.5 : dueBuckets.findIndex((one) => one === bucket));
