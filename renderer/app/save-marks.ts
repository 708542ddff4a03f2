import type { Failure, Saved } from '#shared/ipc';
import type { CaseFamily } from '#shared/model/case-family';
import type { LimitMark } from '#shared/model/limit-mark';
import { type LimitRemark, markLimits, remarkLimits } from '#shared/model/mark-limits';
import { ok, type Result } from '#shared/result';
import { call } from './bridge';

/** A time limit of a case family, by its keys. */
export type LimitRef = { readonly family: string; readonly key: string };

/** Writes a person's word on time limits, all of them in one entry of the history that one undo takes back. */
export const saveMarks = (limits: readonly LimitRef[], mark: Omit<LimitMark, 'id'>, why: string): Promise<Result<Saved, Failure>> =>
  saveAll(limits, (family, keys) => markLimits(family, keys.map((id) => ({ ...mark, id }))), why);

/** A remark on limits; `undefined` in it takes back what was said. */
export type Remark = { readonly [Field in keyof LimitRemark]?: LimitRemark[Field] | undefined };

/** Writes a remark on time limits, without a word on whether they are done; all of them in one entry of the history. */
export const saveRemark = (limits: readonly LimitRef[], remark: Remark, why: string): Promise<Result<Saved, Failure>> => saveAll(limits, (family, keys) => remarkLimits(family, keys, remark), why);

const saveAll = async (limits: readonly LimitRef[], change: (family: CaseFamily, keys: readonly string[]) => CaseFamily, why: string): Promise<Result<Saved, Failure>> => {
  const byFamily = new Map<string, string[]>();
  for (const { family, key } of limits) byFamily.set(family, [...(byFamily.get(family) ?? []), key]);
  const edits = [];
  for (const [key, ids] of byFamily) {
    const read = await call('family.read', { key });
    if (!read.ok) return read;
    edits.push({ key, hash: read.value.hash, family: change(read.value.family, ids) });
  }
  return edits.length === 0 ? ok({ entry: '', saved: [] }) : call('family.save', { edits, why });
};

/** Sets or replaces the note on one time limit and leaves everything else that was said about it. */
export const saveNote = async (limit: LimitRef, note: string, why: string): Promise<Result<Saved, Failure>> => {
  const read = await call('family.read', { key: limit.family });
  if (!read.ok) return read;
  const old = read.value.family.limits.find(({ id }) => id === limit.key);
  const { note: _, ...rest } = old ?? { id: limit.key, state: 'open' as const };
  const mark: LimitMark = note.trim() === '' ? rest : { ...rest, note: note.trim() };
  const limits = [...read.value.family.limits.filter(({ id }) => id !== limit.key), mark];
  return call('family.save', { edits: [{ key: limit.family, hash: read.value.hash, family: { ...read.value.family, limits } }], why });
};
