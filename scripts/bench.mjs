import { fork, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'vite';
import { root } from './application.mjs';
import { baselineFile, mergeResults, readResults, resultsFile, slower, table, writeResults } from './bench/results.mjs';
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

/** @import { Result } from './bench/results.mjs' */

const usage = `npm run bench [-- NAME… --all --samples N --large N --baseline]
  Measures the built application against the project's goals and the straightforward builds; bench/README.md says how.
  NAME…: only these measurements. --all: the slowest straightforward builds, too. --samples: runs a median is taken of, 5 if not said.
  --large: families of the large portfolio, 45,000 if not said; goals count for that size only.
  --baseline: what is found becomes the baseline that later runs are compared with.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, samples: { type: 'string', default: '5' }, large: { type: 'string', default: '45000' }, baseline: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const outDir = join(root, 'out/bench/built');
// A measurement is a file of bench/measurements; what several of them need lies beside that folder.
const names = readdirSync(join(root, 'bench/measurements')).map((file) => file.replace(/\.ts$/, '')).sort();
const wanted = positionals.length === 0 ? names : positionals;
const unknown = wanted.filter((name) => !names.includes(name));
const samples = Number(values.samples);
if (values.help || unknown.length > 0 || !(samples >= 1)) {
  console.error(unknown.length === 0 ? usage : `There is no measurement ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(values.help ? 0 : 2);
}

setUp({ shell: true });
if (!build()) process.exit(1);
rmSync(outDir, { recursive: true, force: true });
const input = { 'exchange-file': join(root, 'bench/exchange-file.ts'), 'pct-portfolio': join(root, 'bench/pct-portfolio.ts'), ...Object.fromEntries(wanted.map((name) => [name, join(root, `bench/measurements/${name}.ts`)])) };
await bundle({ root, logLevel: 'warn', configFile: false, build: { ssr: true, outDir, target: 'node20', minify: true, rollupOptions: { input, output: { entryFileNames: '[name].mjs' } } } });

const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() || 'unknown';
const started = new Date().toISOString();

/** @returns {Promise<readonly Result[] | undefined>} undefined where the measurement failed */
const measure = (/** @type {string} */ name) =>
  new Promise((resolve) => {
    const child = fork(join(root, 'scripts/bench/run.mjs'), [join(outDir, `${name}.mjs`), JSON.stringify({ samples, all: values.all, large: Number(values.large) })], { execArgv: ['--max-old-space-size=8192'] });
    /** @type {readonly Result[] | undefined} */
    let rows;
    child.on('message', (message) => {
      // Sound: only run.mjs of this project sends.
      rows = /** @type {readonly Result[]} */ (message).map((row) => ({ ...row, commit, started }));
    });
    child.on('exit', () => resolve(rows));
  });

/** @type {Result[]} */
const found = [];
const failed = [];
for (const name of wanted) {
  const { measurement } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  console.error(`${name}: ${measurement.about}`);
  const rows = await measure(name);
  if (rows === undefined) failed.push(name);
  else found.push(...rows);
}
console.log(table(found));
writeResults(resultsFile, mergeResults(positionals.length === 0 ? [] : readResults(resultsFile), found));
const worse = slower(found, readResults(baselineFile));
if (worse.length > 0) console.log(`\nMore than 20 % worse than the baseline:\n${worse.map((line) => `  ${line}`).join('\n')}`);
if (failed.length > 0) console.log(`\nNot measured, an error stands above: ${failed.join(', ')}`);
if (values.baseline) writeResults(baselineFile, mergeResults(readResults(baselineFile), found));
process.exitCode = failed.length > 0 ? 1 : 0;
