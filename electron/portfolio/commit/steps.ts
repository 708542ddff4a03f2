import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema } from '#shared/model/case-family';
import { applyChanges } from '#shared/model/change';
import type { PortfolioDeps } from '../ports/deps';
import { documentMoves, type DocumentMoves } from '../documents/document-files';
import type { FileContent } from '../families/family-files';
import type { PortfolioFolder } from '../folder';
import { hashOf } from '../hash';
import type { Entry, FamilyChange } from '../history/history-line';
import type { PlacedLine } from '../history/history-scan';
import { parseJson } from '../opening/marker';
import { readPlanIndex, readPlanRow, type PlanIndex } from './plan-reader';

/** One entry's part in the life of one family. */
export type Step = {
  readonly key: string;
  readonly entry: Entry;
  readonly year: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  /** The change itself, or the plan that holds the contents. */
  readonly from: { readonly change: FamilyChange } | { readonly plan: PlanIndex };
};

export type Steps = {
  /** In the order of the history. */
  readonly byKey: ReadonlyMap<string, readonly Step[]>;
  readonly plans: ReadonlyMap<string, PlanIndex>;
  /** Entries whose plan is missing or damaged. */
  readonly unreadable: readonly Entry[];
};

/** What the lines did, family by family; only the families asked for, where some are named. */
export const collectSteps = async (deps: Pick<PortfolioDeps, 'files'>, folder: PortfolioFolder, lines: readonly PlacedLine[], keys?: ReadonlySet<string>): Promise<Steps> => {
  const byKey = new Map<string, Step[]>();
  const plans = new Map<string, PlanIndex>();
  const unreadable: Entry[] = [];
  const push = (key: string, step: Step): void => {
    if (keys && !keys.has(key)) return;
    const steps = byKey.get(key);
    if (steps) steps.push(step);
    else byKey.set(key, [step]);
  };
  for (const { line } of lines) {
    if (line.kind === 'done') continue;
    if (line.plan) {
      const plan = await readPlanIndex(deps.files, folder.plan(line.plan.id));
      if (plan?.sha256 !== line.plan.sha256) unreadable.push(line);
      else {
        plans.set(line.plan.id, plan);
        const except = new Set(line.plan.except);
        for (const row of plan.rows.values()) if (!except.has(row.key)) push(row.key, { key: row.key, entry: line, year: row.year, beforeHash: row.beforeHash, afterHash: row.afterHash, from: { plan } });
      }
    }
    for (const change of line.changes ?? []) push(change.family, { key: change.family, entry: line, year: change.year, beforeHash: change.beforeHash, afterHash: change.afterHash, from: { change } });
  }
  return { byKey, plans, unreadable };
};

/** The content with a hash, made from the steps of its family and, where there is one, from the file as it lies there. */
export const contentFromSteps = async (deps: Pick<PortfolioDeps, 'files'>, steps: readonly Step[], wanted: string, present?: FileContent): Promise<FileContent | undefined> => {
  const texts = new Map<string, string>(present ? [[present.hash, present.text]] : []);
  for (const step of steps) {
    if (texts.has(wanted)) break;
    const { beforeHash, afterHash, from } = step;
    if ('plan' in from) {
      const row = await readPlanRow(deps.files, from.plan, step.key);
      if (row?.before !== undefined && beforeHash !== null) texts.set(beforeHash, row.before);
      if (row?.after !== undefined && afterHash !== null) texts.set(afterHash, row.after);
    } else if (afterHash !== null && !texts.has(afterHash)) {
      const before = beforeHash === null ? undefined : texts.get(beforeHash);
      const text = afterText(from.change, before);
      if (text !== undefined && hashOf(text) === afterHash) texts.set(afterHash, text);
    }
  }
  const text = texts.get(wanted);
  return text !== undefined && hashOf(text) === wanted ? { hash: wanted, text } : undefined;
};

/** The content after a change; undefined where that cannot be told from the content before. */
export const afterText = (change: FamilyChange, before: string | undefined): string | undefined => {
  if (change.text !== undefined) return change.text;
  const whole = change.fields.find((field) => field.path === '');
  if (whole) {
    const family = caseFamilySchema.safeParse(whole.new);
    return family.success ? canonicalText(family.data) : undefined;
  }
  const family = caseFamilySchema.safeParse(parseJson(before ?? ''));
  if (!family.success) return undefined;
  try {
    return canonicalText(applyChanges(family.data, change.fields));
  } catch {
    // The fields do not fit this content: it is not the one that they were written for.
    return undefined;
  }
};

/** The moves of documents that the steps of a family asked for. */
export const movesOfSteps = (steps: readonly Step[]): readonly DocumentMoves[] =>
  steps.flatMap(({ key, entry, beforeHash, afterHash, year, from }) => documentMoves('change' in from ? from.change : { family: key, year, beforeHash, afterHash, fields: [] }, entry) ?? []);
