import closedAT from '#law/closed-days/AT.json';
import closedAU from '#law/closed-days/AU.json';
import closedBE from '#law/closed-days/BE.json';
import closedBR from '#law/closed-days/BR.json';
import closedCA from '#law/closed-days/CA.json';
import closedCH from '#law/closed-days/CH.json';
import closedCN from '#law/closed-days/CN.json';
import closedCZ from '#law/closed-days/CZ.json';
import closedDE from '#law/closed-days/DE.json';
import closedDK from '#law/closed-days/DK.json';
import closedEP from '#law/closed-days/EP.json';
import closedES from '#law/closed-days/ES.json';
import closedFI from '#law/closed-days/FI.json';
import closedFR from '#law/closed-days/FR.json';
import closedGB from '#law/closed-days/GB.json';
import closedGR from '#law/closed-days/GR.json';
import closedIB from '#law/closed-days/IB.json';
import closedIE from '#law/closed-days/IE.json';
import closedIL from '#law/closed-days/IL.json';
import closedIN from '#law/closed-days/IN.json';
import closedIT from '#law/closed-days/IT.json';
import closedJP from '#law/closed-days/JP.json';
import closedKR from '#law/closed-days/KR.json';
import closedLU from '#law/closed-days/LU.json';
import closedMX from '#law/closed-days/MX.json';
import closedNL from '#law/closed-days/NL.json';
import closedNO from '#law/closed-days/NO.json';
import closedNZ from '#law/closed-days/NZ.json';
import closedPL from '#law/closed-days/PL.json';
import closedPT from '#law/closed-days/PT.json';
import closedSE from '#law/closed-days/SE.json';
import closedSG from '#law/closed-days/SG.json';
import closedUS from '#law/closed-days/US.json';
import closedZA from '#law/closed-days/ZA.json';
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
import receipts from '#law/receipts.json';
import terms from '#law/term.json';

/** The law tables of `resources/law` as they were read from file: nothing of them is believed before the schema saw it. */
export type LawTables = {
  readonly rules: readonly unknown[];
  readonly nationalPhase: unknown;
  readonly terms: unknown;
  /** Absent in tables of earlier versions. */
  readonly receipts?: unknown;
  readonly offices: unknown;
  readonly closedDays: readonly unknown[];
};

/** The tables bundled with the application. */
export const bundledTables: LawTables = {
  rules: [paris, pct, auRules, brRules, caRules, cnRules, czRules, deRules, eaRules, epRules, frRules, gbRules, idRules, inRules, jpRules, krRules, mxRules, myRules, nzRules, ruRules, twRules, uaRules, upRules, usRules],
  nationalPhase,
  terms,
  receipts,
  offices,
  closedDays: [closedEP, closedIB, closedUS, closedJP, closedCN, closedKR, closedDE, closedGB, closedFR, closedIN, closedCA, closedAU, closedAT, closedBE, closedBR, closedCH, closedCZ, closedDK, closedES, closedFI, closedGR, closedIE, closedIL, closedIT, closedLU, closedMX, closedNL, closedNO, closedNZ, closedPL, closedPT, closedSE, closedSG, closedZA],
};
