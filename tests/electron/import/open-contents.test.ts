import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../../electron/import/contents/find-files';
import { openContents } from '../../../electron/import/open-contents';
import { zipFile } from '../../support/zip-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-contents-'));
  await mkdir(join(folder, 'aside'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Opened = { readonly contents: readonly (readonly [string, string])[]; readonly issues: readonly string[]; readonly read: number; readonly size: number };

/** Reads everything in a file of these bytes: `[name, text]`, of a workbook `[name, form]`. */
const open = async (name: string, bytes: Uint8Array): Promise<Opened> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const contents: [string, string][] = [];
  const issues: string[] = [];
  let read = 0;
  const port = {
    folder: join(folder, 'aside'),
    issue: (issue: { readonly code: string; readonly file?: string | undefined }) => issues.push(`${issue.code} ${issue.file ?? ''}`),
    onBytes: (more: number) => {
      read += more;
      return true;
    },
  };
  for await (const content of openContents(path, name, port)) {
    if (content.kind === 'workbook') {
      contents.push([content.name, `${content.form} ${(await content.bytes()).length}`]);
      continue;
    }
    let text = '';
    try {
      for await (const piece of content.pieces) text += Buffer.from(piece).toString('utf8');
    } catch (error) {
      text += `… ${String(error).slice(0, 60)}`;
    }
    contents.push([content.name, text]);
  }
  expect(await readdir(join(folder, 'aside'))).toEqual([]);
  return { contents, issues, read, size: bytes.length };
};

describe('contents of a file', () => {
  it('is the file itself where it is no archive, whatever it is called', async () => {
    const { contents, read, size } = await open('family.zip', Buffer.from('<a/>'));
    expect(contents).toEqual([['family.zip', '<a/>']]);
    expect(read).toBe(size);
  });

  it('is what lies in a ZIP, in its order, without folders and litter', async () => {
    const { contents, issues, read, size } = await open('bulk.dat', zipFile([{ name: 'b/', bytes: '' }, { name: 'b/2.xml', bytes: '<b/>' }, { name: '1.xml', bytes: '<a/>', store: true }, { name: '__MACOSX/._1.xml', bytes: 'x' }, { name: '.DS_Store', bytes: 'x' }]));
    expect(contents).toEqual([['bulk.dat/b/2.xml', '<b/>'], ['bulk.dat/1.xml', '<a/>']]);
    expect(issues).toEqual([]);
    expect(read).toBe(size);
  });

  it('is what lies in gzip, ZIP in ZIP, and gzip in ZIP', async () => {
    expect((await open('a.xml.gz', gzipSync('<a/>'))).contents).toEqual([['a.xml', '<a/>']]);
    const inner = zipFile([{ name: 'deep.xml', bytes: '<deep/>' }]);
    const outer = zipFile([{ name: 'inner.zip', bytes: inner }, { name: 'b.json.gz', bytes: gzipSync('{}') }, { name: 'last.xml', bytes: '<last/>' }]);
    expect((await open('outer.zip', outer)).contents).toEqual([['outer.zip/inner.zip/deep.xml', '<deep/>'], ['outer.zip/b.json', '{}'], ['outer.zip/last.xml', '<last/>']]);
    expect((await open('outer.zip.gz', gzipSync(outer))).contents.length).toBe(3);
  });

  it('reads several gzip members as one text', async () => {
    expect((await open('a.gz', Buffer.concat([gzipSync('<a>'), gzipSync('</a>')]))).contents).toEqual([['a', '<a></a>']]);
  });

  it('hands workbooks over whole, alone and in an archive', async () => {
    const xlsx = zipFile([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'xl/workbook.xml', bytes: '<workbook/>' }]);
    const xls = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000)]);
    expect((await open('list.csv', xlsx)).contents).toEqual([['list.csv', `xlsx ${xlsx.length}`]]);
    expect((await open('list.xls', xls)).contents).toEqual([['list.xls', 'xls 1008']]);
    expect((await open('lists.zip', zipFile([{ name: 'a.xlsx', bytes: xlsx }, { name: 'b.xls', bytes: xls }]))).contents).toEqual([['lists.zip/a.xlsx', `xlsx ${xlsx.length}`], ['lists.zip/b.xls', 'xls 1008']]);
  });

  it('says what other files are, each alone, all together in an archive', async () => {
    expect((await open('a.pdf', Buffer.from('%PDF-1.7'))).issues).toEqual(['unknown-format a.pdf']);
    expect((await open('letter.docx', zipFile([{ name: '[Content_Types].xml', bytes: '' }, { name: 'word/document.xml', bytes: '' }]))).issues).toEqual(['unknown-format letter.docx']);
    const mixed = await open('case.zip', zipFile([{ name: 'a.pdf', bytes: '%PDF-1.7' }, { name: 'a.xml', bytes: '<a/>' }, { name: 'b.pdf', bytes: '%PDF-1.4' }]));
    expect(mixed).toMatchObject({ contents: [['case.zip/a.xml', '<a/>']], issues: ['other-files case.zip'] });
    expect((await open('old.tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(300)]))).issues).toEqual(['unknown-format old.tar']);
  });
});

describe('hostile archives', () => {
  it('unpack to no more than 250 times their size', async () => {
    const bomb = await open('bomb.gz', gzipSync(Buffer.alloc(150 << 20, ' ')));
    expect(bomb.contents[0]?.[1].length).toBeLessThan(110 << 20);
    expect(bomb.contents[0]?.[1]).toContain('ContentFault');
  });

  it('count what comes out of all entries and of archives inside together', async () => {
    const layer = (bytes: Uint8Array): Buffer => zipFile(Array.from({ length: 3 }, (_, index) => ({ name: `${index}.zip`, bytes })));
    const bomb = await open('layers.zip', layer(zipFile([{ name: 'a', bytes: Buffer.alloc(30 << 20, ' ') }])));
    const read = bomb.contents.reduce((sum, [, text]) => sum + text.length, 0);
    expect(read).toBeLessThan(100 << 20);
    expect(bomb.contents.filter(([, text]) => text.includes('ContentFault')).length).toBeGreaterThan(0);
  });

  it('are not followed deeper than four', async () => {
    let bytes: Buffer = Buffer.from('<a/>');
    for (let depth = 0; depth < 5; depth += 1) bytes = zipFile([{ name: 'in.zip', bytes }]);
    const { contents, issues } = await open('nest.zip', bytes);
    expect(contents).toEqual([]);
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(['unreadable-entry']);
  });

  it('name places outside, absolute paths and controls without effect', async () => {
    const { contents } = await open('slip.zip', zipFile([{ name: '../../etc/passwd', bytes: '1' }, { name: 'C:\\Windows\\..\\x.xml', bytes: '2' }, { name: '/abs/y.xml', bytes: '3' }, { name: 'a\u0000b\u001b[2J.xml', bytes: '4' }]));
    expect(contents).toEqual([['slip.zip/etc/passwd', '1'], ['slip.zip/C:/Windows/x.xml', '2'], ['slip.zip/abs/y.xml', '3'], ['slip.zip/a b [2J.xml', '4']]);
    expect(await readdir(folder)).toEqual(['aside', 'slip.zip']);
  });

  it('tell encrypted entries, unknown methods and double names, and read the rest', async () => {
    const { contents, issues } = await open('odd.zip', zipFile([{ name: 'secret.xml', bytes: 'x', flags: 0x801 }, { name: 'lzma.xml', bytes: 'x', method: 14 }, { name: 'a.xml', bytes: '1' }, { name: 'a.xml', bytes: '2' }]));
    expect(contents).toEqual([['odd.zip/a.xml', '1'], ['odd.zip/a.xml', '2']]);
    expect(issues).toEqual(['encrypted-entry odd.zip/secret.xml', 'unreadable-entry odd.zip/lzma.xml', 'double-name odd.zip/a.xml']);
  });

  it('give what is before damage: cut gzip, cut ZIP, a damaged entry between others', async () => {
    const text = Array.from({ length: 5000 }, (_, index) => `<a n="${index * 7919}"/>`).join('');
    const gzip = gzipSync(text);
    const cut = await open('cut.gz', gzip.subarray(0, gzip.length / 2));
    expect(cut.contents[0]?.[1]).toMatch(/^<a n="0"\/>.*ContentFault/s);
    const zip = zipFile([{ name: 'a.xml', bytes: '<a/>' }, { name: 'b.xml', bytes: text }, { name: 'c.xml', bytes: '<c/>' }]);
    const headless = await open('cut.zip', zip.subarray(0, zip.length - 30));
    expect(headless.issues).toEqual(['damaged-archive cut.zip']);
    expect(headless.contents).toEqual([['cut.zip/a.xml', '<a/>'], ['cut.zip/b.xml', text], ['cut.zip/c.xml', '<c/>']]);
    const half = await open('half.zip', zip.subarray(0, zip.length / 2));
    expect(half.contents.map(([name, read]) => [name, read.slice(0, 9), read.includes('ContentFault')])).toEqual([['half.zip/a.xml', '<a/>', false], ['half.zip/b.xml', '<a n="0"/', true]]);
    const at = zip.indexOf('b.xml') + 200;
    zip.fill(0xff, at, at + 50);
    const damaged = await open('damaged.zip', zip);
    expect(damaged).toMatchObject({ contents: [['damaged.zip/a.xml', '<a/>'], ['damaged.zip/c.xml', '<c/>']], issues: ['damaged-archive damaged.zip/b.xml'] });
  });
});

describe('folders', () => {
  it('are all files in them and below, by name, without litter and links out', async () => {
    const chosen = join(folder, 'chosen');
    await mkdir(join(chosen, 'b'), { recursive: true });
    await writeFile(join(chosen, 'c.xml'), '12');
    await writeFile(join(chosen, 'b', 'a.xml'), '1');
    await writeFile(join(chosen, '.hidden'), '1');
    await symlink(folder, join(chosen, 'loop'));
    await writeFile(join(folder, 'single.xml'), '1234');
    const found = await findFiles([chosen, join(folder, 'single.xml'), join(folder, 'missing.xml')]);
    expect(found.map(({ name, size }) => [name, size])).toEqual([['chosen/b/a.xml', 1], ['chosen/c.xml', 2], ['single.xml', 4], ['missing.xml', 0]]);
  });
});
