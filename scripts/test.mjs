/** Everything that has to hold, on a fresh clone too. Ends with `N passed, N failed`: every test, and every other step as one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { application, root } from './application.mjs';
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const run = (/** @type {readonly string[]} */ args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

/** Announces a step, runs it and says how long it took. */
const step = (/** @type {string} */ name, /** @type {() => boolean} */ perform) => {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const isFine = perform();
  console.log(`== ${name}: ${isFine ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!isFine) failures.push(name);
  return isFine;
};
const single = (/** @type {string} */ name, /** @type {() => boolean} */ perform) => {
  if (step(name, perform)) passed += 1;
  else failed += 1;
};

/** A vitest project: its tests are counted one by one; a run that ends without a report, or failing beyond its tests, is one failure. */
const tests = (/** @type {string} */ project) =>
  step(project, () => {
    const report = join(root, `out/test-${project}.json`);
    rmSync(report, { force: true });
    const isFine = run([bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
    if (!existsSync(report)) {
      failed += 1;
      return false;
    }
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests === 0 && !isFine ? 1 : numFailedTests;
    return isFine;
  });

step('set-up', () => {
  setUp({ tests: true });
  return true;
});
single('typecheck', () => run([bin('typescript/bin/tsc'), '-b']));
single('lint', () => run([bin('oxlint/bin/oxlint'), '--deny-warnings']));
single('knip', () => run([bin('knip/bin/knip.js')]) && run([bin('knip/bin/knip.js'), '--production']));
single('build', build);
tests('unit');
console.log(`\nEnd to end in ${application()?.name ?? 'nothing: neither Electron nor a browser was found'}.`);
tests('e2e');
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && failures.length === 0 ? 0 : 1;
