import { toDayNumber } from '../model/date';
import type { TakenOverLimit } from '../model/taken-over-limit';
import { compareTakenOver } from './compare-taken-over';
import { unmoved } from './evaluate';
import { type LimitDraft, type LimitScope, limitKey, limitOf, timeLimitOf } from './limit-of';
import { enteredByPerson } from './limit-status';

/** Rule of the limits that no rule gives: another docket or a person states them. */
export const statedRule = 'stated';

/** Key of a stated limit of an application. */
export const statedKey = (application: string, { id }: Pick<TakenOverLimit, 'id'>): string => limitKey(application, statedRule, id);

/**
 * The time limits of an application that another docket or a person states and that are not computed: they are kept on the stated day, unmoved,
 * like any other. Those done there, settled by a person, or computed here (on whatever day) are not among them. `computed` are all other limits
 * of the application.
 */
export const statedLimits = (scope: LimitScope, computed: readonly LimitDraft[], limits: LimitDraft[]): void => {
  const { application, family, law } = scope;
  const open = application.takenOver?.filter(({ done, settled }) => done !== true && settled === undefined) ?? [];
  if (open.length === 0) return;
  const compared = compareTakenOver({ ...application, takenOver: open }, computed.map(timeLimitOf));
  for (const { taken, outcome } of compared) {
    if (outcome !== 'not-computed') continue;
    const byHand = enteredByPerson(family, taken.src);
    const day = toDayNumber(taken.due);
    const basis = byHand ? 'As entered by a person' : 'As another docket states it';
    limits.push(
      limitOf(
        // What office data do not report says nothing of such a limit.
        { ...scope, heardOn: undefined },
        { id: statedRule, version: law.version, label: taken.text, nature: 'act', basis, trust: 'stated', event: 'stated' },
        {
          computed: unmoved(day, { from: 'filing', plus: { months: 0, days: 0 }, basis }),
          from: day,
          office: application.office,
          satisfied: undefined,
          late: undefined,
          settled: false,
          warnings: undefined,
          qualifier: taken.id,
        },
      ),
    );
  }
};
