import type { Failure, Saved } from '#shared/ipc';
import { keptApart } from '#shared/families/cases/kept-apart';
import type { Result } from '#shared/result';
import { draftEdit } from '../commit/draft';
import { change, commitSaved } from '../commit/save-families';
import { fail } from '../failure';
import { presentFamily, type PresentFamily } from '../families/present';
import type { Session } from '../session';
import { entryNow } from './cases-at';

/** A person declined to join linked cases: each names the others, so that nothing proposes it again. */
export const keepFamiliesApart = (session: Session, { keys }: { readonly keys: readonly string[] }): Promise<Result<Saved, Failure>> =>
  change<Saved>(session, keys, async () => {
    if (new Set(keys).size < 2) return { answer: fail('invalid', 'Choose two or more different cases to keep apart.') };
    const found: PresentFamily[] = [];
    for (const key of new Set(keys)) {
      const present = await presentFamily(session, key, { notice: true });
      if (!present.ok) return { answer: present };
      found.push(present.value);
    }
    const entry = entryNow(session);
    const drafts = found.flatMap((present) => draftEdit(present, keptApart(present.family, found.filter((other) => other !== present).map(({ key }) => key), entry)) ?? []);
    return commitSaved(session, { kind: 'edit', why: `${found.map(({ family }) => family.reference).join(', ')} kept apart` }, drafts);
  });
