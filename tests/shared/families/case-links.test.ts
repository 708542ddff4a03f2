import { describe, expect, it } from 'vitest';
import { createLinkFinder, linkInWords } from '#shared/families/cases/case-links';
import { linkFacts } from '#shared/families/cases/link-facts';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';

const number = (country: string, digits: string, kind = 'A') => ({ text: `${country}${digits}`, country, number: digits, kind });
const family = (key: string, applications: readonly object[], rest: object = {}): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key, year: '2020', reference: key.toUpperCase(), applications, ...rest });

const parent = family('p-1', [{ id: 'a1', office: 'US', number: number('US', '201916700001'), filingDate: '2019-02-02' }]);
const continuation = family('p-2', [{ id: 'a1', office: 'US', number: number('US', '202016800001'), filingDate: '2020-02-02', relations: [{ id: 'r1', type: 'continuation', ...number('US', '201916700001'), date: '2019-02-02', text: 'US 16/700,001', src: 1 }] }], { sources: [{ id: 1, kind: 'import', import: 'i', file: 'x.xml', at: '2026-01-01T00:00:00.000Z' }] });
const one = family('p-3', [{ id: 'a1', office: 'EP', number: number('EP', '20100001'), filingDate: '2020-03-03', priorities: [{ id: 'c1', ...number('GB', '1900123') }] }]);
const two = family('p-4', [{ id: 'a1', office: 'JP', number: number('JP', '2020100001'), filingDate: '2020-03-04', priorities: [{ id: 'c1', ...number('GB', '1900123') }] }], { keptApart: [{ id: 'p-3', on: '2026-01-01', by: 'Ada' }] });

describe('links between cases', () => {
  const families = [parent, continuation, one, two, family('p-5', [])];
  const finder = createLinkFinder(families.map(linkFacts));

  it('have a type and the claim that states them, from both sides', () => {
    const [linked] = finder.linkedTo('p-1');
    expect(linked).toMatchObject({ key: 'p-2', keptApart: false, links: [{ type: 'continuation', from: { key: 'p-2', application: 'a1' }, to: { key: 'p-1', application: 'a1' }, evidence: { field: 'relations', id: 'r1', src: 1 } }] });
    expect(finder.linkedTo('p-2')[0]?.links).toEqual(linked?.links);
    expect(linked?.links.map((link) => linkInWords(link, (key) => key.toUpperCase()))).toEqual(['US 16/800,001 (P-2) is a continuation of US 16/700,001 (P-1).']);
  });

  it('are there where two claim one application that no case has', () => {
    expect(finder.linkedTo('p-3')).toMatchObject([{ key: 'p-4', keptApart: true, links: [{ type: 'common-priority', evidence: { name: 'GB 1900123.9' } }] }]);
    expect(finder.linkedTo('p-5')).toEqual([]);
  });

  it('leave what nobody in the portfolio has as not known', () => {
    expect(families.map(({ key }) => finder.unknownClaims(key).map(({ type, name }) => `${type} ${name}`))).toEqual([[], [], ['priority GB 1900123.9'], ['priority GB 1900123.9'], []]);
  });

  it('show an application that stands in two cases', () => {
    const twin = family('p-6', [{ id: 'a3', office: 'EP', number: number('EP', '20100001'), filingDate: '2020-03-03' }]);
    expect(createLinkFinder([one, twin].map(linkFacts)).linkedTo('p-6')).toMatchObject([{ key: 'p-3', links: [{ type: 'same-application' }] }]);
  });
});
