import { describe, expect, it } from 'vitest';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { recordMember } from '#shared/families/grouping/record-member';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';
import { inventFamilies } from '#shared/generate/invent-family';
import { docdbFile, opsFamilyFile } from '#shared/generate/office-files';
import { isoDate } from '#shared/model/date';

const asOf = isoDate(2026, 10, 1);
if (asOf === undefined) throw new Error('no such day');

describe.each([
  { format: 'DOCDB', write: (records: Parameters<typeof docdbFile>[0]) => docdbFile(records, asOf) },
  { format: 'OPS', write: (records: Parameters<typeof docdbFile>[0]) => opsFamilyFile(records, { legal: true }) },
])('invented families written as $format', ({ write }) => {
  const families = [...inventFamilies({ seed: 3, families: 200, asOf })];

  it('are read back publication by publication', () => {
    for (const { records } of families) {
      const read = readAll(createEpoXmlReader, 'sample.xml', write(records));
      expect(read.issues).toEqual([]);
      expect(read.records.map((record) => record.publication)).toMatchObject(records.map((record) => record.publication));
      expect(read.records.map((record) => record.titles)).toEqual(records.map((record) => record.titles));
    }
  });

  it('are one extended family each, with the simple families that their ids say', () => {
    for (const { records } of families) {
      const read = readAll(createEpoXmlReader, 'sample.xml', write(records)).records;
      const groups = groupFamilies(read.map((record, index) => recordMember(String(index), record)));
      expect(groups.length).toBe(1);
      const computed = groups[0]?.simple.map((ids) => new Set(ids.map((id) => read[Number(id)]?.record)));
      const stated = [...new Set(records.map((record) => record.publication?.familyId))].map((id) => new Set(records.filter((record) => record.publication?.familyId === id).map((record) => record.record)));
      expect(new Set(computed)).toEqual(new Set(stated));
    }
  });
});
