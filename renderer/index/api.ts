import type { CaseLink, LinkedCase } from '#shared/families/cases/case-links';
import type { AliasSuggestion } from '#shared/parties/suggest-aliases';
import type { Gap } from '#shared/query/gaps/gap-list';
import type { ExportFormat } from '#shared/export/export-table';
import type { EventPayload } from '#shared/ipc';
import type { IsoDate } from '#shared/model/date';
import type { LimitChange } from '#shared/law/limit-changes';
import type { PartyAliases } from '#shared/model/party-aliases';
import type { PortfolioLaw } from '#shared/model/portfolio-law';
import type { FindingQuery, FindingRow } from '#shared/query/finding-list';
import type { Severity } from '#shared/checks/check';
import type { DeadlineQuery } from '#shared/query/deadline-query';
import type { Dashboard } from '#shared/query/dashboard/dashboard';
import type { FieldId } from '#shared/query/language/fields';
import type { Facet, FacetValue } from '#shared/query/table/facets';
import type { RowGroup } from '#shared/query/table/select-rows';
import type { Level } from '#shared/query/table/text-rows';
import type { TableColumn, TableQuery } from '#shared/query/table-query';
import type { OfficeData } from '#shared/query/indexed-family';
import type { SearchHit } from '#shared/query/find-cases';
import type { RenewalList } from '#shared/query/renewal-list';
import type { RenewalQuery } from '#shared/query/renewal-query';
import type { ApplicationRow, ApplicationTableRow, DeadlineRow, FamilyRow, PctRow, RenewalRow } from '#shared/query/rows';
import type { ReportClient } from '#shared/docket/client-report';
import type { RowRange } from '#shared/query/row-range';
import type { DueBucket } from '#shared/query/urgency';
import type { SettingName, Settings } from './settings';

/** The portfolio that the index stands for. */
export type IndexedPortfolio = {
  readonly id: string;
  readonly path: string;
  readonly today: IsoDate;
  /** What persons added to the law tables, by its digest; absent where nothing is added. */
  readonly law?: { readonly digest: string; readonly own: PortfolioLaw; readonly tables: string | undefined };
  /** Which names of parties a person takes for the same, by its digest; absent where nothing is decided. */
  readonly parties?: { readonly digest: string; readonly aliases: PartyAliases };
};

/** A portfolio whose index is stored, and by which digests it was derived ('' where nothing is added or decided). */
export type StoredPortfolio = { readonly id: string; readonly path: string; readonly law: string; readonly parties: string };

/**
 * closed: no portfolio · loading: stored segments are read · reading: families are fetched from the portfolio; what is there
 * can be queried · ready: all families of the portfolio are in · failed: `message` says why and what to do.
 */
export type IndexStatus = {
  readonly phase: 'closed' | 'loading' | 'reading' | 'ready' | 'failed';
  /** Families done and in all, in `loading` and `reading`. */
  readonly done: number;
  readonly total: number;
  /** Grows with each change of what queries answer: ask again when it changed. */
  readonly revision: number;
  readonly message?: string;
};

/** A run of rows with one group value; '' is: not known. */
export type Group = { readonly value: string; readonly from: number; readonly count: number; readonly overdue: number };

/** A rule that marks rows, as a query says which. */
export type MarkRule = { readonly id: string; readonly text: string };
/** A row of the table with the ids of the marks it bears. */
export type TableRow = { readonly marks: readonly string[] } & ({ readonly level: 'cases'; readonly row: FamilyRow } | { readonly level: 'applications'; readonly row: ApplicationTableRow });
/** Two cases that claims and relations link to each other. */
export type LinkedPair = { readonly a: { readonly key: string; readonly reference: string }; readonly b: { readonly key: string; readonly reference: string }; readonly links: readonly CaseLink[]; readonly keptApart: boolean };

/** Names that may be one party, at most the first 300 of `total`; `names` is how many names there are. */
export type PartySuggestions = { readonly suggestions: readonly AliasSuggestion[]; readonly total: number; readonly names: number };

/** Answer to a query: the first rows at once, the others by `rows` while the view lasts (the eight newest do). */
export type TableView = {
  readonly view: number;
  readonly revision: number;
  readonly level: Level;
  /** Rows shown. */
  readonly total: number;
  /** Rows that fit, those of folded groups included. */
  readonly found: number;
  /** Families and applications of the whole portfolio. */
  readonly portfolio: { readonly families: number; readonly applications: number };
  /** Overdue time limits of the rows that fit. */
  readonly overdue: number;
  /** What the query keeps out of sight. */
  readonly hidden: { readonly cases: number; readonly applications: number; readonly overdue: number };
  readonly groups: readonly RowGroup[];
  readonly first: readonly TableRow[];
};

export type DeadlineView = {
  readonly view: number;
  readonly revision: number;
  readonly total: number;
  readonly groups: readonly Group[];
  readonly buckets: Readonly<Record<DueBucket, number>>;
  /** Open limits of the portfolio that the query leaves out, and the overdue ones among them. */
  readonly hidden: { readonly limits: number; readonly overdue: number };
  readonly first: readonly DeadlineRow[];
};

export type RenewalView = {
  readonly view: number;
  readonly revision: number;
  readonly total: number;
  readonly first: readonly RenewalRow[];
} & Omit<RenewalList, 'refs'>;

export type FindingView = {
  readonly view: number;
  readonly revision: number;
  readonly total: number;
  readonly groups: readonly { readonly value: string; readonly from: number; readonly count: number }[];
  /** Shown findings by severity. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Of the whole portfolio: findings that nobody accepted and the filters leave out, errors among them, and those accepted. */
  readonly hidden: { readonly findings: number; readonly errors: number };
  readonly accepted: number;
  readonly first: readonly FindingRow[];
};

/** `client`: by client, then next act, as the decision sheets are. */
export type PctQuery = { /** In the query language. */ readonly text: string; readonly sort: 'next-act' | 'priority' | 'reference' | 'client' };

export type PctView = {
  readonly view: number;
  readonly revision: number;
  readonly total: number;
  /** The first ones, of which something is still to be done or decided; the others come behind them. */
  readonly running: number;
  /** Those in the international phase. */
  readonly pending: number;
  /** Offices at which an entry waits for a decision. */
  readonly undecided: number;
  readonly first: readonly PctRow[];
};

export type Counts = {
  readonly families: number;
  readonly applications: number;
  /** Limits that wait for an act, overdue ones included. */
  readonly open: number;
  /** Those past their due date. */
  readonly overdue: number;
  /** Open limits due within 14 days, overdue ones not counted. */
  readonly soon: number;
  /** Errors of the docket checks that nobody accepted. */
  readonly errors: number;
  /** PCT applications that are pending. */
  readonly pct: number;
  /** The newest day that office data of the portfolio are as of; absent: no office data. */
  readonly officeData?: OfficeData;
};

/** Another law for the portfolio, before it is saved: what persons would have added to the tables, and the text of tables from a file. */
export type LawDraft = { readonly own: PortfolioLaw; readonly tables: string | undefined };
/** What another law does to the limits of the cases compared so far. */
export type LawComparison = { readonly done: number; readonly total: number; readonly changes: readonly { readonly family: string; readonly reference: string; readonly change: LimitChange }[] };

/** A piece of an exported file. */
export type ExportPart = { readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number };

/** What of a view is exported: rows of some ranges, else all; of the table the columns. */
export type ExportChoice = { readonly columns?: readonly TableColumn[]; readonly ranges?: readonly RowRange[] };


/**
 * The index of the open portfolio, answered by a worker. Queries on one channel supersede each other: an older one that has
 * not been answered yet resolves to undefined. A view that is gone answers undefined: query again.
 */
export type PortfolioIndex = {
  /** Reads what is stored of a portfolio that main is about to open, so that `open` finds it; null: it is not opened after all. */
  readonly readAhead: (portfolio: StoredPortfolio | null) => Promise<void>;
  /** Opens the stored index at once and reconciles it with the portfolio in the background. */
  readonly open: (portfolio: IndexedPortfolio) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Takes over changed and removed families; payload of the event `portfolio.changed`. */
  readonly changed: (change: EventPayload<'portfolio.changed'>) => Promise<void>;
  /** The day against which time limits are stated; at a new day the rows are derived again. */
  readonly setToday: (today: IsoDate) => Promise<void>;
  /** Throws the stored index away and reads every family again. */
  readonly rebuild: () => Promise<void>;

  readonly status: () => IndexStatus;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (status: IndexStatus) => void) => () => void;

  readonly query: (query: TableQuery, marks: readonly MarkRule[], channel?: string) => Promise<TableView | undefined>;
  readonly rows: (view: number, from: number, to: number) => Promise<readonly TableRow[] | undefined>;
  /** Row number of a family, or of one of its applications, in a view; -1 where the view does not show it. */
  readonly rowOf: (view: number, key: string, application?: string) => Promise<number | undefined>;
  /** Where rows of an older view stand in a newer one, as ranges in order; those that it does not show are left out. */
  readonly moved: (view: number, ranges: readonly RowRange[], newer: number) => Promise<readonly RowRange[] | undefined>;
  /** Keys of the families of some rows, each once. */
  readonly keys: (view: number, ranges: readonly RowRange[]) => Promise<readonly string[] | undefined>;
  /** A view's rows as a file; undefined where the view is not kept any more. */
  /** Begins to export a view; undefined where it is not kept any more. */
  readonly exportStart: (view: number, format: ExportFormat, choice: ExportChoice) => Promise<{ readonly export: number; readonly rows: number } | undefined>;
  /** The next piece of the file and how many rows are written with it; null: that was all; undefined: the list changed meanwhile, and the export is ended. */
  readonly exportPart: (id: number) => Promise<ExportPart | null | undefined>;
  readonly exportEnd: (id: number) => Promise<void>;
  readonly family: (key: string) => Promise<FamilyRow | undefined>;
  readonly applications: (key: string) => Promise<readonly ApplicationRow[]>;
  /** Values of fields with the number of rows that have each, under the rest of a query. */
  readonly facets: (text: string, level: Level, fields: readonly FieldId[], limit: number, channel?: string) => Promise<readonly Facet[] | undefined>;
  /** Values of one field, narrowed by letters that they contain; `text` is the query under which they are counted. */
  readonly values: (field: FieldId, text: string, level: Level, contains: string, limit: number) => Promise<readonly FacetValue[]>;

  /** What the dashboard draws of the applications that a query shows. */
  readonly dashboard: (text: string, channel?: string) => Promise<Dashboard | undefined>;

  readonly deadlines: (query: DeadlineQuery, channel?: string) => Promise<DeadlineView | undefined>;
  readonly deadlineRows: (view: number, from: number, to: number) => Promise<readonly DeadlineRow[] | undefined>;
  /** Ids of the rows of a view, for selections. */
  readonly deadlineIds: (view: number, ranges: readonly RowRange[]) => Promise<readonly string[] | undefined>;
  readonly renewals: (query: RenewalQuery, channel?: string) => Promise<RenewalView | undefined>;
  readonly renewalRows: (view: number, from: number, to: number) => Promise<readonly RenewalRow[] | undefined>;
  /** Time limits of a view as a calendar file (iCalendar) of that name. */
  readonly calendar: (view: number, name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** What a view shows (cases, time limits, renewal fees), or the cases named, as a report to their clients. */
  readonly report: (of: { readonly view: number } | { readonly keys: readonly string[] }) => Promise<readonly ReportClient[] | undefined>;
  readonly findings: (query: FindingQuery, channel?: string) => Promise<FindingView | undefined>;
  readonly findingRows: (view: number, from: number, to: number) => Promise<readonly FindingRow[] | undefined>;
  /** Ids of the rows of a view, for selections. */
  readonly findingIds: (view: number, ranges: readonly RowRange[]) => Promise<readonly string[] | undefined>;
  readonly pctApplications: (query: PctQuery, channel?: string) => Promise<PctView | undefined>;
  readonly pctRows: (view: number, from: number, to: number) => Promise<readonly PctRow[] | undefined>;
  /** Reads the next cases for the questions below; all are read where `done` is `total`. Again after each change. */
  readonly readAcross: () => Promise<{ readonly done: number; readonly total: number }>;
  /** What is not known in the portfolio; undefined where not all cases are read, as with the following. */
  readonly gaps: () => Promise<readonly Gap[] | undefined>;
  readonly linkedCases: (key: string) => Promise<readonly LinkedCase[] | undefined>;
  readonly linkedPairs: () => Promise<readonly LinkedPair[] | undefined>;
  readonly partySuggestions: () => Promise<PartySuggestions | undefined>;
  readonly search: (text: string, limit: number, channel?: string) => Promise<readonly SearchHit[] | undefined>;
  readonly counts: () => Promise<Counts>;
  /** Number of rows that a query shows. */
  readonly count: (text: string, level: Level) => Promise<number>;

  /** Starts to compare the limits of all cases under another law with the present ones; a comparison begun before ends. */
  readonly compareLaw: (draft: LawDraft) => Promise<void>;
  /** Compares the next cases; undefined: nothing was begun, or the portfolio is another one. */
  readonly compareNext: () => Promise<LawComparison | undefined>;

  readonly getSetting: <Name extends SettingName>(name: Name) => Promise<Settings[Name]>;
  readonly setSetting: <Name extends SettingName>(name: Name, value: Settings[Name]) => Promise<void>;
};
