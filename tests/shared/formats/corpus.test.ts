import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordMember } from '#shared/families/grouping/record-member';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { readAll } from '#shared/formats/reader';
import type { PublicationRecord } from '#shared/formats/record';
import { sniff } from '#shared/formats/sniff';
import { publicationKey } from '#shared/model/publication';
import { corpusFiles, hasCorpus, type CorpusFile } from '../../support/corpus';

const read = (file: CorpusFile): ReturnType<typeof readAll> => {
  const text = readFileSync(file.path, 'utf8');
  const sniffed = sniff(text);
  if (!sniffed.ok) throw new Error(`${file.name}: ${sniffed.message}`);
  return readAll(sniffed.create, file.name, text);
};

/** Records the manifest counts in a file. Fragments without namespace declaration it could not count hold one document. */
const expectedRecords = ({ folder, counted }: CorpusFile): number => {
  if (folder === 'docdb' && counted.includes('does not parse alone')) return 1;
  const members = /(\d+) family members/.exec(counted) ?? /(\d+) search hits/.exec(counted) ?? /(\d+) exchange-documents/.exec(counted);
  return members === null ? 0 : Number(members[1]);
};

const familiesOf = (records: readonly PublicationRecord[]): ReturnType<typeof groupFamilies> => groupFamilies(records.map((record, index) => recordMember(String(index), record)));

const namesOf = (names: readonly string[]): string => [...names].sort().join(' ');

describe.runIf(hasCorpus())('every EPO OPS and DOCDB file of the corpus', () => {
  const files = corpusFiles('ops-biblio', 'ops-family', 'ops-legal', 'ops-search', 'docdb');

  it('is read without losing a publication', () => {
    const rows = files.map((file) => {
      const { records, issues } = read(file);
      const publications = new Set(records.map((record) => (record.publication === undefined ? '' : publicationKey(record.publication))));
      publications.delete('');
      return { file: `${file.folder}/${file.name}`, expected: expectedRecords(file), records: records.length, publications: publications.size, events: records.reduce((sum, each) => sum + each.events.length, 0), issues: issues.map((issue) => issue.code).join(' ') };
    });
    console.table(rows);
    expect(rows.map(({ file, expected }) => ({ file, counted: expected > 0, records: expected, publications: expected }))).toEqual(
      rows.map(({ file, records, publications }) => ({ file, counted: true, records, publications })),
    );
  });

  it('has as many legal events as the manifest counts', () => {
    const counts = files.flatMap((file) => {
      const counted = /(\d+) legal events/.exec(file.counted);
      return counted === null ? [] : [{ file: file.name, events: Number(counted[1]) }];
    });
    expect(counts.length).toBeGreaterThan(3);
    expect(files.filter((file) => counts.some((each) => each.file === file.name)).map((file) => ({ file: file.name, events: read(file).records.reduce((sum, each) => sum + each.events.length, 0) }))).toEqual(counts);
  });

  it('gives the simple families that the office itself names, and one extended family per family response', () => {
    const responses = corpusFiles('ops-family', 'ops-legal').map((file) => ({ file: file.name, records: read(file).records }));
    const computed = responses.map(({ file, records }) => ({
      file,
      families: familiesOf(records).map((family) => family.simple.map((ids) => namesOf(ids.map((id) => records[Number(id)]?.record ?? ''))).sort()),
    }));
    const stated = responses.map(({ file, records }) => {
      const byId = new Map<string, string[]>();
      for (const { record, publication } of records) byId.set(publication?.familyId ?? '', [...(byId.get(publication?.familyId ?? '') ?? []), record]);
      return { file, families: [[...byId.values()].map(namesOf).sort()] };
    });
    expect(computed).toEqual(stated);
  });

  it('joins the eleven single files of EP2906782 to one family', () => {
    const records = corpusFiles('ops-biblio').flatMap((file) => read(file).records).filter((record) => record.publication?.familyId === '50474376');
    const families = familiesOf(records);
    expect(new Set(records.map((record) => record.record)).size).toBe(11);
    expect(families.map((family) => family.simple.length)).toEqual([1]);
  });

  it('keeps documents of different family ids in the back file apart', () => {
    const [file] = corpusFiles('docdb').filter((each) => each.name === 'DE-backfile.xml');
    const records = file === undefined ? [] : read(file).records;
    expect(familiesOf(records).length).toBe(10);
  });
});
