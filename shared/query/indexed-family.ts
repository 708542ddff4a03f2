import type { TimeLimit } from '../law/time-limit';
import type { AcceptedFinding } from '../model/accepted-finding';
import type { IsoDate } from '../model/date';
import type { PartyRole } from '../model/party';
import type { CaseReference } from './case-references';
import type { ApplicationRow, FamilyRow, PctRow } from './rows';
import type { PartText } from './text/text-part';

/** How old office data are: the day that their file states, or the day of the import where it states none. */
export type OfficeData = { readonly date: IsoDate; readonly says: 'file' | 'import' };

/** An international application without what depends on today. */
export type StoredPctRow = Omit<PctRow, 'nextLimit'>;

/** What the index keeps of one application of a case family; what depends on today is added when asked. */
export type IndexedApplication = {
  readonly row: Omit<ApplicationRow, 'nextLimit'>;
  /** JSON of its {@link StoredPctRow}; '' where it is no international application. */
  readonly pct: string;
  /** What is searched of the application alone: its numbers however typed, its reference. */
  readonly texts: readonly PartText[];
};

/** Everything that the views need of one case family, derived from its file. The table takes it apart into columns. */
export type IndexedFamily = {
  readonly key: string;
  readonly hash: string;
  /** The day on which limits and statuses were derived. */
  readonly asOf: IsoDate;
  readonly row: Omit<FamilyRow, 'nextLimit'>;
  /** Names by role: the family's own parties and those of its applications, each once, as written. */
  readonly names: Readonly<Partial<Record<PartyRole, readonly string[]>>>;
  /** What else offices write for them, as in another script; none of {@link names}. */
  readonly originalNames: Readonly<Partial<Record<PartyRole, readonly string[]>>>;
  /** References of others and of applications; the case's own is in the row. */
  readonly references: readonly CaseReference[];
  readonly applications: readonly IndexedApplication[];
  readonly limits: readonly TimeLimit[];
  /** The newest day that office data of the family are as of. */
  readonly officeData?: OfficeData;
  /** JSON of its findings (`Finding[]`), accepted ones included; '' where there are none. */
  readonly findings: string;
  /** Errors among them that nobody accepted. */
  readonly errors: number;
  /** What a person accepted; a check over the whole portfolio asks. Absent: nothing. */
  readonly acceptedFindings?: readonly AcceptedFinding[];
  /** What is searched of the case: reference, titles, names, abstracts, notes. */
  readonly texts: readonly PartText[];
};
