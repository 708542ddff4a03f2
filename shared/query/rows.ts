import type { LateKind, TimeLimit } from '../law/time-limit';
import type { Application, ApplicationStatus } from '../model/application';
import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import type { OfficeDecision } from '../model/office-decision';
import type { RenewalState } from './renewal-query';
import type { DueBucket, Urgency } from './urgency';

/**
 * One office of a case family: the best status among its members there (granted before pending before planned ...). `statusWord`, also
 * in the rows below, is what to show where there is a more exact word than the usual one: `Phase ended`, `Withdrawn`.
 */
export type OfficeStatus = { readonly office: OfficeCode; readonly status: ApplicationStatus; readonly statusWord?: string; readonly members: number };

/** The earliest time limit of a case family or application that has to be kept; an option only where nothing else is open. */
export type NextLimit = {
  readonly due: IsoDate;
  /** Days from today; negative: overdue. */
  readonly days: number;
  readonly urgency: Urgency;
  readonly label: string;
  readonly office?: OfficeCode;
  /** Id of the application. */
  readonly application: string;
  /** `TimeLimit.key`. */
  readonly key: string;
  /** Overdue limits in all, this one included. */
  readonly overdue: number;
  /** Open and overdue limits in all. */
  readonly open: number;
  /** May be done, need not. */
  readonly optional: boolean;
  /** Neither rule nor calendar is fully confirmed: drawn hollow. */
  readonly unconfirmed: boolean;
};

/** How far a PCT application of the family is, for a small mark in the table. */
export type PctState = {
  readonly application: string;
  /** Earliest open national or regional phase limit. */
  readonly nationalPhaseDue?: IsoDate;
  readonly undecided: number;
  readonly toEnter: number;
  readonly entered: number;
  readonly notEntered: number;
};

/** Row of the portfolio table: one case family. Lists keep the order of the family file without repetitions. */
export type FamilyRow = {
  readonly key: string;
  readonly hash: string;
  readonly reference: string;
  readonly client?: string;
  readonly clientReference?: string;
  readonly title?: string;
  readonly applicants: readonly string[];
  readonly inventors: readonly string[];
  readonly owners: readonly string[];
  readonly agents: readonly string[];
  readonly offices: readonly OfficeStatus[];
  /** Number of applications, planned ones included, and of granted ones. */
  readonly members: number;
  readonly grants: number;
  /** Score of the data of the case, 0 to 100 (`shared/checks/data-quality.ts`). */
  readonly quality: number;
  readonly earliestPriority?: IsoDate;
  readonly status: ApplicationStatus;
  readonly statusWord?: string;
  readonly nextLimit?: NextLimit;
  /** Last expiry among members in force or pending. */
  readonly expiry?: IsoDate;
  /** IPC and CPC symbols, shortened to the main group, e.g. `H04W 72/04`. */
  readonly classes: readonly string[];
  readonly tags: readonly string[];
  readonly responsible?: string;
  readonly pct?: PctState;
};

/** Row under an expanded case family: one application. */
export type ApplicationRow = {
  readonly family: string;
  readonly application: string;
  readonly office?: OfficeCode;
  readonly reference?: string;
  /** Application number as its office writes it, else the text as given. */
  readonly number?: string;
  readonly stage: Application['stage'];
  readonly route: Application['route'];
  readonly right: Application['right'];
  /** Kind codes of its publications in order, e.g. `A1`, `A3`, `B1`. */
  readonly kinds: readonly string[];
  readonly title?: string;
  readonly filingDate?: IsoDate;
  readonly earliestPriority?: IsoDate;
  readonly status: ApplicationStatus;
  readonly statusWord?: string;
  readonly nextLimit?: NextLimit;
  readonly expiry?: IsoDate;
  readonly responsible?: string;
  readonly notOurs: boolean;
  /** Numbers of its publications as the office writes them, in order. */
  readonly publications: readonly string[];
  /** Dates of its first publication and of its grant. */
  readonly published?: IsoDate;
  readonly granted?: IsoDate;
  /** IPC and CPC symbols as in {@link FamilyRow}. */
  readonly classes: readonly string[];
};

/** Row of the table of applications: an application with what its case says. */
export type ApplicationTableRow = ApplicationRow & {
  readonly caseReference: string;
  readonly client?: string;
  readonly applicants: readonly string[];
  readonly tags: readonly string[];
};

/** Who says so: `computed` under a rule, `imported` closed by office data that nobody confirmed, `person` decided by a person. */
export type LimitOrigin = 'computed' | 'imported' | 'person';

/** Row of the time limits view. */
export type DeadlineRow = {
  /** Family key and limit key, unique in the portfolio. */
  readonly id: string;
  readonly family: string;
  readonly reference: string;
  readonly title?: string;
  readonly client?: string;
  readonly responsible?: string;
  readonly applicationNumber?: string;
  readonly applicationOffice?: OfficeCode;
  readonly days: number;
  readonly bucket: DueBucket;
  readonly urgency: Urgency;
  readonly origin: LimitOrigin;
  readonly limit: TimeLimit;
};

/** Row of the renewals view: the limit for the fee of one year. */
export type RenewalRow = DeadlineRow & { readonly state: RenewalState };

/** Entry at one office of an international application as lists show it; without `office`, entry anywhere while none is chosen. */
export type PctEntry = {
  readonly office?: OfficeCode;
  /** As decided; `entered` also where office data say so. */
  readonly state: OfficeDecision['state'];
  /** Last day; absent where the office has no national route. */
  readonly due?: IsoDate;
  /** Neither done, declined, passed nor ended. */
  readonly waiting: boolean;
  /** What is possible after the last day, e.g. `Late entry with surcharge`. */
  readonly late?: { readonly kind: LateKind; readonly label: string; readonly date: IsoDate };
  /** Neither rule nor calendar is fully confirmed. */
  readonly unconfirmed: boolean;
};

/** Row of the list of PCT applications. */
export type PctRow = {
  readonly family: string;
  readonly application: string;
  readonly reference: string;
  readonly title?: string;
  readonly client?: string;
  readonly responsible?: string;
  readonly applicants: readonly string[];
  /** International application number as written by WIPO, e.g. `PCT/EP2024/055012`. */
  readonly number?: string;
  /** Publication, e.g. `WO 2025/228004 A1`. */
  readonly publication?: string;
  readonly publicationDate?: IsoDate;
  readonly filingDate?: IsoDate;
  /** The date from which months are counted. */
  readonly priorityDate?: IsoDate;
  /** No priority is recorded: it is the international filing date. */
  readonly noPriority?: true;
  readonly chapter: 'I' | 'II';
  readonly status: ApplicationStatus;
  readonly statusWord?: string;
  readonly nextLimit?: NextLimit;
  /** By office code. */
  readonly entries: readonly PctEntry[];
};
