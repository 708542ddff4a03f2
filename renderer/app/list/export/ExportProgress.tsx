import { FootProgress } from '../../frame/FootProgress';
import { useStore } from '../../state/store';
import { exportStore } from './export-store';

/** How far the export of a list is, over the foot of the window; nothing while there is none. */
export const ExportProgress = () => {
  const state = useStore(exportStore, (value) => value);
  if (state?.isShown !== true) return null;
  const { path, rows, total, cancel } = state;
  return <FootProgress name="Export" label={`Exporting to ${path}`} value={rows === 0 ? undefined : rows / total} detail={`${rows.toLocaleString('en')} of ${total.toLocaleString('en')} rows`} onCancel={cancel} />;
};
