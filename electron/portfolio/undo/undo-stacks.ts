import { z } from 'zod';

const doneItemSchema = z.strictObject({
  entry: z.string(),
  why: z.string(),
  /** The latest redo of the entry: it is what undo takes back then. */
  via: z.string().optional(),
});
const undoneItemSchema = z.strictObject({
  /** The undo entry, which redo takes back. */
  entry: z.string(),
  of: doneItemSchema,
});

/** What undo and redo would take back, latest last. Kept in the checkpoint, brought forward by each entry. */
export const undoStacksSchema = z.strictObject({ done: z.array(doneItemSchema), undone: z.array(undoneItemSchema) });
export type UndoStacks = z.infer<typeof undoStacksSchema>;

const depth = 200;

export const emptyStacks: UndoStacks = { done: [], undone: [] };

/** The stacks after an entry. A new change forgets what could have been redone, as everywhere. */
export const afterEntry = (stacks: UndoStacks, entry: { readonly id: string; readonly kind: string; readonly why: string; readonly undoes?: string | undefined }): UndoStacks => {
  if (entry.kind === 'outside') return stacks;
  if (entry.kind !== 'undo') return { done: [...stacks.done, { entry: entry.id, why: entry.why }].slice(-depth), undone: [] };
  const done = stacks.done.find((item) => (item.via ?? item.entry) === entry.undoes);
  if (done) return { done: stacks.done.filter((item) => item !== done), undone: [...stacks.undone, { entry: entry.id, of: done }].slice(-depth) };
  const undone = stacks.undone.find((item) => item.entry === entry.undoes);
  if (undone) return { done: [...stacks.done, { ...undone.of, via: entry.id }].slice(-depth), undone: stacks.undone.filter((item) => item !== undone) };
  return stacks;
};
