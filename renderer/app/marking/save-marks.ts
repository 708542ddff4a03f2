import { type ActContext, actOnLimits, type LimitAct } from '#shared/docket/act-on-limits';
import type { Failure, Saved } from '#shared/ipc';
import { type CaseFamily, nextId } from '#shared/model/case-family';
import { type LimitRemark, remarkLimits } from '#shared/model/mark-limits';
import { documentProof } from '#shared/model/proof';
import { ok, type Result } from '#shared/result';
import { call } from '../bridge';
import { saveReceived } from '../receive/save-received';
import { appStore } from '../state/app-store';
import { currentLaw } from '../state/law';

/** A time limit of a case family, by its keys. */
export type LimitRef = { readonly family: string; readonly key: string };

/** Does one thing to time limits, all of them in one entry of the history that one undo takes back; `skipped` are those it does not fit. */
export const saveAct = async (limits: readonly LimitRef[], act: LimitAct, why: string, files: readonly File[] = []): Promise<Result<{ readonly saved: Saved; readonly skipped: number }, Failure>> => {
  const { app } = appStore.get();
  if (app === null) return ok({ saved: nothingSaved, skipped: 0 });
  const context = { law: currentLaw(), today: app.today, person: app.person };
  if (files.length > 0) return saveWithProof(limits, act, why, files, context);
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

/** The same with files that prove it, attached to the case of the limits in the same entry; the first is the proof where no other was named. */
const saveWithProof = async (limits: readonly LimitRef[], act: LimitAct, why: string, files: readonly File[], context: ActContext): Promise<Result<{ readonly saved: Saved; readonly skipped: number }, Failure>> => {
  const [first] = limits;
  if (first === undefined) return ok({ saved: nothingSaved, skipped: 0 });
  const read = await call('family.read', { key: first.family });
  if (!read.ok) return read;
  const { family, hash } = read.value;
  const proven: LimitAct = (act.act === 'done' || act.act === 'paid') && act.proof === undefined ? { ...act, proof: documentProof(nextId('d', family.documents)) } : act;
  const acted = actOnLimits(family, limits.map(({ key }) => key), proven, context);
  const answer = await saveReceived({ key: family.key, hash, family: acted.family, files, why });
  return answer.ok ? ok({ saved: answer.value, skipped: acted.skipped }) : answer;
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
