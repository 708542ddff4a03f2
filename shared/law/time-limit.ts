import type { IsoDate } from '../model/date';
import type { EventType } from '../model/event';
import type { LimitMark } from '../model/limit-mark';
import type { OfficeCode } from '../model/office';

/** How far the rule or the calendar behind a date can be trusted; shown with every date. */
export type RuleTrust = 'verified' | 'partly' | 'recalled';
export type CalendarTrust = 'official' | 'by-law' | 'projected' | 'unknown' | 'added' | 'not-rolled';

/** One step of a computation, for the why card: `{what: 'plus 30 months', from: '2024-10-14', to: '2027-04-14', provision: 'PCT Art. 22(1)'}`. */
export type Step = { readonly what: string; readonly from: IsoDate; readonly to: IsoDate; readonly provision: string };

/**
 * open: due today or later · overdue: passed without being done · done, not-needed: by a person's word · done-per-office-data:
 * an imported event satisfies it, nobody confirmed · ended: the application ended first or another right took its place ·
 * superseded: a later event or limit took its place · information: no act by the applicant (publication, expected report) ·
 * passed: an option that was not taken has ended, nothing else is lost.
 */
export type TimeLimitStatus = 'open' | 'overdue' | 'done' | 'done-per-office-data' | 'not-needed' | 'ended' | 'superseded' | 'information' | 'passed';

/** act: has to be done, or a right is lost · option: may be done · information: no act required of the applicant. */
export type TimeLimitNature = 'act' | 'option' | 'information';

/**
 * What is still possible after a limit. surcharge: the fee can still be paid, with more · late-entry: as of right, for a fee · extension: the office moves the limit, for a fee or on
 * request · reinstatement: rights are lost first and given back only on request, under conditions.
 */
export type LateKind = 'surcharge' | 'late-entry' | 'extension' | 'reinstatement';

/** A period computed from an event of one application under one rule. */
export type TimeLimit = {
  /**
   * Stable key, `application:rule[:office][:qualifier]`, the id of the person's mark: `a2:pct.national-phase:JP`,
   * `a3:us.action-reply:e7` (of the event `e7`), `a4:ep.renewal:5` (of the fifth year).
   */
  readonly key: string;
  /** Id of the application it belongs to. */
  readonly application: string;
  /** Id of the rule, e.g. `pct.national-phase`. */
  readonly rule: string;
  readonly ruleVersion: string;
  /** What is to be done, e.g. `Enter the national phase`. */
  readonly label: string;
  /** Office at which the act is done; its closed days count. */
  readonly office?: OfficeCode;
  readonly nature: TimeLimitNature;
  readonly basis: string;
  /** `stated`: it runs from nothing recorded here; another docket or a person states the day. */
  readonly event: EventType | 'priority' | 'international-filing' | 'first-filing' | 'stated';
  readonly eventDate: IsoDate;
  /** Id of the event in the application that it runs from, where it is one of the events recorded there. */
  readonly eventId?: string;
  /** Year that a renewal fee is for: 3, or 3.5 in the United States. */
  readonly year?: number;
  /** First day on which it can be done, where the law names one (renewal fees). */
  readonly earliest?: IsoDate;
  /** The due date as the law names it where it is not moved for closed days (renewal fees). */
  readonly base?: IsoDate;
  /** Period added with end-of-month clamp, before any roll. */
  readonly raw: IsoDate;
  /** Last day to act, rolled where the office's calendar is known; a person's override or confirmed date where there is one. */
  readonly due: IsoDate;
  /** What the computation comes to now, where a person's override or confirmed date is another. */
  readonly recomputed?: IsoDate;
  /** The day on which rights are lost where the act is left undone, where the office names it (US: the day after). */
  readonly abandoned?: IsoDate;
  /** Further extensions that can still be had, with the last day each would give. */
  readonly extensions?: readonly { readonly months: number; readonly due: IsoDate; readonly label: string }[];
  /** Last day of what is possible after the limit, with its name. */
  readonly late?: { readonly kind: LateKind; readonly date: IsoDate; /** The same before it was moved for closed days. */ readonly base?: IsoDate; readonly label: string; readonly basis: string };
  /** A remedy that has no fixed date, in words. */
  readonly remedy?: string;
  /** Last day under the priority date before it was changed, where the change moved this limit (PCT Rules 26bis.1(c), 90bis.3(d)). */
  readonly movedFrom?: IsoDate;
  readonly status: TimeLimitStatus;
  readonly trust: { /** `stated`: no rule gives it. */ readonly rule: RuleTrust | 'stated'; readonly calendar: CalendarTrust };
  readonly warnings: readonly string[];
  readonly mark?: LimitMark;
};
