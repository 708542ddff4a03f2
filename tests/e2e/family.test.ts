import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema } from '#shared/model/case-family';
import { internationalFamily } from '../shared/families/graph-support';
import { launchStemma, type Stemma } from './support/launch';

/** A portfolio with one imported family, written as its files are. */
const portfolio = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-family-'));
  mkdirSync(join(folder, 'families', '2026'), { recursive: true });
  writeFileSync(join(folder, 'stemma.portfolio'), `${JSON.stringify({ format: 'stemma-portfolio', version: 1, id: 'family-test', name: 'Family test', created: '2026-11-01T10:00:00.000Z' })}\n`);
  const family = caseFamilySchema.parse({
    format: 'stemma-family',
    version: 1,
    key: 'p-2906',
    year: '2026',
    reference: 'P-2906',
    applications: internationalFamily().map((application) => ({ ...application, src: 1 })),
    sources: [{ id: 1, kind: 'import', import: 'i1', file: 'EP2906782A2_family.xml', record: 'EP2906782A2', at: '2026-11-20T08:00:00.000Z' }],
  });
  writeFileSync(join(folder, 'families', '2026', 'p-2906.json'), canonicalText(family));
  return folder;
};

describe('a case family', () => {
  const folder = portfolio();
  const file = join(folder, 'families', '2026', 'p-2906.json');
  const onDisk = () => caseFamilySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  let stemma: Stemma;
  let panel: Locator;
  const node = (id: string): Locator => panel.locator(`[data-node="${id}"]`);
  const focused = (): Promise<string | null> => stemma.page.evaluate(() => document.activeElement?.getAttribute('data-node') ?? null);

  beforeAll(async () => {
    stemma = await launchStemma({ portfolio: folder });
    stemma.page.setDefaultTimeout(10_000);
    await stemma.page.getByRole('row', { name: /P-2906/ }).first().click();
    panel = stemma.page.locator('.family-panel');
    await node('a7').waitFor();
  });
  afterAll(() => stemma.close());

  test('is walked with the arrow keys along its lines', async () => {
    await node('a7').click();
    await stemma.page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^a[1-4]$/);
    await stemma.page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('a7');
    await stemma.page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^ghost:/);
    await panel.getByRole('heading', { name: 'US 61/713,164' }).waitFor();
  });

  test('keeps an edit with its source, and undo takes it back', async () => {
    await node('a1').click();
    await panel.getByRole('button', { name: /^Our reference:/ }).click();
    await stemma.page.keyboard.type('P-2906-EP');
    await stemma.page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: /P-2906-EP/ }).waitFor();
    const saved = onDisk();
    const edited = saved.applications.find(({ id }) => id === 'a1');
    expect(edited?.reference).toBe('P-2906-EP');
    expect(saved.sources.find(({ id }) => id === edited?.srcOf?.['reference'])?.kind).toBe('person');
    await stemma.page.keyboard.press('Control+z');
    await panel.getByRole('button', { name: 'Our reference: none of its own. Edit' }).waitFor();
    await expect.poll(() => onDisk().applications.find(({ id }) => id === 'a1')?.reference).toBeUndefined();
  });

  test('shows a conflict and keeps what was typed', async () => {
    await node('a2').click();
    await panel.getByRole('button', { name: /^Responsible:/ }).click();
    await stemma.page.keyboard.type('Weiß');
    const now = onDisk();
    writeFileSync(file, canonicalText({ ...now, applications: now.applications.map((one) => (one.id === 'a2' ? { ...one, responsible: 'Tanaka' } : one)) }));
    await stemma.page.keyboard.press('Enter');
    await panel.getByText(/It now holds “Tanaka”/).waitFor();
    expect(await panel.getByRole('textbox', { name: 'Responsible' }).inputValue()).toBe('Weiß');
    await stemma.page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /^Responsible: Weiß/ }).waitFor();
    expect(onDisk().applications.find(({ id }) => id === 'a2')?.responsible).toBe('Weiß');
  });

  test('enters the national phase at several offices in one step, and says which routes are closed', async () => {
    await node('a7').click();
    await panel.getByRole('button', { name: 'National phase…' }).click();
    const sheet = stemma.page.getByRole('dialog', { name: 'Enter the national phase' });
    await sheet.getByRole('textbox', { name: 'Offices' }).fill('fr');
    await sheet.getByText('only through EP').waitFor();
    expect(await sheet.getByRole('checkbox', { name: /FR France/ }).isDisabled()).toBe(true);
    await sheet.getByRole('textbox', { name: 'Offices' }).fill('');
    await sheet.getByRole('button', { name: 'IN BR CA AU' }).click();
    await sheet.getByRole('button', { name: 'Add 4 applications' }).click();
    await sheet.waitFor({ state: 'detached' });
    const { applications } = onDisk();
    const entered = applications.filter(({ route, stage }) => route === 'pct-entry' && stage === 'planned');
    // CA has a member already: it is kept, and only the decision is recorded.
    expect(entered.map(({ office, reference }) => [office, reference])).toEqual([
      ['AU', 'P-2906-AU'],
      ['BR', 'P-2906-BR'],
      ['IN', 'P-2906-IN'],
    ]);
    expect(applications.find(({ id }) => id === 'a7')?.decisions.map(({ id, state }) => [id, state])).toEqual([
      ['AU', 'enter'],
      ['BR', 'enter'],
      ['CA', 'enter'],
      ['IN', 'enter'],
    ]);
    await node(entered[0]?.id ?? '').waitFor();
  });

  test('takes a note with N and keeps it', async () => {
    await node('a1').click();
    await stemma.page.keyboard.press('n');
    await stemma.page.keyboard.type('Client prefers Munich.');
    await stemma.page.keyboard.press('Control+Enter');
    await panel.getByRole('button', { name: /^Note: Client prefers Munich/ }).waitFor();
    expect(onDisk().notes).toMatchObject([{ text: 'Client prefers Munich.', application: 'a1' }]);
  });

  test('takes documents under their own names, opens them and puts them into the order of the dossier', async () => {
    const source = mkdtempSync(join(tmpdir(), 'stemma-source-'));
    for (const name of ['Bericht über Neuheit.pdf', 'claims.txt']) writeFileSync(join(source, name), name);
    await stemma.queueOpen([join(source, 'Bericht über Neuheit.pdf'), join(source, 'claims.txt')]);
    await node('a1').click();
    await panel.getByRole('tab', { name: /^Files/ }).click();
    await panel.getByRole('button', { name: 'Attach…' }).click();
    await panel.getByText('claims.txt').waitFor();
    expect(onDisk().documents.map(({ path, application }) => [path, application])).toEqual([
      ['Bericht über Neuheit.pdf', 'a1'],
      ['claims.txt', 'a1'],
    ]);
    await panel.getByRole('button', { name: 'Open', exact: true }).first().click();
    await expect.poll(() => stemma.opened()).toContainEqual(join(folder, 'documents', 'p-2906', 'Bericht über Neuheit.pdf'));
    await panel.getByRole('button', { name: 'Append to the dossier' }).last().click();
    await panel.getByText(/dossier, place 1/).waitFor();
    expect(onDisk().documents.map(({ path, dossierOrder }) => [path, dossierOrder])).toEqual([
      ['Bericht über Neuheit.pdf', undefined],
      ['claims.txt', 1],
    ]);
  });

  test('is the same as an indented list', async () => {
    await panel.getByRole('button', { name: 'Show as list' }).click();
    const list = panel.getByRole('list', { name: 'Family as a list' });
    await list.getByRole('button', { name: /PCT\/US2013\/064552/ }).waitFor();
    expect(await list.getByRole('button').count()).toBeGreaterThanOrEqual(11);
    await panel.getByRole('button', { name: 'Show as tree' }).click();
  });

  test('is exported as an SVG file that needs nothing else', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'stemma-svg-')), 'tree.svg');
    await stemma.queueSave(out);
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await stemma.page.getByRole('menuitem', { name: 'Export as SVG…' }).click();
    await stemma.page.getByText(`The family tree was saved to ${out}.`).waitFor();
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('EP 13 844 704.0');
    expect(svg).not.toMatch(/class=|var\(|light-dark|<style/);
  });

  test('begins with nothing but a reference', async () => {
    await stemma.page.keyboard.press('Control+n');
    const sheet = stemma.page.getByRole('dialog', { name: 'New case' });
    await sheet.getByRole('textbox', { name: /Our reference/ }).first().fill('P-2231');
    await sheet.getByRole('button', { name: 'Create case' }).click();
    await panel.getByRole('button', { name: /P-2231/ }).first().waitFor();
    expect(caseFamilySchema.parse(JSON.parse(readFileSync(join(folder, 'families', String(new Date().getFullYear()), 'p-2231.json'), 'utf8'))).reference).toBe('P-2231');
  });
});
