import type { TimeLimit } from '../law/time-limit';
import type { Finding } from '../checks/check';
import type { AcceptedFinding } from '../model/accepted-finding';
import type { IsoDate } from '../model/date';
import type { Fee } from '../model/fee';
import type { CaseReference } from './case-references';
import type { ApplicationRow, FamilyRow, PctRow } from './rows';

/** A number of a family as shown and as typed: compact forms, all lower case, and its search keys (shared/numbers/search-keys.ts). */
export type IndexedNumber = { readonly application: string; readonly shown: string; readonly forms: readonly string[] };

/** How old office data are: the day that their file states, or the day of the import where it states none. */
export type OfficeData = { readonly date: IsoDate; readonly says: 'file' | 'import' };

/** What the list of time limits needs of one limit without the whole of it. */
export type IndexedLimit = Pick<TimeLimit, 'key' | 'application' | 'due' | 'status' | 'label' | 'office' | 'rule' | 'nature'> & {
  readonly imported: boolean;
  readonly byPerson: boolean;
  readonly unconfirmed: boolean;
  /** Who answers for it, where it is another than for the case family. */
  readonly responsible?: string;
  /** The first day on which a person wants to be reminded of it. */
  readonly remindOn?: IsoDate;
  /** Of a renewal fee. */
  readonly renewal?: IndexedRenewal;
};

/** What the list of renewal fees needs of one of them. */
export type IndexedRenewal = {
  /** Year that the fee is for: 3, or 3.5 in the United States. */
  readonly year: number;
  /** Last day with surcharge. */
  readonly late?: IsoDate;
  readonly decision?: 'do' | 'drop';
  /** An agent or annuity service was instructed. */
  readonly sent?: true;
  readonly paidBy?: string;
  readonly fee?: Fee;
};

/** Everything that the views need of one case family, derived from its file; what depends on today is added when asked. */
export type IndexedFamily = {
  readonly key: string;
  readonly hash: string;
  /** The day on which limits and statuses were derived. */
  readonly asOf: IsoDate;
  readonly row: Omit<FamilyRow, 'nextLimit'>;
  readonly limits: readonly IndexedLimit[];
  readonly numbers: readonly IndexedNumber[];
  /** References of others and of applications; the case's own is in the row. */
  readonly references: readonly CaseReference[];
  readonly names: readonly string[];
  /** The newest day that office data of the family are as of. */
  readonly officeData?: OfficeData;
  /** International applications that are pending. */
  readonly pendingPct: number;
  /** JSON of its {@link StoredPctRow}s, '' where it has no international application; apart from the rest, as all of them are listed at once. */
  readonly pct: string;
  /** JSON of its findings (`Finding[]`), accepted ones included; '' where there are none. */
  readonly findings: string;
  /** Errors among them that nobody accepted. */
  readonly errors: number;
  /** What a person accepted; a check over the whole portfolio asks. Absent: nothing. */
  readonly acceptedFindings?: readonly AcceptedFinding[];
  /** As made by `searchableText`. */
  readonly text: string;
  /** JSON of {@link FamilyDetail}; read only for the rows that are shown. */
  readonly detail: string;
};

/** Rows below the family row. */
export type FamilyDetail = {
  readonly applications: readonly Omit<ApplicationRow, 'nextLimit'>[];
  readonly limits: readonly TimeLimit[];
};

/** An international application without what depends on today. */
export type StoredPctRow = Omit<PctRow, 'nextLimit'>;

/** Reads the international applications of a family back. */
export const pctRows = (family: IndexedFamily): readonly StoredPctRow[] =>
  // Sound: written by indexFamily of the same version, as the detail is.
  family.pct === '' ? [] : (JSON.parse(family.pct) as readonly StoredPctRow[]);

const readFindings = new WeakMap<IndexedFamily, readonly Finding[]>();

/** Reads the findings of a family back; once for as long as it stands in the table. */
export const familyFindingsOf = (family: IndexedFamily): readonly Finding[] => {
  if (family.findings === '') return none;
  let findings = readFindings.get(family);
  // Sound: written by indexFamily of the same version, as the detail is.
  if (findings === undefined) readFindings.set(family, (findings = JSON.parse(family.findings) as readonly Finding[]));
  return findings;
};

const none: readonly Finding[] = [];

/** Reads the detail of a family back. */
export const familyDetail = (family: IndexedFamily): FamilyDetail =>
  // Sound: the text was written from a FamilyDetail by indexFamily of the same version; others are derived again.
  JSON.parse(family.detail) as FamilyDetail;
