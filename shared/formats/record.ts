import type { Application, LocalText } from '../model/application';
import type { IsoDate } from '../model/date';
import type { Declaration } from '../model/declaration';
import type { LegalEvent } from '../model/event';
import type { PriorityClaim, Relation } from '../model/link';
import type { OfficeCode } from '../model/office';
import type { PatentNumber } from '../model/patent-number';
import type { Party, PartyRole } from '../model/party';
import type { Publication } from '../model/publication';
import type { TakenOverLimit } from '../model/taken-over-limit';
import type { UnreadValue } from '../model/unread-value';

/** A model row without what only a family file has: ids and provenance. */
type Bare<Row> = Omit<Row, 'id' | 'src' | 'srcOf'>;

/** A person as published on a document. */
export type PublishedName = {
  readonly name: string;
  readonly nameOriginal?: string;
  readonly country?: OfficeCode;
  readonly address?: string;
  /** The person's own reference for the case, where the office publishes it. */
  readonly reference?: string;
};

/** A person in a role other than applicant, inventor and agent: proprietor, opponent, licensee. */
export type PublishedParty = PublishedName & { readonly role: Exclude<PartyRole, 'applicant' | 'inventor' | 'agent'> };

/** What an attorney's own table says of a case and of one application of it; offices do not know any of this. */
export type DocketStatement = {
  /** Our reference of the case: records with the same one are one case family. */
  readonly caseReference?: string;
  readonly title?: string;
  /** Our reference of the application. */
  readonly reference?: string;
  readonly responsible?: string;
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** Client, agent, annuity payer … with their references. */
  readonly parties: readonly Bare<Party>[];
  readonly limits: readonly Bare<TakenOverLimit>[];
};

/**
 * What one record of an office file says about one application, in the terms of the model. A document has the one publication
 * that it is; the record of a register has none, speaks as of its `dataDate` and lists the publications. Readers of every format produce
 * these; nothing after them knows the format.
 */
export type PublicationRecord = {
  /** As the file names it, e.g. `EP2400812A1`; used in issues and provenance. */
  readonly record: string;
  /** Line at which the record begins, from 1. */
  readonly line: number;
  readonly publication?: Bare<Publication>;
  /** Further publications of the same application that the record names; `kind` is empty where it does not tell. */
  readonly otherPublications?: readonly Bare<Publication>[];
  /** Number of the application in DOCDB form where the file has it. */
  readonly application?: PatentNumber;
  readonly office?: OfficeCode;
  readonly filingDate?: IsoDate;
  readonly right?: Application['right'];
  readonly route?: Application['route'];
  readonly titles: readonly LocalText[];
  readonly abstracts: readonly LocalText[];
  readonly applicants: readonly PublishedName[];
  readonly inventors: readonly PublishedName[];
  readonly agents: readonly PublishedName[];
  readonly parties?: readonly PublishedParty[];
  readonly priorities: readonly Bare<PriorityClaim>[];
  readonly relations: readonly Bare<Relation>[];
  /**
   * DOCDB lists the application among its own priorities: whether it counts there as a first filing (so does a
   * continuation-in-part). Absent where the file does not say.
   */
  readonly ownPriority?: boolean;
  readonly events: readonly Bare<LegalEvent>[];
  readonly ipc: readonly string[];
  readonly cpc: readonly string[];
  readonly states: readonly OfficeCode[];
  /** Status in the words of the file and what that means. */
  readonly reportedStatus?: Application['reportedStatus'];
  readonly declarations?: readonly Bare<Declaration>[];
  readonly docket?: DocketStatement;
  /** Records of one file with the same value are of one case family by the word of the file, whatever their links say. */
  readonly together?: string;
  /** Values that could not be read, as they are written. */
  readonly unread?: readonly Bare<UnreadValue>[];
  /** As of when the office says this, where the file tells. */
  readonly dataDate?: IsoDate;
};

/** All publications that a record names, its own first. */
export const publicationsOf = ({ publication, otherPublications }: Pick<PublicationRecord, 'publication' | 'otherPublications'>): readonly Bare<Publication>[] => [
  ...(publication === undefined ? [] : [publication]),
  ...(otherPublications ?? []),
];
