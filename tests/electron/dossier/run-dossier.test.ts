import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream, PDFRef, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DossierPart } from '#shared/dossier/part';
import { type DossierOptions, dossierSections } from '#shared/ipc';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { ok } from '#shared/result';
import { type DossierJob, type DossierPortfolio, runDossier } from '../../../electron/dossier/run-dossier';
import { attachedPdf } from '../../support/attached-pdfs';
import { createPaperPrinter } from '../../support/paper-printer';

const a4 = { width: 595, height: 842 };
const options: DossierOptions = { families: [], sections: [...dossierSections], paper: 'A4', edition: 'inside', title: 'Antennas', client: 'Nordlicht', dataDate: isoDateSchema.parse('2026-11-22') };

const families = (count: number): readonly CaseFamily[] =>
  Array.from({ length: count }, (_, place) =>
    caseFamilySchema.parse({
      format: 'stemma-family',
      version: 1,
      key: `p-${place + 1}`,
      year: '2026',
      reference: `P-${place + 1}`,
      title: `Case ${place + 1}`,
      notes: [{ id: 'n1', text: 'secret-note', at: '2026-01-01T00:00:00Z', by: 'secret-author' }],
    }),
  );

const withDocuments = (family: CaseFamily, names: readonly string[]): CaseFamily => ({
  ...family,
  documents: names.map((path, place) => ({ id: `d${place}`, path, sha256: '0'.repeat(64), bytes: 1, dossierOrder: place })),
});

const portfolioOf = (cases: readonly CaseFamily[], documents: Readonly<Record<string, Uint8Array>> = {}): DossierPortfolio => ({
  name: 'Antennas',
  families: async (keys) => ok(keys === undefined ? cases : cases.filter(({ key }) => keys.includes(key))),
  law: async () => undefined,
  document: async (_family, { path }) => documents[path],
});

const setup = async (job: Partial<DossierJob> & Pick<DossierJob, 'portfolio'>) => {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-dossier-'));
  const out = join(folder, 'dossier.pdf');
  const printer = createPaperPrinter();
  return { folder, out, printer, run: () => runDossier({ options, printer, out, ...job }), printed: async () => PDFDocument.load(await readFile(out), { updateMetadata: false }) };
};

/** Titles of the bookmarks of the first level with the page they lead to, from 1; those below in brackets. */
const bookmarks = (document: PDFDocument): readonly string[] => {
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const level = (parent: PDFDict | undefined): readonly string[] => {
    const found: string[] = [];
    for (let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = item.lookup(PDFName.of('Title'));
      const page = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
      const below = level(item);
      const name = title && 'decodeText' in title && typeof title.decodeText === 'function' ? String(title.decodeText()) : '';
      found.push(`${name} ${page instanceof PDFRef ? pages.indexOf(page.toString()) + 1 : '?'}${below.length > 0 ? ` (${below.join(', ')})` : ''}`);
    }
    return found;
  };
  return level(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
};

/** Page numbers that a page draws, itself or in the forms laid on it. */
const numbersOf = (document: PDFDocument, page: PDFPage): readonly string[] => {
  const textOf = (stream: PDFObject | undefined): string => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '');
  const contents = page.node.Contents();
  const own = contents instanceof PDFArray ? contents.asArray().map((item) => textOf(document.context.lookup(item))) : [textOf(contents)];
  const forms = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.values() ?? [];
  const hex = [...own, ...forms.map((form) => textOf(document.context.lookup(form)))].join('\n').matchAll(/<([0-9A-F]+)> Tj/g);
  return Array.from(hex, ([, text = '']) => Buffer.from(text, 'hex').toString('latin1')).flatMap((text) => /Page \d+ of \d+/.exec(text)?.[0] ?? []);
};

describe('printing a dossier', { timeout: 60_000 }, () => {
  it('prints families in parts of at most a hundred, each once, and numbers the pages through', async () => {
    const { run, printer, printed } = await setup({ portfolio: portfolioOf(families(250)) });
    const result = await run();
    expect(result.ok && result.value.families).toBe(250);
    const of = (kind: string) => printer.prints.filter(({ content }) => content.kind === kind);
    expect(of('families').map(({ content }) => content.kind === 'families' && content.families.length)).toEqual([84, 84, 82]);
    expect(of('closing').length).toBe(1);
    const document = await printed();
    // Cover, contents of 251 lines at 40 a page, then two pages a family.
    expect(document.getPageCount()).toBe(509);
    const front = of('front').at(-1)?.content;
    expect(front?.kind === 'front' && [front.entries[0]?.page, front.entries[150]?.page, front.entries[250]?.page]).toEqual([9, 309, 509]);
    for (const [at, page] of document.getPages().entries()) expect(numbersOf(document, page)).toEqual([`Page ${at + 1} of 509`]);
  });

  it('prints the contents once where they take as many pages as expected', async () => {
    const { run, printer } = await setup({ portfolio: portfolioOf(families(20)) });
    await run();
    expect(printer.prints.map(({ content }) => content.kind)).toEqual(['families', 'closing', 'front', 'numbers']);
  });

  it('prints families again that name pages of attached documents, until the numbers are those of the file', async () => {
    const documents = { 'report.pdf': await attachedPdf([{ ...a4, word: 'one' }]) };
    const [first, second] = families(2);
    if (!first || !second) throw new Error('two families were made');
    // With the numbers a family takes a page more.
    const printer = createPaperPrinter({ pagesOf: (_, { content }) => (content.kind === 'families' && content.appended.some(({ page }) => page > 0) ? 3 : 2) });
    const { run, printed } = await setup({ portfolio: portfolioOf([withDocuments(first, ['report.pdf']), second], documents), printer });
    const result = await run();
    expect(result.ok && result.value.pages).toBe(2 + 6 + 1 + 1);
    const last = printer.prints.findLast(({ content }) => content.kind === 'families')?.content;
    expect(last?.kind === 'families' && last.appended.map(({ page }) => page)).toEqual([9]);
    expect(bookmarks(await printed()).at(-1)).toBe('About 10');
  });

  it('sorts the whole portfolio by reference as a person counts, and a selection as it was chosen', async () => {
    const all = families(11);
    const whole = await setup({ portfolio: portfolioOf(all.toReversed()) });
    await whole.run();
    const of = (prints: typeof whole.printer.prints) => prints.flatMap(({ content }) => (content.kind === 'families' ? content.families.map(({ reference }) => reference) : [])).slice(-11);
    expect(of(whole.printer.prints)).toEqual(all.map(({ reference }) => reference));
    const chosen = await setup({ portfolio: portfolioOf([all[2], all[0]].flatMap((family) => family ?? [])), options: { ...options, families: ['p-3', 'p-1'] } });
    await chosen.run();
    expect(of(chosen.printer.prints).slice(-2)).toEqual(['P-3', 'P-1']);
  });

  it('gives the printer of an outside edition nothing of the inside', async () => {
    const { run, printer } = await setup({ portfolio: portfolioOf(families(2)), options: { ...options, edition: 'outside' } });
    await run();
    expect(JSON.stringify(printer.prints)).not.toContain('secret');
  });

  it('appends attached PDFs in the order of the user, bookmarked and numbered on, and names those it cannot append', async () => {
    const [first, second] = families(2);
    if (!first || !second) throw new Error('two families were made');
    const documents = {
      'report.pdf': await attachedPdf([{ ...a4, word: 'one' }, { width: 842, height: 595, word: 'two' }]),
      'locked.pdf': await attachedPdf([{ ...a4, word: 'locked' }], { userPassword: 'secret' }),
      'guarded.pdf': await attachedPdf([{ ...a4, word: 'guarded' }], { ownerPassword: 'secret' }),
      'cut.pdf': (await attachedPdf([{ ...a4, word: 'cut' }])).subarray(0, 400),
      'letter.docx': new Uint8Array([0x50, 0x4b, 3, 4]),
    };
    const cases = [withDocuments(first, ['report.pdf', 'locked.pdf', 'cut.pdf']), withDocuments(second, ['letter.docx', 'guarded.pdf', 'gone.pdf'])];
    const { run, printed } = await setup({ portfolio: portfolioOf(cases, documents) });
    const result = await run();
    expect(result.ok && result.value.problems.map(({ document }) => document)).toEqual(['locked.pdf', 'cut.pdf', 'letter.docx', 'gone.pdf']);
    const document = await printed();
    expect(bookmarks(document)).toEqual([
      'Contents 1',
      'P-1 3',
      'P-2 5',
      'Attached documents 7 (P-1 · report.pdf 7, P-1 · locked.pdf 9, P-1 · cut.pdf 10, P-2 · letter.docx 11, P-2 · guarded.pdf 12, P-2 · gone.pdf 13)',
      'About 14',
    ]);
    const size = document.getPage(7).getSize();
    expect([Math.round(size.width), Math.round(size.height)]).toEqual([842, 595]);
  });

  it('leads the links of the contents to their pages', async () => {
    const { run, printed } = await setup({ portfolio: portfolioOf(families(2)) });
    await run();
    const document = await printed();
    const pages = document.getPages().map(({ ref }) => ref.toString());
    const links = document.getPage(1).node.Annots()?.asArray() ?? [];
    const aims = links.map((link) => document.context.lookup(link, PDFDict).lookup(PDFName.of('Dest'), PDFArray).get(0));
    expect(aims.map((aim) => (aim instanceof PDFRef ? pages.indexOf(aim.toString()) + 1 : 0))).toEqual([3, 5, 7]);
  });

  it('keeps one structure tree in which every page finds its elements', async () => {
    const { run, printed } = await setup({ portfolio: portfolioOf(families(3)) });
    await run();
    const document = await printed();
    const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const nums = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const owners = new Map<number, PDFArray>();
    for (let at = 0; at < nums.size(); at += 2) owners.set(nums.lookup(at, PDFNumber).asNumber(), nums.lookup(at + 1, PDFArray));
    for (const page of document.getPages()) {
      const key = page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
      expect(owners.get(key)?.lookup(0, PDFDict).get(PDFName.of('Pg'))).toBe(page.ref);
    }
    expect(tree.lookup(PDFName.of('K'), PDFDict).lookup(PDFName.of('S'))).toBe(PDFName.of('Document'));
  });

  it('writes the same bytes for the same portfolio and data date', async () => {
    const one = await setup({ portfolio: portfolioOf(families(3)) });
    const two = await setup({ portfolio: portfolioOf(families(3)) });
    await one.run();
    await two.run();
    expect(Buffer.compare(await readFile(one.out), await readFile(two.out))).toBe(0);
  });

  it('prints as many parts at once as the printer can, and joins them in their order', async () => {
    const cases = portfolioOf(families(40));
    const one = await setup({ portfolio: cases, printer: createPaperPrinter({ pagesOf: (place) => (place % 3) + 1 }) });
    let printing = 0;
    let most = 0;
    const paper = createPaperPrinter({ pagesOf: (place) => (place % 3) + 1 });
    const two = await setup({
      portfolio: cases,
      printer: {
        ...paper,
        atOnce: 2,
        print: async (part, signal) => {
          printing += 1;
          most = Math.max(most, printing);
          // The first part of two is the last one to be ready.
          await new Promise((resolve) => setTimeout(resolve, part.content.kind === 'families' && part.content.from === 1 ? 50 : 1));
          const bytes = await paper.print(part, signal);
          printing -= 1;
          return bytes;
        },
      },
    });
    await one.run();
    await two.run();
    expect(most).toBe(2);
    const [first, second] = [await one.printed(), await two.printed()];
    expect(bookmarks(second)).toEqual(bookmarks(first));
    expect(second.getPages().map((page) => numbersOf(second, page))).toEqual(second.getPages().map((_, at) => [`Page ${at + 1} of ${second.getPageCount()}`]));
  });

  it('begins no further part after one that failed, and leaves none printing', async () => {
    const paper = createPaperPrinter();
    let printing = 0;
    const printer = {
      ...paper,
      atOnce: 2,
      print: async (part: DossierPart) => {
        printing += 1;
        const isFirst = part.content.kind === 'families' && part.content.from === 1;
        await new Promise((resolve) => setTimeout(resolve, isFirst ? 1 : 40));
        printing -= 1;
        if (isFirst) throw new Error('no page');
        return paper.print(part);
      },
    };
    const { run } = await setup({ portfolio: portfolioOf(families(350)), printer });
    const result = await run();
    expect([!result.ok && result.error.code, printing, paper.prints.length]).toEqual(['print-failed', 0, 1]);
  });

  it('writes nothing and keeps the old file where it is cancelled', async () => {
    const controller = new AbortController();
    const printer = createPaperPrinter({ onPrint: ({ content }) => content.kind === 'closing' && controller.abort() });
    const { run, out, folder } = await setup({ portfolio: portfolioOf(families(2)), printer, signal: controller.signal });
    await writeFile(out, 'before');
    const result = await run();
    expect(!result.ok && result.error.code).toBe('cancelled');
    expect(await readFile(out, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['dossier.pdf']);
  });

  it('says what failed where the page cannot be printed or the file not be written', async () => {
    const printer = createPaperPrinter({
      onPrint: () => {
        throw new Error('no page');
      },
    });
    const broken = await setup({ portfolio: portfolioOf(families(1)), printer });
    expect(await broken.run()).toEqual({ ok: false, error: { code: 'print-failed', message: 'The dossier could not be printed: no page' } });
    const unwritable = await setup({ portfolio: portfolioOf(families(1)), out: join(tmpdir(), 'no-such-folder', 'x.pdf') });
    const result = await unwritable.run();
    expect(!result.ok && result.error.code).toBe('write-failed');
  });

  it('refuses an empty portfolio', async () => {
    const { run } = await setup({ portfolio: portfolioOf([]) });
    const result = await run();
    expect(!result.ok && result.error.code).toBe('no-families');
  });

  it('tells progress that only grows', async () => {
    const shares: number[] = [];
    const { run } = await setup({ portfolio: portfolioOf(families(120)), onProgress: ({ done, total }) => shares.push(done / total) });
    await run();
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, at) => at === 0 || share >= (shares[at - 1] ?? 0))).toBe(true);
  });
});
