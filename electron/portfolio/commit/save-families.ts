import type { ChannelInput, Failure, Saved } from '#shared/ipc';
import { caseFamilySchema, familyKeySchema, type CaseFamily } from '#shared/model/case-family';
import { recordPerson } from '#shared/model/person-entry';
import { ok, type Result } from '#shared/result';
import { commitMany, type Many } from './commit-many';
import { draftCreation, draftEdit, draftRemoval, type Draft } from './draft';
import { fail } from '../failure';
import type { Edit } from '../portfolio';
import { familyIn, presentFamily, presentText, presentTexts, whenFree } from '../families/present';
import type { Outcome } from './queue';
import { refuseWrite, type Session } from '../session';

type Answer = Result<Saved, Failure>;

/** Saves what a person edited; each edit must start from the content that is there. */
export const saveFamilies = (session: Session, { edits, why }: { readonly edits: readonly Edit[]; readonly why: string }): Promise<Answer> =>
  change(session, edits.map((edit) => edit.key), async () => {
    const person = personNow(session);
    const drafts: Draft[] = [];
    for (const { key, hash, family } of edits) {
      const present = await presentFamily(session, key, { notice: true });
      if (!present.ok) return { answer: present };
      if (present.value.hash !== hash) return { answer: fail('conflict', `${present.value.family.reference} was changed since it was opened here. Look at it again and repeat the change.`, key) };
      const valid = validFamily(family);
      if (!valid.ok) return { answer: valid };
      if (family.key !== key || family.year !== present.value.year) return { answer: fail('invalid', `Key and year of ${key} never change.`, key) };
      const draft = draftEdit(present.value, recordPerson(present.value.family, valid.value, person));
      if (draft) drafts.push(draft);
    }
    return commitSaved(session, { kind: 'edit', why }, drafts);
  });

export const createFamily = (session: Session, { family, why }: { readonly family: CaseFamily; readonly why: string }): Promise<Answer> =>
  change(session, [], async () => {
    const valid = validFamily(family);
    if (!valid.ok) return { answer: valid };
    const key = freeKey(session, valid.value.key);
    return commitSaved(session, { kind: 'create', why }, [draftCreation(recordPerson(undefined, { ...valid.value, key }, personNow(session)))]);
  });

export const removeFamilies = (session: Session, { keys, why }: { readonly keys: readonly string[]; readonly why: string }): Promise<Answer> =>
  change(session, keys, async () => {
    for (const key of keys) {
      const present = await presentText(session, key, { notice: true });
      if (!present.ok) return { answer: present };
    }
    return commitSaved(session, { kind: 'remove', why }, removals());

    async function* removals(): AsyncGenerator<Draft> {
      for await (const { present } of presentTexts(session, new Set(keys))) {
        if (present.ok) yield draftRemoval(present.value);
      }
    }
  });

/** One field of many families. A family whose file cannot be read fails the whole, so that nothing is changed by halves. */
export const bulkEdit = (session: Session, { keys, change: wanted }: ChannelInput<'family.bulk'>): Promise<Answer> =>
  change(session, keys, async () => {
    const person = personNow(session);
    const unreadable: Failure[] = [];
    const outcome = await commitSaved(session, { kind: 'edit', why: bulkSentence(keys.length, wanted) }, edited(), () => unreadable[0]);
    return outcome;

    async function* edited(): AsyncGenerator<Draft> {
      for await (const { present: content } of presentTexts(session, new Set(keys))) {
        const present = content.ok ? familyIn(content.value) : content;
        if (!present.ok) {
          unreadable.push(present.error);
          return;
        }
        const draft = draftEdit(present.value, recordPerson(present.value.family, withBulkChange(present.value.family, wanted), person));
        if (draft) yield draft;
      }
    }
  });

type BulkChange = ChannelInput<'family.bulk'>['change'];

const withBulkChange = (family: CaseFamily, wanted: BulkChange): CaseFamily => {
  if (wanted.field === 'tags') {
    const kept = family.tags.filter((tag) => !wanted.remove.includes(tag));
    return { ...family, tags: [...kept, ...wanted.add.filter((tag, index) => !kept.includes(tag) && wanted.add.indexOf(tag) === index)] };
  }
  const { responsible: _, ...others } = family;
  return wanted.value === '' ? others : { ...others, responsible: wanted.value };
};

const bulkSentence = (families: number, wanted: BulkChange): string => {
  const of = `of ${families} ${families === 1 ? 'family' : 'families'}`;
  if (wanted.field === 'responsible') return wanted.value === '' ? `Responsible ${of} cleared` : `Responsible ${of} set to ${wanted.value}`;
  const parts = [...(wanted.add.length > 0 ? [`${wanted.add.join(', ')} added`] : []), ...(wanted.remove.length > 0 ? [`${wanted.remove.join(', ')} removed`] : [])];
  return `Tags ${of}: ${parts.join('; ')}`;
};

/** The person's entry that provenance names: who and when. */
export const personNow = (session: Session) => ({ by: session.deps.person(), at: new Date(session.deps.clock.now()).toISOString() });

/** Runs a change when it may be written and no plan is writing files of these families. */
export const change = async <T>(session: Session, keys: readonly string[], job: () => Promise<Outcome<Result<T, Failure>>>): Promise<Result<T, Failure>> =>
  refuseWrite(session) ?? whenFree(session, keys, async () => {
    const refused = refuseWrite(session);
    return refused ? { answer: refused } : job();
  });

/** Commits drafts; `refusal` is asked after all were made and stops the change. */
export const commitSaved = async (session: Session, entry: Many, drafts: AsyncIterable<Draft> | Iterable<Draft>, refusal?: () => Failure | undefined): Promise<Outcome<Answer>> => {
  const { answer, after } = await commitMany(session, entry, drafts, refusal);
  return { answer: answer.ok ? ok({ entry: answer.value.entry, saved: answer.value.saved }) : answer, ...(after ? { after } : {}) };
};

export const validFamily = (family: CaseFamily): Result<CaseFamily, Failure> => {
  const parsed = caseFamilySchema.safeParse(family);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0];
  return fail('invalid', `The family cannot be saved: ${first ? `${first.path.join('/') || 'family'}: ${first.message}` : 'its form is not valid'}.`, family.key);
};

const longestKey = 40;

/** The key, or where it is taken the next one with a number that is free. */
export const freeKey = (session: Session, key: string): string => {
  const taken = (candidate: string): boolean => session.files.table.has(candidate) || session.setAside.has(candidate) || session.reserved.has(candidate) || session.files.pending(candidate) !== undefined;
  if (!taken(key)) return key;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = familyKeySchema.parse(`${key.slice(0, longestKey - suffix.length).replace(/-+$/, '')}${suffix}`);
    if (!taken(candidate)) return candidate;
  }
};
