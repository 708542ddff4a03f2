import type { OfficeCode } from '../model/office';
import { noPortfolioLaw, type PortfolioLaw } from '../model/portfolio-law';
import { type LawTables, bundledTables } from './bundled-tables';
import { type Calendar, createCalendars } from './closed-days';
import { closedDaysFileSchema } from './closed-days-file';
import { lintTables } from './lint-tables';
import { type NationalPhaseRow, nationalPhaseFileSchema } from './pct/national-phase';
import { type Receipt, receiptFileSchema } from './receipt';
import { type Rule, type Term, officeFileSchema, ruleFileSchema, termFileSchema } from './rule';
import { uniformRule } from './uniform-rule';

/** Every rule and table that the engine computes with. Made by {@link createLaw}; holds no dates of its own. */
export type Law = {
  /** Version of the tables, e.g. `2026-11`. */
  readonly version: string;
  /** Rules by id; the versions of one rule follow each other in time. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** Those of the international phase that make docket entries, and those on the priority of the Paris Convention. */
  readonly internationalPhase: readonly (readonly Rule[])[];
  readonly priorityRules: readonly Rule[];
  readonly nationalPhase: ReadonlyMap<OfficeCode, NationalPhaseRow>;
  readonly terms: readonly Term[];
  /** When documents count as received under national law, each office's in the order of time. */
  readonly receipts: readonly Receipt[];
  /** Names of offices by ST.3 code. */
  readonly offices: ReadonlyMap<OfficeCode, string>;
  /** Short names of offices for labels: USPTO, KIPO. Not every office has one. */
  readonly shortNames: ReadonlyMap<OfficeCode, string>;
  /** Closed days by office; an office without an entry never rolls. */
  readonly calendars: ReadonlyMap<OfficeCode, Calendar>;
  /** Rules that are only recalled and were switched on for the docket. */
  readonly switchedOn: ReadonlySet<string>;
};

/**
 * Checks the tables and makes the law of them, with what a portfolio added to them (rules switched on, closed days); throws where a
 * table is wrong, which of the bundled ones is a bug.
 */
export const createLaw = (tables: LawTables = bundledTables, own: PortfolioLaw = noPortfolioLaw): Law => {
  const rules = new Map<string, Rule[]>();
  for (const file of tables.rules) {
    for (const rule of ruleFileSchema.parse(file).rules) rules.set(ruleKey(rule), [...(rules.get(ruleKey(rule)) ?? []), uniformRule(rule)]);
  }
  const phase = nationalPhaseFileSchema.parse(tables.nationalPhase);
  const { offices } = officeFileSchema.parse(tables.offices);
  const names = new Map(offices.map(({ code, name }) => [code, name]));
  const closedDays = tables.closedDays.map((file) => closedDaysFileSchema.parse(file));
  const { terms } = termFileSchema.parse(tables.terms);
  const receipts = tables.receipts === undefined ? [] : receiptFileSchema.parse(tables.receipts).receipts;
  const findings = lintTables({ rules, nationalPhase: phase.rows, terms, receipts, closedDays, offices: names });
  if (findings.length > 0) throw new Error(findings.join('\n'));
  const switchedOn = new Set(own.rulesOn.map(({ rule }) => rule));
  return {
    version: phase.version,
    rules,
    internationalPhase: [...rules.values()].filter(([first]) => first?.appliesTo.routes[0] === 'pct' && inDocket(first, { switchedOn })),
    priorityRules: [...rules.values()].flatMap(([first]) => (first?.id === 'paris.priority' ? [first] : [])),
    nationalPhase: new Map(phase.rows.map((row) => [row.office, row])),
    switchedOn,
    terms,
    receipts,
    offices: names,
    shortNames: new Map(offices.flatMap(({ code, short }) => (short === undefined ? [] : [[code, short] as const]))),
    calendars: withUnitaryPatent(createCalendars(closedDays, own.closedDays)),
  };
};

/** Whether a rule makes docket entries: one that is only recalled serves the calculator until a person switches it on. */
export const inDocket = ({ id, trust }: Pick<Rule, 'id' | 'trust'>, law: Pick<Law, 'switchedOn'>): boolean => trust !== 'recalled' || law.switchedOn.has(id);

/** Acts for a unitary patent are done at the EPO (Reg. (EU) 1257/2012 Art. 9). */
const withUnitaryPatent = (calendars: ReadonlyMap<OfficeCode, Calendar>): ReadonlyMap<OfficeCode, Calendar> => {
  const epo = calendars.get('EP');
  return epo === undefined ? calendars : new Map([...calendars, ['UP', epo]]);
};

/** Rules of one id for different rights (priority of a design) are different rules, not versions of one. */
const ruleKey = (rule: Rule): string => (rule.appliesTo.rights === undefined ? rule.id : `${rule.id} ${rule.appliesTo.rights.join()}`);

/** Name of an office, or its code where the code is not in the tables. */
export const officeName = (law: Law, code: OfficeCode): string => law.offices.get(code) ?? code;
