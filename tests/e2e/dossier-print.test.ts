import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DossierOptions, dossierSections } from '#shared/ipc';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { ok } from '#shared/result';
import { runDossier } from '../../electron/dossier/run-dossier';
import { attachedPdf } from '../support/attached-pdfs';
import { createChromiumPrinter } from '../support/chromium-printer';
import { inventedCaseFamilies } from '../support/invented-case-families';
import { hasPoppler, pdfFonts, pdfInfo, pdfPages, pdfStructure } from '../support/poppler';

const options: DossierOptions = { families: [], sections: [...dossierSections], paper: 'A4', edition: 'inside', title: 'Antennas for Nordlicht', client: 'Nordlicht Antennen GmbH', dataDate: isoDateSchema.parse('2026-11-22') };

const titles = {
  zh: '用于载波聚合的共享前端及其校准方法 直骨',
  ja: '共有フロントエンドを用いたキャリアアグリゲーション 直骨',
  ko: '반송파 집성을 위한 공유 프런트엔드',
  ru: 'Способ и устройство калибровки',
  el: 'Μέθοδος βαθμονόμησης κεραίας',
  de: 'Strahlformungsgerät für Mehrträgerübertragung',
};

/** A case with a title in every script that members of families have. */
const manyScripts = (): CaseFamily =>
  caseFamilySchema.parse({
    format: 'stemma-family',
    version: 1,
    key: 'p-2210',
    year: '2026',
    reference: 'P-2210',
    titles: Object.entries(titles).map(([lang, text]) => ({ lang, text })),
    applications: [{ id: 'a1', office: 'EP', number: { text: 'EP 24 160 118.6' }, filingDate: '2024-04-30', parties: [{ id: 'y1', role: 'applicant', name: 'NORDLICHT KK', nameOriginal: '株式会社ノルドリヒト' }] }],
  });

describe.skipIf(!hasPoppler())('a printed dossier', () => {
  let printer: Awaited<ReturnType<typeof createChromiumPrinter>>;
  beforeAll(async () => {
    printer = await createChromiumPrinter();
  });
  afterAll(() => printer.close());

  const print = async (families: readonly CaseFamily[], more: Partial<DossierOptions> = {}, documents: Readonly<Record<string, Uint8Array>> = {}): Promise<string> => {
    const out = join(mkdtempSync(join(tmpdir(), 'stemma-print-')), 'dossier.pdf');
    const portfolio = { name: 'Weiß & Tanaka', families: async () => ok(families), law: async () => undefined, document: async (_family: CaseFamily, { path }: { readonly path: string }) => documents[path] };
    const result = await runDossier({ portfolio, options: { ...options, ...more }, printer, out });
    if (!result.ok) throw new Error(result.error.message);
    return out;
  };

  it('has text that can be read back in every script, in embedded TrueType fonts', async () => {
    const file = await print([manyScripts(), ...inventedCaseFamilies(6)]);
    const text = pdfPages(file).join('\n').replaceAll(/\s+/g, ' ');
    for (const title of Object.values(titles)) expect(text).toContain(title);
    expect(text).toContain('株式会社ノルドリヒト');
    const fonts = pdfFonts(file);
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter(({ type, embedded, unicode }) => !(/^(?:CID )?TrueType$/.test(type) && embedded && unicode))).toEqual([]);
    for (const family of ['SourceSerif4', 'SourceSans3', 'NotoSansSC', 'NotoSansJP', 'NotoSansKR']) expect(fonts.some(({ name }) => name.includes(family))).toBe(true);
    expect(fonts.filter(({ name }) => !/SourceS|NotoSans[SJK]/.test(name))).toEqual([]);
  });

  it('numbers every page, carries reference and data date on it, and has the caveat once, at the end', async () => {
    const families = inventedCaseFamilies(5);
    const pages = pdfPages(await print(families));
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page).toContain('Data as of 22 Nov 2026');
    });
    expect([pages[0], pages[1], pages.at(-1)].every((page) => page?.includes('P-1000 to P-1004 (5)'))).toBe(true);
    // After the contents each page names its case, up to the closing page.
    const heads = pages.slice(2, -1).map((page) => /P-\d{4}/.exec(page)?.[0]);
    expect(new Set(heads)).toEqual(new Set(families.map(({ reference }) => reference)));
    expect(pages.filter((page) => page.includes('Caveat'))).toEqual([pages.at(-1)]);
    const contents = pages[1] ?? '';
    for (const { reference } of families) expect(contents).toContain(reference);
    const firstPages = families.map(({ reference }) => pages.findIndex((page, at) => at > 1 && page.includes(reference)) + 1);
    for (const page of firstPages) expect(contents.split('\n')).toContain(String(page));
  });

  it('is tagged, bookmarked and titled, with headings, tables and figures in its structure', async () => {
    const file = await print(inventedCaseFamilies(3));
    const info = pdfInfo(file);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('Antennas for Nordlicht');
    expect(info.get('Producer')).toBe('Stemma');
    const structure = pdfStructure(file);
    for (const element of ['Document', 'H1', 'H2', 'Table', 'TH', 'Figure']) expect(structure).toContain(element);
  });

  it('fits its paper', async () => {
    const [family] = inventedCaseFamilies(1);
    if (!family) throw new Error('a family was invented');
    expect(pdfInfo(await print([family])).get('Page size')).toContain('A4');
    expect(pdfInfo(await print([family], { paper: 'Letter' })).get('Page size')).toBe('612 x 792 pts (letter)');
  });

  it('keeps notes and people out of the outside edition', async () => {
    const family = inventedCaseFamilies(1);
    const inside = pdfPages(await print(family)).join(' ');
    const outside = pdfPages(await print(family, { edition: 'outside' })).join(' ');
    const secrets = ['Internal remark', 'Ines', 'patents@client.example', '1 Private Road', 'Renewals Ltd', 'Inside edition'];
    expect(secrets.filter((secret) => !inside.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => outside.includes(secret))).toEqual([]);
  });

  it('appends attached PDFs with a running foot', async () => {
    const [first] = inventedCaseFamilies(1);
    if (!first) throw new Error('a family was invented');
    const family: CaseFamily = { ...first, documents: ['report.pdf', 'broken.pdf'].map((path, place) => ({ id: `d${place}`, path, sha256: '0'.repeat(64), bytes: 1, dossierOrder: place })) };
    const report = await attachedPdf([{ width: 842, height: 595, turn: 90, word: 'SearchReport' }], { field: 'FilledIn' });
    const pages = pdfPages(await print([family], {}, { 'report.pdf': report, 'broken.pdf': report.subarray(0, 300) }));
    const at = pages.findIndex((page) => page.includes('SearchReport'));
    expect(pages[at]).toContain('FilledIn');
    expect(pages[at]).toContain(`Page ${at + 1} of ${pages.length}`);
    expect(pages[at]).toContain('P-1000 · report.pdf');
    expect(pages[at + 1]?.replaceAll(/\s+/g, ' ')).toContain('broken.pdf The file is damaged');
  });

  it('is the same file for the same portfolio and data date, and the page breaks no rule of its security policy', async () => {
    const families = inventedCaseFamilies(3);
    const [one, two] = [await print(families), await print(families)];
    expect(Buffer.compare(readFileSync(one), readFileSync(two))).toBe(0);
    expect(printer.errors).toEqual([]);
  });
});
