import { countBits } from '#shared/query/columns/bits';
import { facetFields, facetsOf } from '#shared/query/table/facets';
import { findRows } from '#shared/query/table/find-rows';
import { parseQuery } from '#shared/query/language/parse-query';
import { createPortfolioTable } from '#shared/query/table/portfolio-table';
import { preparations } from '#shared/query/table/preparations';
import { selectRows } from '#shared/query/table/select-rows';
import { applicationColumns, columnTitles } from '#shared/query/table-query';
import type { ApplicationRow } from '#shared/query/rows';
import { indexedApplications, indexedOn } from '../indexed-portfolio';
import { type Measurement, percentile, row, times } from '../measurement';

/** Queries such as attorneys type, from one condition to all of them. */
const queries = ['office:EP,CN', 'status:granted', 'filed:2019..2021', 'due<90d', 'ipc:H04W', '-lapsed', 'carrier', 'office:EP,CN status:granted filed:2019..2021 due<90d ipc:H04W -lapsed'];

const applications = 150_000;

/** The table of all applications of a large portfolio: sorted by every column, filtered, counted by value; beside rows as plain objects. */
export const measurement: Measurement = {
  about: 'sorting, filtering and counting 150,000 applications of a portfolio',
  run: async (bench) => {
    const collator = new Intl.Collator('en', { numeric: true });
    const table = createPortfolioTable(collator.compare);
    table.setToday(indexedOn);
    const plain: ApplicationRow[] = [];
    for (const family of indexedApplications(await bench.portfolio(bench.large), applications)) {
      table.put(family);
      for (const { row: one } of family.applications) plain.push(one);
    }
    table.caseText.settle();
    table.applicationText.settle();
    bench.note(`${table.applicationCount().toLocaleString('en')} applications`);

    const sort: number[] = [];
    for (const column of applicationColumns) {
      const query = { level: 'applications' as const, text: '', sort: [{ column, descending: false }] };
      // The first sort by a column ranks its texts; the ranks are stored with the index.
      selectRows(table, query);
      const taken = percentile(times(bench.samples, () => void selectRows(table, query)), 50);
      bench.note(`${columnTitles[column]}: ${Math.round(taken)} ms`);
      sort.push(taken);
    }
    const plainSort = times(1, () => void [...plain].sort((a, b) => collator.compare(a.title ?? '', b.title ?? '')));

    const filter = queries.flatMap((text) => times(bench.samples, () => void countBits(findRows(table, parseQuery(text), 'applications').applications)));
    const plainFilter = times(bench.samples, () => void plain.filter((one) => (one.office === 'EP' || one.office === 'CN') && one.status === 'granted' && (one.filingDate ?? '') >= '2019' && (one.filingDate ?? '') < '2022' && one.classes.some((symbol) => symbol.startsWith('H04W'))));

    // As the index does between questions when it has read a portfolio.
    for (const _ of preparations(table));
    const firstFacets = times(1, () => void facetsOf(table, 'office:EP', 'applications', facetFields, 8));
    const facets = times(bench.samples, () => void facetsOf(table, 'status:granted', 'applications', facetFields, 8));
    const plainFacets = times(bench.samples, () => {
      for (const valuesOf of [(one: ApplicationRow) => [one.status], (one: ApplicationRow) => [one.office ?? ''], (one: ApplicationRow) => one.classes, (one: ApplicationRow) => [one.route], (one: ApplicationRow) => [one.earliestPriority?.slice(0, 4) ?? '']]) {
        const counts = new Map<string, number>();
        for (const one of plain) if (one.status === 'granted') for (const value of valuesOf(one)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    });
    return [
      row({ name: 'table: sort applications by the slowest column', unit: 'ms', samples: [Math.max(...sort)], theirs: plainSort, goal: { of: 'ours', atMost: 60 } }),
      row({ name: 'table: filter applications, 95th percentile', unit: 'ms', samples: filter, theirs: plainFilter, percentile: 95, goal: { of: 'ours', atMost: 30 } }),
      row({ name: 'table: first facet counts', unit: 'ms', samples: firstFacets, goal: { of: 'ours', atMost: 80 } }),
      row({ name: 'table: all facet counts', unit: 'ms', samples: facets, theirs: plainFacets, goal: { of: 'ours', atMost: 60 } }),
    ];
  },
};
