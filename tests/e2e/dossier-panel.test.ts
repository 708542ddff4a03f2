import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStemma, type Stemma } from './support/launch';

const stemma = fileURLToPath(new URL('../../scripts/stemma.mjs', import.meta.url));

describe('the dossier panel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-dossier-panel-'));
  const portfolio = join(folder, 'portfolio');
  let app: Stemma;
  beforeAll(async () => {
    execFileSync(process.execPath, [stemma, 'generate', portfolio, '--families', '12', '--seed', '3'], { stdio: 'ignore' });
    app = await launchStemma({ portfolio });
    await app.page.getByRole('button', { name: 'Dossier…' }).waitFor();
  });
  afterAll(() => app.close());

  const open = async (): Promise<void> => {
    await app.page.keyboard.press('Control+P');
    await app.page.getByRole('dialog', { name: 'Dossier' }).waitFor();
  };
  const panel = () => app.page.getByRole('dialog', { name: 'Dossier' });

  it('prints the whole portfolio to the place that was chosen, and opens it', async () => {
    const out = join(folder, 'whole.pdf');
    await open();
    await panel().getByText('12 case families').waitFor();
    await panel().getByRole('textbox', { name: 'Client' }).fill('Nordlicht');
    await app.queueSave(out);
    await panel().getByRole('button', { name: 'Save as PDF…' }).click();
    await panel().getByRole('status').getByText(out).waitFor({ timeout: 60_000 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    await panel().getByRole('button', { name: 'Open PDF' }).click();
    await expect.poll(app.opened).toContain(out);
    await panel().getByRole('button', { name: 'Close' }).click();
  });

  it('leaves notes out of the outside edition and says so', async () => {
    await open();
    await panel().getByRole('radio', { name: /Outside/ }).check({ force: true });
    expect(await panel().getByRole('checkbox', { name: /Notes/ }).isDisabled()).toBe(true);
    await panel().getByRole('button', { name: 'Close' }).click();
  });

  it('is cancelled without leaving a file', async () => {
    const out = join(folder, 'cancelled.pdf');
    await open();
    await app.queueSave(out);
    await panel().getByRole('button', { name: 'Save as PDF…' }).click();
    await panel().getByRole('button', { name: 'Cancel', exact: true }).click();
    await panel().getByRole('button', { name: 'Save as PDF…' }).waitFor();
    expect(existsSync(out)).toBe(false);
    await panel().getByRole('button', { name: 'Close' }).click();
  });
});
