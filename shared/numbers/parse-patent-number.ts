import type { IsoDate } from '../model/date';
import { dueCheckDigit, typedCheckDigit } from './checks/check-digit-fault';
import { displayIdentity, displayPublicationNumber } from './forms/display-number';
import { docdbKind, docdbNumber } from './forms/docdb-number';
import { epodocApplication, epodocPublication } from './forms/epodoc-number';
import { withUsSeries } from './forms/us-series';
import type { ApplicationIdentity } from './identity/application-identity';
import { kindMeaning, type KindMeaning } from './kinds/kind-code';
import { formerOffices } from './office-codes';
import { readNumber, type NamedPublication } from './reading/read-number';

/** What is known beside the text of a number. */
export type NumberHint = {
  /** Office of the number where the text names none. */
  readonly office?: string | undefined;
  /** Filing date of an application, publication date of a publication: settles the century, the US series, the meaning of the kind code. */
  readonly date?: IsoDate | undefined;
  /** What the context asks for; readings of another sort are left out. */
  readonly use?: 'application' | 'priority' | 'publication' | undefined;
};

export type NumberWarning = { readonly code: 'check-digit' | 'former-office' | 'unknown-kind'; readonly message: string };

/** One number in all its forms. Forms of which the rule or a part is not known are absent. */
export type ParsedNumber = {
  /** The text as given; never rewritten. */
  readonly original: string;
  readonly what: 'application' | 'priority' | 'publication' | 'grant';
  /** WIPO ST.3; `WO` for an international application. */
  readonly office: string;
  /** Office with which an international application was filed. */
  readonly receivingOffice?: string;
  /** Of an application the serial without leading zeros, of a publication the DOCDB number. */
  readonly number: string;
  readonly year?: number;
  /** US series code. */
  readonly series?: string;
  /** Type in the number: CN 1, 2, 3, 8, 9; DE 10, 20 …; BR 10, PI …; IN branch office. */
  readonly type?: string;
  /** Kind code: as written, else the one that DOCDB gives such an application. */
  readonly kind?: string;
  readonly right: 'patent' | 'utility-model' | 'design' | 'plant' | 'spc';
  /** US provisional and the like: never itself granted. */
  readonly provisional?: true;
  /** Of a publication whose kind code is known. */
  readonly stage?: KindMeaning['stage'];
  readonly granted?: boolean;
  readonly kindWords?: string;
  readonly checkDigit?: { readonly typed?: string; readonly due?: string };
  readonly docdb?: string;
  readonly epodoc?: string;
  readonly display?: string;
  readonly warnings: readonly NumberWarning[];
};

/**
 * Everything that a number may mean: one reading, several where the text fits several forms, none where it fits no known one. Nothing is
 * guessed: an application and a publication of the same digits are two readings, and PCT/US2005/012345 never is WO 2005/012345. A check digit
 * that does not fit is a warning, no refusal. Never throws.
 */
export const parsePatentNumber = (text: string, hint: NumberHint = {}): readonly ParsedNumber[] => {
  const { applications, databaseForms, publications, kind } = readNumber(text, hint.office, hint.date);
  const wantsApplications = hint.use !== 'publication';
  const parsed = [
    ...(wantsApplications ? [...applications, ...databaseForms].map((identity) => parsedApplication(text, identity, kind, hint)) : []),
    ...(hint.use === undefined || hint.use === 'publication' ? publications.map((named) => parsedPublication(text, named, hint.date)) : []),
  ];
  const seen = new Set<string>();
  return parsed.filter((each) => {
    const key = `${each.what === 'grant' ? 'publication' : each.what}|${each.office}|${each.receivingOffice ?? ''}|${each.year ?? ''}|${each.series ?? ''}|${each.type ?? ''}|${each.number}|${each.kind ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
};

const parsedApplication = (text: string, found: ApplicationIdentity, kind: string | undefined, hint: NumberHint): ParsedNumber => {
  const identity = withUsSeries(found);
  const { office, year, series, type, serial, receivingOffice } = identity;
  const typed = typedCheckDigit(text);
  const due = dueCheckDigit(identity);
  const docdb = docdbNumber(identity);
  const epodoc = epodocApplication(identity);
  const isWrong = typed !== undefined && due !== undefined && typed !== due;
  const written = displayIdentity(identity, typed);
  // A number with a digit that does not fit is shown with the digit that was typed: which of its digits is wrong is not known.
  const display = isWrong ? written?.replace(/.$/, typed) : written;
  const documentKind = kind ?? docdbKind(identity);
  return {
    original: text,
    what: hint.use === 'priority' ? 'priority' : 'application',
    office,
    ...(receivingOffice === undefined ? {} : { receivingOffice }),
    number: serial,
    ...(year === undefined ? {} : { year }),
    ...(series === undefined ? {} : { series }),
    ...(type === undefined ? {} : { type }),
    kind: documentKind,
    right: type === '12' && office === 'DE' ? 'spc' : identity.kind === 'utility-model' || identity.kind === 'design' ? identity.kind : 'patent',
    ...(identity.kind === 'provisional' ? { provisional: true as const } : {}),
    ...(due === undefined && typed === undefined ? {} : { checkDigit: { ...(typed === undefined ? {} : { typed }), ...(due === undefined ? {} : { due }) } }),
    ...(docdb === undefined ? {} : { docdb: `${docdb.country}.${docdb.number}.${docdb.kind}` }),
    ...(epodoc === undefined ? {} : { epodoc }),
    ...(display === undefined ? {} : { display }),
    warnings: [
      ...(isWrong ? [{ code: 'check-digit' as const, message: `The check digit is ${typed}; computed from the other digits it is ${due}. One digit may be mistyped.` }] : []),
      ...formerOffice(office),
    ],
  };
};

const parsedPublication = (text: string, { country, number, kind }: NamedPublication, date: IsoDate | undefined): ParsedNumber => {
  const meaning = kind === undefined ? undefined : kindMeaning(country, kind, date);
  const year = yearOfPublication(country, number);
  return {
    original: text,
    what: meaning?.granted === true ? 'grant' : 'publication',
    office: country,
    number,
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
    right: meaning?.right ?? rightOfNumber(country, number),
    ...(meaning === undefined ? {} : { stage: meaning.stage, granted: meaning.granted, kindWords: meaning.words }),
    docdb: kind === undefined ? `${country}.${number}` : `${country}.${number}.${kind}`,
    epodoc: epodocPublication({ country, number, ...(kind === undefined ? {} : { kind }) }),
    display: displayPublicationNumber({ country, number, kind: kind ?? '' }),
    warnings: [
      ...(meaning?.words === 'Kind code not known' ? [{ code: 'unknown-kind' as const, message: `What kind ${kind ?? ''} means at ${country} is not known.` }] : []),
      ...formerOffice(country),
    ],
  };
};

/** Right that the number itself tells: US plant, design and reissue patents, utility models of TW and DE. */
const rightOfNumber = (country: string, number: string): ParsedNumber['right'] => {
  if (country === 'US' && number.startsWith('PP')) return 'plant';
  if ((country === 'US' || country === 'TW') && number.startsWith('D')) return 'design';
  if ((country === 'TW' && number.startsWith('M')) || (country === 'DE' && /^2[01](?:19|20)\d{8}$/.test(number)) || (country === 'KR' && /^20\d{7}$/.test(number)) || (country === 'CN' && /^2\d{8}$/.test(number))) return 'utility-model';
  return country === 'CN' && /^3\d{8}$/.test(number) ? 'design' : 'patent';
};

/** Year in numbers that have one: WO, US and others that number by years. */
const yearOfPublication = (country: string, number: string): number | undefined => {
  if (country === 'WO' && /^\d{7}$/.test(number)) return Number(number.slice(0, 2)) + (Number(number.slice(0, 2)) >= 78 ? 1900 : 2000);
  if (country === 'JP') {
    const era = /^([SHR])(\d{2})\d{5,6}$/.exec(number);
    if (era) return Number(era[2]) + ({ S: 1925, H: 1988, R: 2018 }[era[1] ?? ''] ?? 0);
  }
  if (country === 'DE') return /^[1-6]\d((?:19|20)\d{2})\d{6}$/.test(number) ? Number(number.slice(2, 6)) : undefined;
  return ['WO', 'US', 'JP', 'KR', 'AU', 'RU'].includes(country) && /^(?:19|20)\d{8,9}$/.test(number) ? Number(number.slice(0, 4)) : undefined;
};

const formerOffice = (office: string): readonly NumberWarning[] => {
  const former = formerOffices[office];
  return former === undefined ? [] : [{ code: 'former-office', message: `${office} is the code of ${former.name}, in use until ${former.until}${former.followedBy.length === 0 ? '' : `; rights there may have passed to ${former.followedBy.join(', ')}`}.` }];
};
