import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { userFolder } from '../../electron/system/user-folder';

describe('the folder of this computer’s settings', () => {
  test.each([undefined, '', 'relative'])('is below the home folder where XDG_CONFIG_HOME is %j, never in the folder a command runs in', (config) => {
    expect(userFolder('linux', { XDG_CONFIG_HOME: config })).toBe(join(homedir(), '.config', 'Stemma'));
  });

  test('is where XDG_CONFIG_HOME says', () => {
    expect(userFolder('linux', { XDG_CONFIG_HOME: '/srv/config' })).toBe('/srv/config/Stemma');
  });
});
