import { describe, expect, it } from 'vitest';
import { corpusFiles, hasCorpus } from '../../support/corpus';
import { importFiles } from '../../support/import-files';
import { createMemoryPortfolio } from '../../support/memory-portfolio';

describe.runIf(hasCorpus())('every JSON file of the corpus', () => {
  const paths = corpusFiles(['ops-json', 'wipo-pct', 'jpo-api', 'uspto-odp', 'global-dossier'], ['.json']).map((file) => file.path);

  it('goes into one portfolio, and a second time changes nothing, together or one by one', async () => {
    const memory = createMemoryPortfolio();
    const { summary } = await importFiles(memory.portfolio, paths);
    expect(summary.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const before = new Map(memory.texts);
    const again = await importFiles(memory.portfolio, paths);
    expect({ added: again.summary.added, changed: again.summary.changed, entry: again.entry }).toEqual({ added: 0, changed: 0, entry: null });
    const single = [];
    for (const path of paths) {
      const { entry, summary: one } = await importFiles(memory.portfolio, [path]);
      if (entry !== null) single.push({ path, added: one.added, changed: one.changed });
    }
    expect(single).toEqual([]);
    expect(new Map(memory.texts)).toEqual(before);
  });
});
