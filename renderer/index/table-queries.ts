import { type Bits, countBits, hasBit } from '#shared/query/columns/bits';
import { textsAt } from '#shared/query/columns/column-values';
import { dashboardOf } from '#shared/query/dashboard/dashboard';
import { applicationExport, familyExport } from '#shared/query/family-export';
import { parseQuery } from '#shared/query/language/parse-query';
import type { ApplicationTableRow } from '#shared/query/rows';
import { facetsOf } from '#shared/query/table/facets';
import { findRows } from '#shared/query/table/find-rows';
import type { PortfolioTable } from '#shared/query/table/portfolio-table';
import { selectRows } from '#shared/query/table/select-rows';
import type { Level } from '#shared/query/table/text-rows';
import { type RowRange, rangesOfRows } from '#shared/query/row-range';
import type { ExportChoice, PortfolioIndex, TableRow } from './api';
import type { ChosenTable } from './exports';
import type { IndexKeeper } from './index-keeper';
import { firstRows, type KeptViews } from './kept-views';

/** Rows of a query as they were when it was asked, and the rows that each mark rule means. */
export type TableRows = { readonly level: Level; readonly rows: Uint32Array; readonly marks: readonly { readonly id: string; readonly rows: Bits }[] };

type Queries = Pick<PortfolioIndex, 'query' | 'rows' | 'rowOf' | 'moved' | 'keys' | 'facets' | 'values' | 'dashboard' | 'count'>;
/** The same questions as the index answers, without waiting. */
export type TableQueries = { readonly [Name in keyof Queries]: (...input: Parameters<Queries[Name]>) => Awaited<ReturnType<Queries[Name]>> } & {
  readonly exportTable: (kept: TableRows, choice: ExportChoice) => ChosenTable;
};

/** Answers questions about the table of cases and applications. */
export const createTableQueries = (keeper: Pick<IndexKeeper, 'table' | 'status'>, views: KeptViews<TableRows>): TableQueries => {
  const rowsAt = (kept: TableRows, rows: Iterable<number>): TableRow[] => {
    const table = keeper.table();
    const shown: TableRow[] = [];
    for (const row of rows) {
      const marks = kept.marks.flatMap(({ id, rows: marked }) => (hasBit(marked, row) ? [id] : []));
      shown.push(kept.level === 'cases' ? { level: 'cases', marks, row: table.caseRow(row) ?? removedCase } : { level: 'applications', marks, row: applicationTableRow(table, row) ?? removedApplication });
    }
    return shown;
  };
  return {
    query: (query, rules) => {
      const table = keeper.table();
      const { rows, ...found } = selectRows(table, query);
      const marks = rules.map(({ id, text }) => {
        const marked = findRows(table, parseQuery(text), query.level);
        return { id, rows: query.level === 'cases' ? marked.cases : marked.applications };
      });
      const kept: TableRows = { level: query.level, rows, marks };
      return {
        view: views.keep(kept),
        revision: keeper.status().revision,
        level: query.level,
        total: rows.length,
        portfolio: { families: table.size(), applications: table.applicationCount() },
        ...found,
        first: rowsAt(kept, rows.subarray(0, firstRows)),
      };
    },
    rows: (view, from, to) => {
      const kept = views.get(view);
      return kept === undefined ? undefined : rowsAt(kept, kept.rows.subarray(from, to));
    },
    rowOf: (view, key, application) => {
      const kept = views.get(view);
      if (kept === undefined) return undefined;
      const table = keeper.table();
      const row = table.rowOf(key);
      if (row < 0) return -1;
      if (kept.level === 'cases') return kept.rows.indexOf(row);
      const { from, to } = table.membersOf(row);
      const place = application === undefined ? -1 : table.memberIds(row).indexOf(application);
      return place >= 0 ? kept.rows.indexOf(from + place) : kept.rows.findIndex((member) => member >= from && member < to);
    },
    moved: (view, ranges, newer) => {
      const old = views.get(view);
      const kept = views.get(newer);
      if (old === undefined || kept === undefined || old.level !== kept.level) return undefined;
      const placeOf = new Int32Array(old.level === 'cases' ? keeper.table().caseRows() : keeper.table().applicationRows()).fill(-1);
      for (const [place, row] of kept.rows.entries()) placeOf[row] = place;
      const places: number[] = [];
      for (const row of within(old.rows, ranges)) if ((placeOf[row] ?? -1) >= 0) places.push(placeOf[row] ?? 0);
      return rangesOfRows(Uint32Array.from(places).sort());
    },
    keys: (view, ranges) => {
      const kept = views.get(view);
      if (kept === undefined) return undefined;
      const { cases, applications } = keeper.table();
      const families = new Set<number>();
      for (const row of within(kept.rows, ranges)) families.add(kept.level === 'cases' ? row : applications.columns.family.counts.get(row));
      return Array.from(families, (row) => cases.text('key', row)).filter((key) => key !== '');
    },
    facets: (text, level, fields, limit) => facetsOf(keeper.table(), text, level, fields, limit),
    values: (field, text, level, contains, limit) => facetsOf(keeper.table(), text, level, [field], limit, contains)[0]?.values ?? [],
    dashboard: (text) => ({ revision: keeper.status().revision, ...dashboardOf(keeper.table(), text) }),
    count: (text, level) => {
      const found = findRows(keeper.table(), parseQuery(text), level);
      return countBits(level === 'cases' ? found.cases : found.applications);
    },
    exportTable: (kept, { columns, ranges }) => {
      const table = keeper.table();
      const wanted = ranges ?? [{ from: 0, to: kept.rows.length }];
      const chosen = within(kept.rows, wanted);
      return {
        table: kept.level === 'cases' ? familyExport(each(chosen, table.caseRow), columns ?? []) : applicationExport(each(chosen, (row) => applicationTableRow(table, row)), columns ?? []),
        rows: wanted.reduce((sum, { from, to }) => sum + to - from, 0),
      };
    },
  };
};

/** An application with what its case says. */
const applicationTableRow = (table: PortfolioTable, row: number): ApplicationTableRow | undefined => {
  const own = table.applicationRow(row);
  if (own === undefined) return undefined;
  const { cases } = table;
  const family = table.applications.columns.family.counts.get(row);
  const client = cases.text('client', family);
  const responsible = own.responsible ?? cases.text('responsible', family);
  return {
    ...own,
    caseReference: cases.text('reference', family),
    ...(client === '' ? {} : { client }),
    ...(responsible === '' ? {} : { responsible }),
    applicants: textsAt(cases.columns.applicants, family),
    tags: textsAt(cases.columns.tags, family),
  };
};

function* within(rows: Uint32Array, ranges: readonly RowRange[]): Generator<number> {
  for (const { from, to } of ranges) yield* rows.subarray(from, to);
}

/** Rows made one by one as they are written; what was removed meanwhile is left out. */
function* each<Row>(rows: Iterable<number>, read: (row: number) => Row | undefined): Generator<Row> {
  for (const row of rows) {
    const made = read(row);
    if (made !== undefined) yield made;
  }
}

/** Rows of what was removed after the view was made; the view is asked for again at once. */
const removedCase = { key: '', hash: '', reference: '', applicants: [], inventors: [], owners: [], agents: [], offices: [], members: 0, grants: 0, quality: 0, status: 'unknown', classes: [], tags: [] } as const;
const removedApplication = { family: '', application: '', stage: 'filed', route: 'direct', right: 'patent', kinds: [], publications: [], classes: [], status: 'unknown', notOurs: false, caseReference: '', applicants: [], tags: [] } as const;
