import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-calculator-'));
const portfolio = join(folder, 'Portfolio');
let stemma: Stemma;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'generate', portfolio, '--families', '2', '--seed', '7'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
  stemma = await launchStemma({ portfolio });
  await stemma.page.getByRole('navigation', { name: 'Views' }).waitFor();
});
afterAll(() => stemma.close());

/** Types a date into the field of a name, part by part as the keyboard does. */
const typeDate = async (field: RegExp, iso: string): Promise<void> => {
  const group = stemma.page.getByRole('group', { name: field });
  await group.getByRole('spinbutton').first().focus();
  for (const part of iso.split('-')) await stemma.page.keyboard.type(part);
};

test('computes a rule with its steps, by keyboard', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+4');
  const rule = page.getByRole('combobox', { name: 'Rule' });
  await rule.fill('EP · Opposition period');
  await page.getByRole('option', { name: /^EP · Opposition period ends/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await typeDate(/^Granted/, '2024-05-15');
  const answer = page.locator('.calculator-answer');
  await expect.poll(() => answer.locator('.calculator-due').textContent()).toBe('Mon 17 Feb 2025');
  expect(await answer.getByRole('row').allTextContents()).toEqual([
    'StepFromToProvision',
    'mention of the grant plus 9 monthsWed 15 May 2024Sat 15 Feb 2025EPC Art. 99(1)',
    expect.stringMatching(/^EP closed \(Saturday\)/),
    expect.stringMatching(/^EP closed \(Sunday\)/),
  ]);
});

test('says which office to use where a national route is closed', async () => {
  const { page } = stemma;
  await page.getByRole('combobox', { name: 'Rule' }).fill('Enter the national or regional');
  await page.getByRole('option', { name: /^Enter the national or regional phase/ }).click();
  await page.getByRole('combobox', { name: /^Office/ }).fill('FR');
  await page.keyboard.press('Tab');
  await typeDate(/^Priority date/, '2025-02-14');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('enter at EP');
});

test('counts a free period from a document that came late', async () => {
  const { page } = stemma;
  await page.getByRole('radio', { name: 'Free period' }).click();
  await page.getByRole('radio', { name: 'A document that is notified' }).click();
  await page.getByRole('combobox', { name: /^Office/ }).fill('EP');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Period' }).fill('4');
  await typeDate(/^Date on the document/, '2024-01-30');
  await typeDate(/^Received on/, '2024-02-09');
  await expect.poll(() => page.locator('.calculator-due').textContent()).toBe('Mon 3 Jun 2024');
});
