import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFamilyGrouper } from '#shared/families/grouping/group-families';
import { corpusFolder, hasCorpus } from '../../support/corpus';

/** The first entry of an archive: its sizes stand in the central directory, its place follows from its local header. */
const firstEntry = (path: string): string => {
  const zip = readFileSync(path);
  const directory = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  const local = zip.readUInt32LE(directory + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(directory + 20))).toString('utf8');
};

describe.runIf(hasCorpus())('a list of publications without priorities', () => {
  it('is grouped by the family ids that it carries: 287,532 publications are 155,770 simple families', () => {
    const lines = firstEntry(join(corpusFolder, 'bulk/cset_ai_patents_287532.csv.zip')).split('\n').slice(1);
    const grouper = createFamilyGrouper();
    const sizes = new Map<string, number>();
    const idOf: string[] = [''];
    let count = 0;
    for (const line of lines) {
      const [country = '', number = '', familyId = '', kind = ''] = line.split(',', 4);
      if (country === '') continue;
      count += 1;
      idOf.push(familyId);
      sizes.set(familyId, (sizes.get(familyId) ?? 0) + 1);
      grouper.add({ id: String(count), office: country, priorities: [], relations: [], publications: [{ country, number: number.startsWith(country) ? number.slice(2) : number, kind, familyId }] });
    }
    const simple = grouper.families().flatMap((family) => family.simple);
    expect([count, simple.length, simple.reduce((most, ids) => Math.max(most, ids.length), 0), simple.filter((ids) => ids.length > 1).length]).toEqual([287_532, 155_770, 213, 47_585]);
    expect(simple.filter((ids) => new Set(ids.map((id) => idOf[Number(id)])).size > 1)).toEqual([]);
    expect(Int32Array.from(simple, (ids) => ids.length).sort().join(' ')).toBe(Int32Array.from(sizes.values()).sort().join(' '));
  }, 60_000);
});
