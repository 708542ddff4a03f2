import { expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';
import { inventFamilies } from '#shared/generate/invent-family';
import { docdbFile } from '#shared/generate/office-files';
import { statedRecord } from '#shared/generate/stated-record';
import { isoDateSchema } from '#shared/model/date';

const asOf = isoDateSchema.parse('2026-10-01');

it('says what the reader of the office file says of the same record', () => {
  const records = [...inventFamilies({ seed: 11, families: 300, asOf })].flatMap((family) => family.records);
  const read = new Map(readAll(createEpoXmlReader, 'f.xml', docdbFile(records, asOf)).records.map((record) => [record.record, record]));
  for (const record of records) {
    const expected = read.get(record.record);
    const stated = statedRecord(record);
    expect(stated).toMatchObject({ ...expected, line: record.line, events: record.events, cpc: record.cpc, relations: stated.relations });
    expect(stated.relations.map(({ type, country, number }) => [type, country, number])).toEqual(expected?.relations.map(({ type, country, number }) => [type, country, number]));
  }
});

it('invents families of any size, the same for the same seed', () => {
  const sizes = [...inventFamilies({ seed: 3, families: 620, asOf })].map((family) => family.records.length);
  expect(Math.max(...sizes.slice(150))).toBeGreaterThan(40);
  expect([...inventFamilies({ seed: 3, families: 620, asOf })].map((family) => family.records.length)).toEqual(sizes);
});
