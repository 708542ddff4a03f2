import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvRows } from '#shared/formats/tables/text/csv-rows';

type Row = { readonly cells: readonly string[]; readonly line: number };

const rowsOf = (pieces: readonly string[], delimiter = ','): { readonly rows: readonly Row[]; readonly open: readonly number[] } => {
  const rows: Row[] = [];
  const open: number[] = [];
  const reader = createCsvRows({ delimiter, quoted: true }, (cells, line) => rows.push({ cells, line }), (line) => open.push(line));
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { rows, open };
};

const cellsOf = (text: string, delimiter?: string): readonly (readonly string[])[] => rowsOf([text], delimiter).rows.map(({ cells }) => cells);

describe('rows of delimited text', () => {
  it.each([
    ['line feeds', 'a,b\nc,d\n'],
    ['carriage returns and line feeds', 'a,b\r\nc,d\r\n'],
    ['bare carriage returns', 'a,b\rc,d'],
    ['a byte order mark and empty lines', '\uFEFFa,b\n\n\r\nc,d\n'],
  ])('end with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keep delimiters, line ends and doubled quotes within quotes', () => {
    expect(cellsOf('"a,1","say ""no""","two\r\nlines"\nx,"",z')).toEqual([
      ['a,1', 'say "no"', 'two\r\nlines'],
      ['x', '', 'z'],
    ]);
  });

  it('are as long as they are, also where the last cells are empty', () => {
    expect(cellsOf('a,b,c\n1\n1,2,3,4\n,,\n9,')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4'], ['', '', ''], ['9', '']]);
  });

  it('know the line at which they begin, whatever their cells hold', () => {
    expect(rowsOf(['h\n"1\n2\r\n3",x\r"4\r5"\n6']).rows.map(({ line }) => line)).toEqual([1, 2, 5, 7]);
  });

  it('go on after a quote that is never closed, with its line', () => {
    const { rows, open } = rowsOf(['a,b\n1,"open\n2,fine\n']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'fine'],
    ]);
    expect(open).toEqual([2]);
  });

  it('are the same however the text comes in pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', '"', '\n', '\r', ';', '漢') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(40), { maxLength: 12 }), (table, cuts) => {
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(text.slice(at, at + cut));
          at += cut;
        }
        pieces.push(text.slice(at));
        expect(rowsOf(pieces).rows.map(({ cells }) => cells)).toEqual(table);
        expect(rowsOf(pieces)).toEqual(rowsOf([text]));
      }),
    );
  });

  it('never throw and say the same in pieces, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }), { maxLength: 8 }), (pieces) => {
        expect(rowsOf(pieces)).toEqual(rowsOf([pieces.join('')]));
      }),
    );
  });
});
