import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { caseFamilySchema } from '#shared/model/case-family';

/** What a table shows of one publication, with the data of its case and its application beside it. */
type PlainPublication = Readonly<Record<'id' | 'family' | 'reference' | 'title' | 'applicants' | 'abstract' | 'office' | 'application' | 'filed' | 'number' | 'kind' | 'published' | 'responsible', string>> & { readonly classes: readonly string[] };

/**
 * The index as one would write it down: every file is parsed and validated, and each publication becomes a record of IndexedDB that five indexes find.
 * Nothing is derived: no time limits, no checks, no full text. Tells how many seconds it takes; the records stay in the window's IndexedDB.
 */
export const buildPlain = async (page: Page, portfolio: string): Promise<number> => {
  const began = performance.now();
  const records = [...publicationsOf(portfolio)];
  let seconds = (performance.now() - began) / 1000;
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('publications', { keyPath: 'id' });
          for (const path of ['family', 'reference', 'office', 'filed', 'published']) store.createIndex(path, path);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.addEventListener('error', () => reject(opening.error));
      }),
    database,
  );
  for (let at = 0; at < records.length; at += atOnce) {
    // What it takes to hand the records over is not counted.
    seconds += await page.evaluate(
      ([name, text]) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const list: readonly unknown[] = JSON.parse(text);
            const start = performance.now();
            const transaction = opening.result.transaction('publications', 'readwrite');
            const store = transaction.objectStore('publications');
            for (const record of list) store.put(record);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve((performance.now() - start) / 1000);
            };
            transaction.addEventListener('error', () => reject(transaction.error));
          };
          opening.addEventListener('error', () => reject(opening.error));
        }),
      [database, JSON.stringify(records.slice(at, at + atOnce))] as const,
    );
  }
  return seconds;
};

/** Seconds until all records of {@link buildPlain} are read back and sorted: only then can the first row be drawn. */
export const openPlain = (page: Page): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const all = opening.result.transaction('publications').objectStore('publications').getAll();
          all.onsuccess = () => {
            const rows: { reference: string }[] = all.result;
            rows.sort((a, b) => a.reference.localeCompare(b.reference));
            opening.result.close();
            resolve((performance.now() - start) / 1000);
          };
          all.addEventListener('error', () => reject(all.error));
        };
        opening.addEventListener('error', () => reject(opening.error));
      }),
    database,
  );

const database = 'plain-publications';
const atOnce = 5000;

function* publicationsOf(portfolio: string): Generator<PlainPublication> {
  const families = join(portfolio, 'families');
  for (const year of readdirSync(families)) {
    for (const file of readdirSync(join(families, year))) {
      if (!file.endsWith('.json')) continue;
      const family = caseFamilySchema.parse(JSON.parse(readFileSync(join(families, year, file), 'utf8')));
      for (const application of family.applications) {
        for (const publication of application.publications) {
          yield {
            id: `${family.key} ${application.id} ${publication.id}`,
            family: family.key,
            reference: family.reference,
            title: application.titles[0]?.text ?? '',
            applicants: application.parties.flatMap(({ role, name }) => (role === 'applicant' ? [name] : [])).join('; '),
            abstract: application.abstracts[0]?.text ?? '',
            office: application.office ?? '',
            application: application.number?.text ?? '',
            filed: application.filingDate ?? '',
            number: publication.number,
            kind: publication.kind ?? '',
            published: publication.date ?? '',
            responsible: application.responsible ?? '',
            classes: application.ipc,
          };
        }
      }
    }
  }
}
