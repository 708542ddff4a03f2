import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inventFamilies } from '#shared/generate/invent-family';
import { bundledSample, sampleDocket, sampleFiles } from '#shared/generate/sample-files';
import type { IsoDate } from '#shared/model/date';
import { parseIsoDate } from '#shared/model/date';

const date = (text: string): IsoDate => {
  const parsed = parseIsoDate(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const input = { seed: 7, families: 40, asOf: date('2026-10-01') };

describe('invented families', () => {
  it('are the same for the same seed and others for another', () => {
    expect(sampleFiles(bundledSample)).toEqual(sampleFiles(bundledSample));
    expect(sampleFiles(bundledSample)).not.toEqual(sampleFiles({ ...bundledSample, seed: 8 }));
  });

  it('are what resources/sample holds', async () => {
    for (const file of sampleFiles(bundledSample)) expect(await readFile(new URL(`../../../resources/sample/${file.name}`, import.meta.url), 'utf8')).toBe(file.text);
    for (const file of sampleDocket(bundledSample).files) expect(await readFile(new URL(`../../../resources/sample/${file.name}`, import.meta.url), 'utf8')).toBe(file.text);
    const names = (await readdir(new URL('../../../resources/sample/', import.meta.url), { recursive: true })).map((name) => name.replaceAll('\\', '/'));
    expect(names.filter((name) => name !== 'docket').sort()).toEqual([...sampleFiles(bundledSample), ...sampleDocket(bundledSample).files, { name: 'docket/docket.xlsx' }].map(({ name }) => name).sort());
  });

  it('never use one publication number twice', () => {
    const names = [...inventFamilies({ ...input, families: 2000 })].flatMap((family) => family.records.map((record) => record.record));
    expect(new Set(names).size).toBe(names.length);
  });

  it('never use one application number for two families', () => {
    const families = new Map<string, number>();
    [...inventFamilies({ ...input, families: 5000 })].forEach((family, index) => {
      for (const { application } of family.records) {
        const number = `${application?.country}${application?.number}${application?.kind}`;
        expect(families.get(number) ?? index).toBe(index);
        families.set(number, index);
      }
    });
  });

  it('hold nothing that is dated after the day of the data', () => {
    for (const family of inventFamilies({ ...input, families: 500 }))
      for (const record of family.records) {
        expect(record.filingDate !== undefined && record.filingDate <= input.asOf).toBe(true);
        expect(record.publication?.date !== undefined && record.publication.date <= input.asOf).toBe(true);
        expect(record.publication?.date !== undefined && record.filingDate !== undefined && record.publication.date > record.filingDate).toBe(true);
      }
  });

  it('show every way in which a family comes about', () => {
    const families = [...inventFamilies(input)];
    const offices = new Set(families.flatMap((family) => family.records.map((record) => record.office)));
    for (const office of ['EP', 'US', 'CN', 'JP', 'KR', 'DE', 'WO']) expect(offices).toContain(office);
    const languages = new Set(families.flatMap((family) => family.records.flatMap((record) => record.titles.map((title) => title.lang))));
    for (const language of ['en', 'de', 'zh', 'ja', 'ko']) expect(languages).toContain(language);
    const linkages = new Set(families.flatMap((family) => family.records.flatMap((record) => record.priorities.map((priority) => priority.linkage))));
    for (const linkage of ['1', '2', '3', 'W']) expect(linkages).toContain(linkage);
    const kinds = new Set(families.flatMap((family) => family.records.map((record) => record.publication?.kind)));
    for (const kind of ['U1', 'T3', 'B1', 'A3']) expect(kinds).toContain(kind);
    const codes = new Set(families.flatMap((family) => family.records.flatMap((record) => record.events.map((event) => event.code))));
    for (const code of ['U07', 'PG25', '17P']) expect(codes).toContain(code);
  });
});
