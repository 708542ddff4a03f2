import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventCaseFamilies } from '#shared/generate/invent-case-family';
import { bundledLaw } from '#shared/law/bundled-law';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';

/** The families of a portfolio folder as the index derives them, one after the other. */
export function* indexedPortfolio(path: string): Generator<IndexedFamily> {
  for (const family of familiesOf(path)) yield indexed(family);
}

/** The families of a portfolio folder, and after them invented ones until there are so many applications in all. */
export function* indexedApplications(path: string, applications: number): Generator<IndexedFamily> {
  let count = 0;
  for (const family of familiesOf(path)) {
    count += family.applications.length;
    yield indexed(family);
  }
  // As many families are enough: each has an application.
  for (const family of inventCaseFamilies({ seed: 4711, families: applications, asOf: indexedOn })) {
    if (count >= applications) return;
    count += family.applications.length;
    yield indexed({ ...family, key: `more-${family.key}` });
  }
}

const law = familyLawOf(bundledLaw());
const indexed = (family: CaseFamily): IndexedFamily => indexFamily(family, family.key, indexedOn, law);

function* familiesOf(path: string): Generator<CaseFamily> {
  const families = join(path, 'families');
  for (const year of readdirSync(families)) {
    for (const file of readdirSync(join(families, year))) {
      if (file.endsWith('.json')) yield caseFamilySchema.parse(JSON.parse(readFileSync(join(families, year, file), 'utf8')));
    }
  }
}

/** The day on which the portfolios are looked at. */
export const indexedOn = isoDateSchema.parse('2026-11-24');
