import type { Failure, Saved } from '#shared/ipc';
import { separateCase, type Separation } from '#shared/families/cases/separate-case';
import { keyFromReference } from '#shared/model/key-from-reference';
import type { Result } from '#shared/result';
import { draftCreation, draftEdit, withMoves } from '../commit/draft';
import { change, commitSaved, freeKey, validFamily } from '../commit/save-families';
import { fail } from '../failure';
import type { CaseAt } from '../portfolio';
import type { Session } from '../session';
import { casesAt, entryNow } from './cases-at';

/** Takes applications out of a case into a new one, as one entry. A case that was joined earlier gets the key back that it had, where that is free. */
export const separateFamily = (session: Session, { key, hash, ...wanted }: CaseAt & Omit<Separation, 'key'>): Promise<Result<Saved, Failure>> =>
  change<Saved>(session, [key], async () => {
    const present = await casesAt(session, [{ key, hash }]);
    if (!present.ok) return { answer: present };
    const [found] = present.value;
    if (found === undefined) return { answer: fail('not-found', `There is no family ${key}.`, key) };
    const { family } = found;
    const known = new Set(family.applications.map(({ id }) => id));
    const unknown = wanted.applications.find((id) => !known.has(id));
    if (unknown !== undefined) return { answer: fail('not-found', `${family.reference} has no application ${unknown}.`, key) };
    const leaving = new Set(wanted.applications);
    if (leaving.size === 0 || leaving.size === known.size) return { answer: fail('invalid', 'Some applications have to leave and some to stay.', key) };
    if (wanted.reference.trim() === '') return { answer: fail('invalid', 'The new case needs a reference.', key) };
    const former = family.joined?.find((row) => row.applications.length > 0 && row.applications.every((id) => leaving.has(id)) && row.reference === wanted.reference);
    const { rest, separate, moves } = separateCase(family, { ...wanted, key: freeKey(session, former?.key ?? keyFromReference(wanted.reference)) }, entryNow(session));
    for (const each of [rest, separate]) {
      const valid = validFamily(each);
      if (!valid.ok) return { answer: valid };
    }
    const edit = draftEdit(found, rest);
    return commitSaved(session, { kind: 'edit', why: `${wanted.reference} separated from ${family.reference}`, whole: true }, [...(edit === undefined ? [] : [edit]), withMoves(draftCreation(separate), [...moves])]);
  });
