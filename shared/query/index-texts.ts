import type { Application } from '../model/application';
import type { CaseFamily } from '../model/case-family';
import type { Party } from '../model/party';
import { identityOfApplication } from '../numbers/identity/identity-of-application';
import { applicationKeys, publicationKeys, typedNumberKeys } from '../numbers/search-keys';
import type { CaseReference } from './case-references';
import type { FamilyLaw } from './index-family';
import type { IndexedFamily } from './indexed-family';
import type { FamilyRow } from './rows';
import { compact } from './text/fold';
import type { PartText, TextPart } from './text/text-part';

/** What is searched of a case: its references, titles, names, abstracts, tags, classes and notes, each text once in its weightiest part. */
export const caseTexts = (family: CaseFamily, row: Pick<FamilyRow, 'reference' | 'title' | 'classes'>, names: IndexedFamily['names'], references: readonly CaseReference[]): readonly PartText[] => {
  const { add, texts } = collector();
  addReference(add, row.reference);
  for (const { text, application } of references) if (application === undefined) addReference(add, text);
  add('title', row.title);
  const { titles, parties, responsible, tags, notes, limits, documents, applications } = family;
  for (const { text } of titles) add('title', text);
  for (const member of applications) for (const { text } of member.titles) add('title', text);
  const addNames = (list: readonly Party[]): void => {
    for (const { name, nameOriginal } of list) {
      add('name', name);
      add('name', nameOriginal);
    }
  };
  addNames(parties);
  for (const shown of Object.values(names)) for (const name of shown) add('name', name);
  add('name', responsible);
  for (const tag of tags) add('mark', tag);
  for (const symbol of row.classes) {
    add('mark', symbol);
    add('mark', symbol.replace(' ', ''));
  }
  for (const member of applications) {
    addNames(member.parties);
    add('name', member.responsible);
    for (const { text } of member.abstracts) add('abstract', text);
    for (const { note, agent } of member.decisions) {
      add('name', agent);
      add('note', note);
    }
    for (const { text, country = '', number = '' } of member.priorities) {
      add('note', text);
      add('note', number === '' ? undefined : `${country}${number}`);
    }
  }
  for (const { text } of notes) add('note', text);
  for (const { note } of limits) add('note', note);
  for (const { title, path } of documents) {
    add('note', title);
    add('note', path);
  }
  return texts;
};

/** What is searched of one application: its numbers however typed and the references under which it is kept, which are given. */
export const applicationTexts = (references: readonly CaseReference[], member: Application, law: Pick<FamilyLaw, 'applicationNumber' | 'publicationNumber'>): readonly PartText[] => {
  const { add, texts } = collector();
  for (const { text } of references) addReference(add, text);
  const { number, office } = member;
  const forms = new Set<string>();
  const addForms = (written: readonly (string | undefined)[], country: string | undefined): void => {
    const prefix = country?.toLowerCase() ?? '';
    for (const text of written) {
      const form = compact(text ?? '');
      if (form === '') continue;
      forms.add(form);
      if (prefix !== '' && form.startsWith(prefix)) forms.add(form.slice(prefix.length));
    }
  };
  const keys = new Set<string>();
  if (number !== undefined) {
    addForms([law.applicationNumber(member), number.text, number.number === undefined ? undefined : `${number.country ?? office ?? ''}${number.number}`], office);
    const identity = identityOfApplication(member);
    // A person may have entered the number of a publication.
    for (const key of identity === undefined ? typedNumberKeys(number.text, office) : applicationKeys(identity)) keys.add(key);
  }
  for (const publication of member.publications) {
    const { country, number: digits, kind, original } = publication;
    addForms([law.publicationNumber(publication), `${country}${digits}${kind}`, original], country);
    for (const key of publicationKeys(publication)) keys.add(key);
  }
  // What another form begins with is found by that one.
  const all = [...forms];
  add('number', [...all.filter((form) => !all.some((other) => other !== form && other.startsWith(form))), ...keys].join(' '));
  return texts;
};

const addReference = (add: (part: TextPart, text: string | undefined) => void, text: string): void => {
  add('reference', text);
  add('reference', compact(text));
};

/** Takes each text once. */
const collector = (): { readonly add: (part: TextPart, text: string | undefined) => void; readonly texts: readonly PartText[] } => {
  const seen = new Set<string>();
  const texts: PartText[] = [];
  return {
    texts,
    add: (part, text) => {
      if (text === undefined || text === '' || seen.has(text)) return;
      seen.add(text);
      texts.push({ part, text });
    },
  };
};
