import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStemma, type Stemma } from './support/launch';

const sample = join(import.meta.dirname, '../../resources/sample');
const sampleFiles = readdirSync(sample)
  .filter((file) => file.endsWith('.xml'))
  .map((file) => join(sample, file));
/** Reference that the import gives to a case of the sample that begins with a European filing. */
const european = /ops-family-(EP\d+)/.exec(sampleFiles.join(' '))?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'stemma-interface-'));

/** Name of what has the focus, as a screen reader says it. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const typeInPalette = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Commands and cases' }).waitFor();
  await page.keyboard.type(text);
};
const runFromPalette = async (page: Page, label: string): Promise<void> => {
  await typeInPalette(page, label);
  await page.getByRole('menuitem', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
};

/** Whether the settings of a portfolio say that the person is in the view; runs in the page. */
const placeIsKept = (view: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('stemma-settings');
    opening.addEventListener('error', () => reject(new Error('the settings cannot be opened')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('settings').objectStore('settings').getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result.some((value: unknown) => typeof value === 'object' && value !== null && 'view' in value && value.view === view));
      });
    });
  });

describe('the frame of the application', () => {
  let stemma: Stemma;
  const refused: string[] = [];

  beforeAll(async () => {
    stemma = await launchStemma();
    stemma.page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    // Loaded again with an ear on the console, so that what the first drawing does is heard too.
    await stemma.page.reload();
  });
  afterAll(() => stemma.close());

  it('leads from nothing to an empty portfolio', async () => {
    const { page } = stemma;
    await stemma.queueSave(join(folder, 'Kanzlei Weiß'));
    await page.getByRole('button', { name: /^New portfolio…/ }).click();
    await page.getByRole('heading', { name: 'Kanzlei Weiß has no cases' }).waitFor();
    expect(await page.title()).toBe('Kanzlei Weiß · Stemma');
  });

  it('shows the plan of an import before anything is kept, and keeps what was not left out', async () => {
    const { page } = stemma;
    await stemma.queueOpen(sampleFiles);
    await page.keyboard.press('ControlOrMeta+i');
    const plan = page.getByRole('dialog', { name: 'Import: plan' });
    await plan.waitFor();
    await plan.getByText(/records read from \d+ files\.$/).waitFor();
    const added = Number((await plan.getByRole('tab', { name: /^To add/ }).innerText()).replace(/\D/g, ''));
    expect(added).toBeGreaterThan(30);

    const first = plan.getByRole('checkbox', { name: /^Take .* into the import$/ }).nth(1);
    await first.press('Space');
    await plan.getByRole('button', { name: /^Open / }).nth(1).press('Enter');
    await plan.getByRole('columnheader', { name: 'Filed' }).waitFor();
    await plan.getByRole('button', { name: `Accept ${added - 1} of ${added} cases` }).click();
    await page.getByText(`Imported: ${added - 1} cases added.`).waitFor();
    await page.getByRole('contentinfo').getByText(`${added - 1} case families`).waitFor();
  });

  it('takes the import back and brings it again', async () => {
    const { page } = stemma;
    await page.getByRole('button', { name: 'Undo import' }).click();
    await page.getByRole('heading', { name: /has no cases$/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.getByText(/^Redone: Import of/).waitFor();
    expect(await page.getByRole('contentinfo').getByText(/^\d+ case families/).innerText()).toMatch(/^3\d case families/);
  });

  it('finds a case by a number however it is written, and goes back with Alt and the left arrow', async () => {
    const { page } = stemma;
    // As its number would be written by hand: in groups of three from the end.
    await typeInPalette(page, european.replace(/(?=(?:\d{3})+$)/g, ' '));
    await page.getByRole('menuitem', { name: new RegExp(european) }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('separator', { name: 'Height of the family' }).waitFor();
    await page.getByRole('button', { name: 'Portfolio' }).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('separator', { name: 'Height of the family' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
  });

  it('records every change with its person in the history', async () => {
    const { page } = stemma;
    await runFromPalette(page, 'Your name in the history');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Dr. A. Weiß');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Your name in the history' }).waitFor({ state: 'detached' });
    const views = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^PCT/ });
    await views.focus();
    await runFromPalette(page, 'History');
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByText(/^Import of/).first().waitFor();
    expect(await history.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached' });
    expect(await views.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('goes round the window with F6', async () => {
    const { page } = stemma;
    await page.getByRole('button', { name: /^Portfolio/ }).first().focus();
    const parts = new Set<string>();
    for (let step = 0; step < 3; step += 1) {
      // Each step begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('F6');
      // oxlint-disable-next-line no-await-in-loop
      parts.add(await focused(page));
    }
    expect(parts.size).toBe(3);
  });

  it('keeps appearance and place when it is started again', async () => {
    await runFromPalette(stemma.page, 'Comfortable or compact rows');
    await stemma.page.locator('html[data-density="compact"]').waitFor({ state: 'attached' });
    await stemma.page.keyboard.press('ControlOrMeta+2');
    await stemma.page.locator('[aria-current="page"]', { hasText: 'Time limits' }).waitFor();
    const { userData } = stemma;
    await stemma.page.waitForFunction(placeIsKept, 'deadlines');
    await stemma.close();
    stemma = await launchStemma({ userData });
    await stemma.page.locator('html[data-density="compact"]').waitFor({ state: 'attached' });
    await stemma.page.locator('[aria-current="page"]', { hasText: 'Time limits' }).waitFor();
    expect(await stemma.page.title()).toBe('Kanzlei Weiß · Stemma');
  });

  it('was refused nothing by the content security policy', () => {
    expect(refused).toEqual([]);
  });
});
