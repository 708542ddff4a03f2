import { relatedIndex, type Document, type Related, type RelatedIndex } from '#shared/query/related/related-index';
import { textOfFamily } from '#shared/query/related/text-of-family';
import type { FamilySource } from '../family-source';

/** How far the space is in which families are near to each other. */
export type RelatedStatus = { readonly phase: 'idle' | 'reading' | 'computing' | 'ready' | 'failed'; /** 0 to 1. */ readonly done: number; readonly message?: string };

export type RelatedQuestion = { readonly limit: number } & ({ readonly family: string } | { readonly text: string });

export type RelatedKeeper = {
  /** The nearest families; computes the space first where it is not there. Undefined where the portfolio was closed meanwhile. */
  readonly nearest: (question: RelatedQuestion) => Promise<readonly Related[] | undefined>;
  /** Families that changed or went, to be placed anew. */
  readonly changed: (keys: readonly string[], removed: readonly string[]) => Promise<void>;
  readonly close: () => void;
};

type Deps = {
  readonly source: FamilySource;
  readonly onStatus: (status: RelatedStatus) => void;
  /** Lets other work of the thread, and of the computer, go first. */
  readonly pause: () => Promise<void>;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
};

/** Families read with one question. */
const familiesAtOnce = 200;
/** Work in a row before others are let through. */
const stretch = 12;
/** Many changes at once are an import: the space is computed anew when it is next asked for. */
const mostChanges = 2000;

/** Keeps the space of one portfolio; it is computed when it is first asked for, in short stretches. */
export const createRelatedKeeper = ({ source, onStatus, pause, now }: Deps): RelatedKeeper => {
  let generation = 0;
  let building: Promise<RelatedIndex | undefined> | undefined;
  let waiting: { readonly changed: Set<string>; readonly removed: Set<string> } = { changed: new Set(), removed: new Set() };

  const build = async (mine: number): Promise<RelatedIndex | undefined> => {
    try {
      const documents: Document[] = [];
      const keys = [...(await source.manifest()).keys()];
      for (let at = 0; at < keys.length; at += familiesAtOnce) {
        onStatus({ phase: 'reading', done: at / keys.length });
        for await (const { key, family } of source.families(keys.slice(at, at + familiesAtOnce), () => undefined)) documents.push({ key, text: textOfFamily(family) });
        if (mine !== generation) return undefined;
        await pause();
      }
      onStatus({ phase: 'computing', done: 0 });
      const steps = relatedIndex(documents);
      let began = now();
      for (let step = steps.next(); ; step = steps.next()) {
        if (mine !== generation) return undefined;
        if (step.done === true) {
          onStatus({ phase: 'ready', done: 1 });
          return step.value;
        }
        if (now() - began < stretch) continue;
        onStatus({ phase: 'computing', done: step.value });
        await pause();
        began = now();
      }
    } catch (cause) {
      if (mine === generation) onStatus({ phase: 'failed', done: 0, message: `The related families could not be computed: ${cause instanceof Error ? cause.message : String(cause)}. The portfolio is unchanged; try again.` });
      building = undefined;
      return undefined;
    }
  };

  /** Places what changed since the space was computed. */
  const settle = async (index: RelatedIndex): Promise<void> => {
    const { changed, removed } = waiting;
    if (changed.size === 0 && removed.size === 0) return;
    waiting = { changed: new Set(), removed: new Set() };
    for (const key of removed) index.put(key, undefined);
    if (changed.size > 0) for await (const { key, family } of source.families([...changed], () => undefined)) index.put(key, textOfFamily(family));
  };

  return {
    nearest: async (question) => {
      const mine = generation;
      building ??= build(mine);
      const index = await building;
      if (index === undefined || mine !== generation) return undefined;
      await settle(index);
      return 'family' in question ? index.ofFamily(question.family, question.limit) : index.ofText(question.text, question.limit);
    },
    changed: async (keys, removed) => {
      if (building === undefined) return;
      for (const key of keys) {
        waiting.changed.add(key);
        waiting.removed.delete(key);
      }
      for (const key of removed) {
        waiting.removed.add(key);
        waiting.changed.delete(key);
      }
      if (waiting.changed.size <= mostChanges) return;
      generation += 1;
      building = undefined;
      waiting = { changed: new Set(), removed: new Set() };
      onStatus({ phase: 'idle', done: 0 });
    },
    close: () => {
      generation += 1;
      building = undefined;
      waiting = { changed: new Set(), removed: new Set() };
      onStatus({ phase: 'idle', done: 0 });
    },
  };
};
