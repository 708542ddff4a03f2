import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#shared/model/date';
import { identityFromDocdb } from '#shared/numbers/identity/application-identity';
import { checkDigit } from '#shared/numbers/checks/check-digit';
import { checkDigitFault } from '#shared/numbers/checks/check-digit-fault';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { docdbNumber } from '#shared/numbers/forms/docdb-number';
import { identityFromText } from '#shared/numbers/reading/identity-from-text';
import { isNamedPublication, publicationFromText } from '#shared/numbers/reading/publication-from-text';
import { sameApplication } from '#shared/numbers/identity/same-application';

/** What a person types, the office chosen in the form, the DOCDB form that an import brings, and its filing date. */
const typed: readonly (readonly [text: string, office: string | undefined, docdb: string, date: string])[] = [
  ['特願2023-512345', undefined, 'JP.2023512345.A', '2021-09-03'],
  ['特願２０２３－５１２３４５号', 'JP', 'JP.2023512345.A', '2021-09-03'],
  ['特願平7-12345', undefined, 'JP.1234595.A', '1995-01-30'],
  ['JP 2006-147056', undefined, 'JP.2006147056.A', '2006-05-26'],
  ['2006-147056', 'JP', 'JP.2006147056.A', '2006-05-26'],
  ['2006‑1234', 'JP', 'JP.2006001234.A', '2006-01-06'],
  ['H07-12345', 'JP', 'JP.1234595.A', '1995-01-30'],
  ['H07-12345', undefined, 'JP.1234595.A', '1995-01-30'],
  ['実願2010-001234', 'JP', 'JP.2010001234.U', '2010-02-26'],
  ['10-2005-0012345', 'KR', 'KR.20050012345.A', '2005-02-15'],
  ['10–2005–0012345', undefined, 'KR.20050012345.A', '2005-02-15'],
  ['KR 10-2010-7026618', undefined, 'KR.20107026618.A', '2009-05-27'],
  ['20-2010-0001234', 'KR', 'KR.20100001234.U', '2010-02-04'],
  ['201710601862.3', undefined, 'CN.201710601862.A', '2017-07-21'],
  ['201710601862.3', 'CN', 'CN.201710601862.A', '2017-07-21'],
  ['CN201710601862.3', undefined, 'CN.201710601862.A', '2017-07-21'],
  ['CN 2017 1 0601862.3', undefined, 'CN.201710601862.A', '2017-07-21'],
  ['ZL201710601862.3', undefined, 'CN.201710601862.A', '2017-07-21'],
  ['ZL 2017 1 0601862.3', 'CN', 'CN.201710601862.A', '2017-07-21'],
  ['95115608.X', undefined, 'CN.95115608.A', '1995-09-14'],
  ['ZL88201465.X', 'CN', 'CN.88201465.U', '1988-02-04'],
  ['DE 10 2006 032 425.0', undefined, 'DE.102006032425.A', '2006-07-13'],
  ['10 2006 032 425', undefined, 'DE.102006032425.A', '2006-07-13'],
  ['102006032425.0', 'DE', 'DE.102006032425.A', '2006-07-13'],
  ['20 2007 016 308.8', undefined, 'DE.202007016308.U', '2007-11-22'],
  ['P 40 12 345.6', undefined, 'DE.4012345.A', '1990-04-18'],
  ['G 90 01 234.5', 'DE', 'DE.9001234.U', '1990-02-03'],
  ['EP24160118.6', undefined, 'EP.24160118.A', '2024-02-28'],
  ['２４１６０１１８．６', 'EP', 'EP.24160118.A', '2024-02-28'],
  [' EP 24 160 118 . 6 ', undefined, 'EP.24160118.A', '2024-02-28'],
  ['EP05012345.6', undefined, 'EP.05012345.A', '2005-06-08'],
  ['US 11/183,143', undefined, 'US.18314305.A', '2005-07-14'],
  ['US 11 / 183,143', undefined, 'US.18314305.A', '2005-07-14'],
  ['Appl. No. 16/205,003', undefined, 'US.201816205003.A', '2018-11-29'],
  ['62/713,164', undefined, 'US.201862713164.P', '2018-08-01'],
  ['PCT/US2005/012345', undefined, 'US.2005012345.W', '2005-04-12'],
  ['PCT/US2005/012345', 'WO', 'US.2005012345.W', '2005-04-12'],
  ['pct/gb02/04635', undefined, 'GB.0204635.W', '2002-10-11'],
  ['ＰＣＴ／ＪＰ２０２３／０１２３４５', 'WO', 'JP.2023012345.W', '2023-03-27'],
  ['PCT-EP2025-055012', undefined, 'EP.2025055012.W', '2025-02-25'],
  ['GB 9925227.2', undefined, 'GB.9925227.A', '1999-10-25'],
  ['FR 21 07301', undefined, 'FR.2107301.A', '2021-07-06'],
];

const docdbIdentity = (docdb: string, date: string): ReturnType<typeof identityFromDocdb> => {
  const [country = '', number = '', kind] = docdb.split('.');
  return identityFromDocdb(country, number, kind, parseIsoDate(date));
};

describe('application numbers as people type them', () => {
  it.each(typed)('%s (%s) is %s, with and without its date', (text, office, docdb, date) => {
    const imported = docdbIdentity(docdb, date);
    for (const known of [undefined, parseIsoDate(date)]) {
      const identity = identityFromText(text, office, known);
      expect(identity, JSON.stringify(known)).toBeDefined();
      if (identity === undefined) return;
      expect({ identity, same: sameApplication(identity, imported) }).toEqual({ identity, same: true });
      // What a form stores beside the text means the same application as well.
      const stored = docdbNumber(identity);
      expect(stored === undefined || sameApplication(identityFromDocdb(stored.country, stored.number, stored.kind, known ?? parseIsoDate(date)), imported)).toBe(true);
    }
  });

  it('are different applications where they are', () => {
    const identities = typed.map(([text, office, docdb, date]) => ({ docdb, identity: identityFromText(text, office, parseIsoDate(date)) }));
    const clashes = identities.flatMap((a) => typed.filter(([, , docdb, date]) => docdb !== a.docdb && a.identity !== undefined && sameApplication(a.identity, docdbIdentity(docdb, date))).map(([text]) => [a.docdb, text]));
    expect(clashes).toEqual([]);
  });
});

describe('publication numbers as people type them', () => {
  const texts: readonly (readonly [string, string | undefined, string])[] = [
    ['特開2006-147056', undefined, 'JP.2006147056.A'],
    ['特開平7-12345', undefined, 'JP.H0712345.A'],
    ['特許第5384155号', undefined, 'JP.5384155.B2'],
    ['JP 2006-147056 A', undefined, 'JP.2006147056.A'],
    ['EP 2 400 812 A1', undefined, 'EP.2400812.A1'],
    ['EP2400812', undefined, 'EP.2400812.B1'],
    ['US 2006/0142694 A1', undefined, 'US.2006142694.A1'],
    ['2006/0142694', 'US', 'US.2006142694.A1'],
    ['US 10,047,600 B2', undefined, 'US.10047600.B2'],
    ['US 7,123,456', undefined, 'US.7123456.B2'],
    ['WO 98/12345', undefined, 'WO.9812345.A1'],
    ['WO1998/012345 A1', undefined, 'WO.9812345.A1'],
    ['WO2005/012345', undefined, 'WO.2005012345.A2'],
    ['ＷＯ２００５／０１２３４５', undefined, 'WO.2005012345.A2'],
    ['KR 10-2010-0130646 A', undefined, 'KR.20100130646.A'],
    ['DE 10 2006 032 425 A1', undefined, 'DE.102006032425.A1'],
    ['CN 104968889 A', undefined, 'CN.104968889.A'],
  ];
  it.each(texts)('%s (%s) is %s and no application', (text, office, docdb) => {
    const named = publicationFromText(text, office);
    const [country = '', number = '', kind = ''] = docdb.split('.');
    expect(named !== undefined && isNamedPublication(named, { country, number, kind })).toBe(true);
    expect(identityFromText(text, office)).toBeUndefined();
  });

  it('are none where the form is that of an application', () => {
    expect(typed.filter(([text, office]) => publicationFromText(text, office) !== undefined)).toEqual([]);
  });

  it('never make the parser throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(undefined, 'EP', 'US', 'JP', 'WO', 'CN', 'KR', 'DE'), (text, office) => {
      publicationFromText(text, office);
      identityFromText(text, office);
      checkDigitFault({ text: text === '' ? '?' : text }, office);
    }));
  });
});

describe('a wrong check digit', () => {
  it('is found in the text, and the number stays shown as typed', () => {
    const wrong = { text: 'EP05012345.6', country: 'EP', number: '05012345', kind: 'A' };
    expect(checkDigitFault(wrong, 'EP')).toEqual({ typed: '6', due: '4' });
    expect(displayApplicationNumber(wrong, 'EP')).toBe('EP05012345.6');
    expect(displayApplicationNumber({ text: '200310102344.X' }, 'CN')).toBe('CN 200310102344.X');
    expect(checkDigitFault({ text: 'DE 10 2006 032 425.1' }, 'DE')).toEqual({ typed: '1', due: '0' });
    expect(checkDigitFault({ text: 'GB 9925227.3' }, 'GB')).toEqual({ typed: '3', due: '2' });
  });

  it('is not found where the digit is right, absent, or of an office that has none', () => {
    expect([['EP 24 160 118.6', 'EP'], ['EP24160118', 'EP'], ['95115608.X', 'CN'], ['PCT/EP2025/055012', 'WO'], ['20 2007 016 308.8', 'DE'], ['1,234.5', 'US']].map(([text = '', office]) => checkDigitFault({ text }, office))).toEqual(Array(6).fill(undefined));
  });

  it('of the United Kingdom is computed as on numbers printed by its office', () => {
    const printed = ['9925227.2', '2306615.2', '1702530.5', '1102262.1', '0815326.4', '0305809.6', '1210351.1', '1210339.6'];
    expect(printed.map((text) => `${text.slice(0, 7)}.${checkDigit.GB(text.slice(0, 7))}`)).toEqual(printed);
  });
});

it('numbers of the United Kingdom and France are shown as their offices write them', () => {
  expect(displayApplicationNumber({ text: 'GB9925227', country: 'GB', number: '9925227', kind: 'A' }, 'GB', parseIsoDate('1999-10-25'))).toBe('GB 9925227.2');
  expect(displayApplicationNumber({ text: 'FR2107301', country: 'FR', number: '2107301', kind: 'A' }, 'FR', parseIsoDate('2021-07-06'))).toBe('FR 21 07301');
  expect(displayPublicationNumber({ country: 'FR', number: '3107301', kind: 'A1' })).toBe('FR 3 107 301 A1');
});
