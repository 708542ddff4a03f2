import type { AcceptedFinding } from '../../model/accepted-finding';
import type { PartyRole } from '../../model/party';
import { type Column, countColumn, dayColumn, columnParts, textColumn, textsColumn } from '../columns/column';
import { dateAt, known, setDate, setText, setTexts, textAt, textsAt } from '../columns/column-values';
import type { Parts, Saved } from '../columns/saved';
import type { IndexedFamily, OfficeData } from '../indexed-family';
import type { CaseReference } from '../case-references';
import type { FamilyRow } from '../rows';
import type { Dictionaries } from './dictionaries';

/** Names of the party columns by role. */
export const partyColumns = {
  applicant: 'applicant',
  inventor: 'inventor',
  owner: 'owner',
  agent: 'agent',
  'annuity-payer': 'payer',
  licensee: 'licensee',
  opponent: 'opponent',
  other: 'otherParty',
} as const satisfies Partial<Record<PartyRole, string>>;

/** Columns of what else offices write for the parties of a role. */
export const originalNameColumns = {
  applicant: 'applicantOriginal',
  inventor: 'inventorOriginal',
  owner: 'ownerOriginal',
  agent: 'agentOriginal',
  'annuity-payer': 'payerOriginal',
  licensee: 'licenseeOriginal',
  opponent: 'opponentOriginal',
  other: 'otherPartyOriginal',
} as const satisfies Record<keyof typeof partyColumns, string>;

// Sound: the keys of the object above.
const countedRoles = Object.keys(partyColumns) as readonly (keyof typeof partyColumns)[];

/** What a stored family says beside its row. */
type More = { readonly references?: readonly CaseReference[]; readonly acceptedFindings?: readonly AcceptedFinding[]; readonly pct?: FamilyRow['pct'] };

const officeDataSays: readonly OfficeData['says'][] = ['file', 'import'];

/** The columns of case families, a row each by ordinal. */
export type CaseColumns = ReturnType<typeof createCaseColumns>;

export const createCaseColumns = (dictionaries: Dictionaries, saved?: Saved) => {
  const under = (name: string) => (saved === undefined ? undefined : { from: saved, name: `case.${name}` });
  const { keys, references, names: partyNames, titles, offices, statuses, words, classes, tags, people, records } = dictionaries;
  const columns = {
    key: textColumn(keys, under('key')),
    hash: textColumn(records, under('hash')),
    asOf: dayColumn(under('asOf')),
    reference: textColumn(references, under('reference')),
    client: textColumn(partyNames, under('client')),
    clientReference: textColumn(references, under('clientReference')),
    title: textColumn(titles, under('title')),
    responsible: textColumn(people, under('responsible')),
    status: textColumn(statuses, under('status')),
    statusWord: textColumn(words, under('statusWord')),
    more: textColumn(records, under('more')),
    findings: textColumn(records, under('findings')),
    applicants: textsColumn(partyNames, under('applicants')),
    applicant: textsColumn(partyNames, under('applicant')),
    inventor: textsColumn(partyNames, under('inventor')),
    owner: textsColumn(partyNames, under('owner')),
    agent: textsColumn(partyNames, under('agent')),
    payer: textsColumn(partyNames, under('payer')),
    licensee: textsColumn(partyNames, under('licensee')),
    opponent: textsColumn(partyNames, under('opponent')),
    otherParty: textsColumn(partyNames, under('otherParty')),
    applicantOriginal: textsColumn(partyNames, under('applicantOriginal')),
    inventorOriginal: textsColumn(partyNames, under('inventorOriginal')),
    ownerOriginal: textsColumn(partyNames, under('ownerOriginal')),
    agentOriginal: textsColumn(partyNames, under('agentOriginal')),
    payerOriginal: textsColumn(partyNames, under('payerOriginal')),
    licenseeOriginal: textsColumn(partyNames, under('licenseeOriginal')),
    opponentOriginal: textsColumn(partyNames, under('opponentOriginal')),
    otherPartyOriginal: textsColumn(partyNames, under('otherPartyOriginal')),
    offices: textsColumn(offices, under('offices')),
    officeStates: textsColumn(records, under('officeStates')),
    classes: textsColumn(classes, under('classes')),
    tags: textsColumn(tags, under('tags')),
    earliestPriority: dayColumn(under('earliestPriority')),
    expiry: dayColumn(under('expiry')),
    members: countColumn(under('members')),
    grants: countColumn(under('grants')),
    quality: countColumn(under('quality')),
    pending: countColumn(under('pending')),
    pendingPct: countColumn(under('pendingPct')),
    errors: countColumn(under('errors')),
    // How old office data are, and whether their file says it or only the import does.
    officeDataDate: dayColumn(under('officeDataDate')),
    officeDataSays: countColumn(under('officeDataSays')),
    // What follows from the time limits on a day; kept up by the table.
    nextLimit: dayColumn(under('nextLimit')),
    overdue: countColumn(under('overdue')),
    open: countColumn(under('open')),
    soon: countColumn(under('soon')),
  } satisfies Record<string, Column>;

  const moreOf = (ordinal: number): More => {
    const text = textAt(columns.more, ordinal);
    // Sound: written below.
    return text === '' ? {} : (JSON.parse(text) as More);
  };

  return {
    columns,
    put: (ordinal: number, { key, hash, asOf, row, names, originalNames, references: others, applications, findings, errors, officeData, acceptedFindings }: Omit<IndexedFamily, 'limits'>): void => {
      const more: More = { ...(others.length === 0 ? {} : { references: others }), ...(acceptedFindings === undefined ? {} : { acceptedFindings }), ...(row.pct === undefined ? {} : { pct: row.pct }) };
      setText(columns.key, ordinal, key);
      setText(columns.hash, ordinal, hash);
      setDate(columns.asOf, ordinal, asOf);
      setText(columns.reference, ordinal, row.reference);
      setText(columns.client, ordinal, row.client);
      setText(columns.clientReference, ordinal, row.clientReference);
      setText(columns.title, ordinal, row.title);
      setText(columns.responsible, ordinal, row.responsible);
      setText(columns.status, ordinal, row.status);
      setText(columns.statusWord, ordinal, row.statusWord);
      setText(columns.more, ordinal, Object.keys(more).length === 0 ? '' : JSON.stringify(more));
      setText(columns.findings, ordinal, findings);
      setTexts(columns.applicants, ordinal, row.applicants);
      for (const role of countedRoles) {
        setTexts(columns[partyColumns[role]], ordinal, names[role]);
        setTexts(columns[originalNameColumns[role]], ordinal, originalNames[role]);
      }
      setTexts(columns.offices, ordinal, row.offices.map(({ office }) => office));
      setTexts(columns.officeStates, ordinal, row.offices.map((state) => JSON.stringify(state)));
      setTexts(columns.classes, ordinal, row.classes);
      setTexts(columns.tags, ordinal, row.tags);
      setDate(columns.earliestPriority, ordinal, row.earliestPriority);
      setDate(columns.expiry, ordinal, row.expiry);
      columns.members.counts.set(ordinal, row.members);
      columns.quality.counts.set(ordinal, row.quality);
      columns.grants.counts.set(ordinal, applications.filter((one) => one.row.status === 'granted').length);
      columns.pending.counts.set(ordinal, applications.filter((one) => one.row.status === 'pending').length);
      columns.pendingPct.counts.set(ordinal, applications.filter((one) => one.pct !== '' && one.row.status === 'pending').length);
      columns.errors.counts.set(ordinal, errors);
      setDate(columns.officeDataDate, ordinal, officeData?.date);
      columns.officeDataSays.counts.set(ordinal, officeData === undefined ? 0 : officeDataSays.indexOf(officeData.says));
    },
    more: moreOf,
    officeData: (ordinal: number): OfficeData | undefined => {
      const date = dateAt(columns.officeDataDate, ordinal);
      const says = officeDataSays[columns.officeDataSays.counts.get(ordinal)];
      return date === undefined || says === undefined ? undefined : { date, says };
    },
    text: (name: 'key' | 'hash' | 'reference' | 'client' | 'title' | 'responsible' | 'findings' | 'status', ordinal: number): string => textAt(columns[name], ordinal),
    /** The row as it was put. */
    row: (ordinal: number): Omit<FamilyRow, 'nextLimit'> => {
      const { pct } = moreOf(ordinal);
      return {
        key: textAt(columns.key, ordinal),
        hash: textAt(columns.hash, ordinal),
        reference: textAt(columns.reference, ordinal),
        ...known('client', textAt(columns.client, ordinal)),
        ...known('clientReference', textAt(columns.clientReference, ordinal)),
        ...known('title', textAt(columns.title, ordinal)),
        applicants: textsAt(columns.applicants, ordinal),
        // Sound: written from the same type.
        offices: textsAt(columns.officeStates, ordinal).map((text) => JSON.parse(text) as FamilyRow['offices'][number]),
        members: columns.members.counts.get(ordinal),
        ...known('earliestPriority', dateAt(columns.earliestPriority, ordinal)),
        // Sound: the dictionary of statuses holds statuses only.
        status: textAt(columns.status, ordinal) as FamilyRow['status'],
        ...known('statusWord', textAt(columns.statusWord, ordinal)),
        ...known('expiry', dateAt(columns.expiry, ordinal)),
        classes: textsAt(columns.classes, ordinal),
        tags: textsAt(columns.tags, ordinal),
        ...known('responsible', textAt(columns.responsible, ordinal)),
        ...(pct === undefined ? {} : { pct }),
        inventors: textsAt(columns.inventor, ordinal),
        owners: textsAt(columns.owner, ordinal),
        agents: textsAt(columns.agent, ordinal),
        grants: columns.grants.counts.get(ordinal),
        quality: columns.quality.counts.get(ordinal),
      };
    },
    *parts(): Parts {
      for (const [name, column] of Object.entries(columns)) yield* columnParts(column, `case.${name}`);
    },
  };
};
