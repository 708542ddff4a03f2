import closedCN from '#law/closed-days/CN.json';
import closedDE from '#law/closed-days/DE.json';
import closedEP from '#law/closed-days/EP.json';
import closedIB from '#law/closed-days/IB.json';
import closedJP from '#law/closed-days/JP.json';
import closedUS from '#law/closed-days/US.json';
import auRules from '#law/au.json';
import brRules from '#law/br.json';
import caRules from '#law/ca.json';
import cnRules from '#law/cn.json';
import czRules from '#law/cz.json';
import deRules from '#law/de.json';
import eaRules from '#law/ea.json';
import epRules from '#law/ep.json';
import frRules from '#law/fr.json';
import gbRules from '#law/gb.json';
import idRules from '#law/id.json';
import inRules from '#law/in.json';
import jpRules from '#law/jp.json';
import krRules from '#law/kr.json';
import mxRules from '#law/mx.json';
import myRules from '#law/my.json';
import nzRules from '#law/nz.json';
import ruRules from '#law/ru.json';
import twRules from '#law/tw.json';
import uaRules from '#law/ua.json';
import upRules from '#law/up.json';
import usRules from '#law/us.json';
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
  rules: [paris, pct, auRules, brRules, caRules, cnRules, czRules, deRules, eaRules, epRules, frRules, gbRules, idRules, inRules, jpRules, krRules, mxRules, myRules, nzRules, ruRules, twRules, uaRules, upRules, usRules],
  nationalPhase,
  terms,
  offices,
  closedDays: [closedEP, closedIB, closedUS, closedJP, closedCN, closedDE],
};
