import { useMemo } from 'react';
import { checkById } from '#shared/checks/check-table';
import type { FindingGroup, FindingRow } from '#shared/query/finding-list';
import { appStore } from '../app/state/app-store';
import { useLocation } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import { useIndex } from '../index/IndexContext';
import type { FindingView } from '../index/api';
import type { PagedView, PagedViewHandle } from '../index/use-paged-view';
import { FoldButton } from '../ui/controls/FoldButton';
import { ListGrid } from '../ui/grid/ListGrid';
import type { RowSelection } from '../ui/grid/row-selection';
import { applicationWords, groupTitle } from './finding-words';
import { type FindingAct, FindingLine } from './FindingLine';

type Props = {
  readonly shown: PagedView<FindingRow, FindingView, null>;
  readonly handle: PagedViewHandle<FindingRow, FindingView, null>;
  readonly groupBy: FindingGroup;
  readonly folded: ReadonlySet<string>;
  readonly selection: RowSelection;
  readonly canAccept: boolean;
  readonly onSelect: (selection: RowSelection) => void;
  readonly onOpen: (row: FindingRow) => void;
  /** Undefined: those that are ticked. */
  readonly onAccept: (row: FindingRow | undefined) => void;
  readonly onFold: (folded: ReadonlySet<string>) => void;
};

const keys: Readonly<Record<string, FindingAct>> = { a: 'accept' };

/** About what a heading and a finding take, in CSS pixels; the least is a finding of one line. */
const heights = { group: 52, row: 58 } as const;
const least = 50;

/** What is drawn of rows that fly past. */
const briefTexts = (row: FindingRow): readonly string[] => [`${row.reference} · ${applicationWords(row)}`, `${row.check.title}. ${row.finding.text}`];

const briefClasses = ['checks-about', 'checks-text'];

/** Findings in groups. Space ticks or folds, Enter opens the case, A accepts. */
export const FindingList = ({ shown, handle, groupBy, folded, selection, canAccept, onSelect, onOpen, onAccept, onFold }: Props) => {
  const index = useIndex();
  const density = useStore(appStore, (shell) => shell.density);
  const location = useLocation();
  const { view } = shown;
  const folds = useMemo(() => {
    const valueOf = (group: number): string => view.groups[group]?.value ?? '';
    return {
      isFolded: (group: number) => folded.has(valueOf(group)),
      onFold: (group: number) => {
        const next = new Set(folded);
        if (!next.delete(valueOf(group))) next.add(valueOf(group));
        onFold(next);
      },
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what is folded depends on the list and its groups alone
  }, [view.groups, folded]);
  return (
    <ListGrid<FindingRow, FindingAct>
      className="checks-list"
      label="Findings"
      columns={[]}
      density={density}
      rowHeight={least}
      heights={heights}
      total={view.total}
      groups={view.groups}
      folds={folds}
      row={handle.row}
      look={handle.look}
      glance={handle.glance}
      ticks={{ selectAllLabel: '', selection, onSelect, idOf: ({ id }) => id, idsOf: (range) => index.findingIds(view.view, [range]) }}
      onOpen={onOpen}
      onEnter={onOpen}
      onClick={(row) => location.family !== undefined && onOpen(row)}
      onAct={(_, row) => canAccept && onAccept(row)}
      keys={keys}
      briefTexts={briefTexts}
      briefClasses={briefClasses}
      groupText={(at) => groupTitle(groupBy, view.groups[at]?.value ?? '')}
      renderGroup={(at) => {
        const group = view.groups[at];
        if (group === undefined) return null;
        const check = groupBy === 'check' ? checkById.get(group.value) : undefined;
        const title = groupTitle(groupBy, group.value);
        return (
          <>
            <FoldButton label={title} open={!folds.isFolded(at)} onOpen={() => folds.onFold(at)} />
            <strong>{title}</strong> <span className="quiet">{group.count.toLocaleString('en')}</span>
            {check === undefined ? null : (
              <p className="small quiet">
                {check.fix}
                {check.basis === undefined ? '' : ` ${check.basis}.`}
              </p>
            )}
          </>
        );
      }}
      renderLine={(line, slot) => <FindingLine key={`line${slot}`} {...line} isOpen={location.family === line.row.family} groupBy={groupBy} canAccept={canAccept} />}
    />
  );
};
