/** Jobs run one after another in the order of the calls; a job's answer is given before its `after` is run. */
export type Queue = {
  readonly run: <T>(job: () => Promise<Outcome<T>>) => Promise<T>;
  /** Fulfilled when all that was queued so far has ended. */
  readonly idle: () => Promise<void>;
};

/** `after` belongs to the job, but nobody waits for it: the next job does. */
export type Outcome<T> = { readonly answer: T; readonly after?: () => Promise<void> };

export const createQueue = (): Queue => {
  let last: Promise<void> = Promise.resolve();
  return {
    run: (job) => {
      const turn = last;
      return new Promise((resolve, reject) => {
        last = turn.then(async () => {
          let outcome;
          try {
            outcome = await job();
          } catch (error) {
            reject(error);
            return;
          }
          resolve(outcome.answer);
          await outcome.after?.();
        });
      });
    },
    idle: () => last,
  };
};
