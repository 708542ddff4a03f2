import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-pct-'));
const portfolio = join(folder, 'Portfolio');

beforeAll(() => {
  // Invented families as of the day of the test, so that national phases lie ahead.
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'generate', portfolio, '--families', '60', '--seed', '7'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
});

let running: Stemma | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** The open application with its international applications on the screen. */
const launch = async (): Promise<Stemma['page']> => {
  running = await launchStemma({ portfolio });
  const { page } = running;
  await expect.poll(() => page.title()).toBe('Portfolio · Stemma');
  // Until every case is read, lists grow and rows change their places.
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.keyboard.press('ControlOrMeta+3');
  await page.getByRole('grid', { name: 'International applications' }).waitFor();
  return page;
};

/** Rows of applications that have an office to decide on and time left for it. */
const undecidedRows = (page: Stemma['page']) => page.getByRole('row').filter({ hasText: '◆ undecided', hasNotText: 'overdue' }).locator('.pct-row-open');

/** All family files of the portfolio as one text. */
const onDisk = (): string =>
  readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(portfolio, 'families', name), 'utf8'))
    .join('\n');

test('a decision is made, seen and taken back by keyboard alone', async () => {
  const page = await launch();
  const undecidedRow = undecidedRows(page).first();
  await undecidedRow.waitFor();
  await undecidedRow.focus();
  await page.keyboard.press('Enter');

  const timeline = page.getByRole('group', { name: /^PCT timeline of/ });
  const undecided = timeline.getByRole('button', { name: /: undecided, last day/ }).first();
  await undecided.waitFor();
  const office = (await undecided.getAttribute('aria-label'))?.split(':')[0] ?? '';
  await undecided.focus();
  await page.keyboard.press('Enter');

  const card = page.getByRole('dialog', { name: office });
  await card.waitFor();
  expect(await card.textContent()).toContain('priority date plus');
  expect(await card.getByRole('radio', { name: 'Undecided' }).getAttribute('aria-checked')).toBe('true');
  const before = onDisk().match(/"state": ?"enter"/g)?.length ?? 0;
  await card.getByRole('radio', { name: 'Enter', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => card.getByRole('radio', { name: 'Enter', exact: true }).getAttribute('aria-checked')).toBe('true');
  await page.keyboard.press('Escape');
  await timeline.getByRole('button', { name: new RegExp(`^${office}: enter, decided`) }).waitFor();
  await expect.poll(() => onDisk().match(/"state": ?"enter"/g)?.length ?? 0).toBe(before + 1);

  await page.keyboard.press('ControlOrMeta+z');
  await timeline.getByRole('button', { name: new RegExp(`^${office}: undecided`) }).waitFor();
  await expect.poll(() => onDisk().match(/"state": ?"enter"/g)?.length ?? 0).toBe(before);
});

test('arrow keys walk the marks of the timeline, and the wall narrows to a week', async () => {
  const page = await launch();
  await page.getByRole('radio', { name: 'Wall' }).click();
  const week = page.getByRole('button', { name: /^Week of .*[1-9]\d* decided/ }).first();
  await week.waitFor();
  await week.focus();
  await page.keyboard.press('Enter');
  await page.getByText(/week of .*: \d+ application/).waitFor();
  expect(await week.getAttribute('aria-pressed')).toBe('true');

  await page.getByRole('button', { name: /: priority .*, last day/ }).first().click();
  const marks = page.getByRole('group', { name: /^PCT timeline of/ }).getByRole('button');
  await marks.first().waitFor();
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await marks.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a decision sheet prints the client’s open offices and nothing of the application around it', async () => {
  const page = await launch();
  await page.getByRole('button', { name: 'Decision sheets…' }).click();
  await page.getByRole('heading', { name: 'National and regional phase: your decisions' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('columnheader', { name: 'Do not enter' }).first().isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Print…' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
});

test('the view keeps its list with a case that has no international application, and shows one that has', async () => {
  const page = await launch();
  const list = page.getByRole('grid', { name: 'International applications' });
  const withPct = (await undecidedRows(page).first().locator('strong').textContent()) ?? '';
  await page.keyboard.press('ControlOrMeta+1');
  const rows = page.getByRole('row').filter({ hasNotText: 'WO' });
  await rows.filter({ has: page.locator('.portfolio-offices'), hasNotText: '+' }).first().dblclick();
  // Away from dates, whose cards would open under a pointer that rests.
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Close the case' }).waitFor();
  await page.keyboard.press('ControlOrMeta+3');
  await list.waitFor();
  expect(await page.getByRole('group', { name: /^PCT timeline of/ }).count()).toBe(0);

  await list.getByRole('button').filter({ hasText: withPct }).first().focus();
  await page.keyboard.press('Enter');
  const timeline = page.getByRole('group', { name: /^PCT timeline of/ });
  await timeline.waitFor();
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByRole('button', { name: 'Close the case' }).waitFor();
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^PCT/ }).focus();
  await page.keyboard.press('Enter');
  await timeline.waitFor();
});

test('applications whose international phase is over are folded below the others', async () => {
  const page = await launch();
  const fold = page.getByRole('button', { name: /^▸ \d+ ended/ });
  await fold.waitFor();
  expect(await page.getByText('Phase ended').count()).toBe(0);
  await fold.click();
  await page.getByText('Phase ended').first().waitFor();
  expect(await page.getByText('Expired', { exact: true }).count()).toBe(0);
});
