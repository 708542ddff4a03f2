import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../electron/import/text/read-text';
import { importFiles } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { zipFile } from '../../support/zip-file';

/** So many mebibytes of one character: enough that quadratic time or memory that grows with the file would show. */
const mebibytes = 48;

type Part = string | { readonly fill: string };

async function* stream(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (typeof part === 'string') yield Buffer.from(part);
    else {
      const piece = Buffer.alloc(1 << 20, part.fill);
      for (let count = 0; count < mebibytes; count += 1) yield piece;
    }
  }
}

/** Records and issues of a stream, and the heap it needed above what was there before, in MB. */
const read = async (...parts: readonly Part[]): Promise<{ readonly records: readonly string[]; readonly codes: readonly string[]; readonly heap: number }> => {
  const records: string[] = [];
  const codes: string[] = [];
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const sink = { record: ({ record }: { readonly record: string }) => records.push(record), issue: ({ code }: { readonly code: string }) => codes.push(code) };
  const watched = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of stream(parts)) {
      yield piece;
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
  };
  await readText('hostile', watched(), { mappings: [], ask: false }, { record: (record) => void sink.record(record), issue: (issue) => void sink.issue(issue) }, () => false);
  return { records, codes, heap: (most - before) / 2 ** 20 };
};

const document = (number: number): string => `<exchange-document country="EP" doc-number="${number}" kind="A1"><bibliographic-data/></exchange-document>`;
const wrapper = (number: number, more = ''): string => `{"applicationNumberText":"${number}"${more}}`;
const xml = (...parts: readonly Part[]): readonly Part[] => [`<exchange-documents>${document(9_000_001)}`, ...parts, `${document(9_000_002)}</exchange-documents>`];
const json = (...parts: readonly Part[]): readonly Part[] => [`{"patentFileWrapperDataBag":[${wrapper(18_900_001)},`, ...parts, `${wrapper(18_900_002)}]}`];
const both = { xml: ['EP9000001A1', 'EP9000002A1'], json: ['US18900001', 'US18900002'] };

describe('damage without end', () => {
  it('XML: records damaged one after another, none with an end, take time in bounds, and what is around them is read', { timeout: 30_000 }, async () => {
    const damaged = Array.from({ length: 1000 }, (_, at) => `<exchange-document country="EP" doc-number="${at}" kind="A1" ${'a / b="c"/ '.repeat(40)}`);
    const { records, codes } = await read(...xml(...damaged));
    expect(records).toEqual(both.xml);
    expect(codes).toEqual(damaged.map(() => 'damaged-xml'));
  });
});

describe('endless streams', () => {
  it.each([
    ['XML: spaces between records', xml({ fill: ' ' }), both.xml, ['damaged-xml']],
    ['XML: spaces in a tag', xml('<exchange-document ', { fill: ' ' }), both.xml, ['damaged-xml']],
    ['XML: a comment without end', xml('<!-- ', { fill: '-' }), both.xml, ['damaged-xml']],
    ['XML: NUL bytes', xml({ fill: '\u0000' }), both.xml, ['odd-character', 'damaged-xml']],
    ['XML: opening brackets', xml({ fill: '<' }), both.xml, ['damaged-xml']],
    ['JSON: spaces between records', json({ fill: ' ' }), both.json, []],
    ['JSON: line ends between records', json({ fill: '\n' }), both.json, []],
    ['JSON: a number', json('{"applicationNumberText":', { fill: '9' }, '},'), both.json, ['damaged-json']],
    ['JSON: a text', json('{"applicationNumberText":"', { fill: 'x' }, '"},'), both.json, ['damaged-json']],
    ['JSON: backslashes', json('{"applicationNumberText":"', { fill: '\\' }, '"},'), both.json, ['damaged-json']],
    ['JSON: nesting', json('{"a":', { fill: '[' }, '},'), both.json, ['damaged-json']],
    ['spaces alone', [{ fill: ' ' }], [], ['empty-file']],
    ['NUL bytes alone', [{ fill: '\u0000' }], [], ['unknown-format']],
    ['one letter', [{ fill: 'a' }], [], ['unknown-format']],
  ] as const)('%s take time and memory in bounds, and what is around them is read', { timeout: 30_000 }, async (_name, parts, records, codes) => {
    const found = await read(...parts);
    expect({ records: found.records, codes: found.codes }).toEqual({ records, codes });
    // Nearly all of it is what the engine has not collected yet; the stream itself never has more than some megabytes in hand.
    expect(found.heap).toBeLessThan(300);
  });
});

describe('hostile JSON', () => {
  it('with a number beyond measure, nesting within bounds, and half characters is read, its values kept harmless', async () => {
    const found: unknown[] = [];
    const text = `{"lens_id":"1","jurisdiction":"EP","doc_number":"9000001","kind":"A1","docdb_id":${'9'.repeat(10_000)},"x":${'['.repeat(400)}${']'.repeat(400)},"__proto__":{"y":1},"biblio":{"invention_title":[{"text":"Half \\ud800 and \\u0000 nothing","lang":"en"}]}}`;
    await readText('odd.json', stream([text]), { mappings: [], ask: false }, { record: ({ titles }) => void found.push(titles), issue: (issue) => void found.push(issue) }, () => false);
    expect(found).toEqual([[{ lang: 'en', text: 'Half \uFFFD and nothing' }]]);
    expect(Reflect.get({}, 'y')).toBeUndefined();
  });
});

describe('an import of hostile files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-hostile-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says what is wrong with each, and writes nothing', async () => {
    const files: Readonly<Record<string, Uint8Array | string>> = {
      'bomb.gz': gzipSync(Buffer.alloc(100 << 20, ' ')),
      'slip.zip': zipFile([{ name: '../../../outside.xml', bytes: '<a/>' }]),
      'secret.zip': zipFile([{ name: 'a.xml', bytes: document(9_000_001), flags: 0x801 }]),
      'entities.xml': `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY e SYSTEM "file:///etc/passwd">]><a>${'&x;'.repeat(1000)}&e;</a>`,
      'deep.xml': '<a>'.repeat(10_000),
      'deep.json': `{"patentFileWrapperDataBag":${'['.repeat(10_000)}`,
      'nul.bin': Buffer.alloc(100_000),
      'surrogates.json': '{"lens_id":"\\ud800","biblio":{}}',
    };
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const memory = createMemoryPortfolio();
    const { entry, summary } = await importFiles(memory.portfolio, paths);
    expect({ entry, families: memory.texts.size, records: summary.records }).toEqual({ entry: null, families: 0, records: 0 });
    expect(summary.issues.map(({ code, file }) => `${file ?? ''} ${code}`)).toEqual([
      'bomb empty-file',
      'slip.zip/outside.xml unknown-format',
      'secret.zip/a.xml encrypted-entry',
      'entities.xml unknown-format',
      'deep.xml unknown-format',
      'deep.json damaged-json',
      'nul.bin unknown-format',
      'surrogates.json no-number',
      'surrogates.json no-records',
    ]);
    expect(summary.issues.filter(({ message }) => message.length < 20)).toEqual([]);
  });
});
