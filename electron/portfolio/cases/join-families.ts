import type { Failure, Saved } from '#shared/ipc';
import { joinCases } from '#shared/families/cases/join-cases';
import type { Result } from '#shared/result';
import { draftEdit, draftRemoval, withMoves } from '../commit/draft';
import { change, commitSaved, validFamily } from '../commit/save-families';
import { fail } from '../failure';
import type { PresentFamily } from '../families/present';
import type { CaseAt } from '../portfolio';
import type { Session } from '../session';
import { casesAt, entryNow } from './cases-at';

/** So many cases stand in one history line. */
const mostCases = 100;

/** Joins cases into the one that is kept, as one entry: its file, the removal of the others, and the way of their documents. */
export const joinFamilies = (session: Session, { keep, others }: { readonly keep: CaseAt; readonly others: readonly CaseAt[] }): Promise<Result<Saved, Failure>> =>
  change<Saved>(session, [keep, ...others].map(({ key }) => key), async () => {
    const keys = new Set([keep, ...others].map(({ key }) => key));
    if (others.length === 0 || keys.size !== others.length + 1) return { answer: fail('invalid', 'Choose two or more different cases to join.', keep.key) };
    if (others.length > mostCases) return { answer: fail('invalid', `At most ${mostCases} cases are joined at a time.`, keep.key) };
    const present = await casesAt(session, [keep, ...others]);
    if (!present.ok) return { answer: present };
    // Sound: as many were found as were asked for, the kept one first.
    const [kept, ...joining] = present.value as readonly [PresentFamily, ...PresentFamily[]];
    const { family, moves } = joinCases(kept.family, joining.map((each) => each.family), entryNow(session));
    const valid = validFamily(family);
    if (!valid.ok) return { answer: valid };
    const draft = draftEdit(kept, valid.value);
    const names = joining.map((each) => each.family.reference).join(', ');
    return commitSaved(session, { kind: 'edit', why: `${names} joined into ${kept.family.reference}`, whole: true }, [...(draft === undefined ? [] : [withMoves(draft, [...moves])]), ...joining.map((each) => draftRemoval(each))]);
  });
