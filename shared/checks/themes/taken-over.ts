import { compareTakenOver, type TakenOverComparison } from '../../law/compare-taken-over';
import { statedKey } from '../../law/stated-limits';
import type { Application } from '../../model/application';
import type { TakenOverLimit } from '../../model/taken-over-limit';
import type { Check, Found } from '../check';
import type { CaseView } from '../case-view';

type OpenComparison = { readonly application: Application; readonly comparison: TakenOverComparison };
const none: readonly OpenComparison[] = [];

/** Taken-over time limits that are not done and on which no person has decided, beside what is computed. */
const openComparisons = (view: CaseView): readonly OpenComparison[] =>
  view.family.applications.flatMap((application) => {
    if (application.takenOver === undefined) return none;
    const open = application.takenOver.filter(({ done, settled }) => done !== true && settled === undefined);
    return compareTakenOver({ ...application, takenOver: open }, view.limitsOf(application)).map((comparison) => ({ application, comparison }));
  });

const found = (application: Application, { taken, ...rest }: TakenOverComparison, text: string): Found => ({
  application: application.id,
  ...(rest.outcome === 'not-computed' ? {} : { limit: rest.computed.key }),
  about: taken.id,
  fields: ['takenOver'],
  facts: [taken.text, taken.due, ...(rest.outcome === 'not-computed' ? [] : [rest.computed.key, rest.computed.due])],
  text,
});

const inDays = (days: number): string => `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;

/** Whether nobody has marked it done or not needed among the time limits. */
const isWaiting = (view: CaseView, application: Application, taken: TakenOverLimit): boolean =>
  view.limitsOf(application).some(({ key, status }) => key === statedKey(application.id, taken) && (status === 'open' || status === 'overdue'));

const later: Check = {
  id: 'taken-over-later-than-computed',
  title: 'Taken-over last day is later than the computed one',
  severity: 'error',
  fix: 'Look up the event and the rule; act by the earlier day until it is clear. Correct the event, or accept this with the reason.',
  find: (view, report) => {
    for (const { application, comparison } of openComparisons(view)) {
      if (comparison.outcome !== 'differs' || comparison.days < 0) continue;
      const { taken, computed, days } = comparison;
      report(found(application, comparison, `${view.name(application)}: the other docket has ${taken.text} on ${taken.due}. ${computed.label} is computed for ${computed.due} (${computed.basis}), ${inDays(days)} earlier.`));
    }
  },
};

const earlier: Check = {
  id: 'taken-over-earlier-than-computed',
  title: 'Taken-over last day is earlier than the computed one',
  severity: 'warning',
  fix: 'Look up the event and the rule: a shortened period, an earlier event or another rule. Enter what is missing, or accept this with the reason.',
  find: (view, report) => {
    for (const { application, comparison } of openComparisons(view)) {
      if (comparison.outcome !== 'differs' || comparison.days > 0) continue;
      const { taken, computed, days } = comparison;
      report(found(application, comparison, `${view.name(application)}: the other docket has ${taken.text} on ${taken.due}. ${computed.label} is computed for ${computed.due} (${computed.basis}), ${inDays(days)} later.`));
    }
  },
};

const notComputed: Check = {
  id: 'taken-over-not-computed',
  title: 'Taken-over time limit that is not computed',
  severity: 'warning',
  fix: 'Enter the document or event that it runs from, so that it is computed; or accept this where it is no time limit of the law.',
  find: (view, report) => {
    for (const { application, comparison } of openComparisons(view)) {
      const { taken } = comparison;
      // What a person entered by hand was not expected to be computed.
      if (comparison.outcome !== 'not-computed' || taken.due < view.today || view.isPersons(taken) || !isWaiting(view, application, taken)) continue;
      report(found(application, comparison, `${view.name(application)}: the other docket has ${taken.text} on ${taken.due}. Nothing recorded here gives such a time limit; it stands among the time limits as stated.`));
    }
  },
};

const passed: Check = {
  id: 'taken-over-passed',
  title: 'Stated time limit has passed and is not done',
  severity: 'error',
  fix: 'Record what was done, or look what is still possible; accept this where the other docket was not kept up.',
  find: (view, report) => {
    for (const { application, comparison } of openComparisons(view)) {
      const { taken } = comparison;
      if (comparison.outcome !== 'not-computed' || taken.due >= view.today || !view.isAlive(application) || !isWaiting(view, application, taken)) continue;
      report(found(application, comparison, view.isPersons(taken) ? `${view.name(application)}: ${taken.text} was entered for ${taken.due} and is not done.` : `${view.name(application)}: the other docket has ${taken.text} on ${taken.due}, not done. Nothing recorded here gives such a time limit.`));
    }
  },
};

/** What another docket says of time limits, held against what is computed. */
export const takenOverChecks: readonly Check[] = [later, passed, earlier, notComputed];
