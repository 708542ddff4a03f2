import { rowsOfBits } from '#shared/query/columns/bits';
import { noDay } from '#shared/query/columns/column';
import { deadlineExport } from '#shared/query/deadline-export';
import { deadlineId, type DeadlineRef, deadlineRows, listDeadlines } from '#shared/query/deadline-list';
import { findCases } from '#shared/query/find-cases';
import { type FindingRef, findingExport, findingId, findingRows, listFindings, type PortfolioFindings } from '#shared/query/finding-list';
import { renewalExport } from '#shared/query/renewal-export';
import { type RenewalRef, renewalRows } from '#shared/query/renewal-list';
import { createPortfolioFindings } from '#shared/query/portfolio-facts';
import type { RowRange } from '#shared/query/row-range';
import type { ExportTable } from '#shared/export/export-table';
import type { Counts, ExportChoice, PortfolioIndex } from './api';
import type { ChosenTable } from './exports';
import { createDocketQueries } from './docket-queries';
import type { IndexKeeper } from './index-keeper';
import { createKeptViews, firstRows } from './kept-views';
import { listPct, type PctListed, pctRows } from './pct-list';
import { createTableQueries, type TableQueries, type TableRows } from './table-queries';

type Queries = Pick<PortfolioIndex, 'family' | 'applications' | 'deadlines' | 'deadlineRows' | 'deadlineIds' | 'renewals' | 'renewalRows' | 'calendar' | 'report' | 'findings' | 'findingRows' | 'findingIds' | 'pctApplications' | 'pctRows' | 'search' | 'counts'>;
/** The same questions as the index answers, without waiting. */
export type IndexQueries = Omit<TableQueries, 'exportTable'> & {
  readonly [Name in keyof Queries]: (...input: Parameters<Queries[Name]>) => Awaited<ReturnType<Queries[Name]>>;
} & {
  /** The rows of a view as a table to export; undefined where the view is not kept any more. */
  readonly exportTable: (view: number, choice: ExportChoice) => ChosenTable | undefined;
};

type View = TableRows | { readonly refs: readonly DeadlineRef[]; readonly renewals?: readonly RenewalRef[] } | { readonly found: readonly FindingRef[] } | { readonly pct: PctListed };

/** Answers questions about the table that a keeper keeps. */
export const createIndexQueries = (keeper: Pick<IndexKeeper, 'table' | 'status' | 'portfolio'>, compare: (a: string, b: string) => number): IndexQueries => {
  const views = createKeptViews<View>();
  const refsOf = (view: number): readonly DeadlineRef[] | undefined => {
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
    if (overAll?.table !== table || overAll.revision !== revision) overAll = { table, revision, found: createPortfolioFindings(table) };
    return overAll.found;
  };
  const { exportTable, ...tableQueries } = createTableQueries(keeper, {
    keep: views.keep,
    get: (id) => {
      const kept = views.get(id);
      return kept !== undefined && 'level' in kept ? kept : undefined;
    },
  });

  return {
    ...tableQueries,
    exportTable: (view, choice) => {
      const kept = views.get(view);
      if (kept === undefined || 'pct' in kept) return undefined;
      const table = keeper.table();
      if ('refs' in kept && kept.renewals !== undefined) return chosenTable(kept.renewals, choice, (refs) => renewalRows(table, refs), renewalExport);
      if ('refs' in kept) return chosenTable(kept.refs, choice, (refs) => deadlineRows(table, refs), deadlineExport);
      if ('found' in kept) return chosenTable(kept.found, choice, (refs) => findingRows(table, refs), findingExport);
      return exportTable(kept, choice);
    },
    family: (key) => keeper.table().caseRow(keeper.table().rowOf(key)),
    applications: (key) => {
      const table = keeper.table();
      const row = table.rowOf(key);
      if (row < 0) return [];
      const { from, to } = table.membersOf(row);
      return Array.from({ length: to - from }, (_, index) => table.applicationRow(from + index)).flatMap((one) => one ?? []);
    },
    deadlines: (query) => {
      const { refs, groups, buckets, hidden } = listDeadlines(keeper.table(), query, compare);
      return {
        view: views.keep({ refs }),
        revision: keeper.status().revision,
        total: refs.length,
        groups,
        buckets,
        hidden,
        first: deadlineRows(keeper.table(), refs.slice(0, firstRows)),
      };
    },
    deadlineRows: (view, from, to) => {
      const refs = refsOf(view);
      return refs === undefined ? undefined : deadlineRows(keeper.table(), refs.slice(from, to));
    },
    deadlineIds: (view, ranges) => {
      const refs = refsOf(view);
      return refs === undefined ? undefined : chosen(refs, ranges).flatMap((ref) => deadlineId(keeper.table(), ref) || []);
    },
    ...createDocketQueries({
      keeper,
      compare,
      keepView: views.keep,
      refsIn: refsOf,
      renewalsIn,
      casesIn: (view) => {
        const kept = views.get(view);
        const { family } = keeper.table().applications.columns;
        // Of international applications a client hears while they are in the international phase.
        if (kept !== undefined && 'pct' in kept) return [...new Set(Array.from(kept.pct.pending, family.counts.get))];
        if (kept === undefined || !('level' in kept)) return undefined;
        return kept.level === 'cases' ? [...kept.rows] : [...new Set(Array.from(kept.rows, family.counts.get))];
      },
    }),
    findings: (query) => {
      const { refs, ...list } = listFindings(keeper.table(), portfolioWide(), query, compare);
      return { view: views.keep({ found: refs }), revision: keeper.status().revision, total: refs.length, ...list, first: findingRows(keeper.table(), refs.slice(0, firstRows)) };
    },
    findingRows: (view, from, to) => {
      const found = foundIn(view);
      return found === undefined ? undefined : findingRows(keeper.table(), found.slice(from, to));
    },
    findingIds: (view, ranges) => {
      const found = foundIn(view);
      return found === undefined ? undefined : chosen(found, ranges).map(findingId);
    },
    pctApplications: (query) => {
      const pct = listPct(keeper.table(), query);
      const { rows, running, pending, undecided } = pct;
      return { view: views.keep({ pct }), revision: keeper.status().revision, total: rows.length, running, pending: pending.length, undecided, first: pctRows(keeper.table(), rows.subarray(0, firstRows)) };
    },
    pctRows: (view, from, to) => {
      const kept = views.get(view);
      return kept === undefined || !('pct' in kept) ? undefined : pctRows(keeper.table(), kept.pct.rows.subarray(from, to));
    },
    search: (text, limit) => findCases(keeper.table(), text, limit, compare),
    counts: () => countsOf(keeper),
  };
};

const countsOf = (keeper: Pick<IndexKeeper, 'table'>): Counts => {
  const table = keeper.table();
  const { cases } = table;
  const { open, overdue, soon, errors, pendingPct, officeDataDate } = cases.columns;
  const counts = { families: table.size(), applications: table.applicationCount(), open: 0, overdue: 0, soon: 0, errors: 0, pct: 0 };
  let newest = -1;
  for (const row of rowsOfBits(table.liveCases())) {
    counts.open += open.counts.get(row);
    counts.overdue += overdue.counts.get(row);
    counts.soon += soon.counts.get(row);
    counts.errors += errors.counts.get(row);
    counts.pct += pendingPct.counts.get(row);
    const day = officeDataDate.days.get(row);
    if (day !== noDay && (newest < 0 || day > officeDataDate.days.get(newest))) newest = row;
  }
  const officeData = cases.officeData(newest);
  return { ...counts, ...(officeData === undefined ? {} : { officeData }) };
};

const chosen = <Row>(rows: readonly Row[], ranges: readonly RowRange[] | undefined): readonly Row[] => (ranges === undefined ? rows : ranges.flatMap(({ from, to }) => rows.slice(from, to)));

/** Rows to export, read some at a time as they are written. */
const chosenTable = <Ref, Row>(refs: readonly Ref[], { ranges }: ExportChoice, read: (some: readonly Ref[]) => readonly Row[], tableOf: (rows: Iterable<Row>) => ExportTable): ChosenTable => {
  const wanted = chosen(refs, ranges);
  function* rows(): Generator<Row> {
    for (let from = 0; from < wanted.length; from += rowsAtATime) yield* read(wanted.slice(from, from + rowsAtATime));
  }
  return { table: tableOf(rows()), rows: wanted.length };
};
const rowsAtATime = 500;
