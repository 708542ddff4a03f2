import type { Failure } from '#shared/ipc';
import { parseIsoDate, type IsoDate } from '#shared/model/date';
import { ok, type Result } from '#shared/result';
import { personNow } from '../commit/save-families';
import { fail } from '../failure';
import { presentFamily, type PresentFamily } from '../families/present';
import type { CaseAt } from '../portfolio';
import type { Session } from '../session';

/** The cases as they are now, where they are what was seen. */
export const casesAt = async (session: Session, wanted: readonly CaseAt[]): Promise<Result<readonly PresentFamily[], Failure>> => {
  const found: PresentFamily[] = [];
  for (const { key, hash } of wanted) {
    const present = await presentFamily(session, key, { notice: true });
    if (!present.ok) return present;
    if (present.value.hash !== hash) return fail('conflict', `${present.value.family.reference} was changed since it was opened here. Look at it again and repeat.`, key);
    found.push(present.value);
  }
  return ok(found);
};

/** Who does it, and the day. */
export const entryNow = (session: Session): { readonly by: string; readonly on: IsoDate } => {
  const { by, at } = personNow(session);
  const on = parseIsoDate(at.slice(0, 10));
  if (on === undefined) throw new Error(`the clock gives no day: ${at}`);
  return { by, on };
};
