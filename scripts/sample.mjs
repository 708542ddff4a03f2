// Writes resources/sample/ anew from the seeded generator: `node scripts/sample.mjs`.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}resources/sample/`;
const { module } = await runnerImport(`${root}shared/generate/sample-files.ts`, { root, logLevel: 'error' });
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const files = module.sampleFiles(module.bundledSample);
for (const file of files) await writeFile(folder + file.name, file.text);
const docket = module.sampleDocket(module.bundledSample);
await mkdir(`${folder}docket`);
for (const file of docket.files) await writeFile(folder + file.name, file.text);
const { module: workbook } = await runnerImport(`${root}shared/export/xlsx.ts`, { root, logLevel: 'error' });
await writeFile(`${folder}docket/docket.xlsx`, await workbook.xlsxOf(docket.table));
console.log(`${files.length + docket.files.length + 1} files written to resources/sample/`);
