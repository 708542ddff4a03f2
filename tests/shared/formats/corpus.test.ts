import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordMember } from '#shared/families/grouping/record-member';
import { groupFamilies } from '#shared/families/grouping/group-families';
import { readAll } from '#shared/formats/reader';
import { publicationsOf, type PublicationRecord } from '#shared/formats/record';
import { sniff } from '#shared/formats/sniff';
import { publicationKey } from '#shared/model/publication';
import { corpusFiles, hasCorpus, type CorpusFile } from '../../support/corpus';

const read = (file: CorpusFile): ReturnType<typeof readAll> => {
  const text = readFileSync(file.path, 'utf8');
  const sniffed = sniff(text);
  if (!sniffed.ok) throw new Error(`${file.name}: ${sniffed.message}`);
  return readAll(sniffed.create, file.name, text);
};

const familiesOf = (records: readonly PublicationRecord[]): ReturnType<typeof groupFamilies> => groupFamilies(records.map((record, index) => recordMember(String(index), record)));

const namesOf = (names: readonly string[]): string => [...names].sort().join(' ');

/** A folder of the corpus and what is expected of its files. */
type CorpusFolder = {
  readonly folder: string;
  /** Records the manifest counts in a file, or the reason for which it must be refused. */
  /** Endings of the files' names where they are not all XML. */
  readonly endings?: readonly string[];
  readonly expected: (file: CorpusFile) => number | 'unknown-format' | 'no-records';
};

const counted = (file: CorpusFile, ...patterns: readonly RegExp[]): number => {
  for (const pattern of patterns) {
    const match = pattern.exec(file.counted);
    if (match !== null) return Number(match[1]);
  }
  return 0;
};
const documents = (file: CorpusFile): number => counted(file, /(\d+) (?:ep document|us application|us grant|document) ?/, /(\d+) priority claims/);

/** The manifest counts numbers in these, not documents. */
const opsJsonDocuments: Readonly<Record<string, number>> = { 'EP18826058A_biblio.json': 2, 'EP3623538A1_biblio.json': 1, 'epfl_sample_family_patent_search.json': 5, 'epfl_sample_patent_fetch.json': 4, 'epfl_sample_search_biblio.json': 1 };

type Wrapper = { readonly applicationNumberText: string } & Readonly<Record<'parentContinuityBag' | 'childContinuityBag', readonly { readonly parentApplicationNumberText: string; readonly childApplicationNumberText: string }[] | undefined>>;

/** Applications that a file of the USPTO names, per wrapper (control numbers of reexaminations, 90/…, are none); documents are all of one application. */
const odpApplications = (file: CorpusFile): number => {
  const { patentFileWrapperDataBag: wrappers = [] } = JSON.parse(readFileSync(file.path, 'utf8')) as { readonly patentFileWrapperDataBag?: readonly Wrapper[] };
  const named = ({ applicationNumberText, parentContinuityBag = [], childContinuityBag = [] }: Wrapper): number =>
    new Set([applicationNumberText, ...[...parentContinuityBag, ...childContinuityBag].flatMap((each) => [each.parentApplicationNumberText, each.childApplicationNumberText])].filter((number) => !/^90\d{6}$/.test(number))).size;
  return wrappers.length === 0 ? 1 : wrappers.reduce((sum, wrapper) => sum + named(wrapper), 0);
};

/** One line per folder; each file of it must give as many records as the manifest counts. */
const folders: readonly CorpusFolder[] = [
  { folder: 'ops-biblio', expected: (file) => counted(file, /(\d+) exchange-documents/) },
  { folder: 'ops-family', expected: (file) => counted(file, /(\d+) family members/) },
  { folder: 'ops-legal', expected: (file) => counted(file, /(\d+) family members/) },
  { folder: 'ops-search', expected: (file) => counted(file, /(\d+) search hits/) },
  { folder: 'ops-fulltext', expected: () => 'no-records' },
  { folder: 'ops-register', expected: (file) => counted(file, /(\d+) register-documents/) },
  // The manifest counts the answer; the list of equivalents in it names three documents.
  { folder: 'ops-numbers', expected: (file) => (file.name === 'EP2400812_equivalents.xml' ? 3 : 1) },
  { folder: 'docdb', expected: (file) => (file.counted.includes('does not parse alone') ? 1 : counted(file, /(\d+) exchange-documents/)) },
  { folder: 'epo-eps', expected: documents },
  { folder: 'malformed', expected: () => 1 },
  { folder: 'st36', expected: documents },
  { folder: 'st96', expected: documents },
  { folder: 'cnipa', expected: documents },
  // One document of the JPO and one of the DPMA are counted by their priority claims. A hit list has three hits.
  { folder: 'jpo-st36', expected: documents },
  { folder: 'dpma', expected: (file) => (file.name.endsWith('_search.xml') ? 3 : documents(file)) },
  { folder: 'ops-json', endings: ['.json'], expected: (file) => opsJsonDocuments[file.name] ?? 0 },
  { folder: 'wipo-pct', endings: ['.json'], expected: () => 1 },
  { folder: 'jpo-api', endings: ['.json'], expected: (file) => (file.name.startsWith('TIPO') ? 2 : 1) },
  // Each application and every other one of its continuity.
  { folder: 'uspto-odp', endings: ['.json'], expected: odpApplications },
  { folder: 'global-dossier', endings: ['.json'], expected: (file) => (file.name.endsWith('_doclist.json') ? 1 : counted(file, /(\d+) publications/)) },
  { folder: 'lens', endings: ['.jsonl'], expected: (file) => counted(file, /(\d+) records/) },
  { folder: 'us-redbook', endings: ['.xml', '.txt'], expected: (file) => (/^(?:cpcMaster|css_brs)/.test(file.name) ? 'unknown-format' : documents(file)) },
];

describe.runIf(hasCorpus())('every file of the corpus', () => {
  it('is read as far as the manifest counts, or refused for the right reason', () => {
    const rows = folders.flatMap(({ folder, endings, expected }) =>
      corpusFiles([folder], endings).map((file) => {
        const sniffed = sniff(readFileSync(file.path, 'utf8'));
        const { records, issues } = sniffed.ok ? read(file) : { records: [], issues: [{ code: sniffed.code }] };
        const refused = sniffed.ok ? 'no-records' : sniffed.code;
        return { file: `${folder}/${file.name}`, expected: expected(file), read: records.length === 0 ? refused : records.length, events: records.reduce((sum, each) => sum + each.events.length, 0), issues: issues.map((issue) => issue.code).join(' ') };
      }),
    );
    console.table(rows);
    expect(rows.map(({ file, expected }) => ({ file, records: expected }))).toEqual(rows.map(({ file, read: found }) => ({ file, records: found })));
    expect(rows.filter(({ expected }) => expected === 0)).toEqual([]);
  });
});

describe.runIf(hasCorpus())('every EPO OPS and DOCDB file of the corpus', () => {
  const files = corpusFiles(['ops-biblio', 'ops-family', 'ops-legal', 'ops-search', 'docdb']);

  it('is read without losing a publication', () => {
    const rows = files.map((file) => {
      const { records } = read(file);
      const publications = new Set(records.flatMap((record) => (record.publication === undefined ? [] : [publicationKey(record.publication)])));
      return { file: `${file.folder}/${file.name}`, records: records.length, publications: publications.size };
    });
    expect(rows.filter(({ records, publications }) => records !== publications)).toEqual([]);
  });

  it('has as many legal events as the manifest counts', () => {
    const counts = files.flatMap((file) => {
      const counted = /(\d+) legal events/.exec(file.counted);
      return counted === null ? [] : [{ file: file.name, events: Number(counted[1]) }];
    });
    expect(counts.length).toBeGreaterThan(3);
    expect(files.filter((file) => counts.some((each) => each.file === file.name)).map((file) => ({ file: file.name, events: read(file).records.reduce((sum, each) => sum + each.events.length, 0) }))).toEqual(counts);
  });

  it('gives the simple families that the office itself names, and one extended family per family response', () => {
    const responses = corpusFiles(['ops-family', 'ops-legal']).map((file) => ({ file: file.name, records: read(file).records }));
    const computed = responses.map(({ file, records }) => ({
      file,
      families: familiesOf(records).map((family) => family.simple.map((ids) => namesOf(ids.map((id) => records[Number(id)]?.record ?? ''))).sort()),
    }));
    const stated = responses.map(({ file, records }) => {
      const byId = new Map<string, string[]>();
      for (const { record, publication } of records) byId.set(publication?.familyId ?? '', [...(byId.get(publication?.familyId ?? '') ?? []), record]);
      return { file, families: [[...byId.values()].map(namesOf).sort()] };
    });
    expect(computed).toEqual(stated);
  });

  it('joins the eleven single files of EP2906782 to one family', () => {
    const records = corpusFiles(['ops-biblio']).flatMap((file) => read(file).records).filter((record) => record.publication?.familyId === '50474376');
    const families = familiesOf(records);
    expect(new Set(records.map((record) => record.record)).size).toBe(11);
    expect(families.map((family) => family.simple.length)).toEqual([1]);
  });

  it('keeps documents of different family ids in the back file apart', () => {
    const [file] = corpusFiles(['docdb']).filter((each) => each.name === 'DE-backfile.xml');
    const records = file === undefined ? [] : read(file).records;
    expect(familiesOf(records).length).toBe(10);
  });
});

describe.runIf(hasCorpus())('the European Patent Register', () => {
  it('has every event and every procedural step that the manifest counts', () => {
    const rows = corpusFiles(['ops-register']).flatMap((file) => {
      const match = /(\d+) (dossier events|procedural steps)/.exec(file.counted);
      return match === null ? [] : [{ file, expected: Number(match[1]), kind: match[2] ?? '' }];
    });
    expect(rows.length).toBe(5);
    for (const { file, expected, kind } of rows) {
      const events = read(file).records.flatMap((record) => record.events).filter((event) => event.code !== undefined && !event.code.startsWith('STATUS'));
      // A step has further dates as events of their own, whose code names the date.
      const own = kind === 'dossier events' ? events : events.filter((event) => !/ [A-Z_]{4,}$/.test(event.code ?? ''));
      expect({ file: file.name, count: own.length }).toEqual({ file: file.name, count: expected });
    }
  });

  it('puts events, steps and bibliography of one patent on one application, beside the documents of OPS', () => {
    const records = corpusFiles(['ops-register', 'ops-family', 'ops-legal', 'ops-biblio'])
      .filter(({ name }) => name.includes('2400812') || name.includes('EP1000000'))
      .concat(corpusFiles(['ops-register']).filter(({ name }) => name.startsWith('pc_') && name !== 'pc_search.xml' && name !== 'pc_biblio.xml'))
      .flatMap((file) => read(file).records);
    const families = familiesOf(records);
    const european = families.flatMap((family) => family.applications).filter((ids) => ids.some((id) => records[Number(id)]?.record.startsWith('Register') === true));
    expect(european.map((ids) => [...new Set(ids.map((id) => records[Number(id)]?.filingDate).filter((date) => date !== undefined))])).toEqual([['1999-11-08'], ['2010-06-24']]);
    for (const ids of european) expect(ids.filter((id) => records[Number(id)]?.record.startsWith('Register') === true).length).toBe(3);
  });
});

describe.runIf(hasCorpus())('one application in several formats', () => {
  it('is one application, with one filing date and one date for each publication', () => {
    const records = corpusFiles(['ops-biblio', 'ops-family', 'ops-legal', 'ops-register', 'ops-json', 'docdb', 'epo-eps', 'st36', 'st96', 'cnipa', 'jpo-st36', 'dpma', 'us-redbook', 'global-dossier', 'uspto-odp', 'wipo-pct'], ['.xml', '.json']).flatMap((file) => {
      const sniffed = sniff(readFileSync(file.path, 'utf8'));
      return sniffed.ok ? read(file).records.map((record) => ({ folder: file.folder, record })) : [];
    });
    const applications = familiesOf(records.map(({ record }) => record)).flatMap((family) => family.applications.map((ids) => ids.map((id) => records[Number(id)])));
    const several = applications.map((said) => said.filter((each) => each !== undefined)).filter((said) => new Set(said.map(({ folder }) => folder)).size > 1);
    const differing = several.flatMap((said) => {
      const filed = new Set(said.flatMap(({ record }) => record.filingDate ?? []));
      const published = new Map<string, Set<string>>();
      for (const publication of said.flatMap(({ record }) => publicationsOf(record))) {
        if (publication.date === undefined) continue;
        const key = publicationKey(publication);
        published.set(key, (published.get(key) ?? new Set()).add(publication.date));
      }
      const names = said.map(({ folder, record }) => `${folder} ${record.record}`);
      return filed.size > 1 || [...published.values()].some((dates) => dates.size > 1) ? [names] : [];
    });
    expect(differing).toEqual([]);
    expect(several.length).toBeGreaterThan(15);
    const european = several.find((said) => said.some(({ record }) => record.record === 'EP1000000A1'));
    expect(new Set(european?.map(({ folder }) => folder))).toEqual(new Set(['ops-biblio', 'ops-family', 'ops-legal', 'ops-register', 'global-dossier']));
  });
});
