import { eventNames } from '../../model/event-names';
import type { EventType } from '../../model/event';
import type { Check } from '../check';
import { daysAfter, isNational, ownEvents, relationOf } from '../case-view';

const grantBeforeFiling: Check = {
  id: 'grant-before-filing',
  title: 'Granted before it was filed',
  severity: 'error',
  fix: 'Correct the filing date or the date of the grant.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      const { filingDate } = application;
      if (filingDate === undefined) continue;
      for (const { id, date } of ownEvents(application, 'grant', 'registration')) {
        if (date >= filingDate) continue;
        report({ application: application.id, about: id, fields: ['filingDate', 'events'], facts: [filingDate, date], text: `${name(application)} has a grant of ${date} and a filing date of ${filingDate}. One of them is wrong, and every time limit that runs from it.` });
      }
    }
  },
};

const publicationBeforeFiling: Check = {
  id: 'publication-before-filing',
  title: 'Published before it was filed',
  severity: 'error',
  fix: 'Correct the filing date, or move the publication to the application it belongs to.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      const { filingDate, publications } = application;
      if (filingDate === undefined) continue;
      const early = publications.find(({ date }) => date !== undefined && date < filingDate);
      if (early === undefined) continue;
      report({ application: application.id, about: early.id, fields: ['filingDate', 'publications'], facts: [filingDate, early.date], text: `${early.country} ${early.number} ${early.kind} was published on ${early.date}, before ${name(application)} was filed on ${filingDate}.` });
    }
  },
};

/** Facts that can lie before the accorded filing date: it may be a later one than the day on which papers came in. */
const beforeFilingIsFine: ReadonlySet<EventType> = new Set(['filing', 'priority-document-filed', 'transfer', 'inventor-designated', 'other', 'fee-paid', 'grant', 'registration', 'licence-registered']);

const eventBeforeFiling: Check = {
  id: 'event-before-filing',
  title: 'An event before the filing date',
  severity: 'warning',
  fix: 'Correct the date of the event or the filing date.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      const { filingDate } = application;
      if (filingDate === undefined) continue;
      const early = application.events.find(({ type, date, state }) => type !== undefined && date !== undefined && date < filingDate && !beforeFilingIsFine.has(type) && (state === undefined || state === application.office));
      if (early?.type === undefined) continue;
      report({ application: application.id, about: early.id, fields: ['filingDate', 'events'], facts: [filingDate, early.type, early.date], text: `${eventNames[early.type]} on ${early.date} lies before the filing date of ${name(application)}, ${filingDate}.` });
    }
  },
};

/** Events that are known ahead. */
const plannedAhead: ReadonlySet<EventType> = new Set(['hearing', 'final-date-for-submissions', 'expiry', 'publication', 'grant', 'lapse']);

const eventInFuture: Check = {
  id: 'event-in-future',
  title: 'An event in the future',
  severity: 'warning',
  fix: 'Correct the date of the event.',
  find: ({ filed, name, today, isPersons }, report) => {
    for (const application of filed) {
      for (const event of application.events) {
        if (event.type === undefined || event.date === undefined || event.date <= today) continue;
        if (plannedAhead.has(event.type) && (event.type === 'hearing' || event.type === 'final-date-for-submissions' || event.type === 'expiry' || !isPersons(event))) continue;
        report({ application: application.id, about: event.id, fields: ['events'], facts: [event.type, event.date], text: `${eventNames[event.type]} of ${name(application)} is dated ${event.date}, which has not come yet. Time limits already run from it.` });
      }
    }
  },
};

const filedInFuture: Check = {
  id: 'filed-in-future',
  title: 'Filed in the future',
  severity: 'error',
  fix: 'Correct the filing date, or set the application back to planned.',
  find: ({ filed, name, today }, report) => {
    for (const application of filed) {
      if (application.filingDate === undefined || application.filingDate <= today) continue;
      report({ application: application.id, fields: ['filingDate', 'stage'], facts: [application.filingDate], text: `${name(application)} counts as filed on ${application.filingDate}, which has not come yet.` });
    }
  },
};

const filingDateMissing: Check = {
  id: 'filing-date-missing',
  title: 'No filing date',
  severity: 'warning',
  fix: 'Enter the filing date; the time limits then appear by themselves.',
  find: ({ filed, name, isAlive, status }, report) => {
    for (const application of filed) {
      if (application.filingDate !== undefined || !(isAlive(application) || status(application).value === 'unknown')) continue;
      // A national part or a phase takes its dates from the application it came of.
      if (isNational(application) && relationOf(application, 'validation', 'unitary-effect') !== undefined) continue;
      report({ application: application.id, fields: ['filingDate'], facts: [], text: `${name(application)} has no filing date. Terms, renewal fees and most time limits cannot be computed for it.` });
    }
  },
};

const numberMissing: Check = {
  id: 'number-missing',
  title: 'No application number two months after filing',
  severity: 'note',
  fix: 'Enter the application number from the filing receipt.',
  find: ({ alive, name, today }, report) => {
    for (const application of alive) {
      const { number, filingDate } = application;
      if (number !== undefined || filingDate === undefined || isNational(application) || daysAfter(filingDate, 60) >= today) continue;
      report({ application: application.id, fields: ['number'], facts: [filingDate], text: `${name(application)} was filed on ${filingDate} and has no application number. Either the filing receipt is missing or it was not recorded.` });
    }
  },
};

const officeMissing: Check = {
  id: 'office-missing',
  title: 'Filed at no office',
  severity: 'error',
  fix: 'Choose the office.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      if (application.office === undefined) report({ application: application.id, fields: ['office'], facts: [], text: `${name(application)} counts as filed, but no office is named. No time limit is computed for it.` });
    }
  },
};

const receivedBeforeDocument: Check = {
  id: 'received-before-document-date',
  title: 'Received before the date of the document',
  severity: 'warning',
  fix: 'Correct the date of the document or the day of receipt.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      for (const { id, type, date, received } of application.events) {
        if (type === undefined || date === undefined || received === undefined || received >= date) continue;
        report({ application: application.id, about: id, fields: ['events'], facts: [date, received], text: `${eventNames[type]} of ${date} in ${name(application)} is recorded as received on ${received}, before the date it bears.` });
      }
    }
  },
};

const receivedLate: Check = {
  id: 'received-months-later',
  title: 'Received more than two months after its date',
  severity: 'warning',
  basis: 'PCT R. 80.6, EPC R. 126(2)',
  fix: 'Check the day of receipt; where the document really came late, keep the proof and accept this.',
  find: ({ alive, name }, report) => {
    for (const application of alive) {
      for (const { id, type, date, received } of application.events) {
        if (type === undefined || date === undefined || received === undefined || received <= daysAfter(date, 61)) continue;
        report({ application: application.id, about: id, fields: ['events'], facts: [date, received], text: `${eventNames[type]} of ${date} in ${name(application)} is recorded as received on ${received}. Where late receipt extends a period, the time limit moved by as much.` });
      }
    }
  },
};

export const filingDateChecks: readonly Check[] = [
  grantBeforeFiling,
  publicationBeforeFiling,
  filedInFuture,
  officeMissing,
  eventBeforeFiling,
  eventInFuture,
  filingDateMissing,
  numberMissing,
  receivedBeforeDocument,
  receivedLate,
];
