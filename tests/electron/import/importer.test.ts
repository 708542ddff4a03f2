import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import { joinCases } from '#shared/families/cases/join-cases';
import { keptApart } from '#shared/families/cases/kept-apart';
import { separateCase } from '#shared/families/cases/separate-case';
import { isoDateSchema } from '#shared/model/date';
import { createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import { recordPerson } from '#shared/model/person-entry';
import { computedFamilies } from '#shared/families/grouping/computed-families';
import { importFiles, planFiles, setupImporter } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { must, setupComputer } from '../../support/portfolio-setup';

const sample = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));
const sampleFiles = readdirSync(sample).filter((name) => name.endsWith('.xml')).map((name) => join(sample, name));

type Document = { readonly number: string; readonly kind: string; readonly date: string; readonly application: string; readonly filed: string; readonly priority?: string; readonly title?: string };

/** An OPS response with EP documents; `priority` is an EP application number. */
const writeOps = (name: string, documents: readonly Document[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const id = (number: string, kind: string, date: string): string => `<document-id document-id-type="docdb"><country>EP</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;
  const text = documents.map(({ number, kind, date, application, filed, priority, title = 'Pump' }) => `<exchange-document country="EP" doc-number="${number}" kind="${kind}"><bibliographic-data><publication-reference>${id(number, kind, date)}</publication-reference><application-reference>${id(application, 'A', filed)}</application-reference>${priority === undefined ? '' : `<priority-claims><priority-claim sequence="1">${id(priority, 'A', '20210301')}</priority-claim></priority-claims>`}<invention-title lang="en">${title}</invention-title></bibliographic-data></exchange-document>`).join('\n');
  const path = join(folder, name);
  writeFileSync(path, `<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents>${text}</exchange-documents></ops:world-patent-data>`);
  return path;
};

const document = (overrides: Partial<Document> = {}): Document => ({ number: '9000001', kind: 'A1', date: '20230906', application: '22900001', filed: '20220301', ...overrides });

/** A family that a person entered: one European application with a title, a wrong filing date and a responsible. */
const handEntered = (key: string, application: string): CaseFamily => ({
  ...createCaseFamily({ key, year: '2022', reference: key.toUpperCase() }),
  sources: [{ id: 1, kind: 'person', by: 'Ada', at: '2022-03-01T09:00:00Z' }],
  src: 1,
  applications: [
    applicationSchema.parse({
      id: 'a1', office: 'EP', number: { text: application }, filingDate: '2022-02-28', reference: `${key}/EP`, responsible: 'Ada', titles: [{ lang: 'en', text: 'Our own title', src: 1 }], src: 1,
    }),
  ],
});

describe('an import into a portfolio on disk', () => {
  it('writes the families it planned, changes nothing the second time, and is undone by one command', async () => {
    const computer = setupComputer();
    const portfolio = await computer.create();
    const first = await importFiles(portfolio, sampleFiles);
    expect(first.entry).not.toBeNull();
    const stored = new Map<string, string>();
    for await (const { key, text } of portfolio.readAll()) stored.set(key, text);
    expect(stored.size).toBe(first.summary.families);

    const second = await importFiles(portfolio, sampleFiles);
    expect({ entry: second.entry, added: second.summary.added, changed: second.summary.changed, unchanged: second.summary.unchanged }).toEqual({ entry: null, added: 0, changed: 0, unchanged: first.summary.families });
    for await (const { key, text } of portfolio.readAll()) expect(text).toBe(stored.get(key));
    expect(await portfolio.check()).toEqual([]);

    must(await portfolio.undo());
    expect(portfolio.state().families).toBe(0);
    await portfolio.close();
  });

  it('gives the same families whatever the order of the files', async () => {
    const [one, other] = [createMemoryPortfolio(), createMemoryPortfolio()];
    await importFiles(one.portfolio, sampleFiles);
    for (const file of sampleFiles.toReversed()) await importFiles(other.portfolio, [file]);
    const shape = (families: readonly CaseFamily[]): unknown => computedFamilies(families).map(({ caseFamilies: _caseFamilies, title: _title, ...family }) => family);
    expect(shape(other.families())).toEqual(shape(one.families()));
  });
});

describe('what a person entered', () => {
  it('is joined by application number and never overwritten; what differs is reported and can be taken', async () => {
    const memory = createMemoryPortfolio([handEntered('p-001', 'EP 22 900 001.6')]);
    const importer = setupImporter(memory.portfolio);
    const { job, summary } = await planFiles(importer, [writeOps('one.xml', [document()])]);
    expect(summary).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const page = must(await importer.plan({ job, kind: 'conflict', offset: 0, limit: 10 }));
    expect(page.rows.map((row) => [row.key, row.kind, row.conflicts.map((conflict) => conflict.path)])).toEqual([['p-001', 'changed', ['applications/a1/filingDate', 'applications/a1/titles']]]);
    expect(page.rows[0]?.conflicts[0]).toMatchObject({ path: 'applications/a1/filingDate', old: '2022-02-28', new: '2022-03-01', decision: 'keep', asked: true, was: { kind: 'person', by: 'Ada' }, says: { kind: 'import', file: 'one.xml', record: 'EP9000001A1' } });

    const accepted = must(await importer.accept({ job, except: [], decisions: [{ key: 'p-001', path: 'applications/a1/filingDate', decision: 'take' }], asked: 'keep' }));
    expect(accepted.summary).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    const [family] = memory.families();
    const [application] = family?.applications ?? [];
    expect(family?.applications.length).toBe(1);
    expect(application).toMatchObject({ filingDate: '2022-03-01', reference: 'p-001/EP', responsible: 'Ada', number: { text: 'EP 22 900 001.6', country: 'EP', number: '22900001', kind: 'A' } });
    expect(application?.titles.map((title) => title.text)).toEqual(['Our own title']);
    expect(application?.publications.map((publication) => publication.number)).toEqual(['9000001']);
    const source = family?.sources.find((row) => row.id === application?.srcOf?.['filingDate']);
    expect(source).toMatchObject({ kind: 'import', file: 'one.xml', record: 'EP9000001A1' });
  });

  it.each(['EP 9 000 001 A1', 'EP9000001', '２２９００００１．８', 'EP 22 900 001.3'])('under the number %s is joined by the application, and the text stays', async (text) => {
    const memory = createMemoryPortfolio([handEntered('p-001', text)]);
    const { summary } = await importFiles(memory.portfolio, [writeOps('one.xml', [document()])]);
    expect(summary).toMatchObject({ added: 0, changed: 1 });
    expect(memory.families().map((family) => family.applications.map(({ id, number }) => ({ id, number })))).toEqual([[{ id: 'a1', number: { text, country: 'EP', number: '22900001', kind: 'A' } }]]);
    expect((await importFiles(memory.portfolio, [writeOps('one.xml', [document()])])).summary).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('does not come back where the person took it out: the same record says nothing, a newer one asks', async () => {
    const documents = [document(), document({ kind: 'B1', date: '20250212', title: 'Pump as granted' })];
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [writeOps('one.xml', documents)]);
    const [family] = memory.families();
    if (family === undefined) throw new Error('no family');
    const without = recordPerson(family, { ...family, applications: family.applications.map((application) => ({ ...application, publications: application.publications.filter(({ kind }) => kind !== 'A1'), parties: [] })) }, { by: 'Ada', at: '2026-11-21T09:00:00Z' });
    const edited = createMemoryPortfolio([without]);
    const kinds = (): readonly string[] => edited.families().flatMap(({ applications }) => applications.flatMap(({ publications }) => publications.map(({ kind }) => kind)));

    const importer = setupImporter(edited.portfolio);
    const again = await planFiles(importer, [writeOps('one.xml', documents)]);
    expect(again.summary).toMatchObject({ changed: 0, unchanged: 1 });
    expect(must(await importer.plan({ job: again.job, kind: 'conflict', offset: 0, limit: 10 })).rows).toEqual([]);

    const newer = await planFiles(importer, [writeOps('newer.xml', [document({ title: 'Pump, corrected' })])]);
    const [row] = must(await importer.plan({ job: newer.job, kind: 'conflict', offset: 0, limit: 10 })).rows;
    expect(row?.conflicts.map(({ path, new: said }) => [path, said])).toMatchObject([['applications/a1/publications/p3', { country: 'EP', number: '9000001', kind: 'A1' }]]);
    must(await importer.accept({ job: newer.job, except: [], decisions: [{ key: without.key, path: 'applications/a1/publications/p3', decision: 'take' }], asked: 'keep' }));
    expect(kinds()).toEqual(['B1', 'A1']);
    expect(edited.families()[0]?.applications[0]?.srcOf?.['publications:EP9000001A1']).toBeUndefined();
  });

  it('keeps the inventor out that a person removed, in whatever spelling, when the sample is imported again', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, sampleFiles);
    const edited = memory.families().map((family) => recordPerson(family, { ...family, applications: family.applications.map((application) => ({ ...application, parties: application.parties.slice(1), events: application.events.slice(1), priorities: application.priorities.slice(1) })) }, { by: 'Ada', at: '2026-11-21T09:00:00Z' }));
    const portfolio = createMemoryPortfolio(edited);
    const before = new Map(portfolio.texts);
    const { summary } = await importFiles(portfolio.portfolio, sampleFiles);
    expect(summary).toMatchObject({ added: 0, changed: 0 });
    expect(new Map(portfolio.texts)).toEqual(before);
  });

  it('is not filled again where the person emptied it', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [writeOps('one.xml', [document()])]);
    const [family] = memory.families();
    const emptied: CaseFamily[] = family === undefined ? [] : [{ ...family, sources: [...family.sources, { id: 9, kind: 'person', by: 'Ada', at: '2026-11-21T09:00:00Z' }], applications: family.applications.map(({ filingDate: _date, ...application }) => ({ ...application, srcOf: { ...application.srcOf, filingDate: 9 } })) }];
    const edited = createMemoryPortfolio(emptied);
    const importer = setupImporter(edited.portfolio);
    const { job, summary } = await planFiles(importer, [writeOps('one.xml', [document()])]);
    expect(summary).toMatchObject({ changed: 0, unchanged: 1 });
    expect(must(await importer.plan({ job, kind: 'conflict', offset: 0, limit: 10 })).rows[0]?.conflicts).toMatchObject([{ path: 'applications/a1/filingDate', new: '2022-03-01' }]);
    const accepted = must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
    expect(accepted.entry).toBeNull();
  });
});

describe('case families', () => {
  it('are never merged: a document that links two of them is put into one and names the other', async () => {
    const memory = createMemoryPortfolio([handEntered('p-001', '22900001'), handEntered('p-002', '21900002')]);
    const importer = setupImporter(memory.portfolio);
    const { job } = await planFiles(importer, [writeOps('link.xml', [document({ priority: '21900002' })])]);
    const { rows } = must(await importer.plan({ job, kind: 'all', offset: 0, limit: 10 }));
    expect(rows.map((row) => [row.key, row.linkedTo.map(({ key }) => key)])).toEqual([['p-001', ['p-002']]]);
    expect(rows[0]?.linkedTo).toMatchObject([{ reference: memory.families()[1]?.reference, why: [expect.stringMatching(/claims the priority of/)] }]);
    must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
    expect([...memory.texts.keys()]).toEqual(['p-001', 'p-002']);
  });

  it('that were joined, separated or kept apart stay so: importing the same files again changes and proposes nothing', async () => {
    const files = [writeOps('again.xml', [document({ priority: '21900002' }), document({ number: '9000002', application: '21900002' }), document({ number: '9000003', application: '22900003', priority: '21900002' })])];
    const first = createMemoryPortfolio([handEntered('p-001', '22900001'), handEntered('p-002', '21900002')]);
    await importFiles(first.portfolio, files);
    const entry = { by: 'Ada', on: isoDateSchema.parse('2026-11-21') };
    const [a, b] = first.families();
    if (a === undefined || b === undefined) throw new Error('two cases are there');
    const joined = joinCases(a, [b], entry).family;
    const split = separateCase(joined, { applications: [joined.applications[0]?.id ?? ''], key: 'p-003', reference: 'P-003' }, entry);
    const cases: readonly (readonly CaseFamily[])[] = [[joined], [split.rest, split.separate], [keptApart(a, [b.key], entry), b]];
    for (const families of cases) {
      const memory = createMemoryPortfolio(families);
      const before = new Map(memory.texts);
      const importer = setupImporter(memory.portfolio);
      const { job, summary } = await planFiles(importer, files);
      const { rows } = must(await importer.plan({ job, kind: 'all', offset: 0, limit: 10 }));
      expect(rows.flatMap((row) => row.linkedTo)).toEqual([]);
      expect(summary).toMatchObject({ added: 0, changed: 0 });
      must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
      expect(new Map(memory.texts)).toEqual(before);
    }
  });

  it('that hold unrelated applications get what belongs to each of them', async () => {
    const [one, two] = [handEntered('p-001', '22900001'), handEntered('p-001', '22900077')];
    const memory = createMemoryPortfolio([{ ...one, applications: [...one.applications, ...two.applications.map((application) => ({ ...application, id: 'a2' }))] }]);
    const { summary } = await importFiles(memory.portfolio, [writeOps('both.xml', [document(), document({ number: '9000077', application: '22900077' })])]);
    expect(summary).toMatchObject({ families: 2, added: 0, changed: 1 });
    expect(memory.families()[0]?.applications.map((application) => application.publications.map((publication) => publication.number))).toEqual([['9000001'], ['9000077']]);
  });

  it('of one extended family are proposed as one, with a readable reference and a key of their own', async () => {
    const memory = createMemoryPortfolio([createCaseFamily({ key: 'ep9000001', year: '2020', reference: 'taken' })]);
    await importFiles(memory.portfolio, [writeOps('family.xml', [document({ priority: '21900002' }), document({ number: '9000002', application: '22900003', priority: '21900002' })])]);
    const added = memory.families().filter((family) => family.reference !== 'taken');
    expect(added.map(({ key, year, reference, applications }) => ({ key, year, reference, applications: applications.length }))).toEqual([{ key: 'ep9000001-2', year: '2021', reference: 'EP9000001', applications: 2 }]);
  });

  it('left out of the acceptance stay as they were', async () => {
    const memory = createMemoryPortfolio();
    const importer = setupImporter(memory.portfolio);
    const { job } = await planFiles(importer, [writeOps('two.xml', [document(), document({ number: '9000005', application: '22900055' })])]);
    const accepted = must(await importer.accept({ job, except: ['ep9000005'], decisions: [], asked: 'keep' }));
    expect(accepted.summary.added).toBe(1);
    expect([...memory.texts.keys()]).toEqual(['ep9000001']);
  });

  it('take a later publication over an earlier one, in whatever order they come', async () => {
    const a1 = document({ title: 'Pump as filed' });
    const b1 = document({ kind: 'B1', date: '20250212', title: 'Pump as granted' });
    const titles = async (files: readonly (readonly Document[])[]): Promise<readonly string[]> => {
      const memory = createMemoryPortfolio();
      for (const documents of files) await importFiles(memory.portfolio, [writeOps('x.xml', documents)]);
      return memory.families().flatMap((family) => family.applications.flatMap((application) => application.titles.map((title) => title.text)));
    };
    expect(await titles([[a1, b1]])).toEqual(['Pump as granted']);
    expect(await titles([[b1], [a1]])).toEqual(['Pump as granted']);
    expect(await titles([[a1], [b1], [a1]])).toEqual(['Pump as granted']);
  });

  it('take a newer state of the same document, and keep it when the older file comes again', async () => {
    const memory = createMemoryPortfolio();
    const old = writeOps('old.xml', [document({ title: 'Pomp' })]);
    const corrected = writeOps('new.xml', [document({ title: 'Pump' })]);
    for (const file of [old, corrected, old]) await importFiles(memory.portfolio, [file]);
    expect(memory.families()[0]?.applications[0]?.titles.map((title) => title.text)).toEqual(['Pump']);
  });
});

describe('files that cannot be taken', () => {
  it('are named with a code and what to do, and the others are read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const write = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const utf16 = Buffer.from(`\uFEFF<exchange-documents><exchange-document country="CN" doc-number="119000009" kind="A"><bibliographic-data><invention-title lang="zh">双室泵</invention-title></bibliographic-data></exchange-document></exchange-documents>`, 'utf16le');
    const memory = createMemoryPortfolio();
    const { summary } = await importFiles(memory.portfolio, [
      write('empty.xml', ''),
      write('notes.txt', 'Dear colleague,'),
      write('list.json', '[{"a": 1}]'),
      write('other.xml', '<html><body/></html>'),
      write('nothing.xml', '<ops:world-patent-data xmlns:ops="http://ops.epo.org"><ops:meta/></ops:world-patent-data>'),
      write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])),
      join(folder, 'gone.xml'),
      write('chinese.xml', utf16),
    ]);
    expect(summary.issues.filter((issue) => issue.severity === 'error').map((issue) => [issue.file, issue.code])).toEqual([
      ['empty.xml', 'empty-file'], ['notes.txt', 'unknown-format'], ['list.json', 'unknown-format'], ['other.xml', 'unknown-format'], ['nothing.xml', 'no-records'], ['picture.png', 'unknown-format'], ['gone.xml', 'unreadable-file'],
    ]);
    expect(memory.families().flatMap((family) => family.applications.flatMap((application) => application.titles))).toMatchObject([{ lang: 'zh', text: '双室泵' }]);
  });

  it('leave no plan and no file behind where the import is cancelled or discarded', async () => {
    const computer = setupComputer();
    const portfolio = await computer.create();
    const importer = setupImporter(portfolio);
    const started = must(await importer.start(sampleFiles));
    importer.cancel(started.job);
    expect(must(await started.finished)).toBeNull();
    const { job } = await planFiles(importer, sampleFiles);
    await importer.discard(job);
    expect((await importer.plan({ job, kind: 'all', offset: 0, limit: 1 })).ok).toBe(false);
    expect(readdirSync(join(computer.path, 'imports'))).toEqual([]);
    expect(portfolio.state().families).toBe(0);
    await portfolio.close();
  });
});
