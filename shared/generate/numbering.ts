import type { Random } from './random';

type Series =
  | 'application'
  | 'international'
  | 'pct-entry'
  | 'provisional'
  | 'utility-model'
  | 'publication'
  | 'grant'
  | 'utility-publication'
  | 'validation';

/**
 * Hands out numbers in the DOCDB form of each office, never one twice. Serial numbers begin at an invented place in the year
 * and grow; the shapes follow the offices' numbering rules, the numbers themselves are invented.
 */
export type Numbering = { readonly next: (office: string, series: Series, year: number) => string };

export const createNumbering = (random: Random): Numbering => {
  const counters = new Map<string, number>();
  const serial = (key: string, low: number, high: number): number => {
    const value = (counters.get(key) ?? random.int(low, low + Math.floor((high - low) / 4))) + random.int(1, 9);
    counters.set(key, value);
    return value;
  };
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');

  const next = (office: string, series: Series, year: number): string => {
    const count = (low: number, high: number): number => serial(`${office}/${series}/${year}`, low, high);
    /** Numbers that run on over the years. */
    const running = (low: number, perYear: number): number => serial(`${office}/${series}/${year}`, low + (year - 2000) * perYear, low + (year - 1999) * perYear);
    const yy = pad(year % 100, 2);
    // Serial numbers of international applications run by receiving office and year.
    if (series === 'international') return `${year}${pad(count(50_000, 90_000), 6)}`;
    switch (`${office} ${series}`) {
      case 'EP application': return `${yy}${pad(count(150_000, 200_000), 6)}`;
      case 'EP pct-entry': return `${yy}${pad(count(700_000, 850_000), 6)}`;
      case 'EP publication': return pad(running(1_000_000, 143_000), 7);
      case 'WO publication': return `${year}${pad(count(10_000, 240_000), 6)}`;
      case 'US application': return year <= 2010 ? `${pad(count(100_000, 900_000), 6)}${yy}` : `${year}${year < 2014 ? 13 : year < 2020 ? 16 : year < 2024 ? 18 : 19}${pad(count(100_000, 900_000), 6)}`;
      case 'US pct-entry': return `${year}${year < 2014 ? 13 : year < 2020 ? 16 : year < 2024 ? 18 : 19}${pad(count(20_000, 90_000), 6)}`;
      case 'US provisional': return year <= 2010 ? `${pad(count(100_000, 900_000), 6)}${yy}` : `${year}${year < 2013 ? 61 : year < 2020 ? 62 : 63}${pad(count(100_000, 900_000), 6)}`;
      case 'US publication': return `${year}${pad(count(10_000, 380_000), 6)}`;
      case 'US grant': return String(running(6_000_000, 255_000));
      case 'CN application': return `${year}1${pad(count(100_000, 900_000), 7)}`;
      case 'CN pct-entry': return `${year}8${pad(count(10_000, 90_000), 7)}`;
      case 'CN utility-model': return `${year}2${pad(count(100_000, 900_000), 7)}`;
      case 'CN publication': return String(running(100_500_000, 830_000));
      case 'CN utility-publication': return String(running(200_500_000, 850_000));
      case 'JP application': return `${year}${pad(count(1_000, 190_000), 6)}`;
      case 'JP pct-entry': return `${year}${pad(count(500_100, 580_000), 6)}`;
      case 'JP publication': return `${year}${pad(count(1_000, 490_000), 6)}`;
      case 'JP grant': return String(running(3_000_000, 181_000));
      case 'KR application': return `${year}${pad(count(1_000, 180_000), 7)}`;
      case 'KR pct-entry': return `${year}${pad(count(7_000_100, 7_040_000), 7)}`;
      case 'KR publication': return `${year}${pad(count(1_000, 170_000), 7)}`;
      case 'KR grant': return `10${running(250_000, 98_000)}`;
      case 'DE application': return `10${year}${pad(count(100_000, 130_000), 6)}`;
      case 'DE utility-model': return `20${year}${pad(count(100_000, 107_000), 6)}`;
      case 'CA pct-entry': return String(running(2_300_000, 38_000));
      case 'IN pct-entry': return `${year}17${pad(count(1_000, 90_000), 6)}`;
      case 'AU pct-entry': return `${year}2${pad(count(10_000, 90_000), 5)}`;
      case 'BR pct-entry': return `11${year}${pad(count(1_000, 27_000), 6)}`;
      case 'FR application': return `${yy}${pad(count(1_000, 14_000), 5)}`;
      case 'FR publication': return String(running(2_790_000, 16_500));
      case 'AT validation': return String(running(200_000, 62_000));
      case 'ES validation': return String(running(2_100_000, 38_000));
      case 'DK validation': return String(running(1_000_000, 150_000));
      case 'PL validation': return String(running(1_000_000, 150_000));
      case 'PT validation': return String(running(1_000_000, 150_000));
      default: throw new Error(`no numbering for ${office} ${series}`);
    }
  };
  return { next };
};
