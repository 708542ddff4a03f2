import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-limits-'));
const portfolio = join(folder, 'Portfolio');
let stemma: Stemma;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'generate', portfolio, '--families', '60', '--seed', '7'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
  stemma = await launchStemma({ portfolio });
  await stemma.page.locator('main[aria-busy="false"]').waitFor();
});
afterAll(() => stemma.close());

/** What is kept of the limits of the case on the disk. */
const marks = (): readonly Readonly<Record<string, unknown>>[] => {
  const file = readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(portfolio, 'families', name), 'utf8'))
    .find((text) => text.includes('"reference": "P-1054"') || text.includes('"reference":"P-1054"'));
  return (JSON.parse(file ?? '{"limits":[]}') as { readonly limits: readonly Readonly<Record<string, unknown>>[] }).limits;
};

test('a document that came in is recorded with the limit it sets running, told before and confirmed with it', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Commands and cases' }).waitFor();
  // The European member of the case, which is pending.
  await page.keyboard.type('EP24155149');
  await page.getByRole('dialog', { name: 'Commands and cases' }).getByText('P-1054').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.family-panel [data-node="a1"]').click();
  await page.getByRole('tab', { name: /^Events/ }).click();
  await page.getByRole('button', { name: 'Record document or event' }).click();
  expect(await page.getByRole('button', { name: /Document or event/ }).textContent()).toContain('Examination report or office action');
  const date = page.getByRole('group', { name: /^Date on the document/ });
  await date.getByRole('spinbutton').first().focus();
  for (const part of ['2099', '03', '02']) await page.keyboard.type(part);
  const proposed = page.getByRole('checkbox', { name: /^Confirm EP · Reply to the communication under Article 94\(3\): / });
  await proposed.waitFor();
  await page.getByRole('textbox', { name: 'Responsible for the new limits' }).fill('Weiß');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect.poll(() => marks().filter(({ confirmed }) => confirmed !== undefined)).toMatchObject([{ id: expect.stringMatching(/:ep\.action-reply:e\d+$/), responsible: 'Weiß', confirmed: { due: '2099-07-02', eventDate: '2099-03-02' } }]);
});

test('the date of a limit is overridden with a reason, and one undo takes it back', async () => {
  const { page } = stemma;
  await page.getByRole('tab', { name: /^Limits/ }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'Reply to the communication under Article 94(3)' }).first();
  await line.getByRole('button', { name: 'More…' }).click();
  const sheet = page.getByRole('region', { name: 'The date' });
  expect(await sheet.textContent()).toContain('Confirmed for 2 Jul 2099');
  // Who gave the date does not check it.
  expect(await sheet.getByRole('button', { name: 'Checked' }).isDisabled()).toBe(true);
  const date = sheet.getByRole('group', { name: /^Another last day/ });
  await date.getByRole('spinbutton').first().focus();
  for (const part of ['2099', '06', '25']) await page.keyboard.type(part);
  await sheet.getByRole('textbox', { name: 'Reason' }).fill('agreed with the client');
  await sheet.getByRole('button', { name: 'Override' }).click();
  await expect.poll(() => marks().find(({ override }) => override !== undefined)).toMatchObject({ override: { due: '2099-06-25', reason: 'agreed with the client' } });
  await expect.poll(() => page.locator('.limit-panel .why-title').textContent()).toContain('25 Jun 2099');
  expect(await page.locator('.limit-panel .why-list').textContent()).toContain('2 Jul 2099 now');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => marks().some(({ override }) => override !== undefined)).toBe(false);
  expect(marks().some(({ confirmed }) => confirmed !== undefined)).toBe(true);
});
