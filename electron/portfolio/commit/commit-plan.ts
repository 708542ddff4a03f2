import type { Failure } from '#shared/ipc';
import { ok, type Result } from '#shared/result';
import { dropPlan } from './commit-many';
import { carryOutPlan } from './carry-out-plan';
import { draftCreation, draftEdit, type Draft } from './draft';
import { fail } from '../failure';
import { readPlanIndex } from './plan-reader';
import type { CommitPlan } from '../portfolio';
import { presentFamily } from '../families/present';
import { change } from './save-families';
import type { Session } from '../session';

type Committed = { readonly entry: string | null; readonly families: number };

/** Carries out a plan that beginPlan started and its writer finished; answers when its files are written. */
export const commitPlan = async (session: Session, input: CommitPlan): Promise<Result<Committed, Failure>> => {
  if (!session.openPlans.has(input.plan)) return fail('not-found', `There is no open plan ${input.plan}.`, input.plan);
  const { deps, folder } = session;
  const plan = await readPlanIndex(deps.files, folder.plan(input.plan));
  if (!plan) return fail('invalid', 'The plan was not finished and cannot be carried out. Make it again.', input.plan);
  const except = new Set(input.except);
  const amended = (input.amended ?? []).filter((family) => plan.rows.has(family.key) && !except.has(family.key));
  const keys = [...plan.rows.keys()].filter((key) => !except.has(key));
  if (keys.length === 0) {
    await dropPlan(session, input.plan);
    return ok({ entry: null, families: 0 });
  }
  const committed = await change(session, keys, async () => {
    const drafts: Draft[] = [];
    for (const family of amended) {
      const row = plan.rows.get(family.key);
      if (row?.beforeHash == null) drafts.push(draftCreation(family));
      else {
        const present = await presentFamily(session, family.key, { notice: true });
        if (!present.ok) return { answer: present };
        if (present.value.hash !== row.beforeHash) return { answer: fail('conflict', `${present.value.family.reference} has changed since the plan was made. Make the plan again.`, family.key) };
        const draft = draftEdit(present.value, family);
        if (draft) drafts.push(draft);
      }
    }
    return carryOutPlan(session, { id: input.plan, plan, kind: input.kind, why: input.why, except: [...except, ...amended.map((family) => family.key)], drafts, onProgress: input.onProgress });
  });
  if (!committed.ok) return committed;
  try {
    await committed.value.written;
  } catch {
    return fail('write-failed', `The entry ${committed.value.entry} is committed, but its plan could not be read to the end. Close and open the portfolio: opening carries it on.`, committed.value.entry);
  }
  return ok({ entry: committed.value.entry, families: committed.value.families });
};
