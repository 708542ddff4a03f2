import type { Application, LocalText } from '../../model/application';
import type { IsoDate } from '../../model/date';
import type { OfficeCode } from '../../model/office';
import type { PartyRole } from '../../model/party';
import type { PublicationRecord } from '../record';
import type { ApplicationValue } from './values/application-value';
import type { NameValue } from './values/name-value';
import type { PublicationValue } from './values/publication-value';

type Event = PublicationRecord['events'][number];
type Declaration = NonNullable<PublicationRecord['declarations']>[number];

/** What the cells of one row say, before it is put together: filled column by column. */
export type RowDraft = {
  readonly line: number;
  record?: string;
  country?: OfficeCode;
  number?: string;
  kind?: string;
  publication?: PublicationValue;
  publicationDate?: IsoDate;
  familyId?: string;
  further: PublicationValue[];
  grant?: PublicationValue;
  grantDate?: IsoDate;
  application?: ApplicationValue;
  office?: OfficeCode;
  filingDate?: IsoDate;
  right?: Application['right'];
  route?: Application['route'];
  titles: LocalText[];
  abstracts: LocalText[];
  ipc: readonly string[];
  cpc: readonly string[];
  states: readonly OfficeCode[];
  status?: NonNullable<Application['reportedStatus']>;
  priorities: PublicationRecord['priorities'][number][];
  priorityNumbers: readonly string[];
  priorityDates: IsoDate[];
  priorityCountry?: OfficeCode;
  relations: PublicationRecord['relations'][number][];
  events: Event[];
  eventText?: string;
  eventDate?: IsoDate;
  parties: { readonly role: PartyRole; readonly names: readonly NameValue[] }[];
  partyReferences: Partial<Record<PartyRole, string>>;
  caseReference?: string;
  caseTitle?: string;
  responsible?: string;
  reference?: string;
  tags: string[];
  notes: string[];
  members: PublicationValue[];
  familyKey?: string;
  limits: { text: string; due: IsoDate; rule?: string; done?: boolean }[];
  limitText?: string;
  limitDue?: IsoDate;
  limitDone?: boolean;
  declaration: { -readonly [Key in keyof Declaration]?: Declaration[Key] };
  unread: { readonly field: string; readonly text: string }[];
};

const nothing: readonly never[] = [];

/** A row of which nothing is read yet. */
export const emptyDraft = (line: number): RowDraft => ({
  line,
  further: [],
  titles: [],
  abstracts: [],
  ipc: nothing,
  cpc: nothing,
  states: nothing,
  priorities: [],
  priorityNumbers: nothing,
  priorityDates: [],
  relations: [],
  events: [],
  parties: [],
  partyReferences: {},
  tags: [],
  notes: [],
  members: [],
  limits: [],
  declaration: {},
  unread: [],
});
