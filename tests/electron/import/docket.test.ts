import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mappingSchema, type Mapping } from '#shared/formats/tables/mapping/mapping';
import type { CaseFamily } from '#shared/model/case-family';
import { recordPerson } from '#shared/model/person-entry';
import type { Result } from '#shared/result';
import { importFiles, planFiles, setupImporter } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';

const write = (name: string, text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const mapping: Mapping = mappingSchema.parse({
  format: 'stemma-mapping',
  version: 1,
  name: 'Docket',
  row: 'application',
  match: ['Case', 'Country', 'Application No.'],
  columns: [
    { column: 'Case', field: 'case.reference' },
    { column: 'Our ref', field: 'reference', optional: true },
    { column: 'Title', field: 'case.title', optional: true },
    { column: 'Client', field: 'party.client', optional: true },
    { column: 'Client ref', field: 'party.client.reference', optional: true },
    { column: 'Agent', field: 'party.agent', optional: true },
    { column: 'Country', field: 'office' },
    { column: 'Application No.', field: 'application' },
    { column: 'Filed', field: 'filingDate', dates: 'day-month-year' },
    { column: 'Granted', field: 'event.grant', dates: 'day-month-year', optional: true },
    { column: 'Next action', field: 'limit.text', optional: true },
    { column: 'Due', field: 'limit.due', dates: 'day-month-year', optional: true },
    { column: 'Remarks', field: 'case.note', optional: true },
  ],
});

const heads = 'Case;Our ref;Title;Client;Client ref;Agent;Country;Application No.;Filed;Next action;Due;Remarks';
const docket = (...rows: readonly string[]): string => write('docket.csv', [heads, ...rows].join('\r\n'));

const ep = 'P100;P100EP;Pump;Nordlicht AG;NL-7;;EP;22 900 001.8;01.03.2022;Reply to office action;15.09.2026;Client wants speed';
const us = 'P100;P100US;Pump;Nordlicht AG;NL-7;Harbor & Finch LLP;US;18/123,456;28.02.2023;Issue fee;01.12.2026;';
const planned = 'P100;P100JP;Pump;Nordlicht AG;NL-7;;JP;;;;;to be filed';

const ops = (): string =>
  write(
    'ops.xml',
    `<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><exchange-documents><exchange-document country="EP" doc-number="9000001" kind="A1"><bibliographic-data><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>9000001</doc-number><kind>A1</kind><date>20230906</date></document-id></publication-reference><application-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>22900001</doc-number><kind>A</kind><date>20220301</date></document-id></application-reference><invention-title lang="en">PUMP WITH VALVE</invention-title></bibliographic-data></exchange-document></exchange-documents></ops:world-patent-data>`,
  );

const must = <T>(result: Result<T, { readonly message: string }>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const only = (families: readonly CaseFamily[]): CaseFamily => {
  const [family, ...others] = families;
  if (family === undefined || others.length > 0) throw new Error(`${families.length} case families`);
  return family;
};

/** What a family says, whatever the order in which it was told. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(said(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !['id', 'src', 'srcOf', 'sources', 'key', 'year', 'application', 'at'].includes(key)).map(([key, item]) => [key, said(item)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
};

describe('a docket of another system', () => {
  it('makes one case of each case reference, with applications, people, time limits and notes', async () => {
    const memory = createMemoryPortfolio();
    const { summary } = await importFiles(memory.portfolio, [docket(ep, us, planned)], [mapping]);
    expect(summary.issues).toEqual([]);
    const family = only(memory.families());
    expect(family).toMatchObject({ reference: 'P100', title: 'Pump', parties: [{ role: 'client', name: 'Nordlicht AG', reference: 'NL-7' }] });
    expect(family.applications.map(({ office, reference, stage, filingDate, takenOver }) => ({ office, reference, stage, filingDate, limits: takenOver?.map(({ text, due }) => `${text} ${due}`) }))).toEqual([
      { office: 'EP', reference: 'P100EP', stage: 'filed', filingDate: '2022-03-01', limits: ['Reply to office action 2026-09-15'] },
      { office: 'US', reference: 'P100US', stage: 'filed', filingDate: '2023-02-28', limits: ['Issue fee 2026-12-01'] },
      { office: 'JP', reference: 'P100JP', stage: 'planned', filingDate: undefined, limits: undefined },
    ]);
    expect(family.applications[1]?.parties.map(({ role, name }) => `${role} ${name}`)).toEqual(['agent Harbor & Finch LLP']);
    expect(family.notes.map(({ text, application }) => [text, application])).toEqual([['Client wants speed', 'a1'], ['to be filed', 'a3']]);
  });

  it('changes nothing when it comes again, also the rows that have no number', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [docket(ep, us, planned)], [mapping]);
    const before = new Map(memory.texts);
    const again = await importFiles(memory.portfolio, [docket(ep, us, planned)], [mapping]);
    expect(again).toMatchObject({ entry: null, summary: { added: 0, changed: 0 } });
    expect(new Map(memory.texts)).toEqual(before);
  });

  it('meets what the office says by application number, whichever comes first, and the reference is the docket’s', async () => {
    const [first, last] = [createMemoryPortfolio(), createMemoryPortfolio()];
    await importFiles(first.portfolio, [docket(ep, us)], [mapping]);
    await importFiles(first.portfolio, [ops()]);
    await importFiles(last.portfolio, [ops()]);
    await importFiles(last.portfolio, [docket(ep, us)], [mapping]);
    expect(only(last.families()).reference).toBe('P100');
    expect(only(first.families()).applications).toHaveLength(2);
    expect(said(only(first.families()))).toEqual(said(only(last.families())));
  });

  it('never replaces what a person entered: the difference is for the person to decide', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [docket(ep)], [mapping]);
    const family = only(memory.families());
    const edited = recordPerson(family, { ...family, title: 'Pump for brine' }, { by: 'Ada', at: '2026-11-21T10:00:00Z' });
    const later = createMemoryPortfolio([edited]);
    await importFiles(later.portfolio, [docket(ep.replace('Pump', 'Valve'))], [mapping]);
    expect(only(later.families()).title).toBe('Pump for brine');
  });

  it('dates a time limit anew where the docket has moved it, and gives the planned application its number', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [docket(ep, planned)], [mapping]);
    await importFiles(memory.portfolio, [docket(ep.replace('15.09.2026', '15.11.2026'), planned.replace('JP;;', 'JP;2024-123456;03.06.2024'))], [mapping]);
    const [european, japanese, ...others] = only(memory.families()).applications;
    expect(others).toEqual([]);
    expect(european?.takenOver?.map(({ due }) => due)).toEqual(['2026-11-15']);
    expect(japanese).toMatchObject({ reference: 'P100JP', stage: 'filed', number: { text: '2024-123456' }, filingDate: '2024-06-03' });
  });

  it('asks for the order of dates that could be day or month first, and keeps them as they are written', async () => {
    const memory = createMemoryPortfolio();
    const unsure = mappingSchema.parse({ ...mapping, columns: mapping.columns.map(({ dates: _dates, ...column }) => column) });
    const { summary } = await importFiles(memory.portfolio, [docket(ep)], [unsure]);
    expect(summary.issues.filter(({ severity }) => severity === 'error').map(({ code, message }) => [code, message.includes('01.03.2022') && message.includes('--dates')])).toEqual([['ambiguous-dates', true]]);
    const [application] = only(memory.families()).applications;
    expect(application?.filingDate).toBeUndefined();
    expect(application?.unread?.map(({ field, text }) => [field, text])).toEqual([['Filed', '01.03.2022']]);
    await importFiles(memory.portfolio, [docket(ep)], [mapping]);
    expect(only(memory.families()).applications[0]).toMatchObject({ filingDate: '2022-03-01' });
    expect(only(memory.families()).applications[0]?.unread).toBeUndefined();
  });

  it('makes a case of a row that has a reference only', async () => {
    const memory = createMemoryPortfolio();
    const invention = 'P200;;Valve;Nordlicht AG;;;;;;;;idea of June';
    await importFiles(memory.portfolio, [docket(invention)], [mapping]);
    expect(only(memory.families())).toMatchObject({ reference: 'P200', title: 'Valve', applications: [], notes: [{ text: 'idea of June' }] });
    expect((await importFiles(memory.portfolio, [docket(invention)], [mapping])).entry).toBeNull();
    await importFiles(memory.portfolio, [docket('P200;P200EP;;;;;EP;24 100 200.5;02.01.2024;;;')], [mapping]);
    expect(only(memory.families()).applications).toHaveLength(1);
  });

  it('matches a hand-entered application however its number is written, and asks where only office and day agree', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [docket('P100;;;;;;EP;EP22900001;01.03.2022;;;')], [mapping]);
    const { summary } = await importFiles(memory.portfolio, [docket(ep)], [mapping]);
    expect([summary.issues, only(memory.families()).applications.length]).toEqual([[], 1]);
    const unsaid = await importFiles(memory.portfolio, [docket('P100;P100EPX;;;;;EP;;01.03.2022;;;')], [mapping]);
    expect([unsaid.summary.issues, only(memory.families()).applications.length]).toEqual([[], 1]);
    const typo = await importFiles(memory.portfolio, [docket('P100;;;;;;EP;22 900 010.9;01.03.2022;;;')], [mapping]);
    expect(typo.summary.issues.map(({ code }) => code)).toEqual(['possible-match']);
    expect(only(memory.families()).applications).toHaveLength(2);
  });

  it('asks in the plan which application a row means, and plans the case anew with the answer', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [docket('P100;P100EP;;;;;EP;EP22900001;01.03.2022;;;')], [mapping]);
    const before = only(memory.families());
    const importer = setupImporter(memory.portfolio);
    const { job } = await planFiles(importer, [docket('P100;P100EP;;;;;EP;22 900 010.9;01.03.2022;Reply to office action;15.09.2026;')], [mapping]);
    const asked = async () => must(await importer.plan({ job, kind: 'match', offset: 0, limit: 10 }));
    const [row] = (await asked()).rows;
    expect(row).toMatchObject({ kind: 'changed', applications: 2, matches: [{ why: 'same-day', member: { office: 'EP', filingDate: '2022-03-01' }, candidates: [{ id: 'a1', name: 'P100EP' }], answer: null }] });
    const place = row?.matches[0]?.place ?? -1;
    const answer = { job, key: before.key, place };

    const joined = must(await importer.match({ ...answer, member: 'a1' }));
    expect(joined.row).toMatchObject({ applications: 1, matches: [{ answer: 'a1' }] });
    expect((await asked()).total).toBe(1);
    expect(must(await importer.match({ ...answer, member: null })).row).toMatchObject({ applications: 2, matches: [{ answer: null }] });
    must(await importer.match({ ...answer, member: 'a1' }));
    expect(await importer.match({ ...answer, member: 'a9' })).toMatchObject({ ok: false, error: { code: 'not-found' } });

    must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
    const after = only(memory.families());
    expect(after.applications).toMatchObject([{ id: 'a1', reference: 'P100EP', takenOver: [{ text: 'Reply to office action', due: '2026-09-15' }] }]);
  });

  it('remembers the answer: the number stays as it was and the same table asks nothing the next time', async () => {
    const first = createMemoryPortfolio();
    await importFiles(first.portfolio, [docket('P100;P100EP;;;;;EP;EP22900001;01.03.2022;;;')], [mapping]);
    const imported = only(first.families());
    const entered = recordPerson(imported, { ...imported, applications: imported.applications.map((application) => ({ ...application, number: { text: 'EP 22 900 001.8' } })) }, { by: 'Ada', at: '2026-11-21T09:00:00Z' });
    for (const [before, number] of [[imported, 'EP22900001'], [entered, 'EP 22 900 001.8']] as const) {
      const memory = createMemoryPortfolio([before]);
      const importer = setupImporter(memory.portfolio);
      const typo = docket('P100;;;;;;EP;22 900 010.9;01.03.2022;;;');
      const { job } = await planFiles(importer, [typo], [mapping]);
      const [row] = must(await importer.plan({ job, kind: 'match', offset: 0, limit: 10 })).rows;
      const { row: answered } = must(await importer.match({ job, key: imported.key, place: row?.matches[0]?.place ?? -1, member: 'a1' }));
      expect(answered.conflicts).toMatchObject([{ path: 'applications/a1/number', old: { text: number }, new: { text: '22 900 010.9' } }]);
      must(await importer.accept({ job, except: [], decisions: [], asked: 'keep' }));
      expect(only(memory.families()).applications.map((application) => application.number?.text)).toEqual([number]);
      const again = await importFiles(memory.portfolio, [typo], [mapping]);
      expect([again.entry, again.summary.issues]).toEqual([null, []]);
    }
  });
});
