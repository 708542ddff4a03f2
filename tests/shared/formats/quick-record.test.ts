import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { readAll } from '#shared/formats/reader';

const document = (number: number, inside = ''): string =>
  `<exch:exchange-document country="EP" doc-number="${number}" kind='A1' family-id="7&amp;1">\n<exch:bibliographic-data>\n <exch:application-reference data-format="docdb"><document-id><country>EP</country><doc-number>${number + 13_000_000}</doc-number><kind>A</kind><date>20220704</date></document-id></exch:application-reference>${inside}<exch:invention-title lang="en">Pumpe &lt;1&gt;, 双室泵</exch:invention-title></exch:bibliographic-data><exch:abstract lang="en"><exch:p>Nuts\n and &quot;bolts&quot;</exch:p></exch:abstract></exch:exchange-document>`;

const cited = '<exch:references-cited><exch:citation sequence="1"><patcit num="1"/>\n<text>data&nonsense;driven</text></exch:citation></exch:references-cited>';

/** A comment after each record keeps the next one for the parser, which reads every kind of XML. */
const file = (documents: readonly string[], between: string): string => `<?xml version="1.0"?>\n<exch:exchange-documents xmlns:exch="http://www.epo.org/exchange">${documents.map((each) => each + between).join('\n')}</exch:exchange-documents>`;
const quick = (...documents: readonly string[]): ReturnType<typeof readAll> => readAll(createEpoXmlReader, 'f.xml', file(documents, ''));
const parsed = (...documents: readonly string[]): ReturnType<typeof readAll> => readAll(createEpoXmlReader, 'f.xml', file(documents, '<!-- -->'));

describe('records read without the parser', () => {
  it('are what the parser reads, lines and findings too', () => {
    const documents = [document(9_000_001), document(9_000_002, cited), document(9_000_003, '<exch:empty a="1" b = "2"/><!-- remark --><exch:x><![CDATA[<]]></exch:x>'), document(9_000_004, 'a &loose; b & c')];
    expect(quick(...documents)).toEqual(parsed(...documents));
    expect(quick(...documents).records.map(({ record, line }) => [record, line])).toEqual([
      ['EP9000001A1', 2], ['EP9000002A1', 6], ['EP9000003A1', 11], ['EP9000004A1', 15],
    ]);
  });

  it('are what the parser reads, whatever is done to them', () => {
    const piece = fc.constantFrom('<', '>', '/>', '</', '"', "'", '&', '&amp', '&#65;', '&#x1F600;', ']]>', '<!--', '-->', '<![CDATA[', '\r\n', '\t', '\u0000', '\uFFFF', '\uD800', '😀', '<exch:p>', '</exch:p>', '<exch:exchange-document', ' x="1"', ' x="1" x="2"', '=', '<a b=c>', '<é>', '</exch:exchange-document>');
    const middle = document(9_000_002);
    fc.assert(
      
        fc.property(fc.array(fc.tuple(fc.nat(middle.length - 40), fc.nat(12), piece), { minLength: 1, maxLength: 2 }), (changes) => {
        let changed = middle;
        for (const [at, cut, inserted] of changes) changed = changed.slice(0, at) + inserted + changed.slice(at + cut);
        const documents = [document(9_000_001), changed, document(9_000_003)];
        // A comment or section that the change opens ends in the comment that stands there for the parser.
        fc.pre(!changed.includes('<!'));
        expect(quick(...documents)).toEqual(parsed(...documents));
      }),
      { numRuns: 300 },
    );
  });

  it('are what the parser reads where a character that XML does not allow stands between them', () => {
    const documents = [document(9_000_001), `\u0000${document(9_000_002)}`, document(9_000_003)];
    expect(quick(...documents)).toEqual(parsed(...documents));
    expect(quick(...documents).issues.map(({ code, line }) => [code, line])).toEqual([['odd-character', 6]]);
  });

  it('are not read twice where a later piece of the file is damaged', () => {
    const records: string[] = [];
    const reader = createEpoXmlReader('f.xml', { record: ({ record }) => records.push(record), issue: () => undefined });
    reader.write('<exch:exchange-documents><!-- -->');
    for (const number of [1, 2, 3, 4]) reader.write(`${document(9_000_000 + number)}<!-- -->${document(9_000_010 + number)}`);
    reader.write(`${document(9_000_005)}${document(9_000_006, '<<')}${document(9_000_007)}`);
    reader.end();
    expect(records).toEqual([1, 11, 2, 12, 3, 13, 4, 14, 5, 7].map((number) => `EP${9_000_000 + number}A1`));
  });

  it('leave the records that follow a missing end to be found', () => {
    const open = document(9_000_002).replace('</exch:exchange-document>', '');
    expect(quick(document(9_000_001), open, document(9_000_003), document(9_000_004)).records.map(({ record }) => record)).toEqual(['EP9000001A1', 'EP9000003A1', 'EP9000004A1']);
  });
});
