/**
 * Files that a person dropped on the window. The preload names their paths; the page learns an id, which is good for one use. A new drop
 * replaces one that was not used.
 */
export type DroppedFiles = {
  /** Answers the id of the drop. */
  readonly put: (paths: readonly string[]) => string;
  /** The paths of a drop, once; undefined where it is not there. */
  readonly take: (drop: string) => readonly string[] | undefined;
};

/** `createId` makes ids that cannot be guessed. */
export const createDroppedFiles = (createId: () => string): DroppedFiles => {
  let waiting: { readonly drop: string; readonly paths: readonly string[] } | undefined;
  return {
    put: (paths) => {
      waiting = { drop: createId(), paths };
      return waiting.drop;
    },
    take: (drop) => {
      if (waiting?.drop !== drop) return undefined;
      const { paths } = waiting;
      waiting = undefined;
      return paths;
    },
  };
};
