import { expect, it, describe } from 'vitest';
import { computedFamilies } from '#shared/families/grouping/computed-families';
import { publicationKey } from '#shared/model/publication';
import { corpusFiles, hasCorpus } from '../../support/corpus';
import { createMemoryPortfolio } from '../../support/memory-portfolio';
import { importFiles } from '../../support/import-files';

/** What a portfolio says, without what depends on the order of imports: ids, sources, and the place in which a file lists a claim. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(said(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !['id', 'src', 'srcOf', 'sources', 'sequence', 'key', 'reference', 'year'].includes(key));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, said(item)]));
};

describe.runIf(hasCorpus())('every EPO OPS and DOCDB file of the corpus', () => {
  const paths = corpusFiles(['ops-biblio', 'ops-family', 'ops-legal', 'ops-search', 'docdb']).map((file) => file.path);

  it('goes into one portfolio without losing a publication, each in exactly one simple family', async () => {
    const memory = createMemoryPortfolio();
    const { summary } = await importFiles(memory.portfolio, paths);
    console.log(JSON.stringify({ ...summary, issues: summary.issues.map((issue) => `${issue.code} ${issue.file ?? ''}`) }));
    const families = computedFamilies(memory.families());
    const publications = families.flatMap((family) => family.publications);
    expect(publications.length).toBe(summary.publications);
    expect(new Set(publications).size).toBe(summary.publications);
    expect(families.flatMap((family) => family.simpleFamilies.flat()).sort()).toEqual([...publications].sort());
    expect(families.length).toBe(summary.families);
    expect(summary.added).toBe(summary.families);
  });

  it('has exactly the simple families that the offices name', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, paths);
    const named = new Map<string, string[]>();
    for (const family of memory.families()) {
      for (const publication of family.applications.flatMap((application) => application.publications)) {
        const id = publication.familyId ?? publicationKey(publication);
        named.set(id, [...(named.get(id) ?? []), publicationKey(publication)]);
      }
    }
    const computed = computedFamilies(memory.families()).flatMap((family) => family.simpleFamilies.map((keys) => [...keys].sort().join(' ')));
    expect(computed.sort()).toEqual([...named.values()].map((keys) => keys.sort().join(' ')).sort());
  });

  it('changes nothing the second time, together or one by one', async () => {
    const memory = createMemoryPortfolio();
    await importFiles(memory.portfolio, paths);
    const before = new Map(memory.texts);
    const again = await importFiles(memory.portfolio, paths);
    expect({ added: again.summary.added, changed: again.summary.changed, entry: again.entry }).toEqual({ added: 0, changed: 0, entry: null });
    const single = [];
    for (const path of paths) {
      const { summary, entry } = await importFiles(memory.portfolio, [path]);
      if (entry !== null) single.push({ path, added: summary.added, changed: summary.changed });
    }
    expect(single).toEqual([]);
    expect(new Map(memory.texts)).toEqual(before);
  });

  it('says the same whatever the order in which the files come', async () => {
    // Two downloads of one document at different times: the later import counts, so their order matters.
    const files = corpusFiles(['ops-biblio', 'ops-family', 'ops-legal', 'docdb']).filter((file) => !file.name.startsWith('EP3082535A1')).map((file) => file.path);
    const [together, reversed] = [createMemoryPortfolio(), createMemoryPortfolio()];
    await importFiles(together.portfolio, files);
    for (const path of files.toReversed()) await importFiles(reversed.portfolio, [path]);
    const applications = (memory: typeof together): readonly unknown[] => memory.families().flatMap((family) => family.applications.map((application) => JSON.stringify(said(application)))).sort();
    expect(applications(reversed)).toEqual(applications(together));
  });
});

describe.runIf(hasCorpus())('the XML of every office', () => {
  const folders = ['ops-register', 'ops-numbers', 'epo-eps', 'malformed', 'st36', 'st96', 'cnipa', 'jpo-st36', 'dpma', 'us-redbook', 'ops-family', 'ops-legal'];
  const paths = corpusFiles(folders, ['.xml', '.zip']).map((file) => file.path);

  it('goes into one portfolio, and again changes nothing, together or one by one', async () => {
    const memory = createMemoryPortfolio();
    const first = await importFiles(memory.portfolio, paths);
    expect(first.summary.issues.filter((issue) => issue.severity === 'error').map((issue) => [issue.code, issue.file])).toEqual([['unknown-format', 'cpcMaster_cpcMaster.xml']]);
    const before = new Map(memory.texts);
    const single = [];
    for (const path of paths.toReversed()) {
      const { summary, entry } = await importFiles(memory.portfolio, [path]);
      if (entry !== null) single.push({ path, added: summary.added, changed: summary.changed });
    }
    expect(single).toEqual([]);
    expect(new Map(memory.texts)).toEqual(before);
  });

  it('is read out of an archive: thirteen documents of five US files', async () => {
    const memory = createMemoryPortfolio();
    const { summary } = await importFiles(memory.portfolio, corpusFiles(['st96'], ['.zip']).map((file) => file.path));
    expect({ records: summary.records, applications: summary.applications }).toEqual({ records: 13, applications: 5 });
  });
});
