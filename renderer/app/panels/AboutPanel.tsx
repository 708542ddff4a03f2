import { useState } from 'react';
import { Button } from '../../ui/controls/Button';
import { Panel } from '../../ui/surfaces/Panel';
import { appStore } from '../state/app-store';
import { type Licence, licences, loadLicence } from './licences';
import { useStore } from '../state/store';
import './AboutPanel.css';

/** Version, what the dates can be relied on for, and the licences of what is built in. */
export const AboutPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const version = useStore(appStore, (shell) => shell.app?.version ?? '');
  return (
    <Panel title="About Stemma" onClose={onClose}>
      <p>
        <strong>Stemma {version}</strong>
      </p>
      <p>Keeps patent portfolios in ordinary folders on this computer. Nothing is sent anywhere: every network request is refused.</p>
      <p className="quiet">Computed dates state the rule, the event and the arithmetic they rest on, and whether the rule and the calendar were verified. They do not replace the docketing duty of the responsible attorney.</p>
      <section aria-label="Licences">
        <h3>Built with</h3>
        <ul className="licences">
          {licences.map((licence) => (
            <LicenceItem key={licence.name} licence={licence} />
          ))}
        </ul>
      </section>
      <p className="quiet small">The licences of Electron and Chromium lie beside the application as LICENSE and LICENSES.chromium.html.</p>
    </Panel>
  );
};

const LicenceItem = ({ licence }: { readonly licence: Licence }) => {
  const [text, setText] = useState<string | null>(null);
  return (
    <li>
      <div className="licence-head">
        <span>
          {licence.name} <span className="quiet small">{licence.licence}</span>
        </span>
        <Button look="quiet" aria-expanded={text !== null} onPress={() => (text === null ? void loadLicence(licence).then(setText) : setText(null))}>
          {text === null ? 'Show licence' : 'Hide'}
        </Button>
      </div>
      {text === null ? null : <pre className="licence-text">{text}</pre>}
    </li>
  );
};
