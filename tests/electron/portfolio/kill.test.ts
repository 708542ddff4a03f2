import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { createPortfolio } from '../../../electron/portfolio/opening/create-portfolio';
import { createNodeDeps } from '../../../electron/portfolio/ports/node-deps';
import { openPortfolio } from '../../../electron/portfolio/opening/open-portfolio';
import { runAndKill } from '../../support/kill-process';
import { must } from '../../support/portfolio-setup';

const kills = 12;

test(`a process killed ${kills} times at work leaves a portfolio in which every printed entry is there and check finds nothing`, { timeout: 120_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'stemma-kill-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const file = join(root, 'busy-process.js');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL('../../support/busy-process.ts', import.meta.url)), outDir: root, emptyOutDir: false, rollupOptions: { output: { entryFileNames: 'busy-process.js', format: 'esm' } } },
  });
  const path = join(root, 'portfolio');
  const deps = createNodeDeps({ device: 'k3f9', person: () => 'Ada' });
  await must(await createPortfolio(path, deps)).close();
  let printed = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    // While it opens the portfolio, in its first steps, well into its work.
    const when = turn % 3 === 0 ? ({ from: 'start', afterMilliseconds: 80 + ((turn * 53) % 300) } as const) : ({ from: 'first line', afterMilliseconds: (turn * 37) % 260 } as const);
    const { lines, killed, errors } = await runAndKill({ file, args: [path, String(turn)], cwd: root, ...when });
    expect({ killed, errors }).toEqual({ killed: true, errors: '' });
    const portfolio = must(await openPortfolio(path, deps));
    expect(await portfolio.check()).toEqual([]);
    const entries = new Set(must(await portfolio.history({ limit: 500 })).entries.map((entry) => entry.id));
    expect(lines.filter((entry) => !entries.has(entry))).toEqual([]);
    printed += lines.length;
    await portfolio.close();
  }
  expect(printed).toBeGreaterThan(kills);
});
