import { describe, expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';

type Given = { readonly code: string; readonly date: string; readonly office?: string; readonly state?: string };

const read = (...events: readonly Given[]): readonly (readonly [code: string | undefined, type: string | undefined, state: string | undefined])[] => {
  const legal = events.map(({ code, date, office = 'EP', state }) => `<ops:legal code="${code.padEnd(4)}" desc="DESCRIPTION"><ops:L001EP>${office}</ops:L001EP><ops:L007EP>${date}</ops:L007EP><ops:L008EP>${code}</ops:L008EP>${state === undefined ? '' : `<ops:L500EP><ops:L501EP desc="Ref Country Code">${state}</ops:L501EP></ops:L500EP>`}</ops:legal>`);
  const text = `<ops:patent-family xmlns:ops="http://ops.epo.org"><ops:family-member><publication-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>9000001</doc-number><kind>B1</kind></document-id></publication-reference>${legal.join('')}</ops:family-member></ops:patent-family>`;
  return readAll(createEpoXmlReader, 'legal.xml', text).records.flatMap((record) => record.events.map(({ code, type, state }) => [code, type, state] as const));
};

describe('legal events', () => {
  it('get a type only where the code is certain, and the state that they concern', () => {
    expect(read({ code: 'PG25', date: '2025-05-01', state: 'AT' }, { code: 'BERE', date: '2009-01-01' }, { code: 'REG', date: '2020-01-01', state: 'DE' }, { code: 'U07', date: '2024-01-01' }, { code: 'U93', date: '2025-01-01' }, { code: 'GRAA', date: '2019-10-25' })).toEqual([
      ['PG25', 'lapse', 'AT'], ['BERE', 'lapse', 'BE'], ['REG', undefined, 'DE'], ['U07', 'unitary-effect-registered', undefined], ['U93', 'lapse', 'UP'], ['GRAA', undefined, undefined],
    ]);
  });

  it('tell the end of a Canadian application and the maintenance fees of a US patent', () => {
    expect(read({ code: 'FZDE', date: '2017-08-06', office: 'CA' }, { code: 'MAFP', date: '2020-10-20', office: 'US' }).map(([, type]) => type)).toEqual(['lapse', 'fee-paid']);
  });

  it('never say that a regional patent lapsed as a whole where the state is missing', () => {
    expect(read({ code: 'PG25', date: '2025-05-01' })).toEqual([['PG25', undefined, undefined]]);
  });

  it('lose their type where the office deleted them later, for the same state', () => {
    expect(read({ code: '18D', date: '2020-01-01' }, { code: 'D18D', date: '2020-06-01' })).toEqual([['18D', undefined, undefined], ['D18D', undefined, undefined]]);
    expect(read({ code: 'D18D', date: '2019-06-01' }, { code: '18D', date: '2020-01-01' })[1]).toEqual(['18D', 'deemed-withdrawn', undefined]);
    expect(read({ code: 'PG25', date: '2020-01-01', state: 'AT' }, { code: 'PG25', date: '2020-01-01', state: 'FR' }, { code: 'PG2D', date: '2021-01-01', state: 'AT' }).map(([, type]) => type)).toEqual([undefined, 'lapse', undefined]);
  });

  it('mean what the reporting office means by the code', () => {
    expect(read({ code: 'ENP', date: '2022-01-01', office: 'WO', state: 'CN' }, { code: 'LAPS', date: '2022-01-01', office: 'US' }, { code: 'GR01', date: '2022-01-01', office: 'CN' }, { code: 'GR01', date: '2022-01-01', office: 'JP' }).map(([, type]) => type)).toEqual(['national-entry', 'lapse', 'grant', undefined]);
  });
});
