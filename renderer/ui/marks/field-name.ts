/** Words for the fields of a family file, where splitting the name at capitals is not enough. */
const words: Readonly<Record<string, string>> = {
  reference: 'our reference',
  title: 'title',
  titles: 'title',
  abstracts: 'abstract',
  applications: 'application',
  publications: 'publication',
  priorities: 'priority claim',
  relations: 'relation',
  events: 'legal event',
  parties: 'party',
  decisions: 'office decision',
  limits: 'time limit',
  acceptedFindings: 'accepted finding',
  notes: 'note',
  documents: 'document',
  sources: 'source',
  ipc: 'IPC',
  cpc: 'CPC',
  states: 'designated states',
  filingDate: 'filing date',
  upcOptOut: 'UPC opt-out',
  notOurs: 'no longer ours',
  nameOriginal: 'name in original script',
  familyId: "office's family id",
  dossierOrder: 'order in the dossier',
  decidedOn: 'decided on',
  decidedBy: 'decided by',
  instructedOn: 'instructed on',
  confirmedOn: 'confirmed on',
  enteredOn: 'entered on',
  agentReference: "agent's reference",
  src: 'source of the values',
  srcOf: 'source of single values',
  lang: 'language',
  text: 'text',
  sha256: 'check sum',
};

/**
 * A path in a family file in words: `applications/a1/publications/p2/date` is `application a1, publication p2: date`.
 * `rowName` may name a row better than its id does (`a1` → `EP 24 160 118.6`).
 */
export const fieldName = (path: string, rowName?: (list: string, id: string) => string | undefined): string => {
  const parts = path.split('/').filter((part) => part !== '');
  const field: string[] = [];
  const rows: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (next !== undefined && languages.has(part)) {
      field.push(`${inWords(part)} (${next})`);
      at += 1;
    } else if (next !== undefined && lists.has(part)) {
      rows.push(`${inWords(part)} ${rowName?.(part, next) ?? next}`);
      at += 1;
    } else field.push(inWords(part));
  }
  if (field.length === 0) return rows.join(', ');
  return rows.length === 0 ? field.join(', ') : `${rows.join(', ')}: ${field.join(', ')}`;
};

/** Lists whose rows are named by their id in a path. */
const lists = new Set(['applications', 'publications', 'priorities', 'relations', 'events', 'parties', 'decisions', 'limits', 'acceptedFindings', 'notes', 'documents', 'sources']);
/** Lists whose rows are named by their language. */
const languages = new Set(['titles', 'abstracts']);

const inWords = (name: string): string => words[name] ?? name.replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`).replaceAll('-', ' ');
