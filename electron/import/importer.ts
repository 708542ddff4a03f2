import { join } from 'node:path';
import type { ChannelInput, ChannelOutput, EventPayload, Failure, ImportSummary } from '#shared/ipc';
import type { FieldPolicy } from '#shared/families/merge/field-policy';
import type { TableWishes } from '#shared/formats/known-formats';
import type { FoundTable } from '#shared/formats/tables/found-table';
import { err, ok, type Result } from '#shared/result';
import type { Portfolio } from '../portfolio/portfolio';
import { answerMatch } from './plan/answer-match';
import type { PlannedFamily, ShownFamily } from './plan/plan-family';
import { planImport, type PlanImportInput, type PlanImportPort } from './plan/plan-import';
import { decisionsByKey, isUsual, reviewedFamily, reviewedRow } from './plan/review';
import { createSpill, type Spill } from './spill';

export type ImportPortfolio = Pick<Portfolio, 'manifest' | 'readAll' | 'beginPlan' | 'commitPlan' | 'discardPlan'>;

export type ImporterDeps = {
  readonly portfolio: ImportPortfolio;
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** Milliseconds since some fixed moment. */
  readonly clock: () => number;
  /** Where planning runs: {@link planImport} in this thread, or a worker thread. */
  readonly run?: (input: PlanImportInput, port: PlanImportPort) => Promise<ImportSummary | undefined>;
  /** What happens where file and portfolio differ. */
  readonly policy: () => FieldPolicy;
  readonly onProgress?: (progress: EventPayload<'job.progress'>) => void;
  readonly onEnded?: (ended: EventPayload<'job.ended'>) => void;
};

type Answer<T> = Promise<Result<T, Failure>>;

/** Imports into one open portfolio: files become a plan, a person sees it, and accepts or discards it. */
export type Importer = {
  /** Starts planning. `finished` is fulfilled once the plan can be seen, with null where it was cancelled. */
  readonly start: (files: readonly string[], tables?: TableWishes) => Answer<{ readonly job: string; readonly finished: Answer<ImportSummary | null> }>;
  /** The tables that no mapping reads, at most twenty; undefined where there is no such import. */
  readonly tables: (job: string) => { readonly files: readonly string[]; readonly tables: readonly FoundTable[]; readonly wishes: TableWishes } | undefined;
  /** A page of the plan. Failure `not-found` where there is no finished plan of that id. */
  readonly plan: (query: ChannelInput<'import.plan'>) => Answer<ChannelOutput<'import.plan'>>;
  /** Plans one case anew with the answer which member an application is. Failure `not-found` where this was not asked, or another application is that member. */
  readonly match: (answer: ChannelInput<'import.match'>) => Answer<ChannelOutput<'import.match'>>;
  /** Carries the plan out; `entry` is null where it changes nothing. Failures are those of the portfolio's `commitPlan`. */
  readonly accept: (choice: ChannelInput<'import.accept'>) => Answer<ChannelOutput<'import.accept'>>;
  readonly discard: (job: string) => Promise<void>;
  readonly cancel: (job: string) => void;
  /** Gives up all plans that are not accepted. */
  readonly close: () => Promise<void>;
};

type Kind = 'added' | 'changed' | 'unchanged' | 'conflict' | 'match';
type Writer = Extract<Awaited<ReturnType<ImportPortfolio['beginPlan']>>, { ok: true }>['value'];

type Job = {
  readonly writer: Writer;
  readonly files: readonly string[];
  readonly wishes: TableWishes;
  readonly tables: FoundTable[];
  /** What the person sees of each family, and what deciding anew needs: texts of {@link ShownFamily}. */
  readonly planned: Spill;
  /** Numbers of planned families, a list for each kind. */
  readonly places: Record<Kind, number[]>;
  /** Families that were to be written and are not since a question about them was answered. */
  readonly left: Set<string>;
  cancelled: boolean;
  summary?: ImportSummary;
  finished?: Answer<ImportSummary | null>;
};

/** Tables kept for a person to map; with one mapping all of one form are read. */
const mostTables = 20;

const notFound = (job: string): Failure => ({ code: 'not-found', message: 'This import is not there any more. Start it again.', subject: job });

export const createImporter = (deps: ImporterDeps): Importer => {
  const { portfolio, run = planImport } = deps;
  const jobs = new Map<string, Job>();

  const planFiles = async (id: string, job: Job): Answer<ImportSummary | null> => {
    const ended = (rest: Pick<EventPayload<'job.ended'>, 'failure' | 'cancelled'>): void => deps.onEnded?.({ job: id, kind: 'import', ...rest });
    try {
      const summary = await run(
        { files: job.files, tables: job.wishes, stamp: { id, at: deps.now() }, folder: job.writer.folder },
        {
          hashes: () => Promise.resolve(new Map(portfolio.manifest())),
          families: (keys) => portfolio.readAll(keys),
          planned: async (families) => {
            for (const family of families) {
              const place = job.planned.add(family.shown);
              for (const kind of kindsOf(family)) job.places[kind].push(place);
            }
            for (const { row } of families) if (row !== undefined) await job.writer.add(row);
          },
          table: (table) => {
            if (job.tables.length < mostTables) job.tables.push(table);
          },
          progress: ({ phase, done, total, documents, secondsLeft }) =>
            deps.onProgress?.({ job: id, kind: 'import', phase, done, total, unit: phase.startsWith('Reading') ? 'bytes' : 'families', documents, ...(secondsLeft === undefined ? {} : { secondsLeft }) }),
          cancelled: () => job.cancelled,
          clock: deps.clock,
        },
      );
      if (summary === undefined) {
        await giveUp(id, job);
        ended({ cancelled: true });
        return ok(null);
      }
      job.summary = summary;
      ended({});
      return ok(summary);
    } catch (error) {
      await giveUp(id, job);
      const failure: Failure = { code: 'import-failed', message: `The import stopped: ${error instanceof Error ? error.message : String(error)}. Nothing was changed; start it again.` };
      ended({ failure });
      return err(failure);
    }
  };

  const giveUp = async (id: string, job: Job): Promise<void> => {
    if (!jobs.delete(id)) return;
    job.planned.close();
    // The plan is thrown away; what its writer could not finish is of no interest.
    await job.writer.finish().catch(() => undefined);
    await portfolio.discardPlan(id);
  };

  const discard = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.cancelled = true;
    if (job.summary === undefined) await job.finished;
    else await giveUp(id, job);
  };

  return {
    start: async (files, wishes = { mappings: [], ask: false }) => {
      const begun = await portfolio.beginPlan();
      if (!begun.ok) return begun;
      const writer = begun.value;
      const job: Job = {
        writer,
        files,
        wishes,
        tables: [],
        planned: createSpill(join(writer.folder, 'shown.ndjson')),
        places: { added: [], changed: [], unchanged: [], conflict: [], match: [] },
        left: new Set(),
        cancelled: false,
      };
      jobs.set(writer.id, job);
      job.finished = planFiles(writer.id, job);
      return ok({ job: writer.id, finished: job.finished });
    },
    plan: ({ job: id, kind, offset, limit }) => {
      const job = jobs.get(id);
      if (job?.summary === undefined) return Promise.resolve(err(notFound(id)));
      const lists = kind === 'all' ? [job.places.changed, job.places.added, job.places.unchanged] : [job.places[kind]];
      const policy = deps.policy();
      const rows = pageOf(lists, offset, limit).map((place) => reviewedRow(shownAt(job, place).view, policy));
      return Promise.resolve(ok({ summary: job.summary, total: lists.reduce((sum, { length }) => sum + length, 0), rows }));
    },
    match: async ({ job: id, key, place, member }) => {
      const job = jobs.get(id);
      if (job?.summary === undefined) return err(notFound(id));
      const at = job.places.match.find((candidate) => shownAt(job, candidate).view.key === key);
      const former = at === undefined ? undefined : shownAt(job, at);
      const planned = former === undefined ? undefined : answerMatch(former, place, member);
      if (at === undefined || former === undefined || planned === undefined) {
        return err({ code: 'not-found', message: 'This is no question of the plan, or another application is that member already. Read the plan again.', subject: key });
      }
      const now = job.planned.add(planned.shown);
      replacePlace(job, at, now, planned);
      job.summary = { ...job.summary, [former.view.kind]: job.summary[former.view.kind] - 1 };
      job.summary = { ...job.summary, [planned.kind]: job.summary[planned.kind] + 1 };
      if (planned.row === undefined) job.left.add(key);
      else {
        job.left.delete(key);
        await job.writer.add(planned.row);
      }
      return ok({ summary: job.summary, row: reviewedRow(shownAt(job, now).view, deps.policy()) });
    },
    accept: async ({ job: id, except, decisions, asked }) => {
      const job = jobs.get(id);
      if (job?.summary === undefined) return err(notFound(id));
      const left = new Set(except);
      const policy = deps.policy();
      const byKey = decisionsByKey(decisions);
      const counts = { ...job.summary };
      for (const { view } of namedFamilies(job, left)) counts[view.kind] -= 1;
      for (const key of job.left) left.add(key);
      if (!isUsual(policy, { decisions, asked })) {
        for (const place of new Set([...job.places.changed, ...job.places.conflict])) {
          const { view, review } = shownAt(job, place);
          if (review === undefined || left.has(view.key)) continue;
          const after = reviewedFamily(review, policy, byKey.get(view.key) ?? new Map(), asked);
          counts[view.kind] -= 1;
          counts[after === undefined ? 'unchanged' : 'changed'] += 1;
          if (after === undefined) left.add(view.key);
          else await job.writer.add({ key: view.key, year: after.year, before: review.before, after });
        }
      }
      const summary: ImportSummary = counts;
      jobs.delete(id);
      job.planned.close();
      try {
        await job.writer.finish();
      } catch (error) {
        await portfolio.discardPlan(id);
        return err({ code: 'write-failed', message: `The plan cannot be written (${error instanceof Error ? error.message : String(error)}). Make room on the disk and import again.` });
      }
      const committed = await portfolio.commitPlan({
        plan: id,
        kind: 'import',
        why: whyOf(job, summary),
        except: [...left],
        onProgress: (done, total) => deps.onProgress?.({ job: id, kind: 'import', phase: 'Saving', done, total, unit: 'families' }),
      });
      if (!committed.ok) {
        await portfolio.discardPlan(id);
        return committed;
      }
      return ok({ entry: committed.value.entry, summary });
    },
    tables: (id) => jobs.get(id),
    discard,
    cancel: (id) => {
      const job = jobs.get(id);
      if (job !== undefined) job.cancelled = true;
    },
    close: async () => {
      for (const id of jobs.keys()) await discard(id);
    },
  };
};

const shownAt = (job: Job, place: number): ShownFamily =>
  // Sound: only texts of this kind are laid aside here.
  JSON.parse(job.planned.get(place)) as ShownFamily;

/** The lists of the plan that show a family. */
const kindsOf = ({ kind, hasConflicts, hasMatches }: PlannedFamily): readonly Kind[] => [kind, ...(hasConflicts ? (['conflict'] as const) : []), ...(hasMatches ? (['match'] as const) : [])];

/** Puts a family that was planned anew where it was; where it is of another kind now, at the end of that list. */
const replacePlace = (job: Job, at: number, now: number, planned: PlannedFamily): void => {
  const kinds = new Set<string>(kindsOf(planned));
  for (const [kind, places] of Object.entries(job.places)) {
    const index = places.indexOf(at);
    if (!kinds.has(kind)) {
      if (index >= 0) places.splice(index, 1);
    } else if (index >= 0) places[index] = now;
    else places.push(now);
  }
};

/** So many of the lists' items, as if they were one list. */
const pageOf = (lists: readonly (readonly number[])[], offset: number, limit: number): readonly number[] => {
  const page: number[] = [];
  let from = offset;
  for (const list of lists) {
    const start = Math.max(0, from);
    page.push(...list.slice(start, start + limit - page.length));
    from -= list.length;
  }
  return page;
};

/** The planned families of these keys. Nothing is kept by key: choosing is rare, families are many. */
function* namedFamilies(job: Job, keys: ReadonlySet<string>): Generator<ShownFamily> {
  let wanted = keys.size;
  for (const places of [job.places.changed, job.places.added, job.places.unchanged]) {
    for (const place of places) {
      if (wanted === 0) return;
      const shown = shownAt(job, place);
      if (!keys.has(shown.view.key)) continue;
      wanted -= 1;
      yield shown;
    }
  }
}

/** The sentence of the history entry. */
const whyOf = (job: Job, { added, changed }: ImportSummary): string => `Import of ${job.files.length === 1 ? '1 file' : `${job.files.length} files`}: ${added} added, ${changed} changed`;
