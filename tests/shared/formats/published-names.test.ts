import { describe, expect, it } from 'vitest';
import { createEpoXmlReader } from '#shared/formats/epo/epo-xml';
import { areAlike } from '#shared/formats/epo/name-likeness';
import { readAll } from '#shared/formats/reader';

const read = (standards: readonly string[], originals: readonly string[]): readonly (readonly [name: string, original: string | undefined])[] => {
  const list = (names: readonly string[], format: string): string => names.map((name, index) => `<applicant sequence="${index + 1}" data-format="${format}"><applicant-name><name>${name}</name></applicant-name></applicant>`).join('');
  const text = `<exchange-document country="EP" doc-number="9000001" kind="A1"><bibliographic-data><parties><applicants>${list(standards, 'epodoc')}${list(originals, 'original')}</applicants></parties></bibliographic-data></exchange-document>`;
  return readAll(createEpoXmlReader, 'names.xml', text).records.flatMap((record) => record.applicants.map(({ name, nameOriginal }) => [name, nameOriginal] as const));
};

describe('names in two lists', () => {
  it('are brought together by likeness where the lists are of different length', () => {
    expect(read(['EXAMPLE ANNA MARIA [US]', 'SAMPLE OTTO B [US]', 'XYZ [US]'], ['FORMER OWNER, INC,', 'EXAMPLE ANNA MARIA,', 'SAMPLE OTTO B,', 'XENIA YARN ZIPPER CORPORATION', 'Sample, Otto Bertram'])).toEqual([
      ['EXAMPLE ANNA MARIA', undefined], ['SAMPLE OTTO B', 'Sample, Otto Bertram'], ['XYZ', 'XENIA YARN ZIPPER CORPORATION'], ['FORMER OWNER, INC', undefined],
    ]);
  });

  it('name a person once, in the spelling of the person', () => {
    expect(read(['KYLMAENEN JARI [FI]', 'EXAMPLE OY [FI]'], ['KYLMAENEN, JARI,', 'EXAMPLE OY,', 'Kylmänen, Jari,', 'Example Oy'])).toEqual([['KYLMAENEN JARI', 'Kylmänen, Jari'], ['EXAMPLE OY', 'Example Oy']]);
  });

  it('are brought together by number where nothing else tells and both are of one length', () => {
    expect(read(['YAMADA HANAKO', 'SATO KENJI'], ['山田 花子', '佐藤 健二'])).toEqual([['YAMADA HANAKO', '山田 花子'], ['SATO KENJI', '佐藤 健二']]);
  });

  it('stay apart where they are of different people', () => {
    expect(areAlike('SMITH JOHN', 'SMITH JANE')).toBe(false);
    expect(areAlike('BOSCH GMBH ROBERT', 'Robert Bosch GmbH')).toBe(true);
    expect(areAlike('SCIENT DRILLING INT', 'Scientific Drilling International, Inc')).toBe(true);
    expect(areAlike('GOOGLE INC', 'GOOGLE LLC')).toBe(false);
    expect(areAlike('', '')).toBe(false);
  });
});
