import type { CaseFamily } from '../../model/case-family';
import type { Party } from '../../model/party';
import { applicationName } from '../application-name';
import type { SectionContext } from '../context';
import { type Cell, type Line, type TableBlock, cell, plain } from '../document';
import { languageOf } from '../family-title';
import { foldName, nameRuns } from '../party-name';
import { showDate } from '../show-date';

/** Parties of the family and of its members by role; the same party of several members stands once. */
export const parties = (family: CaseFamily, { options }: SectionContext): TableBlock => {
  const inside = options.edition === 'inside';
  const byParty = new Map<string, { readonly party: Party; readonly of: string[] }>();
  const add = (party: Party, of: string): void => {
    const key = JSON.stringify([party.role, foldName(party.name), party.address, party.email, party.reference, party.share, party.from, party.until]);
    const entry = byParty.get(key);
    if (entry === undefined) byParty.set(key, { party, of: [of] });
    else if (!entry.of.includes(of)) entry.of.push(of);
  };
  for (const party of family.parties) add(party, 'whole family');
  for (const application of family.applications) for (const party of application.parties) add(party, applicationName(application));
  return {
    kind: 'table',
    title: 'Parties',
    columns: [
      { id: 'role', label: 'Role', width: 16 },
      { id: 'name', label: 'Name', width: inside ? 40 : 48 },
      { id: 'of', label: 'For', width: 28 },
      inside ? { id: 'reference', label: 'Reference, share', width: 16 } : { id: 'reference', label: 'Share', width: 8 },
    ],
    groups: [{ rows: [...byParty.values()].map(({ party, of }) => row(party, of, family.applications.length)) }],
    footnotes: [],
    empty: 'No party is recorded.',
  };
};

const row = (party: Party, of: readonly string[], members: number): readonly Cell[] => {
  const period = [party.from === undefined ? undefined : `from ${showDate(party.from)}`, party.until === undefined ? undefined : `until ${showDate(party.until)}`].filter((part) => part !== undefined).join(' ');
  const lines: readonly Line[] = [
    [...nameRuns(party).map((run, place) => (place === 0 ? { ...run, strong: true } : run)), ...(party.country === undefined ? [] : [{ text: ` (${party.country})`, quiet: true }])],
    ...[party.address, party.email].filter((text) => text !== undefined).map((text) => [{ text, quiet: true, lang: languageOf(text) }]),
    ...(period === '' ? [] : [[{ text: period, quiet: true }]]),
  ];
  return [
    cell(party.role.replaceAll('-', ' ')),
    { lines },
    { lines: of.length === members && members > 2 ? [plain('all members')] : of.map(plain) },
    { lines: [...(party.reference === undefined ? [] : [plain(party.reference)]), ...(party.share === undefined ? [] : [plain(party.share)])] },
  ];
};
