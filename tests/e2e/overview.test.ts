import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/application.mjs';
import { launchStemma, type Stemma } from './support/launch';

const folder = mkdtempSync(join(tmpdir(), 'stemma-overview-'));
const portfolio = join(folder, 'Portfolio');

describe('the portfolio as a whole', () => {
  let stemma: Stemma;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/stemma.mjs'), 'generate', portfolio, '--families', '60', '--seed', '7'], { stdio: 'ignore', env: { ...process.env, STEMMA_USER_DATA: join(folder, 'cli') } });
    stemma = await launchStemma({ portfolio });
    stemma.page.setDefaultTimeout(20_000);
    await stemma.page.getByRole('treegrid', { name: 'Case families' }).waitFor();
  });
  afterAll(async () => {
    await stemma.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is drawn in charts whose bars lead by keyboard to the table with what they count, each with its table', async () => {
    const { page } = stemma;
    await page.keyboard.press('ControlOrMeta+9');
    const charts = page.getByRole('region', { name: 'Dashboard' });
    const active = charts.getByRole('region', { name: 'Active by office' });
    const bars = active.getByRole('toolbar', { name: /^Active by office/ });
    await bars.focus();
    await page.keyboard.press('ArrowRight');
    const bar = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const [, office = '', status = '', count = ''] = /^(\w+), (\w+): ([\d,]+)$/.exec(bar) ?? [];
    await page.keyboard.press('Enter');
    await page.locator('.portfolio .view-summary').filter({ hasText: `${count} of` }).waitFor();
    expect(await page.getByRole('combobox', { name: /Search/ }).or(page.getByRole('textbox', { name: /Search/ })).first().inputValue()).toBe(`office:${office} status:${status}`);
    await page.keyboard.press('ControlOrMeta+9');
    await active.getByRole('button', { name: 'Active by office: more' }).click();
    await page.getByRole('menuitem', { name: 'Show as table' }).click();
    expect(await active.getByRole('row').filter({ has: page.getByRole('rowheader', { name: office, exact: true }) }).innerText()).toContain(count);
  });

  it('finds the families related to a text, with the words that explain each', async () => {
    const { page } = stemma;
    await stemma.chooseMenuItem('case.related');
    const panel = page.getByRole('dialog', { name: 'Related families' });
    await panel.getByRole('textbox', { name: 'Text' }).fill('Solid-state battery cell with sulphide electrolyte');
    await panel.getByRole('button', { name: 'Find related families' }).click();
    const first = panel.getByRole('list', { name: /^Related families/ }).getByRole('listitem').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/battery|electrolyte/i);
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  it('leaves as one archive', async () => {
    const out = join(folder, 'whole.zip');
    await stemma.queueSave(out);
    expect(await stemma.chooseMenuItem('portfolio.archive')).toBe(true);
    await expect.poll(() => existsSync(out)).toBe(true);
    expect(readFileSync(out).subarray(0, 2).toString('latin1')).toBe('PK');
  });
});
