import type { Application } from '../../model/application';
import { fromDayNumber, type IsoDate, toDayNumber } from '../../model/date';
import type { PriorityClaim, RelationType } from '../../model/link';
import type { Check } from '../check';
import { type CaseView, monthsAfter } from '../case-view';
import { receivingOffice } from '../../law/priority-date';

/** Relations by which an application rests on an earlier one's filing date; its priorities were claimed in time there. */
const derived: ReadonlySet<RelationType> = new Set(['pct-entry', 'division', 'continuation', 'continuation-in-part', 'reissue', 'validation', 'unitary-effect', 'utility-branch', 'addition', 'substitution', 'provisional-conversion']);

/** Claims of the Paris Convention by an application that has no earlier filing date of its own: in force, and dated. */
const ownClaims = (view: CaseView, application: Application): readonly DatedClaim[] => {
  if (application.priorities.length === 0 || application.relations.some(({ type }) => derived.has(type)) || application.route === 'pct-entry' || application.route === 'validation' || application.route === 'unitary') return none;
  // Office data list benefit under 35 USC 120 among the priorities: such an application has its foreign priorities through the chain.
  if (application.office === 'US' && application.priorities.some(({ country, kind }) => country === 'US' && kind !== 'P')) return none;
  return application.priorities.flatMap((claim) => {
    // DOCDB linkage: letters and digits other than none are continuations, divisions, PCT entries.
    if (claim.withdrawnOn !== undefined || claim.active === false || (claim.linkage !== undefined && claim.linkage !== '')) return [];
    const date = claim.date ?? view.named(claim)?.filingDate;
    return date === undefined ? [] : [{ claim, date }];
  });
};

type DatedClaim = { readonly claim: PriorityClaim; readonly date: IsoDate };
const none: readonly DatedClaim[] = [];

/** Last day of the priority period at the office where the application was filed: PCT Rule 2.4, Paris Convention Article 4C(3). */
const periodEnd = ({ law }: CaseView, application: Application, priority: IsoDate): IsoDate => {
  const end = toDayNumber(monthsAfter(priority, application.right === 'design' ? 6 : 12));
  const office = application.route === 'pct' ? receivingOffice(application) : application.office;
  const calendar = office === undefined ? undefined : law.calendars.get(office);
  return calendar === undefined ? fromDayNumber(end) : fromDayNumber(calendar.roll(end).day);
};

const claimName = (claim: PriorityClaim): string => (claim.number === undefined ? (claim.text ?? claim.country ?? 'the claimed application') : `${claim.country ?? ''} ${claim.number}`.trim());

const filingBeforePriority: Check = {
  id: 'filing-before-priority',
  title: 'Filed before its priority',
  severity: 'error',
  basis: 'Paris Convention Art. 4A, 4C(2)',
  fix: 'Correct the filing date or the date of the claim.',
  find: (view, report) => {
    for (const application of view.filed) {
      const { filingDate } = application;
      if (filingDate === undefined) continue;
      for (const { claim, date } of ownClaims(view, application)) {
        if (date <= filingDate) continue;
        report({ application: application.id, about: claim.id, fields: ['filingDate', 'priorities'], facts: [filingDate, date], text: `${view.name(application)}, filed on ${filingDate}, claims the priority of ${claimName(claim)} of ${date}: a later filing gives no priority.` });
      }
    }
  },
};

const prioritySameDay: Check = {
  id: 'priority-same-day',
  title: 'Priority of the same day',
  severity: 'note',
  basis: 'Paris Convention Art. 4C(2)',
  fix: 'Check both dates; where they are right, accept this.',
  find: (view, report) => {
    for (const application of view.alive) {
      const { filingDate } = application;
      if (filingDate === undefined) continue;
      for (const { claim, date } of ownClaims(view, application)) {
        if (date !== filingDate || view.named(claim)?.id === application.id) continue;
        report({ application: application.id, about: claim.id, fields: ['filingDate', 'priorities'], facts: [filingDate, claim.number], text: `${view.name(application)} and ${claimName(claim)}, whose priority it claims, were both filed on ${filingDate}. The priority period begins the day after; the claim gains nothing.` });
      }
    }
  },
};

const priorityAfterFourteenMonths: Check = {
  id: 'priority-void',
  title: 'Priority claimed more than fourteen months later',
  severity: 'error',
  basis: 'Paris Convention Art. 4C(1); PCT R. 26bis.2(c)(iii), 26bis.3; EPC R. 136(1)',
  fix: 'Correct the dates. Where they are right, withdraw the claim or record why it stands.',
  find: (view, report) => {
    for (const application of view.filed) {
      const { filingDate } = application;
      if (filingDate === undefined || !(view.isAlive(application) || view.status(application).value === 'unknown')) continue;
      for (const { claim, date } of ownClaims(view, application)) {
        const end = periodEnd(view, application, date);
        if (filingDate <= monthsAfter(end, 2)) continue;
        report({ application: application.id, about: claim.id, fields: ['filingDate', 'priorities'], facts: [filingDate, date], text: `${view.name(application)} was filed on ${filingDate}. The priority period of ${claimName(claim)} of ${date} ended on ${end}, and the two months in which it could be restored are over: the claim is void.` });
      }
    }
  },
};

const priorityAfterTwelveMonths: Check = {
  id: 'priority-restoration-needed',
  title: 'Priority claimed after the priority period',
  severity: 'error',
  basis: 'Paris Convention Art. 4C(1); PCT R. 26bis.3; EPC Art. 122, R. 136(1)',
  fix: 'Request restoration of the right of priority, or record that it was granted and accept this.',
  find: (view, report) => {
    for (const application of view.filed) {
      const { filingDate } = application;
      if (filingDate === undefined || !(view.isAlive(application) || view.status(application).value === 'unknown')) continue;
      for (const { claim, date } of ownClaims(view, application)) {
        const end = periodEnd(view, application, date);
        if (filingDate <= end || filingDate > monthsAfter(end, 2)) continue;
        report({ application: application.id, about: claim.id, fields: ['filingDate', 'priorities'], facts: [filingDate, date], text: `${view.name(application)} was filed on ${filingDate}, after the priority period of ${claimName(claim)} of ${date} had ended on ${end}. The right of priority exists only if it is restored.` });
      }
    }
  },
};

const selfPriority: Check = {
  id: 'self-priority',
  title: 'Claims its own priority',
  severity: 'warning',
  basis: 'Paris Convention Art. 4A(1)',
  fix: 'Remove the claim, or name the application that was meant.',
  find: (view, report) => {
    for (const application of view.filed) {
      const claim = application.priorities.find((one) => one.withdrawnOn === undefined && view.named(one)?.id === application.id);
      if (claim === undefined) continue;
      report({ application: application.id, about: claim.id, fields: ['priorities'], facts: [claim.number, claim.application], text: `${view.name(application)} names itself as the application whose priority it claims.` });
    }
  },
};

const priorityOtherDate: Check = {
  id: 'priority-other-date',
  title: 'Priority date and filing date differ',
  severity: 'error',
  basis: 'Paris Convention Art. 4D(1); PCT R. 26bis.1',
  fix: 'Correct the claim or the filing date of the earlier application; a claim can be corrected at the office within its time limit.',
  find: (view, report) => {
    for (const application of view.alive) {
      for (const claim of application.priorities) {
        const earlier = claim.withdrawnOn === undefined && claim.active !== false ? view.named(claim) : undefined;
        if (earlier === undefined || earlier.id === application.id || claim.date === undefined || earlier.filingDate === undefined || claim.date === earlier.filingDate) continue;
        // The filing date of a phase, division or continuation is a matter of which day a source gives.
        if (earlier.relations.length > 0 || earlier.route === 'pct-entry') continue;
        report({ application: application.id, about: claim.id, fields: ['priorities'], facts: [claim.date, earlier.filingDate], text: `${view.name(application)} claims the priority of ${view.name(earlier)} with the date ${claim.date}; that application was filed on ${earlier.filingDate}.` });
      }
    }
  },
};

const priorityIncomplete: Check = {
  id: 'priority-incomplete',
  title: 'Priority claim without its date',
  severity: 'warning',
  basis: 'Paris Convention Art. 4D(1); PCT R. 4.10(a); EPC R. 52(1)',
  fix: 'Enter date, office and number of the earlier application.',
  find: (view, report) => {
    for (const application of view.family.applications) {
      if (application.notOurs !== undefined || !(view.isAlive(application) || application.stage !== 'filed')) continue;
      for (const claim of application.priorities) {
        if (claim.withdrawnOn !== undefined || claim.date !== undefined || view.named(claim)?.filingDate !== undefined) continue;
        report({ application: application.id, about: claim.id, fields: ['priorities'], facts: [claim.number, claim.text], text: `${view.name(application)} claims the priority of ${claimName(claim)}, whose filing date is not known. Every time limit from priority is computed without it.` });
      }
    }
  },
};

const priorityNotInFamily: Check = {
  id: 'priority-not-in-case',
  title: 'Claimed priority is not in the case',
  severity: 'note',
  fix: 'Add the earlier application to the case, or correct its number in the claim.',
  find: (view, report) => {
    for (const application of view.alive) {
      if (!view.isPersons(application)) continue;
      for (const claim of application.priorities) {
        if (claim.withdrawnOn !== undefined || !view.isPersons(claim) || (claim.number === undefined && claim.text === undefined) || view.named(claim) !== undefined) continue;
        report({ application: application.id, about: claim.id, fields: ['priorities'], facts: [claim.country, claim.number, claim.text], text: `${view.name(application)} claims the priority of ${claimName(claim)}${claim.date === undefined ? '' : ` of ${claim.date}`}. No application of the case has that number.` });
      }
    }
  },
};

const priorityTwice: Check = {
  id: 'priority-claimed-twice',
  title: 'One priority claimed twice',
  severity: 'note',
  fix: 'Remove one of the two claims.',
  find: (view, report) => {
    for (const application of view.filed) {
      if (application.priorities.length < 2) continue;
      const seen = new Set<string>();
      for (const claim of application.priorities) {
        const earlier = claim.withdrawnOn === undefined ? view.named(claim)?.id : undefined;
        if (earlier === undefined || earlier === application.id) continue;
        if (seen.has(earlier)) report({ application: application.id, about: claim.id, fields: ['priorities'], facts: [earlier], text: `${view.name(application)} claims the priority of ${claimName(claim)} twice.` });
        seen.add(earlier);
      }
    }
  },
};

export const priorityChecks: readonly Check[] = [
  filingBeforePriority,
  priorityAfterFourteenMonths,
  priorityAfterTwelveMonths,
  priorityOtherDate,
  selfPriority,
  priorityIncomplete,
  prioritySameDay,
  priorityNotInFamily,
  priorityTwice,
];
