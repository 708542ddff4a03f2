import type { Check, CheckInfo } from './check';
import { noClient, numberInTwoCases } from './portfolio-findings';
import { caseDataChecks } from './themes/case-data';
import { europeanPatentChecks } from './themes/european-patents';
import { feeChecks } from './themes/fees';
import { filingDateChecks } from './themes/filing-dates';
import { internationalPhaseChecks } from './themes/international-phase';
import { limitChecks } from './themes/limits';
import { numberChecks } from './themes/numbers';
import { parentChecks } from './themes/parents';
import { priorityChecks } from './themes/priority';
import { statusChecks } from './themes/status';
import { takenOverChecks } from './themes/taken-over';

/** Every check over one case family, by theme. */
export const familyChecks: readonly Check[] = [
  ...limitChecks,
  ...internationalPhaseChecks,
  ...europeanPatentChecks,
  ...feeChecks,
  ...priorityChecks,
  ...parentChecks,
  ...filingDateChecks,
  ...statusChecks,
  ...numberChecks,
  ...takenOverChecks,
  ...caseDataChecks,
];

/** All checks, those over the whole portfolio last. */
export const checkTable: readonly CheckInfo[] = [...familyChecks, numberInTwoCases, noClient];

export const checkById: ReadonlyMap<string, CheckInfo> = new Map(checkTable.map((check) => [check.id, check]));
