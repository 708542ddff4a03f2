import type { IsoDate } from '../../model/date';
import type { RelationType } from '../../model/link';
import type { OfficeCode } from '../../model/office';
import type { PatentNumber } from '../../model/patent-number';

/** A link from a member to an earlier application, by number or to another member. */
export type MemberLink = {
  readonly country?: OfficeCode | undefined;
  readonly number?: string | undefined;
  readonly kind?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly text?: string | undefined;
  /** Id of the member meant, where it was chosen rather than numbered. */
  readonly member?: string | undefined;
};

/**
 * What grouping needs to know of one application, or of one publication of it: several members with one application number
 * count as one application.
 */
export type FamilyMember = {
  readonly id: string;
  readonly office?: OfficeCode | undefined;
  readonly application?: PatentNumber | undefined;
  readonly filingDate?: IsoDate | undefined;
  readonly ownPriority?: boolean | undefined;
  readonly priorities: readonly (MemberLink & { readonly active?: boolean | undefined; readonly withdrawnOn?: IsoDate | undefined })[];
  readonly relations: readonly (MemberLink & { readonly type: RelationType })[];
  /** What an application of a case family is known by beside its number. */
  readonly alias?: string | undefined;
  /** The same of a record: where either has no number they are one application. */
  readonly refersTo?: string | undefined;
  /** Members of one group are one family by somebody's word: a case reference, a family key of a table. */
  readonly group?: string | undefined;
  readonly publications: readonly { readonly country: OfficeCode; readonly number: string; readonly kind: string; readonly familyId?: string | undefined }[];
};
