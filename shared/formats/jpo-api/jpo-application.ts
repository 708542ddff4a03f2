import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';
import { patentNumberOf } from '../../numbers/forms/patent-number-of';
import { identityFromText } from '../../numbers/reading/identity-from-text';
import { publicationFromText } from '../../numbers/reading/publication-from-text';
import { emptyRecord, type RecordParts } from '../empty-record';
import { compactDate, officeOf } from '../epo/document-id';
import { listAt, textAt, valueAt, type JsonValue } from '../json/json-value';
import { linkTo } from '../link-to';
import type { PublishedName } from '../record';
import { documentType } from './document-type';

type Event = RecordParts['events'][number];

/**
 * What one answer of the JPO's Patent Information Retrieval API says (progress, registration, priority, divisional; patents and designs):
 * the application, its international application and publication, and the applications of its divisional group. Nothing where the answer
 * has no application.
 */
export const jpoApplication = (data: JsonValue | undefined): readonly RecordParts[] => {
  const number = textAt(data, 'applicationNumber');
  if (number === undefined) return [];
  const filingDate = compactDate(textAt(data, 'filingDate'));
  const isDesign = valueAt(data, 'designArticle') !== undefined;
  const right: Application['right'] = isDesign ? 'design' : 'patent';
  const title = textAt(data, 'inventionTitle') ?? textAt(data, 'designArticle');
  const international = textAt(data, 'internationalApplicationNumber');
  const entry = international === undefined ? undefined : linkTo(international, undefined, filingDate);
  const dataDate = compactDate(textAt(data, 'updateDate'));
  const divisions = divisionsOf(data, number);
  const status = statusOf(data);
  const own: RecordParts = {
    ...emptyRecord,
    application: japanese(number, right, filingDate),
    office: 'JP',
    right,
    ...(filingDate === undefined ? {} : { filingDate }),
    ...(entry === undefined ? {} : { route: 'pct-entry' as const }),
    titles: title === undefined ? [] : [{ lang: 'ja', text: title }],
    applicants: namesOf(data, '1'),
    agents: namesOf(data, '2'),
    parties: listAt(data, 'rightPersonInformation').flatMap((person) => {
      const name = textAt(person, 'rightPersonName');
      return name === undefined ? [] : [{ role: 'owner' as const, name }];
    }),
    priorities: listAt(data, 'priorityRightInformation').flatMap(priority),
    relations: [...(entry === undefined ? [] : [{ type: 'pct-entry' as const, ...entry }]), ...divisions.own],
    events: [...registration(data), ...documents(data)],
    otherPublications: publicationsOf(data, isDesign),
    ...(status === undefined ? {} : { reportedStatus: status }),
    ...(dataDate === undefined ? {} : { dataDate }),
  };
  return [own, ...internationalOf(data, entry), ...divisions.others];
};

/** `2020123456` is 特願2020-123456 (DOCDB kind A) or 意願2020-123456 (F). */
const japanese = (number: string, right: Application['right'], date: IsoDate | undefined): NonNullable<RecordParts['application']> => {
  const written = /^(\d{4})(\d{6})$/.exec(number);
  const text = written === null ? number : `${right === 'design' ? '意願' : '特願'}${written[1] ?? ''}-${written[2] ?? ''}`;
  return patentNumberOf(identityFromText(text, 'JP', date), text, 'JP');
};

/** Class 1 are applicants, 2 attorneys. */
const namesOf = (data: JsonValue | undefined, wanted: string): readonly PublishedName[] =>
  listAt(data, 'applicantAttorney').flatMap((person) => {
    const name = textAt(person, 'name');
    return name === undefined || textAt(person, 'applicantAttorneyClass') !== wanted ? [] : [{ name }];
  });

const priority = (claim: JsonValue): RecordParts['priorities'] => {
  const paris = textAt(claim, 'parisPriorityApplicationNumber');
  const national = textAt(claim, 'nationalPriorityInternationalApplicationNumber') ?? textAt(claim, 'nationalPriorityApplicationNumber');
  const date = compactDate(textAt(claim, 'parisPriorityDate') ?? textAt(claim, 'nationalPriorityDate'));
  if (paris !== undefined) return [linkTo(paris, officeOf(textAt(claim, 'parisPriorityCountryCd')), date)];
  if (national === undefined) return date === undefined ? [] : [{ date, text: textAt(claim, 'parisPriorityCountryCd') ?? 'without number' }];
  if (national.startsWith('PCT')) return [linkTo(national, undefined, date)];
  const { text, ...docdb } = japanese(national, 'patent', date);
  return [{ ...docdb, text, ...(date === undefined ? {} : { date }) }];
};

/** Gazettes: A before grant (also of translations); the patent is B2 where that was published and else B1, a design S (WIPO ST.16). */
const publicationsOf = (data: JsonValue | undefined, isDesign: boolean): NonNullable<RecordParts['otherPublications']> => {
  const early = textAt(data, 'ADPublicationNumber') ?? textAt(data, 'ADNationalPublicationNumber');
  const published = compactDate(textAt(data, 'publicationDate'));
  const registered = textAt(data, 'registrationNumber');
  return [
    ...(early === undefined ? [] : [{ country: 'JP', number: early.replaceAll('-', ''), kind: 'A', ...(published === undefined ? {} : { date: published }) }]),
    ...(registered === undefined ? [] : [{ country: 'JP', number: registered, kind: isDesign ? 'S' : early !== undefined ? 'B2' : '' }]),
  ];
};

const registration = (data: JsonValue | undefined): readonly Event[] => {
  const date = compactDate(textAt(data, 'registrationDate'));
  if (date === undefined) return [];
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Registration number', textAt(data, 'registrationNumber')],
    ['Term ends', compactDate(textAt(data, 'expireDate'))],
    ['Annuities paid up to year', textAt(data, 'lastPaymentYearly')?.replace(/^0+/, '')],
    ['Next annuity payable until', compactDate(textAt(data, 'nextPensionPaymentDate'))],
    ['Claims', textAt(data, 'numberOfClaims')?.replace(/^0+/, '')],
  ];
  const detail = Object.fromEntries(facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]])));
  return [{ date, type: 'registration', office: 'JP', text: 'Registered', detail }];
};

/** Whether the right is registered or extinguished; the answer does not tell why it was extinguished. */
const statusOf = (data: JsonValue | undefined): RecordParts['reportedStatus'] => {
  const ended = compactDate(textAt(data, 'disappearanceDate'));
  const term = compactDate(textAt(data, 'expireDate'));
  if (ended !== undefined) return { value: ended === term ? 'expired' : 'lapsed', text: 'Right extinguished (本権利消滅日)', on: ended };
  const registered = compactDate(textAt(data, 'registrationDate'));
  return registered === undefined ? undefined : { value: 'granted', text: 'Registered (登録)', on: registered };
};

/** The documents of all lists, each once: the lists of the application and of the registration share some. */
const documents = (data: JsonValue | undefined): readonly Event[] => {
  const seen = new Set<string>();
  return listAt(data, 'bibliographyInformation')
    .flatMap((list) => listAt(list, 'documentList'))
    .flatMap((document): readonly Event[] => {
      const date = compactDate(textAt(document, 'legalDate'));
      const code = textAt(document, 'documentCode');
      const text = textAt(document, 'documentDescription');
      const key = `${date ?? ''} ${code ?? ''} ${text ?? ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const type = documentType(code, text);
      return [{ office: 'JP', ...(date === undefined ? {} : { date }), ...(type === undefined ? {} : { type }), ...(code === undefined ? {} : { code }), ...(text === undefined ? {} : { text }) }];
    });
};

/** The international application is a member of its own. */
const internationalOf = (data: JsonValue | undefined, entry: ReturnType<typeof linkTo> | undefined): readonly RecordParts[] => {
  if (entry?.text === undefined) return [];
  const { text, date, ...docdb } = entry;
  const named = publicationFromText(textAt(data, 'internationalPublicationNumber') ?? '', 'WO');
  const published = compactDate(textAt(data, 'internationalPublicationDate'));
  return [
    {
      ...emptyRecord,
      application: { text, ...docdb },
      office: 'WO',
      route: 'pct',
      ...(date === undefined ? {} : { filingDate: date }),
      ...(named === undefined ? {} : { otherPublications: [{ country: 'WO', number: named.number, kind: named.kind ?? '', ...(published === undefined ? {} : { date: published }) }] }),
    },
  ];
};

/**
 * Divisions: the application's own parent, and the other applications of the group (`divisionalGeneration` 0 is the first of them). The parent
 * of another one is told where only one application is of the generation before; else it is linked to the first.
 */
const divisionsOf = (data: JsonValue | undefined, own: string): { readonly own: RecordParts['relations']; readonly others: readonly RecordParts[] } => {
  const parent = textAt(data, 'parentApplicationInformation', 'parentApplicationNumber');
  const parentDate = compactDate(textAt(data, 'parentApplicationInformation', 'filingDate'));
  const group = listAt(data, 'divisionalApplicationInformation').flatMap((each) => {
    const number = textAt(each, 'applicationNumber');
    return number === undefined ? [] : [{ number, generation: Number(textAt(each, 'divisionalGeneration') ?? Number.NaN), each }];
  });
  const division = (number: string, date: IsoDate | undefined): RecordParts['relations'][number] => ({ type: 'division', ...japanese(number, 'patent', date), ...(date === undefined ? {} : { date }) });
  const root = group.find(({ generation }) => generation === 0)?.number ?? parent ?? own;
  const others = group
    .filter(({ number }) => number !== own)
    .map(({ number, generation, each }): RecordParts => {
      const before = group.filter((other) => other.generation === generation - 1);
      const of = before.length === 1 ? before[0]?.number : root;
      const status = statusOf(each);
      return {
        ...emptyRecord,
        application: japanese(number, 'patent', undefined),
        office: 'JP',
        relations: generation > 0 && of !== undefined && of !== number ? [division(of, undefined)] : [],
        otherPublications: publicationsOf(each, false),
        ...(status === undefined ? {} : { reportedStatus: status }),
      };
    });
  return { own: parent === undefined || parent === own ? [] : [division(parent, parentDate)], others };
};
