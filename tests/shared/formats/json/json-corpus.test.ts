import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { recordMember } from '#shared/families/grouping/record-member';
import { readAll } from '#shared/formats/reader';
import type { PublicationRecord } from '#shared/formats/record';
import { sniff } from '#shared/formats/sniff';
import { corpusFiles, hasCorpus } from '../../../support/corpus';

const textOf = (folder: string, name: string): string => {
  const [file] = corpusFiles([folder], ['.json', '.jsonl', '.xml']).filter((each) => each.name === name);
  return readFileSync(file?.path ?? name, 'utf8');
};
const read = (folder: string, name: string): readonly PublicationRecord[] => {
  const text = textOf(folder, name);
  const sniffed = sniff(text.slice(0, 65_536));
  if (!sniffed.ok) throw new Error(sniffed.message);
  return readAll(sniffed.create, name, text).records;
};
const familiesOf = (records: readonly PublicationRecord[]): ReturnType<typeof groupFamilies> => groupFamilies(records.map((record, index) => recordMember(String(index), record)));
const countedIn = (folder: string, name: string, pattern: RegExp): number => Number(pattern.exec(corpusFiles([folder], ['.json']).find((each) => each.name === name)?.counted ?? '')?.[1]);

describe.runIf(hasCorpus())('ground truth in JSON', () => {
  it('of the Lens: documents of one simple family agree on its size', () => {
    const name = 'Coronavirus-CPC-based-patents.jsonl';
    const sizes = textOf('lens', name)
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly simpleFamilySize: number }).simpleFamilySize);
    const simple = familiesOf(read('lens', name)).flatMap((family) => family.simple);
    expect(simple.length).toBeGreaterThan(200);
    expect(simple.filter((ids) => new Set(ids.map((id) => sizes[Number(id)])).size > 1)).toEqual([]);
    expect(simple.filter((ids) => ids.length > (sizes[Number(ids[0])] ?? 0))).toEqual([]);
  });

  it('of two offices: Global Dossier and OPS have one family of EP1000000', () => {
    const records = [...read('global-dossier', 'EP1000000_family.json'), ...read('ops-family', 'EP1000000A1_family.xml')];
    const [family, ...others] = familiesOf(records);
    expect(others).toEqual([]);
    expect([family?.simple.length, family?.applications.length]).toEqual([1, 5]);
    // Every application is known from both files.
    const half = read('global-dossier', 'EP1000000_family.json').length;
    expect(family?.applications.map((ids) => new Set(ids.map((id) => Number(id) < half)).size)).toEqual([2, 2, 2, 2, 2]);
  });

  it('of the USPTO: the chain of 17/248,024 is one extended family, and every claim of it is there', () => {
    for (const name of ['get_patent.json', 'get_patent_continuity.json']) {
      const records = read('uspto-odp', name);
      const families = familiesOf(records);
      expect(families.map(({ applications }) => applications.length)).toEqual([13]);
      expect(records.reduce((sum, { relations, priorities }) => sum + relations.length + priorities.length, 0)).toBe(countedIn('uspto-odp', name, /(\d+) parent-continuity/));
    }
  });

  it('of the USPTO: each continuity and foreign priority is a link', () => {
    const name = 'beta_search_STMicroelectronics_25.json';
    const records = read('uspto-odp', name);
    const own = records.filter((record) => record.titles.length > 0 || record.events.length > 0);
    expect(own.length).toBe(countedIn('uspto-odp', name, /(\d+) applications/));
    const [reexamination] = own.filter((record) => record.events.some(({ detail }) => detail?.['Reexamination'] !== undefined));
    const links = records.reduce((sum, { relations, priorities }) => sum + relations.length + priorities.length, 0);
    // The reexamination itself is no link but an event of its patent.
    expect(reexamination?.application?.text).toBe('13556626');
    expect(links).toBe(countedIn('uspto-odp', name, /(\d+) parent-continuity/) - 1 + countedIn('uspto-odp', name, /(\d+) foreign-priority/));
  });

  it('of the USPTO and Global Dossier: 16/123,456 is the same case', () => {
    const records = [...read('uspto-odp', 'beta_application_16123456.json'), ...read('global-dossier', 'US16123456_family.json'), ...read('global-dossier', 'US16123456_doclist.json'), ...read('global-dossier', 'JP2017187096_doclist.json')];
    expect(familiesOf(records).map(({ applications }) => applications.length)).toEqual([3]);
  });

  it('has as many documents in file wrappers as the manifest counts', () => {
    for (const name of ['JP2017187096_doclist.json', 'US16123456_doclist.json']) {
      expect(read('global-dossier', name)[0]?.events.length).toBe(countedIn('global-dossier', name, /(\d+) file-wrapper documents/));
    }
  });
});
