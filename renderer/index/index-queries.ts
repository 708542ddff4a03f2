import { deadlineId, type DeadlineRef, deadlineRows, listDeadlines } from '#shared/query/deadline-list';
import { type FindingRef, findingId, findingExport, findingRows, type PortfolioFindings, listFindings } from '#shared/query/finding-list';
import { createPortfolioFindings } from '#shared/query/portfolio-facts';
import { deadlineExport } from '#shared/query/deadline-export';
import { familyExport } from '#shared/query/family-export';
import type { ExportTable } from '#shared/export/export-table';
import type { FamilyQuery } from '#shared/query/family-query';
import { findCases } from '#shared/query/find-cases';
import { familyDetail, type IndexedFamily, type OfficeData, pctRows } from '#shared/query/indexed-family';
import { isOpenLimit, isOverdueLimit, nextLimitOf } from '#shared/query/next-limit';
import { renewalExport } from '#shared/query/renewal-export';
import { type RenewalRef, renewalRows } from '#shared/query/renewal-list';
import type { FamilyRow, PctRow } from '#shared/query/rows';
import { soonDays } from '#shared/query/urgency';
import { fromDayNumber, type IsoDate, toDayNumber } from '#shared/model/date';
import type { Counts, ExportChoice, PortfolioIndex, RowRange } from './api';
import { createDocketQueries } from './docket-queries';
import type { IndexKeeper } from './index-keeper';

/** Rows sent with the answer to a query, so that a screen is full without a second question. */
const firstRows = 100;
/** Views that stay readable after newer queries. */
const keptViews = 8;

type Queries = Pick<
  PortfolioIndex,
  'query' | 'rows' | 'rowOf' | 'keys' | 'family' | 'applications' | 'facet' | 'deadlines' | 'deadlineRows' | 'deadlineIds' | 'renewals' | 'renewalRows' | 'calendar' | 'report' | 'findings' | 'findingRows' | 'findingIds' | 'pctApplications' | 'search' | 'counts' | 'count'
>;
/** The same questions as the index answers, without waiting. */
export type IndexQueries = {
  readonly [Name in keyof Queries]: (...input: Parameters<Queries[Name]>) => Awaited<ReturnType<Queries[Name]>>;
} & {
  /** The rows of a view as a table to export; undefined where the view is not kept any more. */
  readonly exportTable: (view: number, choice: ExportChoice) => ExportTable | undefined;
};

type View = { readonly ordinals: Uint32Array } | { readonly refs: readonly DeadlineRef[]; readonly renewals?: readonly RenewalRef[] } | { readonly found: readonly FindingRef[] };

/** Answers questions about the table that a keeper keeps. */
export const createIndexQueries = (keeper: IndexKeeper, compare: (a: string, b: string) => number): IndexQueries => {
  const views = new Map<number, View>();
  let lastView = 0;

  const keepView = (view: View): number => {
    lastView += 1;
    views.set(lastView, view);
    for (const old of views.keys()) {
      if (views.size <= keptViews) break;
      views.delete(old);
    }
    return lastView;
  };
  const ordinalsOf = (view: number): Uint32Array | undefined => {
    const kept = views.get(view);
    return kept !== undefined && 'ordinals' in kept ? kept.ordinals : undefined;
  };
  const refsIn = (view: number): readonly DeadlineRef[] | undefined => {
    const kept = views.get(view);
    return kept !== undefined && 'refs' in kept ? kept.refs : undefined;
  };
  const renewalsIn = (view: number): readonly RenewalRef[] | undefined => {
    const kept = views.get(view);
    return kept !== undefined && 'refs' in kept ? kept.renewals : undefined;
  };
  const foundIn = (view: number): readonly FindingRef[] | undefined => {
    const kept = views.get(view);
    return kept !== undefined && 'found' in kept ? kept.found : undefined;
  };
  // Findings over the whole portfolio hold as long as the table does.
  let overAll: { readonly revision: number; readonly table: unknown; readonly found: PortfolioFindings } | undefined;
  const portfolioWide = (): PortfolioFindings => {
    const table = keeper.table();
    const { revision } = keeper.status();
    if (overAll?.table !== table || overAll.revision !== revision) overAll = { table, revision, found: createPortfolioFindings(table.all()) };
    return overAll.found;
  };
  // Without a portfolio the table is empty, and the day does not matter.
  const today = (): IsoDate => keeper.portfolio()?.today ?? fromDayNumber(0);
  const rowsAt = (ordinals: Iterable<number>): FamilyRow[] => {
    const rows: FamilyRow[] = [];
    for (const ordinal of ordinals) rows.push(keeper.table().row(ordinal, today()) ?? removedRow);
    return rows;
  };
  const select = (query: FamilyQuery) => keeper.table().select(query, today());

  return {
    query: (query) => {
      const { ordinals, overdue, hidden, groups } = select(query);
      let applications = 0;
      for (const family of keeper.table().all()) applications += family.row.members;
      return {
        view: keepView({ ordinals }),
        revision: keeper.status().revision,
        total: ordinals.length,
        portfolio: { families: keeper.table().size(), applications },
        overdue,
        hidden,
        groups,
        first: rowsAt(ordinals.subarray(0, firstRows)),
      };
    },
    rows: (view, from, to) => {
      const ordinals = ordinalsOf(view);
      return ordinals === undefined ? undefined : rowsAt(ordinals.subarray(from, to));
    },
    rowOf: (view, key) => {
      const ordinals = ordinalsOf(view);
      return ordinals?.findIndex((ordinal) => keeper.table().at(ordinal)?.key === key);
    },
    keys: (view, ranges) => {
      const ordinals = ordinalsOf(view);
      return ordinals === undefined ? undefined : within(ordinals, ranges).flatMap((ordinal) => keeper.table().at(ordinal)?.key ?? []);
    },
    exportTable: (view, { columns, ranges }) => {
      const kept = views.get(view);
      if (kept === undefined) return undefined;
      if ('refs' in kept && kept.renewals !== undefined) return renewalExport(renewalRows(chosen(kept.renewals, ranges), today()));
      if ('refs' in kept) return deadlineExport(deadlineRows(chosen(kept.refs, ranges), today()));
      if ('found' in kept) return findingExport(findingRows(chosen(kept.found, ranges)));
      return familyExport(rowsAt(within(kept.ordinals, ranges)).filter((row) => row !== removedRow), columns ?? []);
    },
    family: (key) => {
      const family = keeper.table().get(key);
      return family === undefined ? undefined : withNextLimit(family.row, family, today());
    },
    applications: (key) => {
      const family = keeper.table().get(key);
      if (family === undefined) return [];
      return familyDetail(family).applications.map((row) => withNextLimit(row, family, today(), row.application));
    },
    facet: (column) => keeper.table().facet(column),
    deadlines: (query) => {
      const { refs, groups, buckets, hidden } = listDeadlines(keeper.table().all(), query, today(), compare);
      return {
        view: keepView({ refs }),
        revision: keeper.status().revision,
        total: refs.length,
        groups,
        buckets,
        hidden,
        first: deadlineRows(refs.slice(0, firstRows), today()),
      };
    },
    deadlineRows: (view, from, to) => {
      const refs = refsIn(view);
      return refs === undefined ? undefined : deadlineRows(refs.slice(from, to), today());
    },
    deadlineIds: (view, ranges) => {
      const refs = refsIn(view);
      return refs === undefined ? undefined : ranges.flatMap(({ from, to }) => refs.slice(from, to).map(deadlineId));
    },
    ...createDocketQueries({
      families: () => keeper.table().all(),
      familyAt: (key) => keeper.table().get(key),
      revision: () => keeper.status().revision,
      portfolio: () => keeper.portfolio()?.id ?? '',
      today,
      compare,
      keepView,
      refsIn,
      renewalsIn,
      familiesIn: (view) => {
        const ordinals = ordinalsOf(view);
        return ordinals === undefined ? undefined : [...ordinals].flatMap((ordinal) => keeper.table().at(ordinal) ?? []);
      },
    }),
    findings: (query) => {
      const { refs, ...list } = listFindings(keeper.table().all(), portfolioWide(), query, compare);
      return { view: keepView({ found: refs }), revision: keeper.status().revision, total: refs.length, ...list, first: findingRows(refs.slice(0, firstRows)) };
    },
    findingRows: (view, from, to) => {
      const found = foundIn(view);
      return found === undefined ? undefined : findingRows(found.slice(from, to));
    },
    findingIds: (view, ranges) => {
      const found = foundIn(view);
      return found === undefined ? undefined : ranges.flatMap(({ from, to }) => found.slice(from, to).map(findingId));
    },
    pctApplications: ({ filter, sort }) => {
      const { ordinals } = select({ filter, sort: [] });
      const rows: PctRow[] = [];
      for (const ordinal of ordinals) {
        const family = keeper.table().at(ordinal);
        if (family === undefined) continue;
        for (const row of pctRows(family)) rows.push(withNextLimit(row, family, today(), row.application));
      }
      const orders: Record<typeof sort, (a: PctRow, b: PctRow) => number> = {
        'next-act': byAct,
        priority: (a, b) => order(a.priorityDate ?? late, b.priorityDate ?? late),
        reference: () => 0,
        client: (a, b) => compare(a.client ?? '\uffff', b.client ?? '\uffff') || byAct(a, b),
      };
      return rows.sort((a, b) => orders[sort](a, b) || compare(a.reference, b.reference));
    },
    count: (filter) => select({ filter, sort: [] }).ordinals.length,
    search: (text, limit) => findCases(keeper.table().all(), text, limit, compare),
    counts: () => {
      const counts = { families: 0, applications: 0, open: 0, overdue: 0, soon: 0, errors: 0, pct: 0 };
      const now = toDayNumber(today());
      let officeData: OfficeData | undefined;
      for (const family of keeper.table().all()) {
        if (family.officeData !== undefined && (officeData === undefined || family.officeData.date > officeData.date)) officeData = family.officeData;
        counts.families += 1;
        counts.applications += family.row.members;
        counts.pct += family.pendingPct;
        counts.errors += family.errors;
        for (const limit of family.limits) {
          if (!isOpenLimit(limit, today())) continue;
          counts.open += 1;
          if (isOverdueLimit(limit, today())) counts.overdue += 1;
          else if (toDayNumber(limit.due) - now <= soonDays) counts.soon += 1;
        }
      }
      return { ...counts, ...(officeData === undefined ? {} : { officeData }) } satisfies Counts;
    },
  };
};

/** Row of a family that was removed after the view was made; the view is asked for again at once. */
const removedRow: FamilyRow = { key: '', hash: '', reference: '', applicants: [], offices: [], members: 0, status: 'unknown', classes: [], tags: [] };

/** A row with its next limit: of the whole family, or of one application. */
const withNextLimit = <Row extends object>(row: Row, family: IndexedFamily, today: IsoDate, application?: string): Row => {
  const limits = application === undefined ? family.limits : family.limits.filter((limit) => limit.application === application);
  const nextLimit = nextLimitOf(limits, today);
  return nextLimit === undefined ? row : { ...row, nextLimit };
};

/** Later than every date: rows without one come last. */
const late = '9999-12-31';
const byAct = (a: PctRow, b: PctRow): number => order(a.nextLimit?.due ?? late, b.nextLimit?.due ?? late);
const within = (ordinals: Uint32Array, ranges: readonly RowRange[] | undefined): number[] =>
  ranges === undefined ? [...ordinals] : ranges.flatMap(({ from, to }) => [...ordinals.subarray(from, to)]);

const chosen = <Row>(rows: readonly Row[], ranges: readonly RowRange[] | undefined): readonly Row[] => (ranges === undefined ? rows : ranges.flatMap(({ from, to }) => rows.slice(from, to)));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
