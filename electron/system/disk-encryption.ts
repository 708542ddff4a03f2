import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

export type DiskEncryption = 'yes' | 'no' | 'unknown';

/** Runs a program of the system and returns its standard output; rejects where it fails or is not there. */
export type RunProgram = (file: string, args: readonly string[]) => Promise<string>;

const runProgram: RunProgram = async (file, args) => (await promisify(execFile)(file, [...args], { timeout: 10_000, windowsHide: true })).stdout;

/** FileVault's own report, e.g. `FileVault is On.` */
const ofFileVault = (output: string): DiskEncryption => (/FileVault is On/.test(output) ? 'yes' : /FileVault is Off/.test(output) ? 'no' : 'unknown');

/** Windows' shell property System.Volume.BitLockerProtection, which needs no administrator: 1 on, 2 off, 3 encrypting, 5 suspended. */
const ofBitLocker = (output: string): DiskEncryption => {
  const value = output.trim();
  return value === '1' || value === '3' ? 'yes' : value === '2' ? 'no' : 'unknown';
};

/** Devices below a mounted one: a layer of type `crypt` is LUKS. Without one other means may serve (fscrypt, the drive itself). */
const ofBlockDevices = (output: string): DiskEncryption => (output.split('\n').some((type) => type.trim() === 'crypt') ? 'yes' : 'unknown');

/** Whether the disk that holds `path` is encrypted, where the system tells; never rejects. */
export const diskEncryption = async (path: string, platform: NodeJS.Platform = process.platform, run: RunProgram = runProgram): Promise<DiskEncryption> => {
  try {
    if (platform === 'darwin') return ofFileVault(await run('/usr/bin/fdesetup', ['status']));
    if (platform === 'win32') {
      const drive = win32.parse(path).root.slice(0, 2);
      if (!/^[A-Za-z]:$/.test(drive)) return 'unknown';
      const property = `(New-Object -ComObject Shell.Application).NameSpace('${drive}').Self.ExtendedProperty('System.Volume.BitLockerProtection')`;
      return ofBitLocker(await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', property]));
    }
    const device = (await run('findmnt', ['-no', 'SOURCE', '--target', path])).trim();
    return device.startsWith('/dev/') ? ofBlockDevices(await run('lsblk', ['-sno', 'TYPE', device.replace(/\[.*$/, '')])) : 'unknown';
  } catch {
    return 'unknown';
  }
};
