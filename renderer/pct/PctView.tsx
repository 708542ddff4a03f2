import { useMemo, useState } from 'react';
import type { PctRow } from '#shared/query/rows';
import { useCommand } from '../app/commands/command-registry';
import { CommandButton } from '../app/commands/CommandButton';
import { ViewSearch } from '../app/frame/ViewSearch';
import { navigate, openFamily, useLocation } from '../app/state/navigation';
import { openPanel } from '../app/panels/panels';
import type { PctView as PctListView } from '../index/api';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { usePagedView } from '../index/use-paged-view';
import { Button } from '../ui/controls/Button';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { DecisionSheets } from './DecisionSheets';
import { PctCase } from './PctCase';
import { PctList } from './PctList';
import { PctWall } from './PctWall';
import { useHasPct } from './use-has-pct';
import './pct.css';

type Lens = 'wall' | 'list' | 'case';

/**
 * International applications: all of them as a wall or a list by next act, one as its timeline, and the sheets for clients. The case
 * comes with a selected family that has an international application; another family leaves the view at wall or list.
 */
export const PctView = () => {
  const { family } = useLocation();
  const [lens, setLens] = useState<'wall' | 'list' | 'sheets'>('list');
  const [last, setLast] = useState<string | undefined>(undefined);
  const [text, setText] = useState('');
  const index = useIndex();
  const revision = useIndexRevision();
  const source = useMemo(() => ({ ask: () => index.pctApplications({ text, sort: 'next-act' }, 'next-act'), rows: index.pctRows, extra: () => Promise.resolve(null) }), [index, text]);
  const handle = usePagedView<PctRow, PctListView, null>(source, revision);
  const view = handle.shown?.view;
  const isEmpty = view === undefined || view.total === 0;
  const hasCase = useHasPct(family);
  useCommand('report.print', () => openPanel({ panel: 'report', of: hasCase === true && family !== undefined ? { keys: [family] } : { view: view?.view ?? 0 } }), { enabled: !isEmpty });
  if (family !== undefined && hasCase === true && family !== last) setLast(family);
  if (lens === 'sheets' && hasCase !== true) return <DecisionSheets onClose={() => setLens('list')} />;

  const shown: Lens = hasCase === true ? 'case' : lens === 'sheets' ? 'list' : lens;
  const show = (next: Lens): void => {
    if (next === 'case') {
      const key = last ?? handle.row(0)?.family;
      if (key !== undefined) openFamily(key);
      return;
    }
    setLens(next);
    if (shown === 'case') navigate({ view: 'pct' });
  };
  const control = (
    <div className="pct-head-acts">
      {shown === 'case' ? null : (
        <>
          <CommandButton id="report.print" look="quiet" />
          <Button look="quiet" onPress={() => setLens('sheets')} isDisabled={isEmpty}>
            Decision sheets…
          </Button>
        </>
      )}
      <SegmentedControl
        label="View of the international applications"
        options={[
          { id: 'wall', label: 'Wall' },
          { id: 'list', label: 'List' },
          { id: 'case', label: 'Case' },
        ]}
        value={shown}
        onChange={show}
      />
    </div>
  );
  if (family !== undefined && hasCase === undefined) return <section className="pct-view" aria-busy="true" />;
  if (family !== undefined && hasCase === true) return <PctCase key={family} familyKey={family} acts={control} onList={() => show('list')} />;
  return (
    <section className="pct-view" aria-label="PCT">
      <ViewSearch label="Search international applications" placeholder="Search international applications" text={text} onChange={setText} onEnter={() => document.querySelector<HTMLElement>('.pct-grid')?.focus()} />
      {shown === 'wall' ? <PctWall text={text} acts={control} /> : <PctList handle={handle} acts={control} searched={text !== ''} />}
    </section>
  );
};
