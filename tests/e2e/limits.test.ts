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

/** Every mark of the portfolio on the disk. */
const allMarks = (): readonly Readonly<Record<string, unknown>>[] =>
  readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => (JSON.parse(readFileSync(join(portfolio, 'families', name), 'utf8')) as { readonly limits?: readonly Readonly<Record<string, unknown>>[] }).limits ?? []);

test('renewal fees are instructed, several in one entry, by keyboard, and one undo takes it back', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+6');
  const grid = page.getByRole('grid', { name: 'Renewal fees' });
  await grid.waitFor();
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('i');
  await page.getByRole('textbox', { name: /^Sent on to/ }).fill('年費 Annuity AG');
  await page.keyboard.press('Enter');
  const sent = () => allMarks().filter(({ instructed }) => (instructed as { readonly to?: string } | undefined)?.to === '年費 Annuity AG').length;
  await expect.poll(sent).toBe(2);
  await grid.getByText(/^年費 Annuity AG, /).first().waitFor();
  await page.getByRole('radio', { name: 'Forecast' }).click();
  await page.getByRole('region', { name: 'Forecast by month and office' }).getByRole('rowheader', { name: 'In all' }).waitFor();
  await page.getByRole('radio', { name: 'Schedule' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(sent).toBe(0);
});

test('a mail dropped on a row is recorded with its case: kept, dated, and one entry with its time limit', async () => {
  const { page } = stemma;
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByLabel(/^Search time limits/).fill('EP24155149');
  const row = page.locator('.deadlines-grid .list-row').first();
  await row.waitFor();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Date: Mon, 9 Mar 2099 10:00:00 +0000\r\n\r\n'], 'Bescheid 审查意见.eml'));
    return data;
  });
  await row.dispatchEvent('drop', { dataTransfer: dropped });
  const sheet = page.getByRole('dialog', { name: /^Incoming document or event · P-1054/ });
  await sheet.waitFor();
  await sheet.getByText('Bescheid 审查意见.eml').waitFor();
  const date = sheet.getByRole('group', { name: /^Date on the document/ });
  await date.getByRole('spinbutton').first().focus();
  for (const part of ['2099', '03', '06']) await page.keyboard.type(part);
  await sheet.getByRole('checkbox', { name: /^Confirm EP · / }).first().waitFor();
  await sheet.getByRole('button', { name: 'Record', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  const texts = readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => readFileSync(join(portfolio, 'families', name), 'utf8'));
  const saved = JSON.parse(texts.find((text) => text.includes('审查意见.eml')) ?? '{}') as { readonly documents?: readonly { readonly id: string }[]; readonly applications?: readonly { readonly events: readonly { readonly document?: string; readonly received?: string }[] }[] };
  expect(saved.applications?.flatMap(({ events }) => events).find(({ document }) => document === saved.documents?.[0]?.id)).toMatchObject({ date: '2099-03-06', received: '2099-03-09' });
});

test('a day that no rule gives is entered by hand, stands among all time limits, and is marked done there', async () => {
  const { page } = stemma;
  await page.getByRole('tab', { name: /^Limits/ }).click();
  await page.getByRole('button', { name: 'Add time limit…' }).click();
  await page.getByRole('textbox', { name: /^To be done/ }).fill('Send draft claims to the client');
  await page.getByRole('group', { name: /^Last day/ }).getByRole('spinbutton').first().focus();
  for (const part of ['2099', '12', '05']) await page.keyboard.type(part);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: 'Send draft claims to the client' }).first().getByRole('button', { name: 'Done…' }).waitFor();

  await page.keyboard.press('ControlOrMeta+2');
  await page.getByLabel(/^Search time limits/).fill('draft claims');
  const row = page.locator('.deadlines-grid .list-row').filter({ hasText: 'Send draft claims to the client' });
  await row.getByText('stated').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await page.getByLabel('Proof').fill('sent by mail');
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  expect(marks()).toContainEqual(expect.objectContaining({ id: expect.stringMatching(/:stated:t1$/), state: 'done' }));
});
