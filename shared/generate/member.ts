import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import { dateParts } from '../model/date';
import { daysAfter, monthsAfter, onWeekday } from './calendar';
import type { InventedApplication, Reference } from './invented-application';
import type { Numbering } from './numbering';
import type { Random } from './random';

/** Publication weekdays: the European Patent Bulletin appears on Wednesdays, WO pamphlets and US applications on Thursdays, US grants on Tuesdays. */
const tuesday = 2;
const wednesday = 3;
const thursday = 4;

export type Claim = Reference & { readonly active: boolean; readonly linkage?: string };
export type Fate = 'pending' | 'granted' | 'withdrawn';

export type MemberInput = {
  readonly filing: IsoDate;
  /** Date from which 18 months run: the earliest priority. */
  readonly priority: IsoDate;
  readonly claims: readonly Claim[];
  readonly fate: Fate;
  /** Months from filing (of an entry: from the entry) to grant. */
  readonly grantAfter: number;
  /** Set for a national or regional phase: the day of entry. */
  readonly entry?: IsoDate;
};

const year = (date: IsoDate): number => dateParts(date).year;

/** Builds one member of a family at an office, as it would stand in the office's data on the day `asOf`. */
export const createMembers = (random: Random, numbering: Numbering, asOf: IsoDate) => {
  const until = <Item extends { readonly date: IsoDate }>(items: readonly Item[]): readonly Item[] => items.filter((item) => item.date <= asOf);
  const priorityRows = (claims: readonly Claim[]) =>
    claims.map(({ country, number, kind, date, active, linkage }, index) => ({
      sequence: index + 1, country, number, kind, date, active, ...(linkage === undefined ? {} : { linkage }),
    }));

  /** Application data of a member: DOCDB number, kind letter of the application, publications with dates from the filing. */
  const member = (office: OfficeCode, input: MemberInput, parts: {
    readonly number: string; readonly kind: string; readonly publications: InventedApplication['publications'];
    readonly events?: InventedApplication['events']; readonly states?: readonly OfficeCode[]; readonly languages: InventedApplication['languages'];
  }): InventedApplication => ({
    office,
    reference: { country: office, number: parts.number, kind: parts.kind, date: input.filing },
    priorities: priorityRows(input.claims),
    publications: until(parts.publications),
    events: (parts.events ?? []).filter((event) => event.date === undefined || event.date <= asOf),
    states: parts.states ?? [],
    languages: parts.languages,
  });

  const started = (input: MemberInput): IsoDate => input.entry ?? input.filing;
  const granted = (input: MemberInput, weekday: number): IsoDate | undefined =>
    input.fate === 'granted' ? onWeekday(monthsAfter(started(input), input.grantAfter), weekday) : undefined;
  const firstPublication = (input: MemberInput, weekday: number): IsoDate =>
    input.entry === undefined ? onWeekday(later(monthsAfter(input.priority, 18), monthsAfter(input.filing, 5)), weekday) : onWeekday(monthsAfter(input.entry, 6), weekday);

  /** International application filed at a receiving office; `number` carries its year in full. */
  const international = (input: MemberInput, receivingOffice: OfficeCode): InventedApplication => {
    const published = onWeekday(monthsAfter(input.priority, 18), thursday);
    const reportLater = random.chance(0.25);
    const number = numbering.next('WO', 'publication', year(published));
    return {
      office: 'WO',
      reference: { country: receivingOffice, number: numbering.next(receivingOffice, 'international', year(input.filing)), kind: 'W', date: input.filing },
      priorities: priorityRows(input.claims),
      publications: until([
        { country: 'WO', number, kind: reportLater ? 'A2' : 'A1', date: published },
        ...(reportLater ? [{ country: 'WO' as const, number, kind: 'A3', date: onWeekday(monthsAfter(published, 4), thursday) }] : []),
      ]),
      events: until([{ date: daysAfter(published, 14), code: '121', office: 'WO' as const, text: 'EP: THE EPO HAS BEEN INFORMED BY WIPO THAT EP WAS DESIGNATED IN THIS APPLICATION' }]),
      states: [],
      languages: ['en', 'fr'],
    };
  };

  const european = (input: MemberInput, options: { readonly states: readonly OfficeCode[]; readonly unitary: boolean; readonly lapsed: readonly OfficeCode[] }): InventedApplication => {
    const number = numbering.next('EP', input.entry === undefined ? 'application' : 'pct-entry', year(input.filing));
    const published = firstPublication(input, wednesday);
    const publication = numbering.next('EP', 'publication', year(published));
    const grant = granted(input, wednesday);
    const separateReport = input.entry !== undefined || random.chance(0.3);
    const events: InventedApplication['events'] = [
      { date: monthsAfter(published, 5), code: '17P', office: 'EP', text: 'REQUEST FOR EXAMINATION FILED', type: 'examination-requested' },
      ...(input.fate === 'withdrawn' ? [{ date: onWeekday(monthsAfter(published, 20), wednesday), code: '18D', office: 'EP', text: 'APPLICATION DEEMED TO BE WITHDRAWN', type: 'deemed-withdrawn' as const }] : []),
      ...(grant !== undefined && options.unitary ? [
        { date: daysAfter(grant, 20), code: 'U01', office: 'EP', text: 'REQUEST FOR UNITARY EFFECT FILED' },
        { date: daysAfter(grant, 41), code: 'U07', office: 'EP', text: 'UNITARY EFFECT REGISTERED', type: 'unitary-effect-registered' as const },
      ] : []),
      ...(grant === undefined ? [] : options.lapsed.map((state) => ({
        date: monthsAfter(grant, 14), code: 'PG25', office: 'EP', state, effective: grant, type: 'lapse' as const,
        text: 'LAPSED IN A CONTRACTING STATE [ANNOUNCED VIA POSTGRANT INFORMATION FROM NATIONAL OFFICE TO EPO]',
      }))),
      ...(grant === undefined ? [] : [{ date: onWeekday(monthsAfter(grant, 10), wednesday), code: '26N', office: 'EP', text: 'NO OPPOSITION FILED' }]),
    ];
    return member('EP', input, {
      number, kind: 'A', events, states: options.states, languages: ['en', 'de', 'fr'],
      publications: [
        { country: 'EP', number: publication, kind: separateReport && input.entry === undefined ? 'A2' : 'A1', date: published },
        ...(separateReport ? [{ country: 'EP' as const, number: publication, kind: input.entry === undefined ? 'A3' : 'A4', date: onWeekday(monthsAfter(published, 7), wednesday) }] : []),
        ...(grant === undefined ? [] : [{ country: 'EP' as const, number: publication, kind: 'B1', date: grant }]),
      ],
    });
  };

  /** Translation of a granted European patent published by a contracting state: how a validation shows in office data. */
  const validation = (parent: InventedApplication, office: 'AT' | 'ES' | 'DK' | 'PL' | 'PT', input: MemberInput): InventedApplication | undefined => {
    const grant = parent.publications.find((publication) => publication.kind === 'B1')?.date;
    if (grant === undefined) return undefined;
    const kind = office === 'AT' || office === 'PT' ? 'T' : 'T3';
    return member(office, input, {
      number: parent.reference.number, kind: 'T', languages: office === 'AT' ? ['de'] : [],
      publications: [{ country: office, number: numbering.next(office, 'validation', year(grant)), kind, date: monthsAfter(grant, 4) }],
    });
  };

  /** Any other office: first publication and grant with the office's kind codes. */
  const national = (office: OfficeCode, input: MemberInput): InventedApplication => {
    const series = input.entry === undefined ? 'application' : 'pct-entry';
    const number = numbering.next(office, series, year(office === 'US' || office === 'CN' || office === 'EP' ? input.filing : started(input)));
    const shape = officeShapes[office] ?? { first: 'A', grant: undefined, weekday: wednesday, languages: ['en'] as const, ownNumbers: false };
    const published = firstPublication(input, shape.weekday);
    const grant = granted(input, office === 'US' ? tuesday : shape.weekday);
    const publication = shape.ownNumbers ? numbering.next(office, 'publication', year(published)) : number;
    const grantNumber = grant === undefined || shape.grant === undefined ? undefined : shape.grantSeries ? numbering.next(office, 'grant', year(grant)) : publication;
    return member(office, input, {
      number, kind: 'A', languages: shape.languages,
      events: input.fate === 'withdrawn' ? [{ date: monthsAfter(published, 19), office, text: 'Application deemed to be withdrawn', type: 'deemed-withdrawn' }] : [],
      publications: [
        { country: office, number: publication, kind: shape.first, date: published },
        ...(grantNumber === undefined || grant === undefined || shape.grant === undefined ? [] : [{ country: office, number: grantNumber, kind: shape.grant, date: grant }]),
      ],
    });
  };

  const utilityModel = (office: 'DE' | 'CN', input: MemberInput): InventedApplication => {
    const number = numbering.next(office, 'utility-model', year(input.filing));
    const published = daysAfter(input.filing, random.int(70, 160));
    return member(office, input, {
      number, kind: 'U', languages: office === 'DE' ? ['de'] : ['zh'],
      publications: [{ country: office, number: office === 'DE' ? number : numbering.next('CN', 'utility-publication', year(published)), kind: office === 'DE' ? 'U1' : 'U', date: published }],
    });
  };

  /** A US provisional application: never published, known only as others' priority. */
  const provisional = (filing: IsoDate): Reference => ({ country: 'US', number: numbering.next('US', 'provisional', year(filing)), kind: 'P', date: filing });

  return { international, european, validation, national, utilityModel, provisional };
};

type Shape = {
  readonly first: string;
  readonly grant: string | undefined;
  readonly weekday: number;
  readonly languages: InventedApplication['languages'];
  /** Publications have numbers of their own rather than the application's. */
  readonly ownNumbers: boolean;
  readonly grantSeries?: boolean;
};

const officeShapes: Readonly<Record<string, Shape>> = {
  US: { first: 'A1', grant: 'B2', weekday: thursday, languages: ['en'], ownNumbers: true, grantSeries: true },
  CN: { first: 'A', grant: 'B', weekday: tuesday, languages: ['zh', 'en'], ownNumbers: true },
  JP: { first: 'A', grant: 'B2', weekday: wednesday, languages: ['ja', 'en'], ownNumbers: true, grantSeries: true },
  KR: { first: 'A', grant: 'B1', weekday: tuesday, languages: ['ko', 'en'], ownNumbers: true, grantSeries: true },
  DE: { first: 'A1', grant: 'B4', weekday: thursday, languages: ['de'], ownNumbers: false },
  CA: { first: 'A1', grant: 'C', weekday: tuesday, languages: ['en', 'fr'], ownNumbers: false },
  AU: { first: 'A1', grant: 'B2', weekday: thursday, languages: ['en'], ownNumbers: false },
  IN: { first: 'A', grant: undefined, weekday: 5, languages: ['en'], ownNumbers: false },
  BR: { first: 'A2', grant: 'B1', weekday: tuesday, languages: [], ownNumbers: false },
  FR: { first: 'A1', grant: 'B1', weekday: 5, languages: ['fr'], ownNumbers: true },
};

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
