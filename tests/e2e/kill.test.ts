import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createRandom } from '#shared/generate/random';
import { sampleFiles } from '#shared/generate/sample-files';
import { root } from '../../scripts/application.mjs';
import { createPortfolioFolders } from '../../electron/workspace/portfolio-folders';
import { openSettings } from '../../electron/system/settings';

/** Moments at which the command line is killed; all of them where the suite counts. */
const kills = Number(process.env['STEMMA_KILLS'] ?? ((process.env['CI'] ?? '') === '' ? 60 : 200));
const tracks = 2;

const folder = mkdtempSync(join(tmpdir(), 'stemma-kill-'));
const files = [11, 12, 13].map((seed) => join(folder, `families-${seed}.xml`));

beforeAll(() => {
  for (const [at, seed] of [11, 12, 13].entries()) {
    const bulk = sampleFiles({ seed, families: 40, day: { year: 2026, month: 10, day: 1 } }).find(({ name }) => name.startsWith('docdb'));
    writeFileSync(files[at] ?? '', bulk?.text ?? '');
  }
});

type Run = { readonly milliseconds: number; readonly output: string; readonly errors: string };

/** Runs a command of the command line, killed after a time where one is given. */
const run = (userData: string, args: readonly string[], killAfter?: number): Promise<Run> =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...args, '--json'], { env: { ...process.env, STEMMA_USER_DATA: userData }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', () => {
      clearTimeout(timer);
      resolve({ milliseconds: performance.now() - started, output, errors });
    });
  });

/** The entry that a command printed; undefined where it was killed before, or changed nothing. */
const printedEntry = ({ output }: Run): string | undefined => {
  if (!output.endsWith('\n')) return undefined;
  // Sound: the documented answer of the commands that change.
  return (JSON.parse(output) as { readonly entry?: string | null }).entry ?? undefined;
};

const oneTrack = async (track: number, count: number): Promise<{ readonly killed: number; readonly printed: number; readonly committed: number }> => {
  const random = createRandom(track);
  const userData = join(folder, `user-${track}`);
  const portfolio = join(folder, `portfolio-${track}`);
  mkdirSync(userData);
  const folders = await createPortfolioFolders(await openSettings(userData));
  const printed = new Set<string>();
  const usual = new Map<string, number>();
  const finish = async (args: readonly string[]): Promise<void> => {
    const done = await run(userData, args);
    const entry = printedEntry(done);
    if (entry === undefined) throw new Error(`${args.join(' ')}: ${done.errors}`);
    printed.add(entry);
    usual.set(args[0] ?? '', done.milliseconds);
  };
  // How long each takes when it is let finish: the span over which it is killed.
  await finish(['import', portfolio, ...files]);
  const known = await run(userData, ['cases', portfolio]);
  // Sound: the documented answer of the command.
  const someCase = (JSON.parse(known.output) as { readonly id: string }[])[0]?.id ?? '';
  await finish(['set', portfolio, '--family', someCase, '--field', 'responsible', '--value', 'somebody']);
  await finish(['undo', portfolio]);

  let committed = 0;
  for (let at = 0; at < count; at += 1) {
    const opened = await folders.open(portfolio);
    if (!opened.ok) throw new Error(`after ${at} kills: ${opened.error.message}`);
    const findings = await opened.value.check();
    expect(findings, `after ${at} kills`).toEqual([]);
    const keys = [...opened.value.manifest()].map(([key]) => key);
    const history = await opened.value.history({ limit: 500 });
    if (!history.ok) throw new Error(history.error.message);
    const entries = new Set(history.value.entries.map(({ id }) => id));
    expect([...printed].filter((entry) => !entries.has(entry)), `after ${at} kills`).toEqual([]);
    committed = entries.size;
    const lastImport = history.value.entries.find(({ kind, undoneBy }) => kind === 'import' && undoneBy === undefined)?.id;
    await opened.value.close();

    const choice = random.int(1, 10);
    const key = keys[random.int(0, Math.max(0, keys.length - 1))];
    const args =
      choice <= 4 || key === undefined
        ? ['import', portfolio, ...files.slice(0, random.int(1, files.length))]
        : choice <= 8
          ? ['set', portfolio, '--family', key, '--field', random.pick(['responsible', 'title', 'tags']), '--value', `value ${at}`]
          : ['undo', portfolio, ...(lastImport === undefined || random.chance(0.5) ? [] : [lastImport])];
    // Spread over the whole run of such a command and a little beyond its end.
    const name = args[0] ?? '';
    const done = await run(userData, args, ((usual.get(name) ?? 0) * random.int(20, 115)) / 100);
    const entry = printedEntry(done);
    if (entry !== undefined) printed.add(entry);
  }

  const last = await run(userData, ['import', portfolio, ...files]);
  expect(last.output, last.errors).toContain('"entry"');
  const again = await run(userData, ['import', portfolio, ...files]);
  expect(JSON.parse(again.output)).toMatchObject({ added: 0, changed: 0, entry: null });
  const check = await run(userData, ['check', portfolio, '--folder-only']);
  expect(JSON.parse(check.output)).toEqual([]);
  return { killed: count, printed: printed.size, committed };
};

test(
  `the command line killed at ${kills} random moments loses nothing that it acknowledged`,
  async () => {
    const done = await Promise.all(Array.from({ length: tracks }, (_, track) => oneTrack(track + 1, Math.ceil(kills / tracks))));
    const total = (count: 'killed' | 'printed' | 'committed'): number => done.reduce((sum, track) => sum + track[count], 0);
    const killed = total('killed');
    expect(killed).toBeGreaterThanOrEqual(kills);
    console.log(`Killed ${killed} times; ${total('printed')} commands printed their entry, ${total('committed')} entries were in the history before the last.`);
  },
  600_000,
);
