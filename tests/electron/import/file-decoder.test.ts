import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createFileDecoder } from '../../../electron/import/text/file-decoder';

const decode = (bytes: Uint8Array, size = bytes.length): { readonly text: string; readonly encoding: string; readonly isAssumed: boolean } => {
  const decoder = createFileDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  text += decoder.end();
  return { text, encoding: decoder.encoding(), isAssumed: decoder.isAssumed() };
};

const table = (...rows: readonly string[]): string => ['Number,Title,Applicant', ...rows].join('\n');
const latin = table('EP1000001A1,Fördergerät für Stückgüter,Müller & Söhne GmbH', 'EP1000002A1,Procédé de séchage à façon,Société Générale d’Études');
const japanese = table('JP2020000001A,二室ポンプの制御装置,株式会社北浜製作所', 'JP2020000002A,画像処理方法,東山電機株式会社');
const kana = table('JP2020000001A,ポンプの制御を行うための装置およびその使い方,きたはま製作所');
const chinese = table('CN100000001A,一种双室泵的控制方法及装置,北方机械有限公司', 'CN100000002A,图像处理方法,东海电子科技有限公司');
const korean = table('KR1020200000001A,이중 챔버 펌프의 제어 장치,주식회사 한빛기계', 'KR1020200000002A,영상 처리 방법,동해전자 주식회사');
const taiwanese = table('TW202000001A,雙室泵之控制方法與裝置,北方機械股份有限公司', 'TW202000002A,影像處理方法,東海電子股份有限公司');

describe('encodings', () => {
  it.each([
    ['windows-1252', 'Windows-1252', latin],
    ['macintosh', 'Mac OS Roman', latin],
    ['shift_jis', 'Shift_JIS', japanese],
    ['gb18030', 'GB18030', chinese],
    ['euc-kr', 'EUC-KR', korean],
    ['big5', 'Big5', taiwanese],
    ['euc-jp', 'EUC-JP', kana],
  ])('%s is told by the look of its bytes, in pieces of any size', (label, name, text) => {
    const bytes = iconv.encode(text, label);
    expect(decode(bytes)).toEqual({ text, encoding: name, isAssumed: true });
    // The first piece beyond ASCII decides; a piece that ends inside of a character loses nothing.
    const late = Buffer.concat([Buffer.from(`${'x'.repeat(997)}\n`), bytes]);
    expect(decode(late, 333).text).toBe(`${'x'.repeat(997)}\n${text}`);
  });

  it('UTF-8 and UTF-16 are told with and without byte order mark', () => {
    for (const text of [latin, japanese, chinese, korean]) {
      expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8', isAssumed: false });
      expect(decode(Buffer.from(`\uFEFF${text}`), 7).text).toBe(text);
      expect(decode(iconv.encode(`\uFEFF${text}`, 'utf-16le'), 7)).toMatchObject({ text, encoding: 'UTF-16LE' });
      expect(decode(iconv.encode(`\uFEFF${text}`, 'utf-16be'), 7)).toMatchObject({ text, encoding: 'UTF-16BE' });
    }
    expect(decode(iconv.encode(latin, 'utf-16le'))).toMatchObject({ text: latin, encoding: 'UTF-16LE' });
    expect(decode(iconv.encode(latin, 'utf-16be'))).toMatchObject({ text: latin, encoding: 'UTF-16BE' });
  });

  it('what an XML declaration names is taken where the bytes fit it', () => {
    const xml = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;
    expect(decode(iconv.encode(xml('Shift_JIS', '双室泵'), 'shift_jis')).encoding).toBe('Shift_JIS');
    expect(decode(iconv.encode(xml('ISO-8859-1', 'Söhne'), 'latin1'))).toEqual({ text: xml('ISO-8859-1', 'Söhne'), encoding: 'Windows-1252', isAssumed: false });
    expect(decode(iconv.encode(xml('EUC-KR', chinese), 'utf-8')).text).toBe(xml('EUC-KR', chinese));
    expect(decode(iconv.encode(xml('UTF-16', 'Söhne'), 'utf-8')).text).toBe(xml('UTF-16', 'Söhne'));
    expect(decode(iconv.encode(xml('UTF-8', latin), 'windows-1252'))).toMatchObject({ text: xml('UTF-8', latin), isAssumed: true });
  });

  it('a few bad bytes in UTF-8 stay bad bytes; another encoding that shows late is read as it', () => {
    const bytes = Buffer.from(`${japanese}|${japanese}`);
    bytes[bytes.indexOf('|')] = 0xff;
    expect(decode(bytes)).toEqual({ text: `${japanese}\uFFFD${japanese}`, encoding: 'UTF-8', isAssumed: false });
    const late = Buffer.concat([Buffer.from('é'.padEnd(20_000, '.')), iconv.encode(latin, 'windows-1252')]);
    expect(decode(late, 20_001).text).toBe(`${'é'.padEnd(20_000, '.')}${latin}`);
  });
});
