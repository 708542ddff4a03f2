import { type ReactNode, useMemo, useState } from 'react';
import type { PctRow } from '#shared/query/rows';
import { appStore } from '../app/state/app-store';
import { openFamily } from '../app/state/navigation';
import { useStore } from '../app/state/store';
import type { PctView } from '../index/api';
import type { PagedViewHandle } from '../index/use-paged-view';
import { ListGrid } from '../ui/grid/ListGrid';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { PctLine, pctTexts } from './PctLine';

export type PctListProps = { readonly handle: PagedViewHandle<PctRow, PctView, null>; readonly acts: ReactNode; readonly searched: boolean };

/** Height of a row, which has two lines of text, in CSS pixels. */
const rowHeight = 46;

const columns = [
  { id: 'next', label: 'Next act' },
  { id: 'case', label: 'Case' },
  { id: 'application', label: 'Application' },
  { id: 'client', label: 'Client or applicant' },
  { id: 'offices', label: 'National phase' },
] as const;

/** All international applications, the next act first. */
export const PctList = ({ handle, acts, searched }: PctListProps) => {
  const view = handle.shown?.view;
  return (
    <>
      <header className="pct-head">
        <div className="pct-head-case">
          <h2>International applications by next act</h2>
          <p className="quiet">
            {view === undefined ? 'asking the index' : `${plural(view.total, 'application')} · ${view.pending.toLocaleString('en')} in the international phase · ${plural(view.undecided, 'office')} undecided`}
          </p>
        </div>
        {acts}
      </header>
      {view === undefined ? (
        <div className="view-blank" aria-busy />
      ) : view.total > 0 ? (
        <Rows view={view} handle={handle} />
      ) : searched ? (
        <EmptyState title="No international application fits the search">Clear the search box to see all of them.</EmptyState>
      ) : (
        <EmptyState title="No international application in this portfolio">They come with imported families, or from “Add application” with the route PCT.</EmptyState>
      )}
    </>
  );
};

/** What is over comes last, folded to one line while there is anything else. */
const Rows = ({ view, handle }: { readonly view: PctView; readonly handle: PagedViewHandle<PctRow, PctView, null> }) => {
  const density = useStore(appStore, (shell) => shell.density);
  const [unfolded, setUnfolded] = useState(false);
  const { running, total } = view;
  const over = total - running;
  const groups = useMemo(() => (running === 0 || over === 0 ? [] : [{ from: running, count: over }]), [running, over]);
  const folds = useMemo(() => ({ isFolded: () => !unfolded, onFold: () => setUnfolded((now) => !now) }), [unfolded]);
  const overText = `${over.toLocaleString('en')} ended: international phase over, no entry owed`;
  const open = (row: PctRow): void => openFamily(row.family, { application: row.application });
  return (
    <div className="pct-list">
      <ListGrid<PctRow, never>
        className="pct-grid"
        label="International applications"
        columns={columns}
        density={density}
        rowHeight={rowHeight}
        total={total}
        groups={groups}
        folds={folds}
        row={handle.row}
        look={handle.look}
        glance={handle.glance}
        onOpen={open}
        onEnter={open}
        onAct={noAct}
        keys={noKeys}
        renderGroup={() => (
          <button type="button" tabIndex={-1} className="pct-fold quiet" aria-expanded={unfolded} onClick={folds.onFold}>
            {unfolded ? '▾' : '▸'} {overText}
          </button>
        )}
        groupText={() => overText}
        briefTexts={pctTexts}
        renderLine={(line, slot) => <PctLine key={slot} {...line} />}
      />
    </div>
  );
};

const noAct = (): void => undefined;
const noKeys = {};
