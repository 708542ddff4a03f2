import type { ApplicationColumns } from '../table/application-columns';
import { type CaseColumns, originalNameColumns, partyColumns } from '../table/case-columns';
import type { TextPart } from '../text/text-part';

/**
 * How the values of a field are compared. words: names and titles, by words from their first letter · code: offices, kinds and the like, as a
 * whole · class: symbols, from their beginning · day · count · number: however typed · text: parts of the full text · limit: open time limits
 */
export type FieldKind = 'words' | 'code' | 'class' | 'day' | 'count' | 'number' | 'text' | 'limit';

/** A word before the colon of a query. */
export type Field = {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly kind: FieldKind;
  /** Column of case families, and column of applications; a field with the second one only asks for applications. */
  readonly ofCase?: keyof CaseColumns['columns'] | readonly (keyof CaseColumns['columns'])[];
  /** Columns of case families with what else is written for the same values: their words are found too; they are neither counted nor compared as a whole. */
  readonly originals?: readonly (keyof CaseColumns['columns'])[];
  readonly ofApplication?: keyof ApplicationColumns['columns'];
  readonly parts?: readonly TextPart[];
  readonly example: string;
};

const party = <const Id extends string>(id: Id, aliases: readonly string[], title: string, ofCase: (typeof partyColumns)[keyof typeof partyColumns], example: string): Field & { readonly id: Id } => ({ id, aliases, title, kind: 'words', ofCase, originals: [`${ofCase}Original`], example });

/** Everything that a query can ask for, in the order of the help. */
export const fields = [
  { id: 'reference', aliases: ['ref'], title: 'Our reference', kind: 'words', ofCase: 'reference', ofApplication: 'reference', example: 'ref:P-1042' },
  { id: 'case', aliases: [], title: 'Reference of the case', kind: 'words', ofCase: 'reference', example: 'case:P-1042' },
  { id: 'number', aliases: ['no', 'application', 'publication'], title: 'Number of an application or publication, however typed', kind: 'number', example: 'number:"EP 24 160 118.6"' },
  { id: 'title', aliases: [], title: 'Title', kind: 'words', ofCase: 'title', ofApplication: 'title', example: 'title:antenna' },
  { id: 'client', aliases: [], title: 'Client', kind: 'words', ofCase: 'client', example: 'client:nordlicht' },
  { id: 'clientref', aliases: ['client-reference'], title: 'Client reference', kind: 'words', ofCase: 'clientReference', example: 'clientref:NL-7' },
  party('applicant', ['applicants'], 'Applicant', 'applicant', 'applicant:huawei'),
  party('inventor', ['inventors'], 'Inventor', 'inventor', 'inventor:tanaka'),
  party('owner', ['owners', 'proprietor'], 'Owner', 'owner', 'owner:"Nordlicht GmbH"'),
  party('agent', ['agents', 'representative'], 'Agent', 'agent', 'agent:weiss'),
  party('payer', ['annuity-payer'], 'Annuity payer', 'payer', 'payer:?'),
  party('licensee', ['licensees'], 'Licensee', 'licensee', 'licensee:acme'),
  party('opponent', ['opponents'], 'Opponent', 'opponent', '-opponent:?'),
  { id: 'party', aliases: ['name'], title: 'Party in any role', kind: 'words', ofCase: ['client', ...Object.values(partyColumns)], originals: Object.values(originalNameColumns), example: 'party:huawei' },
  { id: 'responsible', aliases: ['attorney'], title: 'Responsible', kind: 'words', ofCase: 'responsible', ofApplication: 'responsible', example: 'responsible:Okafor' },
  { id: 'tag', aliases: ['tags'], title: 'Tag', kind: 'words', ofCase: 'tags', example: 'tag:"5G SEP"' },
  { id: 'class', aliases: ['ipc', 'cpc', 'classes'], title: 'IPC or CPC', kind: 'class', ofCase: 'classes', ofApplication: 'classes', example: 'ipc:H04W' },
  { id: 'office', aliases: ['offices', 'country'], title: 'Office', kind: 'code', ofApplication: 'office', example: 'office:EP,CN' },
  { id: 'status', aliases: ['is'], title: 'Status', kind: 'code', ofCase: 'status', ofApplication: 'status', example: 'status:granted' },
  { id: 'route', aliases: [], title: 'How it came to be', kind: 'code', ofApplication: 'route', example: 'route:pct-entry' },
  { id: 'right', aliases: [], title: 'Right', kind: 'code', ofApplication: 'right', example: 'right:utility-model' },
  { id: 'stage', aliases: [], title: 'Stage', kind: 'code', ofApplication: 'stage', example: 'stage:draft' },
  { id: 'kind', aliases: ['kinds'], title: 'Kind code of a publication', kind: 'code', ofApplication: 'kinds', example: 'kind:B1' },
  { id: 'priority', aliases: ['earliest'], title: 'Earliest priority', kind: 'day', ofCase: 'earliestPriority', ofApplication: 'earliestPriority', example: 'priority>=2023' },
  { id: 'filed', aliases: ['filing'], title: 'Filing date', kind: 'day', ofApplication: 'filingDate', example: 'filed:2019..2021' },
  { id: 'published', aliases: [], title: 'First publication', kind: 'day', ofApplication: 'published', example: 'published:2024-05' },
  { id: 'granted', aliases: ['grant'], title: 'Date of grant', kind: 'day', ofApplication: 'granted', example: 'granted>-1y' },
  { id: 'expires', aliases: ['expiry'], title: 'Expiry', kind: 'day', ofCase: 'expiry', ofApplication: 'expiry', example: 'expires<2y' },
  { id: 'due', aliases: ['next'], title: 'Next time limit', kind: 'day', ofCase: 'nextLimit', ofApplication: 'nextLimit', example: 'due<90d' },
  { id: 'limit', aliases: ['limits'], title: 'What is to be done in an open time limit', kind: 'limit', example: 'limit:"national phase"' },
  { id: 'overdue', aliases: [], title: 'Number of overdue time limits', kind: 'count', ofCase: 'overdue', ofApplication: 'overdue', example: 'overdue>0' },
  { id: 'open', aliases: [], title: 'Number of open time limits', kind: 'count', ofCase: 'open', ofApplication: 'open', example: 'open:0' },
  { id: 'members', aliases: ['size'], title: 'Number of applications', kind: 'count', ofCase: 'members', example: 'members>20' },
  { id: 'grants', aliases: [], title: 'Number of granted applications', kind: 'count', ofCase: 'grants', example: 'grants:0' },
  { id: 'quality', aliases: ['score'], title: 'Data quality, 0 to 100', kind: 'count', ofCase: 'quality', example: 'quality<60' },
  { id: 'errors', aliases: [], title: 'Errors of the docket checks', kind: 'count', ofCase: 'errors', example: 'errors>0' },
  { id: 'abstract', aliases: [], title: 'Abstract', kind: 'text', parts: ['abstract'], example: 'abstract:"carrier aggregation"' },
  { id: 'note', aliases: ['notes'], title: 'Notes and names of documents', kind: 'text', parts: ['note'], example: 'note:licence' },
] as const satisfies readonly Field[];

export type FieldId = (typeof fields)[number]['id'];

const byName: ReadonlyMap<string, Field> = new Map(fields.flatMap((field: Field) => [field.id, ...field.aliases].map((name) => [name, field] as const)));

/** The field that a word before a colon means; undefined where there is none. */
export const fieldNamed = (name: string): Field | undefined => byName.get(name.toLowerCase());

/** The field with an id of {@link fields}. */
export const fieldOf = (id: FieldId): Field => {
  const field: Field | undefined = byName.get(id);
  if (field === undefined) throw new Error(`no such field: ${id}`);
  return field;
};

/** Names of fields for completion and for what is said of a wrong one. */
export const fieldNames: readonly FieldId[] = fields.map(({ id }) => id);
