/**
 * Offices whose closed days are made from the public holidays of a collection. `projected` names days that no statute fixes for
 * the office: they warn and move nothing. `byLaw` names days of type `bank` that the statute on time limits puts beside holidays.
 * `read` says where the legal basis was read; without it the basis is only recalled. `drop` takes out what the collection gets wrong; `days` and `closed` add what it does not have.
 */
/** Legal basis where only the treaties are named. */
export const treaties = 'PCT R.80.5; Paris Convention Art. 4C(3)';
const fixed = (name, month, day, more = {}) => ({ name, month, day, ...more });

export const offices = [
  { office: 'FR', of: ['FR'], title: 'National Institute of Industrial Property (France)', basis: 'Code de procédure civile Art. 642; Code du travail Art. L3133-1',
    extensions: [{ from: '2020-03-12', to: '2020-07-23', name: 'Postponement of periods (pandemic); periods of two months or more ran to 23 August 2020', basis: 'Ordonnance 2020-306 Art. 1, 2', source: 'inpi.fr, Report de délais lié à la crise sanitaire, 15 May 2020', law: 'national' }] },
  { office: 'CH', of: ['CH', 'BE'], title: 'Swiss Federal Institute of Intellectual Property (Berne)', basis: 'VwVG Art. 20(3)', note: 'Holidays of the Confederation and of the canton of Berne.' },
  { office: 'AT', of: ['AT'], title: 'Austrian Patent Office', basis: 'European Convention on the Calculation of Time-Limits Art. 5 (BGBl. 254/1983); AVG § 33(2); Feiertagsruhegesetz § 1', read: 'AVG § 33 (gesetzefinden.at)',
    days: [{ name: 'Good Friday', easter: -2 }], projected: ['Christmas Eve', "New Year's Eve"] },
  { office: 'NL', of: ['NL'], title: 'Netherlands Patent Office', basis: 'Algemene termijnenwet Art. 1, 3', read: 'Algemene termijnenwet Art. 1, 3 (staatsrechtpraktijk.nl)', drop: ["New Year's Eve"],
    days: [{ name: 'Good Friday', easter: -2 }, fixed('Liberation Day', 5, 5), { name: 'Day after Ascension', easter: 40, projected: true }],
    note: 'Days that a decree puts beside holidays for its years (the day after Ascension, bridging days) are not known or a projection.' },
  { office: 'BE', of: ['BE'], title: 'Office for Intellectual Property (Belgium)', basis: treaties },
  { office: 'IT', of: ['IT'], title: 'Italian Patent and Trademark Office', basis: 'Codice di procedura civile Art. 155; L. 260/1949', days: [fixed('Saints Peter and Paul (Rome)', 6, 29, { projected: true })],
    closed: [['2000-06-02', 'Republic Day', true]] },
  { office: 'ES', of: ['ES', 'MD'], title: 'Spanish Patent and Trademark Office (Madrid)', from: 2008, basis: 'Ley 39/2015 Art. 30', projected: ['Día de la Comunidad de Madrid'],
    days: [fixed('San Isidro (Madrid)', 5, 15, { projected: true }), fixed('Our Lady of Almudena (Madrid)', 11, 9, { projected: true })],
    note: 'Holidays of Spain and of Madrid; a day of which two collections say different things is a projection.' },
  { office: 'SE', of: ['SE'], title: 'Swedish Intellectual Property Office', basis: 'Lag (1930:173) § 2', read: 'Lag (1930:173) (lagen.nu)', byLaw: ['Midsummer Eve', 'Christmas Eve', "New Year's Eve"] },
  { office: 'DK', of: ['DK'], title: 'Danish Patent and Trademark Office', basis: treaties,
    days: [{ name: 'Day after Ascension', easter: 40, projected: true }, fixed('Constitution Day', 6, 5, { projected: true }), fixed('Christmas Eve', 12, 24, { projected: true }), fixed("New Year's Eve", 12, 31, { projected: true })] },
  { office: 'FI', of: ['FI'], title: 'Finnish Patent and Registration Office', basis: 'Laki säädettyjen määräaikain laskemisesta (150/1930) 5 §', read: 'Laki 150/1930 (finlex.fi)', byLaw: ['Midsummer Eve', 'Christmas Eve'] },
  { office: 'NO', of: ['NO'], title: 'Norwegian Industrial Property Office', basis: treaties },
  { office: 'PL', of: ['PL'], title: 'Patent Office of the Republic of Poland', basis: 'Ustawa o dniach wolnych od pracy (18 January 1951) Art. 1', closed: [['2018-11-12', 'Centenary of Independence', false]] },
  { office: 'IE', of: ['IE'], title: 'Intellectual Property Office of Ireland', basis: 'Organisation of Working Time Act 1997 Sch. 2', projected: ['Good Friday'], closed: [['2022-03-18', 'Day of Remembrance and Recognition', false]] },
  { office: 'PT', of: ['PT'], title: 'Portuguese Institute of Industrial Property', basis: 'Código do Trabalho Art. 234', days: [fixed('Saint Anthony (Lisbon)', 6, 13, { projected: true })] },
  { office: 'LU', of: ['LU'], title: 'Intellectual Property Office (Luxembourg)', basis: treaties },
  { office: 'CZ', of: ['CZ'], title: 'Industrial Property Office (Czech Republic)', basis: 'Zákon 245/2000 Sb. § 1, 2' },
  { office: 'GR', of: ['GR'], title: 'Hellenic Industrial Property Organisation', basis: treaties },
  { office: 'GB', of: ['GB', 'ENG'], title: 'United Kingdom Intellectual Property Office', basis: 'Patents Act 1977 s. 120; Patents Rules 2007 r. 110 (interrupted days); Banking and Financial Dealings Act 1971', note: 'Bank holidays of England with those of a single year (2002, 2011, 2012, 2020, 2022, 2023).',
    drop: ['2002-05-27', '2012-05-28'],
    closed: [['2002-06-03', 'Golden Jubilee', false], ['2002-06-04', 'Spring bank holiday', false], ['2011-04-29', 'Royal wedding', false], ['2012-06-04', 'Spring bank holiday', false]],
    extensions: [{ from: '2020-03-24', to: '2020-07-30', name: 'Interrupted days', basis: 'Patents Rules 2007 r. 110', source: 'gov.uk, Coronavirus: important update on IPO services, June 2020; not for the priority year nor the PCT', law: 'national' }] },
  { office: 'KR', of: ['KR'], title: 'Korean Intellectual Property Office', from: 2010, basis: 'Patent Act Art. 14(iv); Regulations on Holidays of Public Agencies', read: 'closed on 1 May (omni-pat.com, 2020); legal basis recalled', shift: { 'Korean New Year': -1 },
    days: [fixed("Workers' Day", 5, 1)],
    closed: [['2010-06-02', 'Local elections'], ['2012-04-11', 'National Assembly election'], ['2012-12-19', 'Presidential election'], ['2014-06-04', 'Local elections'], ['2015-08-14', 'Temporary public holiday'], ['2016-04-13', 'National Assembly election'], ['2016-05-06', 'Temporary public holiday'], ['2017-05-09', 'Presidential election'], ['2017-10-02', 'Temporary public holiday'], ['2018-06-13', 'Local elections'], ['2020-04-15', 'National Assembly election'], ['2020-08-17', 'Temporary public holiday'], ['2022-03-09', 'Presidential election'], ['2022-06-01', 'Local elections'], ['2023-10-02', 'Temporary public holiday'], ['2024-04-10', 'National Assembly election'], ['2024-10-01', 'Temporary public holiday'], ['2025-01-27', 'Temporary public holiday'], ['2025-06-03', 'Presidential election'], ['2026-06-03', 'Local elections']].map((day) => [...day, false]),
    note: "With Workers' Day, which the Patent Act counts, and the elections and temporary holidays up to 2026 that holidays 0.105 lists. The extension of designated periods of 31 March to 31 May 2020 (KIPO Notice 2020-76) held for some kinds of periods only and is not applied." },
  { office: 'AU', of: ['AU', 'ACT'], title: 'IP Australia', basis: 'Patents Act 1990 s. 222A; Patents Regulations 1991 reg. 22.10AB', read: 'Patent Manual 2.12.2.2, 2.3.4 (manuals.ipaustralia.gov.au)', projected: ['Canberra Day', 'Reconciliation Day', "Queen's Birthday", "King's Birthday", 'Labour Day', 'Easter Saturday', 'Declared public holiday', 'National Day of Mourning for Queen Elizabeth II', 'Anzac Day (substitute day)'],
    days: ['27', '28', '29', '30', '31'].map((day) => fixed('Christmas closure', 12, Number(day), { projected: true })),
    note: 'Australia Day and Anzac Day by regulation, the holidays of all states by law. The Director General declares other days each year: they are a projection.' },
  { office: 'NZ', of: ['NZ'], title: 'Intellectual Property Office of New Zealand', basis: 'Holidays Act 2003 s. 44, 45A', days: ['27', '28', '29', '30', '31'].map((day) => fixed('Christmas closure', 12, Number(day), { projected: true })), note: 'Wellington Anniversary Day and the closure after Christmas are not known for each year.' },
  { office: 'BR', of: ['BR'], title: 'National Institute of Industrial Property (Brazil)', basis: 'Lei 9.279/1996 Art. 222; Lei 662/1949', projected: ['Carnival', 'Corpus Christi'], note: 'Holidays of the state and city of Rio de Janeiro are not included.' },
  { office: 'MX', of: ['MX'], title: 'Mexican Institute of Industrial Property', basis: 'Ley Federal del Trabajo Art. 74', note: 'The days on which the institute suspends periods are published each year and are not included.' },
  { office: 'SG', of: ['SG'], title: 'Intellectual Property Office of Singapore', to: 2026, basis: 'Patents Rules r. 102 (excluded days); Holidays Act', note: 'Later years are not published yet and move nothing.' },
  { office: 'ZA', of: ['ZA'], title: 'Companies and Intellectual Property Commission', basis: 'Public Holidays Act 36 of 1994' },
  { office: 'IL', of: ['IL'], title: 'Israel Patent Office', weekend: [5, 6], basis: treaties, drop: ['Election Day'], note: 'Closed on Friday and Saturday. The eves of holidays on which the office closes are not included.' },
];
