import { useState } from 'react';

/** Whether what flew past is still in sight: while it flies, and then until the rows where it ended are there. */
export const useFlown = (isFast: boolean, isReady: boolean): boolean => {
  const [isFlown, setFlown] = useState(isFast);
  const next = isFast || (isFlown && !isReady);
  if (next !== isFlown) setFlown(next);
  return next;
};
