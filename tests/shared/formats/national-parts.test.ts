import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';
import type { PublicationRecord } from '#shared/formats/record';
import { corpusFiles, hasCorpus } from '../../support/corpus';

const sample = new URL('../../../resources/sample/', import.meta.url);
const records = (file: string | URL): readonly PublicationRecord[] => readAll(createEpoXmlReader, String(file), readFileSync(file, 'utf8')).records;

type Claim = { readonly country: string; readonly number: string; readonly kind: string; readonly date: string; readonly linkage?: string };
const claimXml = ({ country, number, kind, date, linkage }: Claim, index: number): string =>
  `<priority-claim sequence="${index + 1}">${id(country, number, kind, date)}<priority-active-indicator>${linkage === undefined ? 'YES' : 'NO'}</priority-active-indicator>${linkage === undefined ? '' : `<priority-linkage-type>${linkage}</priority-linkage-type>`}</priority-claim>`;
const id = (country: string, number: string, kind: string, date: string): string => `<document-id document-id-type="docdb"><country>${country}</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;

/** One record of an OPS family response. */
const member = (office: string, kind: string, application: { readonly number: string; readonly kind: string }, claims: readonly Claim[]): PublicationRecord => {
  const text = `<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org"><ops:patent-family><ops:family-member family-id="1"><publication-reference>${id(office, '3740998', kind, '20240115')}</publication-reference><application-reference>${id(office, application.number, application.kind, '20190114')}</application-reference>${claims.map(claimXml).join('')}</ops:family-member></ops:patent-family></ops:world-patent-data>`;
  const { records: [record], issues } = readAll(createEpoXmlReader, 'part.xml', text);
  if (record === undefined) throw new Error(JSON.stringify(issues));
  return record;
};

const priority: Claim = { country: 'GB', number: '1800758', kind: 'A', date: '20180117' };
const entry: Claim = { country: 'EP', number: '2019050740', kind: 'W', date: '20190114', linkage: 'W' };
const toEuropean = { type: 'validation', country: 'EP', number: '19702186', kind: 'A', date: '2019-01-14' };

describe('the national part of a European patent', () => {
  it.each([['AT', 'T'], ['ES', 'T3'], ['DK', 'T3'], ['PL', 'T3'], ['PT', 'T'], ['SI', 'T1'], ['HU', 'T2'], ['LT', 'T'], ['HR', 'T1']])('at %s, kind %s, follows from the European application and is no entry of the PCT', (office, kind) => {
    const part = member(office, kind, { number: '19702186', kind: 'T' }, [priority, entry]);
    expect(part.route).toBe('validation');
    expect(part.relations).toEqual([toEuropean]);
    expect(part.priorities).toMatchObject([{ country: 'GB', number: '1800758', active: true }, { country: 'EP', number: '2019050740', kind: 'W', linkage: 'W', active: false }]);
  });

  it('is one by its document, whatever the kind of its application', () => {
    expect(member('PT', 'E', { number: '19702186', kind: 'A' }, [entry])).toMatchObject({ route: 'validation', relations: [toEuropean] });
    expect(member('ES', 'T3', { number: '19702186', kind: 'A' }, [entry])).toMatchObject({ route: 'validation', relations: [toEuropean] });
  });

  it('under a number of its own follows from the European application that it claims with its own filing date', () => {
    const european: Claim = { country: 'EP', number: '19702186', kind: 'A', date: '20190114' };
    expect(member('SI', 'T1', { number: '201930123', kind: 'T' }, [priority, european]).relations).toEqual([toEuropean]);
    expect(member('SI', 'T1', { number: '201930123', kind: 'T' }, [priority]).relations).toEqual([]);
  });

  it('is neither a Japanese translation nor a German one of an international application', () => {
    expect(member('JP', 'T', { number: '2020539123', kind: 'A' }, [priority, entry])).toMatchObject({ route: 'pct-entry', relations: [{ type: 'pct-entry' }] });
    expect(member('DE', 'T5', { number: '112019000123', kind: 'A' }, [priority, entry])).toMatchObject({ route: 'pct-entry', relations: [{ type: 'pct-entry' }] });
  });

  it('follows from its European application in all of the sample', () => {
    const parts = readdirSync(sample).filter((name) => name.endsWith('.xml')).flatMap((name) => records(new URL(name, sample))).filter((record) => record.route === 'validation');
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter(({ relations }) => relations.map(({ type }) => type).join() !== 'validation').map(({ record }) => record)).toEqual([]);
  });
});

describe.runIf(hasCorpus())('national parts in the corpus', () => {
  it('follow from their European applications', () => {
    const all = corpusFiles(['ops-biblio', 'ops-family', 'ops-legal', 'ops-search', 'docdb']).flatMap((file) => records(file.path));
    const of = (name: string): unknown => all.find(({ record }) => record === name)?.relations;
    expect(of('ATE232441T1')).toEqual([{ type: 'validation', country: 'EP', number: '99203729', kind: 'A', date: '1999-11-08' }]);
    expect(of('DK3989061T3')).toEqual([{ type: 'validation', country: 'EP', number: '21171904', kind: 'A', date: '2021-05-03' }]);
    expect(of('DK3740998T3')).toEqual([toEuropean]);
    expect(all.filter(({ route, relations }) => route === 'validation' && relations.some(({ type }) => type === 'pct-entry')).map(({ record }) => record)).toEqual([]);
  });
});
