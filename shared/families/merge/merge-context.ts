import type { PublicationRecord } from '../../formats/record';
import { nextId } from '../../model/case-family';
import type { Change } from '../../model/change';
import type { IsoDate } from '../../model/date';
import { removedRowName } from '../../model/removed-row';
import type { Provenanced, Source } from '../../model/source';
import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import { recordDigest } from './record-digest';

/** One record of an import as a source: where it stands and when what it says was published. */
export type Statement = { readonly file: string; readonly record: PublicationRecord };

/** Import that a plan is made for. */
export type ImportStamp = { readonly id: string; /** ISO 8601 instant. */ readonly at: string };

/** The sources table of one family while records are merged into it. */
export type SourceBook = {
  readonly rows: () => readonly Source[];
  readonly rowOf: (id: number | undefined) => Source | undefined;
  /** Id of the row of a record, made on first use, so that a record that says nothing new leaves no row. */
  readonly idOf: (statement: Statement) => number;
  /** Whether the very same record was imported before: its word was heard, and what outranked it then still does. */
  readonly isKnown: (statement: Statement) => boolean;
  /** The row that a record has or would have; its id is settled only by {@link idOf}. */
  readonly describe: (statement: Statement) => ImportSource;
};

export type ImportSource = Extract<Source, { kind: 'import' }>;

export const createSourceBook = (sources: readonly Source[], stamp: ImportStamp): SourceBook => {
  const rows = [...sources];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = new Map<string, number>();
  let highest = Math.max(0, ...byId.keys());
  const describe = ({ file, record }: Statement): ImportSource => ({
    id: highest + 1,
    kind: 'import',
    import: stamp.id,
    file,
    record: record.record,
    at: stamp.at,
    ...(record.dataDate === undefined ? {} : { dataDate: record.dataDate }),
    digest: recordDigest(record),
  });
  const known = new Set(rows.map((row) => (row.kind === 'import' ? `${row.record ?? ''} ${row.digest ?? ''}` : '')));
  // One statement is asked about at each of its fields.
  let recent: { readonly statement: Statement; readonly isKnown: boolean; id?: number | undefined } | undefined;
  const recall = (statement: Statement): NonNullable<typeof recent> => {
    if (recent?.statement === statement) return recent;
    return (recent = { statement, isKnown: known.has(`${statement.record.record} ${recordDigest(statement.record)}`) });
  };
  return {
    isKnown: (statement) => recall(statement).isKnown,
    describe,
    rows: () => rows,
    rowOf: (id) => (id === undefined ? undefined : byId.get(id)),
    idOf: (statement) => {
      const recalled = recall(statement);
      if (recalled.id !== undefined) return recalled.id;
      const key = `${statement.file}\n${statement.record.record}\n${statement.record.dataDate ?? ''}`;
      recalled.id = own.get(key);
      if (recalled.id !== undefined) return recalled.id;
      const row = describe(statement);
      rows.push(row);
      highest = row.id;
      byId.set(row.id, row);
      own.set(key, row.id);
      recalled.id = row.id;
      return row.id;
    },
  };
};

/** What merging one record needs to know. */
export type MergeContext = {
  readonly statement: Statement;
  readonly sources: SourceBook;
  /** All records of the import about the same application or case: what an earlier state of a table said and this one does not is gone from it. */
  readonly heard: readonly PublicationRecord[];
  readonly stamp: ImportStamp;
  readonly isReferenceTaken: (reference: string) => boolean;
  /** Publication date of a document of the family by the name a source calls it, empty where it has none; undefined for what is no document. */
  readonly publishedOn: (record: string | undefined) => IsoDate | '' | undefined;
  /** Rows that a person took out and the records name again, so far; their ids are not given to others. */
  readonly withheld: { readonly id: string; readonly name: string }[];
  /** Identity of a member of the family as it was, for links that name it by id. */
  readonly identityOf: (member: string) => ApplicationIdentity | undefined;
  /** Where the record says something else than a person: left as it is and reported. */
  readonly conflict: (conflict: Change) => void;
};

/** Who stands behind a value: nobody (it is free), a person (also where no source is recorded), or an import. */
export const standing = (context: MergeContext, row: Provenanced, field: string): 'person' | 'outranked' | 'outranking' => {
  const source = context.sources.rowOf(row.srcOf?.[field] ?? row.src);
  if (source === undefined || source.kind === 'person') return 'person';
  return outranks(context, source) ? 'outranked' : 'outranking';
};

/**
 * Whether the record's word counts more than an earlier import's: it is a newer state of the same record, or of later standing: a
 * document stands as of its publication, a register as of its data date. Of equal standing the word that is there stays, so that the
 * order of files does not matter.
 */
export const outranks = (context: MergeContext, source: ImportSource): boolean => {
  const { record } = context.statement;
  if (source.record === record.record && context.sources.isKnown(context.statement)) return false;
  if (source.record === record.record) return source.dataDate === undefined || record.dataDate === undefined || record.dataDate >= source.dataDate;
  return standsAsOf(record) > (context.publishedOn(source.record) ?? source.dataDate ?? '');
};

/** When what a record says was said: the publication of a document, the data date of a register; empty where it does not tell. */
export const standsAsOf = ({ publication, dataDate }: PublicationRecord): IsoDate | '' => (publication === undefined ? dataDate : publication.date) ?? '';

/**
 * The row with a field as the record says, or the row itself where nothing is to be done: the record says nothing, says the same,
 * or does not outrank what is there. A person's value, and a field that a person emptied, is never touched.
 */
export const withField = <Row extends Provenanced, Field extends keyof Row & string>(
  context: MergeContext,
  at: string,
  row: Row,
  field: Field,
  value: Row[Field] | undefined,
  same: (a: Row[Field], b: Row[Field]) => boolean = Object.is,
): Row => {
  if (value === undefined) return row;
  const current: Row[Field] | undefined = row[field];
  const absent = current === undefined || (Array.isArray(current) && current.length === 0);
  if (!absent && same(current, value)) return row;
  if (absent ? context.sources.rowOf(row.srcOf?.[field])?.kind === 'person' : standing(context, row, field) === 'person') {
    context.conflict({ path: pathOf(at, field), ...(absent ? {} : { old: current }), new: value });
    return row;
  }
  if (!absent && standing(context, row, field) === 'outranking') return row;
  return withSource(context, { ...row, [field]: value }, field);
};

/** Path of a field of the object at a path; the family itself is at ''. */
export const pathOf = (at: string, field: string): string => (at === '' ? field : `${at}/${field}`);

/** As {@link withField}, but only where nothing is there yet: another spelling of a known value is no news. */
export const filledField = <Row extends Provenanced, Field extends keyof Row & string>(context: MergeContext, at: string, row: Row, field: Field, value: Row[Field] | undefined): Row =>
  row[field] === undefined ? withField(context, at, row, field, value) : row;

/** Records the statement as the source of one field. */
export const withSource = <Row extends Provenanced>(context: MergeContext, row: Row, field: string): Row => {
  const id = context.sources.idOf(context.statement);
  const { [field]: _, ...others } = row.srcOf ?? {};
  const srcOf = row.src === id ? others : { ...others, [field]: id };
  const { srcOf: __, ...bare } = row;
  // Sound: the row with the same fields but for its provenance.
  return (Object.keys(srcOf).length === 0 ? bare : { ...bare, srcOf }) as Row;
};

/**
 * A row that the record adds to a list of its owner. Undefined where a person took the same row out: nothing is said where the very
 * record was heard before, else the row is a conflict. `known` is the row's name where it is known under another one.
 */
export const addedRow = <Row extends object>(
  context: MergeContext,
  at: string,
  owner: Provenanced,
  list: string,
  prefix: string,
  rows: readonly { readonly id: string }[],
  said: Row,
  known?: string,
): (Row & { id: string; src: number }) | undefined => {
  const row = { ...said, id: nextId(prefix, [...rows, ...context.withheld]) };
  const name = owner.srcOf === undefined ? undefined : (known ?? removedRowName(list, said));
  if (name === undefined || owner.srcOf?.[name] === undefined) return { ...row, src: context.sources.idOf(context.statement) };
  if (!context.sources.isKnown(context.statement) && !context.withheld.some((each) => each.name === name)) {
    context.withheld.push({ id: row.id, name });
    context.conflict({ path: pathOf(at, `${list}/${row.id}`), new: row });
  }
  return undefined;
};
