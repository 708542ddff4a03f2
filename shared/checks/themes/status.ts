import { eventNames } from '../../model/event-names';
import type { EventType } from '../../model/event';
import { expiryOf } from '../../law/term';
import { kindMeaning } from '../../numbers/kinds/kind-code';
import type { Check } from '../check';
import { daysAfter, endedOn, monthsAfter, ownEvents } from '../case-view';

const pendingButGranted: Check = {
  id: 'pending-but-granted',
  title: 'Status and kind code disagree: pending, but granted',
  severity: 'warning',
  basis: 'WIPO ST.16, ST.27',
  fix: 'Remove the status entered, so that it is computed, or correct the publication or grant.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      if (application.status?.value !== 'pending' && application.status?.value !== 'planned') continue;
      const document = application.publications.find(({ country, kind, date }) => kindMeaning(country, kind, date).granted);
      const grant = ownEvents(application, 'grant', 'registration')[0];
      if (document === undefined && grant === undefined) continue;
      const proof = grant === undefined ? `${document?.country} ${document?.number} ${document?.kind} is a granted document` : `a grant of ${grant.date} is recorded`;
      report({ application: application.id, fields: ['status'], facts: [application.status.value, grant?.date, document?.number, document?.kind], text: `${name(application)} is set to ${application.status.value}, but ${proof}.` });
    }
  },
};

const grantedWithoutProof: Check = {
  id: 'granted-without-grant',
  title: 'Set to granted, without a grant',
  severity: 'warning',
  fix: 'Enter the grant with its date: renewal fees, opposition and validation run from it.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      if (application.status?.value !== 'granted' || ownEvents(application, 'grant', 'registration', 'validation', 'unitary-effect-registered').length > 0 || application.route === 'validation' || application.route === 'unitary') continue;
      const document = application.publications.some(({ country, kind, date }) => kindMeaning(country, kind, date).granted);
      if (document) continue;
      report({ application: application.id, fields: ['status', 'events'], facts: [application.status.on], text: `${name(application)} is set to granted, but neither a grant nor a granted publication is recorded. No time limit runs from a status.` });
    }
  },
};

/** Offices that publish every granted patent under a kind code of its own. */
const publishesGrants: ReadonlySet<string> = new Set(['EP', 'US', 'CN', 'JP', 'KR', 'GB', 'DE', 'FR']);

const grantNotPublished: Check = {
  id: 'granted-without-publication',
  title: 'Granted, but no granted document recorded',
  severity: 'note',
  basis: 'WIPO ST.16',
  fix: 'Enter or import the granted document, or check the date of the grant.',
  find: ({ alive, name, today }, report) => {
    for (const application of alive) {
      if (application.publications.length === 0 || application.right !== 'patent' || application.route === 'validation' || application.route === 'unitary' || !publishesGrants.has(application.office ?? '')) continue;
      const grant = ownEvents(application, 'grant')[0];
      if (grant === undefined || monthsAfter(grant.date, 6) > today || application.publications.some(({ country, kind, date }) => kindMeaning(country, kind, date).granted)) continue;
      report({ application: application.id, fields: ['publications'], facts: [grant.date], text: `${name(application)} was granted on ${grant.date}; among its publications (${application.publications.map(({ kind }) => kind).join(', ')}) there is no granted document.` });
    }
  },
};

const grantAndPublicationDiffer: Check = {
  id: 'grant-date-other-than-publication',
  title: 'Grant and granted document of different days',
  severity: 'warning',
  basis: 'EPC Art. 97(3), 98; 35 USC 153, 37 CFR 1.315',
  fix: 'Enter the date of the mention of the grant or issue date.',
  find: ({ alive, name }, report) => {
    for (const application of alive) {
      if ((application.office !== 'EP' && application.office !== 'US') || application.route === 'validation' || application.route === 'unitary') continue;
      const grant = ownEvents(application, 'grant')[0];
      const first = application.publications.find(({ country, kind, date }) => country === application.office && date !== undefined && /^B[12]$/.test(kind));
      if (grant === undefined || first?.date === undefined || first.date === grant.date || (application.office === 'EP' && first.kind === 'B2')) continue;
      report({ application: application.id, about: grant.id, fields: ['events', 'publications'], facts: [grant.date, first.date], text: `The grant of ${name(application)} is recorded on ${grant.date}; ${first.country} ${first.number} ${first.kind} was published on ${first.date}. At this office both fall on one day, from which opposition, validation and fees run.` });
    }
  },
};

const termPassed: Check = {
  id: 'alive-after-term',
  title: 'Set to in force or pending after the end of its term',
  severity: 'warning',
  fix: 'Set the status to expired, or enter the extension of the term.',
  find: ({ filed, family, law, today, name }, report) => {
    for (const application of filed) {
      const value = application.status?.value;
      if (value !== 'granted' && value !== 'pending') continue;
      const expiry = expiryOf(application, family, law);
      if (expiry === undefined || expiry.date >= today) continue;
      report({ application: application.id, fields: ['status'], facts: [value, expiry.date], text: `${name(application)} is set to ${value}. Its term ended on ${expiry.date} (${expiry.term.basis}), without adjustments or extensions.` });
    }
  },
};

const afterEnd: ReadonlySet<EventType> = new Set(['examination-requested', 'grant', 'allowance', 'office-action', 'final-action', 'reply-filed', 'fee-paid', 'national-entry', 'validation', 'registration', 'search-report']);

const eventAfterEnd: Check = {
  id: 'event-after-end',
  title: 'Proceedings went on after the end of the right',
  severity: 'warning',
  fix: 'Enter the restoration, or correct the end or the later event.',
  find: (view, report) => {
    for (const application of view.filed) {
      const end = endedOn(application);
      if (end?.date === undefined || end.type === undefined || end.type === 'expiry') continue;
      // The gazette names an end weeks after the day of the fact, and an act under way may follow it.
      const from = daysAfter(end.date, view.isPersonsEvent(end) ? 0 : 30);
      const later = ownEvents(application, ...afterEnd).find(({ date, type }) => date > from && !(end.type === 'refusal' && type === 'reply-filed'));
      if (later === undefined) continue;
      const lost = later.type === 'fee-paid' ? 'A fee paid for a right that has lapsed is wasted, or the right was restored.' : 'One of them is wrong, or a restoration is missing.';
      report({ application: application.id, about: later.id, fields: ['events'], facts: [end.type, end.date, later.type, later.date], text: `${view.name(application)}: ${eventNames[end.type]} on ${end.date}, then ${eventNames[later.type]} on ${later.date}. ${lost}` });
    }
  },
};

const statusAgainstEnd: Check = {
  id: 'alive-after-end',
  title: 'Set to pending or granted, though an end is recorded',
  severity: 'warning',
  fix: 'Remove the status entered, or enter the restoration.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      const value = application.status?.value;
      const end = value === 'granted' || value === 'pending' ? endedOn(application) : undefined;
      if (end?.type === undefined || (application.status?.on !== undefined && end.date !== undefined && application.status.on > end.date)) continue;
      report({ application: application.id, fields: ['status'], facts: [value, end.type, end.date], text: `${name(application)} is set to ${value}; ${eventNames[end.type]}${end.date === undefined ? '' : ` on ${end.date}`} is recorded.` });
    }
  },
};

const endUnconfirmed: Check = {
  id: 'reported-end-unconfirmed',
  title: 'End reported by office data, not confirmed',
  severity: 'warning',
  fix: 'Confirm the event, or restore the right while there is time.',
  find: (view, report) => {
    for (const application of view.filed) {
      const end = application.status === undefined ? endedOn(application) : undefined;
      if (end?.type === undefined || end.date === undefined || end.type === 'expiry' || view.isPersonsEvent(end)) continue;
      // Of an end long past nothing can be saved any more: it is history, not a docket entry.
      if (monthsAfter(end.date, 24) < view.today || daysAfter(end.date, 30) >= view.today) continue;
      report({ application: application.id, about: end.id, fields: ['events'], facts: [end.type, end.date], text: `Office data report: ${eventNames[end.type]} on ${end.date} for ${view.name(application)}. Nobody confirmed it for more than 30 days; its time limits are still open.` });
    }
  },
};

export const statusChecks: readonly Check[] = [pendingButGranted, grantedWithoutProof, grantNotPublished, grantAndPublicationDiffer, termPassed, statusAgainstEnd, eventAfterEnd, endUnconfirmed];
