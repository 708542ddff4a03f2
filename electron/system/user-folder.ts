import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Folder of this computer's settings where Electron is not there to name it; the same that it names. */
export const userFolder = (platform: NodeJS.Platform = process.platform, env: Readonly<Record<string, string | undefined>> = process.env): string => {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Stemma');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stemma');
  const config = env['XDG_CONFIG_HOME'] ?? '';
  // The XDG Base Directory Specification: empty counts as unset, and a relative path is to be ignored.
  return join(isAbsolute(config) ? config : join(homedir(), '.config'), 'Stemma');
};
