import closedCN from '#law/closed-days/CN.json';
import closedDE from '#law/closed-days/DE.json';
import closedEP from '#law/closed-days/EP.json';
import closedIB from '#law/closed-days/IB.json';
import closedJP from '#law/closed-days/JP.json';
import closedUS from '#law/closed-days/US.json';
import nationalPhase from '#law/national-phase.json';
import offices from '#law/offices.json';
import paris from '#law/paris.json';
import pct from '#law/pct.json';
import terms from '#law/term.json';

/** The law tables of `resources/law` as they were read from file: nothing of them is believed before the schema saw it. */
export type LawTables = {
  readonly rules: readonly unknown[];
  readonly nationalPhase: unknown;
  readonly terms: unknown;
  readonly offices: unknown;
  readonly closedDays: readonly unknown[];
};

/** The tables bundled with the application. */
export const bundledTables: LawTables = {
  rules: [paris, pct],
  nationalPhase,
  terms,
  offices,
  closedDays: [closedEP, closedIB, closedUS, closedJP, closedCN, closedDE],
};
