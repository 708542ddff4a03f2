import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '#shared/export/export-table';
import { parseQuery } from '#shared/query/language/parse-query';
import { useListExport } from '../app/list/export/use-list-export';
import { useCommand } from '../app/commands/command-registry';
import { openPanel } from '../app/panels/panels';
import { selectionStore, useLocation } from '../app/state/navigation';
import { usePortfolio } from '../app/state/app-store';
import { useStore } from '../app/state/store';
import type { MarkRule } from '../index/api';
import { useIndex, useIndexStatus } from '../index/IndexContext';
import { Button } from '../ui/controls/Button';
import { noRows, rangesCount, type RowRanges } from '../ui/grid/row-ranges';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { plural } from '../ui/marks/plural';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import { BulkBar } from './BulkBar';
import { FacetPanel } from './filters/FacetPanel';
import { QueryBox } from './filters/QueryBox';
import { QueryHelp } from './filters/QueryHelp';
import { QueryIssues } from './filters/QueryIssues';
import { SavedViews } from './filters/SavedViews';
import { MarksPanel } from './marks/MarksPanel';
import { Summary } from './Summary';
import { FamilyGrid } from './table/FamilyGrid';
import { layoutOf, loadTable, queryOf, setQuery, tableStore } from './table/table-store';
import { Toolbar } from './Toolbar';
import { useTableRequest } from './use-table-request';
import { type Followed, useTableView } from './use-table-view';
import './PortfolioView.css';

/** The portfolio as a table: a row per case family or per application, with everything that is hidden said above it. */
export const PortfolioView = () => {
  const index = useIndex();
  const location = useLocation();
  const portfolio = usePortfolio()?.id;
  const state = useStore(tableStore, (whole) => whole);
  const { text, level, marks } = state;
  const layout = layoutOf(state);
  const [panel, setPanel] = useState<'help' | 'marks' | undefined>(undefined);
  const toggleMarks = useCallback(() => setPanel((now) => (now === 'marks' ? undefined : 'marks')), []);
  useEffect(() => {
    void loadTable(index);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each portfolio has its own marks
  }, [index, portfolio]);
  useTableRequest();
  const query = useStable(queryOf(state));
  const rules = useStable<readonly MarkRule[]>(marks.map((mark) => ({ id: mark.id, text: mark.text })));
  const follow = useRef<Followed | undefined>(location.family === undefined ? undefined : { family: location.family, application: location.application });
  const handle = useTableView(query, rules, follow);
  const { shown } = handle;

  const total = shown?.view.total ?? 0;
  const view = shown?.view.view;
  const [selection, setSelection] = useSelection(`${level} ${text}`, view);
  const count = rangesCount(selection);
  const keys = useCallback(async (): Promise<readonly string[]> => (view === undefined || selection.length === 0 ? [] : ((await index.keys(view, selection)) ?? [])), [index, selection, view]);
  useEffect(() => selectionStore.set({ keys }), [keys]);

  const exported = async (format: ExportFormat) => {
    if (view === undefined) return undefined;
    const columns = layout.order.filter((column) => !layout.hidden.includes(column));
    return index.exportStart(view, format, { columns, ...(count === 0 ? {} : { ranges: selection }) });
  };
  useListExport('', exported, view !== undefined && total > 0);
  useCommand('report.print', () => view !== undefined && void keys().then((chosen) => openPanel({ panel: 'report', of: chosen.length === 0 ? { view } : { keys: chosen } })), { enabled: view !== undefined && total > 0 });

  return (
    <section className="view-frame portfolio" aria-label="Portfolio">
      <QueryBox text={text} level={level} onHelp={() => setPanel(panel === 'help' ? undefined : 'help')} />
      <SavedViews state={state} />
      <div className="view-bar">
        {shown === undefined ? <span className="view-summary" /> : <Summary view={shown.view} />}
        {count > 0 ? <BulkBar count={count} keys={keys} clear={() => setSelection(noRows)} /> : <Toolbar level={level} layout={layout} facets={state.facets} marks={marks.length} isRanked={state.isRanked && hasWords(text)} onMarks={toggleMarks} />}
      </div>
      <QueryIssues text={text} />
      <IndexMessage />
      <div className="portfolio-work">
        {state.facets.shown && shown !== undefined && shown.view.portfolio.families > 0 ? <FacetPanel state={state} /> : null}
        {shown === undefined ? (
          <div className="portfolio-blank" aria-busy />
        ) : shown.view.portfolio.families === 0 ? (
          <div className="portfolio-blank">
            <ReadingPortfolio />
          </div>
        ) : shown.view.found === 0 && text.trim() !== '' ? (
          <EmptyState
            title={level === 'cases' ? 'No case family fits' : 'No application fits'}
            actions={
              <Button look="primary" onPress={() => setQuery('')}>
                Clear search and filters
              </Button>
            }
          >
            <p>
              Search: {text.trim()}. All {level === 'cases' ? plural(shown.view.hidden.cases, 'case family', 'case families') : plural(shown.view.hidden.applications, 'application')} are hidden
              {shown.view.hidden.overdue === 0 ? '.' : `, ${plural(shown.view.hidden.overdue, 'overdue limit')} among them.`}
            </p>
          </EmptyState>
        ) : (
          <FamilyGrid key={shown.view.level} shown={shown} handle={handle} follow={follow} state={state} selection={selection} onSelect={setSelection} />
        )}
        {panel === 'help' ? <QueryHelp onClose={() => setPanel(undefined)} /> : panel === 'marks' ? <MarksPanel state={state} onClose={() => setPanel(undefined)} /> : null}
      </div>
    </section>
  );
};

/** What went wrong while cases were read. */
const IndexMessage = () => {
  const { phase, message } = useIndexStatus();
  return phase !== 'ready' || message === undefined ? null : (
    <p className="portfolio-message" role="alert">
      {message}
    </p>
  );
};

const ReadingPortfolio = () => {
  const { done, total } = useIndexStatus();
  return <ProgressBar label="Reading the portfolio" value={total === 0 ? undefined : done / total} {...(total === 0 ? {} : { detail: `${done.toLocaleString('en')} of ${total.toLocaleString('en')} case families` })} />;
};

/** Whether a query has words beside its conditions on fields. */
const hasWords = (text: string): boolean => parseQuery(text).conditions.some(({ kind, isNegated }) => kind !== 'field' && !isNegated);

/** The same object while it says the same, so that a changed column width asks nothing. */
const useStable = <Value,>(value: Value): Value => {
  const [kept, setKept] = useState(value);
  const [said, setSaid] = useState(() => JSON.stringify(value));
  const next = JSON.stringify(value);
  if (next !== said) {
    setKept(value);
    setSaid(next);
  }
  return kept;
};

/**
 * Ticked rows of a view. A newer view of the same query has them at other places, which the index tells; rows that another query brings in were
 * never ticked: the selection ends with the query under which it was made.
 */
const useSelection = (query: string, view: number | undefined): readonly [RowRanges, (ranges: RowRanges) => void] => {
  const index = useIndex();
  const [kept, setKept] = useState<{ readonly query: string; readonly view: number | undefined; readonly ranges: RowRanges }>({ query, view, ranges: noRows });
  if (kept.query !== query) setKept({ query, view, ranges: noRows });
  const isOld = kept.view !== view && kept.ranges.length > 0;
  useEffect(() => {
    if (!isOld || kept.view === undefined || view === undefined) return undefined;
    let ended = false;
    void index.moved(kept.view, kept.ranges, view).then((ranges) => {
      if (!ended) setKept((now) => (now === kept ? { ...now, view, ranges: ranges ?? noRows } : now));
    });
    return () => {
      ended = true;
    };
  }, [index, isOld, kept, view]);
  const setRanges = useCallback((ranges: RowRanges) => setKept((now) => ({ ...now, view, ranges })), [view]);
  // Until the index has told, nothing counts as ticked rather than another row.
  return [isOld || kept.query !== query ? noRows : kept.ranges, setRanges];
};
