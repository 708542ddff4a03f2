import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledTables } from '#shared/law/bundled-tables';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-law-'));
const portfolio = join(folder, 'Portfolio');
const today = new Date().toISOString().slice(0, 10);
let stemma: Stemma;
let limit: { readonly office: string; readonly due: string; readonly label: string; readonly reference: string; readonly status: string };

const commandLine = (...args: readonly string[]): string => execFileSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, encoding: 'utf8' });

beforeAll(async () => {
  commandLine('generate', portfolio, '--families', '40', '--seed', '7');
  // Sound: the command prints an array of limits, each with these fields.
  const limits = JSON.parse(commandLine('deadlines', portfolio, '--as-of', today, '--json')) as (typeof limit)[];
  const found = limits.find(({ office, due, status }) => office === 'EP' && due > today && status === 'open');
  if (found === undefined) throw new Error('The invented portfolio has no open limit at the EPO.');
  limit = found;
  stemma = await launchStemma({ portfolio });
  await stemma.page.locator('main[aria-busy="false"]').waitFor();
});
afterAll(() => stemma.close());

const typeDate = async (field: string, iso: string): Promise<void> => {
  await stemma.page.getByRole('group', { name: field }).getByRole('spinbutton').first().focus();
  for (const part of iso.split('-')) await stemma.page.keyboard.type(part);
};

test('a closed day says which open limits it moves before it is saved, moves them, and is taken back by undo', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+7');
  await page.getByRole('radio', { name: 'Closed days' }).click();
  const form = page.getByRole('form', { name: 'Add or correct a day of EP' });
  await form.waitFor();
  await typeDate('Day', limit.due);
  await form.getByRole('textbox', { name: 'Why' }).fill('closed by notice');
  await form.getByRole('button', { name: 'Compare and save…' }).click();
  const review = page.getByRole('dialog', { name: 'Before it is saved' });
  await expect.poll(() => review.textContent()).toContain(limit.reference);
  expect(await review.textContent()).toContain('→');
  const file = join(portfolio, 'law.json');
  expect(existsSync(file)).toBe(false);
  await review.getByRole('button', { name: 'Save' }).click();
  await review.waitFor({ state: 'detached' });
  expect(readFileSync(file, 'utf8')).toContain(limit.due);
  const moved = (): boolean => (JSON.parse(commandLine('deadlines', portfolio, '--as-of', today, '--json')) as (typeof limit)[]).every(({ office, due, status }) => office !== 'EP' || status !== 'open' || due !== limit.due);
  expect(moved()).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(moved, { timeout: 15_000, interval: 500 }).toBe(false);
});

test('law tables from a file are compared before they apply; a file that is none is refused with the reason', async () => {
  const { page } = stemma;
  await page.getByRole('radio', { name: 'Tables in use' }).click();
  const update = page.getByRole('button', { name: 'Update law tables…' });
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, '{"format":"something else"}');
  await stemma.queueOpen([wrong]);
  await update.click();
  await page.getByText(/wrong\.json cannot be taken over/).waitFor();

  const later = join(folder, 'later.json');
  const text = JSON.stringify({ format: 'stemma-law-tables', ...bundledTables });
  // The same tables under another version: nothing may change.
  writeFileSync(later, text.replaceAll('"2026-11"', '"2027-01"'));
  await stemma.queueOpen([later]);
  await update.click();
  const review = page.getByRole('dialog', { name: 'Before it is saved' });
  await review.getByText('No open time limit changes.').waitFor();
  await review.getByRole('button', { name: 'Save' }).click();
  await review.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.law-tables').textContent()).toContain('later.json, version 2027-01');
});

test('rules are found by words, with what is known of them', async () => {
  const { page } = stemma;
  await page.getByRole('radio', { name: 'Rules' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('opposition period EP');
  const row = page.getByRole('row', { name: /^Open Opposition period.* EP / }).first();
  await row.waitFor();
  expect(await row.textContent()).toContain('Art. 99(1)');
  await row.getByRole('button', { name: /^Open Opposition/ }).click();
  await expect.poll(() => page.locator('.law-detail').first().textContent()).toContain('Source');
});
