import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#shared/model/date';
import { identityFromDocdb, identityFromEpodoc } from '#shared/numbers/identity/application-identity';
import { identityFromText } from '#shared/numbers/reading/identity-from-text';
import { checkDigit } from '#shared/numbers/checks/check-digit';
import { displayApplicationNumber, displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { docdbNumber } from '#shared/numbers/forms/docdb-number';
import { usSeries } from '#shared/numbers/forms/us-series';
import { kindMeaning } from '#shared/numbers/kinds/kind-code';
import { sameApplication } from '#shared/numbers/identity/same-application';

/** DOCDB country, number, kind; EPODOC; the office's own form; filing date: one application each (OPS Reference Guide; office data). */
const forms: readonly (readonly [docdb: string, epodoc: string | undefined, original: string | undefined, date: string])[] = [
  ['JP.2006147056.A', 'JP20060147056', 'JP 2006-147056', '2006-05-26'],
  ['US.92132197.A', 'US19970921321', 'US 08/921,321', '1997-08-29'],
  ['US.18314305.A', 'US20050183143', 'US 11/183,143', '2005-07-14'],
  ['US.201816205003.A', 'US201816205003', 'US 16/205,003', '2018-11-29'],
  ['US.201261713164.P', 'US201261713164P', 'US 61/713,164', '2012-10-12'],
  ['US.8993198.A', 'US19980089931', undefined, '1998-06-03'],
  ['DE.202007016308.U', 'DE200720016308U', 'DE 20 2007 016 308.8', '2007-11-22'],
  ['DE.102006032425.A', undefined, 'DE 10 2006 032 425.0', '2006-07-13'],
  ['GB.0204635.W', 'WO2002GB04635', 'PCT/GB02/04635', '2002-10-11'],
  ['US.2013064552.W', 'WO2013US64552', 'PCT/US2013/064552', '2013-10-11'],
  ['EP.13844704.A', 'EP20130844704', 'EP 13 844 704.0', '2013-10-11'],
  ['EP.99203729.A', 'EP19990203729', 'EP 99203729.1', '1999-11-08'],
  ['CN.201380062258.A', 'CN20138062258', 'CN 201380062258.8', '2013-10-11'],
  ['KR.20080107376.A', 'KR20080107376', 'KR 10-2008-0107376', '2008-10-30'],
  ['GB.9925227.A', 'GB19990025227', 'GB 9925227.2', '1999-10-25'],
  ['BR.112021019157.A', 'BR20211119157', undefined, '2019-06-17'],
  ['TW.102306223.F', 'TW20130306223F', undefined, '2012-03-30'],
  ['RU.2015117646.A', 'RU20150117646', 'RU 2015117646', '2013-10-11'],
  ['AU.2013290010.A', 'AU20130290010', 'AU 2013290010', '2013-07-12'],
  ['CA.2887530.A', 'CA20132887530', 'CA 2,887,530', '2013-10-11'],
  ['NL.1010536.A', 'NL19981010536', 'NL 1010536', '1998-11-12'],
  ['PT.11728321.A', 'PT20210117283', undefined, '2021-06-11'],
  ['US.1258190X.A', 'USX1258190', undefined, '1961-03-13'],
];

const identities = forms.map(([docdb, epodoc, original, text]) => {
  const date = parseIsoDate(text);
  const [country = '', number = '', kind = ''] = docdb.split('.');
  return {
    docdb,
    known: [identityFromDocdb(country, number, kind, date), ...(epodoc === undefined ? [] : [identityFromEpodoc(epodoc, date)]), ...(original === undefined ? [] : [identityFromText(original, country, date)])],
  };
});

describe('application numbers', () => {
  it('are the same application in every form', () => {
    const differing = identities.filter(({ known }) => known.some((a) => known.some((b) => a === undefined || b === undefined || !sameApplication(a, b))));
    expect(differing).toEqual([]);
  });

  it('are different applications where the numbers differ', () => {
    const clashes = identities.flatMap(({ docdb, known }) => identities.filter((other) => other.docdb !== docdb && known.some((a) => other.known.some((b) => a !== undefined && b !== undefined && sameApplication(a, b)))).map((other) => [docdb, other.docdb]));
    expect(clashes).toEqual([]);
  });

  it('go from EPODOC to the DOCDB form that the office itself uses', () => {
    const known = new Set(['PT']);
    const written = forms.flatMap(([docdb, epodoc, , date]) => {
      const identity = epodoc === undefined ? undefined : identityFromEpodoc(epodoc, parseIsoDate(date));
      return identity === undefined || known.has(identity.office) ? [] : [{ docdb, written: Object.values(docdbNumber(identity) ?? {}).join('.') }];
    });
    expect(written.map((each) => each.written)).toEqual(written.map((each) => each.docdb));
  });

  it('never equates an international application with a publication or a national number of the same digits', () => {
    const application = identityFromText('PCT/US2005/012345');
    expect(identityFromText('WO2005/012345')).toBeUndefined();
    const national = identityFromDocdb('US', '2005012345', 'A', parseIsoDate('2005-04-12'));
    expect(application !== undefined && sameApplication(application, national)).toBe(false);
  });

  it('match where a part is not known, and not where a known part differs', () => {
    const serial = identityFromDocdb('CA', '2887530', undefined);
    const dated = identityFromDocdb('CA', '2887530', 'A', parseIsoDate('2013-10-11'));
    const other = identityFromDocdb('CA', '2887530', 'A', parseIsoDate('1999-10-11'));
    expect([sameApplication(serial, dated), sameApplication(serial, other), sameApplication(dated, other)]).toEqual([true, true, false]);
  });

  it('never make the parser throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 2 }), (text, country) => {
        identityFromText(text, country);
        identityFromEpodoc(text);
        identityFromDocdb(country, text, country);
        displayApplicationNumber({ text: text === '' ? '?' : text, country, number: text }, country);
        displayPublicationNumber({ country, number: text, kind: country });
      }),
    );
  });
});

describe('check digits', () => {
  it('agree with numbers printed by the offices', () => {
    expect(['99403122', '16839078', '05025792', '99947655', '99203729', '05012345'].map(checkDigit.EP)).toEqual(['7', '9', '2', '9', '1', '4']);
    expect(['201710601862', '95115608', '97101765', '88201465', '200310102344'].map(checkDigit.CN)).toEqual(['3', 'X', '4', 'X', '5']);
    expect(['3130619', '102006032425', '202007016308', '102007004488'].map(checkDigit.DE)).toEqual(['5', '0', '8', '9']);
  });
});

describe('numbers as offices write them', () => {
  it('show applications', () => {
    const shown = [
      displayApplicationNumber({ text: 'EP24160118', country: 'EP', number: '24160118', kind: 'A' }),
      displayApplicationNumber({ text: 'EP2025/055012', country: 'EP', number: '2025055012', kind: 'W' }),
      displayApplicationNumber({ text: '11183143', country: 'US', number: '18314305', kind: 'A' }),
      displayApplicationNumber({ text: 'US18314305', country: 'US', number: '18314305', kind: 'A' }),
      displayApplicationNumber({ text: '61/713,164', country: 'US', number: '201261713164', kind: 'P' }),
      displayApplicationNumber({ text: 'CN202480031177', country: 'CN', number: '202480031177', kind: 'A' }),
      displayApplicationNumber({ text: 'JP2006147056', country: 'JP', number: '2006147056', kind: 'A' }),
      displayApplicationNumber({ text: 'KR20050012345', country: 'KR', number: '20050012345', kind: 'A' }),
      displayApplicationNumber({ text: 'DE102006032425', country: 'DE', number: '102006032425', kind: 'A' }),
      displayApplicationNumber({ text: '24160118' }, 'EP'),
      displayApplicationNumber({ text: 'our draft 7' }, 'US'),
      displayApplicationNumber({ text: 'IL305330', country: 'IL', number: '305330', kind: 'A' }),
    ];
    expect(shown).toEqual([
      'EP 24 160 118.6',
      'PCT/EP2025/055012',
      'US 11/183,143',
      'US 11/183,143',
      'US 61/713,164',
      `CN 202480031177.${checkDigit.CN('202480031177')}`,
      'JP 2006-147056',
      'KR 10-2005-0012345',
      'DE 10 2006 032 425.0',
      'EP 24 160 118.6',
      'US our draft 7',
      'IL 305330',
    ]);
  });

  it('show publications', () => {
    const shown = ['WO.2025228004.A1', 'WO.9812345.A1', 'US.2006142694.A1', 'US.10047600.B2', 'US.D1003906.S', 'EP.2400812.B1', 'EP.123456.A1', 'JP.2005533465.A', 'JP.5384155.B2', 'KR.20100130646.A', 'KR.101234567.B1', 'DE.102006032425.A1', 'CN.104968889.A', 'CA.2887530.A1', 'AT.E232441.T1'].map((text) => {
      const [country = '', number = '', kind = ''] = text.split('.');
      return displayPublicationNumber({ country, number, kind });
    });
    expect(shown).toEqual([
      'WO 2025/228004 A1', 'WO 1998/012345 A1', 'US 2006/0142694 A1', 'US 10,047,600 B2', 'US D1,003,906 S', 'EP 2 400 812 B1', 'EP 0 123 456 A1', 'JP 2005-533465 A',
      'JP 5384155 B2', 'KR 10-2010-0130646 A', 'KR 10-1234567 B1', 'DE 10 2006 032 425 A1', 'CN 104968889 A', 'CA 2,887,530 A1', 'AT E232441 T1',
    ]);
  });
});

describe('numbers from before 2011', () => {
  it('have the US series that their year and serial tell', () => {
    const known = ['1997 921321 08', '2005 183143 11', '2004 23667 11', '2009 569640 12', '2010 942680 12', '1999 265629 09', '2004 841835 10', '2002 111716 10', '2006 336758 11', '2007 964952 11', '2008 14558 12', '2010 943872 12', '2004 495109 10'];
    expect(known.map((text) => { const [year = '', serial = ''] = text.split(' '); return `${year} ${serial} ${usSeries(Number(year), serial, 'patent')}`; })).toEqual(known);
  });
});

describe('kind codes', () => {
  it('tell translations of European patents from those of applications', () => {
    const meaning = (text: string): string => {
      const [office = '', kind = ''] = text.split(' ');
      const { stage, granted } = kindMeaning(office, kind);
      return `${text} ${stage} ${granted}`;
    };
    const patents = ['AT T', 'AT T1', 'ES T3', 'ES T5', 'DK T3', 'PL T3', 'PT T', 'PT E', 'SI T1', 'HU T2'];
    const applications = ['ES T1', 'DK T1', 'PL T1', 'HU T1', 'DE T1'];
    expect([...patents, ...applications].map(meaning)).toEqual([...patents.map((text) => `${text} translation true`), ...applications.map((text) => `${text} translation false`)]);
  });

  it('tell what an office had granted by then', () => {
    const granted = (office: string, kind: string, date?: string): boolean => kindMeaning(office, kind, date === undefined ? undefined : parseIsoDate(date)).granted;
    expect([granted('EP', 'A1'), granted('EP', 'B1'), granted('US', 'A', '2000-08-15'), granted('US', 'A1'), granted('US', 'B2'), granted('CN', 'A'), granted('CN', 'B'), granted('CN', 'U'), granted('JP', 'A'), granted('JP', 'B2'), granted('DE', 'U1'), granted('DE', 'C5'), granted('CA', 'A1'), granted('CA', 'C'), granted('WO', 'A1'), granted('DK', 'T3')]).toEqual([
      false, true, true, false, true, false, true, true, false, true, true, true, false, true, false, true,
    ]);
    expect([kindMeaning('EP', 'A3').stage, kindMeaning('EP', 'A8').stage, kindMeaning('EP', 'B9').granted, kindMeaning('JP', 'U').right, kindMeaning('US', 'S1').right, kindMeaning('US', 'P2').right, kindMeaning('XX', 'Q9').stage]).toEqual([
      'search-report', 'correction', true, 'utility-model', 'design', 'plant', 'other',
    ]);
  });
});
