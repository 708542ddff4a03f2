import type { Finding } from '../checks/check';
import { checkById } from '../checks/check-table';
import { dataQuality } from '../checks/data-quality';
import { familyMembers } from '../law/family-members';
import { claimedPriorities } from '../law/pct/claimed-priorities';
import type { ShownStatus } from '../law/status';
import { statusWords } from '../law/status-words';
import type { TimeLimit } from '../law/time-limit';
import type { Application, ApplicationStatus } from '../model/application';
import { type CaseFamily, familyTitle, shownTitle } from '../model/case-family';
import { isoDateSchema, type IsoDate } from '../model/date';
import type { PriorityClaim, Relation, RelationType } from '../model/link';
import type { Publication } from '../model/publication';
import type { Source } from '../model/source';
import { kindMeaning } from '../numbers/kinds/kind-code';
import { namesByRole, namesOf } from './case-names';
import { type CaseReference, caseReferences } from './case-references';
import { classSymbol } from './class-symbol';
import { distinct } from './distinct';
import { sortedStatuses } from './table/status-order';
import type { IndexedApplication, IndexedFamily, OfficeData, StoredPctRow } from './indexed-family';
import { isOpenLimit } from './next-limit';
import type { ApplicationRow, OfficeStatus, PctEntry, PctState } from './rows';
import { applicationTexts, caseTexts } from './index-texts';

/** What the index asks of law and numbers. */
export type FamilyLaw = {
  readonly timeLimits: (family: CaseFamily, today: IsoDate) => readonly TimeLimit[];
  readonly status: (family: CaseFamily, application: Application, today: IsoDate) => ShownStatus;
  readonly expiry: (family: CaseFamily, application: Application, today: IsoDate) => IsoDate | undefined;
  /** What the docket checks find, given all time limits and statuses of the same day. */
  readonly findings: (family: CaseFamily, today: IsoDate, limits: readonly TimeLimit[], status: (application: Application) => ShownStatus) => readonly Finding[];
  /** Application number as its office writes it; undefined where there is none. */
  readonly applicationNumber: (application: Application) => string | undefined;
  /** Publication number as its office writes it, with kind code. */
  readonly publicationNumber: (publication: Publication) => string;
  /** The case with names of parties as a person wants them shown; absent where every name stands for itself. */
  readonly named?: (family: CaseFamily) => CaseFamily;
};

/** Derives everything that the views show of one case family. `hash` is that of its file. */
export const indexFamily = (published: CaseFamily, hash: string, today: IsoDate, given: FamilyLaw): IndexedFamily => {
  // Rows, full text and lists of applications all ask for the same numbers.
  const law = { ...given, applicationNumber: once(given.applicationNumber), publicationNumber: once(given.publicationNumber) };
  const family = law.named?.(published) ?? published;
  const members = family.applications;
  const all = law.timeLimits(family, today);
  const [from, to] = [yearsFrom(today, -2), yearsFrom(today, 3)];
  const limits = all.filter(({ year, due }) => isIndexed(year, due, from, to));
  const status = new Map(members.map((member) => [member.id, law.status(family, member, today)]));
  const statusOf = (member: Application): ShownStatus => status.get(member.id) ?? notKnown;
  const client = family.parties.find(({ role }) => role === 'client');
  const title = familyTitle(family);
  const ours = members.filter((member) => member.notOurs === undefined);
  // Grants name the proprietors or assignees, and often no applicants.
  const named = namesOf(family, 'applicant');
  const applicants = named.length > 0 ? named : namesOf(family, 'owner');
  const pctMembers = members.filter((member) => member.route === 'pct');
  const pctRowOf = (member: Application): StoredPctRow => ({
    family: family.key,
    application: member.id,
    reference: family.reference,
    ...known('title', title),
    ...known('client', client?.name),
    ...known('responsible', member.responsible ?? family.responsible),
    applicants,
    ...known('number', law.applicationNumber(member)),
    ...known('publication', member.publications[0] === undefined ? undefined : law.publicationNumber(member.publications[0])),
    ...known('publicationDate', member.publications[0]?.date),
    ...known('filingDate', member.filingDate),
    ...countedFrom(member, claimedPriorities(familyMembers(family), member).claims),
    chapter: member.chapter ?? ('I' as const),
    ...shownStatus(statusOf(member)),
    entries: pctEntries(member, limits),
  });
  const { names, originalNames } = namesByRole(family);
  const references = caseReferences(family);
  const referencesOf = new Map<string, CaseReference[]>();
  for (const reference of references) {
    const { application = '' } = reference;
    const own = referencesOf.get(application);
    if (own === undefined) referencesOf.set(application, [reference]);
    else own.push(reference);
  }
  const applications = members.map((member): IndexedApplication => ({
    row: applicationRow(family, member, statusOf(member), today, law),
    pct: member.route === 'pct' ? JSON.stringify(pctRowOf(member)) : '',
    texts: applicationTexts(referencesOf.get(member.id) ?? [], member, law),
  }));
  const shownPct = pctMembers.find((member) => statusOf(member).value === 'pending') ?? pctMembers[0];
  const findings = law.findings(family, today, all, statusOf);
  const row: IndexedFamily['row'] = {
    key: family.key,
    hash,
    reference: family.reference,
    ...known('client', client?.name),
    ...known('clientReference', client?.reference),
    ...known('title', title),
    applicants,
    inventors: names.inventor ?? [],
    owners: names.owner ?? [],
    agents: names.agent ?? [],
    offices: officesOf(members, statusOf),
    members: members.length,
    grants: members.filter((member) => statusOf(member).value === 'granted').length,
    quality: dataQuality(family, findings, statusOf).score,
    ...known('earliestPriority', earliest(members.map(earliestDate))),
    ...bestStatus((ours.length > 0 ? ours : members).map(statusOf)),
    ...known('expiry', latest(applications.flatMap(({ row: { status: state, notOurs, expiry } }) => (alive.has(state) && !notOurs ? [expiry] : [])))),
    classes: distinct(applications.flatMap(({ row: { classes } }) => classes)),
    tags: family.tags,
    ...known('responsible', family.responsible),
    ...known('pct', shownPct === undefined ? undefined : pctState(shownPct, limits, today)),
  };
  return {
    key: family.key,
    hash,
    asOf: today,
    row,
    names,
    originalNames,
    references,
    applications,
    limits,
    ...known('officeData', newestOfficeData(family.sources)),
    findings: findings.length === 0 ? '' : JSON.stringify(findings),
    errors: findings.filter(({ check, accepted }) => accepted === undefined && checkById.get(check)?.severity === 'error').length,
    ...known('acceptedFindings', family.acceptedFindings.length === 0 ? undefined : family.acceptedFindings),
    // Found by the names as published too.
    texts: caseTexts(published, row, names, references),
  };
};

/** The newest of the days that imported files are as of. */
const newestOfficeData = (sources: readonly Source[]): OfficeData | undefined => {
  let newest: OfficeData | undefined;
  for (const source of sources) {
    if (source.kind !== 'import') continue;
    const text = source.dataDate ?? source.at.slice(0, 10);
    if (newest !== undefined && text <= newest.date) continue;
    const day = source.dataDate ?? isoDateSchema.safeParse(text).data;
    if (day !== undefined) newest = { date: day, says: source.dataDate === undefined ? 'import' : 'file' };
  }
  return newest;
};

/**
 * Which limits lists and counts know: of the fees for each of many years those from two years ago to three years ahead. The others are in
 * the case itself, where they are derived from its file; a portfolio has ten times as many of them as of all other limits.
 */
const isIndexed = (year: number | undefined, due: IsoDate, from: string, to: string): boolean => year === undefined || (due >= from && due <= to);

/** The same day of another year, as text to compare with: 29 February stays what it is. */
const yearsFrom = (date: IsoDate, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const alive: ReadonlySet<ApplicationStatus> = new Set(['granted', 'pending']);

/** Written out: rows are made by the hundred thousand, and spreading a field where it is known costs many times as much as setting it. */
const applicationRow = (family: CaseFamily, member: Application, { value, word }: ShownStatus, today: IsoDate, law: FamilyLaw): Omit<ApplicationRow, 'nextLimit'> => {
  const { publications } = member;
  const number = law.applicationNumber(member);
  const title = shownTitle(member.titles)?.text;
  const earliestPriority = inheritedDate(family, member);
  const expiry = law.expiry(family, member, today);
  const published = earliestOf(publications);
  const granted = grantDate(member);
  const row: Mutable<Partial<ApplicationRow>> = { family: family.key, application: member.id };
  if (member.office !== undefined) row.office = member.office;
  if (member.reference !== undefined) row.reference = member.reference;
  if (number !== undefined) row.number = number;
  row.stage = member.stage;
  row.route = member.route;
  row.right = member.right;
  row.kinds = publications.map(({ kind }) => kind);
  if (title !== undefined) row.title = title;
  if (member.filingDate !== undefined) row.filingDate = member.filingDate;
  if (earliestPriority !== undefined) row.earliestPriority = earliestPriority;
  row.status = value;
  if (word !== statusWords[value]) row.statusWord = word;
  if (expiry !== undefined) row.expiry = expiry;
  if (member.responsible !== undefined) row.responsible = member.responsible;
  row.notOurs = member.notOurs !== undefined;
  row.publications = publications.map(law.publicationNumber);
  if (published !== undefined) row.published = published;
  if (granted !== undefined) row.granted = granted;
  row.classes = classesOf(member);
  // Sound: every field that is not optional was set above.
  return row as ApplicationRow;
};

type Mutable<Row> = { -readonly [Field in keyof Row]: Row[Field] };

const classesOf = ({ ipc, cpc }: Application): readonly string[] => {
  const symbols = new Set<string>();
  const add = (text: string): void => {
    const symbol = classSymbol(text);
    if (symbol !== '') symbols.add(symbol);
  };
  ipc.forEach(add);
  cpc.forEach(add);
  return [...symbols];
};

/** The date of grant: of the event, else of the publication of the granted patent. */
const grantDate = ({ events, publications }: Application): IsoDate | undefined =>
  earliestOf(events.filter(({ type }) => type === 'grant')) ?? earliestOf(publications.filter(({ country, kind, date }) => kindMeaning(country, kind, date).stage === 'grant'));

const earliestOf = (dated: readonly { readonly date?: IsoDate | undefined }[]): IsoDate | undefined => {
  let least: IsoDate | undefined;
  for (const { date } of dated) if (date !== undefined && (least === undefined || date < least)) least = date;
  return least;
};

const isUnconfirmed = ({ trust }: TimeLimit): boolean => trust.rule !== 'verified' || trust.calendar === 'projected' || trust.calendar === 'unknown';

/** Entry at each office that was decided on or entered; at offices without a national route there is only the decision. */
const pctEntries = (member: Application, limits: readonly TimeLimit[]): readonly PctEntry[] => {
  const own = limits.filter(({ application, rule }) => application === member.id && rule === 'pct.national-phase');
  const withLimit = own.map((limit): PctEntry => {
    const entered = limit.status === 'done' || limit.status === 'done-per-office-data';
    return {
      ...known('office', limit.office),
      state: entered ? 'entered' : (member.decisions.find(({ id }) => id === limit.office)?.state ?? 'undecided'),
      due: limit.due,
      waiting: limit.status === 'open' || limit.status === 'overdue',
      ...known('late', limit.late === undefined ? undefined : { kind: limit.late.kind, label: limit.late.label, date: limit.late.date }),
      unconfirmed: isUnconfirmed(limit),
    };
  });
  const closed = member.decisions.filter(({ id }) => !own.some(({ office }) => office === id)).map(({ id, state }): PctEntry => ({ office: id, state, waiting: false, unconfirmed: false }));
  return [...withLimit, ...closed].sort((a, b) => ((a.office ?? '') < (b.office ?? '') ? -1 : 1));
};

const pctState = (member: Application, limits: readonly TimeLimit[], today: IsoDate): PctState => {
  const count = (...states: readonly string[]): number => member.decisions.filter(({ state }) => states.includes(state)).length;
  const due = earliest(limits.filter((limit) => limit.application === member.id && limit.rule.includes('national-phase') && isOpenLimit(limit, today)).map((limit) => limit.due));
  return {
    application: member.id,
    ...known('nationalPhaseDue', due),
    undecided: count('undecided'),
    toEnter: count('enter', 'instructed', 'confirmed'),
    entered: count('entered'),
    notEntered: count('do-not-enter'),
  };
};

/** Earliest date of a member from which others may count: its claims not withdrawn, else its own filing. */
const earliestDate = ({ priorities, filingDate }: { readonly priorities: readonly PriorityClaim[]; readonly filingDate?: IsoDate | undefined }): IsoDate | undefined => {
  let least = filingDate;
  for (const { date, withdrawnOn } of priorities) if (withdrawnOn === undefined && date !== undefined && (least === undefined || date < least)) least = date;
  return least;
};

/** The date from which the months of an international application count. */
const countedFrom = ({ filingDate }: Application, priorities: readonly PriorityClaim[]): Pick<StoredPctRow, 'priorityDate' | 'noPriority'> => ({
  ...known('priorityDate', earliestDate({ priorities, filingDate })),
  ...(priorities.length === 0 && filingDate !== undefined ? { noPriority: true } : {}),
});

/** The earliest date of a member with those that it has through the application it came from: a national phase names no priority of its own. */
const inheritedDate = (family: CaseFamily, member: Application): IsoDate | undefined => {
  if (!member.relations.some(isInherited)) return earliestDate(member);
  const { named } = familyMembers(family);
  // Each is asked once, however many ways lead to it: the ways through a large family are without number.
  const lineage = new Set([member]);
  for (const { relations } of lineage) {
    for (const relation of relations) {
      const parent = isInherited(relation) ? named(relation) : undefined;
      if (parent !== undefined) lineage.add(parent);
    }
  }
  return earliest([...lineage].map(earliestDate));
};

/** Relations by which a member has the dates of the earlier application; a patent of addition and a substitute have their own. */
const isInherited = ({ application, type }: Relation): boolean => application !== undefined && inheriting.has(type);
const inheriting: ReadonlySet<RelationType> = new Set(['pct-entry', 'division', 'continuation', 'continuation-in-part', 'reissue', 'utility-branch', 'validation', 'unitary-effect', 'provisional-conversion']);

/** A function that answers each of its few questions once. */
const once = <Question, Answer>(ask: (question: Question) => Answer): ((question: Question) => Answer) => {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    // Sound: what is among the answers is one.
    if (known !== undefined || answers.has(question)) return known as Answer;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
};

const earliest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  dates.reduce((least, date) => (date !== undefined && (least === undefined || date < least) ? date : least), undefined);

const latest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  dates.reduce((last, date) => (date !== undefined && (last === undefined || date > last) ? date : last), undefined);

const notKnown: ShownStatus = { value: 'unknown', word: statusWords.unknown };

type StatusFields = { readonly status: ApplicationStatus; readonly statusWord?: string };

/** Status of a row; its word only where it is not the usual one. */
const shownStatus = ({ value, word }: ShownStatus): StatusFields => ({ status: value, ...(word === statusWords[value] ? {} : { statusWord: word }) });

/** The best status among members, with a more exact word where all that have it agree on one. */
const bestStatus = (statuses: readonly ShownStatus[]): StatusFields => {
  const best = sortedStatuses.find((status) => statuses.some(({ value }) => value === status)) ?? 'planned';
  const words = new Set(statuses.filter(({ value }) => value === best).map(({ word }) => word));
  const [only] = words;
  return shownStatus({ value: best, word: words.size === 1 && only !== undefined ? only : statusWords[best] });
};

const officesOf = (members: readonly Application[], statusOf: (member: Application) => ShownStatus): readonly OfficeStatus[] => {
  const byOffice = new Map<string, ShownStatus[]>();
  for (const member of members) {
    if (member.office === undefined) continue;
    const list = byOffice.get(member.office);
    if (list === undefined) byOffice.set(member.office, [statusOf(member)]);
    else list.push(statusOf(member));
  }
  return [...byOffice].map(([office, statuses]) => ({ office, ...bestStatus(statuses), members: statuses.length }));
};

/** A field that is left out where its value is not known. */
const known = <Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } =>
  // Sound: the object has the one key of type Name, or none.
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
