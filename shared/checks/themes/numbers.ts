import { sameApplication } from '../../numbers/identity/same-application';
import { checkDigitFault } from '../../numbers/checks/check-digit-fault';
import { identityOfApplication } from '../../numbers/identity/identity-of-application';
import type { Application } from '../../model/application';
import type { ApplicationIdentity } from '../../numbers/identity/application-identity';
import type { Check } from '../check';

const sameNumberTwice: Check = {
  id: 'one-number-twice',
  title: 'Two applications of the case with one number',
  severity: 'error',
  fix: 'Remove the one that was entered twice, or correct its number.',
  find: ({ family, name }, report) => {
    if (family.applications.length < 2) return;
    const seen = new Map<string, { readonly application: Application; readonly identity: ApplicationIdentity }[]>();
    for (const application of family.applications) {
      // A national part bears the number of its European patent.
      if (application.route === 'validation' || application.route === 'unitary') continue;
      const identity = identityOfApplication(application);
      if (identity === undefined) continue;
      const key = `${identity.office} ${identity.serial}`;
      const others = seen.get(key);
      const twin = others?.find((other) => sameApplication(other.identity, identity) && other.application.right === application.right);
      if (twin !== undefined) report({ application: application.id, fields: ['number'], facts: [twin.application.id, application.number?.text], text: `${name(application)} stands twice in the case (${twin.application.id} and ${application.id}). What is recorded on one is missing on the other.` });
      if (others === undefined) seen.set(key, [{ application, identity }]);
      else others.push({ application, identity });
    }
  },
};

const checkDigitWrong: Check = {
  id: 'check-digit-wrong',
  title: 'Check digit does not fit the number',
  severity: 'warning',
  fix: 'Compare the number with the filing receipt.',
  find: ({ alive }, report) => {
    for (const application of alive) {
      const { number, office, filingDate } = application;
      const fault = number === undefined ? undefined : checkDigitFault(number, office, filingDate);
      if (number === undefined || fault === undefined) continue;
      report({ application: application.id, fields: ['number'], facts: [number.text], text: `The number ${number.text} ends in the check digit ${fault.typed}; its other digits give ${fault.due}. Some digit is mistyped.` });
    }
  },
};

const otherOffice: Check = {
  id: 'number-of-another-office',
  title: 'Number of another office',
  severity: 'warning',
  fix: 'Correct the office or the number.',
  find: ({ filed, name }, report) => {
    for (const application of filed) {
      const { number, office, route } = application;
      if (number?.country === undefined || office === undefined || office === 'WO' || route === 'validation' || route === 'unitary' || number.kind?.startsWith('W') === true || number.country === office) continue;
      report({ application: application.id, fields: ['office', 'number'], facts: [number.country, office], text: `${name(application)} is kept as an application at ${office}; its number is one of ${number.country}.` });
    }
  },
};

/** Offices whose numbers hold the year of filing, or a later one where a division shares an earlier date. */
const yearInNumber: ReadonlySet<string> = new Set(['EP', 'WO', 'JP', 'KR', 'GB', 'DE']);

const yearDiffers: Check = {
  id: 'number-year-before-filing',
  title: 'Year in the number is before the filing date',
  severity: 'warning',
  fix: 'Compare number and filing date with the filing receipt.',
  find: ({ alive, name }, report) => {
    for (const application of alive) {
      if (application.filingDate === undefined || application.route === 'validation' || application.route === 'unitary' || !yearInNumber.has(application.office ?? '')) continue;
      const { number } = application;
      const year = identityOfApplication(application)?.year;
      if (year === undefined || year >= Number(application.filingDate.slice(0, 4))) continue;
      report({ application: application.id, fields: ['number', 'filingDate'], facts: [number?.text, application.filingDate], text: `${name(application)} has a number of the year ${year} and the filing date ${application.filingDate}. A number is given on or after filing.` });
    }
  },
};

const unreadable: Check = {
  id: 'number-form-unknown',
  title: 'Number in no form of its office',
  severity: 'note',
  fix: 'Compare the number with the filing receipt; where it is right, accept this.',
  find: ({ alive, isPersons }, report) => {
    for (const application of alive) {
      const { number, office } = application;
      if (number === undefined || office === undefined || !formKnown.has(office) || application.route === 'validation' || application.route === 'unitary' || !isPersons(application)) continue;
      const identity = identityOfApplication(application);
      if (identity !== undefined && /\d/.test(identity.serial)) continue;
      report({ application: application.id, fields: ['number'], facts: [number.text], text: `“${number.text}” is no application number as ${office} writes them. It will not be found again in office data.` });
    }
  },
};

const formKnown: ReadonlySet<string> = new Set(['EP', 'WO', 'US', 'JP', 'CN', 'KR', 'DE', 'GB', 'FR']);

export const numberChecks: readonly Check[] = [sameNumberTwice, otherOffice, checkDigitWrong, yearDiffers, unreadable];
