/**
 * Two-letter codes that stand in front of patent numbers (WIPO Standard ST.3; recalled, checked against the offices of the data at hand): states,
 * organisations, and codes of offices that are no more. `IB` is the International Bureau as a receiving office.
 */
const codes =
  'AD AE AF AG AI AL AM AN AO AP AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BX BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CS CU CV CY CZ ' +
  'DD DE DJ DK DM DO DT DZ EA EC EE EG EM EP ER ES ET FI FJ FR GA GB GC GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU IB ID IE IL IN IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OA OM ' +
  'PA PE PG PH PK PL PT PW PY QA QZ RH RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SU SV SY SZ TD TG TH TJ TM TN TO TP TR TT TV TW TZ UA UG UP US UY UZ ' +
  'VA VC VE VN VU WO WS XN XV YD YE YU ZA ZM ZR ZW';

const known: ReadonlySet<string> = new Set(codes.split(' '));

/** Whether two letters are the code of an office, past or present. */
export const isOfficeCode = (code: string): boolean => known.has(code);

/** Codes of offices and states that are no more, with what followed them. */
export const formerOffices: Readonly<Record<string, { readonly name: string; readonly until: string; readonly followedBy: readonly string[] }>> = {
  SU: { name: 'Soviet Union', until: '1991', followedBy: ['RU', 'UA', 'BY', 'KZ', 'MD', 'GE', 'AM', 'AZ', 'KG', 'TJ', 'TM', 'UZ', 'LT', 'LV', 'EE'] },
  DD: { name: 'German Democratic Republic', until: '1990', followedBy: ['DE'] },
  DT: { name: 'Germany (code until 1978)', until: '1978', followedBy: ['DE'] },
  CS: { name: 'Czechoslovakia', until: '1992', followedBy: ['CZ', 'SK'] },
  YU: { name: 'Yugoslavia', until: '2003', followedBy: ['RS', 'ME', 'HR', 'SI', 'BA', 'MK'] },
  YD: { name: 'Democratic Yemen', until: '1990', followedBy: ['YE'] },
  RH: { name: 'Southern Rhodesia', until: '1980', followedBy: ['ZW'] },
  ZR: { name: 'Zaire', until: '1997', followedBy: ['CD'] },
  TP: { name: 'East Timor', until: '2002', followedBy: ['TL'] },
  AN: { name: 'Netherlands Antilles', until: '2010', followedBy: ['CW', 'BQ', 'SX'] },
};
