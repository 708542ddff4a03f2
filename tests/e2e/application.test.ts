import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-application-'));
const first = join(folder, 'First portfolio');
const second = join(folder, 'Second portfolio');
const sample = join(root, 'resources/sample');

beforeAll(() => {
  for (const portfolio of [first, second]) {
    const [file = ''] = readdirSync(sample).filter((name) => name.startsWith('ops-family'));
    execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'import', portfolio, join(sample, file)], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
  }
});

let running: Stemma | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
const launch = async (options: Parameters<typeof launchStemma>[0] = {}): Promise<Stemma> => (running = await launchStemma(options));
const title = (stemma: Stemma): Promise<string> => stemma.page.title();

test('a new portfolio is made where the person says, and is there again after quitting', async () => {
  const portfolio = join(folder, 'Made by hand');
  const stemma = await launch();
  await stemma.queueSave(portfolio);
  await stemma.page.getByRole('button', { name: /^New portfolio…/ }).click();
  await expect.poll(() => title(stemma)).toBe('Made by hand · Stemma');
  expect(existsSync(join(portfolio, 'stemma.portfolio'))).toBe(true);
  await stemma.close();
  const again = await launch({ userData: stemma.userData });
  await expect.poll(() => title(again)).toBe('Made by hand · Stemma');
});

test('a portfolio handed over by the system is opened: at the start, on a double click, by a second launch', async () => {
  const stemma = await launch({ portfolio: first });
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
  await stemma.openFile(join(second, 'stemma.portfolio'));
  await expect.poll(() => title(stemma)).toBe('Second portfolio · Stemma');
  await stemma.launchAgain([first]);
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
});

test('a folder that is no portfolio is refused with the reason, and what was open stays open', async () => {
  const stemma = await launch({ portfolio: first });
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
  await stemma.queueOpen([folder]);
  await stemma.chooseMenuItem('portfolio.open');
  await expect.poll(() => stemma.page.getByText(/no portfolio folder/).count()).toBeGreaterThan(0);
  expect(await title(stemma)).toBe('First portfolio · Stemma');
  expect(existsSync(join(first, 'lock.json'))).toBe(true);
});

test('the lock goes when the application quits', async () => {
  const stemma = await launch({ portfolio: first });
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
  expect(existsSync(join(first, 'lock.json'))).toBe(true);
  await stemma.close();
  running = undefined;
  expect(existsSync(join(first, 'lock.json'))).toBe(false);
  expect(JSON.parse(readFileSync(join(stemma.userData, 'settings.json'), 'utf8'))).toMatchObject({ last: first, window: { maximized: false } });
});

test('after a kill the application opens the portfolio again, writable', async () => {
  const stemma = await launch({ portfolio: first });
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
  await stemma.kill();
  const again = await launch({ userData: stemma.userData });
  await expect.poll(() => title(again)).toBe('First portfolio · Stemma');
  expect(await again.page.getByText('Read only.').count()).toBe(0);
});

test('the command line reads a portfolio that is open, and changes nothing in it', async () => {
  const stemma = await launch({ portfolio: first });
  await expect.poll(() => title(stemma)).toBe('First portfolio · Stemma');
  const run = (args: readonly string[]): string => execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args, '--json'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // Sound: the documented answer of the command.
  const [family] = JSON.parse(run(['cases', first])) as { readonly id: string }[];
  expect(family?.id).toMatch(/^[a-z0-9-]+$/);
  expect(() => run(['set', first, '--family', family?.id ?? '', '--field', 'responsible', '--value', 'x'])).toThrow(/Command failed/);
});
