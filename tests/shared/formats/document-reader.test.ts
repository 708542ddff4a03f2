import { describe, expect, it } from 'vitest';
import { emptyRecord } from '#shared/formats/empty-record';
import { readAll } from '#shared/formats/reader';
import { createDocumentReader } from '#shared/formats/xml/document-reader';
import { allText, child, textOf } from '#shared/formats/xml/xml-element';

/** Documents with a number, a title, a long text and a claim after it. */
const create = createDocumentReader({
  roots: ['document'],
  recordName: (element) => textOf(child(element, 'number')),
  fullText: new Set(['description']),
  emptyElements: ['MARK'],
  read: (element) => {
    const number = textOf(child(element, 'number'));
    const title = allText(child(element, 'title'));
    return { ...emptyRecord, ...(number === undefined ? {} : { application: { text: number } }), titles: title === undefined ? [] : [{ lang: 'en', text: title }] };
  },
});

const document = (number: number, title = 'Pump', description = 'It pumps.'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE document SYSTEM "document.dtd" [ <!ENTITY d1 SYSTEM "1.tif" NDATA TIF> ]>\n<document><number>${number}</number><title>${title}</title><description>${description}</description></document>\n`;
const read = (text: string): readonly [readonly string[], readonly string[]] => {
  const { records, issues } = readAll(create, 'file.xml', text);
  return [records.map(({ record }) => record), issues.map(({ code, line }) => `${code} ${line ?? ''}`)];
};

describe('whole documents in one file', () => {
  it('are read one after the other, each with its own declaration and document type', () => {
    expect(read(document(1) + document(2) + document(3))).toEqual([['1', '2', '3'], []]);
  });

  it('are read in pieces of any size', () => {
    const text = document(1) + document(2, 'Valve &amp; <MARK ID="1">pump') + document(3);
    for (const size of [1, 7, 64, 1000]) {
      const records: string[] = [];
      const reader = create('file.xml', { record: ({ record, titles }) => records.push(`${record} ${titles[0]?.text ?? ''}`), issue: ({ code }) => records.push(code) });
      for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
      reader.end();
      expect(records).toEqual(['1 Pump', '2 Valve & pump', '3 Pump']);
    }
  });

  it('lose only the one that is cut off before its text', () => {
    const cut = document(2).slice(0, document(2).indexOf('<title>') + 9);
    expect(read(document(1) + cut + document(3))).toEqual([['1', '3'], ['damaged-xml 6']]);
  });
});

describe('the full text of a document', () => {
  it('is read over, however long and whatever entities it has', () => {
    const long = '<p>&unknown; text</p>'.repeat(60_000);
    expect(read(document(1, 'Pump', long) + document(2))).toEqual([['1', '2'], []]);
  });

  it('may be damaged: what stands before it is read, and so are the documents after it', () => {
    expect(read(document(1, 'Pump', 'a < b <c') + document(2))).toEqual([['1', '2'], ['damaged-text 3']]);
  });

  it('may be cut off by the end of the file', () => {
    const text = document(1) + document(2);
    expect(read(text.slice(0, text.lastIndexOf('pumps')))).toEqual([['1', '2'], ['damaged-text 6']]);
  });
});

describe('elements without closing tag in SGML', () => {
  it('are closed where the document type says that they are empty', () => {
    const { records, issues } = readAll(create, 'file.xml', document(1, 'A <MARK> and <MARK ID="a"/> and <MARK ID="b" >'));
    expect([records[0]?.titles[0]?.text, issues]).toEqual(['A and and', []]);
  });
});

describe('public names of characters', () => {
  it('become the characters; a name that nobody knows stays as it is written', () => {
    const { records, issues } = readAll(create, 'file.xml', document(1, '&ldquo;&Zcaron;iv&aring;&rdquo; &SACUTE; &ndash; &nobody;'));
    expect(records[0]?.titles[0]?.text).toBe('“Živå” Ś – &nobody;');
    expect(issues.map(({ code }) => code)).toEqual(['unknown-entity']);
  });
});
