import { useState } from 'react';
import { useFamily } from '../state/use-family';
import { Panel } from '../../ui/surfaces/Panel';
import { CasePicker } from './CasePicker';
import { ReceiveForm } from './ReceiveForm';
import './ReceivePanel.css';

/** What came in, and where it belongs as far as that is known. */
export type Receiving = {
  readonly family?: string;
  readonly application?: string;
  /** Id of a recorded event that is corrected. */
  readonly event?: string;
  readonly files: readonly File[];
};

/** One form for a document that came in: its case, what it is, its dates, and the time limits that it sets running. */
export const ReceivePanel = ({ receiving, onClose }: { readonly receiving: Receiving; readonly onClose: () => void }) => {
  const [place, setPlace] = useState<{ readonly family: string; readonly application?: string | undefined } | undefined>(receiving.family === undefined ? undefined : { family: receiving.family, application: receiving.application });
  if (place !== undefined) return <InCase key={place.family} {...place} receiving={receiving} onClose={onClose} onAnother={receiving.event === undefined ? () => setPlace(undefined) : undefined} />;
  return (
    <Panel title="Incoming document" onClose={onClose}>
      <div className="receive-form">
        {receiving.files.length === 0 ? null : <p className="quiet">{receiving.files.map(({ name }) => name).join(', ')}</p>}
        <CasePicker onPick={setPlace} />
      </div>
    </Panel>
  );
};

type InCaseProps = {
  readonly family: string;
  readonly application?: string | undefined;
  readonly receiving: Receiving;
  readonly onClose: () => void;
  /** Another case is to be chosen. */
  readonly onAnother: (() => void) | undefined;
};

const InCase = ({ family, application, receiving, onClose, onAnother }: InCaseProps) => {
  const { file } = useFamily(family);
  if (file.state === 'ready') return <ReceiveForm family={file.family} hash={file.hash} application={application} event={receiving.event} files={receiving.files} onClose={onClose} onAnother={onAnother} />;
  return (
    <Panel title="Incoming document" onClose={onClose}>
      {file.state === 'loading' ? <div aria-busy="true" /> : <p>{file.state === 'failed' ? file.failure.message : 'The case is no longer there.'}</p>}
    </Panel>
  );
};
