import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { portfolioFolderOf, portfolioOfArguments } from '../../electron/system/launch-path';

describe('the portfolio that a launch names', () => {
  test.each([
    [true, ['stemma'], undefined],
    [true, ['stemma', 'portfolio'], resolve('/home/a', 'portfolio')],
    [true, ['stemma', '--flag', 'portfolio/stemma.portfolio'], resolve('/home/a', 'portfolio')],
    [false, ['electron', '.'], undefined],
    [false, ['electron', '--no-sandbox', '.', '--user-data-dir=/x', '/p/q'], resolve('/p/q')],
  ])('packaged %j, arguments %j: %s', (isPackaged, argv, expected) => {
    expect(portfolioOfArguments(argv, { isPackaged, directory: '/home/a' })).toBe(expected);
  });

  test('is the folder of the marker file that was opened', () => {
    expect(portfolioFolderOf(resolve('/p/q/Stemma.portfolio'))).toBe(resolve('/p/q'));
    expect(portfolioFolderOf(resolve('/p/q'))).toBe(resolve('/p/q'));
  });
});
