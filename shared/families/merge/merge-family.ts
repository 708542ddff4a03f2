import type { Application } from '../../model/application';
import { nextId, type CaseFamily } from '../../model/case-family';
import { diffFamilies, type Change } from '../../model/change';
import { publicationKey } from '../../model/publication';
import type { IsoDate } from '../../model/date';
import type { Issue } from '../../model/issue';
import { removedRowName } from '../../model/removed-row';
import { linkValidations } from './link-validations';
import { mergeApplication, newApplication } from './merge-application';
import { mergeCaseDocket } from './merge-docket';
import { areAlike, isSameButUnsaid, likeMembers, matchInWords, type PossibleMatch } from './possible-matches';
import type { Conflict } from './take-conflict';
import { identityOfMember } from '../grouping/member-identity';
import { createSourceBook, standsAsOf, withSource, type ImportStamp, type MergeContext, type Statement } from './merge-context';
import { plannedMembers } from '../planned-members';

/** Records of one application; `id` where the family has it already. */
export type RecordsOfApplication = { readonly id?: string | undefined; readonly statements: readonly Statement[] };

export type MergedFamily = {
  /** The family itself where the records say nothing new. */
  readonly family: CaseFamily;
  /** What differs, without provenance. */
  readonly changes: readonly Change[];
  /** Where the records differ from what a person entered; `old` is the person's value, which stays. */
  readonly conflicts: readonly Conflict[];
  /** Applications that may be members which are there; each is an issue, too. */
  readonly matches: readonly PossibleMatch[];
  /** What could not be decided without a person. */
  readonly issues: readonly Issue[];
};

export type MergeOptions = {
  /** Whether another case bears a reference; it is not given to this one. */
  readonly isReferenceTaken?: (reference: string) => boolean;
  /** Of a family that is made for these records everything is new, and no changes are listed. */
  readonly isNew?: boolean;
  /** Ids of the members that applications are by a person's word, where that could not be told. */
  readonly answers?: ReadonlyMap<RecordsOfApplication, string>;
};

/**
 * Merges records into a case family. Adds what is missing, replaces what an earlier import said where the record outranks it, and
 * never touches a person's value. Independent of the order of the records: they count in the order of their publication.
 */
export const mergeFamily = (family: CaseFamily, applications: readonly RecordsOfApplication[], stamp: ImportStamp, { isReferenceTaken = () => false, isNew = false, answers = noAnswers }: MergeOptions = {}): MergedFamily => {
  const sources = createSourceBook(family.sources, stamp);
  const conflicts = new Map<string, Conflict>();
  const issues: Issue[] = [];
  const matches: PossibleMatch[] = [];
  const ofCase = applications.filter(isOfCaseOnly);
  const ofApplications = applications.filter((records) => !isOfCaseOnly(records));
  const { joined, possible } = plannedMembers(family.applications, ofApplications);
  const published = new Map<string, IsoDate | ''>();
  for (const application of family.applications) for (const publication of application.publications) published.set(publicationKey(publication), publication.date ?? '');
  for (const { statements } of applications) {
    for (const { record } of statements) if (record.publication?.date !== undefined) published.set(record.record, record.publication.date);
  }

  const identities = new Map(family.applications.map((member) => [member.id, identityOfMember(member.number, member.office, member.filingDate)]));
  const merged = new Map(family.applications.map((application) => [application.id, application]));
  let whole = family;
  /** Members that a row without a clear number was found to be. */
  const meant = new Set([...applications.flatMap(({ id }) => (id === undefined ? [] : [id])), ...answers.values()]);
  const contextOf = (statement: Statement, statements: readonly Statement[], withheld: MergeContext['withheld']): MergeContext => ({
    statement,
    sources,
    stamp,
    isReferenceTaken,
    heard: statements.map(({ record }) => record),
    withheld,
    identityOf: (member) => identities.get(member),
    publishedOn: (record) => (record === undefined ? undefined : published.get(record)),
    conflict: (conflict) => conflicts.set(conflict.path, { ...conflict, source: sources.describe(statement), known: sources.isKnown(statement) }),
  });
  for (const records of inOrderOfFiling(ofApplications)) {
    const { statements } = records;
    const answered = answers.get(records);
    const planned = answered ?? joined.get(records);
    if (records.id === undefined && isRemoved(family, records)) {
      issues.push(issueOf(records, 'info', 'removed-member', `This application was taken out of ${family.reference} and stays out. To have it again, undo its removal or enter it by hand.`));
      continue;
    }
    const others = answered === undefined ? possible.get(records) : undefined;
    const alike = others === undefined && planned === undefined ? likeMembers(family, records).filter(({ id }) => !meant.has(id)) : [];
    const same = alike.length === 1 ? alike.find((member) => isSameButUnsaid(family, member, records)) : undefined;
    if (same !== undefined) meant.add(same.id);
    const members = others ?? (same === undefined ? alike : []);
    if (members.length > 0) {
      const match: PossibleMatch = { records, members, why: others === undefined ? 'same-day' : 'planned' };
      matches.push(match);
      issues.push(issueOf(records, 'warning', 'possible-match', matchInWords(family, match)));
    }
    const id = records.id ?? planned ?? same?.id;
    let application: Application | undefined = id === undefined ? undefined : merged.get(id);
    const withheld: MergeContext['withheld'] = [];
    for (const statement of statements.toSorted(byStanding)) {
      const context = contextOf(statement, statements, withheld);
      if (planned !== undefined && application !== undefined && application.stage !== 'filed') application = withSource(context, { ...application, stage: 'filed' as const }, 'stage');
      application = mergeApplication(context, application ?? newApplication(context, nextId('a', [...merged.values()])));
      whole = mergeCaseDocket(context, whole, application.id);
      const said = statement.record.application;
      // A person says which application it is, not which number is right: that is to be decided, and keeps the answer.
      if (answered !== undefined && said !== undefined && application.number !== undefined && !areAlike(application.number, said)) context.conflict({ path: `applications/${application.id}/number`, old: application.number, new: said });
    }
    if (application !== undefined) merged.set(application.id, application);
  }
  for (const { statements } of ofCase) for (const statement of statements) whole = mergeCaseDocket(contextOf(statement, statements, []), whole, undefined);
  const next: CaseFamily = { ...whole, applications: [...linkValidations([...merged.values()])], sources: [...sources.rows()] };
  if (isNew) return { family: next, changes: [], conflicts: [...conflicts.values()], matches, issues };
  const changes = contentChanges(family, next);
  return { family: changes.length === 0 ? family : next, changes, conflicts: [...conflicts.values()], matches, issues };
};

const noAnswers: ReadonlyMap<RecordsOfApplication, string> = new Map();

/** Whether the records are of no application: rows of a table that tell of a case as a whole. */
const isOfCaseOnly = ({ id, statements }: RecordsOfApplication): boolean =>
  id === undefined && statements.every(({ record: { application, publication, office, filingDate, docket } }) => application === undefined && publication === undefined && office === undefined && filingDate === undefined && docket?.reference === undefined);

/** Whether a person took the application out of the family. */
const isRemoved = ({ srcOf }: CaseFamily, { statements }: RecordsOfApplication): boolean =>
  srcOf !== undefined && statements.some(({ record }) => record.application !== undefined && srcOf[removedRowName('applications', { number: record.application }) ?? ''] !== undefined);

const issueOf = ({ statements: [first] }: RecordsOfApplication, severity: Issue['severity'], code: string, message: string): Issue => ({
  ...(first === undefined ? {} : { file: first.file, record: first.record.record, line: first.record.line }),
  severity,
  code,
  message,
});

/** What differs between two contents of a family, without provenance. */
export const contentChanges = (before: CaseFamily, after: CaseFamily): readonly Change[] => diffFamilies(before, after).filter(isContent);

/** Sources are no content: a value that stays the same keeps the source it has. */
const isContent = ({ path, old, new: now }: Change): boolean => {
  if (path.startsWith('sources/') || /(?:^|\/)(?:src|srcOf)(?:\/|$)/.test(path)) return false;
  return !(/\/(?:titles|abstracts)$/.test(path) && textsOnly(old) === textsOnly(now));
};

const textsOnly = (texts: unknown): string =>
  JSON.stringify(Array.isArray(texts) ? texts.map((text: { lang?: unknown; text?: unknown }) => [text.lang, text.text]).sort() : texts);

const byStanding = (a: Statement, b: Statement): number => compare(standsAsOf(a.record), standsAsOf(b.record));

const inOrderOfFiling = (applications: readonly RecordsOfApplication[]): readonly RecordsOfApplication[] =>
  applications.toSorted((a, b) => compare(filingKey(a), filingKey(b)));

const filingKey = ({ statements }: RecordsOfApplication): string => {
  const keys = statements.map(({ record }) => `${record.filingDate ?? record.publication?.date ?? '9999'}|${record.office ?? ''}|${record.application?.number ?? ''}|${record.record}`);
  return keys.sort()[0] ?? '';
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
