import type { ExportTable, ExportValue } from '../export/export-table';
import type { PublicationRecord } from '../formats/record';
import { dateParts, type IsoDate } from '../model/date';
import { displayApplicationNumber } from '../numbers/forms/display-number';
import { daysAfter, monthsAfter, workingDay } from './calendar';
import type { InventedFamily } from './invent-family';
import { createRandom, type Random } from './random';

/** Firms abroad that the invented docket names; any likeness is chance. */
const agents: Readonly<Record<string, string>> = { US: 'Harbor & Finch LLP', CN: 'Lotus Gate IP 莲门知识产权', JP: '特許業務法人みなと', KR: '한강특허법인' };

const headings = ['Case', 'Our ref.', 'Client', 'Client ref.', 'Agent', 'Country', 'Appln. no.', 'Filing date', 'Title', 'Next action', 'Due date', 'Responsible', 'Remarks'] as const;
type DocketRow = readonly [caseReference: string, ours: string, client: string, clientReference: string, agent: string, country: string, number: string, filed: string, title: string, action: string, due: string, responsible: string, remarks: string];

/**
 * An invented docket of another firm over some of the invented families: references, clients, agents, numbers as their offices write them, and
 * time limits of which some are wrong. Beside them cases that no office knows yet: an unpublished filing, a planned one, an invention; and
 * a cell that nobody can read. Dates are dd.mm.yyyy.
 */
export const sampleDocketRows = (families: readonly InventedFamily[], seed: number, asOf: IsoDate): readonly DocketRow[] => {
  const random = createRandom(seed ^ 0xd0c4e7);
  const rows = families.flatMap((family, index) => caseRows(family, `W${200 + index * 3}`, random, asOf));
  const client = 'Nordlicht Antennen GmbH';
  return [
    ...rows,
    ['W901', 'W901EP', client, 'NA-0147', '', 'EP', 'EP 26 178 311.7', shown(daysAfter(asOf, -120)), 'Antenna array with a common ground plane', 'File abroad with priority (12 months)', shown(monthsAfter(daysAfter(asOf, -120), 12)), 'Okafor', 'not published yet'],
    ['W901', 'W901US', client, 'NA-0147', 'Harbor & Finch LLP', 'US', '', '', 'Antenna array with a common ground plane', '', '', 'Okafor', 'to be filed with priority'],
    ['W905', '', client, 'NA-0152', '', '', '', '', 'Bracket that needs no tools', '', '', 'Okafor', 'invention report of August; decide on filing'],
    ['W907', 'W907DE', 'Halden & Völker Maschinenfabrik AG', 'HV-88', '', 'DE', '10 2026 104 775.9', 'spring 2026', 'Clamping head', '', '', 'Weiß', 'date to be looked up'],
  ];
};

const caseRows = ({ records, applicant, clientReference }: InventedFamily, reference: string, random: Random, asOf: IsoDate): readonly DocketRow[] => {
  const responsible = random.pick(['Weiß', 'Tanaka', 'Okafor', 'Lindgren']);
  const title = records.flatMap(({ titles }) => titles).find(({ lang }) => lang === 'en')?.text ?? records[0]?.titles[0]?.text ?? '';
  return applicationsOf(records).map((record): DocketRow => {
    const office = record.office ?? '';
    const [action, due] = nextAction(record, records, random, asOf);
    const number = record.application === undefined ? '' : displayApplicationNumber(record.application, office, record.filingDate);
    return [reference, `${reference}${office}`, applicant.nameOriginal ?? applicant.name, clientReference, agents[office] ?? '', office, number, record.filingDate === undefined ? '' : shown(record.filingDate), title, action, due === undefined ? '' : shown(due), responsible, ''];
  });
};

/** One record for each application; translations and further documents of it say nothing new to a docket. */
const applicationsOf = (records: readonly PublicationRecord[]): readonly PublicationRecord[] => {
  const seen = new Set<string>();
  return records.filter(({ application, office }) => {
    const key = `${office ?? ''} ${application?.number ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

/** What the other docket has as next: right for the most part, sometimes a month off, sometimes of its own making. */
const nextAction = (record: PublicationRecord, family: readonly PublicationRecord[], random: Random, asOf: IsoDate): readonly [text: string, due: IsoDate | undefined] => {
  const priority = family.flatMap(({ priorities, filingDate }) => [...priorities.map(({ date }) => date), filingDate]).filter((date) => date !== undefined).toSorted()[0];
  if (record.office === 'WO' && priority !== undefined) {
    const entry = workingDay(monthsAfter(priority, random.chance(0.35) ? 29 : 30));
    if (entry > asOf) return ['National phase (30 months)', entry];
  }
  if (record.office === 'EP' && random.chance(0.4)) return ['Response to communication', workingDay(daysAfter(asOf, random.int(10, 120)))];
  if (record.office === 'US' && random.chance(0.4)) return ['Response to office action', workingDay(daysAfter(asOf, random.int(10, 90)))];
  return ['', undefined];
};

const shown = (date: IsoDate): string => {
  const { year, month, day } = dateParts(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};

/** The docket as an office program would write it in Central Europe: semicolons, a title above the headings. */
export const docketCsv = (rows: readonly DocketRow[], asOf: IsoDate): string =>
  ['Docket of the former firm;as of;' + shown(asOf), headings.join(';'), ...rows.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))].join('\r\n') + '\r\n';

/** The same as a table for a workbook, in which dates are dates. */
export const docketTable = (rows: readonly DocketRow[]): ExportTable => ({
  name: 'Docket',
  columns: headings.map((title) => ({ id: title, title, kind: title === 'Filing date' || title === 'Due date' ? ('date' as const) : ('text' as const) })),
  rows: rows.map((row) => row.map((cell): ExportValue => (cell === '' ? undefined : (/^(\d{2})\.(\d{2})\.(\d{4})$/.exec(cell)?.slice(1).toReversed().join('-') ?? cell)))),
});

/** How the docket is read: the mapping that a person would save for it. */
export const docketMapping = {
  format: 'stemma-mapping',
  version: 1,
  name: 'Docket of the former firm',
  row: 'application',
  match: ['Case', 'Our ref.', 'Client', 'Country', 'Appln. no.', 'Filing date', 'Due date'],
  columns: [
    { column: 'Case', field: 'case.reference' },
    { column: 'Our ref.', field: 'reference' },
    { column: 'Client', field: 'party.client' },
    { column: 'Client ref.', field: 'party.client.reference' },
    { column: 'Agent', field: 'party.agent' },
    { column: 'Country', field: 'office' },
    { column: 'Appln. no.', field: 'application' },
    { column: 'Filing date', field: 'filingDate', dates: 'day-month-year' },
    { column: 'Title', field: 'case.title' },
    { column: 'Next action', field: 'limit.text' },
    { column: 'Due date', field: 'limit.due', dates: 'day-month-year' },
    { column: 'Responsible', field: 'case.responsible' },
    { column: 'Remarks', field: 'case.note' },
  ],
} as const;
