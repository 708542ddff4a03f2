import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFile } from '../support/zip-file';
import { launchStemma, type Stemma } from './support/launch';

const sample = join(import.meta.dirname, '../golden/formats/global-dossier-family/input.json');

describe('files from the file manager', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-drop-'));
  let stemma: Stemma;
  beforeAll(async () => {
    stemma = await launchStemma({ userData: join(folder, 'user') });
    await stemma.queueSave(join(folder, 'portfolio'));
    await stemma.page.getByRole('button', { name: /^New portfolio…/ }).click();
    await stemma.page.getByRole('heading', { name: /has no cases$/ }).waitFor();
  });
  afterAll(() => stemma.close());

  it('dropped on the window become a plan: an archive is opened, its images are left aside, nothing is kept yet', async () => {
    const archive = join(folder, 'from the agent.zip');
    writeFileSync(archive, zipFile([{ name: 'case/family.json', bytes: readFileSync(sample) }, { name: 'case/letter.pdf', bytes: '%PDF-1.7' }]));
    await stemma.drop([archive]);
    const plan = stemma.page.getByRole('dialog', { name: 'Import: plan' });
    await plan.getByRole('tab', { name: /^Problems/ }).click();
    const aside = plan.getByText(/left aside: 1 PDF file\./);
    await aside.waitFor();
    expect(await aside.count()).toBe(1);
    await plan.getByRole('button', { name: 'Discard plan' }).click();
    await plan.waitFor({ state: 'hidden' });
  });

  it('a dropped folder is read with all that lies below it', async () => {
    const cases = join(folder, 'cases');
    mkdirSync(join(cases, 'a', 'b'), { recursive: true });
    writeFileSync(join(cases, 'a', 'b', 'family.json'), readFileSync(sample));
    await stemma.drop([cases]);
    const plan = stemma.page.getByRole('dialog', { name: 'Import: plan' });
    await plan.getByText('1 file').first().waitFor();
    await plan.getByRole('button', { name: /^Accept/ }).click();
    await stemma.page.getByText(/^Imported: 1 case added/).waitFor();
    expect(await stemma.page.getByRole('contentinfo').innerText()).toContain('1 case famil');
  });

  it('a page cannot pretend a drop', async () => {
    const called = await stemma.page.evaluate(async () => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'passwd'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      const bridge = Reflect.get(window, 'stemma') as { readonly call: (channel: string, input: unknown) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }> };
      const channel = await bridge.call('files.drop', ['/etc/passwd']).then(() => 'answered', () => 'refused');
      return { channel, start: (await bridge.call('import.start', { drop: 'guessed' })).error?.code };
    });
    expect(called).toEqual({ channel: 'refused', start: 'not-found' });
  });
});
