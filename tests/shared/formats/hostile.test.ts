import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';
import type { PublicationRecord } from '#shared/formats/record';
import { sniff } from '#shared/formats/sniff';
import { issueSchema } from '#shared/model/issue';

const document = (number: number, title = 'Pump'): string =>
  `<exchange-document country="EP" doc-number="${number}" kind="A1"><bibliographic-data><application-reference><document-id document-id-type="docdb"><country>EP</country><doc-number>${number + 13_000_000}</doc-number><kind>A</kind><date>20220704</date></document-id></application-reference><invention-title lang="en">${title}</invention-title></bibliographic-data></exchange-document>`;
const file = (...documents: readonly string[]): string => `<?xml version="1.0"?>\n<exchange-documents xmlns="http://www.epo.org/exchange">\n${documents.join('\n')}\n</exchange-documents>`;

const names = (records: readonly PublicationRecord[]): readonly string[] => records.map((record) => record.record);
const read = (text: string): ReturnType<typeof readAll> => readAll(createEpoXmlReader, 'hostile.xml', text);

describe('hostile files', () => {
  it('does not go 10,000 elements deep, and reads what follows', () => {
    const deep = file(document(9_000_001), `<exchange-document country="EP" doc-number="9000002" kind="A1">${'<a>'.repeat(10_000)}`, document(9_000_003));
    const { records, issues } = read(deep);
    expect(names(records)).toEqual(['EP9000001A1', 'EP9000003A1']);
    expect(issues.map((issue) => [issue.code, issue.record, issue.line])).toEqual([['damaged-xml', 'EP9000002A1', 4]]);
  });

  it('does not go 10,000 elements deep before the first record', () => {
    expect(names(read(`${'<a>'.repeat(10_000)}${document(9_000_001)}`).records)).toEqual(['EP9000001A1']);
  });

  it('gives up an attribute without end', () => {
    const reader: string[] = [];
    const issues: string[] = [];
    const stream = createEpoXmlReader('endless.xml', { record: (record) => reader.push(record.record), issue: (issue) => issues.push(issue.code) });
    stream.write(`<exchange-documents>${document(9_000_001)}<exchange-document country="`);
    for (let written = 0; written < 40; written += 1) stream.write('x'.repeat(1_000_000));
    stream.write(`"/>${document(9_000_002)}`);
    stream.end();
    expect(reader).toEqual(['EP9000001A1', 'EP9000002A1']);
    expect(issues).toContain('damaged-xml');
  });

  it('never expands an entity, however it is declared', () => {
    const bomb = `<!DOCTYPE exchange-documents [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://example.com/e.dtd">]>${file(document(9_000_001, '&b;&x;')).slice(22)}`;
    const { records, issues } = read(bomb);
    expect(records.map((record) => record.titles[0]?.text)).toEqual(['&b;&x;']);
    expect(issues.map((issue) => issue.code)).toEqual(['unknown-entity', 'unknown-entity']);
  });

  it('keeps every record around a damaged one, wherever the damage is', () => {
    const middle = document(9_000_002, 'Two chambers');
    fc.assert(
      fc.property(fc.nat(middle.length - 1), fc.constantFrom('<', '<<', '</', '<!', ']]>', '<exchange', '\u0000', '&', '"', ''), fc.nat(30), (at, damage, cut) => {
        const damaged = middle.slice(0, at) + damage + middle.slice(at + cut);
        // A declaration or a quotation mark that is opened may swallow what follows up to its end; all else costs one record.
        fc.pre(!damaged.includes('<!') && (damaged.split('"').length - 1) % 2 === 0);
        const found = names(read(file(document(9_000_001), damaged, document(9_000_003), document(9_000_004))).records);
        expect([found[0], found.at(-1)]).toEqual(['EP9000001A1', 'EP9000004A1']);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and always names its issues, whatever the bytes', () => {
    const base = file(document(9_000_001, 'Pumpe &amp; Ventil'), document(9_000_002, '双室泵'), document(9_000_003));
    const mutation = fc.array(fc.tuple(fc.nat(base.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 6 });
    fc.assert(
      fc.property(mutation, fc.integer({ min: 1, max: 64 }), (changes, size) => {
        let text = base;
        for (const [at, cut, inserted] of changes) text = text.slice(0, at) + inserted + text.slice(at + cut);
        const issues: unknown[] = [];
        const sniffed = sniff(text);
        const create = sniffed.ok ? sniffed.create : createEpoXmlReader;
        const reader = create('mutated.xml', { record: () => undefined, issue: (issue) => issues.push(issue) });
        for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
        reader.end();
        for (const issue of issues) expect(issueSchema.safeParse(issue).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('reads the same in pieces of any size as at once', () => {
    const text = file(document(9_000_001, 'Nuts &amp; bolts &SACUTE;'), document(9_000_002, 'a < b'), document(9_000_003, '双室泵 & more'), document(9_000_004));
    const whole = read(text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        const records: PublicationRecord[] = [];
        const reader = createEpoXmlReader('hostile.xml', { record: (record) => records.push(record), issue: () => undefined });
        for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
        reader.end();
        expect(records).toEqual(whole.records);
      }),
    );
  });
});
