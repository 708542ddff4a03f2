import { officeFamilies } from '../../families/grouping/office-families';
import { familyTitle } from '../../model/case-family';
import { parseIsoDate } from '../../model/date';
import type { Check } from '../check';
import { type CaseView, daysAfter, monthsAfter } from '../case-view';
import type { Application } from '../../model/application';

const nobodyResponsible: Check = {
  id: 'nobody-responsible',
  title: 'Nobody answers for a limit due within 30 days',
  severity: 'warning',
  fix: 'Name who is responsible for the case, the application or the limit.',
  find: (view, report) => {
    if (view.family.responsible !== undefined) return;
    for (const application of view.filed) {
      if (application.responsible !== undefined) continue;
      const limits = view.limitsOf(application).filter(({ status, nature, mark, due }) => status === 'open' && nature === 'act' && mark?.responsible === undefined && due <= daysAfter(view.today, 30));
      const [first] = limits;
      if (first === undefined) continue;
      report({ application: application.id, limit: first.key, fields: ['responsible'], facts: limits.map(({ key }) => key), text: `${first.label} for ${view.name(application)} is due on ${first.due}${limits.length > 1 ? `, and ${limits.length - 1} more within 30 days` : ''}. Nobody is named as responsible.` });
    }
  },
};

const titleMissing: Check = {
  id: 'title-missing',
  title: 'No title',
  severity: 'note',
  fix: 'Enter a title for the case.',
  find: ({ family, filed }, report) => {
    if (filed.length === 0 || familyTitle(family) !== undefined) return;
    report({ fields: ['title'], facts: [], text: `${family.reference} has no title, and none of its applications has one. In lists and letters it has no name.` });
  },
};

const inventorMissing: Check = {
  id: 'inventor-missing',
  title: 'No inventor named',
  severity: 'warning',
  basis: 'EPC Art. 81, R. 60(1); PCT R. 4.1(a)(iv); 35 USC 115',
  fix: 'Enter the inventors.',
  find: ({ family, filed, isAlive, isPersons, today, name }, report) => {
    const named = family.parties.some(({ role }) => role === 'inventor') || family.applications.some(({ parties }) => parties.some(({ role }) => role === 'inventor'));
    const first = named ? undefined : filed.find((application) => application.right === 'patent' && isAlive(application) && isPersons(application) && application.filingDate !== undefined && monthsAfter(application.filingDate, 14) < today);
    if (first === undefined) return;
    report({ application: first.id, fields: ['parties'], facts: [], text: `No inventor is named in the case; ${name(first)} was filed on ${first.filingDate}. The EPO refuses an application whose inventor is not designated within sixteen months of the priority date.` });
  },
};

const applicantMissing: Check = {
  id: 'applicant-missing',
  title: 'No applicant or owner named',
  severity: 'note',
  basis: 'EPC R. 41(2)(c); PCT R. 4.5',
  fix: 'Enter the applicant.',
  find: ({ family, filed, isAlive }, report) => {
    const isOwner = ({ role }: { readonly role: string }): boolean => role === 'applicant' || role === 'owner';
    if (family.parties.some(isOwner) || family.applications.some(({ parties }) => parties.some(isOwner)) || !filed.some(isAlive)) return;
    report({ fields: ['parties'], facts: [], text: `${family.reference} is alive, and neither an applicant nor an owner is named.` });
  },
};

/** Words of a name that tell owners apart: no legal forms, no single letters. */
const telling = (text: string): ReadonlySet<string> => new Set(text.normalize('NFKD').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)?.filter((word) => !legalForms.has(word)) ?? []);
const legalForms: ReadonlySet<string> = new Set(['inc', 'ltd', 'llc', 'gmbh', 'corp', 'corporation', 'company', 'limited', 'the', 'and', 'und', 'kabushiki', 'kaisha', 'aktiengesellschaft', 'incorporated', 'plc', 'sas', 'spa', 'srl', 'kgaa', 'group', 'holding', 'holdings', 'international', 'technologies', 'university', 'universitaet', 'institute']);

/** Owners that a person entered: what offices print varies with their spelling. */
const ownersOf = (view: CaseView, application: Application): readonly string[] =>
  application.parties.filter((party) => (party.role === 'applicant' || party.role === 'owner') && party.until === undefined && view.isPersons(party)).map(({ name }) => name);

const ownersDiffer: Check = {
  id: 'owners-differ',
  title: 'Applicants differ within the case',
  severity: 'note',
  fix: 'Record the transfer where there was one; where each office rightly has another applicant, accept this.',
  find: (view, report) => {
    const entered = view.filed.flatMap((application) => {
      const names = view.isAlive(application) ? ownersOf(view, application) : [];
      return names.length === 0 ? [] : [{ application, names }];
    });
    const [first] = entered;
    if (first === undefined) return;
    const words = telling(first.names.join(' '));
    for (const { application, names } of entered) {
      if ([...telling(names.join(' '))].some((word) => words.has(word)) || words.size === 0) continue;
      report({ application: application.id, fields: ['parties'], facts: [...first.names, ...names], text: `${view.name(application)} belongs to ${names.join(', ')}; ${view.name(first.application)} of the same case to ${first.names.join(', ')}.` });
    }
  },
};

const officeDataOld: Check = {
  id: 'office-data-old',
  title: 'Office data more than a year old',
  severity: 'note',
  fix: 'Import current data of the offices for this case.',
  find: ({ family, filed, isAlive, today, isPersons }, report) => {
    let newest: string | undefined;
    for (const source of family.sources) {
      if (source.kind !== 'import') continue;
      const day = source.dataDate ?? source.at.slice(0, 10);
      if (newest === undefined || day > newest) newest = day;
    }
    const day = newest === undefined ? undefined : parseIsoDate(newest);
    if (day === undefined || monthsAfter(day, 12) >= today || !filed.some((application) => isAlive(application) && !isPersons(application))) return;
    report({ fields: ['sources'], facts: [day], text: `The office data of ${family.reference} are as of ${day}. What the offices did since then is not in the docket.` });
  },
};

const documentOfNothing: Check = {
  id: 'document-of-no-application',
  title: 'Document of an application that is not there',
  severity: 'note',
  fix: 'Assign the document to an application of the case.',
  find: ({ family }, report) => {
    const ids = new Set(family.applications.map(({ id }) => id));
    for (const { id, application, title, path } of family.documents) {
      if (application === undefined || ids.has(application)) continue;
      report({ about: id, fields: ['documents'], facts: [application], text: `“${title ?? path}” belongs to the application ${application}, which is not in the case any more.` });
    }
  },
};

const eventDocumentMissing: Check = {
  id: 'event-document-missing',
  title: 'The document of an event is not attached',
  severity: 'warning',
  fix: 'Attach the document again, or take the reference off the event.',
  find: ({ family, filed, name }, report) => {
    const ids = new Set(family.documents.map(({ id }) => id));
    for (const application of filed) {
      for (const { id, document, date, code, text } of application.events) {
        if (document === undefined || ids.has(document)) continue;
        report({ application: application.id, about: id, fields: ['events', 'documents'], facts: [document], text: `${name(application)}: the event ${[code, text, date].filter((part) => part !== undefined).join(', ')} names the document ${document}, which is not attached to the case.` });
      }
    }
    for (const { id, proof } of family.limits) {
      const document = proof?.startsWith('document:') === true ? proof.slice('document:'.length) : undefined;
      if (document === undefined || ids.has(document)) continue;
      report({ limit: id, about: id, fields: ['limits', 'documents'], facts: [document], text: `The proof of a time limit that is done (${id}) is the document ${document}, which is not attached to the case.` });
    }
  },
};

const officeFamilyDiffers: Check = {
  id: 'office-family-differs',
  title: 'Computed simple family and the office’s differ',
  severity: 'note',
  basis: 'EPO, DOCDB simple family: exactly the same active priorities',
  fix: 'Compare the priorities with the documents; where both are as they should be, accept this.',
  find: ({ family, name }, report) => {
    for (const { applications, officeIds, differs } of officeFamilies(family)) {
      const [first] = applications;
      const members = family.applications.filter(({ id }) => applications.includes(id));
      if (!differs || first === undefined) continue;
      const names = members.slice(0, 4).map(name).join(', ');
      report({
        application: first,
        fields: ['priorities', 'publications'],
        facts: [...applications, ...officeIds],
        text: `By their active priorities ${names}${members.length > 4 ? ` and ${members.length - 4} more` : ''} ${members.length === 1 ? 'is one simple family' : 'are one simple family'}; the office has ${officeIds.length > 1 ? `the families ${officeIds.join(' and ')} for them` : `the family ${officeIds.join('')} for them and for others of the case`}. Both are kept.`,
      });
    }
  },
};

export const caseDataChecks: readonly Check[] = [nobodyResponsible, inventorMissing, eventDocumentMissing, titleMissing, applicantMissing, ownersDiffer, officeDataOld, documentOfNothing, officeFamilyDiffers];
