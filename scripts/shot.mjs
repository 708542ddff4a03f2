import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchShell } from '../tests/chromium-shell/launch.mjs';

const usage = `node scripts/shot.mjs --out FILE.png [--portfolio DIR] [--size 1280x800] [--theme light|dark] [--press KEYS] [--script FILE.mjs] [--wait MS]
  A picture of the built application (node scripts/build.mjs) in the Chromium shell. --press: keys as Playwright names them,
  separated by commas, such as Control+2. --script: a module whose default export is async ({ page, request }) => {…};
  request({ type, … }) as in tests/chromium-shell/control.ts scripts dialogs.`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    portfolio: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
    theme: { type: 'string', default: 'light' },
    press: { type: 'string' },
    script: { type: 'string' },
    wait: { type: 'string', default: '300' },
    'user-data': { type: 'string' },
  },
});
if (values.out === undefined) {
  console.error(usage);
  process.exit(2);
}
const [width = 1280, height = 800] = values.size.split('x').map(Number);
const { page, request, disconnect, ended } = await launchShell({
  userData: values['user-data'] ?? mkdtempSync(join(tmpdir(), 'stemma-shot-')),
  args: values.portfolio === undefined ? [] : [resolve(values.portfolio)],
});
await page.setViewportSize({ width, height });
await page.emulateMedia({ colorScheme: values.theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
await page.waitForTimeout(Number(values.wait));
for (const keys of values.press?.split(',') ?? []) {
  await page.keyboard.press(keys);
  await page.waitForTimeout(Number(values.wait));
}
if (values.script !== undefined) await (await import(pathToFileURL(resolve(values.script)).href)).default({ page, request });
await page.screenshot({ path: values.out });
console.log(resolve(values.out));
await request({ type: 'quit' });
await disconnect();
await ended;
