import type { LimitActName } from '#shared/docket/act-on-limits';
import { limitOfId } from '#shared/query/deadline-list';
import { isToBePaid, type RenewalGroup } from '#shared/query/renewal-query';
import type { RenewalRow } from '#shared/query/rows';
import { useRef } from 'react';
import { useCommand } from '../app/commands/command-registry';
import { appStore } from '../app/state/app-store';
import { openFamily, useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import type { RenewalView } from '../index/api';
import { useIndex } from '../index/IndexContext';
import type { PagedView, PagedViewHandle } from '../index/use-paged-view';
import { ListGrid, type ListHandle } from '../ui/grid/ListGrid';
import { type RowSelection, selectedCount } from '../ui/grid/row-selection';
import { dateToText } from '../ui/marks/DateText';
import { daysWords } from '../ui/marks/days-words';
import { groupTitle, stateWords, sumsText } from './renewal-words';
import { RenewalLine } from './RenewalLine';

const columns = [
  { id: 'base', label: 'Due date', title: 'Due date as the law names it; it is not moved for closed days' },
  { id: 'due', label: 'No surcharge', title: 'Last day without surcharge' },
  { id: 'days', label: 'Days' },
  { id: 'late', label: 'Surcharge', title: 'Last day with surcharge' },
  { id: 'fee', label: 'Fee' },
  { id: 'application', label: 'Application' },
  { id: 'case', label: 'Case' },
  { id: 'client', label: 'Client' },
  { id: 'state', label: 'Instruction' },
  { id: 'payment', label: 'Payment', title: 'Amount and payer' },
] as const;

/** K keep, X drop, I instruct, D paid, N note, C confirm what office data say. */
const keys: Readonly<Record<string, LimitActName>> = { k: 'keep', x: 'drop', i: 'instruct', d: 'paid', n: 'note', o: 'open', c: 'confirm-done' };

/** What is drawn of rows that fly past. */
const briefTexts = (row: RenewalRow): readonly string[] => {
  const { limit, applicationNumber = '', client = '' } = row;
  const late = limit.late?.kind === 'surcharge' ? dateToText(limit.late.date) : '';
  return [dateToText(limit.base ?? limit.due), dateToText(limit.due), isToBePaid(row.state) ? daysWords(row.days) : '', late, `${limit.office ?? ''} year ${limit.year ?? ''}`, applicationNumber, row.reference, client, stateWords(row)];
};

type Props = {
  readonly shown: PagedView<RenewalRow, RenewalView, null>;
  readonly handle: PagedViewHandle<RenewalRow, RenewalView, null>;
  readonly groupBy: RenewalGroup;
  readonly selection: RowSelection;
  readonly onSelect: (selection: RowSelection) => void;
  readonly onAct: (act: LimitActName, row: RenewalRow | undefined) => void;
};

/** The schedule: the fee of each year of each member, in groups. */
export const RenewalGrid = ({ shown, handle, groupBy, selection, onSelect, onAct }: Props) => {
  const index = useIndex();
  const density = useStore(appStore, (shell) => shell.density);
  const location = useLocation();
  const list = useRef<ListHandle<RenewalRow>>(null);
  const { view } = shown;
  useCommand('limit.done', () => {
    const row = list.current?.current();
    if (selectedCount(selection, view.total) > 0) onAct('paid', undefined);
    else if (row !== undefined) onAct('paid', row);
  });
  const open = (row: RenewalRow): void => openFamily(row.family, { application: row.limit.application, limit: row.limit.key });
  return (
    <ListGrid<RenewalRow, LimitActName>
      ref={list}
      className="renewals-grid"
      label="Renewal fees"
      columns={columns}
      density={density}
      total={view.total}
      groups={view.groups}
      row={handle.row}
      look={handle.look}
      glance={handle.glance}
      ticks={{ selectAllLabel: 'Select all shown renewal fees', selection, onSelect, idOf: ({ id }) => id, idsOf: (range) => index.deadlineIds(view.view, [range]) }}
      onOpen={open}
      onClick={(row) => location.family !== undefined && open(row)}
      onAct={onAct}
      keys={keys}
      renderGroup={(at) => {
        const group = view.groups[at];
        if (group === undefined) return null;
        const sums = sumsText(group.sums);
        return (
          <>
            <strong>{groupTitle(groupBy, group.value, handle.row(group.from))}</strong> <span className="quiet">{group.count.toLocaleString('en')}</span>
            {group.overdue > 0 && group.value !== 'late' ? <span className="urgency-overdue"> · {group.overdue.toLocaleString('en')} with surcharge</span> : null}
            {sums === '' ? null : <span className="quiet"> · {sums}</span>}
          </>
        );
      }}
      briefTexts={briefTexts}
      groupText={(at) => groupTitle(groupBy, view.groups[at]?.value ?? '', undefined)}
      renderLine={(line, slot) => <RenewalLine key={slot} {...line} isOpen={location.family === line.row.family && location.limit === limitOfId(line.row.id).key} />}
    />
  );
};
