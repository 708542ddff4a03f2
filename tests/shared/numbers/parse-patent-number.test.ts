import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#shared/model/date';
import { identityFromDocdb, identityFromEpodoc } from '#shared/numbers/identity/application-identity';
import { sameApplication } from '#shared/numbers/identity/same-application';
import { withUsSeries } from '#shared/numbers/forms/us-series';
import { identityFromText } from '#shared/numbers/reading/identity-from-text';
import { parsePatentNumber, type ParsedNumber } from '#shared/numbers/parse-patent-number';
import { applicationKeys, publicationKeys, typedNumberKeys } from '#shared/numbers/search-keys';

const only = (text: string, hint: { office?: string; date?: string } = {}): ParsedNumber => {
  const readings = parsePatentNumber(text, { office: hint.office, date: parseIsoDate(hint.date ?? '') });
  expect(readings, text).toHaveLength(1);
  const [reading] = readings;
  if (reading === undefined) throw new Error(text);
  return reading;
};

/** Text, filing or publication date, and what the reading must have (EPO OPS Reference Guide v1.3.20, 2.1.2, 3.3, 4.3 to 4.5). */
const vectors: readonly (readonly [text: string, date: string | undefined, expected: Partial<ParsedNumber>])[] = [
  ['MD a 2005 0130', undefined, { what: 'application', office: 'MD', year: 2005, docdb: 'MD.20050130.A', epodoc: 'MD20050000130' }],
  ['特願2006-147056', '2006-05-26', { what: 'application', office: 'JP', docdb: 'JP.2006147056.A', epodoc: 'JP20060147056', display: 'JP 2006-147056' }],
  ['US 08/921,321', '1997-08-29', { what: 'application', office: 'US', series: '08', docdb: 'US.92132197.A', epodoc: 'US19970921321', display: 'US 08/921,321' }],
  ['US.(08/921,321).A.19970829', undefined, { what: 'application', docdb: 'US.92132197.A', display: 'US 08/921,321' }],
  ['US 11/183,143', '2005-07-14', { what: 'application', docdb: 'US.18314305.A', epodoc: 'US20050183143' }],
  ['US.18314305.A.20050714', undefined, { what: 'application', series: '11', display: 'US 11/183,143', epodoc: 'US20050183143' }],
  ['DE 20 2007 016 308.8', undefined, { what: 'application', right: 'utility-model', docdb: 'DE.202007016308.U', epodoc: 'DE200720016308U' }],
  ['DE 10 2006 032 425.0', undefined, { what: 'application', year: 2006, type: '10', docdb: 'DE.102006032425.A' }],
  ['DE 10 2006 032 425 A1', undefined, { what: 'publication', stage: 'application', granted: false, docdb: 'DE.102006032425.A1', epodoc: 'DE102006032425' }],
  ['PCT/GB02/04635', '2002-10-11', { what: 'application', office: 'WO', receivingOffice: 'GB', year: 2002, docdb: 'GB.0204635.W', display: 'PCT/GB2002/004635' }],
  ['PCT/US2005/012345', undefined, { what: 'application', office: 'WO', receivingOffice: 'US', docdb: 'US.2005012345.W', display: 'PCT/US2005/012345' }],
  ['EP13844704.0', undefined, { what: 'application', docdb: 'EP.13844704.A', epodoc: 'EP20130844704', display: 'EP 13 844 704.0' }],
  ['EP 2 400 812 A1', undefined, { what: 'publication', number: '2400812', kind: 'A1', docdb: 'EP.2400812.A1', epodoc: 'EP2400812', display: 'EP 2 400 812 A1' }],
  ['EP 123456 A1', undefined, { docdb: 'EP.0123456.A1' }],
  ['WO 98/12345', undefined, { what: 'publication', year: 1998, docdb: 'WO.9812345', display: 'WO 1998/012345' }],
  ['WO9812345', undefined, { docdb: 'WO.9812345' }],
  ['WO2005/012345', undefined, { what: 'publication', year: 2005, docdb: 'WO.2005012345' }],
  ['WO2005012345 A1', undefined, { what: 'publication', docdb: 'WO.2005012345.A1', display: 'WO 2005/012345 A1' }],
  ['201710601862.3', undefined, { what: 'application', office: 'CN', type: '1', right: 'patent', docdb: 'CN.201710601862.A' }],
  ['ZL 88201465.X', undefined, { what: 'application', office: 'CN', type: '2', right: 'utility-model', docdb: 'CN.88201465.U' }],
  ['97101765.4', undefined, { office: 'CN', docdb: 'CN.97101765.A' }],
  ['95115608.X', undefined, { office: 'CN', docdb: 'CN.95115608.A' }],
  ['US 2006/0142694 A1', undefined, { what: 'publication', docdb: 'US.2006142694.A1', epodoc: 'US2006142694', display: 'US 2006/0142694 A1' }],
  ['KR 10-2010-0130646 A', undefined, { what: 'publication', docdb: 'KR.20100130646.A' }],
  ['KR101234567B1', undefined, { what: 'grant', granted: true, docdb: 'KR.101234567.B1', display: 'KR 10-1234567 B1' }],
  ['JP 3000014 B1', undefined, { what: 'grant', right: 'patent', epodoc: 'JP3000014B' }],
  ['JP 3000014 U', '1996-08-02', { what: 'grant', right: 'utility-model', epodoc: 'JP3000014U' }],
  ['CN 100520025 C', undefined, { what: 'grant', epodoc: 'CN100520025C' }],
  ['DE 6610524 U', undefined, { what: 'grant', right: 'utility-model', epodoc: 'DE6610524U' }],
  ['KR 200142084 Y1', undefined, { what: 'grant', right: 'utility-model', epodoc: 'KR200142084Y' }],
  ['NL 1010536 C2', undefined, { what: 'grant', epodoc: 'NL1010536C' }],
  ['AT 232441 T', undefined, { what: 'grant', stage: 'translation', epodoc: 'AT232441T' }],
  ['EP 1000000 B1', undefined, { what: 'grant', epodoc: 'EP1000000' }],
  ['H07-12345 A', undefined, { what: 'publication', office: 'JP', year: 1995, docdb: 'JP.H0712345.A' }],
  ['特開平7-12345', undefined, { what: 'publication', docdb: 'JP.H0712345.A' }],
  ['GB 9925227.2', undefined, { what: 'application', docdb: 'GB.9925227.A', epodoc: 'GB19990025227', display: 'GB 9925227.2' }],
  ['TW 102306223', undefined, { what: 'application', right: 'design', year: 2013, docdb: 'TW.102306223.F', display: 'TW 102306223', epodoc: 'TW20130306223F' }],
  ['BR 11 2021 019157-4 A2', undefined, { what: 'publication', docdb: 'BR.112021019157.A2' }],
  ['1234/CHENP/2014', undefined, { what: 'application', office: 'IN', docdb: 'IN.1234CHN2014.A', display: 'IN 1234/CHENP/2014' }],
  ['RU 2015117646/08', undefined, { what: 'application', docdb: 'RU.2015117646.A', epodoc: 'RU20150117646' }],
  ['MX/a/2010/001234', undefined, { what: 'application', office: 'MX', docdb: 'MX.2010001234.A', display: 'MX/a/2010/001234' }],
  ['US 62/713,164', '2018-08-01', { what: 'application', provisional: true, kind: 'P', docdb: 'US.201862713164.P', epodoc: 'US201862713164P' }],
  ['US 29/416,465', '2012-03-22', { right: 'design', docdb: 'US.201229416465.F', epodoc: 'US201229416465F' }],
  ['US PP12,345 P2', undefined, { what: 'grant', right: 'plant', docdb: 'US.PP12345.P2' }],
  ['WO2013US64552', undefined, { what: 'application', office: 'WO', receivingOffice: 'US', docdb: 'US.2013064552.W' }],
];

describe('a patent number in all its forms', () => {
  it.each(vectors)('%s (%s)', (text, date, expected) => {
    expect(only(text, date === undefined ? {} : { date })).toMatchObject({ original: text, ...expected });
  });

  it('of Korea in the short form of the EPO, and of Japan in DOCDB form, is read in the sense asked for', () => {
    expect(parsePatentNumber('KR (10-2010-)7026618', { use: 'application' })).toMatchObject([{ office: 'KR', year: 2010, epodoc: 'KR20107026618' }]);
    expect(parsePatentNumber('JP.2000177507.A', { use: 'publication' })).toMatchObject([{ what: 'publication', epodoc: 'JP2000177507' }]);
  });

  it('of the Netherlands has the year in EPODOC only where its date is known', () => {
    const read = (date?: string) => parsePatentNumber('NL 1010536', { use: 'application', date: parseIsoDate(date ?? '') })[0];
    expect([read()?.epodoc, read('1998-11-12')?.epodoc, read()?.docdb]).toEqual([undefined, 'NL19981010536', 'NL.1010536.A']);
  });

  it('has the check digit and a warning where it does not fit; the original stays', () => {
    for (const [text, due] of [['EP05012345.6', '4'], ['CN 200310102344.X', '5'], ['DE 10 2006 032 425.1', '0'], ['GB 9925227.3', '2']] as const) {
      expect(only(text)).toMatchObject({ original: text, checkDigit: { due }, warnings: [{ code: 'check-digit' }] });
    }
    for (const text of ['EP 99403122.7', 'EP 16839078.9', 'EP 05025792.2', 'EP 99947655.9', 'EP 99203729.1', 'CN201710601862.3', 'DE 10 2007 004 488.9']) expect(only(text).warnings, text).toEqual([]);
  });
});

describe('a text that can mean several things', () => {
  const meanings = (text: string): readonly string[] => parsePatentNumber(text).map(({ what, docdb, display }) => `${what} ${docdb ?? display ?? ''}`);
  it.each([
    ['US10047600', ['application US 10/047,600', 'publication US.10047600']],
    ['US20050183143', ['application US.18314305.A', 'publication US.2005183143']],
    ['10-2005-0012345', ['application KR.20050012345.A', 'publication KR.20050012345']],
    ['JP 2006-147056', ['application JP.2006147056.A', 'publication JP.2006147056']],
    ['H07-12345', ['application JP.1234595.A', 'publication JP.H0712345']],
    ['GB 2306615', ['application GB.2306615.A', 'publication GB.2306615']],
    ['2,887,530', ['application CA.2887530.A', 'publication US.2887530', 'publication CA.2887530']],
  ])('%s has every reading', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it('has one where the context says what is asked for', () => {
    expect(parsePatentNumber('US10047600', { use: 'publication' })).toHaveLength(1);
    expect(parsePatentNumber('H07-12345', { use: 'priority' })).toMatchObject([{ what: 'priority', docdb: 'JP.1234595.A' }]);
  });

  it('has none where no office is told and the digits fit none', () => {
    expect(['2400812', 'carrier aggregation', 'P-2204', ''].map((text) => parsePatentNumber(text))).toEqual([[], [], [], []]);
  });
});

it('an office that is no more is said so', () => {
  expect(only('SU 1234567 A1')).toMatchObject({ what: 'grant', office: 'SU', warnings: [{ code: 'former-office' }] });
  expect(only('AP/P/2005/003456')).toMatchObject({ office: 'AP', year: 2005 });
  expect(parsePatentNumber('EA 200500123', { use: 'application' })).toMatchObject([{ office: 'EA', year: 2005, docdb: 'EA.200500123.A' }]);
});

describe('search keys', () => {
  const finds = (typed: string, keys: readonly string[]): boolean => typedNumberKeys(typed).some((key) => keys.includes(key));
  it('find a stored application by every form of its number', () => {
    const us = applicationKeys(identityFromDocdb('US', '18314305', 'A', parseIsoDate('2005-07-14')));
    expect(['US 11/183,143', '11/183,143', 'US20050183143', 'US.18314305.A.20050714', 'ＵＳ１１／１８３，１４３'].map((typed) => finds(typed, us))).toEqual([true, true, true, true, true]);
    expect(['US 12/183,143', 'US 10/183,143', 'PCT/US2005/183143'].map((typed) => finds(typed, us))).toEqual([false, false, false]);
    const jp = applicationKeys(identityFromDocdb('JP', '1234595', 'A', parseIsoDate('1995-01-30')));
    expect(['特願平7-12345', 'JP H07-12345', 'JP 1995-012345', '平7-12345'].map((typed) => finds(typed, jp))).toEqual([true, true, true, true]);
    const cn = applicationKeys(identityFromDocdb('CN', '201380062258', 'A'));
    expect(['CN20138062258', '201380062258.8', 'ZL 2013 8 0062258.8'].map((typed) => finds(typed, cn))).toEqual([true, true, true]);
  });

  it('never equate an international application with a publication of the same digits', () => {
    const application = applicationKeys(identityFromDocdb('US', '2005012345', 'W'));
    const published = publicationKeys({ country: 'WO', number: '2005012345', kind: 'A1' });
    expect([finds('PCT/US2005/012345', application), finds('PCT/US2005/012345', published), finds('WO2005/012345', application), finds('WO 2005/012345 A2', published)]).toEqual([true, false, false, true]);
  });

  it('tell a Japanese patent from a utility model of the same number', () => {
    const model = publicationKeys({ country: 'JP', number: '3000014', kind: 'U' });
    expect([finds('JP 3000014 B1', model), finds('実登3000014', model), finds('JP 3000014', model)]).toEqual([false, true, true]);
  });

  it('agree with the comparison of identities, whatever is known of each', () => {
    const forms = [
      ['US.18314305.A', '2005-07-14'], ['US.201816205003.A', '2018-11-29'], ['JP.2006147056.A', '2006-05-26'], ['CN.201710601862.A', '2017-07-21'], ['DE.102006032425.A', '2006-07-13'],
      ['GB.0204635.W', '2002-10-11'], ['EP.13844704.A', '2013-10-11'], ['KR.20080107376.A', '2008-10-30'], ['CA.2887530.A', '2013-10-11'],
    ] as const;
    const texts = ['US 11/183,143', 'US 16/205,003', '特願2006-147056', 'CN 201710601862.3', 'DE 10 2006 032 425.0', 'PCT/GB02/04635', 'EP 13 844 704.0', 'KR20080107376', 'CA 2,887,530', 'US201816205003'];
    const wrong = forms.flatMap(([docdb, date]) => {
      const [country = '', number = '', kind] = docdb.split('.');
      const identity = identityFromDocdb(country, number, kind, parseIsoDate(date));
      return texts.filter((text) => {
        const typed = identityFromText(text);
        return typed === undefined || finds(text, applicationKeys(identity)) !== sameApplication(withUsSeries(typed), withUsSeries(identity));
      });
    });
    expect(wrong).toEqual([]);
  });
});

const partsOf = (docdb: string): readonly [string, string, string] => {
  const [country = '', number = '', kind = ''] = docdb.split('.');
  return [country, number, kind];
};

describe('laws of reading', () => {
  const office = fc.constantFrom('EP', 'US', 'JP', 'CN', 'KR', 'DE', 'GB', 'RU', 'AU', 'MX', 'IN', 'BR', 'TW', 'MD', 'NO');
  it('the DOCDB and the EPODOC form of a reading are the same application again', () => {
    fc.assert(
      fc.property(office, fc.integer({ min: 2004, max: 2025 }), fc.integer({ min: 1, max: 99_999 }), (country, year, serial) => {
        const forms: Readonly<Record<string, string>> = { EP: `${String(year).slice(2)}${String(serial).padStart(6, '0')}`, US: `${serial % 999_999}${String(year).slice(2)}`, CN: `${year}1${String(serial).padStart(7, '0')}`, DE: `10${year}${String(serial).padStart(6, '0')}`, BR: `10${year}${String(serial).padStart(6, '0')}`, TW: `${year - 1911}${String(serial).padStart(6, '0')}`, GB: `${String(year).slice(2)}${String(serial).padStart(5, '0')}`, KR: `${year}${String(serial).padStart(7, '0')}` };
        const number = forms[country] ?? `${year}${String(serial).padStart(['MD', 'NO'].includes(country) ? 4 : 6, '0')}`;
        const date = parseIsoDate(`${year}-06-15`);
        const identity = identityFromDocdb(country, number, 'A', date);
        const again = parsePatentNumber(`${country}.${number}.A`, { date, use: 'application' }).flatMap(({ docdb, epodoc }) => [
          ...(docdb === undefined ? [] : [identityFromDocdb(...partsOf(docdb), date)]),
          ...(epodoc === undefined ? [] : [identityFromEpodoc(epodoc, date)]),
        ]);
        expect(again.every((each) => each !== undefined && sameApplication(each, identity))).toBe(true);
      }),
    );
  });

  it('never throws, and keeps the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Z]{0,2}[ ./-]?[0-9A-Z/.,\- ]{0,20}$/)), fc.option(office, { nil: undefined }), (text, hint) => {
        for (const reading of parsePatentNumber(text, { office: hint })) expect(reading.original).toBe(text);
        typedNumberKeys(text);
      }),
      { numRuns: 1000 },
    );
  });
});
