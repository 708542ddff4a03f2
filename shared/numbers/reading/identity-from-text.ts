import type { IsoDate } from '../../model/date';
import { bare, beforeEra, docdbParts, fullYear, yearOf, type ApplicationIdentity, type KindClass } from '../identity/application-identity';
import { asciiNumber } from './ascii-number';
import { checkDigit } from '../checks/check-digit';
import { publicationFromText } from './publication-from-text';

/**
 * Identity of an application number as offices and people write it (`US 11/183,143`, `PCT/GB02/04635`, `EP 24 160 118.6`, `特願2023-512345`,
 * `ZL201710601862.3`, `20 2007 016 308.8`), in any width, with any hyphen. `office` is used where the text names none; without it the office
 * is taken from the form where only one office writes so. Undefined where nothing can be told, and for the number of a publication.
 */
export const identityFromText = (text: string, office?: string, date?: IsoDate): ApplicationIdentity | undefined => {
  const written = asciiNumber(text);
  const pct = /^PCT[ /:-]*([A-Z]{2})[ /-]*(\d{4}|\d{2})[ /-]*(\d{5,6})$/.exec(written);
  if (pct) return { office: 'WO', receivingOffice: pct[1] ?? '', year: fullYear(pct[2], date), serial: bare(pct[3]), kind: 'international' };
  if (publicationFromText(text, office) !== undefined) return undefined;
  const japanese = /^(特願|実願|意願)第?(.+?)号?$/.exec(written);
  if (japanese) return japaneseParts(japanese[2] ?? '', japaneseKinds[japanese[1] ?? '']);
  const named = /^([A-Z]{2})[ .:-]*(?=\d|ZL|[MTSHRPG] ?\d)/.exec(written);
  const isChinese = /^(?:CN[ .:-]*)?ZL/.test(written);
  const rest = (isChinese ? written.replace(/^(?:CN[ .:-]*)?ZL[ .:-]*/, '') : named ? written.slice(named[0].length) : written).trim();
  const country = isChinese ? 'CN' : (named?.[1] ?? office ?? officeOfForm(rest));
  switch (country) {
    case undefined:
    case 'WO':
      return undefined;
    case 'US': {
      const parts = /^(\d{2})\/(\d{3})[ ,.']?(\d{3})$/.exec(rest) ?? /^(\d{2})(\d{3})(\d{3})(?: ?P)?$/.exec(rest);
      if (parts) return { office: 'US', series: parts[1] ?? '', serial: bare(`${parts[2] ?? ''}${parts[3] ?? ''}`), kind: usKindOfSeries(parts[1] ?? ''), ...yearOf(date) };
      const full = /^((?:19|20)\d{2})(\d{2})(\d{6}) ?P?$/.exec(rest);
      if (full) return { office: 'US', year: Number(full[1]), series: full[2] ?? '', serial: bare(full[3]), kind: usKindOfSeries(full[2] ?? '') };
      break;
    }
    case 'KR': {
      const parts = /^(10|20|30)[ -]?((?:19|20)\d{2})[ -]?(\d{6,7})$/.exec(rest);
      if (parts) return { office: 'KR', year: Number(parts[2]), serial: bare(parts[3]), kind: parts[1] === '10' ? 'patent' : parts[1] === '20' ? 'utility-model' : 'design' };
      break;
    }
    case 'JP': {
      const parts = japaneseParts(rest, undefined);
      if (parts !== undefined) return parts;
      break;
    }
    case 'DE': {
      // Until 2003 a letter in front told patents (P) from utility models (G).
      const lettered = /^([PG]) ?(\d.*)$/.exec(rest);
      const digits = lettered === null ? undefined : digitsOf('DE', lettered[2] ?? '');
      if (digits !== undefined && /^\d{7,8}$/.test(digits)) return { office: 'DE', ...docdbParts('DE', digits, date), kind: lettered?.[1] === 'G' ? 'utility-model' : 'patent' };
      break;
    }
    default:
  }
  const digits = digitsOf(country, rest);
  if (!/^[A-Z]?\d{3,13}$/.test(digits)) return undefined;
  const parts = docdbParts(country, digits, date);
  const kind = parts.type === undefined ? undefined : kindOfType(country, parts.type);
  return { office: country, ...parts, ...(kind === undefined ? {} : { kind }) };
};

/** US series codes: 60-63 provisional, 29 design, 35 Hague (MPEP 503). */
const usKindOfSeries = (series: string): KindClass => (/^6[0-3]$/.test(series) ? 'provisional' : series === '29' || series === '35' ? 'design' : 'patent');

const japaneseKinds: Readonly<Record<string, KindClass>> = { 特願: 'patent', 実願: 'utility-model', 意願: 'design' };
const japaneseEras: Readonly<Record<string, string>> = { 明: 'M', 大: 'T', 昭: 'S', 平: 'H', 令: 'R' };

/** Year and serial, since 2000 of the Western calendar (`2006-147056`), before of an era (`H07-12345`, `平7-12345`). */
const japaneseParts = (rest: string, kind: KindClass | undefined): ApplicationIdentity | undefined => {
  const latin = rest.replace(/^([明大昭平令])[治正和成]?/, (_, era: string) => japaneseEras[era] ?? '');
  const parts = /^([MTSHR]) ?(\d{1,2})-(\d{1,6})$/.exec(latin) ?? /^([MTSHR])(\d{2})(\d{4,6})$/.exec(latin) ?? /^()((?:19|20)\d{2})[ /-]?(\d{1,6})$/.exec(latin);
  if (parts === null) return undefined;
  return { office: 'JP', year: Number(parts[2]) + (beforeEra[parts[1] ?? ''] ?? 0), serial: bare(parts[3]), ...(kind === undefined ? {} : { kind }) };
};

/** Type digits of CN, DE and BR numbers that tell utility models and designs from patents. */
const kindOfType = (country: string, type: string): KindClass | undefined => {
  switch (country) {
    case 'CN':
      return type === '2' || type === '9' ? 'utility-model' : type === '3' ? 'design' : 'patent';
    case 'DE':
      return type === '20' || type === '21' ? 'utility-model' : type === '10' || type === '11' ? 'patent' : undefined;
    case 'BR':
      return type === '20' || type === '21' || type === '22' ? 'utility-model' : type === '30' ? 'design' : undefined;
    default:
      return undefined;
  }
};

/** The office that alone writes numbers in that form; undefined where several do. */
const officeOfForm = (rest: string): string | undefined => {
  if (/^\d{2}\/\d{3},?\d{3}$/.test(rest)) return 'US';
  if (/^[123]0-(?:19|20)\d{2}-\d{7}$/.test(rest)) return 'KR';
  if (/^[MTSHR] ?\d{1,2}-\d{1,6}$/.test(rest)) return 'JP';
  if (/^[PG] ?\d{2} ?\d{2} ?\d{3}(?:\.\d)?$/.test(rest)) return 'DE';
  if (/^\d{8}\.X$/.test(rest)) return 'CN';
  const long = /^([\d ]{12,15})(?:\.([\dX]))?$/.exec(rest);
  const digits = long?.[1]?.replaceAll(' ', '') ?? '';
  if (digits.length !== 12) return undefined;
  if (/^\d{2} \d{4} \d{3} \d{3}$/.test(long?.[1] ?? '')) return 'DE';
  const fits = [
    ...(/^(?:19|20)\d{2}[12389]/.test(digits) && long?.[2] === checkDigit.CN(digits) ? ['CN'] : []),
    ...(/^\d{2}(?:19|20)\d{2}/.test(digits) && long?.[2] === checkDigit.DE(digits) ? ['DE'] : []),
  ];
  return fits.length === 1 ? fits[0] : undefined;
};

const digitsOf = (country: string, text: string): string => withoutCheckDigit(country, text).replace(/[\s,./-]/g, '');

/** EP, CN, DE, GB and DK numbers end in a point and a check digit. */
const withoutCheckDigit = (country: string, text: string): string => {
  if (!['EP', 'CN', 'DE', 'GB', 'DK'].includes(country)) return text;
  const pointed = /^(.*\d) ?\. ?[\dX]$/.exec(text);
  if (pointed) return pointed[1] ?? '';
  const compact = text.replaceAll(' ', '');
  if (country === 'CN') return compact.replace(/^(\d{12}|\d{8})[\dX]$/, '$1');
  if (country === 'EP') return compact.replace(/^(\d{8})\d$/, '$1');
  if (country === 'DE') return compact.replace(/^(\d{12})\d$/, '$1');
  return text;
};
