import { useMemo, useState } from 'react';
import type { Severity } from '#shared/checks/check';
import { severities } from '#shared/checks/check';
import { findingGroups, type FindingRow } from '#shared/query/finding-list';
import { ExportMenu } from '../app/commands/ExportMenu';
import { ViewSearch } from '../app/frame/ViewSearch';
import { useWritable } from '../app/state/app-store';
import { openFamily } from '../app/state/navigation';
import { useListSelection } from '../app/list/use-list-selection';
import { useStore } from '../app/state/store';
import { useListExport } from '../app/list/export/use-list-export';
import type { FindingView } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { usePagedView } from '../index/use-paged-view';
import { Button } from '../ui/controls/Button';
import { Menu } from '../ui/controls/Menu';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { Icon } from '../ui/marks/Icon';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { notify } from '../ui/surfaces/notify';
import { reopenFindings } from './accept-findings';
import { AcceptForm } from './AcceptForm';
import { changeChecks, checkStore, everyFinding, isFiltered } from './check-store';
import { FindingList } from './FindingList';
import { groupWords, severityWords } from './finding-words';
import './ChecksView.css';

/** What the docket checks find in all cases: errors first, to be put right where they lie or accepted with a reason. */
export const ChecksView = () => {
  const index = useIndex();
  const revision = useIndexRevision();
  const writable = useWritable();
  const state = useStore(checkStore, (whole) => whole);
  const { folded: _, ...query } = state;
  const asked = JSON.stringify(query);
  const source = useMemo(() => {
    // Sound: the text of the query of this very drawing.
    const question = JSON.parse(asked) as typeof query;
    return { ask: () => index.findings(question, 'findings'), rows: index.findingRows, extra: () => Promise.resolve(null) };
  }, [index, asked]);
  const handle = usePagedView<FindingRow, FindingView, null>(source, revision);
  const { shown } = handle;
  const [accepting, setAccepting] = useState<readonly string[] | null>(null);
  const view = shown?.view;
  const { selection, select, clear, count, idsWith } = useListSelection(asked, view?.total ?? 0, async () => (view === undefined ? undefined : index.findingIds(view.view, [{ from: 0, to: view.total }])));

  const decide = async (row: FindingRow | undefined): Promise<void> => {
    const ids = await idsWith(row?.id);
    if (ids.length === 0 || !writable) return;
    if (state.state === 'open') {
      setAccepting(ids);
      return;
    }
    const answer = await reopenFindings(ids, `${plural(ids.length, 'finding')} opened again`);
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
    clear();
  };
  useListExport('docket checks', async (format) => (view === undefined ? undefined : index.exportStart(view.view, format, {})), view !== undefined && view.total > 0);
  const open = (row: FindingRow): void => openFamily(row.family, { ...(row.finding.application === undefined ? {} : { application: row.finding.application }), ...(row.finding.limit === undefined ? {} : { limit: row.finding.limit }) });

  return (
    <section className="view-frame checks" aria-label="Docket checks">
      <ViewSearch label="Search findings by what is the matter, case, name or number" placeholder="Search findings: what, case, name, number" text={state.text} onChange={(text) => changeChecks({ text })} onEnter={() => document.querySelector<HTMLElement>('.checks-list')?.focus()} />
      <div className="view-bar">
        {view === undefined ? <span className="view-summary" /> : <Summary view={view} accepted={state.state === 'accepted'} />}
        {count > 0 ? (
          <div className="view-tools">
            <strong>{count.toLocaleString('en')} selected</strong>
            <Button look="primary" isDisabled={!writable} onPress={() => void decide(undefined)}>
              {state.state === 'open' ? 'Accept…' : 'Open again'}
            </Button>
            <Button look="quiet" keys="Esc" onPress={clear}>
              Clear
            </Button>
          </div>
        ) : (
          <div className="view-tools">
            <SegmentedControl label="Which" options={states} value={state.state} onChange={(next) => changeChecks({ state: next })} />
            <Menu
              label="Severity"
              trigger={<Button icon={<Icon name="filter" size={14} />}>{state.severities.length === 0 ? 'Every severity' : state.severities.map((one) => severityWords[one].many).join(', ')}</Button>}
              entries={severities.map((one) => ({ id: one, label: severityWords[one].many, checked: state.severities.includes(one), onAction: () => changeChecks({ severities: toggled(state.severities, one) }) }))}
            />
            <Menu
              label="Group by"
              trigger={<Button icon={<Icon name="rows" size={14} />}>By {groupWords[state.groupBy].toLowerCase()}</Button>}
              entries={findingGroups.map((groupBy) => ({ id: groupBy, label: groupWords[groupBy], checked: groupBy === state.groupBy, onAction: () => changeChecks({ groupBy, folded: new Set() }) }))}
            />
            <ExportMenu />
          </div>
        )}
      </div>
      {accepting === null ? null : (
        <AcceptForm
          ids={accepting}
          onClose={(done) => {
            setAccepting(null);
            if (done) clear();
          }}
        />
      )}
      {shown === undefined ? (
        <div className="view-blank" aria-busy />
      ) : shown.view.total === 0 ? (
        <EmptyState
          title={isFiltered(state) ? 'No finding fits' : state.state === 'accepted' ? 'No finding is accepted' : 'The checks find nothing'}
          actions={isFiltered(state) ? <Button look="primary" onPress={() => changeChecks({ ...everyFinding, state: state.state, groupBy: state.groupBy })}>Clear search and filters</Button> : undefined}
        >
          {isFiltered(state)
            ? hiddenWords(shown.view)
            : state.state === 'accepted'
              ? 'A finding that is as it should be can be accepted with a reason; it is then listed here, and comes back where the facts it rests on change.'
              : 'Every case was compared with the rules and with itself: dates, numbers, priorities, limits, fees, status. What cannot be seen from the data is not checked.'}
        </EmptyState>
      ) : (
        <FindingList shown={shown} handle={handle} groupBy={state.groupBy} folded={state.folded} selection={selection} canAccept={writable} onSelect={select} onOpen={open} onAccept={(row) => void decide(row)} onFold={(folded) => changeChecks({ folded })} />
      )}
    </section>
  );
};

const states = [
  { id: 'open', label: 'Open' },
  { id: 'accepted', label: 'Accepted' },
] as const;

const toggled = (all: readonly Severity[], one: Severity): readonly Severity[] => (all.includes(one) ? all.filter((other) => other !== one) : severities.filter((other) => other === one || all.includes(other)));

const Summary = ({ view, accepted }: { readonly view: FindingView; readonly accepted: boolean }) => (
  <output className="view-summary">
    {accepted ? <strong>{plural(view.total, 'accepted finding')}</strong> : severities.filter((one) => view.bySeverity[one] > 0).map((one, at) => (
      <span key={one} className={one === 'error' ? 'urgency-overdue' : one === 'warning' ? 'urgency-soon' : ''}>
        {at === 0 ? '' : ' · '}
        <strong>{view.bySeverity[one].toLocaleString('en')}</strong> {view.bySeverity[one] === 1 ? severityWords[one].one : severityWords[one].many}
      </span>
    ))}
    {view.hidden.findings === 0 ? null : <span className="quiet"> · {hiddenWords(view)}</span>}
    {accepted || view.accepted === 0 ? null : <span className="quiet"> · {view.accepted.toLocaleString('en')} accepted</span>}
  </output>
);

const hiddenWords = ({ hidden }: FindingView): string => (hidden.findings === 0 ? 'Nothing is hidden by the filters.' : `Filters hide ${plural(hidden.findings, 'finding')}, ${hidden.errors === 0 ? 'no error' : plural(hidden.errors, 'error')} among them.`);
