import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStemma, type Stemma } from './support/launch';

const sample = join(import.meta.dirname, '../../resources/sample');
const sampleFiles = readdirSync(sample).filter((name) => name.endsWith('.xml')).map((file) => join(sample, file));
/** A case of the sample that begins with a European filing, by the reference that its import gives it. */
const european = /ops-family-(EP\d+)/.exec(sampleFiles.join(' '))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'stemma-story-'));
const portfolio = join(folder, 'Kanzlei 田中');

/** Every file of the portfolio's families with its text. */
const onDisk = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, readFileSync(join(portfolio, 'families', name), 'utf8')]),
  );

/** What the three views say, as text, once nothing in them changes any more. */
const views = async (page: Page): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (const [key, name] of [['1', 'Portfolio'], ['2', 'Time limits'], ['3', 'PCT']] as const) {
    // One view after the other: each replaces the one before.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(`ControlOrMeta+${key}`);
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('[aria-current="page"]', { hasText: name }).waitFor();
    // oxlint-disable-next-line no-await-in-loop
    seen.push(await settledText(page));
  }
  return seen;
};

const settledText = async (page: Page): Promise<string> => {
  let last = '';
  await expect
    .poll(async () => {
      const now = await page.locator('main').innerText();
      const isSettled = now !== '' && now === last;
      last = now;
      return isSettled;
    }, { interval: 400, timeout: 20_000 })
    .toBe(true);
  return last;
};

/** Deletes what the browser engine keeps: the index and the settings of the views. */
const deleteIndexedDb = (userData: string): number => {
  const folders = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) => basename(name) === 'IndexedDB');
  for (const name of folders) rmSync(join(userData, name), { recursive: true, force: true });
  return folders.length;
};

describe('a working day', () => {
  let stemma: Stemma;
  beforeAll(async () => {
    stemma = await launchStemma();
    stemma.page.setDefaultTimeout(20_000);
  });
  afterAll(() => stemma.close());

  it('begins with a new portfolio and an import that is seen before it is accepted', async () => {
    const { page } = stemma;
    await stemma.queueSave(portfolio);
    await page.getByRole('button', { name: /^New portfolio…/ }).click();
    await page.getByRole('heading', { name: /has no cases$/ }).waitFor();
    await stemma.queueOpen(sampleFiles);
    await page.keyboard.press('ControlOrMeta+i');
    const plan = page.getByRole('dialog', { name: 'Import: plan' });
    await plan.waitFor();
    expect(Object.keys(onDisk())).toEqual([]);
    await plan.getByRole('button', { name: /^Accept/ }).click();
    await page.getByText('Imported: 40 cases added.').waitFor();
    expect(Object.keys(onDisk()).length).toBe(40);
  });

  it('changes nothing when the same files come again', async () => {
    const { page } = stemma;
    const before = onDisk();
    await stemma.queueOpen(sampleFiles);
    await page.keyboard.press('ControlOrMeta+i');
    const plan = page.getByRole('dialog', { name: 'Import: plan' });
    await plan.getByRole('tab', { name: /^Unchanged.*40/ }).waitFor();
    await plan.getByRole('button', { name: 'Close' }).last().click();
    expect(onDisk()).toEqual(before);
  });

  it('enters a case by hand that is found, filtered and counted like the others', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+n');
    const sheet = page.getByRole('dialog', { name: 'New case' });
    await sheet.getByRole('textbox', { name: /Our reference/ }).first().fill('T-2026-001');
    await sheet.getByRole('button', { name: 'Create case' }).click();
    await page.getByRole('contentinfo').getByText('41 case families').waitFor();
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('t-2026');
    await page.getByRole('row', { name: /T-2026-001/ }).first().waitFor();
    await page.getByText(/1 of 41 case families/).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.getByText(/^41 case families/).first().waitFor();
    expect(Object.values(onDisk()).filter((text) => text.includes('T-2026-001')).length).toBe(1);
  });

  it('opens a family as a tree, edits it and takes the edit back', async () => {
    const { page } = stemma;
    const before = onDisk();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Commands and cases' }).waitFor();
    await page.keyboard.type(european);
    await page.getByRole('menuitem', { name: new RegExp(european) }).waitFor();
    await page.keyboard.press('Enter');
    const panel = page.locator('.family-panel');
    await panel.getByRole('button', { name: /^Responsible:/ }).click();
    await page.keyboard.type('Weiß');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Responsible: Weiß/ }).waitFor();
    await expect.poll(() => onDisk()).not.toEqual(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => onDisk()).toEqual(before);
    await panel.getByRole('button', { name: 'Close the case' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('shows the international applications with their next act', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('grid', { name: 'International applications' }).getByRole('row').nth(1).waitFor();
    const inFiles = Object.values(onDisk()).reduce((sum, text) => sum + (text.match(/"route": "pct",/g)?.length ?? 0), 0);
    expect(await page.locator('main').innerText()).toContain(`${inFiles} applications`);
  });

  it('ends with a dossier in which the case can be read', async () => {
    const { page } = stemma;
    const out = join(folder, 'dossier.pdf');
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+p');
    const panel = page.getByRole('dialog', { name: 'Dossier' });
    await panel.waitFor();
    await stemma.queueSave(out);
    await panel.getByRole('button', { name: 'Save as PDF…' }).click();
    await panel.getByRole('status').getByText(out).waitFor({ timeout: 60_000 });
    await panel.getByRole('button', { name: 'Close' }).click();
    const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(text).toContain(european);
    expect(text).toMatch(/Page 1 of \d+/);
  });

  it('has every view as it was after a restart and after the index was deleted', async () => {
    const before = await views(stemma.page);
    const files = onDisk();
    const { userData } = stemma;
    await stemma.close();
    stemma = await launchStemma({ userData });
    stemma.page.setDefaultTimeout(20_000);
    await stemma.page.getByRole('contentinfo').getByText('41 case families').waitFor();
    await stemma.page.locator('[aria-current="page"]', { hasText: 'PCT' }).waitFor();
    expect(await views(stemma.page)).toEqual(before);
    await stemma.close();
    expect(deleteIndexedDb(userData)).toBeGreaterThan(0);
    stemma = await launchStemma({ userData });
    stemma.page.setDefaultTimeout(20_000);
    await stemma.page.getByRole('contentinfo').getByText('41 case families').waitFor();
    expect(await views(stemma.page)).toEqual(before);
    expect(onDisk()).toEqual(files);
  });
});
