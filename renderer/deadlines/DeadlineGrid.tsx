import { useRef } from 'react';
import type { DeadlineGroup } from '#shared/query/deadline-query';
import type { DeadlineRow } from '#shared/query/rows';
import { appStore } from '../app/state/app-store';
import { useCommand } from '../app/commands/command-registry';
import { openFamily, useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import type { DeadlineView } from '../index/api';
import { useIndex } from '../index/IndexContext';
import type { PagedView, PagedViewHandle } from '../index/use-paged-view';
import { ListGrid, type ListHandle } from '../ui/grid/ListGrid';
import { type RowSelection, selectedCount } from '../ui/grid/row-selection';
import { dateToText } from '../ui/marks/DateText';
import { applicationWords, groupTitle, limitTitle, stateWords } from './deadline-words';
import { DeadlineLine, type LineAct } from './DeadlineLine';
import './DeadlineGrid.css';

const columns = [
  { id: 'due', label: 'Due' },
  { id: 'days', label: 'Days' },
  { id: 'what', label: 'What' },
  { id: 'application', label: 'Application' },
  { id: 'case', label: 'Case' },
  { id: 'client', label: 'Client' },
  { id: 'responsible', label: 'Resp.', title: 'Responsible' },
  { id: 'origin', label: 'Said by' },
  { id: 'trust', label: 'Trust', title: 'How far rule and calendar were read in their sources' },
  { id: 'checked', label: '✓', title: 'Confirmed by a person, checked by a second one' },
] as const;

/** D done, N note, X not needed, O open again, Enter why, Space ticks. */
const keys: Readonly<Record<string, LineAct>> = { d: 'done', n: 'note', x: 'not-needed', o: 'open', c: 'confirm-done' };

/** What is drawn of rows that fly past. */
const briefTexts = (row: DeadlineRow): readonly string[] => {
  const { limit, client = '', responsible = '' } = row;
  return [dateToText(limit.due, true), stateWords(row), `${limit.office ?? ''} ${limitTitle(limit)}`.trim(), applicationWords(row), row.reference, client, responsible];
};

type Props = {
  readonly shown: PagedView<DeadlineRow, DeadlineView, null>;
  readonly handle: PagedViewHandle<DeadlineRow, DeadlineView, null>;
  readonly groupBy: DeadlineGroup;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  /** Asks for a person's word on a row, or, undefined, on those ticked. */
  readonly onAct: (act: LineAct, row: DeadlineRow | undefined) => void;
};

/** The list of time limits in groups. */
export const DeadlineGrid = ({ shown, handle, groupBy, selection, onSelect, onAct }: Props) => {
  const index = useIndex();
  const density = useStore(appStore, (shell) => shell.density);
  const location = useLocation();
  const list = useRef<ListHandle<DeadlineRow>>(null);
  const { view } = shown;
  useCommand('limit.done', () => {
    const row = list.current?.current();
    if (selectedCount(selection, view.total) > 0) onAct('done', undefined);
    else if (row !== undefined) onAct('done', row);
  });
  const open = (row: DeadlineRow): void => openFamily(row.family, { application: row.limit.application, limit: row.limit.key });
  return (
    <ListGrid<DeadlineRow, LineAct>
      ref={list}
      className="deadlines-grid"
      label="Time limits"
      columns={columns}
      density={density}
      total={view.total}
      groups={view.groups}
      row={handle.row}
      look={handle.look}
      glance={handle.glance}
      ticks={{ selectAllLabel: 'Select all shown time limits', selection, onSelect, idOf: ({ id }) => id, idsOf: (range) => index.deadlineIds(view.view, [range]) }}
      onOpen={open}
      onClick={(row) => location.family !== undefined && open(row)}
      onAct={onAct}
      keys={keys}
      renderGroup={(at) => {
        const group = view.groups[at];
        return (
          <span className={groupBy === 'bucket' && group?.value === 'overdue' ? 'urgency-overdue' : ''}>
            <strong>{groupTitle(groupBy, group?.value ?? '')}</strong> <span className="quiet">{group?.count.toLocaleString('en')}</span>
            {groupBy !== 'bucket' && (group?.overdue ?? 0) > 0 ? <span className="urgency-overdue"> · {group?.overdue.toLocaleString('en')} overdue</span> : null}
          </span>
        );
      }}
      briefTexts={briefTexts}
      groupText={(at) => groupTitle(groupBy, view.groups[at]?.value ?? '')}
      renderLine={(line, slot) => <DeadlineLine key={slot} {...line} isOpen={location.family === line.row.family && location.limit === line.row.limit.key} />}
    />
  );
};
