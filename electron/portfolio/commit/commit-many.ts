import type { Failure, HistoryEntry } from '#shared/ipc';
import { err, ok, type Result } from '#shared/result';
import { announce, commitEntry } from './commit-entry';
import { carryOutPlan } from './carry-out-plan';
import type { Draft } from './draft';
import { diskFailure, fail } from '../failure';
import { idAt } from '../history/hybrid-clock';
import { createPlanWriter, type PlanWriter } from './plan';
import { readPlanIndex } from './plan-reader';
import type { Outcome } from './queue';
import type { Session } from '../session';

export type Many = { readonly kind: HistoryEntry['kind']; readonly why: string; readonly undoes?: string | undefined; /** Of few families only: taken back as a whole or not at all. */ readonly whole?: true | undefined };

/** `written` is fulfilled when the files of a plan are written. */
export type Committed = { readonly entry: string; readonly saved: { key: string; hash: string }[]; readonly written: Promise<void> };

/** So many families stand in the history line itself; more go into a plan, so that lines stay short. */
export const inlineLimit = 200;

/**
 * Commits drafts as one entry, however many there are. The answer names the entry, '' where there was nothing to change, and is
 * given when the entry is committed. `refusal` is asked when all drafts were made, and stops the change.
 */
export const commitMany = async (session: Session, entry: Many, drafts: AsyncIterable<Draft> | Iterable<Draft>, refusal?: () => Failure | undefined): Promise<Outcome<Result<Committed, Failure>>> => {
  let held: Draft[] = [];
  let plan: PlanWriter | undefined;
  const saved: { key: string; hash: string }[] = [];
  try {
    for await (const draft of drafts) {
      if (draft.content) saved.push({ key: draft.key, hash: draft.content.hash });
      held.push(draft);
      if (held.length <= inlineLimit && !plan) continue;
      plan ??= await startPlan(session);
      for (const one of held) await addToPlan(plan, one);
      held = [];
    }
    await plan?.finish();
    const refused = refusal?.();
    if (refused) {
      if (plan) await dropPlan(session, plan.id);
      return { answer: err(refused) };
    }
  } catch (error) {
    if (plan) await dropPlan(session, plan.id);
    return { answer: diskFailure(error, 'The change was not carried out: its plan could not be written.') };
  }
  if (plan) {
    const index = await readPlanIndex(session.deps.files, plan.folder);
    if (!index) return { answer: fail('write-failed', 'The change was not carried out: its plan cannot be read back. See that the disk is sound and repeat.') };
    const { answer, after } = await carryOutPlan(session, { ...entry, id: plan.id, plan: index });
    if (!answer.ok) await dropPlan(session, plan.id);
    return { answer: answer.ok ? ok({ entry: answer.value.entry, saved, written: answer.value.written }) : answer, ...(after ? { after } : {}) };
  }
  if (held.length === 0) return { answer: ok({ entry: '', saved: [], written: Promise.resolve() }) };
  const committed = await commitEntry(session, { ...entry, drafts: held });
  if (!committed.ok) return { answer: committed };
  announce(session, entry.kind, held.map(({ key, content }) => [key, content?.hash ?? null]));
  return { answer: ok({ entry: committed.value.id, saved, written: Promise.resolve() }), after: committed.value.settle };
};

/** Makes the folder of a new plan. */
export const startPlan = async (session: Session): Promise<PlanWriter> => {
  const id = idAt(session.clock.tick(), session.deps.device);
  const folder = session.folder.plan(id);
  await session.deps.files.makeFolder(folder);
  const plan = createPlanWriter(session.deps.files, { id, folder });
  session.openPlans.set(id, plan);
  return plan;
};

/** Gives up a plan that was not committed. */
export const dropPlan = async (session: Session, id: string): Promise<void> => {
  const plan = session.openPlans.get(id);
  if (!session.openPlans.delete(id)) return;
  // What cannot be removed now goes at the next opening.
  await plan?.abandon().catch(() => undefined);
  await session.deps.files.removeFolder(session.folder.plan(id)).catch(() => undefined);
};

const addToPlan = (plan: PlanWriter, { key, year, content, before }: Draft): Promise<void> => plan.add({ key, year, ...(before ? { before } : {}), ...(content ? { after: content } : {}) });
