import type { Failure } from '#shared/ipc';
import { notify } from '../ui/surfaces/notify';

/** Shows an expected failure as a notice that stays until it is closed. */
export const tellFailure = (failure: Failure): void => {
  notify({ message: failure.message, tone: 'error' });
};
