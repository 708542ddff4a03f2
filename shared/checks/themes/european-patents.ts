import type { Check } from '../check';
import { type CaseView, firstDay, monthsAfter, relationOf } from '../case-view';
import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';

/** States in which a unitary patent has effect: those where the UPC Agreement is in force on its registration; Romania since 1 September 2024. */
const unitaryStates: ReadonlySet<string> = new Set(['AT', 'BE', 'BG', 'DE', 'DK', 'EE', 'FI', 'FR', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PT', 'SE', 'SI']);
const romaniaSince = '2024-09-01';

/** States that extend or validate European patents, or did before they became contracting states: they are not designated. */
const notDesignated: ReadonlySet<string> = new Set(['BA', 'KH', 'GE', 'LA', 'MA', 'MD', 'TN', 'AL', 'HR', 'LT', 'LV', 'MK', 'RO', 'RS', 'SI', 'ME']);

const grantOf = (application: Application): IsoDate | undefined => firstDay(application, 'grant') ?? application.publications.find(({ country, kind }) => country === 'EP' && kind === 'B1')?.date;

const isEuropean = ({ office, route }: Application): boolean => office === 'EP' && route !== 'validation' && route !== 'unitary';

/** The national parts and the unitary patent that came of a European patent. */
const partsOf = (view: CaseView, patent: Application): readonly Application[] =>
  view.nationalParts.filter((member) => member.relations.some((relation) => (relation.type === 'validation' || relation.type === 'unitary-effect') && view.named(relation)?.id === patent.id));

/** Events that tell of the patent in a state, or of its unitary effect. */
const isFateInState = (event: Application['events'][number]): boolean =>
  event.type === 'validation' || event.type === 'unitary-effect-registered' || (event.state !== undefined && (event.type === 'fee-paid' || event.type === 'lapse'));

const grantedNotValidated: Check = {
  id: 'ep-granted-not-validated',
  title: 'European patent granted, no validation or unitary effect known',
  severity: 'error',
  basis: 'EPC Art. 65(1), (3); UPR R. 6(1)',
  fix: 'Add the states in which it was validated, or the unitary effect; or record that it was given up.',
  find: (view, report) => {
    for (const application of view.filed) {
      const granted = isEuropean(application) && view.isAlive(application) ? grantOf(application) : undefined;
      if (granted === undefined || granted > view.today || partsOf(view, application).length > 0 || application.events.some(isFateInState)) continue;
      const end = monthsAfter(granted, 3);
      // One that was decided on is on its way; of an old one whose states nobody followed there is nothing to save.
      if (application.decisions.some(({ state }) => state === 'entered') || monthsAfter(granted, 24) < view.today) continue;
      report({ application: application.id, fields: ['relations', 'decisions'], facts: [granted], text: `${view.name(application)} was granted on ${granted}. ${end < view.today ? `The period for translations ended on ${end}` : `Unitary effect can be requested within one month and translations are due by ${end} in most states`}; no validation and no unitary effect is recorded.` });
    }
  },
};

const unitaryAndValidated: Check = {
  id: 'unitary-and-validated',
  title: 'Unitary effect and validation in one state',
  severity: 'error',
  basis: 'Reg. (EU) 1257/2012 Art. 4(2)',
  fix: 'Remove the validation in the participating state, or the unitary effect.',
  find: (view, report) => {
    for (const patent of view.filed) {
      if (!isEuropean(patent)) continue;
      const parts = partsOf(view, patent).filter((part) => view.isAlive(part));
      if (!parts.some(({ route }) => route === 'unitary')) continue;
      for (const part of parts) {
        const participates = unitaryStates.has(part.office ?? '') || (part.office === 'RO' && (grantOf(patent) ?? '') >= romaniaSince);
        if (part.route !== 'validation' || !participates) continue;
        report({ application: part.id, fields: ['route'], facts: [part.office, patent.id], text: `${view.name(patent)} has unitary effect and is validated in ${part.office}. Where unitary effect is registered, the European patent is deemed not to have taken effect as a national patent in the participating states.` });
      }
    }
  },
};

const unitaryAndOptedOut: Check = {
  id: 'unitary-and-opted-out',
  title: 'Opted out, and unitary',
  severity: 'error',
  basis: 'UPCA Art. 83(3); UPC RoP R. 5.9',
  fix: 'Correct the opt-out or the unitary effect.',
  find: (view, report) => {
    for (const application of view.filed) {
      if (application.upcOptOut?.state !== 'opted-out' || !view.isAlive(application)) continue;
      const isUnitary = application.route === 'unitary' || application.events.some(({ type }) => type === 'unitary-effect-registered') || partsOf(view, application).some(({ route }) => route === 'unitary');
      if (!isUnitary) continue;
      report({ application: application.id, fields: ['upcOptOut'], facts: [application.upcOptOut.date], text: `${view.name(application)} is recorded as opted out of the Unified Patent Court and as a patent with unitary effect. A unitary patent cannot be opted out.` });
    }
  },
};

const validationNotDesignated: Check = {
  id: 'validated-in-state-not-designated',
  title: 'Validated in a state that is not designated',
  severity: 'warning',
  basis: 'EPC Art. 2(2), 64(1), 79',
  fix: 'Correct the designated states of the European application, or the state of the validation.',
  find: (view, report) => {
    for (const patent of view.filed) {
      if (!isEuropean(patent) || patent.states.length === 0) continue;
      for (const part of partsOf(view, patent)) {
        if (part.route !== 'validation' || part.office === undefined || patent.states.includes(part.office) || notDesignated.has(part.office)) continue;
        report({ application: part.id, fields: ['office'], facts: [part.office, ...patent.states], text: `${view.name(part)} is the national part of ${view.name(patent)} in ${part.office}, which is not among its designated states.` });
      }
    }
  },
};

const validationBeforeGrant: Check = {
  id: 'validated-before-grant',
  title: 'National part of a European application that is not granted',
  severity: 'warning',
  basis: 'EPC Art. 64(1), 97(3)',
  fix: 'Enter the grant of the European patent, or set the part back to planned.',
  find: (view, report) => {
    for (const patent of view.filed) {
      if (!isEuropean(patent) || view.status(patent).value !== 'pending') continue;
      const part = partsOf(view, patent).find(({ stage }) => stage === 'filed');
      if (part === undefined) continue;
      report({ application: part.id, fields: ['stage'], facts: [patent.id], text: `${view.name(part)} counts as validated; no grant of ${view.name(patent)} is recorded.` });
    }
  },
};

const partWithoutPatent: Check = {
  id: 'national-part-without-european-patent',
  title: 'National part or unitary patent without its European patent',
  severity: 'note',
  fix: 'Link it to the European application.',
  find: ({ filed, isAlive, name }, report) => {
    for (const application of filed) {
      if ((application.route !== 'validation' && application.route !== 'unitary') || !isAlive(application) || relationOf(application, 'validation', 'unitary-effect') !== undefined) continue;
      report({ application: application.id, fields: ['relations'], facts: [], text: `${name(application)} names no European patent that it comes from; its renewal fees and its term are computed without it.` });
    }
  },
};

export const europeanPatentChecks: readonly Check[] = [grantedNotValidated, unitaryAndValidated, unitaryAndOptedOut, validationNotDesignated, validationBeforeGrant, partWithoutPatent];
