import type { OfficeCode } from '../model/office';
import type { ClosedDaysFile } from './closed-days-file';
import { anchorsOf } from './evaluate';
import type { NationalPhaseRow } from './pct/national-phase';
import type { Receipt } from './receipt';
import type { Condition, Rule, Term } from './rule';

/** Tables whose shape was checked already. */
type CheckedTables = {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly nationalPhase: readonly NationalPhaseRow[];
  readonly terms: readonly Term[];
  readonly receipts: readonly Receipt[];
  readonly closedDays: readonly ClosedDaysFile[];
  readonly offices: ReadonlyMap<OfficeCode, string>;
};

/**
 * What is wrong with tables beyond the shape of their rows: offices that have no name, versions that overlap or can never hold, rules that no
 * application can reach, rows that another row hides. Empty where nothing is.
 */
export const lintTables = (tables: CheckedTables): readonly string[] => [
  ...unknownOffices(tables),
  ...[...tables.rules.values()].flatMap((versions) => [...overlappingVersions(versions), ...versions.flatMap(unreachable)]),
  ...ambiguousRights([...tables.rules.values()]),
  ...hiddenTerms(tables.terms),
  ...repeated('national-phase.json', tables.nationalPhase.map(({ office }) => office)),
  ...repeated('closed days', tables.closedDays.map(({ office }) => office)),
  ...tables.closedDays.flatMap(wrongYears),
  ...tables.receipts.flatMap((receipt, index) => (tables.receipts.some((later, at) => at > index && later.office === receipt.office && (later.validFrom ?? '') <= (receipt.validFrom ?? '')) ? [`receipts: ${receipt.office} from ${receipt.validFrom ?? 'the beginning'} is hidden by a later row`] : [])),
];

const unknownOffices = ({ rules, nationalPhase, terms, receipts, closedDays, offices }: CheckedTables): readonly string[] => {
  const named: readonly (readonly [where: string, office: OfficeCode | undefined])[] = [
    ...[...rules.values()].flat().map(({ id, office }) => [id, office] as const),
    ...nationalPhase.flatMap(({ office, use = [], alsoBy = [] }) => [office, ...use, ...alsoBy].map((code) => ['national-phase.json', code] as const)),
    ...terms.map(({ office }) => ['term.json', office] as const),
    ...receipts.map(({ office }) => ['receipts', office] as const),
    ...closedDays.map(({ office }) => ['closed days', office] as const),
  ];
  return named.flatMap(([where, office]) => (office === undefined || offices.has(office) ? [] : [`${where} names an unknown office: ${office}`]));
};

/** Versions follow each other: each begins after the one before, by a date of its own, and only the first holds from the beginning. */
const overlappingVersions = (versions: readonly Rule[]): readonly string[] =>
  versions.flatMap(({ id, valid }, index) => {
    if (index === 0) return [];
    if (valid === undefined) return [`${id}: a later version has no first day and hides the one before it`];
    const before = versions[index - 1]?.valid;
    return before !== undefined && before.from >= valid.from ? [`${id}: the version from ${valid.from} overlaps the one from ${before.from}`] : [];
  });

const exclusive: readonly (readonly [Condition, Condition])[] = [
  ['priority-claimed', 'no-priority-claimed'],
  ['chapter-I', 'chapter-II'],
  ['pct-entry', 'not-pct-entry'],
  ['divisional', 'not-divisional'],
  ['granted', 'not-granted'],
  ['applicant-resident', 'applicant-abroad'],
];
const ofInternationalPhase: ReadonlySet<Condition> = new Set<Condition>(['filed-after-priority-period', 'chapter-I', 'chapter-II', 'old-article-22-state-chosen']);
const ofEither: ReadonlySet<Condition> = new Set<Condition>(['priority-claimed', 'no-priority-claimed']);

/** A rule that holds for no application, or is over when it begins. */
const unreachable = ({ id, office, conditions, appliesTo, event, endedBy, deadline, extensions, longest, eachEvent, occurrence }: Rule): readonly string[] => {
  const found: string[] = [];
  for (const [one, other] of exclusive) if (conditions.includes(one) && conditions.includes(other)) found.push(`${id} asks for ${one} and ${other}`);
  const international = appliesTo.routes[0] === 'pct';
  if (office === undefined && !international && event !== 'first-filing') found.push(`${id} is of no office and no treaty`);
  // Rules that hold for first filings of either kind ask the same of both.
  const wrong = conditions.find((condition) => !ofEither.has(condition) && ofInternationalPhase.has(condition) !== international);
  if (wrong !== undefined) found.push(`${id} asks for ${wrong}, which no application of its route can have`);
  if (conditions.includes('pct-entry') && !appliesTo.routes.includes('pct-entry')) found.push(`${id} asks for a PCT entry and is not for that route`);
  if (conditions.includes('not-pct-entry') && appliesTo.routes.every((route) => route === 'pct-entry')) found.push(`${id} asks for what is no PCT entry and is for that route alone`);
  if ((endedBy as readonly string[]).includes(event)) found.push(`${id} is ended by the event that sets it running`);
  if (occurrence === 'later' && !eachEvent) found.push(`${id} is about later events and not about each`);
  if (anchorsOf(deadline).length === 0) found.push(`${id} runs from nothing`);
  extensions.forEach(({ months }, index) => {
    if (months <= (extensions[index - 1]?.months ?? 0)) found.push(`${id}: the extension by ${months} months can never be had after the one before it`);
    if (longest !== undefined && longest.days === 0 && months > longest.months) found.push(`${id}: the extension by ${months} months leads beyond the longest period`);
  });
  return found;
};

/** Rules of one id for rights that overlap: which of them holds would hang on their order. */
const ambiguousRights = (rules: readonly (readonly Rule[])[]): readonly string[] => {
  const found: string[] = [];
  rules.forEach(([rule], index) => {
    for (const [other] of rules.slice(index + 1)) {
      if (rule === undefined || other?.id !== rule.id) continue;
      const [one, two] = [rule.appliesTo.rights, other.appliesTo.rights];
      if (one === undefined || two === undefined || one.some((right) => two.includes(right))) found.push(`${rule.id}: two rules for the same right`);
    }
  });
  return found;
};

/** A term that an earlier row for the same office and right always takes the place of. */
const hiddenTerms = (terms: readonly Term[]): readonly string[] =>
  terms.flatMap((term, index) =>
    terms.slice(0, index).some((before) => before.office === term.office && before.right === term.right && overlaps(before, term)) ? [`term.json: two terms of a ${term.right} at ${term.office ?? 'other offices'} hold at one time`] : [],
  );

const overlaps = (one: Term, two: Term): boolean => startsBefore(one, two) && startsBefore(two, one);
const startsBefore = ({ validFiledFrom }: Term, { validFiledBefore }: Term): boolean => validFiledFrom === undefined || validFiledBefore === undefined || validFiledFrom < validFiledBefore;

const repeated = (where: string, offices: readonly OfficeCode[]): readonly string[] => offices.filter((office, index) => offices.indexOf(office) !== index).map((office) => `${where}: two tables of ${office}`);

/** Days that lie outside the year that lists them, years listed twice, and extensions that extend nothing. */
const wrongYears = ({ office, years, extensions = [], weekend }: ClosedDaysFile): readonly string[] => [
  ...years.filter(({ year }, index) => years.findIndex((other) => other.year === year) !== index).map(({ year }) => `closed days of ${office}: ${year} is listed twice`),
  ...years.flatMap(({ year, closed, working = [] }) => [...closed.map(({ date }) => date), ...working].filter((date) => !date.startsWith(`${year}-`)).map((date) => `closed days of ${office}: ${date} is not in ${year}`)),
  ...(weekend.length === 0 ? years.filter(({ working }) => working !== undefined).map(({ year }) => `closed days of ${office}: working weekends of ${year} without a weekend`) : []),
  ...extensions.filter(({ from, to }) => from >= to).map(({ from }) => `closed days of ${office}: the extension from ${from} extends nothing`),
];
