import { FootProgress } from '../frame/FootProgress';
import { useStore } from '../state/store';
import { archiveStore, cancelArchive } from './archive-store';

/** How far the archive is that is being written or read, over the foot of the window; nothing while there is none. */
export const ArchiveProgress = () => {
  const state = useStore(archiveStore, (value) => value);
  if (state === null) return null;
  const { kind, path, progress } = state;
  const share = progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <FootProgress
      name="Archive"
      label={kind === 'write' ? `Writing the archive ${path}` : `Restoring the archive to ${path}`}
      value={share}
      {...(share === undefined ? {} : { detail: `${Math.floor(share * 100)} %` })}
      onCancel={() => void cancelArchive()}
    />
  );
};
