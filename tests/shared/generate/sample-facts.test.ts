import { describe, expect, it } from 'vitest';
import type { PublicationRecord } from '#shared/formats/record';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { newCaseFamily } from '#shared/families/merge/new-case-family';
import { readAll } from '#shared/formats/reader';
import { monthsAfter } from '#shared/generate/calendar';
import { inventFamilies } from '#shared/generate/invent-family';
import { bundledSample, sampleFiles } from '#shared/generate/sample-files';
import { isoDate, toDayNumber, type IsoDate } from '#shared/model/date';

const day = (year: number, month: number, date: number): IsoDate => {
  const found = isoDate(year, month, date);
  if (found === undefined) throw new Error('no such day');
  return found;
};
const { seed, families: count } = bundledSample;
const families = [...inventFamilies({ seed, families: count, asOf: day(bundledSample.day.year, bundledSample.day.month, bundledSample.day.day) })].map(({ records }) => records);
const today = day(2026, 11, 23);

const has = (test: (record: PublicationRecord, family: readonly PublicationRecord[]) => boolean): number => families.filter((family) => family.some((record) => test(record, family))).length;
const code = (wanted: string) => (record: PublicationRecord): boolean => record.events.some((event) => event.code === wanted);
const linkage = (wanted: string, office: string) => (record: PublicationRecord): boolean => record.office === office && record.priorities.some((claim) => claim.linkage === wanted);
const members = (family: readonly PublicationRecord[]): number => new Set(family.map(({ office, application }) => `${office} ${application?.number}`)).size;
const earliest = (family: readonly PublicationRecord[]): IsoDate | undefined => family.flatMap(({ filingDate, priorities }) => [filingDate, ...priorities.map(({ date }) => date)]).filter((date) => date !== undefined).sort()[0];

describe('the bundled sample on 23 November 2026', () => {
  /** Days until the 30 months of PCT Article 22(1), of families with an international application and no entry. */
  const limits = families
    .filter((family) => family.some(({ office }) => office === 'WO') && !family.some(({ office, priorities }) => office !== 'WO' && priorities.some(({ linkage: type }) => type === 'W')))
    .flatMap((family) => {
      const priority = earliest(family);
      return priority === undefined ? [] : [toDayNumber(monthsAfter(priority, 30)) - toDayNumber(today)];
    })
    .filter((days) => days > 0);

  it('has international applications in the international phase, with limits soon and in some months', () => {
    expect(limits.length).toBeGreaterThanOrEqual(4);
    expect(limits.filter((days) => days <= 60).length).toBeGreaterThanOrEqual(1);
    expect(limits.filter((days) => days > 60 && days <= 183).length).toBeGreaterThanOrEqual(1);
  });

  it('shows lapse, withdrawal, unitary effect, expiry and every kind of relation', () => {
    expect({
      lapsed: has(code('PG25')) > 0,
      withdrawn: has(code('18D')) > 0,
      unitary: has(code('U07')) > 0,
      divisional: has(linkage('3', 'EP')) > 0,
      continuation: has(linkage('1', 'US')) > 0,
      continuationInPart: has(linkage('2', 'US')) > 0,
      twoPriorities: has((record) => record.priorities.filter((claim) => claim.active === true && claim.number !== record.application?.number && claim.linkage === undefined).length > 1) > 0,
      utilityModel: has((record) => record.application?.kind === 'U') > 0,
      expired: families.some((family) => family.every(({ filingDate }) => filingDate !== undefined && filingDate < day(2006, 11, 1))),
      large: families.some((family) => members(family) >= 15),
    }).toEqual({ lapsed: true, withdrawn: true, unitary: true, divisional: true, continuation: true, continuationInPart: true, twoPriorities: true, utilityModel: true, expired: true, large: true });
  });

  it('has a European family response whose case is referred to by its name', () => {
    const european = sampleFiles(bundledSample).filter(({ name }) => name.startsWith('ops-family-EP'));
    expect(european.length).toBeGreaterThan(0);
    for (const { name, text } of european) expect(name).toContain(newCaseFamily(readAll(createEpoXmlReader, name, text).records, () => false).reference);
  });
});
