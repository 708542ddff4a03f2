import type { OfficeCode } from '../../../model/office';

/** Names that tables write instead of ST.3 codes, in lower case. */
const namesOfOffices: Readonly<Record<string, OfficeCode>> = {
  epo: 'EP', 'european patent': 'EP', 'european patent office': 'EP', europe: 'EP', euro: 'EP', epc: 'EP', europa: 'EP',
  pct: 'WO', wipo: 'WO', international: 'WO', 'patent cooperation treaty': 'WO', ib: 'WO',
  usa: 'US', 'united states': 'US', 'united states of america': 'US', 'u.s.': 'US', 'u.s.a.': 'US', uspto: 'US',
  germany: 'DE', deutschland: 'DE', dpma: 'DE', china: 'CN', 'people’s republic of china': 'CN', prc: 'CN', cnipa: 'CN', japan: 'JP', jpo: 'JP',
  korea: 'KR', 'south korea': 'KR', 'republic of korea': 'KR', 'korea (republic of)': 'KR', kipo: 'KR', taiwan: 'TW', 'taiwan, province of china': 'TW',
  'united kingdom': 'GB', uk: 'GB', 'great britain': 'GB', ukipo: 'GB', france: 'FR', inpi: 'FR', italy: 'IT', spain: 'ES', netherlands: 'NL', 'the netherlands': 'NL',
  switzerland: 'CH', austria: 'AT', belgium: 'BE', sweden: 'SE', denmark: 'DK', finland: 'FI', norway: 'NO', poland: 'PL', portugal: 'PT', ireland: 'IE',
  canada: 'CA', australia: 'AU', 'new zealand': 'NZ', brazil: 'BR', mexico: 'MX', india: 'IN', russia: 'RU', 'russian federation': 'RU', israel: 'IL',
  'south africa': 'ZA', singapore: 'SG', 'hong kong': 'HK', turkey: 'TR', türkiye: 'TR', argentina: 'AR', chile: 'CL', thailand: 'TH', malaysia: 'MY', indonesia: 'ID', vietnam: 'VN', 'viet nam': 'VN', philippines: 'PH', ukraine: 'UA',
  eurasia: 'EA', eapo: 'EA', aripo: 'AP', oapi: 'OA', gcc: 'GC', 'unitary patent': 'UP', 'unitary effect': 'UP', upc: 'UP',
};

/** An office as a code (`EP`, `ep`, `JP JAPAN`) or by a usual English name; undefined where it is neither. */
export const readOffice = (text: string): OfficeCode | undefined => {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) {
    const code = trimmed.toUpperCase();
    return code === 'UK' ? 'GB' : code;
  }
  const known = namesOfOffices[trimmed.toLowerCase()];
  if (known !== undefined) return known;
  return /^([A-Z]{2}) (?:- )?\p{L}/u.exec(trimmed)?.[1];
};
