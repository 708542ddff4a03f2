import { diskEncryption, type DiskEncryption } from './disk-encryption';

/** Whether the disk of the portfolio opened last is encrypted: looked up in the background, `unknown` until the system has answered. */
export const createDiskNotice = (look: (path: string) => Promise<DiskEncryption> = diskEncryption): { readonly state: () => DiskEncryption; readonly lookAt: (path: string) => void } => {
  let state: DiskEncryption = 'unknown';
  let latest = '';
  return {
    state: () => state,
    lookAt: (path) => {
      latest = path;
      state = 'unknown';
      void look(path).then((found) => {
        if (latest === path) state = found;
      });
    },
  };
};
