import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { application, hasDisplay } from './application.mjs';
import { build } from './build.mjs';
import { setUp } from './setup.mjs';

/** Opens the application, on a portfolio where one is named. Returns its exit code. */
export const start = (/** @type {string | undefined} */ portfolio) => {
  const app = application();
  if (app === undefined || !hasDisplay) {
    console.error('There is no display here, so no window can open. "npm run -s stemma" lists the commands that need none.');
    return 1;
  }
  console.log(`Stemma runs in ${app.name}.`);
  const { status } = spawnSync(app.file, [...app.args, ...(portfolio === undefined ? [] : [portfolio])], {
    env: { ...process.env, ...app.env, STEMMA_SHELL_HEADED: '1' },
    stdio: 'inherit',
  });
  return status ?? 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setUp();
  const portfolio = process.argv[2];
  process.exitCode = build() ? start(portfolio === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', portfolio)) : 1;
}
