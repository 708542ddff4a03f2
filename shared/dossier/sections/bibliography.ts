import type { ApplicationState } from '../../law/status';
import { statusWords } from '../../law/status-words';
import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import type { IsoDate } from '../../model/date';
import type { PriorityClaim } from '../../model/link';
import type { Party, PartyRole } from '../../model/party';
import { displayApplicationNumber, displayPublicationNumber } from '../../numbers/forms/display-number';
import { applicationName } from '../application-name';
import type { SectionContext } from '../context';
import { type Cell, type FactsBlock, type Line, type TableBlock, cell, known, notKnown, plain } from '../document';
import { allTitles } from '../family-title';
import { foldName, nameRuns } from '../party-name';
import { showDate } from '../show-date';

/** Bibliographic data of the family: what is common to its members, then a row per member, then the claimed priorities. */
export const bibliography = (family: CaseFamily, context: SectionContext): readonly [FactsBlock, TableBlock, TableBlock] => [
  facts(family, context),
  members(family, context),
  priorities(family),
];

const facts = (family: CaseFamily, { options }: SectionContext): FactsBlock => {
  const inside = options.edition === 'inside';
  const earliest = earliestDate(family);
  return {
    kind: 'facts',
    title: 'Bibliographic data',
    rows: [
      { label: 'Titles', lines: orNotKnown(allTitles(family).map(({ lang, text }) => [{ text, lang }, { text: ` ${lang}`, quiet: true }])) },
      { label: 'Applicants', lines: orNotKnown(names(family, 'applicant')) },
      ...optional('Owners', names(family, 'owner')),
      ...(inside ? optional('Inventors', names(family, 'inventor')) : []),
      ...(inside ? optional('Client', names(family, 'client')) : []),
      ...(inside && family.responsible !== undefined ? [{ label: 'Responsible', lines: [plain(family.responsible)] }] : []),
      { label: 'Earliest date', lines: [earliest === undefined ? notKnown : plain(`${showDate(earliest.date)} (${earliest.what})`)] },
      ...optional('IPC', classes(family.applications.flatMap(({ ipc }) => ipc))),
      ...optional('CPC', classes(family.applications.flatMap(({ cpc }) => cpc))),
      ...(inside && family.tags.length > 0 ? [{ label: 'Tags', lines: [plain(family.tags.join(', '))] }] : []),
    ],
  };
};

const optional = (label: string, lines: readonly Line[]): FactsBlock['rows'] => (lines.length === 0 ? [] : [{ label, lines }]);
const orNotKnown = (lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [notKnown] : lines);

/** Names in one role over the family and its members, each once, on one line; a name in another script follows it. */
const names = (family: CaseFamily, role: PartyRole): readonly Line[] => {
  const parties = new Map<string, Party>();
  for (const party of [...family.parties, ...family.applications.flatMap((application) => application.parties)]) {
    const key = foldName(party.name);
    if (party.role === role && !parties.has(key)) parties.set(key, party);
  }
  if (parties.size === 0) return [];
  return [
    [...parties.values()].flatMap((party, place) => [
      ...(place === 0 ? [] : [{ text: '; ' }]),
      ...nameRuns(party),
      ...(party.country === undefined ? [] : [{ text: ` (${party.country})`, quiet: true }]),
    ]),
  ];
};

const classes = (symbols: readonly string[]): readonly Line[] => {
  const each = [...new Set(symbols.map((symbol) => symbol.replaceAll(/\s+/g, ' ').trim()))].sort();
  return each.length === 0 ? [] : [plain(each.join('; '))];
};

const earliestDate = (family: CaseFamily): { readonly date: IsoDate; readonly what: string } | undefined => {
  const dates = family.applications.flatMap((application) => [
    ...application.priorities.flatMap(({ date, withdrawnOn, active }) => (date === undefined || withdrawnOn !== undefined || active === false ? [] : [{ date, what: 'claimed priority' }])),
    ...(application.filingDate === undefined ? [] : [{ date: application.filingDate, what: `filing of ${applicationName(application)}` }]),
  ]);
  return dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
};

/** Whether the end has a word of its own, in full `international phase ended`. */
const endedOtherwise = ({ value, word }: ApplicationState): boolean => word !== statusWords[value];

/** What the status word rests on, where that is more than the word says. */
const statusDetail = (status: ApplicationState, { filingDate }: Application): readonly Line[] => {
  const { value, detail, word, since, trust } = status;
  if (value === 'unknown') return since === undefined ? [] : [[{ text: `nothing recorded since ${showDate(since)}`, quiet: true }]];
  const words = detail.toLowerCase() === word.toLowerCase() || detail === value || endedOtherwise(status) ? '' : detail;
  // The day of filing stands in a column of its own.
  const when = since === undefined || since === filingDate ? '' : `since ${showDate(since)}`;
  const source = trust === 'office-data' ? 'office data' : trust === 'computed' && value === 'expired' ? 'computed' : '';
  const text = [words, when, source].filter((part) => part !== '').join(', ');
  return text === '' ? [] : [[{ text, quiet: true }]];
};

const routeWords: Readonly<Record<Application['route'], string>> = {
  direct: '',
  pct: 'international application',
  'pct-entry': 'PCT national or regional phase',
  validation: 'national part of a European patent',
  unitary: 'unitary effect',
};
const rightWords: Readonly<Record<Application['right'], string>> = {
  patent: '',
  'utility-model': 'utility model',
  design: 'design',
  plant: 'plant variety',
  spc: 'supplementary protection certificate',
  other: 'other right',
};

const members = (family: CaseFamily, { options, statusOf }: SectionContext): TableBlock => {
  // The outside edition has no references of members left; a column of nothing says nothing.
  const inside = options.edition === 'inside' && family.applications.some(({ reference, responsible }) => reference !== undefined || responsible !== undefined);
  return {
    kind: 'table',
    title: 'Members',
    columns: [
      { id: 'application', label: 'Application', width: inside ? 25 : 30 },
      { id: 'filed', label: 'Filed', width: inside ? 12 : 13 },
      { id: 'publications', label: 'Publications', width: inside ? 20 : 28 },
      { id: 'status', label: 'Status', width: inside ? 23 : 29 },
      ...(inside ? [{ id: 'reference', label: 'Our reference', width: 20 }] : []),
    ],
    groups: [{ rows: family.applications.map((application) => memberRow(application, inside, statusOf)) }],
    footnotes: [],
    empty: 'No application is recorded.',
  };
};

const memberRow = (application: Application, inside: boolean, statusOf: SectionContext['statusOf']): readonly Cell[] => {
  const kind = [rightWords[application.right], routeWords[application.route]].filter((word) => word !== '').join(', ');
  const status = statusOf(application);
  const since = application.notOurs?.since;
  return [
    { lines: [[{ text: applicationName(application), strong: true }], ...(kind === '' ? [] : [[{ text: kind, quiet: true }]])] },
    known(application.filingDate === undefined ? undefined : showDate(application.filingDate)),
    { lines: application.publications.length === 0 ? [[{ text: 'none recorded', quiet: true }]] : application.publications.map((publication) => plain(displayPublicationNumber(publication))) },
    {
      mark: status.value,
      lines: [
        plain(endedOtherwise(status) ? status.detail : status.word.toLowerCase()),
        ...statusDetail(status, application),
        ...(application.notOurs === undefined ? [] : [[{ text: since === undefined ? 'no longer ours' : `no longer ours since ${showDate(since)}`, quiet: true }]]),
        ...(application.upcOptOut === undefined ? [] : [[{ text: `UPC: ${application.upcOptOut.state.replaceAll('-', ' ')}`, quiet: true }]]),
      ],
    },
    ...(inside ? [{ lines: [...(application.reference === undefined ? [] : [plain(application.reference)]), ...(application.responsible === undefined ? [] : [[{ text: application.responsible, quiet: true }]])] }] : []),
  ];
};

const priorities = (family: CaseFamily): TableBlock => ({
  kind: 'table',
  title: 'Priorities claimed',
  columns: [
    { id: 'application', label: 'Application', width: 32 },
    { id: 'priority', label: 'Claims priority of', width: 32 },
    { id: 'date', label: 'Priority date', width: 16 },
    { id: 'state', label: 'State', width: 20 },
  ],
  groups: [
    {
      rows: family.applications.flatMap((application) =>
        application.priorities.filter((claim) => !claimsItself(application, claim)).map((claim, place) => [
          place === 0 ? { lines: [[{ text: applicationName(application), strong: true }]] } : cell(''),
          known(claimName(claim) ?? claimedMember(family, claim.application)),
          known(claim.date === undefined ? undefined : showDate(claim.date)),
          cell(claim.withdrawnOn === undefined ? (claim.active === false ? 'not active' : claim.active === true ? 'active' : 'not stated') : `withdrawn on ${showDate(claim.withdrawnOn)}`),
        ]),
      ),
    },
  ],
  footnotes: [],
  empty: 'No priority is claimed.',
});

const claimName = ({ country, number, kind, text, date }: PriorityClaim): string | undefined => {
  if (country === undefined || number === undefined) return text;
  return displayApplicationNumber({ text: text ?? number, country, number, ...(kind === undefined ? {} : { kind }) }, country, date);
};

/** DOCDB lists a first filing as its own priority; nobody would read that as a claim. */
const claimsItself = ({ number }: Application, claim: PriorityClaim): boolean =>
  number?.number !== undefined && number.number === claim.number && number.country === claim.country;

const claimedMember = (family: CaseFamily, id: string | undefined): string | undefined => {
  const member = family.applications.find((application) => application.id === id);
  return member === undefined ? undefined : applicationName(member);
};
