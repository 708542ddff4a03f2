import { err, ok, type Result } from '#shared/result';
import type { Failure } from '#shared/ipc';
import { call } from '../app/bridge';
import { type Choices, type LinkChoice } from './choices';

/** How many linked cases were joined and kept apart, and the entries that did it. */
export type LinkOutcome = { readonly joined: number; readonly apart: number };

/** After an import: joins and keeps apart as chosen, one after another. A case that was joined already stands in the one that is kept. */
export const carryOutLinks = async ({ linked }: Pick<Choices, 'linked'>): Promise<Result<LinkOutcome, Failure>> => {
  const wanted = [...linked.values()];
  const now = new Map<string, string>();
  const keyNow = (key: string): string => {
    const next = now.get(key);
    return next === undefined ? key : keyNow(next);
  };
  const joins = wanted.filter(({ act }) => act === 'join');
  for (const { keep, other } of joins) {
    const [kept, joining] = [keyNow(keep), keyNow(other)];
    if (kept === joining) continue;
    const joined = await join(kept, joining);
    if (!joined.ok) return joined;
    now.set(joining, kept);
  }
  const apart = wanted.filter(({ act }) => act === 'apart');
  for (const { keep, other } of apart) {
    const keys = [keyNow(keep), keyNow(other)];
    if (keys[0] === keys[1]) continue;
    const kept = await call('family.keep-apart', { keys });
    if (!kept.ok) return kept;
  }
  return ok({ joined: joins.length, apart: apart.length });
};

const join = async (keep: LinkChoice['keep'], other: string): Promise<Result<null, Failure>> => {
  const [kept, joining] = [await call('family.read', { key: keep }), await call('family.read', { key: other })];
  if (!kept.ok) return err(kept.error);
  if (!joining.ok) return err(joining.error);
  const joined = await call('family.join', { keep: { key: keep, hash: kept.value.hash }, others: [{ key: other, hash: joining.value.hash }] });
  return joined.ok ? ok(null) : joined;
};
