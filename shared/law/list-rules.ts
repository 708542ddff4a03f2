import type { OfficeCode } from '../model/office';
import { anchorName } from './anchor-names';
import type { Deadline } from './deadline';
import { type Law, inDocket } from './law';
import { periodInWords } from './period';
import type { Rule } from './rule';
import type { RuleTrust } from './time-limit';

/** One rule, row of the national phase or term, as a person reads it: what, how long from what, on which basis, how far checked. */
export type ListedRule = {
  readonly id: string;
  readonly version: string;
  readonly kind: 'time-limit' | 'national-phase' | 'term';
  readonly label: string;
  readonly nature: Rule['nature'];
  readonly office?: OfficeCode;
  /** The arithmetic in words: `later of transmittal of the search report plus 2 months, priority date plus 16 months`. */
  readonly period: string;
  readonly basis: string;
  readonly trust: RuleTrust;
  readonly source: string;
  readonly sourceDate: string;
  readonly valid?: { readonly from: string; readonly by: string };
  readonly extensions?: readonly string[];
  readonly surcharge?: string;
  readonly remedy?: string;
  readonly note?: string;
  /** Whether it makes docket entries; one that is only recalled does not until a person switches it on. */
  readonly inDocket: boolean;
};

/** Every rule of the tables, in the order of offices; those of one office, national phase and terms included, where one is named. */
export const listRules = (law: Law, office?: OfficeCode): readonly ListedRule[] =>
  [...[...law.rules.values()].flat().map((rule) => fromRule(rule, law)), ...fromNationalPhase(law), ...fromTerms(law)].filter((rule) => office === undefined || rule.office === office);

const fromRule = (rule: Rule, law: Law): ListedRule => ({
  id: rule.id,
  version: rule.version,
  kind: 'time-limit',
  label: rule.label,
  nature: rule.nature,
  ...known('office', rule.office),
  period: deadlineInWords(rule),
  basis: rule.basis,
  trust: rule.trust,
  source: rule.source,
  sourceDate: rule.sourceDate,
  ...known('valid', rule.valid),
  ...(rule.extensions.length === 0 ? {} : { extensions: rule.extensions.map(({ label, basis }) => `${label} (${basis})`) }),
  ...known('surcharge', rule.grace === undefined ? undefined : `${rule.grace.label} (${rule.grace.basis})`),
  ...known('remedy', typeof rule.remedy === 'string' ? rule.remedy : rule.remedy?.label),
  ...known('note', rule.note),
  inDocket: inDocket(rule, law),
});

const fromNationalPhase = ({ nationalPhase, version }: Law): readonly ListedRule[] =>
  [...nationalPhase.values()].map((row) => ({
    id: 'pct.national-phase',
    version,
    kind: 'national-phase',
    label: row.route === 'closed' ? `No national route: enter at ${(row.use ?? []).join(' or ')}` : row.kind === 'regional' ? 'Enter the regional phase' : 'Enter the national phase',
    nature: 'act',
    office: row.office,
    period: row.chapter1 === undefined ? '' : `priority date plus ${row.chapter1} months${row.chapter2 === row.chapter1 || row.chapter2 === undefined ? '' : `; Chapter II ${row.chapter2} months`}`,
    basis: row.route === 'closed' ? 'PCT Art. 45(2)' : 'PCT Art. 22, 39(1)',
    trust: row.trust,
    source: row.sources.join(' | '),
    sourceDate: row.sourceDate,
    ...known('valid', row.earlier === undefined ? undefined : { from: row.earlier.changedOn, by: 'expiry' }),
    ...(row.late === undefined ? {} : { extensions: row.late.map(({ label, months }) => `${label}: ${months} months from priority`) }),
    ...known('remedy', row.reinstatement?.words),
    ...known('note', row.note),
    inDocket: row.route === 'open',
  }));

const fromTerms = ({ terms, version }: Law): readonly ListedRule[] =>
  terms.map((term) => ({
    id: 'term.expiry',
    version,
    kind: 'term',
    label: `Term of a ${term.right.replaceAll('-', ' ')}`,
    nature: 'information',
    ...known('office', term.office),
    period: `${anchorName(term.from)} plus ${periodInWords(term.period)}${term.endsDayBefore ? ', the day before' : ''}`,
    basis: term.basis,
    trust: term.trust,
    source: term.source,
    sourceDate: term.sourceDate,
    ...known('valid', term.validFiledFrom === undefined ? undefined : { from: term.validFiledFrom, by: 'filing' }),
    ...known('note', term.note),
    inDocket: true,
  }));

/** The arithmetic of a rule in words, for lists. */
export const deadlineInWords = ({ deadline, series, office }: Pick<Rule, 'deadline' | 'series'> & Partial<Pick<Rule, 'office'>>): string => `${inWords(deadline, office)}${series === undefined ? '' : seriesInWords(series)}`;

/** Which years a fee is for, and how long after its date the first falls: `, for the years 3 to 20, the first 2 years later`. */
const seriesInWords = ({ years, offset }: NonNullable<Rule['series']>): string => {
  if (Array.isArray(years)) return `, at ${years.join(', ')} years`;
  if (!('first' in years)) return '';
  const wait = years.first + offset;
  return `, for the years ${years.first} to ${years.last}, the first ${wait} ${wait === 1 ? 'year' : 'years'} later`;
};

const inWords = (deadline: Deadline, office: OfficeCode | undefined): string => {
  if (!('from' in deadline)) {
    const [word, limbs] = 'laterOf' in deadline ? ['later', deadline.laterOf] : ['earlier', deadline.earlierOf];
    const parts = limbs.map((limb) => inWords(limb, office)).map((part, index) => ('from' in (limbs[index] ?? {}) && !part.includes(',') ? part : `(${part})`));
    return `${word} of ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
  }
  const { from, plus, back, align } = deadline;
  const period = plus.months === 0 && plus.days === 0 ? '' : ` plus ${periodInWords(plus)}${back === undefined ? '' : ` less ${periodInWords(back)}`}`;
  return `${anchorName(from, office)}${period}${align === 'month-end' ? ', end of that month' : align === 'day-before' ? ', the day before' : align === 'month-end-of-day-before' ? ', end of the month of the day before' : ''}`;
};

const known = <Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } =>
  // Sound: the only property that is made is the one named.
  (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
