import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-table-'));
const portfolio = join(folder, 'Portfolio');
const families = 60;

const eventually = { timeout: 20_000 };
const summary = (page: Page): Promise<string> => page.locator('.portfolio .view-summary').innerText();
const ready = async (page: Page): Promise<void> => {
  await page.getByRole('treegrid', { name: 'Case families' }).waitFor();
  await page.locator('.portfolio .view-summary').filter({ hasText: new RegExp(`^${families} case families`), hasNotText: 'up to date' }).waitFor();
};
const references = (page: Page): Promise<string[]> => page.locator('.portfolio-cell-reference strong').allInnerTexts();
/** All texts of both views as far as they are on screen. */
const shown = async (page: Page): Promise<readonly string[]> => {
  await page.keyboard.press('ControlOrMeta+1');
  await ready(page);
  const table = await page.locator('.portfolio-row').allInnerTexts();
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('grid', { name: 'Time limits' }).waitFor();
  await page.locator('.deadlines-grid .list-row').first().waitFor();
  const limits = await page.locator('.deadlines-grid .list-row').allInnerTexts();
  await page.keyboard.press('ControlOrMeta+1');
  await ready(page);
  return [...table, ...limits];
};
const deleteIndex = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('stemma-index') === true ? [name] : []));
    for (const name of names) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error(`${name} could not be deleted`)));
      });
    }
    return names.length;
  });
/** Everything in the family files, as text. */
const filed = (): string => {
  const below = join(portfolio, 'families');
  return readdirSync(below)
    .flatMap((year) => readdirSync(join(below, year)).map((file) => readFileSync(join(below, year, file), 'utf8')))
    .join('\n');
};

describe('the portfolio table and the time limits', () => {
  let stemma: Stemma;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'generate', portfolio, '--families', String(families), '--seed', '11'], { env: { ...process.env, STEMMA_USER_DATA: join(folder, 'command-line') }, stdio: 'ignore' });
    stemma = await launchStemma({ portfolio });
    await ready(stemma.page);
  });
  afterAll(() => stemma.close());

  it('says what a search hides, and why nothing is left', async () => {
    const { page } = stemma;
    const [first = ''] = await references(page);
    await page.keyboard.press('/');
    await page.keyboard.type(first);
    await expect.poll(() => summary(page), eventually).toMatch(/^\d+ of 60 case families.*filters hide \d+ cases(?: and \d+|, no) overdue limit/);
    expect(await references(page)).toContain(first);
    await page.keyboard.type(' zzzz');
    await page.getByRole('heading', { name: 'No case family fits' }).waitFor();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await ready(page);
  });

  it('keeps the pinned column in sight while it is scrolled sideways, and puts it back', async () => {
    const { page } = stemma;
    const grid = page.getByRole('treegrid', { name: 'Case families' });
    const places = (): Promise<readonly number[]> =>
      grid.locator('.portfolio-row').first().locator('.portfolio-cell').evaluateAll((cells) => cells.slice(0, 2).map((cell) => Math.round(cell.getBoundingClientRect().left)));
    const [reference = 0, title = 0] = await places();
    const scrollTo = (left: number): Promise<void> => grid.evaluate((element, to) => element.scrollTo({ left: to }), left);
    await scrollTo(60);
    await expect.poll(places, eventually).toEqual([reference, title - 60]);
    await scrollTo(0);
    await expect.poll(places, eventually).toEqual([reference, title]);
  });

  it('is asked by a query that completes itself, which the values beside the table write too', async () => {
    const { page } = stemma;
    const box = page.getByRole('combobox', { name: /^Search words/ });
    await page.keyboard.press('/');
    await page.keyboard.type('offi');
    await page.getByRole('option', { name: /^office:/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /^EP/ }).waitFor();
    await page.keyboard.type('E');
    await page.getByRole('option', { name: /^EP/ }).click();
    await expect.poll(() => box.inputValue(), eventually).toBe('office:EP ');
    await expect.poll(() => summary(page), eventually).toMatch(/^\d+ of 60 case families/);
    await page.getByRole('button', { name: 'Values to narrow by' }).click();
    const values = page.getByRole('complementary', { name: 'Values' });
    await values.getByRole('checkbox', { name: /^Granted/ }).check();
    await expect.poll(() => box.inputValue(), eventually).toBe('office:EP status:granted');
    await expect.poll(async () => [...new Set(await page.locator('.portfolio-cell-status').allInnerTexts())], eventually).toEqual(['Granted']);
    const granted = Number((await summary(page)).split(' ')[0]);
    await page.getByRole('radio', { name: 'Applications' }).click();
    await page.getByRole('treegrid', { name: 'Applications' }).waitFor();
    await expect.poll(() => page.locator('.portfolio-cell-office').allInnerTexts(), eventually).toContain('EP');
    expect(new Set(await page.locator('.portfolio-cell-office').allInnerTexts())).toEqual(new Set(['EP']));
    expect(Number((await summary(page)).split(' ')[0])).toBeGreaterThanOrEqual(granted);
    await page.getByRole('radio', { name: 'Cases' }).click();
    await box.fill('offise:EP');
    await page.getByText('There is no field “offise”').waitFor();
    await box.fill('');
    await page.getByRole('button', { name: 'Hide the values' }).click();
    await ready(page);
  });

  it('is walked, expanded and opened by keyboard alone', async () => {
    const { page } = stemma;
    const grid = page.getByRole('treegrid', { name: 'Case families' });
    await grid.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await grid.getByRole('row', { expanded: true }).waitFor();
    expect(await page.locator('.portfolio-row-member').count()).toBeGreaterThan(0);
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.portfolio-row-member').count(), eventually).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('[data-pane=family]').waitFor();
    const [, second = ''] = await references(page);
    await page.locator('[data-pane=family]').getByText(second).first().waitFor();
  });

  it('tags a range of cases in one entry, which one undo takes back', async () => {
    const { page } = stemma;
    await page.getByRole('treegrid', { name: 'Case families' }).focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    await page.getByRole('button', { name: 'Tags…' }).click();
    await page.getByLabel('Add tags').fill('見直し');
    await page.keyboard.press('Enter');
    await expect.poll(() => filed().split('見直し').length - 1, eventually).toBe(3);
    await page.getByLabel('Add tags').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tags…' }).press('Escape');
    await page.getByText('3 selected').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => filed().includes('見直し'), eventually).toBe(false);
  });

  it('exports what is shown, with every script intact', async () => {
    const { page } = stemma;
    const file = join(folder, 'table.csv');
    await stemma.queueSave(file);
    expect(await stemma.chooseMenuItem('table.export-csv')).toBe(true);
    await expect.poll(() => readdirSync(folder), eventually).toContain('table.csv');
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\uFEFFOur reference,')).toBe(true);
    expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(families);
    for (const reference of await references(page)) expect(text).toContain(reference);
  });

  it('flies past what nobody can read, and has its rows in order where it ends', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+2');
    const grid = page.getByRole('grid', { name: 'Time limits' });
    await grid.locator('.list-row').first().waitFor();
    const flown = await grid.evaluate(async (element) => {
      let most = 0;
      while (element.scrollTop + element.clientHeight < element.scrollHeight - 1) {
        element.scrollTop += element.clientHeight * 0.8;
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        most = Math.max(most, element.querySelectorAll('.flying-lines').length);
      }
      return most;
    });
    expect(flown).toBe(1);
    await expect.poll(() => page.locator('.flying-lines').count(), eventually).toBe(0);
    const lines = await grid.locator('[role=row][aria-rowindex]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))).slice(1));
    expect(lines.at(-1)).toBe(Number(await grid.getAttribute('aria-rowcount')));
    expect(lines).toEqual(lines.map((_, at) => (lines[0] ?? 0) + at));
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  });

  it('marks a time limit done with its proof by keyboard, and undo opens it again', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+2');
    const grid = page.getByRole('grid', { name: 'Time limits' });
    await grid.waitFor();
    const before = await page.locator('.deadlines .view-summary').innerText();
    await grid.focus();
    await page.keyboard.press('d');
    await page.getByLabel('Proof').fill('receipt 2026-4711');
    await page.keyboard.press('Enter');
    await expect.poll(() => filed().includes('receipt 2026-4711'), eventually).toBe(true);
    await expect.poll(() => page.locator('.deadlines .view-summary').innerText(), eventually).not.toBe(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => page.locator('.deadlines .view-summary').innerText(), eventually).toBe(before);
  });

  it('asks the same of a limit marked with D in its case', async () => {
    const { page } = stemma;
    const summary = page.locator('.deadlines .view-summary');
    const before = await summary.innerText();
    await page.locator('.deadlines-grid .list-open').first().click();
    await page.locator('.family-panel').getByRole('tab', { name: /^Limits/, selected: true }).focus();
    await page.keyboard.press('d');
    const sheet = page.getByRole('dialog', { name: 'Mark done' });
    await sheet.getByLabel('Proof').fill('letter of the agent');
    await sheet.getByLabel('By').fill('Weiß');
    await page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => filed().includes('letter of the agent'), eventually).toBe(true);
    await expect.poll(() => summary.innerText(), eventually).not.toBe(before);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => summary.innerText(), eventually).toBe(before);
    await page.getByRole('button', { name: 'Close the case' }).click();
  });

  it('shows the same after its index was deleted, and after a rebuild', async () => {
    const { page } = stemma;
    const before = await shown(page);
    expect(before.length).toBeGreaterThan(20);
    expect(await deleteIndex(page)).toBe(1);
    await page.reload();
    expect(await shown(page)).toEqual(before);
    expect(await stemma.chooseMenuItem('index.rebuild')).toBe(true);
    await ready(page);
    expect(await shown(page)).toEqual(before);
  });

  it('takes cases whose files vanished for removed only when a person says so', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+1');
    const files = readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    const gone = files.slice(0, Math.max(3, Math.ceil(files.length / 10)));
    for (const name of gone) rmSync(join(portfolio, 'families', name));
    const confirm = page.getByRole('button', { name: 'Confirm removal' });
    await confirm.waitFor({ timeout: 30_000 });
    await page.getByRole('contentinfo').getByText(`${files.length} case families`).waitFor();
    await confirm.click();
    await page.getByRole('contentinfo').getByText(`${files.length - gone.length} case families`).waitFor();
    await confirm.waitFor({ state: 'detached' });
    expect(readdirSync(join(portfolio, 'families'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))).toHaveLength(files.length - gone.length);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('contentinfo').getByText(`${files.length} case families`).waitFor();
  });
});
