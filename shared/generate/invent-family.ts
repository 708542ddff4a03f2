import type { PublicationRecord } from '../formats/record';
import { type IsoDate, isoDate } from '../model/date';
import { daysAfter, monthsAfter, workingDay } from './calendar';
import type { InventedApplication } from './invented-application';
import { bulkAbstract, bulkApplicant, bulkSubject } from './bulk-words';
import { createMembers } from './member';
import { createNumbering } from './numbering';
import { type InventedApplicant, applicants } from './people';
import { createRandom, type Random } from './random';
import { type Scenario, inventApplications, scenarios } from './scenario';
import { abstractFor, fields, titleIn, type TitleLanguage } from './vocabulary';

/** One invented family: the records that offices would publish, and what an attorney would know besides. */
export type InventedFamily = {
  readonly applicant: InventedApplicant;
  readonly records: readonly PublicationRecord[];
  readonly clientReference: string;
  /** One of the many that a large portfolio has beside those that show how families come about. */
  readonly isBulk: boolean;
};

export type InventInput = {
  readonly seed: number;
  readonly families: number;
  /** The day on which the offices' data stands; nothing later is published yet. */
  readonly asOf: IsoDate;
};

/**
 * The first families of every portfolio: each way in which a family comes about, at an age at which it shows. `months` and `days` count from
 * the first filing to the day of the data; international applications stand before the 30 months of PCT Article 22(1).
 */
const opening: readonly { readonly scenario: Scenario; readonly months: number; readonly days?: number }[] = [
  { scenario: 'single-filing', months: 30 },
  { scenario: 'paris-route', months: 44 },
  // Limits of the national phase in some eight weeks, in ten, in five months, in ten.
  { scenario: 'pct-second-filing', months: 29, days: 24 },
  { scenario: 'pct-second-filing', months: 28, days: 9 },
  { scenario: 'two-priorities', months: 25 },
  { scenario: 'pct-first-filing', months: 20 },
  { scenario: 'european-with-validations', months: 122 },
  { scenario: 'unitary-patent', months: 66 },
  { scenario: 'european-withdrawn', months: 74 },
  { scenario: 'worldwide', months: 110 },
  { scenario: 'divisional', months: 96 },
  { scenario: 'us-continuations', months: 90 },
  { scenario: 'us-continuation-in-part', months: 100 },
  { scenario: 'utility-model', months: 50 },
  { scenario: 'provisional-then-pct', months: 62 },
  { scenario: 'pct-second-filing', months: 80 },
  // All members filed more than twenty years ago.
  { scenario: 'paris-route', months: 258 },
];

/** So many families show every way of coming about; from then on the mix is that of a large firm. */
const shownOff = 150;

/** Two in three are one filing; now and then a family has hundreds of members, once in ten thousand it has two thousand. */
const bulkScenario = (index: number, random: Random): Scenario | number => {
  if (index % 10_000 === 5000) return 2000;
  if (index % 1000 === 500) return Math.min(random.int(40, 600), random.int(40, 600));
  return random.chance(0.72) ? 'single-filing' : random.pick(scenarios);
};

/** Invents families one after the other; the same input gives the same families. */
export function* inventFamilies({ seed, families, asOf }: InventInput): Generator<InventedFamily> {
  const random = createRandom(seed);
  const members = createMembers(random, createNumbering(random), asOf);
  const latestYear = Number(asOf.slice(0, 4));
  let line = 1;
  let invented = 0;
  // A family of which nothing is published yet shows in no file: the next one takes its place.
  for (let index = 0; invented < families; index += 1) {
    const isBulk = index >= shownOff;
    const applicant = isBulk ? bulkApplicant(random, applicants) : random.pick(applicants);
    const field = random.pick(fields);
    const shown = opening[index];
    const scenario = shown?.scenario ?? (isBulk ? bulkScenario(index, random) : random.pick(scenarios));
    // Most portfolios are young, with a tail up to the end of the term.
    const age = Math.min(random.int(1, 22), random.int(1, 22));
    const drawn = isoDate(latestYear - age, random.int(1, 12), random.int(1, 28));
    const first = shown === undefined ? drawn : daysAfter(monthsAfter(asOf, -shown.months), shown.days ?? 0);
    if (first === undefined) throw new Error('an invented date does not exist');
    const applications = inventApplications(scenario, { random, members, home: applicant.home, first: workingDay(first), asOf });
    const object = random.pick(field.objects);
    const feature = random.pick(field.features);
    const classes = random.sample(field.classes, random.int(1, 3));
    const subject = isBulk ? bulkSubject(random) : undefined;
    const titleOf = (lang: TitleLanguage): string => (lang === 'en' && subject !== undefined ? subject.title : titleIn(lang, object, feature));
    const abstract = (): string => (subject === undefined ? abstractFor(titleIn('en', object, feature), random.int(8, 512)) : bulkAbstract(subject, random));
    const familyIds = familyIdsOf(applications, 70_000_000 + seed * 1000 + index * 10);
    const records = applications.flatMap((application) =>
      application.publications.map((publication, place): PublicationRecord => ({
        record: `${publication.country}${publication.number}${publication.kind}`,
        line: (line += 1),
        publication: { ...publication, familyId: familyIds.get(application) ?? '' },
        office: application.office,
        application: { text: `${application.reference.country}${application.reference.number}${application.reference.kind}`, ...withoutDate(application.reference) },
        filingDate: application.reference.date,
        titles: application.languages.map((lang) => ({ lang, text: titleOf(lang) })),
        abstracts: place === 0 ? [{ lang: 'en', text: abstract() }] : [],
        applicants: [{ name: applicant.name, ...(applicant.nameOriginal === undefined ? {} : { nameOriginal: applicant.nameOriginal }), ...(applicant.country === undefined ? {} : { country: applicant.country }) }],
        inventors: applicant.inventors,
        agents: [],
        priorities: application.priorities,
        relations: [],
        events: place === 0 ? application.events : [],
        ipc: classes,
        cpc: classes,
        states: application.states,
        dataDate: asOf,
      })),
    );
    if (records.length === 0) continue;
    invented += 1;
    yield { isBulk, applicant, records, clientReference: `${applicant.prefix}-${first.slice(2, 4)}-${String(random.int(100, 999))}` };
  }
}

const withoutDate = ({ country, number, kind }: InventedApplication['reference']) => ({ country, number, kind });

/** The office's family id: one for all applications with the same active priorities. */
const familyIdsOf = (applications: readonly InventedApplication[], firstId: number): ReadonlyMap<InventedApplication, string> => {
  const ids = new Map<string, string>();
  return new Map(
    applications.map((application) => {
      const active = application.priorities.filter((priority) => priority.active === true).map((priority) => `${priority.country}${priority.number}${priority.kind}`);
      const key = active.toSorted().join(' ');
      const id = ids.get(key) ?? String(firstId + ids.size);
      ids.set(key, id);
      return [application, id];
    }),
  );
};
