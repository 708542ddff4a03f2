import { actOnLimits, type LimitAct } from '#shared/docket/act-on-limits';
import type { Failure, Saved } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import { type LimitRemark, remarkLimits } from '#shared/model/mark-limits';
import { ok, type Result } from '#shared/result';
import { call } from '../bridge';
import { appStore } from '../state/app-store';
import { currentLaw } from '../state/law';

/** A time limit of a case family, by its keys. */
export type LimitRef = { readonly family: string; readonly key: string };

/** Does one thing to time limits, all of them in one entry of the history that one undo takes back; `skipped` are those it does not fit. */
export const saveAct = async (limits: readonly LimitRef[], act: LimitAct, why: string): Promise<Result<{ readonly saved: Saved; readonly skipped: number }, Failure>> => {
  const { app } = appStore.get();
  if (app === null) return ok({ saved: nothingSaved, skipped: 0 });
  const context = { law: currentLaw(), today: app.today, person: app.person };
  let skipped = 0;
  const answer = await saveAll(
    limits,
    (family, keys) => {
      const acted = actOnLimits(family, keys, act, context);
      skipped += acted.skipped;
      return acted.family;
    },
    why,
  );
  return answer.ok ? ok({ saved: answer.value, skipped }) : answer;
};

/** A remark on limits; `undefined` in it takes back what was said. */
export type Remark = { readonly [Field in keyof LimitRemark]?: LimitRemark[Field] | undefined };

/** Writes a remark on time limits, without a word on whether they are done; all of them in one entry of the history. */
export const saveRemark = (limits: readonly LimitRef[], remark: Remark, why: string): Promise<Result<Saved, Failure>> => saveAll(limits, (family, keys) => remarkLimits(family, keys, remark), why);

const nothingSaved: Saved = { entry: '', saved: [] };

const saveAll = async (limits: readonly LimitRef[], change: (family: CaseFamily, keys: readonly string[]) => CaseFamily, why: string): Promise<Result<Saved, Failure>> => {
  const byFamily = new Map<string, string[]>();
  for (const { family, key } of limits) byFamily.set(family, [...(byFamily.get(family) ?? []), key]);
  const edits = [];
  for (const [key, ids] of byFamily) {
    const read = await call('family.read', { key });
    if (!read.ok) return read;
    const changed = change(read.value.family, ids);
    if (changed !== read.value.family) edits.push({ key, hash: read.value.hash, family: changed });
  }
  return edits.length === 0 ? ok(nothingSaved) : call('family.save', { edits, why });
};
