import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-checks-'));
const portfolio = join(folder, 'Portfolio');
let stemma: Stemma;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'generate', portfolio, '--families', '40', '--seed', '7'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
  stemma = await launchStemma({ portfolio });
  await stemma.page.locator('main[aria-busy="false"]').waitFor();
});
afterAll(() => stemma.close());

test('a finding is accepted with a reason by keyboard, listed as accepted, and comes back by undo', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+5');
  const list = page.getByRole('grid', { name: 'Findings' });
  await list.getByRole('row').nth(1).waitFor();
  const summary = page.locator('.checks .view-summary');
  const before = await summary.textContent();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const text = await list.getByRole('row').nth(1).locator('.checks-text').textContent();
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'Reason to accept this finding' }).waitFor();
  await page.keyboard.type('settled by letter');
  await page.keyboard.press('Enter');
  await expect.poll(() => summary.textContent()).toContain('1 accepted');
  expect(await list.getByRole('row').nth(1).locator('.checks-text').textContent()).not.toBe(text);

  await page.getByRole('radio', { name: 'Accepted' }).click();
  await expect.poll(() => list.getByRole('row').nth(1).textContent()).toContain('settled by letter');
  await page.getByRole('radio', { name: 'Open' }).click();
  await list.waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => summary.textContent()).toBe(before);
});

test('a finding leads to its case at the application concerned', async () => {
  const { page } = stemma;
  const list = page.getByRole('grid', { name: 'Findings' });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const reference = (await list.getByRole('row').nth(1).locator('strong').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close the case' }).waitFor();
  expect(await page.locator('.family-panel').textContent()).toContain(reference);
});
