import { expect, test } from 'vitest';
import { diskEncryption, type RunProgram } from '../../electron/system/disk-encryption';

const answers =
  (outputs: Readonly<Record<string, string>>): RunProgram =>
  async (file) => {
    const output = outputs[file];
    if (output === undefined) throw new Error('ENOENT');
    return output;
  };

test.each([
  ['darwin', { '/usr/bin/fdesetup': 'FileVault is On.\n' }, 'yes'],
  ['darwin', { '/usr/bin/fdesetup': 'FileVault is Off.\n' }, 'no'],
  ['darwin', {}, 'unknown'],
  ['win32', { 'powershell.exe': '1\r\n' }, 'yes'],
  ['win32', { 'powershell.exe': '2\r\n' }, 'no'],
  ['win32', { 'powershell.exe': '\r\n' }, 'unknown'],
  ['linux', { findmnt: '/dev/mapper/home\n', lsblk: 'crypt\npart\ndisk\n' }, 'yes'],
  ['linux', { findmnt: '/dev/sda1\n', lsblk: 'part\ndisk\n' }, 'unknown'],
  ['linux', { findmnt: 'overlay\n' }, 'unknown'],
] as const)('on %s with %j the disk counts as encrypted: %s', async (platform, outputs, expected) => {
  const path = platform === 'win32' ? 'C:\\portfolio' : '/home/portfolio';
  expect(await diskEncryption(path, platform, answers(outputs))).toBe(expected);
});
