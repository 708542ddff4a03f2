/** Rows sent with the answer to a query, so that a screen is full without a second question. */
export const firstRows = 100;

/** Answers that stay readable after newer ones; the eight newest do, so that scrolling never waits for a new query. */
export type KeptViews<View> = { readonly keep: (view: View) => number; readonly get: (id: number) => View | undefined };

const keptViews = 8;

export const createKeptViews = <View>(): KeptViews<View> => {
  const views = new Map<number, View>();
  let last = 0;
  return {
    keep: (view) => {
      last += 1;
      views.set(last, view);
      for (const old of views.keys()) {
        if (views.size <= keptViews) break;
        views.delete(old);
      }
      return last;
    },
    get: (id) => views.get(id),
  };
};
