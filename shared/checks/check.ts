import type { AcceptedFinding } from '../model/accepted-finding';
import type { CaseView } from './case-view';

/** error: a right is or may be lost · warning: something contradicts itself or is about to be missed · note: worth a look, nothing is lost. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** What a check found: what it concerns, and the facts it rests on (by which an acceptance holds or falls). */
export type Found = {
  /** Id of the application; absent where it concerns the case as a whole. */
  readonly application?: string | undefined;
  /** Key of the time limit. */
  readonly limit?: string | undefined;
  /** What tells two findings of one check on one application apart: an event, an office, a year. */
  readonly about?: string | undefined;
  /** Fields of the application or case that contradict each other or are missing, by their names in the family file. */
  readonly fields: readonly string[];
  /** The values that the finding rests on. */
  readonly facts: readonly (string | number | undefined)[];
  /** What is the matter, in sentences. */
  readonly text: string;
};

/** One check of the docket. */
export type CheckInfo = {
  /** Stable, listed in docs/docket-checks.md. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Treaty, statute or guideline it rests on, where there is one. */
  readonly basis?: string;
  /** How to put it right. */
  readonly fix: string;
};

/** A check over one case family; reports through `report`, in the order of the applications. */
export type Check = CheckInfo & { readonly find: (view: CaseView, report: (found: Found) => void) => void };

/** A finding of a case family. */
export type Finding = {
  /** `check:application:about#digest of the facts`, the id under which it can be accepted. */
  readonly id: string;
  readonly check: string;
  readonly application?: string;
  readonly limit?: string;
  readonly fields: readonly string[];
  readonly text: string;
  /** A person accepted it as it stands. */
  readonly accepted?: Pick<AcceptedFinding, 'by' | 'on' | 'reason'>;
};
