import type { TimeLimit } from '../../law/time-limit';
import type { Check } from '../check';
import { type CaseView, monthsAfter, ownEvents } from '../case-view';
import type { Application } from '../../model/application';

const renewals = (view: CaseView, application: Application): readonly TimeLimit[] => view.limitsOf(application).filter(({ year }) => year !== undefined);

const paidTwice: Check = {
  id: 'fee-paid-twice',
  title: 'Fee paid twice for one year',
  severity: 'warning',
  fix: 'Remove the entry that is wrong, or ask the office to refund the second payment.',
  find: (view, report) => {
    for (const application of view.alive) {
      let first: Map<string, string> | undefined;
      for (const { id, type, date, year, state } of application.events) {
        if (type !== 'fee-paid' || year === undefined || date === undefined) continue;
        const key = `${state ?? ''} ${year}`;
        first ??= new Map();
        const earlier = first.get(key);
        if (earlier !== undefined && earlier !== date) report({ application: application.id, about: id, fields: ['events'], facts: [year, state, earlier, date], text: `${view.name(application)}: the fee for year ${year}${state === undefined ? '' : ` in ${state}`} is recorded as paid on ${earlier} and again on ${date}.` });
        else first.set(key, date);
      }
    }
  },
};

const feeOutOfSeries: Check = {
  id: 'fee-for-no-year',
  title: 'Fee paid for a year for which none is due',
  severity: 'warning',
  fix: 'Correct the year of the payment.',
  find: (view, report) => {
    for (const application of view.alive) {
      if (!application.events.some(({ type, year }) => type === 'fee-paid' && year !== undefined)) continue;
      const years = renewals(view, application).flatMap(({ year }) => year ?? []);
      const first = Math.min(...years);
      if (years.length === 0) continue;
      const wrong = ownEvents(application, 'fee-paid').find((event) => view.isPersonsEvent(event) && event.year !== undefined && event.year < first);
      if (wrong === undefined) continue;
      report({ application: application.id, about: wrong.id, fields: ['events'], facts: [wrong.year, first], text: `${view.name(application)}: a fee of ${wrong.date} is recorded for year ${wrong.year}. The first year for which this office takes a fee here is ${first}.` });
    }
  },
};

const renewalNotRecorded: Check = {
  id: 'renewal-not-recorded',
  title: 'Renewal fee not recorded as paid',
  severity: 'error',
  basis: 'Paris Convention Art. 5bis(1)',
  fix: 'Record the payment with its receipt, or the lapse. While the surcharge period runs, pay.',
  find: (view, report) => {
    for (const application of view.alive) {
      if (!view.isPersons(application)) continue;
      // Only those of the last two years: what is older was settled one way or the other.
      const unpaid = renewals(view, application).filter(({ status, due }) => status === 'passed' && due < view.today && monthsAfter(due, 24) >= view.today);
      const [first] = unpaid;
      if (first === undefined) continue;
      report({ application: application.id, limit: first.key, fields: ['events'], facts: unpaid.map(({ key }) => key), text: `${view.name(application)} counts as alive. ${unpaid.map(({ year, due }) => `The fee for year ${year}, due ${due},`).join(' ')} is not recorded as paid, and the period for it is over: the right stands only if it was paid.` });
    }
  },
};

export const feeChecks: readonly Check[] = [renewalNotRecorded, paidTwice, feeOutOfSeries];
