import { HistoryPanel } from '../../history/HistoryPanel';
import { ImportPanel } from '../../import/ImportPanel';
import { AboutPanel } from './AboutPanel';
import { FindingsPanel } from './FindingsPanel';
import { KeysPanel } from '../commands/KeysPanel';
import { MarkPanel } from '../marking/MarkPanel';
import { LimitPanel } from '../limit/LimitPanel';
import { closePanel, useOpenPanel } from './panels';
import { ReceivePanel } from '../receive/ReceivePanel';
import { ReportPanel } from '../print/ReportPanel';
import { PersonPanel } from './PersonPanel';
import { Dossier, RelatedFamilies } from '../frame/views';

/** The sheet at the right edge that is open now. */
export const PanelSlot = () => {
  const open = useOpenPanel();
  switch (open.panel) {
    case 'none':
      return null;
    case 'history':
      return <HistoryPanel onClose={closePanel} />;
    case 'findings':
      return <FindingsPanel onClose={closePanel} />;
    case 'import':
      return <ImportPanel onClose={closePanel} />;
    case 'keys':
      return <KeysPanel onClose={closePanel} />;
    case 'person':
      return <PersonPanel onClose={closePanel} />;
    case 'about':
      return <AboutPanel onClose={closePanel} />;
    case 'mark':
      return <MarkPanel key={`${open.marking.act} ${open.marking.limits.map(({ family, key }) => `${family}/${key}`).join()}`} {...open.marking} onClose={closePanel} />;
    case 'limit':
      return <LimitPanel key={`${open.limit.family}/${open.limit.key}`} limit={open.limit} onClose={closePanel} />;
    case 'receive':
      return <ReceivePanel key={`${open.receiving.family ?? ''} ${open.receiving.event ?? ''} ${open.receiving.files.map(({ name }) => name).join()}`} receiving={open.receiving} onClose={closePanel} />;
    case 'report':
      return <ReportPanel of={open.of} onClose={closePanel} />;
    case 'related':
      return <RelatedFamilies key={open.family ?? ''} family={open.family} onClose={closePanel} />;
    case 'dossier':
      return <Dossier families={open.families} onClose={closePanel} />;
  }
};
