import { useMemo } from 'react';
import type { LimitActName } from '#shared/docket/act-on-limits';
import { limitOfId } from '#shared/query/deadline-list';
import { isToBePaid, renewalGroups, type RenewalState, renewalStates } from '#shared/query/renewal-query';
import type { RenewalRow } from '#shared/query/rows';
import { useCommand } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { ValueFilter } from '../app/filter/ValueFilter';
import { ViewSearch } from '../app/frame/ViewSearch';
import { actAtOnce } from '../app/marking/act-at-once';
import { actTitles } from '../app/marking/act-words';
import { openPanel } from '../app/panels/panels';
import { saveList } from '../app/print/save-list';
import { usePortfolio, useToday, useWritable } from '../app/state/app-store';
import { useListSelection } from '../app/list/use-list-selection';
import { usePrintedRows } from '../app/list/use-printed-rows';
import { useStore } from '../app/state/store';
import { useListExport } from '../app/list/export/use-list-export';
import type { RenewalView } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { usePagedView } from '../index/use-paged-view';
import { Button } from '../ui/controls/Button';
import { Menu } from '../ui/controls/Menu';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { Icon } from '../ui/marks/Icon';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Forecast } from './Forecast';
import { PrintRenewals } from './PrintRenewals';
import { changeRenewals, everyRenewal, isFiltered, periods, queryOf, renewalStore } from './renewal-store';
import { groupWords, stateTitle } from './renewal-words';
import { RenewalGrid } from './RenewalGrid';
import './RenewalsView.css';

/** Renewal fees of all members: which are due when, what the client wants, who pays, and what falls due in the months to come. */
export const RenewalsView = () => {
  const index = useIndex();
  const revision = useIndexRevision();
  const today = useToday();
  const writable = useWritable();
  const portfolio = usePortfolio();
  const state = useStore(renewalStore, (whole) => whole);
  const source = useMemo(() => {
    const query = queryOf(state, today);
    return { ask: () => index.renewals(query, 'renewals'), rows: index.renewalRows, extra: () => Promise.resolve(null) };
  }, [index, state, today]);
  const handle = usePagedView<RenewalRow, RenewalView, null>(source, revision);
  const { shown } = handle;
  const view = shown?.view;
  const total = view?.total ?? 0;
  const { selection, select, clear, count, idsWith } = useListSelection(state, total, async () => (view === undefined ? undefined : index.deadlineIds(view.view, [{ from: 0, to: total }])));
  const { printing, print, endPrinting } = usePrintedRows(total, async (from, to) => (view === undefined ? undefined : index.renewalRows(view.view, from, to)), 'fees');

  const start = async (act: LimitActName, row: RenewalRow | undefined): Promise<void> => {
    if (!writable || (row !== undefined && !fits(act, row.state))) return;
    const ids = act === 'note' && row !== undefined ? [row.id] : await idsWith(row?.id);
    if (ids.length === 0) return;
    const limits = ids.map(limitOfId);
    if (act === 'confirm-done' || act === 'confirm-date' || act === 'check') {
      if (await actAtOnce(act, limits)) clear();
      return;
    }
    const mark = ids.length === 1 ? row?.limit.mark : undefined;
    const single = ids.length === 1 && row !== undefined ? { label: `${row.limit.label}, year ${row.limit.year ?? ''}`, office: row.limit.office, due: row.limit.due, reference: row.reference, application: row.applicationNumber ?? 'number not known', note: row.limit.mark?.note } : undefined;
    const initial = { paidBy: mark?.paidBy ?? mark?.instructed?.to ?? '', to: mark?.instructed?.to ?? '', amount: mark?.fee?.amount ?? '', cost: mark?.cost ?? '', ...(mark?.fee === undefined ? {} : { currency: mark.fee.currency }) };
    openPanel({ panel: 'mark', marking: { act, limits, initial, ...(single === undefined ? {} : { single }), onSaved: clear } });
  };
  useListExport('renewals', async (format) => (view === undefined ? undefined : index.exportStart(view.view, format, {})), total > 0);
  useCommand('report.print', () => view !== undefined && openPanel({ panel: 'report', of: { view: view.view } }), { enabled: total > 0 });

  return (
    <section className="view-frame renewals" aria-label="Renewals">
      <ViewSearch label="Search renewal fees by case, name or number" placeholder="Search renewals: case, name, number" text={state.text} onChange={(text) => changeRenewals({ text })} onEnter={() => document.querySelector<HTMLElement>('.renewals-grid')?.focus()} />
      <div className="view-bar">
        {view === undefined ? <span className="view-summary" /> : <Summary view={view} />}
        {count > 0 ? (
          <div className="view-tools">
            <output>
              <strong>{count.toLocaleString('en')} selected</strong>
            </output>
            {bulkActs.map(({ act, label, keys }) => (
              <Button key={act} {...(keys === undefined ? {} : { keys })} isDisabled={!writable} onPress={() => void start(act, undefined)}>
                {label}
              </Button>
            ))}
            <Menu
              label="More for the selected fees"
              trigger={
                <Button isDisabled={!writable} icon={<Icon name="more" size={14} />}>
                  More
                </Button>
              }
              entries={moreActs.map((act) => ({ id: act, label: act === 'cost' ? 'Amount and cost note…' : actTitles[act] + (act === 'confirm-done' || act === 'check' ? '' : '…'), onAction: () => void start(act, undefined) }))}
            />
            <Button look="quiet" keys="Esc" onPress={clear}>
              Clear
            </Button>
          </div>
        ) : (
          <div className="view-tools">
            <SegmentedControl label="Look at" options={lenses} value={state.lens} onChange={(lens) => changeRenewals({ lens })} />
            <SegmentedControl label="Which" options={which} value={state.which} onChange={(next) => changeRenewals({ which: next, states: [] })} />
            <Menu
              label="Period"
              trigger={<Button icon={<Icon name="calendar" size={14} />}>{periods.find(({ id }) => id === state.period)?.label}</Button>}
              entries={periods.map(({ id, label }) => ({ id, label, checked: id === state.period, onAction: () => changeRenewals({ period: id }) }))}
            />
            <ValueFilter
              what="renewal fees"
              chosen={state}
              onChange={changeRenewals}
              more={{ label: 'State', values: renewalStates.filter((one) => state.which === 'all' || isToBePaid(one) === (state.which === 'due')).map((id) => ({ id, label: stateTitle(id) })), chosen: state.states, onChange: (values) => changeRenewals({ states: renewalStates.filter((one) => values.includes(one)) }) }}
            />
            <Menu
              label="Group by"
              trigger={<Button icon={<Icon name="rows" size={14} />}>By {groupWords[state.groupBy].toLowerCase()}</Button>}
              entries={renewalGroups.map((groupBy) => ({ id: groupBy, label: groupWords[groupBy], checked: groupBy === state.groupBy, onAction: () => changeRenewals({ groupBy }) }))}
            />
            <ExportMenu
              more={[
                { id: 'print', label: state.lens === 'forecast' ? 'Print forecast…' : 'Print schedule…', onAction: () => void print() },
                { id: 'ics', label: 'Calendar for Outlook or Apple Calendar…', onAction: () => view !== undefined && void saveList(index.calendar(view.view, `Renewals of ${portfolio?.name ?? 'the portfolio'}`), 'renewals.ics') },
              ]}
            />
          </div>
        )}
      </div>
      {shown === undefined ? (
        <div className="view-blank" aria-busy />
      ) : shown.view.total === 0 ? (
        isFiltered(state) ? (
          <EmptyState title="No renewal fee fits" actions={<Button look="primary" onPress={() => changeRenewals({ ...everyRenewal, groupBy: state.groupBy, which: state.which, lens: state.lens })}>Clear search and filters</Button>}>
            {hiddenWords(shown.view) === '' ? 'There are none under these filters, and none is hidden.' : hiddenWords(shown.view)}
          </EmptyState>
        ) : (
          <EmptyState title={state.which === 'settled' ? 'No renewal fee is settled yet' : 'No renewal fee is due'}>
            Fees are computed from filing and grant for the offices whose rules are in the docket, two years back and three years ahead. All years of a member stand in its case.
          </EmptyState>
        )
      ) : state.lens === 'forecast' ? (
        <Forecast forecast={shown.view.forecast} />
      ) : (
        <RenewalGrid shown={shown} handle={handle} groupBy={state.groupBy} selection={selection} onSelect={select} onAct={(act, row) => void start(act, row)} />
      )}
      {printing === null || view === undefined ? null : <PrintRenewals rows={printing} view={view} groupBy={state.groupBy} lens={state.lens} hidden={hiddenWords(view)} onDone={endPrinting} />}
    </section>
  );
};

/** What can be said of a fee as it stands. */
const fits = (act: LimitActName, state: RenewalState): boolean => {
  if (act === 'note' || act === 'cost') return true;
  if (act === 'open') return state === 'paid';
  if (act === 'confirm-done') return state === 'paid-per-office';
  if (act === 'paid') return isToBePaid(state) || state === 'not-recorded' || state === 'paid-per-office';
  if (act === 'keep') return isToBePaid(state) || state === 'dropped';
  return isToBePaid(state);
};

const lenses = [
  { id: 'schedule', label: 'Schedule' },
  { id: 'forecast', label: 'Forecast' },
] as const;

const which = [
  { id: 'due', label: 'To pay' },
  { id: 'settled', label: 'Settled' },
  { id: 'all', label: 'All' },
] as const;

const bulkActs: readonly { readonly act: LimitActName; readonly label: string; readonly keys?: string }[] = [
  { act: 'keep', label: 'Keep…', keys: 'K' },
  { act: 'drop', label: 'Drop…', keys: 'X' },
  { act: 'instruct', label: 'Instruct…', keys: 'I' },
  { act: 'paid', label: 'Paid…', keys: 'D' },
];
const moreActs = ['cost', 'assign', 'remind', 'check', 'confirm-done'] as const;

const Summary = ({ view }: { readonly view: RenewalView }) => {
  const hidden = hiddenWords(view);
  const undecided = view.byState.undecided ?? 0;
  return (
    <output className="view-summary" title={hidden}>
      <strong>{view.total.toLocaleString('en')}</strong> {view.total === 1 ? 'fee' : 'fees'}
      {view.overdue === 0 ? null : <span className="urgency-overdue"> · {view.overdue.toLocaleString('en')} with surcharge</span>}
      {undecided === 0 ? null : <span className="quiet"> · {undecided.toLocaleString('en')} to decide</span>}
      {hidden === '' ? null : <span className={view.hidden.overdue > 0 ? 'view-hidden' : 'quiet'}> · {hidden}</span>}
    </output>
  );
};

/** What filters keep out of sight, or ''. */
const hiddenWords = ({ hidden }: RenewalView): string => (hidden.limits === 0 ? '' : `Hidden: ${plural(hidden.limits, 'fee')} to pay, ${hidden.overdue === 0 ? 'none' : hidden.overdue.toLocaleString('en')} with surcharge.`);
