import { useEffect, useMemo } from 'react';
import { deadlineGroups, type DeadlineQuery } from '#shared/query/deadline-query';
import { limitOfId } from '#shared/query/deadline-list';
import type { DeadlineRow } from '#shared/query/rows';
import { fromDayNumber, type IsoDate, toDayNumber } from '#shared/model/date';
import { useCommand } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { usePortfolio, useToday, useWritable } from '../app/state/app-store';
import { ValueFilter } from '../app/filter/ValueFilter';
import { ViewSearch } from '../app/frame/ViewSearch';
import { actAtOnce } from '../app/marking/act-at-once';
import { saveList } from '../app/print/save-list';
import { actTitles } from '../app/marking/act-words';
import { openPanel } from '../app/panels/panels';
import { useListSelection } from '../app/list/use-list-selection';
import { usePrintedRows } from '../app/list/use-printed-rows';
import { useStore } from '../app/state/store';
import { useListExport } from '../app/list/export/use-list-export';
import type { DeadlineView } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { usePagedView } from '../index/use-paged-view';
import { Button } from '../ui/controls/Button';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Icon } from '../ui/marks/Icon';
import { Menu } from '../ui/controls/Menu';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { changeDeadlines, type DeadlineState, deadlineStore, everyDeadline, isFiltered, periods } from './deadline-store';
import { DeadlineGrid } from './DeadlineGrid';
import type { LineAct } from './DeadlineLine';
import { applicationWords, groupWords } from './deadline-words';
import { PrintList } from './PrintList';

/** All time limits of the portfolio, overdue ones first; done, not needed and notes by one key. */
export const DeadlinesView = () => {
  const index = useIndex();
  const revision = useIndexRevision();
  const today = useToday();
  const writable = useWritable();
  const portfolio = usePortfolio();
  const state = useStore(deadlineStore, (whole) => whole);
  useEffect(() => {
    void index.getSetting('deadlineGroup').then((groupBy) => changeDeadlines({ groupBy }));
  }, [index]);
  const source = useMemo(() => {
    const query = queryOf(state, today);
    return { ask: () => index.deadlines(query, 'deadlines'), rows: index.deadlineRows, extra: () => Promise.resolve(null) };
  }, [index, state, today]);
  const handle = usePagedView<DeadlineRow, DeadlineView, null>(source, revision);
  const { shown } = handle;

  const view = shown?.view;
  const total = view?.total ?? 0;
  const { selection, select, clear, count, idsWith } = useListSelection(state, total, async () => (view === undefined ? undefined : index.deadlineIds(view.view, [{ from: 0, to: total }])));
  const { printing, print, endPrinting } = usePrintedRows(total, async (from, to) => (view === undefined ? undefined : index.deadlineRows(view.view, from, to)), 'time limits');

  const startMark = async (act: LineAct, row: DeadlineRow | undefined): Promise<void> => {
    if (!writable || (row !== undefined && !canAct(act, row))) return;
    const ids = act === 'note' && row !== undefined ? [row.id] : await idsWith(row?.id);
    if (ids.length === 0) return;
    if (act === 'confirm-done' || act === 'confirm-date' || act === 'check') {
      if (await actAtOnce(act, ids.map(limitOfId))) clear();
      return;
    }
    const single = ids.length === 1 && row !== undefined ? { label: row.limit.label, office: row.limit.office, due: row.limit.due, reference: row.reference, application: applicationWords(row), note: row.limit.mark?.note } : undefined;
    openPanel({ panel: 'mark', marking: { act, limits: ids.map(limitOfId), ...(single === undefined ? {} : { single }), onSaved: clear } });
  };
  useListExport('time limits', async (format) => (view === undefined ? undefined : index.exportStart(view.view, format, {})), total > 0);
  useCommand('report.print', () => view !== undefined && openPanel({ panel: 'report', of: { view: view.view } }), { enabled: total > 0 });

  return (
    <section className="view-frame deadlines" aria-label="Time limits">
      <ViewSearch
        label="Search time limits by what is to be done, case, name or number"
        placeholder="Search time limits: what, case, name, number"
        text={state.text}
        onChange={(text) => changeDeadlines({ text })}
        onEnter={() => document.querySelector<HTMLElement>('.deadlines-grid')?.focus()}
      />
      <div className="view-bar">
        {view === undefined ? <span className="view-summary" /> : <DeadlineSummary view={view} />}
        {count > 0 ? (
          <div className="view-tools">
            <output>
              <strong>{count.toLocaleString('en')} selected</strong>
            </output>
            {state.state === 'to-confirm' ? (
              <Button look="primary" keys="C" isDisabled={!writable} onPress={() => void startMark('confirm-done', undefined)}>
                Confirm as done
              </Button>
            ) : (
              <Button look="primary" keys="D" isDisabled={!writable} onPress={() => void startMark('done', undefined)}>
                Done…
              </Button>
            )}
            <Button keys="X" isDisabled={!writable} onPress={() => void startMark('not-needed', undefined)}>
              Not needed…
            </Button>
            <Button isDisabled={!writable} onPress={() => void startMark('check', undefined)}>
              Checked
            </Button>
            <Menu
              label="More for the selected time limits"
              trigger={
                <Button isDisabled={!writable} icon={<Icon name="more" size={14} />}>
                  More
                </Button>
              }
              entries={moreActs.map((act) => ({ id: act, label: actTitles[act] + (act === 'confirm-date' || act === 'confirm-done' ? '' : '…'), onAction: () => void startMark(act, undefined) }))}
            />
            <Button look="quiet" keys="Esc" onPress={clear}>
              Clear
            </Button>
          </div>
        ) : (
          <div className="view-tools">
            <SegmentedControl label="Which" options={stateOptions} value={state.state} onChange={(next) => changeDeadlines({ state: next })} />
            <Menu
              label="Period"
              trigger={<Button icon={<Icon name="calendar" size={14} />}>{periods.find(({ id }) => id === state.period)?.label}</Button>}
              entries={periods.map(({ id, label }) => ({ id, label, checked: id === state.period, onAction: () => changeDeadlines({ period: id }) }))}
            />
            <ValueFilter what="time limits" chosen={state} onChange={changeDeadlines} />
            <Menu
              label="Group by"
              trigger={<Button icon={<Icon name="rows" size={14} />}>By {groupWords[state.groupBy].toLowerCase()}</Button>}
              entries={deadlineGroups.map((groupBy) => ({
                id: groupBy,
                label: groupWords[groupBy],
                checked: groupBy === state.groupBy,
                onAction: () => {
                  changeDeadlines({ groupBy });
                  void index.setSetting('deadlineGroup', groupBy);
                },
              }))}
            />
            <ExportMenu
              more={[
                { id: 'print', label: 'Print list…', onAction: () => void print() },
                { id: 'ics', label: 'Calendar for Outlook or Apple Calendar…', onAction: () => view !== undefined && void saveList(index.calendar(view.view, `Time limits of ${portfolio?.name ?? 'the portfolio'}`), 'time limits.ics') },
              ]}
            />
          </div>
        )}
      </div>
      {shown === undefined ? (
        <div className="view-blank" aria-busy />
      ) : shown.view.total === 0 ? (
        isFiltered(state) ? (
          <EmptyState title="No time limit fits" actions={<Button look="primary" onPress={() => changeDeadlines({ ...everyDeadline, groupBy: state.groupBy, state: state.state })}>Clear search and filters</Button>}>
            {hiddenWords(shown.view) === '' ? 'There are none under these filters, and none is hidden.' : hiddenWords(shown.view)}
          </EmptyState>
        ) : (
          <EmptyState title={state.state === 'closed' ? 'No time limit is closed yet' : state.state === 'to-confirm' ? 'Nothing waits for confirmation' : 'No time limit is open'}>Time limits are computed from the dates of the cases: priority, filing, international filing, grant. They appear here as soon as a case has such a date.</EmptyState>
        )
      ) : (
        <DeadlineGrid shown={shown} handle={handle} groupBy={state.groupBy} selection={selection} onSelect={select} onAct={(act, row) => void startMark(act, row)} />
      )}
      {printing === null || view === undefined ? null : <PrintList rows={printing} groups={view.groups} groupBy={state.groupBy} hidden={hiddenWords(view)} onDone={endPrinting} />}
    </section>
  );
};

/** An open limit is not opened again, and nothing is to be done where the applicant has no part. */
const canAct = (act: LineAct, { limit }: DeadlineRow): boolean => {
  const open = limit.status === 'open' || limit.status === 'overdue';
  return act === 'note' || (act === 'confirm-done' ? limit.status === 'done-per-office-data' : act === 'open' ? limit.mark !== undefined && !open : limit.status !== 'information');
};

/** What else can be said of many at once. */
const moreActs = ['confirm-date', 'confirm-done', 'assign', 'instruct', 'keep', 'drop', 'cost', 'remind'] as const;

const stateOptions = [
  { id: 'open', label: 'Open' },
  { id: 'to-confirm', label: 'Done per office' },
  { id: 'closed', label: 'Closed' },
  { id: 'all', label: 'All' },
] as const;

const queryOf = (state: DeadlineState, today: IsoDate): DeadlineQuery => {
  const { period, ...rest } = state;
  const days = periods.find(({ id }) => id === period)?.days;
  return days === undefined ? rest : { ...rest, ...(state.state === 'closed' || state.state === 'to-confirm' ? { from: fromDayNumber(toDayNumber(today) - days), to: today } : { from: today, to: fromDayNumber(toDayNumber(today) + days) }) };
};

const DeadlineSummary = ({ view }: { readonly view: DeadlineView }) => {
  const hidden = hiddenWords(view);
  return (
    <output className="view-summary" title={hidden}>
      <strong>{view.total.toLocaleString('en')}</strong> time {view.total === 1 ? 'limit' : 'limits'}
      {view.buckets.overdue === 0 ? null : <span className="urgency-overdue"> · {view.buckets.overdue.toLocaleString('en')} overdue</span>}
      {view.buckets.today + view.buckets.week === 0 ? null : <span className="urgency-soon"> · {(view.buckets.today + view.buckets.week).toLocaleString('en')} within 7 days</span>}
      {hidden === '' ? null : <span className={view.hidden.overdue > 0 ? 'view-hidden' : 'quiet'}> · {hidden}</span>}
    </output>
  );
};

/** What filters keep out of sight, or ''. */
const hiddenWords = ({ hidden }: DeadlineView): string =>
  hidden.limits === 0 ? '' : `Filters hide ${hidden.limits.toLocaleString('en')} open ${hidden.limits === 1 ? 'limit' : 'limits'}, ${hidden.overdue === 0 ? 'none' : hidden.overdue.toLocaleString('en')} overdue.`;
