import type { ExportFormat } from '#shared/export/export-table';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { selectionStore, useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import { useCommand } from '../app/commands/command-registry';
import { openPanel } from '../app/panels/panels';
import { useListExport } from '../app/use-list-export';
import { useIndex, useIndexStatus } from '../index/IndexContext';
import { Button } from '../ui/controls/Button';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import { BulkBar } from './BulkBar';
import { FamilyGrid } from './table/FamilyGrid';
import { filterWords } from './filters/filter-words';
import { isSelected, nothingSelected, selectedCount } from '../ui/grid/row-selection';
import { SavedViews } from './filters/SavedViews';
import { SearchBox } from './filters/SearchBox';
import { Summary } from './Summary';
import { clearFilter, loadLayout, queryOf, tableStore } from './table/table-store';
import { Toolbar } from './Toolbar';
import { useFamilyView } from './use-family-view';
import './PortfolioView.css';

/** The portfolio as a table: a row per case family, with everything that is hidden said above it. */
export const PortfolioView = () => {
  const index = useIndex();
  const status = useIndexStatus();
  const location = useLocation();
  const state = useStore(tableStore, (whole) => whole);
  const { filter, layout } = state;
  useEffect(() => {
    void loadLayout(index);
  }, [index]);
  const query = useMemo(() => queryOf({ filter, layout: { ...layout, widths: {} } }), [filter, layout]);
  const stable = useStableQuery(query);
  const follow = useRef(location.family);
  const handle = useFamilyView(stable, follow);
  const { shown } = handle;

  const [selection, setSelection] = useState(nothingSelected);
  const [selectedUnder, setSelectedUnder] = useState(filter);
  // Rows that a new filter brings in were never ticked: the selection ends with the filter under which it was made.
  if (selectedUnder !== filter) {
    setSelectedUnder(filter);
    setSelection(nothingSelected);
  }
  const total = shown?.view.total ?? 0;
  const count = selectedCount(selection, total);
  const view = shown?.view.view;
  const keys = useCallback(async (): Promise<readonly string[]> => {
    if (!selection.all) return [...selection.keys];
    const all = view === undefined ? undefined : await index.keys(view, [{ from: 0, to: total }]);
    return (all ?? []).filter((key) => isSelected(selection, key));
  }, [index, selection, view, total]);
  useEffect(() => {
    let ended = false;
    void keys().then((chosen) => {
      if (!ended) selectionStore.set(chosen);
    });
    return () => {
      ended = true;
    };
  }, [keys]);

  const exported = async (format: ExportFormat) => {
    if (view === undefined) return undefined;
    const columns = layout.order.filter((column) => !layout.hidden.includes(column));
    return index.exportView(view, format, { columns, ...(count === 0 ? {} : { ranges: await selectedRanges(index, view, await keys()) }) });
  };
  useListExport('', exported, view !== undefined && total > 0);

  useCommand('report.print', () => view !== undefined && void keys().then((chosen) => openPanel({ panel: 'report', of: chosen.length === 0 ? { view } : { keys: chosen } })), { enabled: view !== undefined && total > 0 });

  const filtered = filter.text.trim() !== '' || filter.columns.length > 0;
  return (
    <section className="portfolio" aria-label="Portfolio">
      <SearchBox filter={filter} />
      <SavedViews state={state} />
      <div className="portfolio-bar">
        {shown === undefined ? <span className="portfolio-summary" /> : <Summary view={shown.view} status={status} />}
        {count > 0 ? <BulkBar count={count} keys={keys} clear={() => setSelection(nothingSelected)} /> : <Toolbar state={state} />}
      </div>
      {status.phase !== 'ready' || status.message === undefined ? null : (
        <p className="portfolio-message" role="alert">
          {status.message}
        </p>
      )}
      {shown === undefined ? (
        <div className="portfolio-blank" aria-busy />
      ) : shown.view.portfolio.families === 0 ? (
          <div className="portfolio-blank">
            <ProgressBar
              label="Reading the portfolio"
              value={status.total === 0 ? undefined : status.done / status.total}
              {...(status.total === 0 ? {} : { detail: `${status.done.toLocaleString('en')} of ${status.total.toLocaleString('en')} case families` })}
            />
          </div>
      ) : shown.view.total === 0 && filtered ? (
        <EmptyState title="No case family fits" actions={<Button look="primary" onPress={clearFilter}>Clear search and filters</Button>}>
          <p>
            {[...(filter.text.trim() === '' ? [] : [`Search: ${filter.text.trim()}`]), ...filter.columns.map(filterWords)].join(' · ')}. All {shown.view.portfolio.families.toLocaleString('en')} case families are hidden
            {shown.view.hidden.overdue === 0 ? '.' : `, ${shown.view.hidden.overdue.toLocaleString('en')} overdue limits among them.`}
          </p>
        </EmptyState>
      ) : (
        <FamilyGrid shown={shown} handle={handle} follow={follow} layout={layout} filter={filter} selection={selection} onSelect={setSelection} />
      )}
    </section>
  );
};

/** The same object while the query says the same, so that a changed column width asks nothing. */
const useStableQuery = <Query extends object>(query: Query): Query => {
  const [kept, setKept] = useState(query);
  const [text, setText] = useState(() => JSON.stringify(query));
  const next = JSON.stringify(query);
  if (next !== text) {
    setKept(query);
    setText(next);
  }
  return kept;
};

/** Row numbers of the chosen families, in the order of the view, as ranges. */
const selectedRanges = async (index: ReturnType<typeof useIndex>, view: number, chosen: readonly string[]): Promise<readonly { readonly from: number; readonly to: number }[]> => {
  const rows = await Promise.all(chosen.map((key) => index.rowOf(view, key)));
  return rows
    .flatMap((row) => (row === undefined || row < 0 ? [] : [row]))
    .sort((a, b) => a - b)
    .map((row) => ({ from: row, to: row + 1 }));
};
