import { dirname, join } from 'node:path';
import type { ImportSummary, PlanRow as PlanView } from '#shared/ipc';
import { memberBuckets } from '#shared/families/grouping/member-buckets';
import { linkInWords, linksBetween } from '#shared/families/cases/case-links';
import { apartFacts, areKeptApart } from '#shared/families/cases/kept-apart';
import { linkFacts } from '#shared/families/cases/link-facts';
import { createFamilyGrouper, type FamilyGrouper } from '#shared/families/grouping/group-families';
import { publicationsOf } from '#shared/formats/record';
import type { RecordsOfApplication } from '#shared/families/merge/merge-family';
import { newCaseFamily } from '#shared/families/merge/new-case-family';
import { recordMember } from '#shared/families/grouping/record-member';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import type { Issue } from '#shared/model/issue';
import { publicationIdentity } from '#shared/model/publication';
import type { TableWishes } from '#shared/formats/known-formats';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { findFiles, type FoundFile } from '../contents/find-files';
import { readFile } from '../read-file';
import { caseTasks, isRecordId, recordId, type Task } from './case-tasks';
import { createCaseReferences, type CaseReferences } from './case-references';
import { groupedCase, type GroupedCase, groupedMembers, groupingCacheName, readGroupingCache, touchedCases, writeGroupingCache } from './grouping-cache';
import { planFamily, type PlannedFamily, type StoredFamily } from './plan-family';
import { createStatementSpill, type StatementSpill } from '../statement-spill';

export type ImportProgress = { readonly phase: string; readonly done: number; readonly total: number; readonly documents: number; readonly secondsLeft?: number };

/** What planning an import needs from around it. */
export type PlanImportPort = {
  /** Hash of every family of the portfolio by key, without reading one. */
  readonly hashes: () => Promise<ReadonlyMap<string, string>>;
  /** Families of the portfolio, all or those named. */
  readonly families: (keys?: readonly string[]) => AsyncIterable<StoredFamily>;
  /** Takes over what was planned since the last time. */
  readonly planned: (families: readonly PlannedFamily[]) => Promise<void>;
  /** A table that no mapping reads. */
  readonly table: (table: FoundTable) => void;
  readonly progress: (progress: ImportProgress) => void;
  readonly cancelled: () => boolean;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
};

export type PlanImportInput = {
  /** Files and folders. */
  readonly files: readonly string[];
  readonly tables: TableWishes;
  /** Id of the import and the instant recorded as its time. */
  readonly stamp: { readonly id: string; readonly at: string };
  /** Folder for what is laid aside meanwhile; nothing stays in it. */
  readonly folder: string;
};

/** At most this many issues are kept; the rest is counted. */
const mostIssues = 1000;
const familiesAtATime = 200;
/** What was planned is handed on when it is so much text. */
const handedOnCharacters = 1 << 19;

/**
 * Reads files, groups their records with the families of the portfolio, and plans what accepting would write. Answers the summary,
 * or undefined where it was cancelled. Memory grows with the number of records, not with their size: records are laid aside on disk.
 */
export const planImport = async (input: PlanImportInput, port: PlanImportPort): Promise<ImportSummary | undefined> => {
  const spill = createStatementSpill(join(input.folder, 'records.ndjson'));
  try {
    const files = await findFiles(input.files);
    const grouper = createFamilyGrouper();
    const read = await readFiles(files, input, spill, grouper, port);
    if (read === undefined) return undefined;
    const { records, cases, hasWords, sought, publications, issues, unmapped } = read;

    port.progress({ phase: 'Comparing with the portfolio', done: 0, total: records, documents: records });
    const references = createCaseReferences();
    const needsWords = cases.size > 0 || hasWords;
    const portfolio = await groupedPortfolio(input, port, records);
    if (portfolio === undefined) return undefined;
    const keys = new Set(portfolio.keys);
    for (const { reference, key } of portfolio.cases) references.add(reference, key);
    // A small file touches few cases: the others need not be grouped with it.
    for (const each of sought.size > mostSought ? portfolio.cases : touchedCases(portfolio.cases, sought, needsWords)) for (const member of groupedMembers(each, needsWords)) grouper.add(member);
    const groups = grouper.families();
    const tasks = caseTasks(groups, { caseOf: (index) => cases.get(index), keyOf: references.keyOf });
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (let at = 0; at < tasks.length; at += familiesAtATime) {
      if (port.cancelled()) return undefined;
      const batch = tasks.slice(at, at + familiesAtATime);
      const stored = await storedFamilies(batch.flatMap(({ key, linkedTo }) => [...(key === undefined ? [] : [key]), ...linkedTo]), port);
      let planned: PlannedFamily[] = [];
      let characters = 0;
      for (const task of batch) {
        const { family, planned: made, issues: found } = planTask(task, stored, spill, input.stamp, (key) => keys.has(key), references);
        keys.add(family.key);
        counts[made.kind] += 1;
        for (const issue of found) {
          issues.count += 1;
          if (issues.kept.length < mostIssues) issues.kept.push(issue);
        }
        planned.push(made);
        characters += made.shown.length + (made.row?.after.text.length ?? 0) + (made.row?.before?.text.length ?? 0);
        if (characters < handedOnCharacters) continue;
        await port.planned(planned);
        [planned, characters] = [[], 0];
      }
      await port.planned(planned);
      port.progress({ phase: 'Preparing the plan', done: Math.min(at + batch.length, tasks.length), total: tasks.length, documents: records });
    }
    return {
      files: files.length,
      records,
      publications: publications.size,
      applications: groups.reduce((sum, group) => sum + group.applications.filter((ids) => ids.some(isRecordId)).length, 0),
      families: groups.filter((group) => group.members.some(isRecordId)).length,
      ...counts,
      issues: [...issues.kept],
      issueCount: issues.count,
      tables: unmapped,
    };
  } finally {
    spill.close();
  }
};

/** With more to look for than this all cases are grouped with the records. */
const mostSought = 20_000;
const casesPerProgress = 1000;

/** The cases of the portfolio as grouping needs them; only those that changed since an import before are read. Undefined where it was cancelled. */
const groupedPortfolio = async ({ folder }: PlanImportInput, port: PlanImportPort, documents: number): Promise<{ readonly keys: Iterable<string>; readonly cases: readonly GroupedCase[] } | undefined> => {
  const path = join(dirname(folder), groupingCacheName);
  const hashes = await port.hashes();
  const kept = await readGroupingCache(path, hashes);
  const changed = [...hashes.keys()].filter((key) => !kept.has(key));
  let done = 0;
  if (changed.length > 0) {
    for await (const stored of port.families(changed.length === hashes.size ? undefined : changed)) {
      if (port.cancelled()) return undefined;
      const grouped = groupedCase(stored);
      if (grouped !== undefined) kept.set(grouped.key, grouped);
      done += 1;
      if (done % casesPerProgress === 0) port.progress({ phase: 'Comparing with the portfolio', done, total: changed.length, documents });
    }
    if (hashes.size >= leastCached) await writeGroupingCache(path, kept.values());
  }
  return { keys: hashes.keys(), cases: [...kept.values()] };
};

/** So few cases are read sooner than looked up. */
const leastCached = 500;

type Read = { readonly records: number; /** Some record is known by more than its number. */ readonly hasWords: boolean; /** By what cases may be joined with the records; more than {@link mostSought} where they are many. */ readonly sought: ReadonlySet<string>; /** Case reference of a record by its number, where the file gives one. */ readonly cases: ReadonlyMap<number, string>; readonly publications: ReadonlySet<string>; readonly issues: { readonly kept: Issue[]; count: number }; readonly unmapped: number };

const readFiles = async (files: readonly FoundFile[], { folder, tables }: PlanImportInput, spill: StatementSpill, grouper: FamilyGrouper, port: PlanImportPort): Promise<Read | undefined> => {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let records = 0;
  let hasWords = false;
  const sought = new Set<string>();
  const cases = new Map<number, string>();
  const publications = new Set<string>();
  const kept: Issue[] = [];
  const issues = { kept, count: 0 };
  const began = port.clock();
  let done = 0;
  let told = began;
  let unmapped = 0;
  for (const each of files) {
    let file = each.name;
    await readFile(
      each,
      {
        begin: (name) => {
          file = name;
        },
        record: (record) => {
          const index = spill.add({ file, record });
          const member = recordMember(recordId(index), record, file);
          grouper.add(member);
          records += 1;
          hasWords ||= member.refersTo !== undefined;
          if (sought.size <= mostSought) for (const bucket of memberBuckets(member)) sought.add(bucket);
          if (record.docket !== undefined) cases.set(index, record.docket.caseReference ?? '');
          for (const publication of publicationsOf(record)) publications.add(publicationIdentity(publication));
        },
        issue: (issue) => {
          issues.count += 1;
          if (kept.length < mostIssues) kept.push(issue);
        },
        table: (table) => {
          unmapped += 1;
          port.table(table);
        },
      },
      {
        folder,
        tables,
        onBytes: (bytes) => {
          done += bytes;
          const now = port.clock();
          if (now - told > 100) {
            told = now;
            const secondsLeft = Math.ceil(((now - began) / 1000 / done) * (total - done));
            port.progress({ phase: `Reading ${file}`, done, total, documents: records, secondsLeft });
          }
          return !port.cancelled();
        },
      },
    );
    if (port.cancelled()) return undefined;
  }
  return { records, hasWords, sought, cases, publications, issues, unmapped };
};

const storedFamilies = async (keys: readonly string[], port: PlanImportPort): Promise<ReadonlyMap<string, StoredFamily>> => {
  const stored = new Map<string, StoredFamily>();
  if (keys.length > 0) for await (const family of port.families([...new Set(keys)])) stored.set(family.key, family);
  return stored;
};

const planTask = (task: Task, storedByKey: ReadonlyMap<string, StoredFamily>, spill: StatementSpill, stamp: PlanImportInput['stamp'], taken: (key: string) => boolean, references: CaseReferences): ReturnType<typeof planFamily> => {
  const applications: readonly RecordsOfApplication[] = task.applications.map(({ id, records }) => ({ id, statements: records.map((index) => spill.get(index)) }));
  const stored = storedByKey.get(task.key ?? '');
  const known = stored === undefined ? undefined : parseFamily(stored);
  const before = known ?? newCaseFamily(applications.flatMap(({ statements }) => statements.map(({ record }) => record)), taken);
  const planned = planFamily({
    before,
    was: stored === undefined || known === undefined ? undefined : { hash: stored.hash, text: stored.text },
    applications,
    stamp,
    isReferenceTaken: (reference) => (references.keyOf(reference) ?? before.key) !== before.key,
    linkedTo: (family) => linkedCases(family, task.linkedTo, storedByKey),
  });
  references.add(planned.family.reference, planned.family.key);
  return planned;
};

/** Other cases to which the files link this one, but for those that a person keeps apart from it. */
const linkedCases = (family: CaseFamily, keys: readonly string[], stored: ReadonlyMap<string, StoredFamily>): PlanView['linkedTo'] => {
  if (keys.length === 0) return [];
  const facts = linkFacts(family);
  return keys.flatMap((key) => {
    const found = stored.get(key);
    const other = found === undefined ? undefined : parseFamily(found);
    if (other === undefined || areKeptApart(apartFacts(family), apartFacts(other))) return [];
    const references = new Map([[family.key, family.reference], [other.key, other.reference]]);
    return [{ key, reference: other.reference, why: linksBetween(facts, linkFacts(other)).slice(0, mostLinks).map((link) => linkInWords(link, (each) => references.get(each) ?? each)) }];
  });
};

const mostLinks = 10;

/** A family file that does not fit the schema takes no part; the portfolio reports it by name. */
const parseFamily = ({ text }: StoredFamily): CaseFamily | undefined => {
  try {
    const parsed = caseFamilySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
