import { plural } from '../../ui/marks/plural';
import { notify } from '../../ui/surfaces/notify';
import { tellFailure } from '../tell-failure';
import { actTitles, type DirectAct } from './act-words';
import { type LimitRef, saveAct } from './save-marks';

/** Does an act that asks for nothing, and tells only what it did not fit. */
export const actAtOnce = async (act: DirectAct, limits: readonly LimitRef[]): Promise<boolean> => {
  const answer = await saveAct(limits, { act }, `${actTitles[act]}: ${plural(limits.length, 'time limit')}`);
  if (!answer.ok) {
    tellFailure(answer.error);
    return false;
  }
  const { skipped } = answer.value;
  if (skipped > 0) notify({ message: `${plural(limits.length - skipped, 'time limit')}: ${actTitles[act].toLowerCase()}. ${plural(skipped, 'other')} left as before: ${reasons[act]}.`, tone: 'warning' });
  return true;
};

const reasons: Readonly<Record<DirectAct, string>> = {
  'confirm-done': 'no office data say that it was done',
  'confirm-date': 'it is closed, or a person overrode its date',
  check: 'you gave the date yourself, another person checks it',
};
