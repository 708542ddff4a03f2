import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDifferences } from '#shared/families/merge/differing-values';
import { usualPolicy, type FieldPolicy } from '#shared/families/merge/field-policy';
import type { CaseFamily } from '#shared/model/case-family';
import { recordPerson } from '#shared/model/person-entry';
import { importFiles, planFiles, setupImporter } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { must } from '../../support/portfolio-setup';

type Said = { readonly title: string; readonly filed: string; readonly published?: string; readonly asOf: string };

/** A DOCDB file about one European application as it stood on a day. */
const fileOf = (name: string, { title, filed, published = '20230906', asOf }: Said): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const id = (number: string, kind: string, date: string): string => `<document-id><country>EP</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;
  const path = join(folder, name);
  writeFileSync(
    path,
    `<exchange-documents date-of-exchange="${asOf}"><exchange-document country="EP" doc-number="9000001" kind="A1" date-publ="${published}" date-of-last-exchange="${asOf}"><bibliographic-data><publication-reference data-format="docdb">${id('9000001', 'A1', published)}</publication-reference><application-reference data-format="docdb">${id('22900001', 'A', filed)}</application-reference><invention-title lang="en">${title}</invention-title></bibliographic-data></exchange-document></exchange-documents>`,
  );
  return path;
};

const first = { title: 'Pump', filed: '20220301', asOf: '20240101' };
const later = { title: 'Gear pump', filed: '20220302', asOf: '20260101' };

/** A portfolio that holds what the first file says, with a filing date of Ada's where she corrected it. */
const portfolioWith = async (corrected?: string) => {
  const memory = createMemoryPortfolio();
  await importFiles(memory.portfolio, [fileOf('first.xml', first)]);
  const [family] = memory.families();
  if (family === undefined) throw new Error('nothing was imported');
  if (corrected === undefined) return createMemoryPortfolio([family]);
  const entered = { ...family, applications: family.applications.map((application) => ({ ...application, filingDate: corrected as CaseFamily['applications'][number]['filingDate'] })) };
  return createMemoryPortfolio([recordPerson(family, entered, { by: 'Ada', at: '2025-01-01T09:00:00Z' })]);
};
const application = (memory: ReturnType<typeof createMemoryPortfolio>) => memory.families()[0]?.applications[0];
const policy = (dates: FieldPolicy['dates'], titles: FieldPolicy['titles'] = usualPolicy.titles): FieldPolicy => ({ ...usualPolicy, dates, titles });
const planned = async (memory: ReturnType<typeof createMemoryPortfolio>, rules?: FieldPolicy) => {
  const importer = setupImporter(memory.portfolio, rules);
  const { job, summary } = await planFiles(importer, [fileOf('later.xml', later)]);
  const [row] = must(await importer.plan({ job, kind: 'all', offset: 0, limit: 10 })).rows;
  return { importer, job, summary, row };
};

describe('a newer file on a portfolio', () => {
  it('is compared field by field, with where both values come from', async () => {
    const { row } = await planned(await portfolioWith('2022-02-28'));
    expect(row?.conflicts).toMatchObject([{ path: 'applications/a1/filingDate', old: '2022-02-28', new: '2022-03-02', was: { kind: 'person', by: 'Ada' }, says: { kind: 'import', file: 'later.xml', dataDate: '2026-01-01' }, decision: 'keep', asked: true }]);
    expect(row?.changes).toMatchObject([{ path: 'applications/a1/titles', was: { kind: 'import', file: 'first.xml' }, says: { kind: 'import', file: 'later.xml' }, decision: 'take', asked: false }]);
  });

  it('leaves a mark where an entry was kept, until it is taken, settled or the same', async () => {
    const memory = await portfolioWith('2022-02-28');
    await importFiles(memory.portfolio, [fileOf('later.xml', later)]);
    const [family] = memory.families();
    if (family === undefined) throw new Error('no family');
    expect(openDifferences(family)).toMatchObject([{ path: 'applications/a1/filingDate', value: '2022-03-02' }]);
    expect(family.sources.find(({ id }) => id === family.differing?.[0]?.src)).toMatchObject({ file: 'later.xml' });
    // The same file says nothing new; a still newer one that says the same neither.
    expect((await importFiles(memory.portfolio, [fileOf('later.xml', later)])).summary).toMatchObject({ changed: 0, unchanged: 1 });
    const settled = { ...family, differing: family.differing?.map((row) => ({ ...row, settled: { by: 'Ada', on: '2026-02-01' as never } })) };
    expect(openDifferences(settled)).toEqual([]);
    const put = createMemoryPortfolio([settled]);
    await importFiles(put.portfolio, [fileOf('again.xml', { ...later, asOf: '20260601' })]);
    expect(put.families().map(openDifferences)).toEqual([[]]);
    await importFiles(put.portfolio, [fileOf('other.xml', { ...later, filed: '20220303', asOf: '20260701' })]);
    expect(put.families().map((one) => openDifferences(one).map(({ value }) => value))).toEqual([['2022-03-03']]);
    const corrected = { ...settled, applications: settled.applications.map((one) => ({ ...one, filingDate: '2022-03-02' as never })), differing: family.differing };
    expect(openDifferences(corrected)).toEqual([]);
  });

  it.each([
    ['ask', 'keep', '2022-02-28', 1],
    ['ask', 'take', '2022-03-02', 0],
    ['take', 'keep', '2022-03-02', 0],
    ['keep', 'take', '2022-02-28', 1],
  ] as const)('under the policy %s for entries, %s for what is asked, has %s as the filing date', async (entered, asked, date, marks) => {
    const memory = await portfolioWith('2022-02-28');
    const { importer, job } = await planned(memory, policy({ entered, imported: 'take' }));
    must(await importer.accept({ job, except: [], decisions: [], asked }));
    expect(application(memory)?.filingDate).toBe(date);
    expect(memory.families().map((family) => openDifferences(family).length)).toEqual([marks]);
  });

  it('leaves out single fields of the file, which stay marked and are not brought again by the same file', async () => {
    const memory = await portfolioWith();
    const { importer, job } = await planned(memory);
    const accepted = must(await importer.accept({ job, except: [], decisions: [{ key: 'ep9000001', path: 'applications/a1/titles', decision: 'keep' }], asked: 'keep' }));
    expect(accepted.summary).toMatchObject({ changed: 1, unchanged: 0 });
    expect(application(memory)).toMatchObject({ filingDate: '2022-03-02', titles: [{ text: 'Pump' }] });
    expect(memory.families().flatMap(openDifferences)).toMatchObject([{ path: 'applications/a1/titles', value: [{ text: 'Gear pump' }] }]);
    expect((await importFiles(memory.portfolio, [fileOf('later.xml', later)])).summary).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('under the policy to keep what earlier files said changes nothing but the marks', async () => {
    const memory = await portfolioWith();
    const { importer, job, row } = await planned(memory, policy({ entered: 'ask', imported: 'keep' }, { entered: 'ask', imported: 'ask' }));
    expect(row?.changes.map(({ path, decision, asked }) => [path, decision, asked])).toEqual([['applications/a1/filingDate', 'keep', false], ['applications/a1/titles', 'keep', true]]);
    must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
    expect(application(memory)).toMatchObject({ filingDate: '2022-03-01', titles: [{ text: 'Pump' }] });
    expect(memory.families().flatMap(openDifferences).map(({ path }) => path)).toEqual(['applications/a1/filingDate', 'applications/a1/titles']);
  });

  it('says nothing again where a person corrected what the same file had said', async () => {
    const memory = await portfolioWith('2022-02-28');
    expect((await importFiles(memory.portfolio, [fileOf('first.xml', first)])).summary).toMatchObject({ changed: 0, unchanged: 1 });
    expect(memory.families().flatMap(openDifferences)).toEqual([]);
  });
});
