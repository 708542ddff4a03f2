import { applicationStatuses, rights, routes, type ApplicationStatus } from '../../model/application';
import type { IsoDate } from '../../model/date';
import { eventTypes } from '../../model/event';
import { relationTypes } from '../../model/link';
import { partyRoles } from '../../model/party';
import { isRoundedNumber } from '../../model/publication';
import type { ColumnMapping } from './mapping/mapping';
import type { RowDraft } from './row-draft';
import { readApplication } from './values/application-value';
import { readDate, serialDate } from './values/date-value';
import { readNames } from './values/name-value';
import { readOffice } from './values/office-value';
import { readPriority, splitPriorities } from './values/priority-value';
import { readPublication } from './values/publication-value';
import { rightWords, routeWords, statusWords, yesWords } from './values/words';

/** What became of a cell: read, not readable, or a date that could be day or month first. */
export type CellOutcome = 'read' | 'unread' | 'ambiguous';

/** Puts what a cell says into the draft; `year` is that of the column that settles the century. */
export type ReadCell = (draft: RowDraft, text: string, year: number | undefined) => CellOutcome;

type Settings = Omit<ColumnMapping, 'column' | 'occurrence' | 'field'>;

/** The function that reads cells of a field; `heading` names what has no name of its own. */
export const cellReader = (field: string, settings: Settings, heading: string): ReadCell => {
  const date = dateReader(settings);
  const [group = '', name = '', part] = field.split('.');
  if (group === 'event' && name !== 'text' && name !== 'date') {
    const type = eventTypes.find((each) => each === name);
    return date((draft, on) => draft.events.push({ date: on, ...(type === undefined ? {} : { type }), ...(settings.text === undefined ? {} : { text: settings.text }) }));
  }
  if (group === 'party') {
    const role = partyRoles.find((each) => each === name) ?? 'other';
    if (part === 'reference') return text((draft, value) => (draft.partyReferences[role] = value));
    return (draft, value) => {
      draft.parties.push({ role, names: readNames(value, settings.separator) });
      return 'read';
    };
  }
  if (group === 'relation') {
    const type = relationTypes.find((each) => each === name) ?? 'division';
    return (draft, value) => {
      for (const each of parts(value, settings.separator)) {
        const { number } = readApplication(each, settings.numbers, settings.office ?? draft.office);
        draft.relations.push({ type, ...number });
      }
      return 'read';
    };
  }
  switch (field) {
    case 'record':
      return text((draft, value) => (draft.record = value));
    case 'publication':
      return (draft, value) => {
        const whole = readPublication(value, settings.office ?? draft.country ?? draft.office, draft.kind);
        if (whole !== undefined) {
          draft.publication = whole;
          return 'read';
        }
        // Several documents of one application in a cell: the first is the row's own.
        const [first, ...others] = parts(value, settings.separator).map((each) => readPublication(each, settings.office ?? draft.country ?? draft.office));
        if (first === undefined || others.includes(undefined)) return 'unread';
        draft.publication = first;
        draft.further.push(...others.filter((each) => each !== undefined));
        return 'read';
      };
    case 'publication.country':
      return office((draft, code) => (draft.country = code));
    case 'publication.number':
      return (draft, value) => {
        draft.number = value;
        return isRoundedNumber(value) ? 'unread' : 'read';
      };
    case 'publication.kind':
      return (draft, value) => setWhereRead(/^[A-Z]\d{0,2}$/.test(value) ? value : undefined, (read) => (draft.kind = read));
    case 'publication.date':
      return date((draft, on) => (draft.publicationDate = on));
    case 'publication.familyId':
      return text((draft, value) => (draft.familyId = value));
    case 'publications':
      return publications(settings, (draft, read) => draft.further.push(read));
    case 'family.members':
      return publications(settings, (draft, read) => draft.members.push(read));
    case 'family.key':
      return text((draft, value) => (draft.familyKey = value));
    case 'grant':
      return (draft, value) => setWhereRead(readPublication(value, settings.office ?? draft.office ?? draft.country), (read) => (draft.grant = read));
    case 'grant.date':
      return date((draft, on) => (draft.grantDate = on));
    case 'application':
      return (draft, value) => {
        if (!/\d{2}/.test(value) || isRoundedNumber(value)) return 'unread';
        draft.application = readApplication(value, settings.numbers, settings.office ?? draft.office ?? draft.country, draft.filingDate);
        return 'read';
      };
    case 'office':
      return office((draft, code) => (draft.office = code));
    case 'filingDate':
      return date((draft, on) => (draft.filingDate = on));
    case 'right':
      return words(settings, rightWords, rights, (draft, right) => (draft.right = right));
    case 'route':
      return words(settings, routeWords, routes, (draft, route) => (draft.route = route));
    case 'title':
      return text((draft, value) => draft.titles.push({ lang: settings.language ?? 'und', text: value }));
    case 'abstract':
      return text((draft, value) => draft.abstracts.push({ lang: settings.language ?? 'und', text: value }));
    case 'ipc':
      return list(settings, (draft, values) => (draft.ipc = values));
    case 'cpc':
      return list(settings, (draft, values) => (draft.cpc = values));
    case 'states':
      return (draft, value) => {
        const read = parts(value, settings.separator ?? (/[;,|]/.test(value) ? undefined : ' ')).map(readOffice);
        draft.states = read.filter((code) => code !== undefined);
        return read.includes(undefined) ? 'unread' : 'read';
      };
    case 'status':
      return statusReader(settings);
    case 'priorities':
      return (draft, value) => {
        let outcome: CellOutcome = 'read';
        for (const each of splitPriorities(value, settings.separator)) {
          const claim = readPriority(each, settings.numbers, settings.dates);
          if (claim === undefined) outcome = 'unread';
          else draft.priorities.push(claim);
        }
        return outcome;
      };
    case 'priority.number':
      return list(settings, (draft, values) => (draft.priorityNumbers = values));
    case 'priority.date':
      return (draft, value, year) => {
        for (const each of settings.separator === undefined ? [value] : parts(value, settings.separator)) {
          const outcome = date((to, on) => to.priorityDates.push(on))(draft, each, year);
          if (outcome !== 'read') return outcome;
        }
        return 'read';
      };
    case 'priority.country':
      return office((draft, code) => (draft.priorityCountry = code));
    case 'reference':
      return text((draft, value) => (draft.reference = value));
    case 'case.reference':
      return text((draft, value) => (draft.caseReference = value));
    case 'case.title':
      return text((draft, value) => (draft.caseTitle = value));
    case 'case.responsible':
      return text((draft, value) => (draft.responsible = value));
    case 'case.tags':
      return (draft, value) => {
        draft.tags.push(...parts(value, settings.separator));
        return 'read';
      };
    case 'case.note':
      return text((draft, value) => draft.notes.push(settings.text === undefined ? value : `${settings.text}: ${value}`));
    case 'event.text':
      return text((draft, value) => (draft.eventText = value));
    case 'event.date':
      return date((draft, on) => (draft.eventDate = on));
    case 'limit':
      return date((draft, due) => draft.limits.push({ text: settings.text ?? heading, due, ...(settings.rule === undefined ? {} : { rule: settings.rule }) }));
    case 'limit.text':
      return text((draft, value) => (draft.limitText = value));
    case 'limit.due':
      return date((draft, due) => (draft.limitDue = due));
    case 'limit.done':
      return (draft, value) => {
        draft.limitDone = yesWords.has(value.toLowerCase()) || typeof readDate(value, settings.dates ?? 'day-month-year') === 'string';
        return 'read';
      };
    case 'declaration.date':
      return date((draft, on) => (draft.declaration.declared = on));
    case 'declaration.body':
    case 'declaration.company':
    case 'declaration.standard':
    case 'declaration.project':
    case 'declaration.reference':
    case 'declaration.family':
    case 'declaration.note':
      return text((draft, value) => (draft.declaration[declarationFields[field]] = value));
    default:
      return () => 'unread';
  }
};

const declarationFields = {
  'declaration.body': 'body',
  'declaration.company': 'company',
  'declaration.standard': 'standard',
  'declaration.project': 'project',
  'declaration.reference': 'reference',
  'declaration.family': 'family',
  'declaration.note': 'note',
} as const;

const text =
  (set: (draft: RowDraft, value: string) => unknown): ReadCell =>
  (draft, value) => {
    set(draft, value);
    return 'read';
  };

const setWhereRead = <Value>(value: Value | undefined, set: (value: Value) => unknown): CellOutcome => {
  if (value === undefined) return 'unread';
  set(value);
  return 'read';
};

const office =
  (set: (draft: RowDraft, code: string) => unknown): ReadCell =>
  (draft, value) =>
    setWhereRead(readOffice(value), (code) => set(draft, code));

const dateReader =
  ({ dates }: Settings) =>
  (set: (draft: RowDraft, date: IsoDate) => unknown): ReadCell =>
  (draft, value, year) => {
    const read = readDate(value, dates, year) ?? serialDate(value);
    if (read === 'ambiguous') return 'ambiguous';
    return setWhereRead(read, (date) => set(draft, date));
  };

const publications =
  ({ separator, office: known }: Settings, add: (draft: RowDraft, read: NonNullable<ReturnType<typeof readPublication>>) => unknown): ReadCell =>
  (draft, value) => {
    let outcome: CellOutcome = 'read';
    for (const each of parts(value, separator)) {
      const read = readPublication(each, known);
      if (read === undefined) outcome = 'unread';
      else add(draft, read);
    }
    return outcome;
  };

const words =
  <Meaning extends string>({ words: own }: Settings, usual: ReadonlyMap<string, Meaning>, known: readonly Meaning[], set: (draft: RowDraft, meaning: Meaning) => unknown): ReadCell => {
    const table = ownWords(own, known);
    return (draft, value) => setWhereRead(table.get(value.toLowerCase()) ?? usual.get(value.toLowerCase()), (meaning) => set(draft, meaning));
  };

const statusReader = ({ words: own }: Settings): ReadCell => {
  const table = ownWords<ApplicationStatus>(own, applicationStatuses);
  return (draft, value) => {
    const meaning = table.get(value.toLowerCase()) ?? statusWords.get(value.toLowerCase());
    draft.status = { value: meaning ?? 'unknown', text: value };
    return meaning === undefined ? 'unread' : 'read';
  };
};

/** Words of a mapping by their meaning in the model; a meaning that the model does not have is none. */
const ownWords = <Meaning extends string>(own: Settings['words'], known: readonly Meaning[]): ReadonlyMap<string, Meaning> =>
  new Map(
    Object.entries(own ?? {}).flatMap(([word, meaning]) => {
      const found = known.find((each) => each === meaning);
      return found === undefined ? [] : [[word.toLowerCase(), found] as const];
    }),
  );

const list =
  ({ separator }: Settings, set: (draft: RowDraft, values: readonly string[]) => unknown): ReadCell =>
  (draft, value) => {
    set(draft, parts(value, separator));
    return 'read';
  };

const parts = (cell: string, separator: string | undefined): readonly string[] =>
  (separator === undefined ? cell.split(/;;|;|\||\n/) : cell.split(separator)).map((part) => part.trim()).filter((part) => part !== '');
