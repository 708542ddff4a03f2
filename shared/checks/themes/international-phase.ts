import type { Application } from '../../model/application';
import type { Check } from '../check';
import { type CaseView, daysAfter, endedOn, monthsAfter, ownEvents, relationOf } from '../case-view';
import { claimedPriorities } from '../../law/pct/claimed-priorities';
import type { IsoDate } from '../../model/date';

const pctRule = 'pct.national-phase';

const international = (view: CaseView): readonly Application[] => (view.international.length === 0 ? view.international : view.international.filter((application) => application.status === undefined && endedOn(application) === undefined));

/** Earliest claim that counts, else the filing date: PCT Article 2(xi). */
const priorityOf = (view: CaseView, application: Application): IsoDate | undefined =>
  claimedPriorities(view, application).claims
    .flatMap((claim) => (claim.withdrawnOn === undefined && claim.active !== false ? [claim.date ?? view.named(claim)?.filingDate] : []))
    .reduce<IsoDate | undefined>((least, date) => (date !== undefined && (least === undefined || date < least) ? date : least), application.filingDate);

const entriesOf = (view: CaseView, application: Application): readonly Application[] =>
  view.family.applications.filter((member) => member.route === 'pct-entry' && member.relations.some((relation) => relation.type === 'pct-entry' && view.named(relation)?.id === application.id));

const nationalPhasePassed: Check = {
  id: 'national-phase-passed',
  title: 'National phase passed without entry',
  severity: 'error',
  basis: 'PCT Art. 22, 24(1)(iii), 39, R. 49.6',
  fix: 'Record the entry, or decide: do not enter. Where the entry was missed, look at late entry and reinstatement on the time limit.',
  find: (view, report) => {
    for (const application of international(view)) {
      for (const limit of view.limitsOf(application)) {
        if (limit.rule !== pctRule || limit.office === undefined || limit.due >= view.today || (limit.status !== 'overdue' && limit.status !== 'passed')) continue;
        const decision = application.decisions.find(({ id }) => id === limit.office);
        if (decision === undefined || decision.state === 'do-not-enter' || decision.state === 'entered') continue;
        const state = decision.state === 'undecided' ? 'nothing was decided' : `the decision is “${decision.state}”`;
        const late = limit.late !== undefined && limit.late.date >= view.today ? ` ${limit.late.label} is possible until ${limit.late.date}.` : '';
        report({ application: application.id, limit: limit.key, about: limit.office, fields: ['decisions'], facts: [limit.due, decision.state], text: `The time limit for entering the national phase at ${limit.office} ended on ${limit.due}; ${state}, and no entry is recorded for ${view.name(application)}.${late}` });
      }
    }
  },
};

const nationalPhaseNothingChosen: Check = {
  id: 'national-phase-no-office',
  title: 'No office chosen, and the national phase is near or over',
  severity: 'warning',
  basis: 'PCT Art. 22, 39',
  fix: 'Choose the offices in the PCT view, or record that none is entered.',
  find: (view, report) => {
    for (const application of international(view)) {
      const priority = priorityOf(view, application);
      // Where the last office data are older than the end of the phase, nobody can tell from here.
      if (priority === undefined || application.decisions.length > 0 || entriesOf(view, application).length > 0 || !view.isPersons(application)) continue;
      const end = monthsAfter(priority, 30);
      if (daysAfter(view.today, 90) < end || monthsAfter(end, 12) < view.today) continue;
      report({ application: application.id, fields: ['decisions'], facts: [priority], text: `Thirty months from the priority date of ${view.name(application)} ${end < view.today ? 'ended' : 'end'} on ${end}. No office is chosen and no entry is recorded.` });
    }
  },
};

const enteredLate: Check = {
  id: 'entered-after-limit',
  title: 'National phase entered after its time limit',
  severity: 'error',
  basis: 'PCT Art. 24(1)(iii), R. 49.6',
  fix: 'Correct the date of entry, or record the late entry or reinstatement and accept this.',
  find: (view, report) => {
    for (const application of international(view)) {
      for (const limit of view.limitsOf(application)) {
        if (limit.rule !== pctRule || limit.office === undefined) continue;
        const entered = application.decisions.find(({ id }) => id === limit.office)?.enteredOn;
        const last = limit.late?.kind === 'late-entry' || limit.late?.kind === 'extension' ? limit.late.date : limit.due;
        if (entered === undefined || entered <= last) continue;
        report({ application: application.id, limit: limit.key, about: limit.office, fields: ['decisions'], facts: [entered, last], text: `Entry at ${limit.office} is recorded on ${entered}; the last day for ${view.name(application)} was ${last}.` });
      }
    }
  },
};

const decisionsOf = (view: CaseView): readonly { readonly application: Application; readonly decision: Application['decisions'][number]; readonly entry: Application | undefined }[] =>
  view.international.flatMap((application) => {
    const entries = application.decisions.length === 0 ? [] : entriesOf(view, application);
    return application.decisions.map((decision) => ({ application, decision, entry: entries.find(({ office, id }) => id === decision.application || office === decision.id) }));
  });

const enteredWithoutApplication: Check = {
  id: 'entered-without-application',
  title: 'Entered, but no application in the case',
  severity: 'warning',
  fix: 'Add the application that came of the entry.',
  find: (view, report) => {
    for (const { application, decision, entry } of decisionsOf(view)) {
      if (decision.state !== 'entered' || entry !== undefined || view.family.applications.some(({ id }) => id === decision.application)) continue;
      report({ application: application.id, about: decision.id, fields: ['decisions'], facts: [decision.enteredOn], text: `Entry of ${view.name(application)} at ${decision.id} is recorded, but the case has no application there: none of its time limits is watched.` });
    }
  },
};

const entryWithoutDecision: Check = {
  id: 'entry-against-decision',
  title: 'Application exists, but the decision says not to enter',
  severity: 'warning',
  fix: 'Set the decision to entered, or remove the application.',
  find: (view, report) => {
    for (const { application, decision, entry } of decisionsOf(view)) {
      if (entry === undefined || entry.stage !== 'filed' || (decision.state !== 'do-not-enter' && decision.state !== 'undecided')) continue;
      report({ application: application.id, about: decision.id, fields: ['decisions'], facts: [decision.state, entry.id], text: `${view.name(entry)} came of ${view.name(application)}, whose decision for ${decision.id} is “${decision.state === 'undecided' ? 'undecided' : 'do not enter'}”.` });
    }
  },
};

const closedRoute: Check = {
  id: 'national-route-closed',
  title: 'Entry planned where there is no national route',
  severity: 'error',
  basis: 'PCT Art. 45(2)',
  fix: 'Enter the regional phase instead and remove the decision.',
  find: (view, report) => {
    for (const { application, decision } of decisionsOf(view)) {
      const row = view.law.nationalPhase.get(decision.id);
      if (row?.route !== 'closed' || (decision.state !== 'enter' && decision.state !== 'instructed' && decision.state !== 'confirmed')) continue;
      report({ application: application.id, about: decision.id, fields: ['decisions'], facts: [decision.state], text: `${decision.id} has closed the national route of the PCT: ${view.name(application)} gives protection there only through ${row.use?.join(' or ') ?? 'a regional office'}.` });
    }
  },
};

const instructionUnconfirmed: Check = {
  id: 'instruction-unconfirmed',
  title: 'Instruction to an agent not confirmed',
  severity: 'warning',
  fix: 'Ask the agent, then record the confirmation.',
  find: (view, report) => {
    for (const { application, decision } of decisionsOf(view)) {
      if (decision.state !== 'instructed' || decision.instructedOn === undefined || daysAfter(decision.instructedOn, 30) >= view.today) continue;
      report({ application: application.id, about: decision.id, fields: ['decisions'], facts: [decision.instructedOn], text: `${decision.agent ?? 'An agent'} was instructed on ${decision.instructedOn} to enter ${view.name(application)} at ${decision.id}, and has not confirmed for 30 days.` });
    }
  },
};

const enterNotInstructed: Check = {
  id: 'entry-not-instructed',
  title: 'To be entered within a month, nobody instructed',
  severity: 'warning',
  fix: 'Instruct the agent, or record the instruction.',
  find: (view, report) => {
    for (const { application, decision } of decisionsOf(view)) {
      if (decision.state !== 'enter') continue;
      const limit = view.limitsOf(application).find(({ rule, office }) => rule === pctRule && office === decision.id);
      if (limit?.status !== 'open' || limit.due > daysAfter(view.today, 30)) continue;
      report({ application: application.id, limit: limit.key, about: decision.id, fields: ['decisions'], facts: [limit.due], text: `${view.name(application)} is to be entered at ${decision.id} by ${limit.due}. No instruction is recorded.` });
    }
  },
};

const entryOtherFilingDate: Check = {
  id: 'entry-other-filing-date',
  title: 'National phase with another filing date than the international application',
  severity: 'warning',
  basis: 'PCT Art. 11(3)',
  fix: 'Enter the international filing date as the filing date, and the day of entry as an event.',
  find: (view, report) => {
    for (const application of view.filed) {
      if (application.route !== 'pct-entry' || application.filingDate === undefined || !view.isAlive(application) || relationOf(application, 'division', 'continuation', 'continuation-in-part') !== undefined) continue;
      const relation = relationOf(application, 'pct-entry');
      const earlier = relation === undefined ? undefined : view.named(relation);
      if (earlier?.filingDate === undefined || earlier.filingDate === application.filingDate || earlier.route !== 'pct') continue;
      report({ application: application.id, fields: ['filingDate'], facts: [application.filingDate, earlier.filingDate], text: `${view.name(application)} has the filing date ${application.filingDate}; the international application was filed on ${earlier.filingDate}, which is the filing date in every state. Its term and fees are computed from the date entered.` });
    }
  },
};

const entryWithoutInternational: Check = {
  id: 'entry-without-international-application',
  title: 'National phase of no international application',
  severity: 'note',
  fix: 'Link the application to the international one, or change its route.',
  find: ({ filed, isAlive, name }, report) => {
    for (const application of filed) {
      if (application.route !== 'pct-entry' || !isAlive(application) || relationOf(application, 'pct-entry') !== undefined) continue;
      report({ application: application.id, fields: ['relations', 'route'], facts: [], text: `${name(application)} is recorded as a national or regional phase, and no international application is named.` });
    }
  },
};

const chapterWithoutDemand: Check = {
  id: 'chapter-two-without-demand',
  title: 'Chapter II without a demand',
  severity: 'error',
  basis: 'PCT Art. 31, 39(1), R. 54bis.1',
  fix: 'Record when the demand was filed, or set Chapter I.',
  find: (view, report) => {
    for (const application of international(view)) {
      if (application.chapter !== 'II' || !view.isAlive(application) || application.events.some(({ type }) => type === 'demand-filed')) continue;
      report({ application: application.id, fields: ['chapter', 'events'], facts: [], text: `${view.name(application)} is under Chapter II, but no demand is recorded. Without one the limits of Article 22 apply, which are earlier at some offices.` });
    }
  },
};

const demandWithoutChapter: Check = {
  id: 'demand-without-chapter-two',
  title: 'Demand filed, but still Chapter I',
  severity: 'warning',
  basis: 'PCT Art. 39(1)',
  fix: 'Set Chapter II, if the demand was filed in time.',
  find: (view, report) => {
    for (const application of international(view)) {
      const demand = ownEvents(application, 'demand-filed').find(view.isPersonsEvent);
      if (demand === undefined || application.chapter === 'II' || !view.isAlive(application)) continue;
      report({ application: application.id, about: demand.id, fields: ['chapter'], facts: [demand.date], text: `A demand of ${demand.date} is recorded for ${view.name(application)}; its limits for the national phase are still those of Chapter I.` });
    }
  },
};

const demandLate: Check = {
  id: 'demand-late',
  title: 'Demand filed too late',
  severity: 'error',
  basis: 'PCT R. 54bis.1(b)',
  fix: 'Correct the date, or set Chapter I: a late demand is considered not to have been submitted.',
  find: (view, report) => {
    for (const application of international(view)) {
      const demand = ownEvents(application, 'demand-filed').find(view.isPersonsEvent);
      const limit = view.limitsOf(application).find(({ rule }) => rule === 'pct.demand');
      if (demand === undefined || limit === undefined || demand.date <= limit.due) continue;
      report({ application: application.id, limit: limit.key, about: demand.id, fields: ['events'], facts: [demand.date, limit.due], text: `The demand of ${demand.date} in ${view.name(application)} was filed after ${limit.due}, the last day.` });
    }
  },
};

const searchReportNotRecorded: Check = {
  id: 'search-report-not-recorded',
  title: 'International search report not recorded',
  severity: 'note',
  basis: 'PCT R. 42.1, 46.1, 54bis.1(a)',
  fix: 'Enter the date on which the search report was transmitted.',
  find: (view, report) => {
    for (const application of international(view)) {
      const priority = priorityOf(view, application);
      const { filingDate } = application;
      if (priority === undefined || filingDate === undefined || !view.isPersons(application) || application.events.some(({ type }) => type === 'isr-transmitted')) continue;
      const [from, to] = [monthsAfter(priority, 12), monthsAfter(priority, 22)];
      if (view.today <= from || view.today > to || view.today <= monthsAfter(filingDate, 6)) continue;
      report({ application: application.id, fields: ['events'], facts: [priority], text: `Twelve months after the priority date of ${view.name(application)} no search report is recorded. Amendments under Article 19 and the demand are counted from its transmittal.` });
    }
  },
};

const publicationOverdue: Check = {
  id: 'publication-not-recorded',
  title: 'Publication not recorded after eighteen months',
  severity: 'note',
  basis: 'PCT Art. 21(2)(a); EPC Art. 93(1)(a)',
  fix: 'Enter the publication, or record the withdrawal.',
  find: (view, report) => {
    for (const application of view.filed) {
      if ((application.office !== 'WO' && application.office !== 'EP') || application.route === 'pct-entry' || !view.isAlive(application) || application.publications.length > 0 || application.events.some(({ type }) => type === 'publication')) continue;
      if (relationOf(application, 'division') !== undefined) continue;
      const priority = priorityOf(view, application);
      if (priority === undefined || view.today <= daysAfter(monthsAfter(priority, 18), 31) || view.today > monthsAfter(priority, 60)) continue;
      report({ application: application.id, fields: ['publications'], facts: [priority], text: `Eighteen months from the priority date of ${view.name(application)} ended on ${monthsAfter(priority, 18)}; no publication is recorded, and what runs from it is not watched.` });
    }
  },
};

export const internationalPhaseChecks: readonly Check[] = [
  nationalPhasePassed,
  enteredLate,
  closedRoute,
  chapterWithoutDemand,
  demandLate,
  nationalPhaseNothingChosen,
  enteredWithoutApplication,
  entryWithoutDecision,
  instructionUnconfirmed,
  enterNotInstructed,
  entryOtherFilingDate,
  demandWithoutChapter,
  entryWithoutInternational,
  searchReportNotRecorded,
  publicationOverdue,
];
