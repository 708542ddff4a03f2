import { useState } from 'react';
import { useLocation } from '../app/state/navigation';
import { usePortfolio } from '../app/state/app-store';
import { Button } from '../ui/controls/Button';
import { Panel } from '../ui/surfaces/Panel';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { HistoryItem } from './HistoryItem';
import { useHistory } from './use-history';
import './HistoryPanel.css';

/** Who changed what when and why, newest first; each entry opens to old and new values and can be taken back. */
export const HistoryPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const { family } = useLocation();
  const [scope, setScope] = useState<'all' | 'family'>('all');
  const wanted = scope === 'family' ? family : undefined;
  const portfolio = usePortfolio();
  const history = useHistory(wanted, portfolio?.revision ?? 0);
  return (
    <Panel title="History" onClose={onClose}>
      {family === undefined ? null : (
        <SegmentedControl
          label="Entries of"
          options={[
            { id: 'all', label: 'Whole portfolio' },
            { id: 'family', label: 'Open case' },
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      {history.failure === null ? null : <p role="alert">{history.failure}</p>}
      {history.entries.length === 0 && !history.loading && history.failure === null ? <p className="quiet">No entry yet. Every change and import is recorded here, with who made it.</p> : null}
      <ol className="history" aria-busy={history.loading}>
        {history.entries.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} family={wanted} writable={portfolio !== null && portfolio.readOnly === undefined} />
        ))}
      </ol>
      {history.more ? (
        <Button isPending={history.loading} onPress={history.loadMore}>
          Earlier entries
        </Button>
      ) : null}
    </Panel>
  );
};
