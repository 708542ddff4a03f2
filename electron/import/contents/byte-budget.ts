import { ContentFault } from './content';

/** Bytes that may come out of one chosen file, however deep its archives lie in each other. */
export type ByteBudget = {
  readonly take: (bytes: number) => void;
  readonly left: () => number;
};

/** Patent data packs 10 to 60 times; what packs over 250 times is made to fill a disk or memory. */
const mostTimes = 250;
const free = 64 << 20;

/** A budget for a file of that size; `take` throws a {@link ContentFault} once more has come out of it. */
export const createByteBudget = (size: number): ByteBudget => {
  let left = free + mostTimes * size;
  return {
    left: () => left,
    take: (bytes) => {
      left -= bytes;
      if (left < 0) throw new ContentFault('too-large', `The archive unpacks to more than ${mostTimes} times its size, as patent data never does; reading stopped. Get it again from its source.`);
    },
  };
};
