import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicationRecord } from '#shared/formats/record';
import { publicationIdentity } from '#shared/model/publication';
import { readFile } from '../../../electron/import/read-file';
import { corpusFolder, hasCorpus } from '../../support/corpus';
import { importFiles } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';

/** What the manifest counts in the tables of the corpus: rows of data below the headings. */
const expectedRows: Readonly<Record<string, number>> = {
  'espacenet/pizza_small.csv': 25,
  'espacenet/pizza_small.xls': 25,
  'etsi-isld/04_TARGET_ETPR_ID__876__ALL.csv': 1811,
  'etsi-isld/05_TARGET_DIPG_PATF_ID__20438__ALL.csv': 16,
  'google-patents/gp-search-20250906_ethanol_BR.csv': 3839,
  'google-patents/gp-search_battery_with_searchURL.csv': 4264,
  'landscape/ritonavir_families.csv': 804,
  'lens/pizza_1000_2014_CR.csv': 1000,
  'lens/sangamo_portfolio_130_2025.csv': 130,
  'patentscope/pizza_medium_2015.csv': 10_000,
  // 4,835 rows of the sheet, seven of them above the data.
  'patentscope/resultList_BR_2025.xls': 4828,
  // The manifest counts the headings, too.
  'portfolio/EPO_DeepTechFinder_DE_Uni_Top100.csv': 11_118,
};

/** Tables of no reader: they say their columns and offer a mapping. */
const unmapped = ['docdb/statistics_202324_Amend_001.csv', 'ops-legal/EPO_legal_event_codes_2024-17.xlsx', 'us-redbook/css_brs_css_brs_sample.txt'];

const read = async (name: string): Promise<{ readonly records: readonly PublicationRecord[]; readonly issues: readonly { readonly code: string; readonly message: string }[] }> => {
  const records: PublicationRecord[] = [];
  const issues: { code: string; message: string }[] = [];
  await readFile({ path: join(corpusFolder, name), name }, { begin: () => undefined, record: (record) => records.push(record), issue: (issue) => issues.push(issue) }, { onBytes: () => true, folder: corpusFolder });
  return { records, issues };
};

const tally = (codes: readonly string[]): string => [...new Set(codes)].map((code) => `${code} ${codes.filter((each) => each === code).length}`).join(', ');

describe.runIf(hasCorpus())('every table of the corpus', () => {
  it('gives a record for each row, with an issue for each value that cannot be read', async () => {
    const rows = await Promise.all(
      Object.keys(expectedRows).map(async (file) => {
        const { records, issues } = await read(file);
        return { file, expected: expectedRows[file], rows: new Set(records.map(({ line }) => line)).size, publications: new Set(records.flatMap(({ publication }) => (publication === undefined ? [] : [publicationIdentity(publication)]))).size, issues: tally(issues.map(({ code }) => code)) };
      }),
    );
    console.table(rows);
    expect(rows.map(({ file, rows: count }) => [file, count])).toEqual(Object.entries(expectedRows));
  });

  it('is known, or says its columns and how to map them', async () => {
    const folders = ['espacenet', 'etsi-isld', 'google-patents', 'landscape', 'lens', 'patentscope', 'portfolio'];
    const all = folders.flatMap((folder) => readdirSync(join(corpusFolder, folder)).filter((name) => /\.(?:csv|xlsx?)$/.test(name)).map((name) => `${folder}/${name}`));
    expect(all.filter((name) => expectedRows[name] === undefined)).toEqual([]);
    const answers = await Promise.all(unmapped.map(read));
    expect(answers.map(({ records, issues }) => [records.length, ...issues.map(({ code }) => code)])).toEqual(unmapped.map(() => [0, 'unknown-format']));
    expect(answers[1]?.issues[0]?.message).toContain('Authority, Event-code, Date Created');
  });

  it('keeps the declarations on the families that ETSI names', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, [join(corpusFolder, 'etsi-isld/04_TARGET_ETPR_ID__876__ALL.csv')]);
    const families = memory.families();
    const named = new Set(families.flatMap(({ declarations = [] }) => declarations.flatMap(({ family }) => (family === undefined ? [] : [family]))));
    // The manifest counts the missing family id of eight applications as one family more.
    expect(named.size).toBe(113);
    expect(families.length).toBe(113 + 8);
    expect(families.every(({ declarations = [] }) => declarations.every(({ body, company, standard, project }) => body === 'ETSI' && company === 'NTT DOCOMO INC' && standard !== undefined && project !== undefined))).toBe(true);
  });

  it('changes nothing the second time', async () => {
    // The large ones take minutes to compare; their layouts are among those of the others.
    const paths = Object.keys(expectedRows).filter((name) => !/^(?:patentscope|portfolio|google|landscape|etsi-isld\/04)/.test(name)).map((name) => join(corpusFolder, name));
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, paths);
    const before = new Map(memory.texts);
    const again = await importFiles(memory.portfolio, paths);
    expect({ added: again.summary.added, changed: again.summary.changed }).toEqual({ added: 0, changed: 0 });
    expect(new Map(memory.texts)).toEqual(before);
  });
});
