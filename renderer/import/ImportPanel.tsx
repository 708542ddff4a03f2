import { useStore } from '../app/state/store';
import { Button } from '../ui/controls/Button';
import { Panel } from '../ui/surfaces/Panel';
import { ProgressBar } from '../ui/surfaces/ProgressBar';
import { cancelImport, discardImport, mapTables, skipTables, startImport } from './import-actions';
import { importStore } from './import-store';
import { MappingPanel } from './mapping/MappingPanel';
import { PlanView } from './PlanView';
import { progressInWords } from './progress-text';
import './ImportPanel.css';

/** The import from reading to acceptance. Closing the sheet leaves it as it is; the command brings it back. */
export const ImportPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const state = useStore(importStore, (now) => now);
  if (state.phase === 'planned') return <PlanView key={state.job} job={state.job} summary={state.summary} onClose={onClose} />;
  if (state.phase === 'mapping') return <MappingPanel key={state.job} tables={state.tables} hasPlan={state.summary.records > 0} onMap={(mappings) => void mapTables(mappings)} onSkip={() => void skipTables()} onClose={onClose} />;
  if (state.phase === 'reading') {
    return (
      <Panel
        title="Import: reading files"
        onClose={onClose}
        footer={
          <Button isPending={state.cancelling} onPress={() => void cancelImport()}>
            {state.cancelling ? 'Cancelling' : 'Cancel import'}
          </Button>
        }
      >
        <ProgressBar label={state.progress?.phase ?? 'Reading'} value={share(state.progress)} />
        <p className="quiet">{progressInWords(state.progress)}</p>
        <ul className="import-files">
          {state.files.map((file) => (
            <li key={file} className="ellipsis" title={file}>
              {file.split(/[/\\]/).at(-1)}
            </li>
          ))}
        </ul>
        <p className="quiet small">Nothing is changed before the plan has been accepted. This sheet can be closed meanwhile.</p>
      </Panel>
    );
  }
  if (state.phase === 'writing') {
    return (
      <Panel title="Import: writing cases" onClose={onClose}>
        <ProgressBar label={state.progress?.phase ?? 'Writing cases'} value={share(state.progress)} />
        <p className="quiet">{state.progress === undefined ? 'The plan is recorded in the history first.' : progressInWords(state.progress)}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Import"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void discardImport()}>Close</Button>
          <Button look="primary" onPress={() => void startImport({ choose: 'files' })}>
            Choose files…
          </Button>
        </>
      }
    >
      {state.phase === 'failed' ? (
        <p role="alert">{state.message} Nothing was changed.</p>
      ) : (
        <p className="quiet">No import is under way.</p>
      )}
    </Panel>
  );
};

const share = (progress: { readonly done: number; readonly total: number } | undefined): number | undefined =>
  progress === undefined || progress.total <= 0 ? undefined : Math.min(1, progress.done / progress.total);
