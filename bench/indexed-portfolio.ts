import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledLaw } from '#shared/law/bundled-law';
import { caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';

/** The families of a portfolio folder as the index derives them, one after the other. */
export function* indexedPortfolio(path: string): Generator<IndexedFamily> {
  const law = familyLawOf(bundledLaw());
  const families = join(path, 'families');
  for (const year of readdirSync(families)) {
    for (const file of readdirSync(join(families, year))) {
      if (file.endsWith('.json')) yield indexFamily(caseFamilySchema.parse(JSON.parse(readFileSync(join(families, year, file), 'utf8'))), file, indexedOn, law);
    }
  }
}

/** The day on which the portfolios are looked at. */
export const indexedOn = isoDateSchema.parse('2026-11-24');
